import type { Article } from "../../text/article.ts";
import type { ReadingNotes } from "../cut/reading-notes.ts";
import type { ReadDocument } from "../documents/document.ts";
import type { DocumentFormat } from "../file-format.ts";
import { MAX_ARTICLE_CHARACTERS } from "../limits.ts";
import { titleFromText } from "../title-from-text.ts";
import { canonicalUrl, webArticleId } from "./page-url.ts";

export type WebArticle =
  | ({ readonly ok: true; readonly article: Article; readonly format: DocumentFormat } & ReadingNotes)
  | { readonly ok: false; readonly reason: string; readonly cure: string };

/** The article of a fetched page; its url is the one that stands for all variants of it. */
export function webArticle(url: string, read: ReadDocument): WebArticle {
  if (!read.ok) return read;
  const { format, page } = read;
  const nothing = page.warnings.find((warning) => warning.startsWith("no article"));
  if (page.text.trim() === "" || nothing !== undefined)
    return {
      ok: false,
      reason: nothing ?? "no article recognised: found only menus, notices and the like",
      cure: "give the address of one article, or save its text as a file and add that",
    };
  if (page.text.length > MAX_ARTICLE_CHARACTERS)
    return {
      ok: false,
      reason: `too long: expected at most ${MAX_ARTICLE_CHARACTERS} characters, got ${page.text.length}`,
      cure: "give the address of one article",
    };
  const canonical = canonicalUrl(url, page.url);
  return {
    ok: true,
    format,
    cut: page.cut,
    warnings: page.warnings,
    article: {
      id: webArticleId(canonical),
      title: page.title ?? titleFromText(page.text),
      authors: page.authors,
      outlet: page.outlet,
      published: page.published,
      updated: page.modified,
      url: canonical,
      language: page.language,
      text: page.text,
      file: null,
      ...(page.pageStarts && { pageStarts: page.pageStarts }),
    },
  };
}
