import type { ArticleId } from "../../text/article.ts";
import type { Speaker, SpeakerKind } from "../quote.ts";

/** A speaker as one article knows it. */
export interface SpeakerEntry {
  readonly speaker: Speaker;
  readonly article: ArticleId;
  /** Quotes of this speaker in the article, 0 or more. */
  readonly quotes: number;
}

/** One speaker over all articles. */
export interface SpeakerIdentity {
  /** The same for the same entries, in whatever order they come. */
  readonly id: string;
  /** The full name that most articles use. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** All names they go by, the most frequent first; `name` is among them. */
  readonly names: readonly string[];
  readonly quotes: number;
  /** Ascending. */
  readonly articles: readonly ArticleId[];
  /** The entries that are this speaker, by article. */
  readonly members: readonly SpeakerEntry[];
  /** How likely it is that all members are one speaker, 0 to 1: below 1 where a bare surname was joined with a full name. */
  readonly confidence: number;
}
