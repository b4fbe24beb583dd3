import type { Archive, LexicalHit } from "../../archive/archive.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import type { Passage } from "../../text/passage.ts";
import { inSlices, type Steps } from "../../text/slices.ts";
import type { Span } from "../../text/span.ts";
import { type GivenWords, type QuoteWord, quoteWordSteps, sharedWords } from "./quote-words.ts";
import type { Rarity } from "./rarity.ts";

/** Neighbouring paragraphs of one article that may hold a quotation. */
export interface NearbyText extends Span {
  readonly article: Article;
  /** In order, at least one. */
  readonly passages: readonly Passage[];
}

/** The rarest words of a quotation are enough to find its place. */
const MOST_TERMS = 24;
/** Paragraphs looked at; more where every word is common, since then BM25 tells little. */
const PASSAGES = 60;
const PASSAGES_IF_COMMON = 240;

/** Articles read whole, and the part of the quotation's words that the paragraphs found must have for that. */
const MOST_ARTICLES = 24;
const LEAST_SHARED = 0.4;
/** Of the paragraphs found, which are the likeliest first, so much is looked at, in UTF-16 units: 240 of them have 100,000 or so. */
const MOST_CHARACTERS = 4_000_000;

/** The parts of the archive that share the quotation's rarest words, the likeliest first. `share` of what one check may cost. */
export async function nearbyTexts(
  archive: Archive,
  given: GivenWords,
  { rarity, share }: { readonly rarity: Rarity; readonly share: number },
): Promise<NearbyText[]> {
  const hits = await hitsOf(archive, rarity);
  const reach = (given.words.at(-1)?.end ?? 0) - (given.words[0]?.start ?? 0);
  const byArticle = new Map<ArticleId, Passage[]>();
  for (const passage of await archive.passages(hits.map(({ id }) => id)))
    byArticle.set(passage.article, [...(byArticle.get(passage.article) ?? []), passage]);
  const texts: NearbyText[] = [];
  for (const [id, passages] of await inSlices(likeliest(byArticle, given, share))) {
    const article = await archive.article(id);
    if (article === undefined) continue; // removed meanwhile
    const ordinals = new Set(passages.map(({ ordinal }) => ordinal));
    texts.push(...around(article, await archive.passagesOf(id), ordinals, reach));
  }
  return texts;
}

/** The articles whose paragraphs found share most words with the quotation. */
function* likeliest(
  byArticle: ReadonlyMap<ArticleId, readonly Passage[]>,
  given: GivenWords,
  share: number,
): Steps<[ArticleId, readonly Passage[]][]> {
  const found: { readonly id: ArticleId; readonly passages: readonly Passage[]; readonly shared: number }[] =
    [];
  let left = MOST_CHARACTERS * share;
  for (const [id, passages] of byArticle) {
    const words: QuoteWord[] = [];
    for (const { text } of passages) {
      for (const word of yield* quoteWordSteps(text, { start: 0, end: Math.min(text.length, left) }))
        words.push(word);
      left -= Math.min(text.length, left);
    }
    found.push({ id, passages, shared: sharedWords(given, words) });
    yield;
  }
  return found
    .filter(({ shared }) => shared >= LEAST_SHARED * given.words.length)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_ARTICLES)
    .map(({ id, passages }) => [id, passages]);
}

async function hitsOf(archive: Archive, { terms }: Rarity): Promise<LexicalHit[]> {
  const [rarest] = terms;
  if (rarest === undefined) return [];
  const limit = rarest.passages > PASSAGES ? PASSAGES_IF_COMMON : PASSAGES;
  return archive.searchTerms({ terms: terms.slice(0, MOST_TERMS).map(({ term }) => term), limit });
}

/** The paragraphs at `ordinals` with so many before and after as the quotation may reach into; neighbours joined. */
function around(
  article: Article,
  all: readonly Passage[],
  ordinals: ReadonlySet<number>,
  reach: number,
): NearbyText[] {
  const isNear = all.map(({ ordinal }) => ordinals.has(ordinal));
  const wanted = new Set<number>();
  for (const [i, passage] of all.entries()) {
    if (isNear[i] !== true) continue;
    wanted.add(i);
    for (let k = i - 1; k >= 0 && passage.start - (all[k]?.end ?? 0) <= reach; k--) wanted.add(k);
    for (let k = i + 1; k < all.length && (all[k]?.start ?? 0) - passage.end <= reach; k++) wanted.add(k);
  }
  const groups: Passage[][] = [];
  let before = -2;
  for (const [i, passage] of all.entries()) {
    if (!wanted.has(i)) continue;
    if (i === before + 1) groups.at(-1)?.push(passage);
    else groups.push([passage]);
    before = i;
  }
  return groups.map((passages) => ({
    article,
    passages,
    start: passages[0]?.start ?? 0,
    end: passages.at(-1)?.end ?? 0,
  }));
}
