import type { Archive, StoredQuote } from "../../archive/archive.ts";
import type { HandSet } from "../../archive/corrections/correction.ts";
import type { ArticleId } from "../../text/article.ts";
import { overlaps, type Span } from "../../text/span.ts";

/** Words of an article that an answer shows as somebody's, by the name that the library has for the article. */
export interface ShownQuote {
  readonly article: ArticleId;
  /** At least one. */
  readonly pieces: readonly Span[];
}

/** What is to be set of a quote. `speaker` is a name as a person gave it; `as_read` takes a correction back. */
export type ByHand =
  | { readonly is: "speaker"; readonly typed: string }
  | { readonly is: "unknown" | "not_a_quote" | "as_read" };

export type Corrected =
  /** `isNamed`: of a speaker, whether any article names them. */
  | { readonly is: "corrected"; readonly set: HandSet | null; readonly isNamed: boolean }
  /** The article is shared, and asked for outside of any server: it is the operator's alone. */
  | { readonly is: "shared" }
  /** The article, or the quote in it, is there no more. */
  | { readonly is: "gone" }
  | { readonly is: "no_name" }
  /** The article has several speakers of the name. */
  | { readonly is: "several"; readonly names: readonly string[] };

/** The quotes that are shown as these words: one, or those of a paragraph that one speaker said. */
export async function quotesShown(
  archive: Pick<Archive, "quotes">,
  { article, pieces }: ShownQuote,
): Promise<StoredQuote[]> {
  const quotes = await archive.quotes({ within: { ids: [article] }, withTakenOut: true });
  return quotes.filter(({ content }) =>
    content.some((span) => pieces.some((piece) => overlaps(piece, span))),
  );
}
