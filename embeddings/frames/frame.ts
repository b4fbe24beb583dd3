import type { TextSpan } from "../passages/text-span.ts";

/** Offsets are into the passage's text; whole words, never empty. */
export interface TaggedSpan extends TextSpan {
  /** The mean over its words of how likely each belongs to such a span, 0 to 1. */
  readonly probability: number;
}

export interface Argument extends TaggedSpan {
  /** One of the tagger's roles. */
  readonly role: string;
}

/** A predicate and its arguments, in the words of semantic role labelling. */
export interface Frame {
  /** Its probability is that of its likeliest word. */
  readonly predicate: TaggedSpan;
  /** How likely the predicate is one, now that its arguments have been looked at, 0 to 1. */
  readonly validity: number;
  /** Those of one role in text order, without overlap; may be empty. */
  readonly arguments: readonly Argument[];
}
