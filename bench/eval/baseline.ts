import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Figures, SetResult } from "./evaluate-set.ts";

/** The figures of the last accepted run, by set. */
export type Baseline = Readonly<Record<string, Figures>>;

/** A figure may fall by so much before the evaluation fails. */
const TOLERANCE = 0.01;

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

/** What is worse than it may be: a figure that fell, a fusion that loses to one of its parts, or pages read no better than by Readability alone. */
export function faultsOf(results: readonly SetResult[], baseline: Baseline): string[] {
  return results.flatMap(({ name, figures }) => [
    ...fallen(name, figures, baseline[name] ?? {}),
    ...beaten(name, figures),
    ...beatenByReadability(name, figures),
  ]);
}

function fallen(set: string, figures: Figures, before: Figures): string[] {
  return Object.entries(before).flatMap(([name, expected]) => {
    const got = figures[name] ?? 0;
    if (got >= expected - TOLERANCE) return [];
    return [
      `${set}: expected ${name} of at least ${(expected - TOLERANCE).toFixed(3)}, got ${got.toFixed(3)}`,
    ];
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
