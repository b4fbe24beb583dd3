import type { TextSpan } from "../passages/text-span.ts";

const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const LETTER_AFTER = /^[\p{L}\p{M}]/u;
const DIGIT_BEFORE = /\p{Nd}$/u;
const DIGIT_AFTER = /^\p{Nd}/u;
const IN_NUMBERS = /^[.,:/'’٫٬]$/u;
const HYPHEN = /^[-\u2010\u2011]$/u;
const APOSTROPHE = /^['’]$/u;
const SIGN = /^[-−+.$]$/u;

/**
 * Widens words `[from, to]`, both counted, of a text to whole ones as people read them. A tokenizer stands every mark
 * alone, so that "500" could be cut out of "1,500", "5" out of "-5" or "1.5", "don" out of "don't", "smokers" out of
 * "non-smokers". A possessive "'s" stays apart from its name. Never goes beyond what stands without white space.
 */
export function wholeWords(
  text: string,
  words: readonly TextSpan[],
  from: number,
  to: number,
): TextSpan | undefined {
  let first = from;
  let last = to;
  while (first > 0 && belongTogether(text, words, first - 1)) first -= 1;
  while (last + 1 < words.length && belongTogether(text, words, last)) last += 1;
  const [start, end] = [words[first]?.start, words[last]?.end];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Whether the words `i` and `i + 1` are parts of one. */
function belongTogether(text: string, words: readonly TextSpan[], i: number): boolean {
  if (words[i]?.end !== words[i + 1]?.start) return false;
  return joins(text, words, i) || joins(text, words, i + 1);
}

/** Whether the word `i` is a mark that joins what stands before and behind it. */
function joins(text: string, words: readonly TextSpan[], i: number): boolean {
  const { start, end } = words[i] as TextSpan;
  const mark = text.slice(start, end);
  if (mark.length > 1) return false;
  const before = words[i - 1]?.end === start ? text.slice(words[i - 1]?.start, start) : "";
  const after = words[i + 1]?.start === end ? text.slice(end, words[i + 1]?.end) : "";
  const letterBefore = LETTER_BEFORE.test(before);
  const letterAfter = LETTER_AFTER.test(after);
  const digitBefore = DIGIT_BEFORE.test(before);
  const digitAfter = DIGIT_AFTER.test(after);
  if (digitBefore && digitAfter && IN_NUMBERS.test(mark)) return true;
  if (digitBefore && mark === "%") return true;
  if (digitAfter && before === "" && SIGN.test(mark)) return true;
  if (HYPHEN.test(mark)) return (letterBefore || digitBefore) && (letterAfter || digitAfter);
  if (APOSTROPHE.test(mark)) return letterBefore && letterAfter && !isPossessive(after);
  if (mark === "&") return letterBefore && letterAfter;
  return mark === "." && letterBefore && (letterAfter || endsInitials(text, words, i));
}

function isPossessive(after: string): boolean {
  return after === "s" || after === "S";
}

/** Whether a full stop ends letters that are divided by such: "p.m.", "U.S.". */
function endsInitials(text: string, words: readonly TextSpan[], i: number): boolean {
  const [letter, stop] = [words[i - 1], words[i - 2]];
  if (letter === undefined || stop === undefined) return false;
  return letter.end - letter.start === 1 && stop.end === letter.start && text[stop.start] === ".";
}
