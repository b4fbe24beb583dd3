import type { CheckAnswer, Difference, FoundWords } from "../../src/answer/check/check-answer.ts";
import { aPiece, aSource, aStatement } from "./sample-answer.ts";

/** Words of Orla Finch that stand in the article as they were typed, unless `fields` tell otherwise. */
export function foundWords(fields: Partial<FoundWords> = {}): FoundWords {
  return {
    words: "exact",
    saidBy: "speaker",
    polarity: "said",
    deniedBy: null,
    statement: aStatement(),
    differences: [],
    typography: { capitals: false, punctuation: false },
    isSpliced: false,
    similarity: 1,
    ...fields,
  };
}

/** A difference at the beginning of a quotation: these of its words, in place of those stored. */
export function aDifference(kind: Difference["kind"], given: string, stored: string): Difference {
  return {
    kind,
    gap: null,
    negation: null,
    given: { start: 0, end: given.length, text: given },
    stored: stored === "" ? [] : [aPiece(stored)],
  };
}

export function aCheck(fields: Partial<CheckAnswer> = {}): CheckAnswer {
  return {
    quote: "We will never sell the Kittiwake",
    place: { start: 0, end: 32 },
    speaker: null,
    verdict: "exact",
    isSpeakerKnown: true,
    taken: null,
    found: [foundWords()],
    nearest: null,
    suggestions: [],
    sources: [aSource(1)],
    tookMs: 1,
    ...fields,
  };
}
