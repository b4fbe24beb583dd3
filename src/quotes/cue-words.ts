import { lazy, readTable } from "../english/table.ts";
import type { CuePlace } from "./cue-place.ts";

/** The order of the table's columns. */
export const CUE_PLACES: readonly CuePlace[] = ["after", "before", "clause", "infinitive", "plain"];

/** Sources and compiled files read the same table, which bench/training/quote-cue-words.ts writes. */
const FOLDER = new URL("../../../src/quotes/", import.meta.url);

const shares = lazy(
  () =>
    new Map(
      readTable("cue-words.tsv", FOLDER).map(([word = "", ...ofHundred]) => [word, ofHundred.map(Number)]),
    ),
);

/** Whether `word` (lower case) may report at all. */
export function isCueWord(word: string): boolean {
  return shares().has(word);
}

/** How likely `word` (lower case) reports what somebody said where it stands in `place`, 0 to 1; 0 for unknown words. */
export function cueShare(word: string, place: CuePlace): number {
  return (shares().get(word)?.[CUE_PLACES.indexOf(place)] ?? 0) / 100;
}
