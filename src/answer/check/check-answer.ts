import type { Polarity } from "../../quotes/quote.ts";
import type { Span } from "../../text/span.ts";
import type { Piece, Source, Statement } from "../answer.ts";
import type { Taken } from "../lead.ts";
import type { DifferenceKind } from "./differences.ts";
import type { GapFault, NegationChange } from "./faults.ts";

/**
 * exact: the same words in the same order. altered: most of them, or all with an unfair cut. other_speaker: found, exactly or altered,
 * but not said by who was asked for. denied: found, exactly or altered, but the article says that they were never said, or that the
 * speaker denies what they say. not_found: nothing near.
 */
export type CheckVerdict = "exact" | "altered" | "other_speaker" | "denied" | "not_found";

/**
 * Whose words they are. speaker: of somebody named, and of who was asked for where somebody was. somebody_else: of
 * another speaker. uncertain: quoted, but by whom is not certain. article: the article's own words, no quote.
 */
export type SaidBy = "speaker" | "somebody_else" | "uncertain" | "article";

/** What comparing a quotation with the archive gives. `check.schema.json` describes it as JSON Schema. */
export interface CheckAnswer {
  /** As typed, without marks around it where it was one of a text; its parts on both sides of a cue joined by a space. */
  readonly quote: string;
  /** Where it stands in the text that was given, its marks among it. */
  readonly place: Span;
  /** Who was said to have said it, as typed, or whom the text credits; `null` where nobody was. */
  readonly speaker: string | null;
  readonly verdict: CheckVerdict;
  /** Whether the archive quotes who was said to have said it, or has articles of an outlet of that name; true where nobody was. */
  readonly isSpeakerKnown: boolean;
  /** The name that a misspelt one was taken for. */
  readonly taken: Taken | null;
  /** Where the words stand, best first; the same words of the same speaker once. Decides the verdict: the first. */
  readonly found: readonly FoundWords[];
  /** Where nothing is found: the quote that comes nearest, which is no find; `null` where none is near, and beside finds. */
  readonly nearest: NearestQuote | null;
  /** Names in the archive that come nearest to `speaker`, where it means nobody there. */
  readonly suggestions: readonly string[];
  readonly sources: readonly Source[];
  readonly tookMs: number;
}

/** What checking each quotation of a text gives. */
export interface CheckedText {
  /** As given. */
  readonly text: string;
  /** In the order of the text; at least one. */
  readonly checks: readonly CheckAnswer[];
  /** Quotations behind those that were checked. */
  readonly unchecked: number;
  /** Of all checks, with numbers that are the same in each. */
  readonly sources: readonly Source[];
  readonly tookMs: number;
}

/** The quote that comes nearest to words which are nowhere. */
export interface NearestQuote {
  readonly statement: Statement;
  readonly polarity: Polarity;
  /** Share of what the quotation's words tell, each by how rare it is, that the quote's words tell as well, 0 to 1. */
  readonly similarity: number;
}

/** One place that holds the words, or most of them. */
export interface FoundWords {
  readonly words: "exact" | "altered";
  readonly saidBy: SaidBy;
  /** What the article tells of the words; also by words beside them where no quote was read. */
  readonly polarity: Polarity;
  /** Who did not say or denies it, in full, where the article names them beside the words; `null` of words that were said. */
  readonly deniedBy: string | null;
  /** The stored words with speaker, cue, paragraph and source. `kind` is `passage` where they are no quote. */
  readonly statement: Statement;
  /** In order; empty, or fair cuts and insertions alone, where the words are the same. */
  readonly differences: readonly Difference[];
  /** Whether the same words are written with other capitals, or other punctuation. */
  readonly typography: { readonly capitals: boolean; readonly punctuation: boolean };
  /** Whether the quotation puts words of several speakers together as if one had said them. */
  readonly isSpliced: boolean;
  /** Share of the words that are the same, 0 to 1. */
  readonly similarity: number;
}

export interface Difference {
  readonly kind: DifferenceKind;
  /** Why a cut or an insertion is not fair; `null` of a fair one, and of other differences. */
  readonly gap: GapFault | null;
  /** A word of negation that only one of both has; `null` where neither or both have one. */
  readonly negation: NegationChange | null;
  /** Words of the quotation, with offsets into it as typed; empty where words are missing. */
  readonly given: Span & { readonly text: string };
  /** Stored words; none where words are added. */
  readonly stored: readonly Piece[];
}

/** Whether a difference is none in the words: a fair cut, a fair insertion in brackets. */
export function isFair({ kind, gap }: Pick<Difference, "kind" | "gap">): boolean {
  return (kind === "cut" || kind === "inserted") && gap === null;
}
