/** Blocks of scripts that run from right to left (Hebrew, Arabic, Syriac, Thaana, N'Ko and others): UAX #9, classes R and AL. */
const RIGHT_TO_LEFT =
  "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}";
const ANY = new RegExp(`[${RIGHT_TO_LEFT}]`, "u");
/** From one such character to the last before which no other script begins; spaces, digits and signs between them go along. */
const RUN = new RegExp(`[${RIGHT_TO_LEFT}](?:[^\\p{L}\\n]*[${RIGHT_TO_LEFT}\\p{M}])*`, "gu");

const [FIRST_STRONG_ISOLATE, POP] = ["\u2068", "\u2069"];

/** Characters that `isolated` adds to a text. */
export const ISOLATES = FIRST_STRONG_ISOLATE.length + POP.length;

/** Whether a text holds characters that run from right to left: without them isolates change nothing. */
export function runsRightToLeft(text: string): boolean {
  return ANY.test(text);
}

/** A name or a title within a sentence of ours: it turns round neither the numbers nor the words beside it. */
export function isolated(text: string): string {
  return runsRightToLeft(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP}` : text;
}

/** Left-to-right mark. */
const LEFT_TO_RIGHT = "\u200e";
const BEGINS_ISOLATED = new RegExp(`^(?<small>-# )?(?=[^\\p{L}]*?${FIRST_STRONG_ISOLATE})`, "gmu");

/**
 * Lines of ours that begin with an isolated name run from left to right all the same: browsers that guess a line's direction look into
 * isolates.
 */
export function linesLeftToRight(markdown: string): string {
  if (!markdown.includes(FIRST_STRONG_ISOLATE)) return markdown;
  return markdown.replace(BEGINS_ISOLATED, (_, small: string = "") => `${small}${LEFT_TO_RIGHT}`);
}

/** A sentence of ours with each run of such characters isolated, where the names in it are no more to be told apart. */
export function isolatedRuns(text: string): string {
  return text.replace(RUN, (run) => isolated(run));
}
