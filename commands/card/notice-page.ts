import { type CardPage, cardPage, container, EDGES, textDisplay } from "./card-page.ts";
import { escapeText } from "./escape-text.ts";
import { fitLine } from "./fit-text.ts";

/** `hint` for what people may want to know, `refusal` for what is not done, `apology` for what went wrong. */
export type NoticeTone = "hint" | "refusal" | "apology";

const EDGE = { hint: EDGES.plain, refusal: EDGES.warning, apology: EDGES.error } as const;
/** A notice is a sentence or two; what people typed may be in it. Characters of Markdown. */
const LONGEST_NOTICE = 1_500;

/** A hint, a refusal or an apology; `text` is plain, as the phrases are. */
export function noticePage(text: string, { tone }: { readonly tone: NoticeTone }): CardPage {
  const whole = escapeText(text);
  const shown = whole.length <= LONGEST_NOTICE ? whole : fitLine(text, LONGEST_NOTICE);
  return cardPage([container([textDisplay(shown.trim() === "" ? "…" : shown)], EDGE[tone])]);
}
