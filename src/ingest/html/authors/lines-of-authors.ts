import { isGivenName } from "../../../english/names/given-names.ts";
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
  /^(?:,?\s(?:is|are)\s(?:\S+\s){0,5}?(?:reporter|writer|correspondent|editor|columnist|journalist|contributor|freelancer?|author|critic|novelist|poet|fellow|professor|lecturer|researcher|historian|student|staffer)s?\b|,?\s(?:writes?|covers?|reports?|edits?|hosts?|teach(?:es)?|lives?\sin)\s|,?\shas\s(?:written|covered|reported)\s|['’]s\s(?:last|latest|most recent|new|next|first|previous|other)\s(?:books?|novel|album|film|column|collection|essays?|podcast|work)\b)/u;

/** The lines at a text's ends that say who wrote it, made its pictures or edited it, or what its authors do else. */
export function linesOfAuthors(
  blocks: readonly PageBlock[],
  authors: readonly string[],
): ReadonlySet<PageBlock> {
  const isAtEnds = (index: number): boolean => index < AT_START || index >= blocks.length - AT_END;
  let isEnd = true;
  const found = new Set<PageBlock>();
  for (const [behind, block] of [...blocks].reverse().entries()) {
    const index = blocks.length - 1 - behind;
    const isNamed = block.kind === "text" && isAtEnds(index) && isCredit(block.text, authors);
    // Whom a text tells of may have written it: only what stands at its very end is about the author.
    const isOfAuthor = isEnd && block.kind === "text" && index > AT_START && isAbout(block.text, authors);
    if (isNamed || isOfAuthor) found.add(block);
    else isEnd = false;
  }
  return found;
}

function isCredit(text: string, authors: readonly string[]): boolean {
  if (text.length > LONGEST_LINE || (text.length > LONGEST_NAME && /\p{Ll}{3}[.!?]["”’]?$/u.test(text)))
    return false;
  const parts = /^contact/iu.test(text) ? [] : namedParts(text);
  return (
    parts.length > 0 &&
    parts.every(
      ({ name, lead, isWhole }) =>
        isWhole &&
        (authors.some((author) => isSamePerson(author, name)) ||
          (lead === "others" && isGivenName(name.split(" ")[0] ?? "") && name.includes(" "))),
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
