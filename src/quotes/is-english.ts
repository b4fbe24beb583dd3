import { isFrequentWord } from "../english/function-words.ts";
import type { Outline } from "./outline.ts";

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
