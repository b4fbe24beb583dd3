import { FUNCTION_WORDS } from "./lexicon.ts";

const SCRIPT_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** The words of `text` that carry its subject, cut to six letters so that most inflections agree; Chinese and Japanese in pairs of characters. */
export function contentWords(text: string): Set<string> {
  const carrying = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []) {
    if (!SCRIPT_WITHOUT_SPACES.test(word)) {
      if (!FUNCTION_WORDS.has(word)) carrying.add(word.slice(0, 6));
      continue;
    }
    for (let at = 0; at + 2 <= word.length; at += 1) {
      const pair = word.slice(at, at + 2);
      if (!/\p{Script=Hiragana}/u.test(pair)) carrying.add(pair);
    }
  }
  return carrying;
}
