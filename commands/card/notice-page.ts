import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { escapeText } from "./escape-text.ts";
import { fitLine } from "./fit-text.ts";
import { isolatedRuns } from "./isolated.ts";

/** A notice is a sentence or two; what people typed may be in it. Characters of Markdown. */
const LONGEST_NOTICE = 1_500;

/** A hint, a refusal or an apology; `text` is plain, as the phrases are. */
export function noticePage(text: string): CardPage {
  const whole = escapeText(text);
  const shown = whole.length <= LONGEST_NOTICE ? whole : fitLine(text, LONGEST_NOTICE);
  return cardPage([textDisplay(shown.trim() === "" ? "…" : isolatedRuns(shown))]);
}
