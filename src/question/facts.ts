import type { AskedSpeaker } from "./asked-speaker.ts";
import type { AskedOutlet } from "./outlets.ts";
import type { Fact, Limits } from "./question.ts";
import type { AskedTime } from "./times.ts";
import type { TokenizedQuestion } from "./tokens.ts";

/** "Articles of 2022", "what was published in May": a time that limits the articles rather than what they tell of; "reports of injuries" tell. */
const LIMITS_ARTICLES =
  /\b(?:articles?|stories|news|coverage|reports)\b(?! of (?!\d))|^what (?:was|were|has been) (?:published|reported|written)\b/iu;

/** The question as it was asked, as one for a fact; `outlet` is where the words stand that limit it to one. */
export function wholeFact(text: string, limits: Limits, outlet: AskedOutlet | null): Fact {
  const isLimit = limits.time !== null && LIMITS_ARTICLES.test(text);
  const words = without(text, [outlet, isLimit ? limits.time : null]);
  return factOf(words.replace(/\s+/gu, " ").trim(), limits, null, isLimit);
}

/** A fact in words that hold no limit any more. */
export function factOf(
  words: string,
  { outlet, time }: Limits,
  according: AskedSpeaker | null,
  isLimit = LIMITS_ARTICLES.test(words),
): Fact {
  return {
    asks: "fact",
    words,
    according,
    limits: { outlet, time: isLimit ? time : null },
    about: isLimit ? null : time,
  };
}

/** The text without the words that limit it. */
export function without(text: string, limits: readonly (AskedTime | AskedOutlet | null)[]): string {
  const spans = limits.filter((limit) => limit !== null).sort((a, b) => b.start - a.start);
  return spans.reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** The question as typed, but for some of its tokens and the marks that they leave alone. */
export function withoutTokens(
  { text, tokens }: TokenizedQuestion,
  isLeftOut: (i: number) => boolean,
): string {
  const spans = tokens.flatMap(({ start, end }, i) => (isLeftOut(i) ? [{ start, end }] : []));
  return spans
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\s+/gu, " ")
    .replace(/\s+([?!.,;:])/gu, "$1")
    .replace(/[,;:]+(?=[?!.]|$)/gu, "")
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, "");
}
