import { type KnownLine, knownLines } from "../../../english/line-kinds.ts";
import { sentenceSpans } from "../../../english/sentences.ts";
import { lastAtOrBefore } from "../../../text/ordered.ts";
import type { Span } from "../../../text/span.ts";
import { unionOf } from "../../marks/spans.ts";
import type { ReportedSpeech } from "../../quote.ts";
import type { Cast } from "../cast/cast.ts";
import type { Character, NameUse } from "../cast/character.ts";
import { createDescribed, type Described } from "../cast/described.ts";
import { introductionsOf } from "../cast/introductions.ts";
import { createFocus, type Focus } from "./focus.ts";
import { voteOnGenders } from "./genders.ts";
import { judgePronoun, type PronounJudge } from "./pronoun-judge.ts";

/** How far apart two places of a text are for a reader who looks for whom a pronoun means. */
export interface ReadingFrame {
  /**
   * Sentences before the one at an offset; paragraphs count too. A sentence that is quoted from end to end counts with the
   * next that is not.
   */
  unitAt(offset: number): number;
  /** Whether the offset lies inside quote marks. */
  isQuoted(offset: number): boolean;
  /** The sentence at an offset. */
  sentenceAt(offset: number): Span;
  /** Whether it stands in a line beside the text (a caption, a byline, another article's headline): whom that names is not spoken of. */
  isBeside(offset: number): boolean;
  /** Whether it lies in the dateline before a report's first sentence. */
  isDateline(span: Span): boolean;
}

/** How many sentences a new paragraph is worth. */
const PARAGRAPH = 0.7;

/** `quoted`: spans known to be quoted besides those that marks show. Linear in the text's length. */
function readingFrame(
  text: string,
  quoted: readonly Span[],
  sentences: readonly Span[] = sentenceSpans(text),
  beside: readonly KnownLine[] = knownLines(text),
): ReadingFrame {
  const inMarks = unionOf([...markedSpans(text), ...quoted]);
  const starts = inMarks.map((span) => span.start);
  const sentenceStarts = sentences.map((sentence) => sentence.start);
  const besideStarts = beside.map((line) => line.start);
  const isBeside = (offset: number): boolean =>
    offset < (beside[lastAtOrBefore(besideStarts, offset)]?.end ?? 0);
  const units: number[] = [];
  let unit = 0;
  for (const [i, sentence] of sentences.entries()) {
    if (isBeside(sentence.end - 1)) {
      units.push(unit);
      continue;
    }
    if (i > 0 && text.slice(sentences[i - 1]?.end, sentence.start).includes("\n")) unit += PARAGRAPH;
    units.push(unit);
    const around = inMarks[lastAtOrBefore(starts, sentence.start + 1)];
    if (around === undefined || around.start > sentence.start + 1 || around.end < sentence.end - 2) unit += 1;
  }
  return {
    isBeside,
    isDateline: ({ start, end }) => {
      const line = beside[lastAtOrBefore(besideStarts, start)];
      return line?.kind === "dateline" && end <= line.end;
    },
    unitAt: (offset) => units[Math.max(0, lastAtOrBefore(sentenceStarts, offset))] ?? 0,
    isQuoted: (offset) => {
      const span = inMarks[lastAtOrBefore(starts, offset)];
      return span !== undefined && offset >= span.start && offset < span.end;
    },
    sentenceAt: (offset) =>
      sentences[Math.max(0, lastAtOrBefore(sentenceStarts, offset))] ?? { start: 0, end: text.length },
  };
}

/** What stands between quote marks, each paragraph for itself: a mark that never closes reaches to the paragraph's end. */
function markedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (const mark of text.matchAll(/["“”«»]|''|\n/gu)) {
    const isEnd = mark[0] === "\n";
    const opens = mark[0] === "“" || mark[0] === "«" || ((mark[0] === '"' || mark[0] === "''") && open < 0);
    if (open >= 0 && !(opens && !isEnd)) {
      spans.push({ start: open, end: mark.index });
      open = -1;
    } else if (opens && open < 0) open = mark.index + 1;
  }
  if (open >= 0) spans.push({ start: open, end: text.length });
  return spans;
}

/** The names of a text, by where they stand. */
export interface NameUses {
  /** Those that lie in a span, in order. */
  within(span: Span): NameUse[];
  /** The names that begin at or before an offset, the nearest first, `most` at most. */
  backFrom(offset: number, most: number): readonly NameUse[];
  /** How often the whole text names somebody. */
  timesOf(character: Character): number;
}

/** `uses`: in text order, without overlap. */
function createNameUses(uses: readonly NameUse[]): NameUses {
  const starts = uses.map((use) => use.span.start);
  const times = new Map<Character, number>();
  for (const { character } of uses) times.set(character, (times.get(character) ?? 0) + 1);
  return {
    timesOf: (character) => times.get(character) ?? 0,
    within(span) {
      const found: NameUse[] = [];
      for (let i = lastAtOrBefore(starts, span.start - 1) + 1; i < uses.length; i += 1) {
        const use = uses[i];
        if (use === undefined || use.span.start >= span.end) break;
        if (use.span.end <= span.end) found.push(use);
      }
      return found;
    },
    backFrom(offset, most) {
      const end = lastAtOrBefore(starts, offset) + 1;
      return uses.slice(Math.max(0, end - most), end).reverse();
    },
  };
}

/** An article while it is read from its start: what stands in it, and whom it has spoken of so far. */
export interface ArticleReading {
  readonly text: string;
  readonly cast: Cast;
  readonly names: NameUses;
  readonly frame: ReadingFrame;
  readonly described: Described;
  readonly focus: Focus;
  readonly judge: PronounJudge;
}

export interface ArticleToRead {
  readonly title: string;
  readonly text: string;
  /** Those of `text`, where they are known. */
  readonly sentences?: readonly Span[] | undefined;
  /** The lines beside `text`, where they are known. */
  readonly beside?: readonly KnownLine[] | undefined;
}

/** An article before its first word is read; learns the cast's offices and genders from the whole of it. */
export function beginReading(
  { title, text, sentences, beside }: ArticleToRead,
  speech: readonly ReportedSpeech[],
  cast: Cast,
  judge: PronounJudge = judgePronoun,
): ArticleReading {
  const direct = speech.filter((one) => one.kind === "direct").flatMap((one) => one.content);
  const frame = readingFrame(text, direct, sentences, beside);
  const beforehand = introductionsOf(title, cast.inTitle).map((introduction) => ({
    ...introduction,
    at: -1,
  }));
  const introductions = [...beforehand, ...introductionsOf(text, cast.uses)];
  voteOnGenders(text, cast, frame);
  const described = createDescribed(cast.characters, introductions, cast.uses);
  return { text, cast, names: createNameUses(cast.uses), frame, described, focus: createFocus(), judge };
}
