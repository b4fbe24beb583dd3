/** Words in a row that are compared: the same ones by chance are rare. */
const SHINGLE = 4;
const MIN_CHARACTERS = 200;

/**
 * Compares blocks with the text that structured data states for the article: the share, 0 to 1, of a block's runs of four words that
 * occur in it. `null` when it states too little to say anything.
 */
export function statedShares(texts: readonly string[], stated: string | null): (number | null)[] {
  if (stated === null || stated.length < MIN_CHARACTERS) return texts.map(() => null);
  const known = new Set(shinglesOf(stated));
  return texts.map((text) => {
    const own = shinglesOf(text);
    return own.length === 0 ? null : own.filter((shingle) => known.has(shingle)).length / own.length;
  });
}

/** Characters do for words where a script parts none: runs of four are then one long word's. */
function shinglesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const units = words.flatMap((word) => (WIDE.test(word) ? [...word] : [word]));
  const shingles: string[] = [];
  for (let at = 0; at + SHINGLE <= units.length; at += 1)
    shingles.push(units.slice(at, at + SHINGLE).join(" "));
  return shingles;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;
