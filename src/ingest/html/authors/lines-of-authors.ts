import { isSamePerson, withoutTitles } from "../author-names.ts";
import type { PageBlock } from "../page-blocks.ts";
import { namedParts } from "./named-parts.ts";

/** Signatures and credits are no longer. In characters. */
const LONGEST_LINE = 120;
/** Of longer ones, those that end as sentences do are some. In characters. */
const LONGEST_NAME = 60;
/** Lines about somebody are no longer. In characters. */
const LONGEST_ABOUT = 400;
/** At a text's ends such lines are sought. In lines. */
const AT_START = 2;
const AT_END = 8;
const OF_AUTHOR =
  /^(?:,?\s(?:is|are)\s(?:an?|the|\p{L}+['’]s|\p{L}+\s(?:at|of|for|in))\s|,?\s(?:writes?|covers?|reports?|edits?|hosts?|teach(?:es)?|works\s(?:at|for|as)|lives?\sin|has\s(?:written|covered|reported|worked|been\sa))\s|['’]s\s(?:last|latest|most recent|new|next|first|previous|other|books?)\s)/u;

/** A text's blocks without the lines at its ends that say who wrote it, made its pictures or edited it, and what the authors do else. */
export function withoutLinesOfAuthors(
  blocks: readonly PageBlock[],
  authors: readonly string[],
): readonly PageBlock[] {
  const isAtEnds = (index: number): boolean => index < AT_START || index >= blocks.length - AT_END;
  const left = blocks.filter(
    ({ text, kind }, index) =>
      kind !== "text" ||
      !isAtEnds(index) ||
      !(isCredit(text, authors) || (index > AT_START && isAbout(text, authors))),
  );
  return left.length === blocks.length ? blocks : left;
}

function isCredit(text: string, authors: readonly string[]): boolean {
  if (text.length > LONGEST_LINE || (text.length > LONGEST_NAME && /\p{Ll}{3}[.!?]["”’]?$/u.test(text)))
    return false;
  const parts = namedParts(text);
  return (
    parts.length > 0 &&
    parts.every(
      ({ name, lead, isWhole }) =>
        isWhole && (lead === "others" || authors.some((author) => isSamePerson(author, name))),
    )
  );
}

function isAbout(text: string, authors: readonly string[]): boolean {
  if (text.length > LONGEST_ABOUT) return false;
  const line = withoutTitles(text);
  return authors.some(
    (author) => author.includes(" ") && line.startsWith(author) && OF_AUTHOR.test(line.slice(author.length)),
  );
}
