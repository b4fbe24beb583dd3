import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Figures, SetResult } from "./evaluate-set.ts";

/** The figures of the last accepted run, by set. */
export type Baseline = Readonly<Record<string, Figures>>;

/** A figure may fall by so much before the evaluation fails. */
const TOLERANCE = 0.01;
/** Figures are recorded to four digits. */
const ROUNDED = 0.0001;

export function readBaseline(file: string): Baseline {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Baseline) : {};
}

/** Sets that were not evaluated keep their figures. */
export function writeBaseline(file: string, before: Baseline, results: readonly SetResult[]): void {
  const rounded = (figures: Figures): Figures =>
    Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000]),
    );
  const now = Object.fromEntries(results.map(({ name, figures }) => [name, rounded(figures)]));
  writeFileSync(file, `${JSON.stringify({ ...before, ...now }, null, 2)}\n`);
}

/**
 * What is worse than it may be: a figure that fell, a fusion that loses to one of its parts, pages read no better than by Readability
 * alone, or a lead that its own statements contradict.
 */
export function faultsOf(results: readonly SetResult[], baseline: Baseline): string[] {
  return results.flatMap(({ name, figures, sizes = {}, contradictions = [] }) => [
    ...fallen(name, figures, baseline[name] ?? {}, sizes),
    ...contradictions.map((line) => `${name}: expected a lead that is true to its statements, got ${line}`),
    ...beaten(name, figures),
    ...beatenByReadability(name, figures),
  ]);
}

function fallen(
  set: string,
  figures: Figures,
  before: Figures,
  sizes: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(before).flatMap(([name, expected]) => {
    const got = figures[name] ?? 0;
    // Of few questions one may turn over where another processor rounds another way.
    const least = expected - Math.max(TOLERANCE, 1 / (sizes[name] ?? Number.POSITIVE_INFINITY) + ROUNDED);
    return got >= least
      ? []
      : [`${set}: expected ${name} of at least ${least.toFixed(3)}, got ${got.toFixed(3)}`];
  });
}

function beatenByReadability(set: string, figures: Figures): string[] {
  const [ours, plain] = [figures["text F1"], figures["plain Readability: text F1"]];
  if (ours === undefined || plain === undefined || ours > plain) return [];
  return [`${set}: expected a text F1 above plain Readability's ${plain.toFixed(3)}, got ${ours.toFixed(3)}`];
}

function beaten(set: string, figures: Figures): string[] {
  return ["bm25", "dense"].flatMap((part) =>
    ["hit@1", "hit@5", "hit@10", "mrr@10"].flatMap((figure) => {
      const [fused, alone] = [figures[`fused ${figure}`], figures[`${part} ${figure}`]];
      if (fused === undefined || alone === undefined || fused >= alone) return [];
      return [
        `${set}: expected the fused ${figure} to reach ${part}'s ${alone.toFixed(3)}, got ${fused.toFixed(3)}`,
      ];
    }),
  );
}
