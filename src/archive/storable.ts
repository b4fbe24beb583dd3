import type { Article } from "../text/article.ts";
import { UserError } from "../user-error.ts";
import type { NewPassage } from "./archive.ts";

/**
 * Throws a `UserError` for an article that would come back from the archive with other characters than it went in
 * with: half a surrogate pair has no UTF-8, and a NUL ends a database's text. The body may hold NUL.
 */
export function assertStorable(article: Article): void {
  const { id, title, authors, outlet, published, updated, url, language, file, text } = article;
  const fields = { id, title, authors: authors.join(" "), outlet, published, updated, url, language, file };
  for (const [name, value] of Object.entries({ ...fields, text })) {
    if (value === null) continue;
    if (!value.isWellFormed()) throw refused(id, name, "half a surrogate pair");
    if (name !== "text" && value.includes("\0")) throw refused(id, name, "a NUL character");
  }
}

/** The invariant of the whole product, checked where text enters the archive. */
export function assertSlice(article: Article, passage: Omit<NewPassage, "vectors">): void {
  if (passage.text !== article.text.slice(passage.start, passage.end))
    throw new Error(
      `Expected passage ${passage.start}-${passage.end} of ${article.id} to be a slice of its text`,
    );
}

function refused(id: string, field: string, got: string): UserError {
  return new UserError(
    `The article ${JSON.stringify(id)} cannot be stored: expected whole Unicode characters in its ${field}, got ${got}. ` +
      "Correct the article, then add it again.",
  );
}
