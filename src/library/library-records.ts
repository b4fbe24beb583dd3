import type { Correction } from "../archive/corrections/correction.ts";
import type { AnswerKey } from "./kept-answer.ts";
import type { OwnCorrections } from "./union/corrected-archive.ts";
import type { RecordsContent } from "./records-content.ts";
import type { UsageRow, Use } from "./usage/usage.ts";

/** What is kept beside a tenant's archive. Every process that serves the tenant may have it open. Each write is done as a whole or not at all. */
export interface LibraryRecords {
  /** The settings as JSON; `undefined` while none were changed. */
  settings(): Promise<string | undefined>;
  /** Makes other settings of the present ones, with which nobody else interferes; resolves with them. */
  changeSettings(change: (present: string | undefined) => ChangedSettings): Promise<string>;
  /** Day on which the tenant left, `YYYY-MM-DD`; `undefined` while it is there. */
  departure(): Promise<string | undefined>;
  /** `null`: it is there again. Of several days, the first counts. */
  setDeparture(day: string | null): Promise<void>;
  /** Keeps a record under a new key, and forgets the oldest ones. */
  keep(kept: NewKeptAnswer): Promise<AnswerKey>;
  kept(key: AnswerKey): Promise<string | undefined>;
  /** Stores a verdict; the last one of a voter counts. `false` where there is no such answer. */
  judge(key: AnswerKey, verdict: StoredVerdict): Promise<boolean>;
  /** Counts that a member holds the speaker of quotes for wrong, once each; resolves with how many do of the one of most. */
  report(quotes: readonly string[], member: string): Promise<number>;
  reports(quotes: readonly string[]): Promise<number>;
  /** What was counted of questions, by day and command; `keep` counts. @param now milliseconds since 1970 */
  usage(now: number): Promise<readonly UsageRow[]>;
  /** The topics that at least `FEWEST_ASKERS` members asked about, most questions first. */
  refusedTopics(now: number): Promise<readonly RefusedRow[]>;
  /** Whether a topic that was counted has this key. */
  isTopic(row: RefusedRow, key: string): Promise<boolean>;
  /** How many verdicts of the last `USAGE_DAYS` were which. */
  verdicts(now: number): Promise<{ readonly helpful: number; readonly notHelpful: number }>;
  /** The citations (JSON) of these, each with its verdicts: the first of those that helped least. */
  judged(now: number): Promise<readonly JudgedCitations[]>;
  /** Deletes what is older than it is kept: writing does so too, but may not come again. */
  expire(now: number): Promise<void>;
  /** Deletes the answers that were given to a member, what they got none about, and what they have judged and reported. */
  forget(member: string): Promise<Forgotten>;
  /** What the tenant has corrected in shared articles, the earliest first. */
  corrections(): Promise<OwnCorrections>;
  /** Whether anything was ever corrected: what was taken back counts, too, so that a generation of what is seen never comes twice. */
  wasCorrected(): Promise<boolean>;
  /** Takes corrections back and sets others, in the place of those of the same words. */
  changeCorrections(changed: ChangedCorrections): Promise<void>;
  /** All that is kept. */
  contents(): Promise<RecordsContent>;
  /** Keeps what other records have kept in the place of all that is kept here, and with it a digest of that. */
  take(contents: RecordsContent, digest: string): Promise<void>;
  /** The digest of what was taken last; `undefined` where nothing was. */
  taken(): Promise<string | undefined>;
  close(): Promise<void>;
}

export interface ChangedSettings {
  readonly json: string;
  /** Whether what questions without an answer were about is forgotten with it. */
  readonly forgetsTopics: boolean;
}

export interface ChangedCorrections {
  readonly takenBack: readonly Correction[];
  readonly set: readonly Correction[];
}

export interface NewKeptAnswer {
  readonly question: string;
  readonly record: string;
  readonly now: number;
  /** Who it is given to. */
  readonly member: string | undefined;
  /** Counted with it; `undefined`: nothing is. */
  readonly use: Use | undefined;
  /** What a question without an answer was about; counted where it is known who asked. */
  readonly topics: readonly RefusedPlace[];
}

/** How much of a member's was deleted. */
export interface Forgotten {
  readonly answers: number;
  /** Verdicts on answers, and on speakers. */
  readonly verdicts: number;
}

export interface StoredVerdict {
  readonly voter: string;
  readonly isHelpful: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** JSON. */
  readonly citations: string;
}

/** What answers cited, and how many members held them for helpful and not. */
export interface JudgedCitations {
  readonly citations: string;
  readonly helpful: number;
  readonly notHelpful: number;
}

/** A quote, named by its article and a digest of its words, and how many members hold its speaker for wrong. */
export interface QuoteReports {
  readonly quote: string;
  readonly voters: number;
}

/** A topic of a question without an answer: how it is told from others, and JSON of where an article has it. */
export interface RefusedPlace {
  readonly key: string;
  readonly place: string;
}

/** Questions without an answer about one topic. */
export interface RefusedRow {
  /** HMAC of the topic's key. */
  readonly topic: Buffer;
  /** Where articles had it, the latest first. */
  readonly places: readonly string[];
  readonly questions: number;
  readonly members: number;
}

/** HMAC of strings with the secret of a tenant's records. */
export type Hashed = (...parts: string[]) => Buffer;

/** 16 characters of base64url: nobody guesses one of 2^96. */
export const ANSWER_KEY_BYTES = 12;
/** Different citations that are looked at to tell which passages were judged. */
export const MOST_JUDGED = 1_000;
