import type { Article, ArticleId } from "../../text/article.ts";
import { fileId } from "../file-id.ts";
import type { ParsedArticle } from "../json-article.ts";
import { MAX_ARTICLE_CHARACTERS } from "../limits.ts";
import { titleFromText } from "../title-from-text.ts";
import type { ReadDocument } from "./document.ts";

/** The article of a document that lies in a file. One without is refused. */
export function articleOfDocument(path: string, read: ReadDocument): ParsedArticle {
  if (!read.ok) return read;
  const { page } = read;
  if (page.text === "" || !page.isArticle) {
    return {
      ok: false,
      reason: "no article on this page: found only menus, teasers, notices and the like",
      cure: "save the page of one article, or give its text",
    };
  }
  if (page.text.length > MAX_ARTICLE_CHARACTERS) {
    const reason = `too long: expected at most ${MAX_ARTICLE_CHARACTERS} characters, got ${page.text.length}`;
    return { ok: false, reason, cure: "split it, or use JSON Lines with one article a line" };
  }
  const article: Article = {
    id: fileId(path) as ArticleId,
    title: page.title ?? titleFromText(page.text),
    authors: page.authors,
    outlet: page.outlet,
    published: page.published,
    updated: page.modified,
    url: page.url,
    language: page.language,
    text: page.text,
    file: path,
    ...(page.pageStarts && { pageStarts: page.pageStarts }),
  };
  return { ok: true, article, cut: page.cut, warnings: page.warnings };
}
