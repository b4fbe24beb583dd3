import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeHtml } from "../../../src/ingest/html/decode-html.ts";

/** A page whose authors are known. */
export interface BylinePage {
  /** Name of the set. */
  readonly set: string;
  readonly id: string;
  readonly html: string;
  readonly authors: readonly string[];
}

const FOLDER = join("bench", "eval", "sets");
/** Folders of whole pages, and short pages of three writers in one file. */
const FOLDERS = [
  "html",
  "hard-pages",
  "first-sight",
  "second-sight",
  "third-sight",
  "fourth-sight",
  "fifth-sight",
  "sixth-sight",
];

/** All labelled pages, each set by the writer of its pages. */
export function bylinePages(): BylinePage[] {
  const whole = FOLDERS.filter((name) => existsSync(join(FOLDER, name, "gold.jsonl"))).flatMap((set) =>
    linesOf(join(FOLDER, set, "gold.jsonl")).map((line): BylinePage => {
      const { file, authors } = JSON.parse(line) as { file: string; authors: string[] };
      const decoded = decodeHtml(readFileSync(join(FOLDER, set, "pages", file)));
      return { set, id: file, html: decoded.ok ? decoded.text : "", authors };
    }),
  );
  return [...whole, ...shortPages()];
}

/** The short pages of `sets/bylines`. */
export function shortPages(): BylinePage[] {
  return ["pages", "more", "own"].flatMap((file) =>
    linesOf(join(FOLDER, "bylines", `${file}.jsonl`)).map((line) => {
      const { id, html, authors } = JSON.parse(line) as { id: string; html: string; authors: string[] };
      return { set: `bylines ${id.split("-")[0]}`, id, html, authors };
    }),
  );
}

function linesOf(path: string): string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}
