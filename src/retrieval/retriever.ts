import type { Archive, ArticleEntry, ArticleLimits } from "../archive/archive.ts";
import type { ArticleId } from "../text/article.ts";
import type { Passage } from "../text/passage.ts";
import { type Candidate, findCandidates } from "./candidate.ts";
import { inSlices } from "../text/slices.ts";
import { type Features, featuresOf, type Scored } from "./features.ts";
import { fuse } from "./fusion.ts";
import { oncePerStory, type Ranked, type Told } from "./once-per-story.ts";
import type { PassageRequest } from "./passage-request.ts";
import { answerability } from "./reading/answerability.ts";
import { inReadOrder, readingValue } from "./reading/order.ts";
import { readSayings } from "./reading/read-sayings.ts";
import {
  type PassageReading,
  type QuestionReading,
  type WindowReader,
  readPassages,
} from "./reading/passage-reader.ts";
import { corrected, type Query, queryOf } from "./query.ts";
import { createQuoteRanker, type QuoteRanker, type RankedQuote } from "./quote-ranking.ts";
import { nameTerm, saysSomething } from "./says-something.ts";
import type { ScoredSentence } from "./sentence-scores.ts";
import { spread } from "./spread.ts";
import { withCopies } from "./story-candidates.ts";

/** A passage that bears on a question, with what put it where it is. */
export interface Hit {
  readonly passage: Passage;
  readonly article: ArticleEntry;
  /** Fused value; comparable within one question only. */
  readonly score: number;
  readonly features: Features;
  /** Place among the candidates of each index, from 1; `null` where it did not propose the passage. */
  readonly lexicalRank: number | null;
  readonly vectorRank: number | null;
  readonly sentences: readonly ScoredSentence[];
  /** What reading it gave; left out where it was not read. */
  readonly reading?: PassageReading | undefined;
  /**
   * The same paragraph in other articles within the limits, each once, earliest publication first; in articles that tell the
   * same story perhaps in somewhat other words.
   */
  readonly also: readonly Copy[];
}

/** The same paragraph in another article. */
export interface Copy {
  readonly passage: Passage;
  readonly article: ArticleEntry;
  /** Whether that article tells the same story; else it has this paragraph in common with it, as boxes of a site and set phrases are. */
  readonly isOfStory: boolean;
}

export interface Retrieval {
  readonly query: Query;
  /** Best first, each text once, and a paragraph of a story that several articles tell once. */
  readonly hits: readonly Hit[];
  /** What was read, and how likely it is that the archive answers, 0 to 1; `null` where reading was not asked for, or nothing found. */
  readonly reading: (QuestionReading & { readonly answerable: number }) | null;
}

export interface RetrieveOptions {
  readonly limit: number;
  readonly within?: ArticleLimits | undefined;
  /** Articles that the conversation is about: their passages come first among near equals. */
  readonly favoured?: ReadonlySet<ArticleId> | undefined;
  /** Words that name who is asked about: passages in which they say something come first among near equals. */
  readonly speaker?: string | undefined;
  /** Articles published in these days come first among near equals. */
  readonly days?: { readonly from: string | null; readonly to: string | null } | undefined;
  /** Whether the likeliest passages are read: does one answer the question, and with which words? */
  readonly reads?: boolean | undefined;
  /** Words whose meaning is looked for in the place of the request's: those of an attempt before, which are embedded already. */
  readonly meaning?: string | undefined;
}

export interface Retriever {
  /** Puts quotes in order of how well they bear on a topic. */
  readonly quotes: QuoteRanker;
  retrieve(request: PassageRequest, options: RetrieveOptions): Promise<Retrieval>;
  /** The reader's log odds that each of some quotes answers a question; `null` where there is no reader, or it has no time. */
  readSayings(question: string, quotes: readonly RankedQuote[]): Promise<readonly number[] | null>;
}

/** What a favoured article, speaker or day adds to the score: a little less than the title's full share. */
const FAVOUR = 4;

/** Copies of stories are looked for of the articles of so many times as many passages as are asked for. */
const LIKELY = 3;

/**
 * Finds passages by words and by meaning, and puts them in one order.
 * @param reader left out where the model has none
 */
