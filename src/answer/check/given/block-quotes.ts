import type { Span } from "../../../text/span.ts";

/** A line of a block quote, as Markdown and chats write it. */
const BLOCK_LINE = /^[ \t]*>{1,3}(?:[ \t].*|$)/u;
const BLOCK_MARK = /^[ \t]*>{1,3}(?:[ \t]|$)/u;

/** Neighbouring lines that begin with ">", each group as one span. */
export function blockQuotes(text: string): Span[] {
  const blocks: { start: number; end: number }[] = [];
  let isOpen = false;
  let start = 0;
  for (const line of text.split("\n")) {
    const isBlock = BLOCK_LINE.test(line);
    const last = blocks.at(-1);
    if (isBlock && isOpen && last !== undefined) last.end = start + line.length;
    else if (isBlock) blocks.push({ start, end: start + line.length });
    isOpen = isBlock;
    start += line.length + 1;
  }
  return blocks;
}

/** The text with blanks in place of the marks of its block quotes: every offset stays. */
export function withoutBlockMarks(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      BLOCK_LINE.test(line) ? line.replace(BLOCK_MARK, (mark) => " ".repeat(mark.length)) : line,
    )
    .join("\n");
}
