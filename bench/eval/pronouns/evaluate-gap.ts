import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportedSpeech } from "../../../src/quotes/quote.ts";
import type { PronounJudge } from "../../../src/quotes/speakers/candidates/pronoun-judge.ts";
import { resolveMentions } from "../../../src/quotes/speakers/candidates/resolve-speakers.ts";
import type { Span } from "../../../src/text/span.ts";

/** The part that may be looked at and fitted on, and the one that is scored once. */
export type GapPart = "development" | "validation";

/** One snippet: a pronoun, and two people of whom it may mean one. */
export interface GapCase {
  readonly text: string;
  readonly pronoun: Span;
  readonly isFeminine: boolean;
  readonly people: readonly { readonly span: Span; readonly isMeant: boolean }[];
}

/** As the set's authors score: of both people of each snippet. Shares, 0 to 1. */
export interface GapFigures {
  readonly cases: number;
  readonly overall: number;
  readonly feminine: number;
  readonly masculine: number;
  /** Feminine F1 by masculine F1: 1 where both are served alike. */
  readonly bias: number;
}

/** The snippets of a part. */
export function gapCases(part: GapPart): GapCase[] {
  return casesOf(readFileSync(fileOf(part), "utf8"));
}

const fileOf = (part: GapPart): string => join("..", "shared", "eval", "pronouns", `gap-${part}.tsv`);

export function hasGap(part: GapPart): boolean {
  return existsSync(fileOf(part));
}

/** Whom the resolution of speakers takes the ambiguous pronouns of encyclopedia snippets for (GAP, Webster and others 2018). */
export function evaluateGap(part: GapPart): GapFigures {
  const counts = { f: noCounts(), m: noCounts() };
  const cases = gapCases(part);
  for (const one of cases) {
    const meant = characterAt(one.text, [one.pronoun])[0];
    const named = characterAt(
      one.text,
      one.people.map(({ span }) => span),
    );
    for (const [i, { isMeant }] of one.people.entries()) {
      const isTaken = meant !== undefined && meant === named[i];
      const count = counts[one.isFeminine ? "f" : "m"];
      if (isTaken && isMeant) count.right += 1;
      else if (isTaken) count.wrong += 1;
      else if (isMeant) count.missed += 1;
    }
  }
  const feminine = f1Of(counts.f);
  const masculine = f1Of(counts.m);
  const all = {
    right: counts.f.right + counts.m.right,
    wrong: counts.f.wrong + counts.m.wrong,
    missed: counts.f.missed + counts.m.missed,
  };
  return { cases: cases.length, overall: f1Of(all), feminine, masculine, bias: feminine / masculine };
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

const noCounts = (): Counts => ({ right: 0, wrong: 0, missed: 0 });

function f1Of({ right, wrong, missed }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** The ordinals of those whom the mentions mean: the same text has the same cast each time. */
export function characterAt(
  text: string,
  mentions: readonly Span[],
  judge?: PronounJudge,
): (number | undefined)[] {
  const speech = mentions.map(
    (mention): ReportedSpeech => ({
      kind: "indirect",
      class: "saying",
      polarity: "said",
      content: [],
      cue: [],
      mention,
      confidence: 1,
    }),
  );
  return resolveMentions({ title: "", text }, speech, judge).map((found) => found?.character.id);
}

/** Columns: ID, text, pronoun, its offset, A, offset, coreferent, B, offset, coreferent, address. */
function casesOf(table: string): GapCase[] {
  return table
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, text = "", pronoun = "", at, a = "", aAt, isA, b = "", bAt, isB] = line.split("\t");
      const spanAt = (offset: string | undefined, words: string): Span => {
        // Offsets are code points.
        const start = [...text].slice(0, Number(offset)).join("").length;
        return { start, end: start + words.length };
      };
      return {
        text,
        pronoun: spanAt(at, pronoun),
        isFeminine: /^(?:she|her|hers)$/iu.test(pronoun),
        people: [
          { span: spanAt(aAt, a), isMeant: isA?.toUpperCase() === "TRUE" },
          { span: spanAt(bAt, b), isMeant: isB?.toUpperCase() === "TRUE" },
        ],
      };
    });
}
