import { stemmer } from "stemmer";
import { createTermsOf } from "../text/terms.ts";
import { lemmaOf } from "./irregular-forms.ts";

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
