import { isAlias, parseDocument, visit, YAMLError } from "yaml";
import { dayIn } from "./day.ts";

/** What front matter says about its article; `null` and empty where it says nothing. */
export interface FrontMatter {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

export type SplitMarkdown =
  | { readonly ok: true; readonly frontMatter: FrontMatter | null; readonly body: string }
  | { readonly ok: false; readonly reason: string; readonly cure: string };

/** The closing line is looked for within so many characters. */
const MAX_LENGTH = 20_000;

const KEYS = {
  title: ["title", "headline"],
  authors: ["authors", "author", "byline", "by"],
  outlet: ["outlet", "publication", "publisher", "site", "site_name", "sitename", "source"],
  published: [
    "published",
    "date",
    "date_published",
    "datepublished",
    "publish_date",
    "published_at",
    "pubdate",
  ],
  updated: ["updated", "modified", "last_modified", "lastmod", "date_modified", "datemodified", "updated_at"],
  url: ["url", "link", "canonical", "canonical_url", "permalink", "source"],
  language: ["lang", "language", "locale"],
} as const;

/**
 * Divides Markdown into its YAML front matter and the rest. Front matter that is no YAML is refused: read as text, it would stand in
 * the article, and dropped, the article would lose its date and authors without a word. A value with an unquoted colon
 * ("title: Mayor: no deal") is read as it was meant. Aliases are refused, since a few of them make a value without end. Text
 * between two rulers that is no list of fields is text.
 */
export function splitFrontMatter(markdown: string): SplitMarkdown {
  const opening = /^---[ \t]*\r?\n/u.exec(markdown)?.[0];
  if (opening === undefined) return { ok: true, frontMatter: null, body: markdown };
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu.exec(markdown.slice(opening.length, MAX_LENGTH));
  if (closing === null) return { ok: true, frontMatter: null, body: markdown };
  const source = markdown.slice(opening.length, opening.length + closing.index);
  if (!/^[\p{L}_"'][^\n:]{0,60}:/mu.test(source)) return { ok: true, frontMatter: null, body: markdown };
  try {
    const value: unknown = parseFields(source);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return { ok: true, frontMatter: null, body: markdown };
    }
    const body = markdown.slice(opening.length + closing.index + closing[0].length);
    return { ok: true, frontMatter: readFields(value as Record<string, unknown>), body };
  } catch (error) {
    return refused(error);
  }
}

class AliasError extends Error {
  /** From 1, within the front matter. */
  readonly line: number;

  constructor(name: string, line: number) {
    super(`the alias *${name}`);
    this.line = line;
  }
}

function refused(error: unknown): SplitMarkdown {
  const reasonOf = (line: number, what: string): SplitMarkdown => ({
    ok: false,
    reason: `broken front matter at line ${line}: ${what}`,
    cure: "mend the YAML between the --- lines",
  });
  if (error instanceof AliasError)
    return {
      ok: false,
      reason: `front matter with ${error.message} at line ${error.line + 1}: expected each value written out`,
      cure: "write the value in place of the alias",
    };
  // The parser calls itself for each list in a list, and may take the end of the stack for a fault of the text.
  if (error instanceof RangeError || (error instanceof YAMLError && /call stack/u.test(error.message)))
    return reasonOf(1, "lists or fields in one another beyond all sense");
  if (!(error instanceof YAMLError)) throw error;
  const what = error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/u, "") ?? "";
  return reasonOf((error.linePos?.[0].line ?? 1) + 1, what);
}

/** All scalars stay strings as written: a date must not become another time zone's, nor a title a number. */
function parseFields(source: string): unknown {
  try {
    return yamlValue(source);
  } catch (error) {
    const quoted = source.replaceAll(
      /^([\p{L}_][\p{L}\p{N}_-]*):[ \t]+([^"'[{|>&*!\s#][^\n]*: [^\n]*)$/gmu,
      (_, key: string, value: string) => {
        return `${key}: ${JSON.stringify(value.trim())}`;
      },
    );
    if (quoted === source) throw error;
    return yamlValue(quoted);
  }
}

function yamlValue(source: string): unknown {
  const document = parseDocument(source, { schema: "failsafe", logLevel: "error" });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) return;
      throw new AliasError(node.source, source.slice(0, node.range?.[0] ?? 0).split("\n").length);
    },
  });
  return document.toJS();
}

function readFields(raw: Record<string, unknown>): FrontMatter {
  const fields = new Map(
    Object.entries(raw).map(([key, value]) => [key.toLowerCase().replaceAll("-", "_"), value]),
  );
  const texts = (keys: readonly string[]): string[] =>
    keys.map((key) => textOf(fields.get(key))).filter((text) => text !== null);
  const isUrl = (text: string): boolean => /^https?:\/\//iu.test(text);
  const language = languageTag(texts(KEYS.language)[0] ?? null);
  const [published, updated] = [texts(KEYS.published)[0], texts(KEYS.updated)[0]];
  return {
    title: texts(KEYS.title)[0] ?? null,
    authors: KEYS.authors.map((key) => namesOf(fields.get(key))).find((names) => names.length > 0) ?? [],
    outlet: texts(KEYS.outlet).find((text) => !isUrl(text)) ?? null,
    published: published === undefined ? null : dayIn(published, language),
    updated: updated === undefined ? null : dayIn(updated, language),
    url: texts(KEYS.url).find(isUrl) ?? null,
    language,
  };
}

/** A string, or the `name` of a mapping. */
function textOf(value: unknown): string | null {
  if (typeof value === "object" && value !== null && "name" in value) return textOf(value.name);
  if (typeof value !== "string") return null;
  const text = value.trim().replaceAll(/\s+/gu, " ");
  return text === "" || text === "null" || text === "~" ? null : text;
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(textOf).filter((name) => name !== null);
  return (
    textOf(value)
      ?.split(/\s*[,;&]\s*|\s+(?:and|und|et|y)\s+/u)
      .map((name) => name.replace(/^by\s+/iu, ""))
      .filter((name) => name !== "") ?? []
  );
}

function languageTag(tag: string | null): string | null {
  if (tag === null) return null;
  try {
    return new Intl.Locale(tag.replaceAll("_", "-")).language;
  } catch {
    return null;
  }
}
