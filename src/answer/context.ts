import type { Archive, ArticleEntry, ArticleLimits } from "../archive/archive.ts";
import type { Names } from "../question/names/names.ts";
import type { Limits, Question } from "../question/question.ts";
import { answeringSentence } from "../retrieval/highlight.ts";
import type { Hit, Retrieval, Retriever } from "../retrieval/retriever.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { ArticleId } from "../text/article.ts";
import type { Span } from "../text/span.ts";
import type { Answer, Piece, Statement, Understood } from "./answer.ts";
import type { Citations } from "./citations.ts";
import type { AppliedLimits } from "./lead.ts";

/** What answering one question works with. */
export interface AnswerContext {
  readonly archive: Archive;
  readonly retriever: Retriever;
  readonly citations: Citations;
  readonly names: Names;
  readonly directory: SpeakerDirectory;
  /** The question as it was typed. */
  readonly asked: string;
  /** Statements at most; of quotes. */
  readonly limit: number;
  readonly quoteLimit: number;
  /** Articles that the conversation is about, the latest first. */
  readonly talkedAbout: readonly ArticleId[];
  /** Words that the conversation has shown already. */
  readonly shown: readonly Pick<Piece, "article" | "start">[];
}

/** What an attempt found. */
export type Found = Omit<Answer, "question" | "understood" | "sources" | "tookMs"> & {
  readonly understood: Omit<Understood, "asks" | "kind">;
};

/** What only answers from quotes tell. */
export const NOT_FROM_QUOTES = { quoted: null, suggestions: [] } as const satisfies Partial<Found>;

export const KIND_OF: Readonly<Record<Question["asks"], Understood["kind"]>> = {
  sayings: "attribution",
  voices: "attribution",
  source: "attribution",
  compare: "attribution",
  when: "attribution",
  count: "attribution",
  keywords: "fact",
  fact: "fact",
  latest: "archive",
  article: "archive",
  archive: "archive",
  talk: "talk",
  foreign: "talk",
  unreferred: "talk",
  unclear: "talk",
};

/** Which articles may answer, as the archive is asked; `undefined`: all. A time of what happened limits none. */
export function articleLimits({ outlet, time: asked }: Limits): ArticleLimits | undefined {
  const time = asked?.place === "topic" ? null : asked;
  if (outlet === null && (time === null || time.kind === "impossible")) return undefined;
  return { outlet: outlet ?? undefined, from: time?.from ?? undefined, to: time?.to ?? undefined };
}

/** The limits as an answer states them: those that the archive was asked with, and no others. */
export function applied(within: ArticleLimits | undefined): AppliedLimits {
  return { outlet: within?.outlet ?? null, from: within?.from ?? null, to: within?.to ?? null };
}

/** Whether an article lies within limits of time; the outlet's the archive compares. */
export function isWithinTime(
  { published }: Pick<ArticleEntry, "published">,
  { from, to }: AppliedLimits,
): boolean {
  if (from === null && to === null) return true;
  return published !== null && (from === null || published >= from) && (to === null || published <= to);
}

/**
 * Cites hits in their order, each with its answering sentence marked.
 * @param wordsOf the words of a hit that answer by themselves; then their sentence is marked
 */
export async function citeAll(
  { citations }: Pick<AnswerContext, "citations">,
  hits: readonly Hit[],
  { query }: Pick<Retrieval, "query">,
  wordsOf: (hit: Hit) => Span | null = () => null,
): Promise<Statement[]> {
  const terms = new Set(query.terms.map((t) => t.term));
  const statements: Statement[] = [];
  for (const hit of hits) {
    const words = wordsOf(hit);
    const holding = words === null ? undefined : sentenceAround(hit, words);
    const sentence = holding ?? answeringSentence(hit, query.wanted, terms, query.counted);
    statements.push(await citations.cite(hit, sentence, holding === undefined ? null : words));
  }
  return statements;
}

/** The sentence that holds words; `undefined` where they reach over its end. */
export function sentenceAround(
  { passage, sentences }: Pick<Hit, "passage" | "sentences">,
  words: Span,
): Span | undefined {
  const all = sentences.length > 0 ? sentences : [{ start: 0, end: passage.text.length }];
  const found = all.find(({ start, end }) => start <= words.start && words.end <= end);
  return found && { start: found.start, end: found.end };
}
