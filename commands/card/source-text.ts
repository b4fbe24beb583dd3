import type { Article } from "../../src/text/article.ts";
import type { Phrases } from "../locales/phrases.ts";
import { dayStamp } from "./day-stamp.ts";
import { fitLine } from "./fit-text.ts";
import { linkUrl, maskedLink } from "./link-url.ts";

const LONGEST = { title: 200, outlet: 80, authors: 160, file: 100, url: 300 } as const;

/** What is known of an article: a `Source` of an answer, or an `ArticleEntry` of the archive. */
export interface KnownArticle extends Pick<Article, "title" | "outlet" | "authors" | "published"> {
  readonly url: string | null;
  readonly file: string | null;
  readonly link?: string | null;
}

/** An article in two lines: `head` and the title; outlet, day, authors, what else is given, and a link. */
export function sourceText(
  article: KnownArticle,
  head: string,
  { card, buttons, lists, locale }: Phrases,
  further: readonly string[] = [],
): string {
  const title = fitLine(article.title, LONGEST.title) || card.untitled;
  const url = linkUrl([article.link ?? null, article.url], LONGEST.url);
  const authors = fitLine(new Intl.ListFormat(locale).format(article.authors.slice(0, 8)), LONGEST.authors);
  const details = [
    article.outlet === null ? "" : fitLine(article.outlet, LONGEST.outlet),
    dayStamp(article.published) ?? lists.undated,
    authors === "" ? "" : lists.by(authors),
    url === null && article.file !== null ? fitLine(fileName(article.file), LONGEST.file) : "",
    ...further,
    url === null ? "" : maskedLink(buttons.open, url),
  ].filter((part) => part !== "");
  return `${head}**${title}**\n-# ${details.join(" · ")}`;
}

/** A file's own name: where it lies on the server is nobody's business. */
export function fileName(path: string): string {
  return path.replace(/^.*[\\/]/su, "");
}
