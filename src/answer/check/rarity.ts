import type { Archive } from "../../archive/archive.ts";
import { inverseDocumentFrequency } from "../../retrieval/bm25.ts";
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
  const byKey = new Map(words.map(({ key }) => [key, termList(key)]));
  const terms = [...new Set([...byKey.values()].flat())];
  const { passages, holding } = await archive.termStatistics(terms);
  const held = (term: string): number => holding.get(term) ?? 0;
  const told = (term: string): number => inverseDocumentFrequency(passages, Math.max(1, held(term)));
  return {
    passages,
    terms: terms
      .filter((term) => held(term) > 0)
      .map((term) => ({ term, passages: held(term) }))
      .sort((a, b) => a.passages - b.passages),
    of: ({ key }) => (byKey.get(key) ?? []).reduce((sum, term) => sum + told(term), 0),
  };
}
