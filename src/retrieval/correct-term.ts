import type { Archive } from "../archive/archive.ts";
import { isCalendarWord } from "../english/calendar.ts";
import { isCommonWord } from "../english/common-words.ts";
import { isGivenName } from "../english/names/given-names.ts";
import { termsOf } from "../english/terms.ts";
import { fold } from "../text/terms.ts";

export interface CorrectedTerm {
  readonly term: string;
  /** The term as an article writes it: a whole word, where the term is a stem. */
  readonly word: string;
  /** Passages that hold the term. */
  readonly passages: number;
  /** How much of a match this is, 0 to 1: what remains of the word after its edits. */
  readonly credit: number;
}

/** Shorter words have neighbours by chance; with a capital they are names, and worth a try. */
const SHORTEST_WORD = 6;
const SHORTEST_NAME = 4;
/** Edits cost more than their share of the letters: two in eight leave half. */
const EDIT_COST = 2;

/** The indexed term nearest to one that no passage holds, if one is near enough to be its misspelling. */
export async function correctTerm(
  term: string,
  typed: string,
  archive: Archive,
): Promise<CorrectedTerm | undefined> {
  const shortest = /^\p{Lu}/u.test(typed) ? SHORTEST_NAME : SHORTEST_WORD;
  if (term.length < shortest) return undefined;
  // An ordinary word that no article holds is no slip: "profit" is not "profile".
  if (/^\p{Ll}/u.test(typed) && isCommonWord(typed)) return undefined;
  const [nearest] = await archive.similarTerms(term, 1);
  if (nearest === undefined) return undefined;
  // Words of one root end otherwise: "electric" is no misspelling of "elected".
  const isOfItsRoot = nearest.term.startsWith(term) || term.startsWith(nearest.term);
  if (isOfItsRoot && /^\p{Ll}/u.test(typed)) return undefined;
  const word = await writtenAs(nearest.term, archive);
  if (isCalendarWord(fold(word)) && isName(typed)) return undefined;
  return {
    term: nearest.term,
    word,
    passages: nearest.passages,
    credit: Math.max(0, 1 - (EDIT_COST * nearest.distance) / term.length),
  };
}

/** Marsh, Mai and Julia are no months, and Sunder no day; "Febuary" and "Wendsday" are. */
function isName(typed: string): boolean {
  return (
    /^\p{Lu}/u.test(typed) &&
    (typed.length < SHORTEST_WORD || isCommonWord(fold(typed)) || isGivenName(typed))
  );
}

async function writtenAs(term: string, archive: Archive): Promise<string> {
  const hits = await archive.searchTerms({ terms: [term], limit: 1 });
  const text = (await archive.passages(hits.map((hit) => hit.id)))[0]?.text ?? "";
  const place = termsOf(text).find((found) => found.term === term);
  return place === undefined ? term : text.slice(place.start, place.end).replace(/['’]s$/iu, "");
}
