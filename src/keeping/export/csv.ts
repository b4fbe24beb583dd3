/** What makes spreadsheets take a cell for a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r]/u;

/** The columns of each kind of row, in order. */
export const CSV_COLUMNS = {
  articles: ["id", "title", "authors", "outlet", "published", "updated", "url", "language", "text"],
  quotes: [
    ...[
      "speaker",
      "words",
      "kind",
      "polarity",
      "cue",
      "confidence",
      "isSetByHand",
      "article",
      "title",
      "outlet",
      "authors",
    ],
    ...["published", "link", "paragraph", "start", "end"],
  ],
  answers: [
    ...[
      "question",
      "status",
      "lead",
      "speaker",
      "isSpeakerCertain",
      "words",
      "article",
      "title",
      "outlet",
      "published",
      "link",
      "paragraph",
    ],
  ],
} as const satisfies Record<string, readonly string[]>;

/**
 * A row as RFC 4180 has it, with its line end. Articles are written by others, and a cell of theirs must not become a formula where the
 * file is opened: such a cell has an apostrophe before it, which is the one thing here that the article does not have.
 */
export function csvRow(cells: readonly unknown[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = Array.isArray(value) ? value.join("; ") : String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
