import type { Span } from "../text/span.ts";

/** What may stand between the pronoun and the verb: "who have long argued". */
const LONGEST_BETWEEN = 30;
const BEFORE_VERB =
  /(?<=[\p{L}\p{N}.)”"’],?\s)(?<pronoun>who|that|which)(?:\s+(?:has|have|had|also|now|still|then|often|long|later|once|recently|\p{L}+ly))*\s+$/iu;
const IN_CUE = /^(?<pronoun>who|that|which)\s+\p{L}/iu;

/**
 * The relative pronoun that is the subject of the cue, where the words taken for the speaker stand outside of the noun phrase it belongs to:
 * in "Lind faces ads that argue …" it is the ads that argue. `null` where there is none, or where `mention` is right already.
 */
export function relativeSubject(text: string, cue: Span | null, mention: Span | null): Span | null {
  if (cue === null || mention === null || mention.start >= cue.start) return null;
  const pronoun = pronounOf(text, cue);
  // A mention up to the pronoun, or with it, is the head of its noun phrase.
  if (pronoun === null || mention.end >= pronoun.start - 2) return null;
  return pronoun;
}

function pronounOf(text: string, cue: Span): Span | null {
  const own = IN_CUE.exec(text.slice(cue.start, cue.end))?.groups?.pronoun;
  if (own !== undefined && /[\p{L}\p{N}.)”"’],?\s$/u.test(text.slice(Math.max(0, cue.start - 3), cue.start)))
    return { start: cue.start, end: cue.start + own.length };
  const from = Math.max(0, cue.start - LONGEST_BETWEEN);
  const found = BEFORE_VERB.exec(text.slice(from, cue.start));
  if (found === null) return null;
  const start = from + found.index;
  return { start, end: start + (found.groups?.pronoun?.length ?? 0) };
}
