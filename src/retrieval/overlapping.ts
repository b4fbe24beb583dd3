import type { Span } from "../text/span.ts";

/** Those of spans, which are in the order of their starts and as good as apart, that overlap another one. */
export function overlapping<T extends Span>(spans: readonly T[], other: Span): T[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= other.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let span = spans[low]; span !== undefined && span.start < other.end; span = spans[++low])
    found.push(span);
  return found;
}
