import type { TaggedFrames } from "../quotes/cues/attribution-frame.ts";
import type { Quote } from "../quotes/quote.ts";
import type { Article } from "../text/article.ts";
import type { Span } from "../text/span.ts";
import type { Correction } from "./corrections/correction.ts";
import type { Provenance } from "./provenance.ts";

/** All that an archive holds of some articles, so that another one can hold the same without a model. */
export interface Contents {
  readonly articles: readonly ArticleContent[];
  /** Of the paragraphs of these articles, each text once. */
  readonly texts: readonly TextContent[];
  readonly corrections: readonly CorrectionContent[];
}

export interface ArticleContent {
  readonly article: Article;
  /** In order; their vectors are among the texts. */
  readonly passages: readonly (Span & { readonly text: string })[];
  /** As they were read, whatever people have made of them since. */
  readonly quotes: readonly Quote[];
  /** Version of the extraction that read them; `null`: none has. */
  readonly quotesBy: string | null;
  readonly provenance: Provenance | undefined;
}

export interface TextContent {
  readonly text: string;
  readonly windows: readonly (Span & { readonly vector: Float32Array })[];
  /** As `sentencesToBlob` makes it. */
  readonly sentences: Uint8Array;
  readonly frames: TaggedFrames | null;
}

export interface CorrectionContent extends Correction {
  /** Digest of the text that it was made in. */
  readonly text: string;
}
