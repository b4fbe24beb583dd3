import type { Span } from "../text/span.ts";

/**
 * direct: all of the content stands in quote marks, or is a turn of an interview or a transcript. mixed: some of it does. indirect: none does
 * ("X said that …", "according to X, …").
 */
export type QuoteKind = "direct" | "mixed" | "indirect";

/**
 * saying: said, written, told. thought: reported to be believed, hoped, feared. other: no saying at all: a deed, a title, a
 * state of things. Archives hold sayings and thoughts alone.
 */
export type SpeechClass = "saying" | "thought" | "other";

/**
 * What the article tells of the words: said. denied: the speaker says that they are not so. not_said: the speaker did not
 * say them ("never said", "declined to say whether"). asked: put as a question. ordered: somebody was told to do it.
 */
export type Polarity = "said" | "denied" | "not_said" | "asked" | "ordered";

/** What a text reports somebody to have said. Every span lies in the article's canonical text. */
export interface ReportedSpeech {
  readonly kind: QuoteKind;
  readonly class: SpeechClass;
  readonly polarity: Polarity;
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

/** Whether the article says that these words were not said, or are not so: shown as that, never as a quote. */
export function isDenial({ polarity }: Pick<ReportedSpeech, "polarity">): boolean {
  return polarity === "denied" || polarity === "not_said";
}

/** Those that an archive holds: what was said or thought, not what was merely done. */
export function sayingsOf<T extends Pick<ReportedSpeech, "class">>(speech: readonly T[]): T[] {
  return speech.filter((one) => one.class !== "other");
}

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
