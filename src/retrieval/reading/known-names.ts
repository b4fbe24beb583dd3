import type { Archive } from "../../archive/archive.ts";
import { isFunctionTerm } from "../../english/function-words.ts";
import { termsOf } from "../../english/terms.ts";
import type { Query } from "../query.ts";

/** Passages that are looked at for how the archive writes a word. */
const LOOKED_AT = 3;
/** Words that no passage found has, and that are looked up one by one, at most. */
const LOOKED_UP = 8;

/**
 * The terms of a question without capitals that the archive writes with a capital wherever one tells something, that is not at the
 * beginning of a sentence.
 * @param texts passages that were found for the question: most of its words stand there
 */
export async function knownNames(
  { terms }: Query,
  texts: readonly string[],
  archive: Pick<Archive, "searchTerms" | "passages">,
): Promise<Set<string>> {
  const cases = new Map<string, { capitals: number; all: number }>();
  for (const text of texts) countCases(text, cases);
  const others = terms.filter(
    ({ term, passages }) => passages > 0 && !isFunctionTerm(term) && !cases.has(term),
  );
  for (const { term } of others.slice(0, LOOKED_UP)) {
    const found = await archive.searchTerms({ terms: [term], limit: LOOKED_AT });
    for (const { text } of await archive.passages(found.map(({ id }) => id))) countCases(text, cases, term);
  }
  return new Set(
    terms.flatMap(({ term }) => {
      const { capitals = 0, all = 0 } = cases.get(term) ?? {};
      return all > 0 && capitals === all && !/\p{N}/u.test(term) ? [term] : [];
    }),
  );
}

function countCases(
  text: string,
  cases: Map<string, { capitals: number; all: number }>,
  only?: string,
): void {
  for (const { term, start, end } of termsOf(text)) {
    if (only !== undefined && term !== only) continue;
    // A capital tells nothing at the beginning of a sentence, of a quotation or of a line.
    if (!/[\p{Ll}\p{N}][,;]?\s+$/u.test(text.slice(Math.max(0, start - 4), start))) continue;
    const known = cases.get(term) ?? { capitals: 0, all: 0 };
    known.all += 1;
    if (/^\p{Lu}/u.test(text.slice(start, end))) known.capitals += 1;
    cases.set(term, known);
  }
}
