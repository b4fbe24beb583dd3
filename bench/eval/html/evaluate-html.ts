import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeHtml } from "../../../src/ingest/html/decode-html.ts";
import { parsePage } from "../../../src/ingest/html/parse-page.ts";
import { type PageArticle, readPage } from "../../../src/ingest/html/read-page.ts";
import { plainReadability } from "../../../src/ingest/html/readable-blocks.ts";
import type { SetResult } from "../evaluate-set.ts";
import { share } from "../metrics.ts";
import { type ShingleScore, shingleScore, textFigures } from "./shingle-score.ts";

/** What one page should give. */
export interface GoldPage extends Omit<PageArticle, "isArticle" | "warnings"> {
  /** Name in the folder of pages. */
  readonly file: string;
}

const FIELDS = ["title", "authors", "published", "modified", "outlet", "url", "language"] as const;
/** Pages whose text agrees less than this are listed. Share of runs of four words. */
const GOOD = 0.97;

/**
 * Reads the pages of a folder and compares them with `gold.jsonl` there: text by runs of four words, fields by equality. The same pages
 * are read by plain Readability, which must not do better. Resolves with the pages and fields that are wrong.
 */
export function evaluateHtml(name: string, folder: string): SetResult {
  const gold = readFileSync(join(folder, "gold.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldPage);
  const ours: ShingleScore[] = [];
  const plain: ShingleScore[] = [];
  const wrong: string[] = [];
  const pages = gold.map((page) => {
    const decoded = decodeHtml(readFileSync(join(folder, "pages", page.file)));
    const html = decoded.ok ? decoded.text : "";
    const read = readPage(html);
    const score = shingleScore(page.text, read.text);
    ours.push(score);
    plain.push(shingleScore(page.text, plainReadability(parsePage(html).document)));
    const fields = FIELDS.filter((field) => JSON.stringify(read[field]) !== JSON.stringify(page[field]));
    if (score.shared < GOOD)
      wrong.push(
        `${page.file}: ${Math.round(score.extra * 100)} % too much, ${Math.round(score.missing * 100)} % missing`,
      );
    for (const field of fields)
      wrong.push(
        `${page.file}: expected ${field} ${JSON.stringify(page[field])}, got ${JSON.stringify(read[field])}`,
      );
    return fields;
  });
  const text = textFigures(ours);
  const figures: Record<string, number> = {
    "text F1": text.f1,
    "text precision": text.precision,
    "text recall": text.recall,
    "plain Readability: text F1": textFigures(plain).f1,
  };
  for (const field of FIELDS) figures[`${field} right`] = share(pages, (fields) => !fields.includes(field));
  return { name, figures, wrong };
}
