/**
 * Fits the weights of `src/ingest/html/block-weights.ts` on the labelled pages of `bench/eval/sets` and prints them, with the text F1 that
 * they reach on pages which they were not fitted on (five folds), and the terms without which no page is read otherwise.
 * Some hundred invented pages say less of the web than the hand that set the first weights: what is fitted is the difference to those,
 * and only a part of it is taken. With the whole of it (`--part 1`) the pages themselves are read no better, and others lose lines.
 * Run: node dist/bench/training/train-page-blocks.js [--also FOLDER] [--part SHARE]; FOLDER holds further pages, whose reading shows, too,
 * which terms do anything.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { blockTerms } from "../../src/ingest/html/block-terms.ts";
import { BLOCK_WEIGHTS, type BlockTerm } from "../../src/ingest/html/block-weights.ts";
import { decodeHtml } from "../../src/ingest/html/decode-html.ts";
import { keptBlocks, readBlocks } from "../../src/ingest/html/read-page.ts";
import type { GrowingBlock } from "../../src/ingest/html/judged-block.ts";
import { keptText } from "../../src/ingest/html/kept-text.ts";
import { judged } from "../../src/ingest/html/page-body.ts";
import { headlineKey } from "../../src/ingest/headline.ts";
import { shingleScore, textFigures } from "../eval/html/shingle-score.ts";
import { WEIGHTS_BY_HAND } from "./page-weights-by-hand.ts";
import { fitLogistic } from "./softmax-fit.ts";

const { values } = parseArgs({
  options: { also: { type: "string", multiple: true }, part: { type: "string" } },
});
const SETS = ["html", "hard-pages", "first-sight", "second-sight", "third-sight", "fourth-sight"].map(
  (name) => join("bench", "eval", "sets", name),
);
const FOLDS = 5;
const PENALTY = 0.002;
const PART = Number(values.part ?? "0.3");
/** Short lines are as many as paragraphs and say less of a text: a block counts by its words, within these. */
const LEAST_COUNT = 4;
const MOST_COUNT = 40;

type Weights = Record<BlockTerm, number>;
const NAMES = Object.keys(BLOCK_WEIGHTS) as BlockTerm[];
const standing: Readonly<Weights> = { ...BLOCK_WEIGHTS };
const byHand: Readonly<Weights> = WEIGHTS_BY_HAND;

interface Page {
  readonly blocks: readonly GrowingBlock[];
  /** `null` of pages without labels. */
  readonly text: string | null;
}

interface Row {
  readonly page: Page;
  readonly amounts: Float64Array;
  readonly isArticle: boolean;
  readonly count: number;
}

function pagesIn(folder: string): Page[] {
  const gold = readFileSync(join(folder, "gold.jsonl"), "utf8").split("\n");
  return gold.flatMap((line) => {
    if (line === "") return [];
    const { file, text } = JSON.parse(line) as { file: string; text: string };
    return [{ blocks: readBlocks(htmlOf(join(folder, "pages", file))), text }];
  });
}

function htmlOf(path: string): string {
  const decoded = decodeHtml(readFileSync(path));
  return decoded.ok ? decoded.text : "";
}

/** The blocks of a page whose fate is left to the weights: headlines are told by their words. */
function rowsOf(page: Page): Row[] {
  const lines = new Set((page.text ?? "").split("\n").map(headlineKey));
  const known = page.blocks.filter(({ isTitle, block }) => !isTitle && block.level !== 1);
  const rows = known.map((one) => {
    const amounts = new Float64Array(NAMES.length);
    for (const [term, amount] of blockTerms(one)) {
      const at = NAMES.indexOf(term);
      amounts[at] = (amounts[at] ?? 0) + amount;
    }
    const count = Math.min(MOST_COUNT, Math.max(LEAST_COUNT, one.features.words));
    return { page, amounts, isArticle: lines.has(headlineKey(one.block.text)), count };
  });
  // Pages count alike.
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return rows.map((row) => ({ ...row, count: row.count / all }));
}

function fitted(rows: readonly Row[]): Weights {
  const deltas = fitLogistic(
    rows.map(({ amounts }) => amounts),
    rows.map(({ isArticle }) => isArticle),
    PENALTY,
    {
      withoutBias: true,
      counts: rows.map(({ count }) => count),
      offsets: rows.map(({ amounts }) =>
        amounts.reduce((sum, x, k) => sum + x * byHand[NAMES[k] as BlockTerm], 0),
      ),
    },
  );
  return Object.fromEntries(
    NAMES.map((name, k) => [name, Math.round((byHand[name] + PART * (deltas[k] ?? 0)) * 10) / 10]),
  ) as Weights;
}

/** The texts of pages as the reader has them with these weights. */
function textsWith(weights: Readonly<Weights>, pages: readonly Page[]): string[] {
  Object.assign(BLOCK_WEIGHTS, weights);
  const texts = pages.map(({ blocks }) => keptText(keptBlocks(judged(blocks, null))));
  Object.assign(BLOCK_WEIGHTS, standing);
  return texts;
}

const scoresOf = (pages: readonly Page[], texts: readonly string[]) =>
  pages.map(({ text }, index) => shingleScore(text ?? "", texts[index] ?? ""));
const f1Of = (pages: readonly Page[], weights: Readonly<Weights>): string =>
  textFigures(scoresOf(pages, textsWith(weights, pages))).f1.toFixed(4);

/** Pages whose text a script draws from their data have no blocks to judge. */
const pages = SETS.flatMap(pagesIn).filter(
  ({ blocks, text }) =>
    blocks.reduce((sum, { block }) => sum + block.text.length, 0) > (text ?? "").length / 2,
);
const rows = pages.flatMap(rowsOf);
console.log(
  `${pages.length} pages, ${rows.length} blocks; by hand: text F1 ${f1Of(pages, byHand)}; as they stand: ${f1Of(pages, standing)}`,
);
const apart = Array.from({ length: FOLDS }, (_, fold) => {
  const held = pages.filter((_page, index) => index % FOLDS === fold);
  const weights = fitted(rows.filter(({ page }) => !held.includes(page)));
  return scoresOf(held, textsWith(weights, held));
}).flat();
console.log(`kept apart: text F1 ${textFigures(apart).f1.toFixed(4)}`);
const weights = fitted(rows);
console.log(`on all: text F1 ${f1Of(pages, weights)}`);
const others = (values.also ?? []).flatMap((folder) =>
  readdirSync(folder).flatMap((name): Page[] =>
    name.endsWith(".html") ? [{ blocks: readBlocks(htmlOf(join(folder, name))), text: null }] : [],
  ),
);
const read = [...pages, ...others];
const now = textsWith(weights, read);
let left: Weights = weights;
for (const name of NAMES) {
  const blocks = rows.filter(({ amounts }) => amounts[NAMES.indexOf(name)] !== 0).length;
  const without = textsWith({ ...left, [name]: 0 }, read).filter((text, index) => text !== now[index]).length;
  // What no labelled page has is not judged by them.
  const isIdle = without === 0 && blocks > 0;
  if (isIdle) left = { ...left, [name]: 0 };
  console.log(
    `  ${name}: ${weights[name]} (by hand ${byHand[name]}; on ${blocks} blocks; ${isIdle ? "changes nothing" : `${without} pages`})`,
  );
}
