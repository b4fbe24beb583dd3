import type { Archive, ArticleLimits } from "../archive/archive.ts";
import { answeringSentence } from "../retrieval/highlight.ts";
import type { Hit, Retrieval, Retriever } from "../retrieval/retriever.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { ArticleId } from "../text/article.ts";
import type { Answer, Piece, Statement } from "./answer.ts";
import type { Citations } from "./citations.ts";
import type { ReadQuestion } from "./understand.ts";

/** What answering one question works with. */
export interface AnswerContext {
  readonly archive: Archive;
  readonly retriever: Retriever;
  readonly read: ReadQuestion;
  readonly outlet: string | null;
  readonly citations: Citations;
  readonly limit: number;
  /** The same of quotes. */
  readonly quoteLimit: number;
  readonly talkedAbout: readonly ArticleId[];
  /** All speakers of the archive. */
  readonly speakers: () => Promise<SpeakerDirectory>;
  /** Words that the conversation has shown already. */
  readonly shown: readonly Pick<Piece, "article" | "start">[];
}

export type Found = Omit<Answer, "question" | "sources" | "tookMs">;

/** What only answers from quotes tell. */
export const NOT_FROM_QUOTES = { quoted: null, suggestions: [] } as const satisfies Partial<Found>;

/** Cites hits in their order, each with its answering sentence marked. */
export async function citeAll(
  { citations }: Pick<AnswerContext, "citations">,
  hits: readonly Hit[],
  { query }: Retrieval,
): Promise<Statement[]> {
  const terms = new Set(query.terms.map((t) => t.term));
  const statements: Statement[] = [];
  for (const hit of hits)
    statements.push(await citations.cite(hit, answeringSentence(hit, query.wanted, terms, query.counted)));
  return statements;
}

/** Which articles may answer: those of the outlet and the days that the question limits itself to. */
export function limitsOf(read: ReadQuestion, outlet: string | null): ArticleLimits | undefined {
  const time = read.isTimeLimit ? read.time : null;
  if (outlet === null && time === null) return undefined;
  return { outlet: outlet ?? undefined, from: time?.from ?? undefined, to: time?.to ?? undefined };
}
