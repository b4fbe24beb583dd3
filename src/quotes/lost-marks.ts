import type { Span } from "../text/span.ts";

// Who said it, in the words right behind a quotation: what tells where a mark should be that got lost.

const VERB =
  "(?:said|says|told|tells|ask(?:ed|s)|repl(?:ied|ies)|answer(?:ed|s)|add(?:ed|s)|explain(?:ed|s)|insist(?:ed|s)|recall(?:ed|s)|continue[ds]|warn(?:ed|s)|not(?:ed|es)|argue[ds]|joke[ds]|wrote|writes|agree[ds]|shout(?:ed|s)|conclude[ds])";
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s(?:de|van|von|der|la|al|bin|\\p{Lu}[\\p{L}\\p{M}.'’-]*)){0,3}";
const ROLE = "(?:(?:the|an?|its|his|her)\\s)?(?:\\p{Ll}[\\p{L}-]*\\s){0,4}";
/** "he", "Fenn", "councillor Idris Fenn", "the engineer"; where a new sentence would begin, in small letters. */
const SUBJECT = `(?:he|she|they|${ROLE}${NAME}|(?:the|an?)\\s(?:\\p{Ll}[\\p{L}-]*\\s?){1,4}?)`;
const SMALL = `(?:he|she|they|(?=\\p{Ll})${ROLE}${NAME}|(?:the|an?)\\s(?:\\p{Ll}[\\p{L}-]*\\s?){1,4}?)`;
/** What may stand behind "he said" where nothing of what was said does. */
const REST =
  "(?=\\s*(?:[.:,;]|$)|\\s(?:on|in|at|to|during|after|before|from|by|last|this|yesterday|today|when|as|with)\\s|\\s(?:mon|tues|wednes|thurs|fri|satur|sun)day)";
const BEHIND = `(?:${SUBJECT}\\s${VERB}${REST}|${VERB}\\s${SUBJECT})`;
const BEHIND_STOP = `(?:${SMALL}\\s${VERB}${REST}|${VERB}\\s${SUBJECT})`;
const WITHIN = new RegExp(`(?:[,—–]\\s(?=${BEHIND})|[.!?…]\\s(?=${BEHIND_STOP}))`, "gu");
const RIGHT_BEHIND = new RegExp(`^\\s(?:${BEHIND})`, "u");
/** Longest attribution looked at, in UTF-16 units; and how much of a line is searched. */
const LONGEST = 120;
const MOST_SEARCHED = 2_000;

/** Where the words end that a mark opens and none closes: before who said them, if the line tells; `null` if it does not. */
export function endBeforeAttribution(text: string, { start, end }: Span): number | null {
  const words = text.slice(start, Math.min(end, start + MOST_SEARCHED));
  WITHIN.lastIndex = 0;
  const found = WITHIN.exec(words);
  return found === null ? null : start + found.index + 1;
}

/** Whether the words at `at` tell who said what ends there. */
export function isAttributedBehind(text: string, at: number, lineEnd: number): boolean {
  return RIGHT_BEHIND.test(text.slice(at, Math.min(lineEnd, at + LONGEST)));
}
