import type { Span } from "../../text/span.ts";
import type { QuotedString } from "../marks/quoted-string.ts";
import { coveredBy, lengthOf } from "../marks/spans.ts";

/** "OSTREY (Bell News) - ": where the report was written is no part of what was said. */
const DATELINE =
  /^\p{Lu}{3}[\p{Lu}\s.,'’-]*(?:,\s[\p{L}.]+(?:\s\d{1,2})?\s?)?(?:\([^()\n]{2,30}\)\s?[-–—]+|\s?[–—]+|\s-+)\s/u;
const MAX_DATELINE = 80;
/** Share of the content in marks from which it is a direct quote, as the gold has it. */
export const DIRECT_SHARE = 0.9;

/**
 * The content's spans without outer white space and stops. Where (nearly) all of it stands in marks, only what the marks
 * enclose is left, without them.
 * @param keepsStops leaves the stops of what does not stand in marks
 */
export function trimContent(
  text: string,
  spans: readonly Span[],
  strings: readonly QuotedString[],
  keepsStops = false,
): Span[] {
  const own = strings.length === 0 ? spans : spans.map((span) => withoutIsWhat(text, span));
  if (strings.length > 0) {
    const whole = lengthOf(own);
    const inMarks = own.reduce((sum, span) => sum + coveredBy(span, strings), 0);
    if (inMarks >= DIRECT_SHARE * whole) return strings.flatMap((string) => string.inside);
  }
  if (keepsStops) return spans.slice();
  return own.map((span) => trimmed(text, span)).filter(({ start, end }) => end > start);
}

/** “…” is not what [she said]: the words between are the article's. */
const IS_WHAT =
  /(?<=["”’'»])\s*,?\s*(?:(?:is|was|are|were)(?:\s+not|n['’]t)?|are\s+words(?:\s+that)?)\s*(?:exactly\s+)?(?:what)?\s*$/iu;
const LONGEST_IS_WHAT = 32;

function withoutIsWhat(text: string, { start, end }: Span): Span {
  const from = Math.max(start, end - LONGEST_IS_WHAT);
  const found = IS_WHAT.exec(text.slice(from, end));
  return found === null || found[0].trim() === "" ? { start, end } : { start, end: from + found.index };
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start + (DATELINE.exec(text.slice(start, Math.min(end, start + MAX_DATELINE)))?.[0].length ?? 0);
  let to = end;
  while (from < to && /[\s\u00a0,;:.!?–—-]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s\u00a0,;:.!?–—-]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

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
