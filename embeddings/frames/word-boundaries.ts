/** ASCII symbols count as punctuation too. Source: BERT's tokenizer. */
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/u;
const DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u;
const ACCENTS = /\p{Mn}/gu;
const SPACE = /\s/u;

/** Whether BERT's tokenizer reads the character as a word of its own: punctuation, or a Chinese character. */
export function standsAlone(character: string): boolean {
  return PUNCTUATION.test(character) || isIdeograph(character.codePointAt(0) as number);
}

/** Whether words end at the character. */
export function isSpace(character: string): boolean {
  return SPACE.test(character);
}

/**
 * How many characters of tokens one character of a text becomes, once lower-cased, taken apart and freed of accents:
 * mostly one; none for white space, control characters and accents; two or three for a Hangul syllable.
 */
export function tokenLengthOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code > 0x20 && code < 0x7f ? 1 : 0;
  if (SPACE.test(character) || DROPPED.test(character)) return 0;
  let length = 0;
  for (const _ of character.toLowerCase().normalize("NFD").replace(ACCENTS, "")) length += 1;
  return length;
}

/** The blocks below 2^16 that BERT puts white space around; transformers.js leaves the others as they are. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
