import { reportingVerb } from "../english/reporting-verbs.ts";
import type { Span } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import type { Polarity } from "./quote.ts";

/** How far before the cue a word that undoes it may stand, in UTF-16 units. */
const REACH = 60;

const ADVERB =
  "(?:\\s+(?:ever|once|actually|explicitly|specifically|publicly|yet|immediately|directly|even|himself|herself|themselves|\\p{L}+ly))*";
const AUXILIARY = "(?:\\s+(?:have|has|had|be|been|being|to))*";
/** What right before a verb says that it was not done: "never said", "did not say", "declined to say", "stopped short of saying". */
const UNDONE = new RegExp(
  `(?:\\b(?:never|not|nor|neither|nobody|cannot)|n['’]t|\\b(?:refus|declin|fail)(?:e|es|ed|ing|s)?\\s+to|\\bunable\\s+to|\\bstop(?:s|ped|ping)?\\s+short\\s+of|\\bwithout|\\bavoid(?:s|ed|ing)?)${AUXILIARY}${ADVERB}${AUXILIARY}\\s*$`,
  "iu",
);
/** Verbs with which the thing reported is denied; behind some of them only what others had said. */
const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|disavow(?:s|ed|ing)?)\b/iu;
const REJECTS =
  /\b(?:reject|dismiss|den[yi]|rebuff|contradict|disput)\p{L}*\s+(?:(?:as|the|any|all|these|those|such|his|her|their|its|repeated|recent|earlier|false|media|online|\p{L}+['’]s?)\s+)*(?:claims?|allegations?|accusations?|suggestions?|reports?|rumou?rs?|assertions?|charges?|notions?|ideas?|speculation|criticism)\s*(?:that|of|about)?\s*$/iu;
const ASKS = /\b(?:ask|wonder|inquir|enquir|quer)\p{L}*\b/iu;
const WHETHER = /^\s*(?:if|whether|why|how|what|when|who|whom|where|which)\b/iu;
const TO_DO = /^\s*(?:(?:that\s+)?(?:he|she|they|it|we|\p{L}+s)\s+not\s+)?(?:not\s+)?to\s+\p{Ll}/u;
/** Passive or active: "told drivers to stay", "was ordered to". */
const TELLS = /\b(?:t(?:old|ell|ells|elling)|ask(?:s|ed|ing)?|warn(?:s|ed|ing)?)\b/iu;

/** What the article tells of a draft's words: whether they were said, denied, not said, asked or ordered. */
export function polarityOf(text: string, { cue, content }: Pick<Draft, "cue" | "content">): Polarity {
  const first = content[0];
  if (cue === null || first === undefined) return "said";
  const words = text.slice(cue.start, cue.end);
  const before = text.slice(startOfSentence(text, cue), cue.start);
  const verb = words.search(/\p{L}+\P{L}*$/u);
  const isUndone = UNDONE.test(before) || UNDONE.test(words.slice(0, Math.max(0, verb)));
  if (DENIES.test(words) || REJECTS.test(behind(text, cue, first))) return isUndone ? "said" : "denied";
  if (isUndone) return "not_said";
  const said = text.slice(first.start, Math.min(first.end, first.start + REACH));
  if (isOrder(words, said)) return "ordered";
  return isQuestion(text, words, said, content) ? "asked" : "said";
}

/** The cue with what stands between it and the content: "dismissed claims that". */
function behind(text: string, cue: Span, first: Span): string {
  const end = first.start >= cue.end && first.start - cue.end <= REACH ? first.start : cue.end;
  return text.slice(cue.start, end).replace(/\s*(?:that|of)\s*$/iu, "");
}

function isOrder(cue: string, said: string): boolean {
  if (!TO_DO.test(said)) return false;
  const verbs = cue.toLowerCase().match(/\p{L}+/gu) ?? [];
  return TELLS.test(cue) || verbs.some((word) => ORDERS.has(reportingVerb(word)?.class ?? ""));
}

const ORDERS: ReadonlySet<string> = new Set(["demand", "recommend"]);

function isQuestion(text: string, cue: string, said: string, content: readonly Span[]): boolean {
  if (!ASKS.test(cue)) return false;
  const last = content.at(-1);
  const end = last === undefined ? "" : text.slice(last.end - 1, last.end + 2);
  return WHETHER.test(said) || end.includes("?");
}

function startOfSentence(text: string, cue: Span): number {
  const from = Math.max(0, cue.start - REACH);
  const stop = Math.max(
    ...[". ", "! ", "? ", "\n", "; ", "” ", '" '].map((mark) => text.lastIndexOf(mark, cue.start - 1)),
  );
  return Math.max(from, stop + 1);
}
