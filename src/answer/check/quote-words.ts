import { atOnce, type Steps } from "../../text/slices.ts";
import type { Span } from "../../text/span.ts";
import { addToList } from "../../quotes/speakers/list-map.ts";
import { withinWord } from "../../text/invisible.ts";
import { fold } from "../../text/terms.ts";

/** A word as quotations are compared: `key` has no case, accents, dots of acronyms or shape of apostrophes. */
export interface QuoteWord extends Span {
  /** Never empty. */
  readonly key: string;
  /** Of a word with letters in brackets ("allow[ed]"), those outside; they alone are quoted. */
  readonly outside?: string;
}

/** A word of an article. */
export interface StoredWord extends QuoteWord {
  /** Words of one paragraph that stand next to each other have numbers next to each other. */
  readonly at: number;
}

/**
 * cut: "…", "[...]": words are left out. inserted: "[sic]", "[the mayor]": words of whoever quotes, for others or beside them. Offsets
 * into the quotation as typed.
 */
export interface Gap extends Span {
  readonly kind: "cut" | "inserted";
}

/** A quotation as people paste it. */
export interface GivenWords {
  readonly words: readonly QuoteWord[];
  /** By the number of the word before which they stand, 0 to `words.length`: what says that the stored words go on otherwise there. */
  readonly gaps: ReadonlyMap<number, readonly Gap[]>;
  /** How often each key occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * A word with what changes its meaning: "don't", "U.S.", "$1,000.5", "5%". Hyphens and dashes divide. In scripts
 * without spaces each character stands alone.
 */
const WORD = new RegExp(
  `[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]|\\p{Sc}?[\\p{L}\\p{M}\\p{N}]+(?:${withinWord("['’‘ʼ.,]")}[\\p{L}\\p{M}\\p{N}]+)*[%‰]?`,
  "gu",
);
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

/** The words of a quotation with the places where it says that it leaves something out or puts something in. */
export function givenWords(quote: string): GivenWords {
  const brackets = insertionsIn(quote);
  const bare = quoteWords(withoutInsertions(quote, brackets));
  // Brackets around all of it are no insertion.
  const inserted = bare.length > 0 ? brackets : [];
  const words = bare.length > 0 ? bare : quoteWords(quote);
  const gaps = new Map<number, Gap[]>();
  const found: Gap[] = [
    ...[...quote.matchAll(CUT)].map(
      ({ index, 0: cut }): Gap => ({ kind: "cut", start: index, end: index + cut.length }),
    ),
    ...inserted
      .filter(({ isWithin }) => !isWithin)
      .map(({ start, end }): Gap => ({ kind: "inserted", start, end })),
  ].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const gap of found) {
    while (next < words.length && (words[next]?.start ?? 0) < gap.start) next += 1;
    const isOuter = next === 0 || next === words.length;
    if (gap.kind === "inserted" || !isOuter) addToList(gaps, next, gap);
  }
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { words: inserted.length === 0 ? words : words.map((word) => edited(quote, word)), gaps, counts };
}

/** Square brackets with words in them; longer ones are somebody's text. */
const BRACKETS = /\[(?<inner>[^[\]\n]{1,120})\]/gu;
/** Takes no room and makes one word of what it stands in. */
const JOINER = "\u034f";

interface Bracketed extends Span {
  /** Whether it stands within a word: "[T]he", "allow[ed]". */
  readonly isWithin: boolean;
}

function insertionsIn(quote: string): Bracketed[] {
  return [...quote.matchAll(BRACKETS)]
    .filter(({ groups }) => /[\p{L}\p{N}]/u.test(groups?.inner ?? ""))
    .map(({ index: start, 0: { length } }) => {
      const end = start + length;
      const inner = quote.slice(start + 1, end - 1);
      const isWithin =
        /^\p{L}+$/u.test(inner) &&
        (/\p{L}/u.test(quote.charAt(start - 1)) || /\p{L}/u.test(quote.charAt(end)));
      return { start, end, isWithin };
    });
}

/** As long as the quotation: what is inserted is blank, and the marks of brackets within words are nothing. */
function withoutInsertions(quote: string, brackets: readonly Bracketed[]): string {
  let text = "";
  let from = 0;
  for (const { start, end, isWithin } of brackets) {
    text += quote.slice(from, start);
    text += isWithin ? `${JOINER}${quote.slice(start + 1, end - 1)}${JOINER}` : " ".repeat(end - start);
    from = end;
  }
  return text + quote.slice(from);
}

function edited(quote: string, word: QuoteWord): QuoteWord {
  const typed = quote.slice(word.start, word.end);
  return typed.includes("[") ? { ...word, outside: fold(typed.replaceAll(/\[[^\]]*\]/gu, "")) } : word;
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
