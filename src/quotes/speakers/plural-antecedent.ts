import { isDeterminer, isFunctionWord } from "../../english/function-words.ts";
import { headForm, isPersonNoun, isPlural } from "../../english/roles.ts";
import { fold } from "../../text/terms.ts";
import type { Span } from "../../text/span.ts";

/** Words before a plural noun that belong to it, at most. */
const MOST_LEAD = 4;
/** "in Harrow", "at the ferry company", "there": what stands behind it and belongs to it. */
const BEHIND =
  /^(?:\s(?:there|here)(?!\p{L})|\s(?:in|of|at|from)\s(?:the\s)?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3})/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/**
 * The last noun phrase for several people that a sentence names before `at` ("officials there", "Marsh’s relatives in Harrow"), its
 * subject before any other; `null` where it names none. `isQuoted`: whether an offset lies in somebody's words.
 */
export function pluralAntecedent(
  text: string,
  sentence: Span,
  at: number,
  isQuoted: (offset: number) => boolean,
): Span | null {
  const words = [...text.slice(sentence.start, Math.min(at, sentence.end)).matchAll(WORD)];
  let last: Span | null = null;
  for (const [i, word] of words.entries()) {
    const noun = fold(word[0]);
    if (isFunctionWord(noun) || /['’]s$/u.test(noun) || !isPlural(noun) || !isPersonNoun(headForm(noun)))
      continue;
    const end = sentence.start + word.index + word[0].length;
    // "workers unions": the last noun of several is the head.
    // "the Conference of Mayors": a word of a name.
    if (i > 0 && /^\p{Lu}/u.test(word[0])) continue;
    if (isQuoted(end - 1) || isPlural(fold(words[i + 1]?.[0] ?? ""))) continue;
    const from = leadOf(words, i, text, sentence.start);
    const start = sentence.start + (words[from]?.index ?? 0);
    const behind = BEHIND.exec(text.slice(end, end + 60))?.[0] ?? "";
    last = { start, end: end + behind.length };
    if (from === 0) return last;
  }
  return last;
}

/** Index of the first word that belongs to the noun at `i`. */
function leadOf(words: readonly RegExpMatchArray[], i: number, text: string, offset: number): number {
  let from = i;
  while (from > 0 && i - from < MOST_LEAD) {
    const before = words[from - 1];
    const word = before?.[0].toLowerCase() ?? "";
    const end = offset + (before?.index ?? 0) + (before?.[0].length ?? 0);
    if (/[^\s]/u.test(text.slice(end, offset + (words[from]?.index ?? 0)))) break;
    if (isFunctionWord(word) && !isDeterminer(word)) break;
    if (/(?:ed|ing|ly)$/u.test(word)) break;
    from -= 1;
    if (isDeterminer(word)) break;
  }
  return from;
}
