import type { Span } from "../text/span.ts";

/**
 * The lines of `text` that hold more than white space, without the white space around them. Reported speech is read
 * line by line: articles whose paragraphs are divided by single line ends are common, wrapped ones are not.
 */
export function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  const line = /\S[^\n\r\u2028\u2029]*/gu;
  for (const found of text.matchAll(line)) {
    spans.push({ start: found.index, end: found.index + found[0].trimEnd().length });
  }
  return spans;
}
