import type { KnownLine } from "../../english/line-kinds.ts";
import type { Span } from "../../text/span.ts";
import type { ReportedSpeech } from "../quote.ts";
import type { Cast } from "./cast.ts";
import { createDescribed, type Described } from "./described.ts";
import { createFocus, type Focus } from "./focus.ts";
import { voteOnGenders } from "./gender-votes.ts";
import { introductionsOf } from "./introductions.ts";
import { createNameUses, type NameUses } from "./name-uses.ts";
import { type ReadingFrame, readingFrame } from "./reading-frame.ts";

/** An article while it is read from its start: what stands in it, and whom it has spoken of so far. */
export interface ArticleReading {
  readonly text: string;
  readonly cast: Cast;
  readonly names: NameUses;
  readonly frame: ReadingFrame;
  readonly described: Described;
  readonly focus: Focus;
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
  return { text, cast, names: createNameUses(cast.uses), frame, described, focus: createFocus() };
}
