import type { Span } from "../../text/span.ts";
import type { Piece, Source, Statement } from "../answer.ts";
import type { Taken } from "../lead.ts";
import type { DifferenceKind } from "./differences.ts";

/**
 * exact: the same words in the same order. altered: most of them. other_speaker: found, exactly or altered, but not
 * said by who was asked for. not_found: nothing near.
 */
export type CheckVerdict = "exact" | "altered" | "other_speaker" | "not_found";

/**
 * Whose words they are. speaker: of somebody named, and of who was asked for where somebody was. somebody_else: of
 * another speaker. uncertain: quoted, but by whom is not certain. article: the article's own words, no quote.
 */
export type SaidBy = "speaker" | "somebody_else" | "uncertain" | "article";

/** What comparing a quotation with the archive gives. `check.schema.json` describes it as JSON Schema. */
export interface CheckAnswer {
  /** As typed. */
  readonly quote: string;
  /** Who was said to have said it, as typed; `null` where nobody was. */
  readonly speaker: string | null;
  readonly verdict: CheckVerdict;
  /** Whether the archive quotes who was said to have said it; true where nobody was. */
  readonly isSpeakerKnown: boolean;
  /** The name that a misspelt one was taken for. */
  readonly taken: Taken | null;
  /** Where the words stand, best first; the same words of the same speaker once. Decides the verdict: the first. */
  readonly found: readonly FoundWords[];
  /** Names in the archive that come nearest to `speaker`, where it means nobody there. */
  readonly suggestions: readonly string[];
  readonly sources: readonly Source[];
  readonly tookMs: number;
}

/** One place that holds the words, or most of them. */
export interface FoundWords {
  readonly words: "exact" | "altered";
  readonly saidBy: SaidBy;
  /** The stored words with speaker, cue, paragraph and source. `kind` is `passage` where they are no quote. */
  readonly statement: Statement;
  /** In order; empty or cuts alone where the words are the same. */
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
  /** Words of the quotation, with offsets into it as typed; empty where words are missing. */
  readonly given: Span & { readonly text: string };
  /** Stored words; none where words are added. */
  readonly stored: readonly Piece[];
}
