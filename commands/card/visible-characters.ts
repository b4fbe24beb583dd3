/**
 * Characters that nobody sees, or that turn the order of what is read: controls, line and paragraph separators, halves of
 * surrogate pairs, Unicode's default ignorables (zero-width characters, bidirectional controls, variation selectors,
 * tags, fillers: UAX #44), interlinear annotations and the blank braille pattern.
 */
const HIDDEN = /\r\n|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]/gu;

const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})$/u;
const KEYCAP = /^[0-9#*]$/u;
/** Scripts whose spelling needs joiners and non-joiners. */
const JOINING =
  /^[\p{scx=Arab}\p{scx=Beng}\p{scx=Deva}\p{scx=Gujr}\p{scx=Guru}\p{scx=Khmr}\p{scx=Knda}\p{scx=Mlym}\p{scx=Mong}\p{scx=Orya}\p{scx=Sinh}\p{scx=Syrc}\p{scx=Taml}\p{scx=Telu}]$/u;

/**
 * A text with what is hidden in it made visible: controls as their pictures (`␀`), the rest as `<U+202E>`. Line ends and
 * tabs stay (`\r\n` as the one line end it is), and so do joiners, variation selectors and soft hyphens in the places
 * where spelling needs them. Everything else is as it was.
 */
export function visibleCharacters(text: string): string {
  return text.replace(HIDDEN, (character, at: number) => {
    if (character === "\r\n" || character === "\n") return "\n";
    if (character === "\t" || isNeeded(text, character, at)) return character;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return "\u2421";
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** Whether spelling needs a hidden character at its place: alone, between what it belongs to. */
function isNeeded(text: string, character: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at + character.length) ?? 0x20);
  switch (character) {
    case "\u00ad":
      return /^\p{L}$/u.test(before) && /^\p{L}$/u.test(after);
    case "\ufe0e":
    case "\ufe0f":
      return PICTURE.test(before) || (KEYCAP.test(before) && after === "\u20e3");
    case "\u200d":
      return isPicture(text, at, before) ? PICTURE.test(after) : JOINING.test(before) && JOINING.test(after);
    case "\u200c":
      return JOINING.test(before) && JOINING.test(after);
    default:
      return /^[\u{e0100}-\u{e01ef}]$/u.test(character) && /^\p{Ideographic}$/u.test(before);
  }
}

/** Whether a picture stands before `at`, perhaps with a variation selector. */
function isPicture(text: string, at: number, before: string): boolean {
  return PICTURE.test(before === "\ufe0f" ? characterBefore(text, at - 1) : before);
}

function characterBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
}
