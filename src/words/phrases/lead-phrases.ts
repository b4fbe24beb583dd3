import type { LeadNothingPhrases } from "./nothing-phrases.ts";
import type { LeadDenials, LeadQuotes, LeadVoices } from "./quotes-found.ts";

// The first line of an answer, in one language: what is fixed in it. As in `phrases.ts`, no Markdown and no line ends.

/** What an answer says first. Parts are sentences or parts of one; `lead-words.ts` puts them together from facts. */
export interface LeadPhrases {
  /** What ends a sentence, what stands between two sentences, between parts of one, and before a list. */
  readonly stop: string;
  readonly gap: string;
  readonly comma: string;
  readonly colon: string;
  /** A topic, a title, a question in the quotation marks of the language. */
  readonly quoted: (words: string) => string;
  /** With the space before, where the language has one: " (The Bell, since 2 May 2031)". */
  readonly inBrackets: (parts: readonly string[]) => string;
  /** Ends a list of which some are not named: "5 more", from 2. */
  readonly others: (count: number, of: "people" | "things") => string;
  readonly atLeast: (count: string) => string;
  /** Quotes beside those that were shown before. */
  readonly moreQuotes: (quotes: number) => string;
  /** "3 quotes by Orla Finch on “the ferry” in 2 articles (since 2 May 2031)". */
  readonly quotes: (found: LeadQuotes) => string;
  /** What is reported as denied, or as not said: "Not said by Orla Finch, the article says: 1 statement on “the ferry” in 1 article". */
  readonly denials: (found: LeadDenials) => string;
  readonly statements: (count: number) => string;
  /** One of several: "2 by Orla Finch". */
  readonly ofWhom: (quotes: number, name: string) => string;
  /** Those of several who are not named: "9 by 4 others". */
  readonly ofOthers: (quotes: number, people: number) => string;
  /** Who speaks for a body: "Bram Tessaly (for the harbour office)". */
  readonly speaksFor: (name: string, body: string) => string;
  /** Of several who bear it, two or more. */
  readonly ofOneName: (name: string, bearers: number) => string;
  /** Of several quotes: of some of them, or of all, the speaker is not certain. */
  readonly notAllCertain: (name: string) => string;
  /** What comes first, with the comma before; how many are shown where that are not all, from 1. */
  readonly order: (
    of: "quotes" | "passages" | "articles",
    order: "best" | "latest" | "earliest",
    shown: number | null,
  ) => string;
  /** Behind the line of quotes: none of them shows what was asked for ("praise"). */
  readonly mannerNotShown: (quotes: number) => string;
  /** Of whoever spoke on, for or against something, or said these words. */
  readonly voices: (found: LeadVoices) => string;
  readonly saidBy: (names: string) => string;
  readonly passages: (passages: number, topic: string | null, articles: number) => string;
  /** The words that answer, before what they were found in: "“240 passengers” – 3 passages …". */
  readonly answer: (words: string, line: string) => string;
  /** What other articles answer, each in quotation marks: one, or several. */
  readonly otherAnswers: (words: string, isOne: boolean) => string;
  /** Days of publication of what reports the words, each as `on` has it. */
  readonly days: (days: string) => string;
  readonly undated: string;
  readonly notQuotedOnIt: (names: string) => string;
  readonly articles: (articles: number, topic: string | null) => string;
  /** The latest of all articles. */
  readonly newest: (articles: number) => string;
  readonly latestOf: (day: string) => string;
  readonly holding: (articles: number, passages: number) => string;
  readonly fact: Readonly<
    Record<"author" | "date" | "outlet" | "link" | "title", (title: string, value: string) => string>
  >;
  readonly silent: Readonly<
    Record<"author" | "date" | "outlet" | "link" | "title", (title: string) => string>
  >;
  readonly people: (title: string, names: string) => string;
  readonly nobodyQuoted: (title: string) => string;
  /** Asked to sum up: what is done in its place. */
  readonly notRetold: string;
  readonly which: (words: string, names: string) => string;
  readonly whichArticle: (titles: string | null) => string;
  readonly unreferred: (word: string) => string;
  readonly talk: Readonly<
    Record<"greeting" | "farewell" | "thanks" | "help" | "identity" | "praise" | "abuse" | "chat", string>
  >;
  readonly unclear: string;
  readonly tryThese: (examples: string) => string;
  /** The archive is in English; said in the language of the question. */
  readonly askInEnglish: string;
  readonly nothing: LeadNothingPhrases;
  readonly topics: (speaker: string, topics: string) => string;
  readonly didYouMean: (names: string) => string;
  readonly taken: (typed: string, word: string) => string;
  readonly on: (day: string) => string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  /** A whole year or month: "in May 2031". */
  readonly during: (period: string, unit: "year" | "month") => string;
}
