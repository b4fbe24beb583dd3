import type { Outline } from "./outline.ts";

const ENGLISH = /^(?:the|of|and|to|in|that|is|for|a|was|on|with|he|it)$/u;
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
      if (ENGLISH.test(word)) english += 1;
    }
  }
  return words < LEAST_WORDS || english >= LEAST_SHARE * words;
}
