import { placesOfVisible, withinWord, withoutInvisible } from "./invisible.ts";
import type { Span } from "./span.ts";

/** One index term with the place of the word it was made from. */
export interface Term extends Span {
  /** Folded (no case, no diacritics) and stemmed; letters, digits and dots only, never empty. */
  readonly term: string;
}

/** What a language knows of its words. */
export interface WordAnalysis {
  /** The term of a folded word of the letters a to z. */
  stem(word: string): string;
  /** The terms of words that capitals alone tell from other words ("US"), by the word without dots. */
  readonly acronyms: ReadonlyMap<string, string>;
}

/** A word, with inner apostrophes, dots and digit separators: `don't`, `U.S.`, `1,000.5`. Marks of possible hyphens part no word. */
const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}]+(?:${withinWord("['’.,]")}[\\p{L}\\p{M}\\p{N}]+)*`, "gu");
/** Scripts written without spaces: two neighbouring characters make a term. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const ASCII_WORD = /^[a-z]+$/;
const NUMBER = /^\p{N}[\p{N}.,]*$/u;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;
const CACHE_SIZE = 50_000;
/** Longer "words" (encoded data, lines without spaces) are not stemmed, and are cut to this many characters. */
const LONGEST_WORD = 64;

/**
 * A function that gives the terms of a text, in order, with their spans. The same analysis serves the lexical index, the
 * question and the marking of answers, so a term found in one is found in the others.
 */
export function createTermsOf({ stem, acronyms }: WordAnalysis): (text: string) => Term[] {
  const cache = new Map<string, string>();

  return (text) => {
    const terms: Term[] = [];
    for (const match of text.matchAll(WORD)) addWord(terms, match[0], match.index);
    return terms;
  };

  function addWord(terms: Term[], whole: string, start: number): void {
    const word = withoutInvisible(whole);
    if (word === whole) {
      addPlain(terms, word, start);
      return;
    }
    const own: Term[] = [];
    addPlain(own, word, 0);
    const places = placesOfVisible(whole);
    const placeOf = (at: number): number => start + (places[at] ?? whole.length);
    for (const { term, start: from, end } of own)
      terms.push({ term, start: placeOf(from), end: placeOf(end - 1) + 1 });
  }

  function addPlain(terms: Term[], word: string, start: number): void {
    const acronym = acronyms.get(word);
    const known = acronym ?? cache.get(word);
    if (known !== undefined) {
      addTerm(terms, known, start, word.length);
      return;
    }
    if (UNSPACED.test(word)) {
      addPairs(terms, word, start);
      return;
    }
    if (NUMBER.test(word)) {
      addTerm(terms, foldToTerm(cut(word).replaceAll(",", "")), start, word.length);
      return;
    }
    if (ACRONYM.test(word)) {
      const letters = foldToTerm(cut(word).replaceAll(".", ""));
      addTerm(terms, acronyms.get(letters.toUpperCase()) ?? letters, start, word.length);
      return;
    }
    let at = start;
    for (const part of word.split(/[.,]/u)) {
      addTerm(terms, part === "" ? "" : termOf(part), at, part.length);
      at += part.length + 1;
    }
  }

  /** The term of one word: possessive dropped, folded, stemmed. */
  function termOf(word: string): string {
    const known = cache.get(word);
    if (known !== undefined) return known;
    const folded = foldToTerm(cut(word).replace(/['’]s$/iu, ""));
    const term = ASCII_WORD.test(folded) ? stem(folded) : folded;
    if (cache.size >= CACHE_SIZE) cache.clear();
    if (word.length <= LONGEST_WORD) cache.set(word, term);
    return term;
  }
}

/** A word of combining marks alone folds to nothing and is no term. */
function addTerm(terms: Term[], term: string, start: number, length: number): void {
  if (term !== "") terms.push({ term, start, end: start + length });
}

/** Overlapping pairs of characters; a single character stands alone. */
function addPairs(terms: Term[], word: string, start: number): void {
  const characters = [...word];
  let at = start;
  characters.forEach((character, i) => {
    const next = characters[i + 1];
    if (next === undefined && i > 0) return;
    addTerm(terms, foldToTerm(character + (next ?? "")), at, character.length + (next?.length ?? 0));
    at += character.length;
  });
}

/** Not more than the longest word, and no half of a surrogate pair. */
function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD).replace(/[\ud800-\udbff]$/u, "");
}

/** Compatibility forms hold white space and signs ("½" is "1⁄2"); of them only letters, digits and dots are kept. */
function foldToTerm(word: string): string {
  return fold(word).replaceAll(/[^\p{L}\p{N}.]/gu, "");
}

const ASCII = /^[\0-\x7f]*$/;

/** Lower case without diacritics, in compatibility form ("Ｆ" and "F", "é" and "e" are one). */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return withoutInvisible(text).normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
