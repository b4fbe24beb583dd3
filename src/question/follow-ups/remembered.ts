import type { Limits, Manner, Question, Topic } from "../question.ts";

/** What is remembered of the question before: names and words, no number that another version of the archive would change. */
export interface Remembered {
  readonly asks: Question["asks"];
  /** Full names of those who were spoken of, the one asked for first. */
  readonly speakers: readonly string[];
  readonly topic: Topic | null;
  readonly manner: Manner;
  readonly limits: Limits;
}
