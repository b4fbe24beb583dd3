import type { Span } from "../../text/span.ts";

/** Sorted, with overlapping and touching ones joined; those of no length left out. */
export function unionOf(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What of `spans` lies outside `cut`; both sorted and without overlap. */
export function without(spans: readonly Span[], cut: readonly Span[]): Span[] {
  const left: Span[] = [];
  for (const { start, end } of spans) {
    let from = start;
    for (const hole of cut) {
      if (hole.end <= from || hole.start >= end) continue;
      if (hole.start > from) left.push({ start: from, end: hole.start });
      from = Math.max(from, hole.end);
    }
    if (from < end) left.push({ start: from, end });
  }
  return left;
}

/** Characters of `span` that lie in `spans`. */
export function coveredBy(span: Span, spans: readonly Span[]): number {
  return spans.reduce(
    (sum, s) => sum + Math.max(0, Math.min(s.end, span.end) - Math.max(s.start, span.start)),
    0,
  );
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Index of the first of `spans` (sorted, without overlap) that ends behind `at`. */
export function firstBehind(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