export function createRetriever(
  archive: Archive,
  embedText: (text: string) => Promise<Float32Array>,
  reader: WindowReader | null = null,
): Retriever {
  const embedQuery = onceInARow(embedText);
  return {
    quotes: createQuoteRanker(archive, embedQuery),
    readSayings: (question, quotes) => readSayings(question, quotes, reader),
    async retrieve(request, { limit, within, favoured, days, speaker, meaning, reads = false }) {
      const query = await queryOf(request, archive);
      const vector = embedQuery(meaning ?? query.text);
      vector.catch(() => {}); // reported where it is awaited
      const found = await findCandidates(query, vector, archive, within);
      const name = speaker === undefined ? undefined : nameTerm(corrected(speaker, query));
      const value = ({ candidate, terms, features }: Scored): number => {
        const { id, published } = candidate.article;
        const asked = days !== undefined && published !== null && isWithin(published, days);
        const isSpoken = name !== undefined && saysSomething(candidate.passage.text, terms, name);
        return fuse(features) + FAVOUR * [favoured?.has(id), asked, isSpoken].filter(Boolean).length;
      };
      const ranked = async (candidates: readonly Candidate[]): Promise<Ranked[]> =>
        (await inSlices(featuresOf(query, candidates)))
          .map((s) => ({ ...s, score: value(s) }))
          .sort(byScoreThenDate);
      const first = await ranked(found);
      const likely = first.slice(0, limit * LIKELY).map(({ candidate }) => candidate.article.id);
      const { candidates, copies } = await withCopies(found, likely, await vector, archive, within);
      const distinct = firstOfEachText(
        oncePerStory(copies.size === 0 ? first : await ranked(candidates), copies),
      );
      const reading = reads ? await readPassages({ request, query }, distinct, archive, reader) : null;
      const readingOf = ({ candidate }: Told) => reading?.passages.get(candidate.passage.id);
      const judged = inReadOrder(distinct, (item) => readingValue(readingOf(item)));
      const ordered = spread(
        judged,
        (item) => item.score,
        (item) => item.candidate.article.id,
        limit,
      );
      const [top] = ordered;
      return {
        query,
        hits: await Promise.all(
          ordered.map(async (item) => ({
            ...(await toHit(item, archive, within)),
            reading: readingOf(item),
          })),
        ),
        reading:
          reading === null || top === undefined
            ? null
            : { ...reading, answerable: answerability({ ...top, reading: readingOf(top) }, reading) },
      };
    },
  };
}

/** The same text asked for again is not embedded again: quotes and passages are looked for by the same words. */
function onceInARow(embed: (text: string) => Promise<Float32Array>): (text: string) => Promise<Float32Array> {
  let last: { readonly text: string; readonly vector: Promise<Float32Array> } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, vector: embed(text) };
    return last.vector;
  };
}

function isWithin(day: string, { from, to }: { from: string | null; to: string | null }): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

/** Best score first; the earlier publication and then the smaller id among equals, so that no order is chance. */
function byScoreThenDate(a: Ranked, b: Ranked): number {
  const dayOf = ({ candidate }: Ranked) => candidate.article.published ?? "9999";
  return (
    b.score - a.score ||
    dayOf(a).localeCompare(dayOf(b)) ||
    Number(a.candidate.passage.id) - Number(b.candidate.passage.id)
  );
}

function firstOfEachText(ranked: readonly Told[]): Told[] {
  const seen = new Set<string>();
  return ranked.filter(({ candidate }) => {
    const { text } = candidate.passage;
    return !seen.has(text) && seen.add(text);
  });
}

async function toHit(
  { candidate, features, score, sentences, copies }: Told,
  archive: Archive,
  within: ArticleLimits | undefined,
): Promise<Hit> {
  const { passage, article, lexicalRank, vectorRank } = candidate;
  const same = await elsewhere(passage, archive, within);
  const told = new Set([article.id, ...same.map((other) => other.article.id)]);
  const near = copies.map((copy) => copy.candidate);
  const ofStory = new Set(near.map((other) => other.article.id));
  const also = [...same, ...near.filter((other) => !told.has(other.article.id))]
    .map(
      (other): Copy => ({
        passage: other.passage,
        article: other.article,
        isOfStory: ofStory.has(other.article.id),
      }),
    )
    .sort((a, b) => earliestFirst(a.article, b.article));
  return { passage, article, score, features, lexicalRank, vectorRank, sentences, also };
}

function earliestFirst(a: ArticleEntry, b: ArticleEntry): number {
  return (
    (a.published ?? "9999").localeCompare(b.published ?? "9999") || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Asked of the archive, because an index may propose one passage of several with the same text. */
async function elsewhere(
  passage: Passage,
  archive: Archive,
  within: ArticleLimits | undefined,
): Promise<{ readonly passage: Passage; readonly article: ArticleEntry }[]> {
  const others = new Map<ArticleId, Passage>();
  for (const same of await archive.sameText(passage.text))
    if (same.article !== passage.article && (within?.ids?.includes(same.article) ?? true))
      others.set(same.article, others.get(same.article) ?? same);
  if (others.size === 0) return [];
  const entries = await archive.articles({ ...within, ids: [...others.keys()] });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...others.values()].flatMap((other) => {
    const article = byId.get(other.article);
    return article === undefined ? [] : [{ passage: other, article }];
  });
}
