import { FUNCTION_WORDS } from "./lexicon.ts";

/** The words of `text` that carry its subject, cut to six letters so that most inflections agree. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !FUNCTION_WORDS.has(word)).map((word) => word.slice(0, 6)));
}
