import { sentenceSpans } from "../english/sentences.ts";

const MAX_TITLE = 120;

/** A title for a text that has none: its first line, or that line's first sentence, cut at a word and then marked "…". */
export function titleFromText(text: string): string {
  const start = text.slice(0, 4 * MAX_TITLE).trimStart();
  const line = (/^[^\r\n]*/u.exec(start)?.[0] ?? "").trim();
  const sentence = sentenceSpans(line)[0];
  const title = (
    line.length > MAX_TITLE && sentence ? line.slice(sentence.start, sentence.end) : line
  ).replaceAll(/\s+/gu, " ");
  if (title.length <= MAX_TITLE) return title;
  const cut = title.slice(0, MAX_TITLE);
  const lastSpace = cut.lastIndexOf(" ");
  // A surrogate pair must not be cut in two.
  const kept = (lastSpace > MAX_TITLE / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:–—-]+$/u, "")}…`;
}
