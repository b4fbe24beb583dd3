import { lazy, readTable } from "../../english/table.ts";
import type { CueHead } from "./cue-head.ts";

/** Sources and compiled files read the same table, which bench/training/train-quote-class.ts writes. */
const FOLDER = new URL("../../../../src/quotes/classes/", import.meta.url);

/** Share by lemma; a class of the lexicon with a colon behind, and ":" for all words, stand in for words never seen. */
const shares = lazy(
  () =>
    new Map(
      readTable("saying-words.tsv", FOLDER).map(([word = "", ofHundred]) => [word, Number(ofHundred) / 100]),
    ),
);

/** What is known of a cue without any word. */
export const NO_WORD = 0.8;

/** How often what a reporting word reports was said or thought, 0 to 1. */
export function sayingShare(head: CueHead | null): number {
  if (head === null) return NO_WORD;
  const known = shares();
  return (
    known.get(head.lemma) ??
    (head.known === undefined ? undefined : known.get(`${head.known.class}:`)) ??
    known.get(":") ??
    NO_WORD
  );
}
