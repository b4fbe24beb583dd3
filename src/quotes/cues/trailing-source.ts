import { reportingVerb, type SayingClass } from "../../english/reporting-verbs.ts";
import type { Span } from "../../text/span.ts";
import { sourcePhraseAt } from "./source-phrase.ts";

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
const LONGEST = 40;
const TRAILING =
  /^[^\p{L}\n]{0,4}(?:according to|in the words of|said|says|wrote|writes|noted|notes|added|adds|reported|reports|explained)\s/u;

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
  if (found === null) return null;
  const source = sourcePhraseAt(text, last.end + found[0].length);
  return source !== null && /\p{Lu}/u.test(text.slice(source.start, source.end)) ? source : null;
}
