import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { prepareEmbeddedModel } from "../../../embeddings/convert/embedded-model.ts";
import { describeModel } from "../../../embeddings/index.ts";
import { loadModel } from "../../../embeddings/inference/load-encoder.ts";
import { createReader } from "../../../embeddings/reading/reader.ts";
import { READER_FILE, readReader } from "../../../embeddings/reading/reader-file.ts";
import { prepareReader, readerModel } from "../../../embeddings/reading/reader-model.ts";
import type { Reading } from "../../../embeddings/reading/reading.ts";
import { MODEL_CACHE } from "../model-cache.ts";

/** Computed by `bench/training/reader/export.py`, another implementation, from the adapter as it is written. */
interface Golden {
  readonly adapter_sha256: string;
  readonly examples: readonly {
    readonly paragraph: number;
    readonly question: number;
    readonly answer: number;
    readonly margin: number;
    readonly score: number;
    readonly window: readonly [number, number];
    readonly words: readonly [number, number];
  }[];
}

interface Paragraph {
  readonly text: string;
  readonly questions: readonly { readonly question: string }[];
}

const GOLDEN: Golden = JSON.parse(
  readFileSync(new URL("../../../../bench/training/reader/golden.json", import.meta.url), "utf8"),
);
const SET = join("..", "shared", "eval", "reading", "squad2-dev.jsonl");
const isThere = existsSync(SET);
if (!isThere) console.log("skipped: ../shared is absent");

test("the golden figures are those of the adapter that ships", () => {
  expect(createHash("sha256").update(readFileSync(READER_FILE)).digest("hex")).toBe(GOLDEN.adapter_sha256);
});

describe.skipIf(!isThere)("the golden examples", () => {
  let fp32: Reading[];
  let int8: Reading[];
  let windows: { question: string; window: string; words: string }[];

  beforeAll(async () => {
    const paragraphs = readFileSync(SET, "utf8").split("\n");
    windows = GOLDEN.examples.map(({ paragraph, question, window, words }) => {
      const { text, questions } = JSON.parse(paragraphs[paragraph] as string) as Paragraph;
      return {
        question: questions[question]?.question as string,
        window: text.slice(...window),
        words: text.slice(...words),
      };
    });
    const model = await describeModel(undefined, MODEL_CACHE);
    const folder = await prepareEmbeddedModel(MODEL_CACHE);
    const loaded = await loadModel(model, folder, MODEL_CACHE, () => {});
    const trained = readReader();
    const { encoder, marks, tokenText, startSession } = loaded;
    const readAll = async (file: Parameters<typeof startSession>[0]) => {
      const session = await startSession(file);
      const reader = createReader(trained, session, { tokenize: encoder.tokenize, tokenText, marks });
      const all: Reading[] = [];
      for (const { question, window } of windows)
        all.push(...(await reader.read(question, [{ head: "", text: window }])));
      return all;
    };
    fp32 = await readAll(await readerModel(trained, "fp32"));
    int8 = await readAll(await prepareReader(trained, MODEL_CACHE));
  });

  test("come out the same with floats: every figure to a thousandth, every word", () => {
    expect(GOLDEN.examples.length).toBeGreaterThanOrEqual(50);
    for (const [i, { answer, margin, score }] of GOLDEN.examples.entries()) {
      const { window, words } = windows[i] as (typeof windows)[number];
      const reading = fp32[i] as Reading;
      expect(Math.abs(reading.answer - answer)).toBeLessThan(1e-3);
      expect(Math.abs(reading.margin - margin)).toBeLessThan(1e-3);
      expect(Math.abs(reading.score - score)).toBeLessThan(1e-3);
      // Ours are whole words, theirs may be a part of one.
      expect(window.slice(reading.words?.start, reading.words?.end)).toContain(words);
    }
    const same = fp32.filter(({ words }, i) => {
      const { window, words: golden } = windows[i] as (typeof windows)[number];
      return window.slice(words?.start, words?.end) === golden;
    });
    expect(same.length).toBeGreaterThanOrEqual(0.9 * fp32.length);
  });

  test("come out alike with bytes", () => {
    const scores = (readings: readonly Reading[]) => readings.map(({ score }) => score);
    const apart = (name: "answer" | "margin") =>
      fp32.reduce((sum, reading, i) => sum + Math.abs(reading[name] - (int8[i]?.[name] ?? 0)), 0) /
      fp32.length;
    const correlation = rankCorrelation(scores(fp32), scores(int8));
    const alike = fp32.filter(({ words }, i) => words?.start === int8[i]?.words?.start).length;
    console.log(
      `int8 against fp32: rank correlation ${correlation.toFixed(3)}, answer ${apart("answer").toFixed(2)} and margin ` +
        `${apart("margin").toFixed(2)} apart on average, words begin alike in ${alike} of ${fp32.length}`,
    );
    expect(correlation).toBeGreaterThan(0.97);
    expect(apart("answer")).toBeLessThan(0.4);
    expect(apart("margin")).toBeLessThan(0.9);
    expect(alike).toBeGreaterThan(0.7 * fp32.length);
  });
});

/** Spearman's, for numbers that are all different. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (numbers: readonly number[]) => {
    const sorted = [...numbers].sort((x, y) => x - y);
    return numbers.map((number) => sorted.indexOf(number));
  };
  const [x, y] = [ranks(a), ranks(b)];
  const squares = x.reduce((sum, rank, i) => sum + (rank - (y[i] as number)) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}
