import type { Span } from "../text/span.ts";

/**
 * direct: all of the content stands in quote marks. mixed: some of it does. indirect: none does
 * ("X said that …", "according to X, …").
 */
export type QuoteKind = "direct" | "mixed" | "indirect";

/** What a text reports somebody to have said. Every span lies in the article's canonical text. */
export interface ReportedSpeech {
  readonly kind: QuoteKind;
  /** At least one; in text order, without overlap, none empty. Of a direct quote, without its marks. */
  readonly content: readonly Span[];
  /** The reporting words ("said", "told Axios", "according to"); empty where only marks or a label report. */
  readonly cue: readonly Span[];
  /** The words that name who said it ("he", "the Facebook chief executive"); `null` where no words nearby do. */
  readonly mention: Span | null;
  /** How likely it is that this is reported speech with these bounds and this mention, 0 to 1. */
  readonly confidence: number;
}

/**
 * person and body (an organisation, a court, a report): somebody whom the article names. unnamed: a source that it
 * leaves unnamed ("a senior Facebook official"), who is never taken for anybody named.
 */
export type SpeakerKind = "person" | "body" | "unnamed";

/** Who said something, as far as one article tells. */
export interface Speaker {
  /** The fullest name the article gives ("Mark Zuckerberg"); of an unnamed source, its fullest description. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** The other ways in which the article names the same speaker ("Zuckerberg", "Mr Zuckerberg"), pronouns not counted. */
  readonly alsoNamed: readonly string[];
}

/** A quote: content, cue and speaker. */
export interface Quote extends ReportedSpeech {
  /** `null` where the article does not tell. */
  readonly speaker: Speaker | null;
  /** How likely it is that these words were said, and by this speaker, 0 to 1; calibrated (see DESIGN.md). */
  readonly confidence: number;
}
