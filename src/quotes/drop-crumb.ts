import type { Span } from "../text/span.ts";

/** Words up to which a last part that hangs loose is a slip of the tagger. */
const MOST_WORDS = 2;

/**
 * Content without a last part of a word or two that neither the cue nor quotation marks join to the parts before it:
 * "replied [that she would welcome one], adding that the siren was due in [December]".
 * @param spans in text order
 * @param joints what may stand between two parts of one statement: its cue, its quoted strings
 */
export function dropCrumb(text: string, spans: readonly Span[], joints: readonly Span[]): readonly Span[] {
  const last = spans.at(-1);
  const before = spans.at(-2);
  if (last === undefined || before === undefined) return spans;
  const words = text.slice(last.start, last.end).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > MOST_WORDS) return spans;
  const isJoined = joints.some(({ start, end }) => end > before.end && start < last.end);
  return isJoined ? spans : spans.slice(0, -1);
}
