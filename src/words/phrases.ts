import type { ButtonPhrases, ByHandPhrases, CardPhrases } from "./phrases/card-phrases.ts";
import type { CheckPhrases } from "./phrases/check-phrases.ts";
import type { LeadPhrases } from "./phrases/lead-phrases.ts";
import type { ListPhrases } from "./phrases/list-phrases.ts";
import type { ManagerPhrases, SettingsPhrases } from "./phrases/manager-phrases.ts";
import type { NoticePhrases } from "./phrases/notice-phrases.ts";

/**
 * The fixed words of all that people see, in one language. A phrase holds no Markdown and no line ends, and what is put
 * into it is given back as it is: whoever shows it escapes the arguments, or the whole. Names of days are given, not made.
 */
export interface Phrases {
  /** BCP 47; decides how numbers, days and lists are written. */
  readonly locale: string;
  readonly card: CardPhrases;
  readonly buttons: ButtonPhrases;
  readonly lead: LeadPhrases;
  readonly check: CheckPhrases;
  readonly lists: ListPhrases;
  readonly settings: SettingsPhrases;
  readonly byHand: ByHandPhrases;
  readonly managers: ManagerPhrases;
  readonly notices: NoticePhrases;
}
