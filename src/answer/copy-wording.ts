import { sentenceSpans } from "../english/sentences.ts";
import { type Span, sliceOf } from "../text/span.ts";
import { fold } from "../text/terms.ts";

/** How a copy of a paragraph words what another one says; offsets into the copy's text. */
export interface CopyWording {
  /** The words to find there: the same ones, or the sentence that comes nearest. */
  readonly words: Span;
  /**
   * Where the copy lacks the marked words, the sentence that comes nearest; otherwise one that the paragraph lacks, if there
   * is one.
   */
  readonly other: Span | null;
}

/** Compares a paragraph, in which `marked` answers, with a copy of it. */
export function copyWording(text: string, marked: Span, copy: string): CopyWording {
  const told = sliceOf(text, marked);
  const sentences = sentenceSpans(copy);
  const nearest = (): Span => mostAlike(plain(told), copy, sentences) ?? { start: 0, end: copy.length };
  const at = copy.indexOf(told);
  const words = at < 0 ? nearest() : { start: at, end: at + told.length };
  if (!holds(plain(copy), plain(told))) return { words, other: at < 0 ? words : nearest() };
  const whole = plain(text);
  const other = sentences.find((sentence) => !holds(whole, plain(sliceOf(copy, sentence)))) ?? null;
  return { words, other };
}

/** A wording without what typography alone changes. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function holds(text: string, words: string): boolean {
  return words === "" || ` ${text} `.includes(` ${words} `);
}

function mostAlike(words: string, text: string, sentences: readonly Span[]): Span | undefined {
  const wanted = new Set(words.split(" "));
  const alike = (sentence: Span): number =>
    new Set(
      plain(sliceOf(text, sentence))
        .split(" ")
        .filter((word) => wanted.has(word)),
    ).size;
  let best: { readonly sentence: Span; readonly words: number } | undefined;
  for (const sentence of sentences) {
    const words = alike(sentence);
    if (best === undefined || words > best.words) best = { sentence, words };
  }
  return best?.sentence;
}
