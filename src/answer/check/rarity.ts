import type { Archive } from "../../archive/archive.ts";
import { inverseDocumentFrequency } from "../../retrieval/inverse-document-frequency.ts";
import { termList } from "../../english/terms.ts";
import type { GivenWords, QuoteWord } from "./quote-words.ts";

/** How much the words of a quotation tell in this archive. */
export interface Rarity {
  /** Passages in the archive. */
  readonly passages: number;
  /** Index terms of the quotation that some passage holds, the rarest first, with the number of those passages. */
  readonly terms: readonly { readonly term: string; readonly passages: number }[];
  /** What a word tells, in nats: the less likely it is to stand in a passage by chance, the more. */
  of(word: QuoteWord): number;
}

/** Looks up the words of a quotation. */
export async function rarityOf(archive: Archive, { words }: GivenWords): Promise<Rarity> {
  const byKey = termsByKey(words);
  const terms = [...new Set([...byKey.values()].flatMap(({ terms }) => terms))];
  const { passages, holding } = await archive.termStatistics(terms);
  const held = (term: string): number => holding.get(term) ?? 0;
  const told = (term: string): number => inverseDocumentFrequency(passages, Math.max(1, held(term)));
  return {
    passages,
    terms: terms
      .filter((term) => held(term) > 0)
      .map((term) => ({ term, passages: held(term) }))
      .sort((a, b) => a.passages - b.passages),
    of: ({ key }) => {
      const own = byKey.get(key);
      if (own === undefined) return 0;
      const all = own.terms.reduce((sum, term) => sum + told(term), 0);
      return own.arePairs ? all / own.terms.length : all;
    },
  };
}

interface WordTerms {
  readonly terms: string[];
  /** Whether they are pairs of which the word is one half: as many as there are words, so that each tells what one of them does. */
  readonly arePairs: boolean;
}

/** The index terms of words by their key. In scripts without spaces, where each character is a word, the index holds pairs of them. */
function termsByKey(words: readonly QuoteWord[]): Map<string, WordTerms> {
  const byKey = new Map<string, WordTerms>();
  const add = (key: string, terms: readonly string[], arePairs: boolean): void => {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { terms: [...new Set(terms)], arePairs });
    else for (const term of terms) if (!known.terms.includes(term)) known.terms.push(term);
  };
  for (const [i, word] of words.entries()) {
    const neighbours = [words[i - 1], words[i + 1]].filter(
      (other) => other !== undefined && isUnspaced(word.key) && touches(word, other),
    );
    if (neighbours.length === 0) add(word.key, termList(word.key), false);
    for (const other of neighbours)
      if (other !== undefined)
        add(word.key, termList(other.start < word.start ? other.key + word.key : word.key + other.key), true);
  }
  return byKey;
}

function touches(word: QuoteWord, other: QuoteWord): boolean {
  return (word.start === other.end || word.end === other.start) && isUnspaced(other.key);
}

function isUnspaced(key: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(key);
}
