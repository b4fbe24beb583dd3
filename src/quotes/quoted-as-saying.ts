import type { Span } from "../text/span.ts";

/** Text behind the verb that is looked at, in UTF-16 units. */
const LONGEST = 240;
/** How far before the cue the verb may stand: a cue may be "as saying" alone. */
const LONGEST_LEAD = 200;
const QUOTES = /(?<![\p{L}\p{N}])(?:quot(?:es|ed|ing)|cit(?:es|ed|ing))\s+(?!by\s)/giu;
/** The words quoted, up to "as saying": no sentence ends in them, nothing is quoted in them. */
const SOURCE =
  /^(?<source>[^\n“”"!?;:]{2,180}?),?\s+as\s+(?:saying|having\s+said|telling|stating|warning|writing|claiming|adding|insisting|describing|calling)(?![\p{L}\p{N}])/u;
/** "Lind was quoted by the paper as saying": there the subject speaks. */
const PASSIVE = /(?:^|[\s,])(?:is|was|were|are|been|being)\s+(?:also\s+|later\s+)?$/iu;

/**
 * Whose words are passed on where somebody is told to have quoted another: in "The website quoted Ms Lind, the editor, as saying …"
 * they are Ms Lind's, not the website's. `null` where nobody is quoted as saying something, or `mention` is right already.
 */
export function quotedAsSaying(text: string, cue: Span | null, mention: Span | null): Span | null {
  if (cue === null) return null;
  const from = Math.max(0, cue.start - LONGEST_LEAD);
  const lead = text.slice(from, cue.end + 1);
  let found: Span | null = null;
  for (const verb of lead.matchAll(QUOTES)) {
    if (PASSIVE.test(lead.slice(0, verb.index))) continue;
    const start = from + verb.index + verb[0].length;
    const match = SOURCE.exec(text.slice(start, start + LONGEST));
    const source = match?.groups?.source;
    if (match === null || source === undefined) continue;
    // The cue lies between the verb and the end of "as saying".
    if (cue.start > start + match[0].length || cue.end < from + verb.index) continue;
    found = { start, end: start + source.trimEnd().length };
  }
  if (found === null) return null;
  const isRight = mention !== null && mention.start >= found.start && mention.end <= found.end;
  return isRight ? null : found;
}
