import type { PageStart } from "./pages.ts";

declare const articleIdBrand: unique symbol;

/** An article's name: given in JSON Lines, made from the file's path for `.txt` and `.md`. Never empty. */
export type ArticleId = string & { readonly [articleIdBrand]: true };

/** One news item. `text` is canonical: every span and every quote refers to it, and it is never rewritten. */
export interface Article {
  readonly id: ArticleId;
  readonly title: string;
  /** Names as the article gives them, in its order; empty when it names nobody. */
  readonly authors: readonly string[];
  readonly outlet: string | null;
  /** Publication day `YYYY-MM-DD` as the article states it; `null` where it states none. */
  readonly published: string | null;
  /** Day of the last change (`YYYY-MM-DD`) where the article states one ("Updated …"); never used as `published`. */
  readonly updated: string | null;
  readonly url: string | null;
  /** ISO 639-1 code, or `null` when the text is too short to tell. */
  readonly language: string | null;
  /** Canonical text; paragraphs are divided by blank lines. */
  readonly text: string;
  /** Absolute path of the file it was read from, or the name it was uploaded by; `null` when it came from elsewhere. */
  readonly file: string | null;
  /**
   * Of a document with pages: which of them the text stands on, by `at` ascending from 0. Left out where there are no pages, or an
   * earlier program read it.
   */
  readonly pageStarts?: readonly PageStart[];
}

/** Whether an article is in another language than English, as far as it is known: its quotes are not read. */
export function isForeign({ language }: Pick<Article, "language">): boolean {
  return language !== null && !/^en(?:-|$)/iu.test(language);
}
