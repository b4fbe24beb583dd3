import type { Span } from "../text/span.ts";
import type { QuoteInContext } from "./quote-context.ts";

/** The words at spans of a quote's article, as far as its paragraphs hold them, with spaces between. */
export function wordsAt({ paragraphs }: Pick<QuoteInContext, "paragraphs">, spans: readonly Span[]): string {
  return paragraphs
    .flatMap(({ passage }) =>
      spans.map(({ start, end }) =>
        passage.text.slice(Math.max(0, start - passage.start), Math.max(0, end - passage.start)),
      ),
    )
    .filter((words) => words !== "")
    .join(" ");
}
