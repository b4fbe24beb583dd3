import type { CardPage } from "../../../commands/card/card-page.ts";
import type { AnswerKey } from "../../../src/library/kept-answer.ts";
import type { Article, ArticleId } from "../../../src/text/article.ts";
import { type Passage, type PassageId, passageSpans } from "../../../src/text/passage.ts";
import { quotedLines, readMarkdown } from "../../support/discord-markdown.ts";
import { textsOf } from "./page-checks.ts";

export const KEY = "aB3-_xYz01234567" as AnswerKey;

/** An article of these paragraphs, with its passages as the archive makes them. */
export function stored(paragraphs: readonly string[], fields: Partial<Article> = {}): [Article, Passage[]] {
  const text = paragraphs.join("\n\n");
  const id = "kittiwake" as ArticleId;
  const passages = passageSpans(text).map((span, i) => ({
    ...span,
    id: (i + 1) as PassageId,
    article: id,
    ordinal: i + 1,
    text: text.slice(span.start, span.end),
  }));
  const article: Article = {
    id,
    title: "A new life for the Kittiwake",
    authors: ["Tilda Oxenford"],
    outlet: "The Pellmouth Bell",
    published: "2031-05-02",
    updated: null,
    url: "https://bell.example/kittiwake",
    language: "en",
    file: "/srv/verbatim/data/kittiwake.txt",
    ...fields,
    text,
  };
  return [article, passages];
}

/** What the block quotes of some pages say, one behind the other. */
export function quotedOn(pages: readonly CardPage[]): string {
  return pages
    .flatMap(textsOf)
    .map((text) => readMarkdown(quotedLines(text)).shown)
    .join("");
}

/** Page ends fall on white space, which is shown at neither side. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}
