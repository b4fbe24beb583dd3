import type { Manner, Order, TalkKind } from "../question/question.ts";
import type { TimeLimits } from "../question/times.ts";

/** The limits that were applied to what was searched; a lead can state no others. */
export interface AppliedLimits extends TimeLimits {
  readonly outlet: string | null;
}

export const NO_LIMITS = { outlet: null, from: null, to: null } as const satisfies AppliedLimits;

/** A word of the question that was taken for another one. */
export interface Taken {
  readonly typed: string;
  readonly word: string;
}

/** Somebody as an answer names them. */
export interface NamedSpeaker {
  readonly name: string;
  /** Quotes of theirs that answer, from 1. */
  readonly quotes: number;
  /** Whether every statement shown names them without a doubt. */
  readonly isCertain: boolean;
  /** The body that they speak for, where its words were asked for; `null` where they speak for themselves. */
  readonly speaksFor: string | null;
  /** People of this one name whose quotes these are, where a person has said that there are several; from 2. */
  readonly bearers?: number;
}

/** How many there are, and how many of them are shown. */
export interface Counted {
  /** All that were found, from `shown` on. */
  readonly found: number;
  readonly shown: number;
  /** Whether there are more than were looked through: `found` is the least. */
  readonly isLeast: boolean;
  /** Articles that hold what was found. */
  readonly articles: number;
}

/**
 * Reasons why nothing answers. `unread`: articles in other languages than English that hold the words asked for, from 1; their quotes are
 * not read. Left out where there are none.
 */
export type Nothing =
  /** The speakers meant are quoted, but not on this. */
  | {
      readonly because: "not_on_topic";
      readonly speakers: readonly string[];
      readonly quotes: number;
      readonly articles: number;
      readonly topics: readonly string[];
      readonly unread?: number;
    }
  /** They spoke of it, but did not do that ("apologise"). */
  | { readonly because: "not_in_that_manner"; readonly speakers: readonly string[]; readonly quotes: number }
  /** Everything was shown before. */
  | { readonly because: "no_more"; readonly speakers: readonly string[]; readonly topics: readonly string[] }
  /** Nothing within the limits, though there is without them. */
  | {
      readonly because: "outside_limits";
      readonly speakers: readonly string[];
      readonly latestBefore: string | null;
    }
  /** Named in articles, never quoted; 0 articles: not even named. */
  | {
      readonly because: "not_quoted";
      readonly words: string;
      readonly articles: number;
      readonly suggestions: readonly string[];
      readonly unread?: number;
    }
  /** Nobody speaks of it. */
  | {
      readonly because: "nobody";
      readonly quotes: number;
      readonly articles: number;
      readonly unread?: number;
    }
  /** No passage answers. */
  | { readonly because: "no_passage"; readonly passages: number; readonly articles: number }
  /** No article has the name asked about. */
  | { readonly because: "name_unknown"; readonly words: string }
  /** Nothing is from that year, and no article names it; `years` are those of the nearest articles. */
  | { readonly because: "time_unknown"; readonly words: string; readonly years: readonly string[] }
  /** The nearest article, the first of the sources, does not mention it. */
  | { readonly because: "not_mentioned"; readonly words: string }
  | { readonly because: "no_article"; readonly articles: number }
  | { readonly because: "no_outlet"; readonly outlet: string; readonly outlets: readonly string[] }
  /** A day that no calendar has. */
  | { readonly because: "no_such_day"; readonly words: string }
  /** The article does not tell ("names no author"). */
  | { readonly because: "article_silent"; readonly detail: ArticleFact; readonly title: string }
  | { readonly because: "empty_archive" };

export type ArticleFact = "author" | "date" | "outlet" | "link" | "title";

/** What an answer says first, as facts: `src/words` says them in a language. */
export type Lead =
  /** Quotes of the speakers meant. */
  | {
      readonly is: "quotes";
      readonly speakers: readonly NamedSpeaker[];
      readonly topic: string | null;
      readonly manner: Manner;
      /** Neither their words nor the article's show the manner asked for ("praise") in any of them. Left out where one does. */
      readonly isMannerShown?: false;
      readonly order: Order;
      readonly isMore: boolean;
      readonly counted: Counted;
      readonly limits: AppliedLimits;
      readonly taken: readonly Taken[];
    }
  /** What the articles say that the speakers meant denied, or did not say. No quotes: nothing else is told with them. */
  | {
      readonly is: "denials";
      readonly how: "denied" | "not_said" | "both";
      readonly speakers: readonly NamedSpeaker[];
      readonly topic: string | null;
      readonly counted: Counted;
      readonly limits: AppliedLimits;
      readonly taken: readonly Taken[];
    }
  /** Quotes of whoever spoke on something. */
  | {
      readonly is: "voices";
      readonly speakers: readonly NamedSpeaker[];
      readonly topic: string;
      /** said: the topic is the words that somebody said. */
      readonly manner: Manner | "said";
      readonly counted: Counted;
      readonly limits: AppliedLimits;
      readonly taken: readonly Taken[];
    }
  /** Passages on a question of fact. */
  | {
      readonly is: "passages";
      /** The words of the first passage that answer by themselves; `null` where none do. */
      readonly words: string | null;
      /** What other articles answer in other words. */
      readonly others: readonly string[];
      readonly topic: string | null;
      readonly counted: Counted;
      readonly stories: number;
      readonly limits: AppliedLimits;
      readonly taken: readonly Taken[];
    }
  /** On which days something was said, earliest first. */
  | {
      readonly is: "days";
      readonly speakers: readonly NamedSpeaker[];
      readonly topic: string | null;
      readonly days: readonly string[];
      readonly counted: Counted;
      readonly limits: AppliedLimits;
    }
  /** How often somebody spoke of something. */
  | {
      readonly is: "count";
      readonly speakers: readonly NamedSpeaker[];
      readonly topic: string | null;
      readonly counted: Counted;
      readonly limits: AppliedLimits;
    }
  /** What each of several says; `silent` said nothing on it here. */
  | {
      readonly is: "sides";
      readonly speakers: readonly NamedSpeaker[];
      readonly silent: readonly string[];
      readonly topic: string | null;
      readonly counted: Counted;
      readonly limits: AppliedLimits;
    }
  /** Articles: all, about something, or the latest. */
  | {
      readonly is: "articles";
      readonly topic: string | null;
      readonly isLatest: boolean;
      readonly articles: number;
      readonly stories: number;
      readonly passages: number | null;
      readonly limits: AppliedLimits;
      readonly latest: string | null;
    }
  /** A fact of one article. */
  | {
      readonly is: "article_fact";
      readonly detail: ArticleFact;
      readonly title: string;
      readonly values: readonly string[];
    }
  /** One article: who is quoted in it. */
  | {
      readonly is: "article_people";
      readonly title: string;
      readonly speakers: readonly NamedSpeaker[];
      readonly isSummaryAsked: boolean;
    }
  /** Several whom the words fit equally. */
  | { readonly is: "which"; readonly words: string; readonly speakers: readonly string[] }
  /** Which article is meant is not said. */
  | { readonly is: "which_article"; readonly titles: readonly string[] }
  | { readonly is: "unreferred"; readonly word: string }
  | { readonly is: "talk"; readonly of: TalkKind; readonly examples: readonly string[] }
  | { readonly is: "unclear"; readonly examples: readonly string[] }
  | { readonly is: "foreign"; readonly language: string }
  | ({
      readonly is: "nothing";
      readonly topic: string | null;
      readonly limits: AppliedLimits;
      readonly taken: readonly Taken[];
    } & Nothing);
