import type { Archive, ArticleSpeaker, QuoteQuery, StoredQuote } from "../../archive/archive.ts";
import {
  type Correction,
  extentOf,
  quoteOfCorrection,
  speakerSet,
  standsIn,
  type StoredCorrection,
} from "../../archive/corrections/correction.ts";
import { isDenial } from "../../quotes/quote.ts";
import type { ArticleId } from "../../text/article.ts";
import type { Span } from "../../text/span.ts";
import { createKeptRead } from "../kept-read.ts";
import { byArticle } from "./in-order.ts";

/** Corrections that hold for one tenant alone. */
export interface OwnCorrections {
  /** Rises with every change. */
  readonly version: number;
  readonly all: readonly Correction[];
}

/**
 * An archive of somebody else's with corrections of one's own laid over it: quotes and speakers are as these say, all else is as it
 * is there. Words are looked for by their digest, so that a correction holds while they stand; it waits where they do not.
 * @param own as they are now
 */
export function createCorrectedArchive(archive: Archive, own: () => Promise<OwnCorrections>): Archive {
  const kept = createKeptRead<CorrectedArticles>();
  const corrected = async (): Promise<CorrectedArticles> => {
    const { version, all } = await own();
    const { generation } = await archive.status();
    return kept(`${generation} ${version}`, () => readCorrected(archive, all));
  };

  return {
    ...archive,
    async status() {
      const [status, { version }] = [await archive.status(), await own()];
      return { ...status, generation: status.generation + version };
    },
    async quotes(query) {
      const articles = await corrected();
      const others = (await archive.quotes(query)).filter(({ article }) => !articles.has(article));
      const admitted = await admittedOf(archive, [...articles.keys()], query);
      const mine = admitted.flatMap(
        (id) => articles.get(id)?.quotes.filter((quote) => isWanted(quote, query)) ?? [],
      );
      if (mine.length === 0 || others.length === 0) return [...mine, ...others];
      const all = [...others, ...mine];
      const entries = await archive.articles({ ids: [...new Set(all.map(({ article }) => article))] });
      const order = new Map(entries.map(({ id }, i) => [id, i]));
      // Sorting keeps the order within an article.
      return all.sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0));
    },
    async speakers() {
      const articles = await corrected();
      const others = (await archive.speakers()).filter(({ article }) => !articles.has(article));
      const mine = [...articles].flatMap(([article, { quotes }]) => speakersIn(article, quotes));
      return [...others, ...mine].sort(byArticle);
    },
    async corrections(ids) {
      const [{ all }, articles] = [await own(), await corrected()];
      const mine = all
        .filter(({ article }) => ids === undefined || ids.includes(article))
        .map((one) => stateOf(one, articles));
      const theirs = (await archive.corrections(ids)).filter(
        (one) => !mine.some((other) => other.article === one.article && isSame(one, other)),
      );
      return [...mine, ...theirs].sort((a, b) => byArticle(a, b) || a.start - b.start);
    },
  };
}

type CorrectedArticles = ReadonlyMap<
  ArticleId,
  { readonly quotes: readonly StoredQuote[]; readonly applied: readonly Correction[] }
>;

/** The quotes of each article that something is corrected in; articles that are gone are left out. */
async function readCorrected(
  archive: Archive,
  corrections: readonly Correction[],
): Promise<CorrectedArticles> {
  const articles = new Map<
    ArticleId,
    { readonly quotes: readonly StoredQuote[]; readonly applied: Correction[] }
  >();
  for (const id of new Set(corrections.map(({ article }) => article))) {
    const text = (await archive.article(id))?.text;
    if (text === undefined) continue;
    const read = await archive.quotes({ within: { ids: [id] }, withTakenOut: true });
    const quotes = [...read];
    const applied: Correction[] = [];
    for (const correction of corrections) {
      if (correction.article !== id) continue;
      const place = placeOf(text, correction, read);
      const at = place === null ? -1 : quoteOfCorrection(place, read);
      const quote = quotes[at];
      if (quote === undefined) continue;
      quotes[at] = setByHand(quote, correction, read);
      applied.push(correction);
    }
    articles.set(id, { quotes, applied });
  }
  return articles;
}

/** Where the corrected words stand now: where they did, or where the nearest quote of the same words begins. */
function placeOf(text: string, correction: Correction, quotes: readonly StoredQuote[]): Span | null {
  if (standsIn(text, correction)) return correction;
  const length = correction.end - correction.start;
  const places = quotes
    .map((quote) => extentOf(quote).start)
    .sort((a, b) => Math.abs(a - correction.start) - Math.abs(b - correction.start))
    .map((start) => ({ start, end: start + length, digest: correction.digest }));
  return places.find((place) => standsIn(text, place)) ?? null;
}

function setByHand(quote: StoredQuote, { set }: Correction, quotes: readonly StoredQuote[]): StoredQuote {
  if (set.is === "not_a_quote") return { ...quote, byHand: set.is };
  const speaker = set.is === "unknown" ? null : speakerSet(set, quotes);
  return { ...quote, speaker, confidence: 1, byHand: set.is };
}

/** Those of `ids` that the query's limits admit. */
async function admittedOf(
  archive: Archive,
  ids: readonly ArticleId[],
  { within }: QuoteQuery,
): Promise<readonly ArticleId[]> {
  const asked = within?.ids === undefined ? ids : ids.filter((id) => within.ids?.includes(id));
  if (asked.length === 0) return [];
  return (await archive.articles({ ...within, ids: asked })).map(({ id }) => id);
}

function isWanted(quote: StoredQuote, { speakers, passages, withTakenOut = false }: QuoteQuery): boolean {
  if (quote.byHand === "not_a_quote" && !withTakenOut) return false;
  if (passages !== undefined && !quote.passages.some((id) => passages.includes(id))) return false;
  return (
    speakers === undefined ||
    speakers.some(({ article, name }) => article === quote.article && name === quote.speaker?.name)
  );
}

function speakersIn(article: ArticleId, quotes: readonly StoredQuote[]): ArticleSpeaker[] {
  const speakers = new Map<string, ArticleSpeaker>();
  for (const quote of quotes) {
    const { speaker } = quote;
    if (speaker === null || quote.byHand === "not_a_quote") continue;
    const key = JSON.stringify([speaker.kind, speaker.name]);
    const known = speakers.get(key) ?? { article, speaker, quotes: 0 };
    speakers.set(key, { ...known, quotes: known.quotes + (isDenial(quote) ? 0 : 1) });
  }
  return [...speakers.values()];
}

function stateOf(correction: Correction, articles: CorrectedArticles): StoredCorrection {
  const article = articles.get(correction.article);
  if (article === undefined) return { ...correction, state: "gone" };
  // By its place: each look at what is stored gives objects of its own.
  const isApplied = article.applied.some((one) => isSame(one, correction));
  return { ...correction, state: isApplied ? "applied" : "waiting" };
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
