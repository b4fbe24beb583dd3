import type { Word } from "./words.ts";

/** A word's traits, in the order in which the tagger reads them. */
export const WORD_FEATURES = [
  "opensQuote",
  "closesQuote",
  "isQuoted",
  "singleMark",
  "capital",
  "allCapitals",
  "number",
  "comma",
  "stop",
  "colon",
  "dash",
  "otherMark",
  "bracket",
  "first",
  "lineStart",
  "lineEnd",
  "sentenceStart",
  "apart",
] as const;

/** Words of a passage and what is known of each beside the model's outputs. */
export interface WordFeatures {
  /** `WORD_FEATURES.length` numbers a word, each 0 or 1. */
  readonly rows: Float32Array;
  /** The line that each word stands in, from 0. */
  readonly lines: Int32Array;
}

const AT = Object.fromEntries(WORD_FEATURES.map((name, i) => [name, i])) as Record<
  (typeof WORD_FEATURES)[number],
  number
>;
const OPENING = "“„«";
const CLOSING = "”»";
const WORDLIKE = /[\p{L}\p{N}]/u;

/**
 * The traits of the words of `text`, given the sentence of each. A quotation is taken to end with its line at the
 * latest. Linear.
 */
export function wordFeatures(
  text: string,
  words: readonly Word[],
  sentences: readonly number[],
): WordFeatures {
  const width = WORD_FEATURES.length;
  const rows = new Float32Array(words.length * width);
  const lines = new Int32Array(words.length);
  let quoted = false;
  let line = 0;
  for (const [i, word] of words.entries()) {
    const set = (name: keyof typeof AT, at = i) => {
      rows[at * width + AT[name]] = 1;
    };
    const before = words[i - 1];
    const gap = before === undefined ? "" : text.slice(before.end, word.start);
    if (gap.includes("\n")) {
      quoted = false;
      line += 1;
      set("lineStart");
      set("lineEnd", i - 1);
    }
    lines[i] = line;
    const form = text.slice(word.start, word.end);
    const mark = quoteMark(text, words, i, quoted);
    if (mark === "opens") set("opensQuote");
    else if (mark === "closes") set("closesQuote");
    else if (mark === "again") set(quoted ? "opensQuote" : "closesQuote");
    else if (quoted) set("isQuoted");
    if (mark === "opens") quoted = true;
    else if (mark === "closes") quoted = false;
    for (const name of shapeOf(form)) set(name);
    if (i === 0) set("first");
    if (i === 0 || sentences[i] !== sentences[i - 1]) set("sentenceStart");
    if (gap !== "") set("apart");
    if (i === words.length - 1) set("lineEnd");
  }
  return { rows, lines };
}

/** `again`: the second half of a mark that is written as two apostrophes. */
function quoteMark(
  text: string,
  words: readonly Word[],
  i: number,
  quoted: boolean,
): "opens" | "closes" | "again" | undefined {
  const { start, end } = words[i] as Word;
  if (end - start !== 1) return undefined;
  const mark = text.charAt(start);
  if (OPENING.includes(mark)) return "opens";
  if (CLOSING.includes(mark)) return "closes";
  if (mark === '"') return quoted ? "closes" : "opens";
  if (mark !== "'" && mark !== "`") return undefined;
  const next = words[i + 1];
  if (next?.start === end && next.end === end + 1 && text.charAt(end) === mark)
    return quoted && mark === "'" ? "closes" : "opens";
  const before = words[i - 1];
  return before?.end === start && before.start === start - 1 && text.charAt(start - 1) === mark
    ? "again"
    : undefined;
}

function* shapeOf(form: string): Generator<keyof typeof AT> {
  const first = String.fromCodePoint(form.codePointAt(0) as number);
  const upper = form.toUpperCase();
  if ("'’‘`".includes(form)) yield "singleMark";
  if (/\p{Lu}/u.test(first)) yield "capital";
  if (form.length > 1 && form === upper && form !== form.toLowerCase()) yield "allCapitals";
  if (/\p{Nd}/u.test(first)) yield "number";
  if (form === ",") yield "comma";
  else if (form === "." || form === "!" || form === "?") yield "stop";
  else if (form === ":") yield "colon";
  else if (form === "-" || form === "–" || form === "—") yield "dash";
  else if ("()[]".includes(form)) yield "bracket";
  else if (!WORDLIKE.test(first)) yield "otherMark";
}
