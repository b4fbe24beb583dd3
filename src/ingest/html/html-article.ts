import type { Article, ArticleId } from "../../text/article.ts";
import { fileId } from "../file-id.ts";
import type { ParsedArticle } from "../json-article.ts";
import { MAX_ARTICLE_CHARACTERS, MAX_HTML_BYTES } from "../limits.ts";
import { titleFromText } from "../title-from-text.ts";
import { decodeHtml } from "./decode-html.ts";
import { type PageArticle, readPage } from "./read-page.ts";

export type ReadHtml =
  | { readonly ok: true; readonly page: PageArticle }
  | { readonly ok: false; readonly reason: string; readonly cure: string };

/** The page in a file's bytes; refused where they are too many, or no page. */
export function readHtml(bytes: Uint8Array): ReadHtml {
  if (bytes.length > MAX_HTML_BYTES) return tooLarge(bytes.length);
  if (bytes.length === 0)
    return { ok: false, reason: "empty: expected a page", cure: "fill it or remove it" };
  const decoded = decodeHtml(bytes);
  return decoded.ok ? { ok: true, page: readPage(decoded.text) } : decoded;
}

/** The refusal of a page by its size alone, so that it need not be read. */
export function tooLarge(sizeBytes: number): Extract<ReadHtml, { ok: false }> {
  return {
    ok: false,
    reason: `too large: expected at most ${MAX_HTML_BYTES} bytes, got ${sizeBytes}`,
    cure: "save the article alone, or as text",
  };
}

/** The article of a page that lies in a file. A page without one is refused. */
export function articleOfHtml(path: string, bytes: Uint8Array): ParsedArticle {
  const read = readHtml(bytes);
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
  };
  return { ok: true, article, cut: page.cut, warnings: page.warnings };
}
