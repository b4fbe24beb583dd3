import type { Archive } from "../archive/archive.ts";
import type { Retriever } from "../retrieval/retriever.ts";
import type { ArticleId } from "../text/article.ts";
import { UserError } from "../user-error.ts";
import type { Answer } from "./answer.ts";

export interface AnswererOptions {
  readonly archive: Archive;
  readonly retriever: Retriever;
  /** What "last week" is seen from. */
  readonly now?: (() => Date) | undefined;
}

export interface AnswerOptions {
  /** Statements at most, from 1. */
  readonly limit?: number | undefined;
  /** Articles that the conversation is about, the latest first. */
  readonly talkedAbout?: readonly ArticleId[] | undefined;
}

export interface Answerer {
  /** Throws a `UserError` for a question that cannot be read: empty, or longer than 2,000 characters. */
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
}
