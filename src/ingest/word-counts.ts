import { FUNCTION_WORDS, READER, SITE_ITSELF, SITE_LABELS, SITE_TALK } from "./lexicon.ts";

/** How many words of a text are on each list of the lexicon. */
export interface WordCounts {
  functionWords: number;
  siteLabels: number;
  siteTalk: number;
  reader: number;
  siteItself: number;
}

const LISTS: Readonly<Record<keyof WordCounts, ReadonlySet<string>>> = {
  functionWords: FUNCTION_WORDS,
  siteLabels: SITE_LABELS,
  siteTalk: SITE_TALK,
  reader: READER,
  siteItself: SITE_ITSELF,
};

/** The lists that a word is on. Each word of a page is looked up, and nearly all are on none or one. */
const ON_LISTS = new Map<string, (keyof WordCounts)[]>();
for (const [name, list] of Object.entries(LISTS) as [keyof WordCounts, ReadonlySet<string>][])
  for (const word of list) ON_LISTS.set(word, [...(ON_LISTS.get(word) ?? []), name]);

export function countWords(tokens: readonly string[]): Readonly<WordCounts> {
  const counts: WordCounts = { functionWords: 0, siteLabels: 0, siteTalk: 0, reader: 0, siteItself: 0 };
  for (const token of tokens)
    for (const list of ON_LISTS.get(loweredWord(token)) ?? NO_LISTS) counts[list] += 1;
  return counts;
}

const NO_LISTS: readonly (keyof WordCounts)[] = [];

/** A word as the lexicon has it. */
export function loweredWord(token: string): string {
  const lower = token.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

/** Share of the words that are short and in lower case. */
export function shortShare(tokens: readonly string[]): number {
  let short = 0;
  for (const token of tokens) if (token.length <= MAX_SHORT && /^\p{Ll}{1,3}$/u.test(token)) short += 1;
  return short / tokens.length;
}
/** Three characters. In UTF-16 units. */
const MAX_SHORT = 6;

/** Share of the words after the first that open with a capital; short words in lower case are not asked. */
export function capitalShare(tokens: readonly string[]): number {
  let [asked, capitals] = [0, 0];
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index] ?? "";
    const isCapital = !OPENS_PLAIN.test(token) && /^[\p{Lu}\p{N}]/u.test(token);
    if (token.length > 3 || (isCapital && /^\p{Lu}/u.test(token))) {
      asked += 1;
      if (isCapital) capitals += 1;
    }
  }
  return asked === 0 ? 0 : capitals / asked;
}
/** As nearly all words do. */
const OPENS_PLAIN = /^[a-z]/u;
