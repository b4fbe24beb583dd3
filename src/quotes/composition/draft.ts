import type { Span } from "../../text/span.ts";
import type { ScoredSpan } from "../cues/attribution-frame.ts";

/** What proposed a quote. */
export type DraftSource =
  | "tagger"
  | "after"
  | "before"
  | "clause"
  | "infinitive"
  | "plain"
  | "according"
  | "label"
  | "leadIn"
  | "continued";

/** A frame of either origin. */
export interface SourceFrame {
  readonly cue: ScoredSpan;
  readonly content: readonly ScoredSpan[];
  readonly speaker: readonly ScoredSpan[];
  readonly rule: DraftSource;
  readonly validity?: number;
  /** Whether it is somebody's turn in an interview or a transcript: its content is word for word, marks or not. */
  readonly isTurn?: boolean;
  /** The quoted string that stands right beside the cue and is reported by it as a whole. */
  readonly beside?: Span | null;
}

/** A quote before its kind and confidence are known. */
export interface Draft {
  readonly source: DraftSource;
  /** Empty where only a label or marks report. */
  readonly cue: Span | null;
  readonly cueProbability: number;
  /** The tagger's second look at the cue; the cue's probability where there is none. */
  readonly validity: number;
  /** In text order, without overlap, not empty. */
  content: readonly Span[];
  /** Mean probability of the content, weighed by length. */
  readonly contentProbability: number;
  readonly mention: Span | null;
  readonly mentionProbability: number;
  /** Probability of the second likeliest mention. */
  readonly otherMention: number;
  /** What the rules give this cue, 0 where they see none; and where they see it. */
  readonly ruleShare: number;
  readonly rulePlace: DraftSource | null;
  /** Whether the rules give it one of the quoted strings that it has. */
  readonly isConfirmed: boolean;
  /** Whether it is a turn in an interview or a transcript. */
  readonly isTurn: boolean;
  /** Indexes of the quoted strings that belong to it. */
  readonly strings: readonly number[];
}
