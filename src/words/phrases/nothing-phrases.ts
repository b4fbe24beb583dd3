import type { LeadNotOnTopic } from "./quotes-found.ts";

/** Why nothing answers. `names` is `null` where nobody is meant, `limits` as in `LeadQuotes`. */
export interface LeadNothingPhrases {
  /** There are quotes of theirs, but none on the topic; 0 quotes where they are not counted. */
  readonly notOnTopic: (found: LeadNotOnTopic) => string;
  /** They spoke of it, but did not do that (deny, apologise). */
  readonly notInThatManner: (
    quotes: number,
    names: string | null,
    topic: string | null,
    limits: string,
  ) => string;
  readonly noMore: (names: string | null, topic: string | null, limits: string) => string;
  /** Something is there, but not within the limits. */
  readonly outsideLimits: (names: string | null, topic: string | null, limits: string) => string;
  /** The last day before the first one asked for. */
  readonly latestBefore: (day: string) => string;
  /** The last day of all, where no first day was asked for. */
  readonly latestWithout: (day: string) => string;
  readonly notQuoted: (words: string, articles: number) => string;
  readonly nobody: (topic: string | null, limits: string, quotes: number, articles: number) => string;
  /** Behind one of the others: articles in other languages hold the words asked for. */
  readonly unread: (articles: number) => string;
  readonly noPassage: (topic: string | null, limits: string, passages: number, articles: number) => string;
  /** A name that no article has. */
  readonly nameUnknown: (words: string) => string;
  /** A year from which nothing is; `years` of the nearest articles, `null` where none is known. */
  readonly timeUnknown: (words: string, years: string | null) => string;
  /** What the nearest article does not have. */
  readonly notMentioned: (words: string) => string;
  readonly noArticle: (topic: string | null, limits: string, articles: number) => string;
  readonly noOutlet: (outlet: string, outlets: string | null) => string;
  readonly noSuchDay: (words: string | null) => string;
  readonly emptyArchive: string;
}
