import { atOnce, type Steps } from "../../text/slices.ts";
import type { Span } from "../../text/span.ts";
import { fold } from "../../text/terms.ts";

/** A word as quotations are compared: `key` has no case, accents, dots of acronyms or shape of apostrophes. */
export interface QuoteWord extends Span {
  /** Never empty. */
  readonly key: string;
}

/** A word of an article. */
export interface StoredWord extends QuoteWord {
  /** Words of one paragraph that stand next to each other have numbers next to each other. */
  readonly at: number;
}

/** A quotation as people paste it. */
export interface GivenWords {
  readonly words: readonly QuoteWord[];
  /** Numbers of the words before which the quotation marks a cut ("…", "[...]"); 1 to `words.length - 1`. */
  readonly cuts: ReadonlySet<number>;
  /** How often each key occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * A word with what changes its meaning: "don't", "U.S.", "$1,000.5", "5%". Hyphens and dashes divide. In scripts
 * without spaces each character stands alone.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{Sc}?[\p{L}\p{M}\p{N}]+(?:['’‘ʼ.,][\p{L}\p{M}\p{N}]+)*[%‰]?/gu;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;
const PLAIN = /^[A-Za-z]+$/;
const NUMBER = /^\P{L}+$/u;
const CUT = /(?:[[(]\s*)?(?:…|\.\s?\.\s?\.(?:\s?\.)*)(?:\s*[\])])?/gu;
/** Longer "words" are encoded data; what follows in them says nothing. UTF-16 units. */
const LONGEST_WORD = 64;

/** The words of a text between two offsets, in order. Linear. */
export function quoteWords(text: string, span?: Span): QuoteWord[] {
  return atOnce(quoteWordSteps(text, span));
}

/** Found at once, a millisecond or so. */
const WORDS_A_STEP = 2_000;

/** The same with pauses, for texts of whatever length. */
export function* quoteWordSteps(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): Steps<QuoteWord[]> {
  const words: QuoteWord[] = [];
  let found = 0;
  for (const match of text.slice(start, end).matchAll(WORD)) {
    addWord(words, match[0], start + match.index);
    found += 1;
    if (found % WORDS_A_STEP === 0) yield;
  }
  return words;
}

/** The words of a quotation with the places where it says that it leaves something out. */
export function givenWords(quote: string): GivenWords {
  const words = quoteWords(quote);
  const cuts = new Set<number>();
  let next = 0;
  for (const { index } of quote.matchAll(CUT)) {
    while (next < words.length && (words[next]?.start ?? 0) < index) next += 1;
    if (next > 0 && next < words.length) cuts.add(next);
  }
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { words, cuts, counts };
}

/** How many words of the quotation other words have, each as often as both have it. */
export function sharedWords({ counts }: GivenWords, words: readonly QuoteWord[]): number {
  const left = new Map<string, number>();
  let shared = 0;
  for (const { key } of words) {
    const count = left.get(key) ?? counts.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    shared += 1;
  }
  return shared;
}

function addWord(words: QuoteWord[], word: string, start: number): void {
  if (PLAIN.test(word) && word.length <= LONGEST_WORD) {
    words.push({ key: word.toLowerCase(), start, end: start + word.length });
    return;
  }
  const isWhole = NUMBER.test(word) || ACRONYM.test(word);
  let at = start;
  for (const part of isWhole ? [word] : word.split(/[.,]/u)) {
    const key = keyOf(part);
    if (key !== "") words.push({ key, start: at, end: at + part.length });
    at += part.length + 1;
  }
}

function keyOf(word: string): string {
  const short = word.slice(0, LONGEST_WORD).replaceAll(/[’‘ʼ]/gu, "'");
  const plain = NUMBER.test(short) ? short.replaceAll(",", "") : short.replaceAll(".", "");
  return fold(plain);
}
