import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Embedder } from "../../../embeddings/index.ts";
import { extractedLine } from "../../../src/cli/quote-lines.ts";
import { sayingsOf } from "../../../src/quotes/quote.ts";
import type { Article } from "../../../src/text/article.ts";
import type { SetResult } from "../evaluate-set.ts";
import { extractAll } from "../extract-all.ts";

/** The half of the gold that may be looked at and fitted on, and the one that is only scored. Which is which a hash of the article's id decides. */
export type MouthsHalf = "fitted" | "apart";

const SETS = join("bench", "eval", "sets", "mouths");
const SHARED = join("..", "shared", "eval");
const RULER = join(SHARED, "score-mouths.mjs");
const ARTICLES = [join(SHARED, "news", "articles.jsonl"), join(SHARED, "quotes", "dev.articles.jsonl")];

/** What the ruler prints with `--json`, as far as it is read here. */
interface Ruled {
  readonly all: { readonly f1: number; readonly precision: number; readonly recall: number };
  readonly directMixed: { readonly f1: number };
  readonly noSaying: { readonly share: number };
  readonly questionAndAnswer: { readonly share: number | null };
  readonly deniedOrNotSaid: { readonly gold: number; readonly shownAsPlain: number };
  readonly speaker: Readonly<
    Record<"all" | "direct" | "person" | "body" | "unnamed" | "pronoun", { readonly share: number | null }>
  >;
}

/** Whether the articles and the ruler are there. */
export function hasMouths(): boolean {
  return [RULER, ...ARTICLES].every((file) => existsSync(file));
}

/** The ruler's own table for a half, `options` being the ruler's. */
export async function ruleMouths(
  half: MouthsHalf,
  embedder: Embedder,
  options: readonly string[],
): Promise<string> {
  const gold = join(SETS, `${half}.jsonl`);
  const ids = new Set(linesOf<{ id: string }>(gold).map(({ id }) => id));
  const articles = ARTICLES.flatMap((file) => linesOf<Article>(file)).filter(({ id }) => ids.has(id));
  const extracted = await extractAll(articles, embedder);
  const folder = mkdtempSync(join(tmpdir(), "verbatim-mouths-"));
  try {
    const file = join(folder, "predicted.jsonl");
    const texts = join(folder, "articles.jsonl");
    const lines = articles.map((one) =>
      JSON.stringify(extractedLine(one, sayingsOf(extracted.get(one.id) ?? []))),
    );
    writeFileSync(file, `${lines.join("\n")}\n`);
    writeFileSync(texts, `${articles.map((one) => JSON.stringify(one)).join("\n")}\n`);
    const withTexts = options.includes("--errors") ? ["--articles", texts] : [];
    return execFileSync(process.execPath, [RULER, gold, file, ...options, ...withTexts], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Who said what in whole articles: figures in which more is better, 0 to 1. */
export async function evaluateMouths(name: string, embedder: Embedder): Promise<SetResult> {
  const ruled = JSON.parse(await ruleMouths("fitted", embedder, ["--json"])) as Ruled;
  const { deniedOrNotSaid: denied, speaker } = ruled;
  const figures: Record<string, number> = {
    "quotes F1": ruled.all.f1,
    "quotes: precision": ruled.all.precision,
    "quotes: recall": ruled.all.recall,
    "direct+mixed F1": ruled.directMixed.f1,
    "shown that are sayings": 1 - ruled.noSaying.share,
    "answers of interviews": ruled.questionAndAnswer.share ?? 1,
    "denials shown as such or not at all": denied.gold === 0 ? 1 : 1 - denied.shownAsPlain / denied.gold,
  };
  for (const [who, { share }] of Object.entries(speaker))
    if (share !== null && share !== undefined && !/Strict|none|confident/u.test(who))
      figures[`speaker: ${who}`] = share;
  return { name, figures, wrong: [] };
}

function linesOf<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
