import { lazy, readTable } from "./table.ts";

const opposites = lazy(
  () =>
    new Map(
      readTable("opposites.tsv").map(([word = "", others = ""]): [string, readonly string[]] => [
        word,
        others.split(" "),
      ]),
    ),
);

/** The words that say the opposite of a word (lower case): of "rose", "fell". Empty where there is none, or too many. */
export function oppositesOf(word: string): readonly string[] {
  return opposites().get(word) ?? [];
}

/** Words that turn a sentence round. */
const NEGATION =
  /(?<![\p{L}\p{N}])(?:not|never|no|none|nobody|nothing|without|neither|nor|cannot)(?![\p{L}\p{N}])|n['’]t(?![\p{L}\p{N}])/iu;

/** Whether a text holds a word that turns what it says round: "not", "never", "without", "didn't". */
export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}
