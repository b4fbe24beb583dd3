/** What a character is to somebody who counts words. */
export type CharacterKind = (typeof KINDS)[number];

const KINDS = ["separator", "letter", "digit", "ideograph"] as const;

const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
/** Scripts written without spaces: each character counts as a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Kinds by code point, plus one; 0 while not yet looked up. Looking each up by its pattern takes ten times as long. */
const known = new Uint8Array(0x110000);

export function kindOf(code: number): CharacterKind {
  const kept = known[code] as number;
  if (kept > 0) return KINDS[kept - 1] as CharacterKind;
  const character = String.fromCodePoint(code);
  const kind = UNSPACED.test(character)
    ? "ideograph"
    : LETTER.test(character)
      ? "letter"
      : DIGIT.test(character)
        ? "digit"
        : "separator";
  known[code] = KINDS.indexOf(kind) + 1;
  return kind;
}
