import { isFrequentWord, isFunctionWord } from "../../english/function-words.ts";
import { SHORT_TITLES } from "../../english/names/titles.ts";
import { sentenceSpans } from "../../english/sentences.ts";
import type { Span } from "../../text/span.ts";
import type { QuotedString } from "./quoted-string.ts";
import { lineSpans, quotedStrings } from "./quoted-strings.ts";

/** One thing in a line: a word, a punctuation mark, or an outermost quoted string (or its part in this line). */
export interface Item extends Span {
  readonly type: "word" | "stop" | "quote";
  /** Lower case, but for letters that are a name ("WHO"); of a quoted string, empty. */
  readonly word: string;
  readonly isCapital: boolean;
  /** Whether a sentence begins here. */
  readonly opens: boolean;
  /** Of a quoted string: its place in `Outline.strings`, otherwise -1. */
  readonly string: number;
}

export interface OutlineLine extends Span {
  readonly items: readonly Item[];
}

/** A text as the rules read it: what stands outside quote marks word by word, what stands inside as one thing. */
export interface Outline {
  readonly text: string;
  readonly strings: readonly QuotedString[];
  readonly lines: readonly OutlineLine[];
}

const ITEM = /[\p{L}\p{N}@#$€£](?:[\p{L}\p{M}\p{N}_]|['’.&/-](?=[\p{L}\p{N}]))*|[^\s\p{L}\p{N}]/gu;
/** Abbreviations that keep their full stop: no sentence and no name ends there. */
const DOTTED = /^(?:st|jr|sr|\p{L}|\p{L}\.\p{L})$/u;

/** Linear in the length of `text`. */
export function outlineOf(text: string, sentences: readonly Span[] = sentenceSpans(text)): Outline {
  const strings = quotedStrings(text);
  const starts = sentences.map((sentence) => sentence.start);
  const lines: OutlineLine[] = [];
  let string = 0;
  let sentence = 0;
  for (const line of lineSpans(text)) {
    const items: Item[] = [];
    let opens = true;
    let at = line.start;
    const pushWords = (from: number, to: number) => {
      for (const found of text.slice(from, to).matchAll(ITEM)) {
        const start = from + found.index;
        let end = start + found[0].length;
        const type = /[\p{L}\p{N}]/u.test(found[0]) ? "word" : "stop";
        const before = items.at(-1);
        if (
          found[0] === "." &&
          before?.type === "word" &&
          before.end === start &&
          (SHORT_TITLES.has(before.word) || DOTTED.test(before.word))
        ) {
          items[items.length - 1] = { ...before, end: start + 1 };
          continue;
        }
        while ((starts[sentence] ?? Infinity) <= start) {
          opens = true;
          sentence += 1;
        }
        end = Math.min(end, to);
        const isCapital = type === "word" && /^[@#]?\p{Lu}/u.test(found[0]);
        const word = isCapital && isLettered(text, start, found[0]) ? found[0] : found[0].toLowerCase();
        items.push({ start, end, type, word, isCapital, opens, string: -1 });
        if (type === "word") opens = false;
      }
    };
    while (string < strings.length && (strings[string]?.end ?? 0) <= line.start) string += 1;
    for (; string < strings.length; string += 1) {
      const quoted = strings[string];
      if (quoted === undefined || quoted.start >= line.end) break;
      if (quoted.start > at) pushWords(at, quoted.start);
      const start = Math.max(at, quoted.start);
      while ((starts[sentence] ?? Infinity) <= start) {
        opens = true;
        sentence += 1;
      }
      const end = Math.min(quoted.end, line.end);
      items.push({ start, end, type: "quote", word: "", isCapital: false, opens, string });
      opens = false;
      while ((starts[sentence] ?? Infinity) < end) sentence += 1;
      at = end;
      if (quoted.end > line.end) break;
    }
    if (at < line.end) pushWords(at, line.end);
    lines.push({ start: line.start, end: line.end, items });
  }
  return { text, strings, lines };
}

/** "the WHO", "the US": letters that would be a small word, had the text around them not small ones; they keep their capitals. */
function isLettered(text: string, start: number, word: string): boolean {
  if (word.length > 4 || !/^\p{Lu}{2,}$/u.test(word) || !isFunctionWord(word.toLowerCase())) return false;
  const end = start + word.length;
  const isAmongCapitals =
    /\p{Lu}{2,}[^\p{L}\n]{1,3}$/u.test(text.slice(Math.max(0, start - 12), start)) ||
    /^[^\p{L}\n]{1,3}\p{Lu}{2,}(?!\p{Ll})/u.test(text.slice(end, end + 12));
  return !isAmongCapitals;
}

/** No sentence is looked at farther than this, in items: it bounds the work for hostile text. */
const MAX_SENTENCE = 160;

/** First item of the sentence that holds item `at`. */
export function sentenceStart(items: readonly Item[], at: number): number {
  let from = at;
  while (from > 0 && at - from < MAX_SENTENCE && !items[from]?.opens) from -= 1;
  return from;
}

/** Behind the last item of the sentence that holds item `at`. */
export function sentenceEnd(items: readonly Item[], at: number): number {
  let to = at + 1;
  while (to < items.length && to - at < MAX_SENTENCE && !items[to]?.opens) to += 1;
  return to;
}

/** Fewer words tell nothing. */
const LEAST_WORDS = 40;
const LEAST_SHARE = 0.1;

/** Whether about as many of the words are English function words as in English; short texts get the benefit. */
export function isEnglish(outline: Outline): boolean {
  let words = 0;
  let english = 0;
  for (const { items } of outline.lines) {
    for (const { type, word } of items) {
      if (type !== "word") continue;
      words += 1;
      if (isFrequentWord(word)) english += 1;
    }
  }
  return words < LEAST_WORDS || english >= LEAST_SHARE * words;
}
