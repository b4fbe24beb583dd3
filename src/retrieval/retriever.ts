import type { Archive, ArticleEntry, ArticleLimits } from "../archive/archive.ts";
import type { ArticleId } from "../text/article.ts";
import type { Passage } from "../text/passage.ts";
import { findCandidates } from "./candidate.ts";
import { type Features, featuresOf, type Scored } from "./features.ts";
import { fuse } from "./fusion.ts";
import { corrected, type Query, queryOf } from "./query.ts";
import { saysSomething } from "./says-something.ts";
import type { ScoredSentence } from "./sentence-scores.ts";
import { spread } from "./spread.ts";

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
  /** The same paragraph in other articles. */
  readonly also: readonly { readonly passage: Passage; readonly article: ArticleEntry }[];
}

export interface Retrieval {
  readonly query: Query;
  /** Best first, each text once. */
  readonly hits: readonly Hit[];
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
}

export interface Retriever {
  retrieve(question: string, options: RetrieveOptions): Promise<Retrieval>;
}

/** What a favoured article, speaker or day adds to the score: a little less than the title's full share. */
const FAVOUR = 4;

/** Finds passages by words and by meaning, and puts them in one order. */
export function createRetriever(
  archive: Archive,
  embedQuery: (text: string) => Promise<Float32Array>,
): Retriever {
  return {
    async retrieve(question, { limit, within, favoured, days, speaker }) {
      const query = await queryOf(question, archive);
      const vector = await embedQuery(query.text);
      const candidates = await findCandidates(query, vector, archive, within);
      const name = speaker === undefined ? undefined : corrected(speaker, query);
      const value = ({ candidate, features }: Scored): number => {
        const { id, published } = candidate.article;
        const asked = days !== undefined && published !== null && isWithin(published, days);
        const isSpoken = name !== undefined && saysSomething(candidate.passage.text, name);
        return fuse(features) + FAVOUR * [favoured?.has(id), asked, isSpoken].filter(Boolean).length;
      };
      const scored = featuresOf(query, candidates).map((s) => ({ ...s, score: value(s) }));
      const distinct = mergeSameText(scored.sort(byScoreThenDate));
      const ordered = spread(
        distinct,
        ([first]) => first.score,
        ([first]) => first.candidate.article.id,
        limit,
      );
      return { query, hits: ordered.map(toHit) };
    },
  };
}

type Ranked = Scored & { readonly score: number };

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

function mergeSameText(ranked: readonly Ranked[]): [Ranked, ...Ranked[]][] {
  const byText = new Map<string, [Ranked, ...Ranked[]]>();
  for (const item of ranked) {
    const known = byText.get(item.candidate.passage.text);
    if (known === undefined) byText.set(item.candidate.passage.text, [item]);
    else known.push(item);
  }
  return [...byText.values()];
}

function toHit([first, ...others]: [Ranked, ...Ranked[]]): Hit {
  const { candidate, features, score, sentences } = first;
  const { passage, article, lexicalRank, vectorRank } = candidate;
  const also = others
    .filter((o) => o.candidate.article.id !== article.id)
    .map((o) => ({ passage: o.candidate.passage, article: o.candidate.article }));
  return { passage, article, score, features, lexicalRank, vectorRank, sentences, also };
}
