import { reportingVerb, type SayingClass } from "../../english/reporting-verbs.ts";
import type { Span } from "../../text/span.ts";

/** What somebody thinks, wants or suggests may be what another tells of it. */
const TOLD_OF: ReadonlySet<SayingClass> = new Set<SayingClass>([
  "think",
  "suggest",
  "demand",
  "hope",
  "doubt",
  "predict",
  "support",
]);
/** Text behind the content that is looked at, in UTF-16 units. */
const LONGEST = 120;
const TRAILING =
  /^[^\p{L}\n]{0,4}(?:(?:according to|in the words of)|(?:said|says|wrote|writes|noted|notes|added|adds|reported|reports|explained))\s(?<source>(?:the\s)?\p{Lu}[^,.;:()“”"\n]{1,70}?)(?=\s*(?:[.,;(“”"\n]|$|\s(?:in|on|at|who|last|this|when|after|as)\s))/u;

/**
 * Who tells what somebody else thinks or wants: of "The bank wanted him to leave, according to Lind" it is Lind. `null` where the cue
 * tells itself, or nothing of that kind ends the sentence.
 */
export function trailingSource(text: string, cue: Span | null, content: readonly Span[]): Span | null {
  const last = content.at(-1);
  if (cue === null || last === undefined || last.end < cue.end) return null;
  const words = text.slice(cue.start, cue.end).toLowerCase().split(/\s+/u);
  const known = words.map((word) => reportingVerb(word)).filter((verb) => verb !== undefined);
  if (known.length === 0 || known.some((verb) => !TOLD_OF.has(verb.class))) return null;
  const found = TRAILING.exec(text.slice(last.end, last.end + LONGEST));
  const source = found?.groups?.source;
  if (found === null || source === undefined) return null;
  const start = last.end + found.index + found[0].length - source.length;
  return { start, end: start + source.length };
}
