import { fold } from "../../text/terms.ts";

/** What differs between two texts of the same words. Marks around words and the shape of marks never count. */
export interface Typography {
  /** A capital somewhere else than in the first letter. */
  readonly capitals: boolean;
  /** Commas, full stops, hyphens, dashes; the last of a quotation's own punctuation does not count. */
  readonly punctuation: boolean;
}

const MARKS = /["“”„‟«»'‘’‚‛`´]/gu;
const DASHES = /\s*[‐‑‒–—―-]+\s*/gu;
const CUTS = /(?:[[(]\s*)?(?:…|\.\s?\.\s?\.(?:\s?\.)*)(?:\s*[\])])?/gu;

/** Compares how two texts of the same words are written. */
export function typographyOf(given: string, stored: string): Typography {
  const [mine, theirs] = [plain(given), plain(stored)];
  return {
    capitals: letters(mine).slice(1) !== letters(theirs).slice(1),
    punctuation: signs(mine) !== signs(theirs),
  };
}

/** Without what never counts: marks, cuts, the shape of dashes, outer punctuation, white space. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(CUTS, " ")
    .replaceAll(MARKS, "")
    .replaceAll(DASHES, "-")
    .replaceAll(/^[\s.,;:!?-]+|[\s.,;:!?-]+$/gu, "");
}

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function signs(text: string): string {
  return fold(text)
    .replaceAll(/[\p{L}\p{N}]+/gu, "w")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\.(?=w|$)/gu, "");
}
