/**
 * Characters that take no room and part words for no reader: marks of possible hyphens and line ends, byte order marks, direction marks.
 * The joiners of Persian and Indian scripts and of emoji are none of them, but between Latin letters they are.
 */
const INVISIBLE =
  /[\u00ad\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]|(?<=\p{Script=Latin})[\u200c\u200d]+(?=\p{Script=Latin})/gu;
const MAY_HOLD = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/u;

/** `text` as readers see it, without invisible characters. */
export function withoutInvisible(text: string): string {
  return MAY_HOLD.test(text) ? text.replaceAll(INVISIBLE, "") : text;
}

const GAP =
  "(?:[\\u00ad\\u180e\\u200b\\u200e\\u200f\\u2060-\\u2064\\ufeff]+|(?<=\\p{Script=Latin})[\\u200c\\u200d]+(?=\\p{Script=Latin}))";

/**
 * What may stand between two letters of a word without parting it, as the source of a regular expression.
 * @param signs one of which may stand there, visible, as a class of characters
 */
export function withinWord(signs: string): string {
  return `(?:${signs}${GAP}?|${GAP}(?:${signs}${GAP}?)?)`;
}

/** Where each character of `withoutInvisible(text)` stands in `text`, and at the end the length of `text`. */
export function placesOfVisible(text: string): readonly number[] {
  const places: number[] = [];
  let from = 0;
  for (const { index, 0: gap } of [...text.matchAll(INVISIBLE), { index: text.length, 0: "" }]) {
    for (let at = from; at < index; at += 1) places.push(at);
    from = index + gap.length;
  }
  return [...places, text.length];
}
