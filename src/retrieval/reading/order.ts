import type { PassageReading } from "./passage-reader.ts";

/**
 * What reading adds to a passage's fused value, in its unit. Trained by `bench/training/train-reading.ts` (listwise softmax with the
 * fused value beside them); DESIGN.md has the figures. Checks take no part: with them facts came no better, and other questions worse.
 */
export const ORDER_WEIGHTS = { answer: 1.95, margin: 0.35 } as const;

/** Margins further out than this say no more. */
export const MOST_MARGIN = 12;

/** The reader's log odds, and its margin within bounds; `null` where no model read it. */
export function orderFeatures({ model }: PassageReading): Record<keyof typeof ORDER_WEIGHTS, number> | null {
  if (model === null) return null;
  return { answer: model.answer, margin: Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN, model.margin)) };
}

/** What reading adds to a passage's fused value; `null` where no model read it. */
export function readingValue(reading: PassageReading | undefined): number | null {
  const features = reading === undefined ? null : orderFeatures(reading);
  if (features === null) return null;
  return ORDER_WEIGHTS.answer * features.answer + ORDER_WEIGHTS.margin * features.margin;
}

/**
 * The same with what was read in its place: it comes first, in the order of both values together; the rest stays behind it as it was.
 * Where nothing was read, everything stays.
 */
export function inReadOrder<T extends { readonly score: number }>(
  ranked: readonly T[],
  added: (item: T) => number | null,
): T[] {
  const read: T[] = [];
  const rest: T[] = [];
  for (const item of ranked) {
    const value = added(item);
    if (value === null) rest.push(item);
    else read.push({ ...item, score: item.score + value });
  }
  if (read.length === 0) return [...ranked];
  read.sort((a, b) => b.score - a.score);
  // Scores of one answer are compared: what was not read has none above what was.
  const least = read.at(-1)?.score ?? 0;
  const lowered = Math.max(0, (rest[0]?.score ?? least) - least);
  return [...read, ...rest.map((item) => ({ ...item, score: item.score - lowered }))];
}
