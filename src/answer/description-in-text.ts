import { roleKeys, roleNouns } from "../english/roles.ts";
import { termList } from "../english/terms.ts";
import type { Speaker } from "../quotes/quote.ts";
import type { Passage } from "../text/passage.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Term } from "../text/terms.ts";

/** A description stands in so many terms, those that it is put with included: "the Tulsa police chief". */
const WITHIN_TERMS = 10;
/** A name stands so many terms before or behind its description. */
const NEAR_TERMS = 3;

/** Terms from the first to the last of a description; `null` where not all of it stands together. */
export interface Places {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** Terms of the nouns that mean the same office as one of the words, by that word's term: "lawyer" for "attorney". */
export function sameRoles(words: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const word of words.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const others = [...roleKeys([word])]
      .flatMap(roleNouns)
      .filter((other) => other !== word && !other.includes(" "));
    const [term] = termList(word);
    if (term !== undefined && others.length > 0) found.set(term, others.flatMap(termList));
  }
  return found;
}

/** Where the words asked for stand together, each as it is or as another noun of its office; `null` where they do not. */
export function descriptionIn(
  terms: readonly Term[],
  asked: readonly string[],
  same: ReadonlyMap<string, readonly string[]>,
): Places | null {
  const fits = (term: string, other: string): boolean =>
    isLike(term, other) || same.get(term)?.includes(other) === true;
  for (let from = 0; from < terms.length; from++) {
    const window = terms.slice(from, from + WITHIN_TERMS);
    if (!asked.some((term) => fits(term, window[0]?.term ?? ""))) continue;
    const ends = asked.map((term) => window.findIndex((place) => fits(term, place.term)));
    if (ends.some((place) => place < 0)) continue;
    const to = from + Math.max(...ends);
    return { from, to, span: { start: terms[from]?.start ?? 0, end: terms[to]?.end ?? 0 } };
  }
  return null;
}

/** "Mexico" and "Mexican", "Korea" and "Korean". */
export function isLike(term: string, other: string): boolean {
  if (term === other) return true;
  const least = Math.min(term.length, other.length);
  return (
    least >= 5 &&
    Math.abs(term.length - other.length) <= 2 &&
    term.slice(0, least - 1) === other.slice(0, least - 1)
  );
}

/** Whether a mention stands in a description. */
export function isAt({ span }: Places, passage: Passage, mention: Span): boolean {
  return overlaps({ start: span.start + passage.start, end: span.end + passage.start }, mention);
}

/** Whether a name stands in a description or right beside it: somebody's surname, or all of a body's name, whose last word many have. */
export function isBeside(
  terms: readonly Term[],
  { from, to }: Places,
  { name, kind }: Pick<Speaker, "name" | "kind">,
): boolean {
  const words = termList(name);
  const beside = new Set(
    terms.slice(Math.max(0, from - NEAR_TERMS), to + 1 + NEAR_TERMS).map(({ term }) => term),
  );
  return words.length > 0 && (kind === "body" ? words : words.slice(-1)).every((term) => beside.has(term));
}
