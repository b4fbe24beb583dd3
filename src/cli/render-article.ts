import type { Article } from "../text/article.ts";
import type { Passage } from "../text/passage.ts";
import { shortPath } from "./render-source.ts";
import type { Page } from "./terminal.ts";
import { visible, visibleControls } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

/** An article as it is stored: what is known of it, then its paragraphs with the numbers that answers cite. */
export function renderArticle(
  article: Article,
  passages: readonly Passage[],
  { colours, width }: Page,
): string {
  const { id, title, outlet, authors, published, updated, language, url, file } = article;
  const details: [name: string, value: string | null][] = [
    ["outlet", outlet],
    ["authors", authors.length > 0 ? authors.join(", ") : null],
    ["published", published],
    ["updated", updated],
    ["language", language],
    ["url", url],
    ["file", file === null ? null : shortPath(file)],
    ["id", id],
  ];
  const known = details.filter(([, value]) => value !== null);
  const indent = String(passages.length).length + 2;
  return [
    wrapPlain(visible(title), width)
      .map((line) => colours.bold(line))
      .join("\n"),
    known.map(([name, value]) => `${colours.dim(name.padEnd(9))} ${visible(value ?? "")}`).join("\n"),
    ...passages.map(({ ordinal, text }) => {
      const [first = "", ...rest] = wrapPlain(
        visibleControls(text.replace(/[\s\u0085]+/gu, " ")),
        width - indent,
      );
      const number = colours.cyan(String(ordinal).padStart(indent - 2));
      return [`${number}  ${first}`, ...rest.map((line) => " ".repeat(indent) + line)].join("\n");
    }),
  ].join("\n\n");
}
