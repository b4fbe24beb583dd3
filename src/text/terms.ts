import { stemmer } from "stemmer";
import { lemmaOf } from "./irregular-forms.ts";
import type { Span } from "./span.ts";

/** One index term with the place of the word it was made from. */
export interface Term extends Span {
  /** Folded (no case, no diacritics) and stemmed; holds no white space. */
  readonly term: string;
}

/** A word, with inner apostrophes, dots and digit separators: `don't`, `U.S.`, `1,000.5`. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu;
/** Scripts written without spaces: two neighbouring characters make a term. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const ASCII_WORD = /^[a-z]+$/;
const NUMBER = /^\p{N}[\p{N}.,]*$/u;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;
const CACHE_SIZE = 50_000;
/** Longer "words" (encoded data, lines without spaces) are not stemmed, and are cut to this many characters. */
const LONGEST_WORD = 64;

const cache = new Map<string, string>();

/**
 * The index terms of a text, in order, with their spans. The same analysis serves the lexical index, the
 * question and the marking of answers, so a term found in one is found in the others.
 * Stemming: Porter (1980), after mapping irregular English forms to their base ("lost" to "lose").
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(WORD)) addWord(terms, match[0], match.index);
  return terms;
}

/** Just the terms of a text, in order, as written into the lexical index. */
export function termList(text: string): string[] {
  return termsOf(text).map((t) => t.term);
}

function addWord(terms: Term[], word: string, start: number): void {
  if (UNSPACED.test(word)) {
    addPairs(terms, word, start);
    return;
  }
  if (NUMBER.test(word)) {
    terms.push({
      term: fold(word.slice(0, LONGEST_WORD).replaceAll(",", "")),
      start,
      end: start + word.length,
    });
    return;
  }
  if (ACRONYM.test(word) || word === "US") {
    const letters = fold(word.slice(0, LONGEST_WORD).replaceAll(".", ""));
    terms.push({ term: letters === "us" ? "usa" : letters, start, end: start + word.length });
    return;
  }
  let at = start;
  for (const part of word.split(/[.,]/u)) {
    if (part.length > 0) terms.push({ term: termOf(part), start: at, end: at + part.length });
    at += part.length + 1;
  }
}

/** Overlapping pairs of characters; a single character stands alone. */
function addPairs(terms: Term[], word: string, start: number): void {
  const characters = [...word];
  let at = start;
  characters.forEach((character, i) => {
    const next = characters[i + 1];
    if (next === undefined && i > 0) return;
    const pair = fold(character + (next ?? ""));
    terms.push({ term: pair, start: at, end: at + character.length + (next?.length ?? 0) });
    at += character.length;
  });
}

/** The term of one word: possessive dropped, folded, stemmed. */
function termOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const folded = fold(word.slice(0, LONGEST_WORD))
    .replace(/['’]s$/u, "")
    .replaceAll(/['’]/gu, "");
  const term = ASCII_WORD.test(folded) ? stemmer(lemmaOf(folded)) : folded;
  if (cache.size >= CACHE_SIZE) cache.clear();
  if (word.length <= LONGEST_WORD) cache.set(word, term);
  return term;
}

/** Lower case without diacritics, in compatibility form ("Ｆ" and "F", "é" and "e" are one). */
export function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
