import type { KnownLine } from "../../../english/line-kinds.ts";
import { lastAtOrBefore } from "../../../text/ordered.ts";
import type { Span } from "../../../text/span.ts";
import type { ReportedSpeech } from "../../quote.ts";
import type { Cast } from "../cast/cast.ts";
import type { Character, NameUse } from "../cast/character.ts";
import { createDescribed, type Described } from "../cast/described.ts";
import { introductionsOf } from "../cast/introductions.ts";
import { createFocus, type Focus } from "./focus.ts";
import { voteOnGenders } from "./genders.ts";
import { judgePronoun, type PronounJudge } from "./pronoun-judge.ts";
import { type ReadingFrame, readingFrame } from "./reading-frame.ts";

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
