import type { Article } from "../../src/text/article.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { dayStamp } from "./day-stamp.ts";
import { fitLine, fitName } from "./fit-text.ts";
import { linkUrl, maskedLink } from "./link-url.ts";
import { linkedName } from "./linked-name.ts";

/** Lengths in Markdown: with all of them, `MOST_SOURCES` articles still fit on a page. */
const LONGEST = { title: 140, outlet: 50, authors: 70, file: 60, url: 140 } as const;

/** Articles on a page, whatever they are called: a page can be made without those before it. */
export const MOST_SOURCES = 6;

const MOST_AUTHORS = 4;

/** What is known of an article: a `Source` of an answer, or an `ArticleEntry` of the archive. */
export interface KnownArticle
  extends Pick<Article, "title" | "outlet" | "authors" | "published" | "url" | "file"> {
  readonly link?: string | null;
}

export interface SourceTextOptions {
  /** Markdown before the title: a citation. */
  readonly head?: string;
  /** Markdown of further details. */
  readonly further?: readonly string[];
  /** Characters of the longest url that is a link; left out: as many as leave room for all articles of a page. */
  readonly longestUrl?: number;
}

/** An article in two lines: the title; outlet, as a link to the article, day, authors, what else is given. */
export function sourceText(
  article: KnownArticle,
  { card, buttons, lists, locale }: Phrases,
  { head = "", further = [], longestUrl = LONGEST.url }: SourceTextOptions = {},
): string {
  const title = fitName(article.title, LONGEST.title) || card.untitled;
  const url = linkUrl([article.link ?? null, article.url], longestUrl);
  const authors = new Intl.ListFormat(locale).format(article.authors.slice(0, MOST_AUTHORS));
  const details = [
    article.outlet === null ? "" : linkedName(article.outlet, LONGEST.outlet, url),
    dayStamp(article.published) ?? lists.undated,
    authors.trim() === "" ? "" : lists.by(fitName(authors, LONGEST.authors)),
    article.url === null && article.file !== null ? fitLine(fileName(article.file), LONGEST.file) : "",
    ...further,
    url !== null && (article.outlet ?? "").trim() === "" ? maskedLink(buttons.open, url) : "",
  ].filter((part) => part !== "");
  return `${head}**${title}**\n-# ${details.join(" · ")}`;
}

/** A file's own name: where it lies on the server is nobody's business. */
export function fileName(path: string): string {
  return path.replace(/^.*[\\/]/su, "");
}
