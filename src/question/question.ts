import type { SayingClass } from "../english/reporting-verbs.ts";
import type { SpeakerIdentity } from "../quotes/speakers/speaker-identity.ts";
import type { AskedTime } from "./times.ts";
import type { AskedSpeaker } from "./asked-speaker.ts";

/** Everything that can be asked, each kind with the facts that it has and no others. */
export type Question =
  | Sayings
  | Voices
  | Source
  | Compare
  | When
  | Count
  | Latest
  | AboutArticle
  | AboutArchive
  | Fact
  | Keywords
  | Talk
  | Foreign
  | Unreferred
  | Unclear;

/** What limits the articles that may answer. */
export interface Limits {
  /** An outlet as the archive names it; `null`: any. */
  readonly outlet: string | null;
  readonly time: AskedTime | null;
}

/** What a verb or noun of saying says beyond "say": `say` itself, `deny`, `promise` and so on. */
export type Manner = SayingClass;

/** What something is about, in the question's words. */
export interface Topic {
  readonly words: string;
  /** Those of the words that name somebody or something, folded. */
  readonly names: readonly string[];
  /** The question takes it for granted that they spoke of it: "and Orme?", "do Orme and Varrick agree on the wall?". */
  readonly isPresupposed?: true;
}

/** best: what bears most on the topic first. The others by date of publication. */
export type Order = "best" | "latest" | "earliest";

/** What somebody said, on a topic or on whatever. */
export interface Sayings {
  readonly asks: "sayings";
  /** At least one. */
  readonly speakers: readonly AskedSpeaker[];
  /** The words that tell what about; `null`: whatever they spoke about. */
  readonly topic: Topic | null;
  readonly manner: Manner;
  readonly order: Order;
  /** How many quotes are asked for ("give me three quotes"); `null`: as many as are shown. */
  readonly most: number | null;
  /** Which quotes are left out: those that the conversation has shown ("what else"). */
  readonly besides: "nothing" | "shown";
  /** perhaps: the words may ask for a fact as well ("what did the union find"). */
  readonly reading: "sure" | "perhaps";
  readonly limits: Limits;
}

/** Who spoke on something: anybody, those who spoke for it, those against. */
export interface Voices {
  readonly asks: "voices";
  readonly topic: Topic;
  readonly manner: Manner;
  /** Of those who agree or disagree: with whom; `null` where that is not told. */
  readonly party: AskedSpeaker | null;
  readonly limits: Limits;
}

/** Who said these words. */
export interface Source {
  readonly asks: "source";
  readonly words: string;
  readonly limits: Limits;
}

/** What several say on one topic, side by side. */
export interface Compare {
  readonly asks: "compare";
  /** Two or more. */
  readonly speakers: readonly AskedSpeaker[];
  readonly topic: Topic | null;
  readonly limits: Limits;
}

/** On which day something was said. */
export interface When {
  readonly asks: "when";
  readonly of: Sayings;
}

/** How often somebody spoke of something: how many quotes there are, or how many articles that hold any. */
export interface Count {
  readonly asks: "count";
  readonly of: Sayings;
  readonly unit: "quotes" | "articles";
}

/** What is new, in all or about something. */
export interface Latest {
  readonly asks: "latest";
  readonly topic: Topic | null;
  readonly limits: Limits;
}

/** Something about one article. */
export interface AboutArticle {
  readonly asks: "article";
  readonly which: WhichArticle;
  readonly what: ArticleDetail;
  readonly limits: Limits;
}

export type WhichArticle =
  | { readonly by: "link"; readonly link: string }
  | { readonly by: "words"; readonly words: string }
  /** The one last shown. */
  | { readonly by: "conversation" };

export type ArticleDetail =
  | { readonly of: "author" | "date" | "outlet" | "link" | "title" | "people" | "summary" }
  /** What it says about something. */
  | { readonly of: "topic"; readonly topic: Topic };

/** The articles of the archive: which there are, or how many. */
export interface AboutArchive {
  readonly asks: "archive";
  readonly what: "articles" | "count";
  readonly topic: Topic | null;
  readonly limits: Limits;
}

/** Something that the articles tell, whoever says it. */
export interface Fact {
  readonly asks: "fact";
  /** The question as it is looked for: without what limits it. */
  readonly words: string;
  /** "…, according to X": whose account is asked for. */
  readonly according: AskedSpeaker | null;
  readonly limits: Limits;
  /** A time that is part of what is asked ("who was mayor in 1854"): it favours, and does not limit. */
  readonly about: AskedTime | null;
}

/** Words alone; a name at their beginning or end may be a speaker's. */
export interface Keywords {
  readonly asks: "keywords";
  readonly words: string;
  readonly speaker: AskedSpeaker | null;
  readonly topic: Topic | null;
  readonly limits: Limits;
}

export type TalkKind = "greeting" | "farewell" | "thanks" | "help" | "identity" | "praise" | "abuse" | "chat";

/** No question to the articles. */
export interface Talk {
  readonly asks: "talk";
  readonly of: TalkKind;
}

/** A question in a language that the archive is not in; BCP 47. */
export interface Foreign {
  readonly asks: "foreign";
  readonly language: string;
}

/** "What did he say about it?" where nobody was spoken of. */
export interface Unreferred {
  readonly asks: "unreferred";
  /** The word that refers to nobody, as typed. */
  readonly word: string;
}

/** Nothing that could be looked for: a verb alone, a date alone. */
export interface Unclear {
  readonly asks: "unclear";
}

export type { AskedSpeaker, AskedTime, SpeakerIdentity };
