import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluateHtml } from "../../../bench/eval/html/evaluate-html.ts";
import { ALL_RUNS } from "../../support/all-runs.ts";
import { shingleScore, textFigures } from "../../../bench/eval/html/shingle-score.ts";

test("the pages written for the project are read as well as is demanded", { timeout: 60_000 }, () => {
  const { figures } = evaluateHtml("html", join("bench", "eval", "sets", "html"));
  expect(figures["text F1"]).toBeGreaterThanOrEqual(0.96);
  expect(figures["text F1"]).toBeGreaterThan(figures["plain Readability: text F1"] ?? 1);
  expect(figures["title right"]).toBeGreaterThanOrEqual(0.98);
  expect(figures["published right"]).toBeGreaterThanOrEqual(0.95);
  expect(figures["authors right"]).toBeGreaterThanOrEqual(0.93);
});

test("so are those with hard bylines, headlines and lines", { timeout: 60_000 }, () => {
  const { figures } = evaluateHtml("hard pages", join("bench", "eval", "sets", "hard-pages"));
  expect(figures["text F1"]).toBeGreaterThanOrEqual(0.98);
  expect(figures["title right"]).toBeGreaterThanOrEqual(0.95);
  expect(figures["published right"]).toBe(1);
  expect(figures["authors right"]).toBeGreaterThanOrEqual(0.93);
});

test("so are those in the manner of real sites", { timeout: 60_000 }, () => {
  const { figures } = evaluateHtml("first sight", join("bench", "eval", "sets", "first-sight"));
  expect(figures["text F1"]).toBeGreaterThanOrEqual(0.98);
  expect(figures["title right"]).toBeGreaterThanOrEqual(0.95);
  expect(figures["published right"]).toBe(1);
  expect(figures["authors right"]).toBeGreaterThanOrEqual(0.93);
});

test.runIf(ALL_RUNS)("so are thirty more, each of another system", { timeout: 60_000 }, () => {
  const { figures } = evaluateHtml("second sight", join("bench", "eval", "sets", "second-sight"));
  expect(figures["text F1"]).toBeGreaterThanOrEqual(0.98);
  expect(figures["title right"]).toBeGreaterThanOrEqual(0.95);
  expect(figures["published right"]).toBe(1);
  expect(figures["authors right"]).toBeGreaterThanOrEqual(0.93);
});

test.runIf(ALL_RUNS)("so are sixty of two writers", { timeout: 60_000 }, () => {
  const { figures } = evaluateHtml("third sight", join("bench", "eval", "sets", "third-sight"));
  expect(figures["text F1"]).toBeGreaterThanOrEqual(0.98);
  expect(figures["title right"]).toBeGreaterThanOrEqual(0.95);
  expect(figures["published right"]).toBeGreaterThanOrEqual(0.95);
  expect(figures["authors right"]).toBeGreaterThanOrEqual(0.88);
});

test.runIf(ALL_RUNS).each<[string, number]>([
  ["fourth", 0.9],
  ["fifth", 0.96],
  ["sixth", 0.86],
  ["seventh", 0.73],
])("so are those of the %s set, nearly", { timeout: 60_000 }, (which, authors) => {
  const { figures } = evaluateHtml(`${which} sight`, join("bench", "eval", "sets", `${which}-sight`));
  expect(figures["text F1"]).toBeGreaterThanOrEqual(0.98);
  expect(figures["title right"]).toBeGreaterThanOrEqual(0.93);
  expect(figures["published right"]).toBeGreaterThanOrEqual(0.9);
  expect(figures["authors right"]).toBeGreaterThanOrEqual(authors);
});

// Checked by hand after the benchmark's `string_shingle_matching`.
test.each<[string, string, number, number, number]>([
  ["a b c d e", "a b c d e", 1, 0, 0],
  ["a b c d e", "a b c d", 1 / 2, 0, 1 / 2],
  ["a b c d", "x a b c d", 1 / 2, 1 / 2, 0],
  ["a b", "a b", 1, 0, 0],
  ["a b", "", 0, 0, 1],
  ["", "", 0, 0, 0],
  ["a, b: c! D", "a b c D", 1, 0, 0],
])("runs of four words: %j and %j", (gold, found, shared, extra, missing) => {
  expect(shingleScore(gold, found)).toEqual({ shared, extra, missing });
});

test("F1 is that of the means over pages", () => {
  const figures = textFigures([
    { shared: 1, extra: 0, missing: 0 },
    { shared: 0.5, extra: 0.5, missing: 0 },
  ]);
  expect(figures).toEqual({ precision: 0.75, recall: 1, f1: 1.5 / 1.75 });
});
