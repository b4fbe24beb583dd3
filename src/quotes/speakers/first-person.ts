import { overlaps, type Span } from "../../text/span.ts";
import type { ReportedSpeech } from "../quote.ts";
import { spanKey } from "./reading-items.ts";
import type { Resolution } from "./resolution-paths.ts";

/**
 * Who says the innermost quote that an "I" or a "we" stands in; `null` outside quotes. `resolved`: the sources of the
 * quotes, by `spanKey`.
 */
export function resolveFirstPerson(
  mention: Span,
  speech: readonly ReportedSpeech[],
  resolved: ReadonlyMap<string, Resolution | null>,
): Resolution | null {
  let best: { size: number; resolution: Resolution } | null = null;
  for (const one of speech) {
    if (one.mention === null || overlaps(one.mention, mention)) continue;
    const span = one.content.find((content) => content.start <= mention.start && mention.end <= content.end);
    const resolution = resolved.get(spanKey(one.mention)) ?? null;
    if (span === undefined || resolution === null) continue;
    const size = span.end - span.start;
    if (best === null || size < best.size) best = { size, resolution };
  }
  return best === null ? null : { character: best.resolution.character, path: "first person" };
}
