import type { Article, ArticleId } from "../text/article.ts";
import type { PageStart } from "../text/pages.ts";
import { withoutInvisible } from "../text/invisible.ts";
import { NOTHING_CUT } from "./cut/cut-list.ts";
import type { ReadingNotes } from "./cut/reading-notes.ts";
import { dayIn } from "./day.ts";
import { fileId, fileStem } from "./file-id.ts";
import { languageOf } from "./language.ts";
import { MAX_ARTICLE_CHARACTERS, MOST_AUTHORS } from "./limits.ts";
import { titleFromText } from "./title-from-text.ts";

export type ParsedArticle =
  | ({ readonly ok: true; readonly article: Article } & ReadingNotes)
  | { readonly ok: false; readonly reason: string; readonly cure: string };

/** So much of a text holds its first line or sentence, in UTF-16 units. */
const LONGEST_OPENING = 2_000;

class FieldError extends Error {}

/**
 * The article in one line of JSON Lines. `text` is required and taken as it stands, to the character. Where `id` is missing it
 * is the url, or else made from the file's path and the line's number. `published` and `updated` may be ISO dates or times,
 * of which the day is kept as written (no time zone moves it), or dates in words; what names no certain day becomes `null`.
 */
export function parseJsonArticle(line: string, file: string, lineNumber: number): ParsedArticle {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { ok: false, reason: `broken JSON: ${jsonMessage(error)}`, cure: "mend or remove this line" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return {
      ok: false,
      reason: `expected a JSON object, got ${kindOf(value)}`,
      cure: "write one article a line as {…}",
    };
  }
  try {
    const article = articleOf(value as Record<string, unknown>, file, lineNumber);
    return { ok: true, article, cut: NOTHING_CUT, warnings: [] };
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return { ok: false, reason: error.message, cure: "correct this field" };
  }
}

function articleOf(fields: Record<string, unknown>, file: string, lineNumber: number): Article {
  const text = stringField(fields, "text");
  if (text === null || text.trim() === "")
    throw new FieldError('article without text: expected a non-empty "text"');
  if (text.length > MAX_ARTICLE_CHARACTERS) {
    throw new FieldError(
      `text too long: expected at most ${MAX_ARTICLE_CHARACTERS} characters, got ${text.length}`,
    );
  }
  const url = nonEmpty(stringField(fields, "url"));
  const language = nonEmpty(stringField(fields, "language")) ?? languageOf(text);
  const published = stringField(fields, "published");
  const updated = stringField(fields, "updated");
  return {
    id: (idField(fields) ?? url ?? lineId(file, lineNumber)) as ArticleId,
    // Only of the text every character counts: quotes refer to places in it.
    title:
      nonEmpty(withoutInvisible(stringField(fields, "title") ?? "")) ??
      titleFromText(withoutInvisible(text.slice(0, LONGEST_OPENING))).replaceAll("\0", " "),
    authors: namesField(fields, "authors"),
    outlet: nonEmpty(withoutInvisible(stringField(fields, "outlet") ?? "")),
    published: published === null ? null : dayIn(published, language),
    updated: updated === null ? null : dayIn(updated, language),
    url,
    language,
    text,
    file,
    ...pagesField(fields, text.length),
  };
}

/** `pageStarts` as an export has it: places in the text, ascending, with the pages of the document from there on. */
function pagesField(fields: Record<string, unknown>, length: number): Pick<Article, "pageStarts"> {
  const value = fields.pageStarts;
  if (value === undefined || value === null) return {};
  const starts = (Array.isArray(value) ? value : [null]) as Partial<PageStart>[];
  let before = -1;
  const pageStarts = starts.map((start): PageStart => {
    const { at = -1, page = 0 } = start ?? {};
    const isPlace = Number.isSafeInteger(at) && at > before && at < length;
    if (!isPlace || !Number.isSafeInteger(page) || page < 1)
      throw new FieldError(
        '"pageStarts": expected a list of {"at": place in the text, "page": number from 1}, places ascending',
      );
    before = at;
    return { at, page };
  });
  return pageStarts.length === 0 ? {} : { pageStarts };
}

function stringField(fields: Record<string, unknown>, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw new FieldError(`"${name}": expected a string, got ${kindOf(value)}`);
  return storable(value, name);
}

/** What has no place in the archive, told with its line: half a surrogate pair, and NUL outside the text. */
function storable(value: string, name: string): string {
  const got = !value.isWellFormed()
    ? "half a surrogate pair"
    : name !== "text" && value.includes("\0")
      ? "a NUL"
      : null;
  if (got !== null) throw new FieldError(`"${name}": expected whole Unicode characters, got ${got}`);
  return value;
}

/** Numbers are common as ids and name one article as well as strings do. */
function idField(fields: Record<string, unknown>): string | null {
  const id = fields.id;
  return typeof id === "number" && Number.isFinite(id) ? String(id) : nonEmpty(stringField(fields, "id"));
}

function namesField(fields: Record<string, unknown>, name: string): string[] {
  const value = fields[name];
  if (value === undefined || value === null) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > MOST_AUTHORS)
    throw new FieldError(`"${name}": expected at most ${MOST_AUTHORS}, got ${list.length}`);
  for (const item of list) {
    if (typeof item !== "string") {
      throw new FieldError(
        `"${name}": expected a list of strings, got ${Array.isArray(value) ? `a list with ${kindOf(item)}` : kindOf(item)}`,
      );
    }
  }
  return (list as string[])
    .map((item) => withoutInvisible(storable(item, name)).trim())
    .filter((item) => item !== "");
}

function nonEmpty(value: string | null): string | null {
  const trimmed = value?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

function lineId(file: string, lineNumber: number): string {
  return fileId(file, `${fileStem(file)}-${lineNumber}`);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** V8's message without the excerpt of the line, which may be long or hold control characters. */
function jsonMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/, (?:\.\.\.)?".*$/su, "")
    .replace(/\s+/gu, " ")
    .slice(0, 120);
}
