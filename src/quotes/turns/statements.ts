import { reportingNoun, reportingVerb } from "../../english/reporting-verbs.ts";
import { type Span, sliceOf } from "../../text/span.ts";
import type { SourceFrame } from "../draft.ts";
import { spanOf } from "../mentions.ts";
import { type Outline, type OutlineLine, sentenceStart } from "../outline.ts";
import { sentenceSubject } from "../sentence-subject.ts";

/** What a statement without marks behind a colon is worth as a cue. */
const STATED = 0.85;
const MOST_PARAGRAPHS = 8;
const LEAST_LENGTH = 20;
const OF_ME = /(?<![\p{L}'’])(?:I|I['’]\p{L}+|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)(?!\p{L})/u;
const WRITTEN =
  /^(?:statement|letter|note|e-?mail|message|post|tweet|reply|response|answer|apology|text)s?$/u;
/** "“…,” she said", "she added": the article tells again. */
const TOLD = /["“”]|(?:^|\s)(?:said|says|added|told|wrote)[\s,.:]/u;

export interface Statements {
  readonly frames: readonly SourceFrame[];
  /** The lines that are somebody's words. */
  readonly lines: readonly Span[];
}

/**
 * Paragraphs of somebody's words without marks, behind a sentence that says so and ends in a colon: "In a letter, Mara Lind
 * wrote:". They speak of "I" or "we"; lists behind a colon do not. Linear in the text's length.
 * @param taken where lines begin that are known to be something else
 */
export function statementsIn({ text, lines }: Outline, taken: ReadonlySet<number>): Statements {
  const frames: SourceFrame[] = [];
  const stated: Span[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1];
    const speaker = before === undefined ? null : leadIn(before);
    const colon = before?.items.at(-1);
    if (speaker === null || colon === undefined) continue;
    const content: Span[] = [];
    while (content.length < MOST_PARAGRAPHS && isStated(text, lines[index])) {
      const line = lines[index];
      if (line === undefined || taken.has(line.start)) break;
      content.push({ start: line.start, end: line.end });
      index += 1;
    }
    if (content.length === 0) continue;
    stated.push(...content);
    const score = (span: Span) => ({ start: span.start, end: span.end, probability: STATED });
    frames.push({
      cue: score(colon),
      content: content.map(score),
      speaker: [score(speaker)],
      rule: "leadIn",
      isTurn: true,
    });
  }
  return { frames, lines: stated };
}

/** Who writes or speaks by a line that ends in a colon; `null` where it tells of no saying. */
function leadIn({ items }: OutlineLine): Span | null {
  const colon = items.length - 1;
  if (items[colon]?.word !== ":") return null;
  const sentence = items.slice(sentenceStart(items, colon), colon);
  const tells = sentence.some(
    ({ type, word, isCapital }) =>
      type === "word" &&
      !isCapital &&
      (isSaying(word) || WRITTEN.test(word) || reportingNoun(word) !== undefined),
  );
  const subject = tells ? sentenceSubject(items, colon) : null;
  const first = items[subject?.from ?? -1];
  if (subject === null || first === undefined) return null;
  return first.isCapital || /^(?:he|she|they|the|his|her|its|their)$/u.test(first.word)
    ? spanOf(items, subject)
    : null;
}

function isSaying(word: string): boolean {
  return reportingVerb(word)?.class !== undefined;
}

function isStated(text: string, line: OutlineLine | undefined): boolean {
  if (line === undefined || line.end - line.start < LEAST_LENGTH) return false;
  const words = sliceOf(text, line);
  return /^\p{Lu}/u.test(words) && /[.!?…]$/u.test(words) && OF_ME.test(words) && !TOLD.test(words);
}
