import type { Archive, StoredQuote } from "../../archive/archive.ts";
import type { SpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import { inSlices, type Steps } from "../../text/slices.ts";
import { sliceOf } from "../../text/span.ts";
import { CERTAIN_FROM } from "../cite-quotes.ts";
import type { WordCitations } from "../word-citations.ts";
import type { NearestQuote } from "./check-answer.ts";
import { type GivenWords, type QuoteWord, quoteWordSteps } from "./quote-words.ts";
import type { Rarity } from "./rarity.ts";

/** Paragraphs whose quotes are compared, and as much of their quotes, in UTF-16 units. */
const PASSAGES = 30;
const MOST_CHARACTERS = 60_000;
const MOST_TERMS = 24;
/** Below this share a quote has hardly more than a word in common: it is near nothing. */
const LEAST_SIMILARITY = 0.2;

/** The quote that has most of what the quotation's words tell; `null` where none has enough of it. */
export async function nearestQuote(
  archive: Archive,
  { given, rarity, directory, citations }: NearestSearch,
): Promise<NearestQuote | null> {
  const terms = rarity.terms.slice(0, MOST_TERMS).map(({ term }) => term);
  if (terms.length === 0) return null;
  const hits = await archive.searchTerms({ terms, limit: PASSAGES });
  if (hits.length === 0) return null;
  const quotes = await archive.quotes({ passages: hits.map(({ id }) => id) });
  const articles = new Map(
    await Promise.all(
      [...new Set(quotes.map(({ article }) => article))].map(
        async (id) => [id, await archive.article(id)] as const,
      ),
    ),
  );
  const textOf = (quote: StoredQuote): string => articles.get(quote.article)?.text ?? "";
  const best = await inSlices(mostAlike(quotes, textOf, given, rarity));
  const article = best && articles.get(best.quote.article);
  if (best === null || article == null) return null;
  const { quote, similarity } = best;
  const { speaker, kind, confidence, content, cue, polarity, byHand } = quote;
  const statement = citations.cite({
    article,
    passages: await archive.passages(quote.passages),
    spans: content,
    kind,
    polarity,
    speaker:
      speaker === null ? null : (directory.identityOf(quote.article, speaker.name)?.name ?? speaker.name),
    cue: cue.length === 0 ? null : cue.map((span) => sliceOf(article.text, span)).join(" … "),
    confidence,
    isSpeakerCertain: speaker !== null && confidence >= CERTAIN_FROM,
    isSetByHand: byHand !== undefined,
    score: similarity,
  });
  return { statement, polarity, similarity };
}

export interface NearestSearch {
  readonly given: GivenWords;
  readonly rarity: Rarity;
  readonly directory: SpeakerDirectory;
  readonly citations: WordCitations;
}

function* mostAlike(
  quotes: readonly StoredQuote[],
  textOf: (quote: StoredQuote) => string,
  given: GivenWords,
  rarity: Rarity,
): Steps<{ readonly quote: StoredQuote; readonly similarity: number } | null> {
  const byKey = new Map(given.words.map((word) => [word.key, rarity.of(word)]));
  const all = [...byKey.values()].reduce((sum, told) => sum + told, 0);
  let best: { readonly quote: StoredQuote; readonly similarity: number } | null = null;
  let left = MOST_CHARACTERS;
  for (const quote of quotes) {
    const text = textOf(quote);
    const words: QuoteWord[] = [];
    for (const { start, end } of quote.content) {
      words.push(...(yield* quoteWordSteps(text, { start, end: Math.min(end, start + left) })));
      left -= Math.min(left, end - start);
    }
    const shared = new Set(words.map(({ key }) => key));
    let told = 0;
    for (const [key, each] of byKey) if (shared.has(key)) told += each;
    const similarity = all === 0 ? 0 : told / all;
    if (similarity >= LEAST_SIMILARITY && similarity > (best?.similarity ?? 0)) best = { quote, similarity };
    if (left <= 0) break;
    yield;
  }
  return best;
}
