import type { Article, ArticleId } from "../../text/article.ts";
import type { PageStart } from "../../text/pages.ts";
import type { Passage, PassageId } from "../../text/passage.ts";
import type { ArticleEntry } from "../archive.ts";
import { textFromBlob } from "./blobs.ts";

export interface ArticleRow {
  id: string;
  title: string;
  authors: string;
  outlet: string | null;
  published: string | null;
  updated: string | null;
  url: string | null;
  language: string | null;
  file: string | null;
}

/** Of `article AS a`, all but the id. */
export const ARTICLE_DETAILS =
  "a.title, a.authors, a.outlet, a.published, a.updated, a.url, a.language, a.file";
export const ARTICLE_COLUMNS = `a.id, ${ARTICLE_DETAILS}`;

function detailsOf(row: ArticleRow): Omit<Article, "text"> {
  return {
    id: row.id as ArticleId,
    title: row.title,
    authors: JSON.parse(row.authors) as string[],
    outlet: row.outlet,
    published: row.published,
    updated: row.updated,
    url: row.url,
    language: row.language,
    file: row.file,
  };
}

export function toArticle(row: ArticleRow & { text: Uint8Array; page_starts: string | null }): Article {
  const { text, page_starts: pages } = row;
  const pageStarts = pages !== null && { pageStarts: JSON.parse(pages) as PageStart[] };
  return { ...detailsOf(row), text: textFromBlob(text), ...pageStarts };
}

export function toEntry(row: ArticleRow & { passages: number }): ArticleEntry {
  return { ...detailsOf(row), passages: row.passages };
}

export interface PassageRow {
  id: number;
  article: string;
  ordinal: number;
  start: number;
  end: number;
  text: Uint8Array;
}

/** Of `passage AS p`, all but its number and article. */
export const PASSAGE_DETAILS = 'p.ordinal, p.start, p."end", p.text';
export const PASSAGE_COLUMNS = `p.id, p.article, ${PASSAGE_DETAILS}`;

export function toPassage(row: PassageRow): Passage {
  return {
    id: row.id as PassageId,
    article: row.article as ArticleId,
    ordinal: row.ordinal,
    start: row.start,
    end: row.end,
    text: textFromBlob(row.text),
  };
}
