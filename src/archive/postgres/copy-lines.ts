import type { Value } from "./database.ts";

/** Characters after which lines are handed on. */
const AT_ONCE = 256 * 1024;

/** Rows in the text format of COPY (https://www.postgresql.org/docs/17/sql-copy.html), some hundred kilobytes at a time. */
export function* copyLines(rows: Iterable<readonly Value[]>): Generator<string> {
  let lines = "";
  for (const row of rows) {
    lines += `${row.map(cell).join("\t")}\n`;
    if (lines.length < AT_ONCE) continue;
    yield lines;
    lines = "";
  }
  if (lines !== "") yield lines;
}

function cell(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
  // Of arrays numbers alone are stored.
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  return String(value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\0": "\ufffd",
};

function escaped(text: string): string {
  return text.replaceAll(/[\\\n\r\t\0]/gu, (character) => ESCAPES[character] ?? character);
}
