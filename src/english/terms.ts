import { stemmer } from "stemmer";
import { createTermsOf } from "../text/terms.ts";
import { lazy, readTable } from "./table.ts";

const bases = lazy(
  () =>
    new Map(
      readTable("irregular-forms.tsv").flatMap(([base = "", forms = ""]) =>
        forms.split(" ").map((form): [string, string] => [form, base]),
      ),
    ),
);

/** The base form of an irregular form ("lost", "children"), or the word itself. `word` is lower case. */
export function lemmaOf(word: string): string {
  return bases().get(word) ?? word;
}

/** "US" is a country, "us" is not. */
const ACRONYMS: ReadonlyMap<string, string> = new Map([["US", "usa"]]);

/**
 * The index terms of an English text, in order, with their spans. Stemming: Porter (1980), after mapping irregular forms
 * to their base ("lost" to "lose").
 */
export const termsOf = createTermsOf({ stem: (word) => stemmer(lemmaOf(word)), acronyms: ACRONYMS });

/** Just the terms of a text, in order, as written into the lexical index. */
export function termList(text: string): string[] {
  return termsOf(text).map((t) => t.term);
}
