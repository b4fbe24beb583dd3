import { isLeadingAdjective, isPlaceName } from "../../../english/names/places.ts";
import type { NameSpan } from "../names/name-spans.ts";
import type { NameUse } from "./character.ts";
import { endsWith } from "./full-name.ts";

// Bodies that an article calls by letters ("the WHO" of the Western Harbour Office), and by a longer name and a shorter one.

/** Whether a word is an acronym. */
export function isLetters(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** Whether a name is one acronym and nothing else. */
export function isLettersAlone({ words, isPossessive }: NameSpan): boolean {
  return (
    words.length === 1 && isLetters(words[0] ?? "") && (isPossessive || !/^(?:I|A)$/u.test(words[0] ?? ""))
  );
}

/** The first letters of a name: of all its words, of those with a capital, and both without the country before it. */
function initialsOf({ words }: NameSpan): readonly string[] {
  const letters = (some: readonly string[]): string =>
    some
      .flatMap((word) =>
        /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(word) || /^\p{Lu}{2}$/u.test(word)
          ? [...word.replaceAll(".", "")]
          : word.split("-"),
      )
      .map((word) => word.charAt(0).toUpperCase())
      .join("");
  const isCountry = /^(?:\p{Lu}\.){2,}$|^\p{Lu}{2}$/u.test(words[0] ?? "");
  const own = isCountry ? words.slice(1) : words;
  const capitals = (some: readonly string[]) => some.filter((word) => /^\p{Lu}/u.test(word));
  return [...new Set([words, capitals(words), own, capitals(own)].map(letters))];
}

/** Shorter acronyms are the letters of too many names. */
const SHORTEST_OPENING = 3;

/** How far behind the letters' first use a name is that they were written for, in UTF-16 units: others may have the same letters. */
const TOLD_WITHIN = 1_000;

/**
 * The bodies that an article names in full and by their letters, by letters: those of one name alone. Letters may leave off its last word
 * ("Centers for Disease Control and Prevention"). Linear in the number of names.
 */
export function longFormsOf(text: string, spans: readonly NameSpan[]): ReadonlyMap<string, NameSpan> {
  const asked = new Map<string, number>();
  for (const span of spans)
    if (isLettersAlone(span) && !asked.has(span.words[0] ?? "")) asked.set(span.words[0] ?? "", span.start);
  const firsts = new Set([...asked.keys()].map((letters) => letters.charAt(0)));
  const exact = new Map<string, NameSpan[]>();
  const opening = new Map<string, NameSpan[]>();
  const enter = (to: Map<string, NameSpan[]>, letters: string, span: NameSpan): void => {
    if (span.start > (asked.get(letters) ?? -1) + TOLD_WITHIN) return;
    const known = to.get(letters) ?? [];
    if (!known.some(({ keys }) => isSameBody(keys, span.keys))) known.push(span);
    to.set(letters, known);
  };
  if (asked.size > 0)
    for (const span of spans) {
      if (span.words.length < 2 || span.looks === "person" || !mayBegin(span, firsts)) continue;
      if (!isWhole(text, span)) continue;
      for (const letters of initialsOf(span)) {
        enter(exact, letters, span);
        if (span.looks === "body" && letters.length > SHORTEST_OPENING)
          enter(opening, letters.slice(0, -1), span);
      }
    }
  const found = new Map<string, NameSpan>();
  for (const letters of asked.keys()) {
    const [only, ...others] = exact.get(letters) ?? opening.get(letters) ?? [];
    if (only !== undefined && others.length === 0) found.set(letters, only);
  }
  return found;
}

/** Whether asked letters begin with one of a name's first two words: most names' do not. */
function mayBegin({ words }: NameSpan, firsts: ReadonlySet<string>): boolean {
  return words.slice(0, 2).some((word) => firsts.has(word.charAt(0)));
}

/** Whether no other name is joined to it that may be part of it: "the Refugee and | Harbour Centre". */
function isWhole(text: string, { keys, wholeStart, end }: NameSpan): boolean {
  if (!keys.includes("for") && !keys.includes("of")) return true;
  return (
    !/\p{Lu}\p{Ll}+,? (?:and|&) (?:the )?$/u.test(text.slice(Math.max(0, wholeStart - 30), wholeStart)) &&
    !/^ (?:and|&) \p{Lu}/u.test(text.slice(end, end + 8))
  );
}

/** Between a name and its letters: "the Western Harbour Office (WHO)", ", or WHO,", ", known as the WHO". */
const BESIDE = /^(?:,? (?:or|also known as|known as|called)|,)? ?\(?(?:the |or |formerly )?["“]?$/u;

/** The name right before its letters, which need not begin all of its words; `null` where none stands there. */
export function longFormBeside(span: NameSpan, before: NameUse | undefined, text: string): NameUse | null {
  if (before === undefined || !isLettersAlone(span) || before.span.words.length < 2) return null;
  const between = text.slice(before.span.end, span.start);
  const isTold = between.includes("(") || /[a-z]/u.test(between);
  if (!isTold || !BESIDE.test(between) || !/^["”]?[),.;]/u.test(text.slice(span.end, span.end + 2)))
    return null;
  const letters = span.words[0] ?? "";
  const isIn = initialsOf(before.span).some((initials) => isWithin(letters, initials));
  return isIn ? before : null;
}

/** Whether all letters stand in `initials`, in their order. */
function isWithin(letters: string, initials: string): boolean {
  let at = 0;
  for (const letter of initials) if (letter === letters.charAt(at)) at += 1;
  return at === letters.length;
}

/**
 * Whether a body's later name means one named before, but for the country or town before it: "the Department of Fisheries" is the
 * Ostrany one of before. A longer later name means the one of before only where it names a country: the courts of many towns are no
 * Supreme Court.
 */
export function isSameBody(before: readonly string[], later: readonly string[]): boolean {
  if (before.length === later.length) return before.every((key, i) => key === later[i]);
  const [long, short] = before.length > later.length ? [before, later] : [later, before];
  if (short.length < 2 || !endsWith(long, short)) return false;
  const lead = long.slice(0, long.length - short.length);
  if (lead.every((key) => isLeadingAdjective(key) || /^(?:us|u\.s|uk|u\.k|eu|e\.u)$/u.test(key))) return true;
  return long === before && (isPlaceName(lead.join(" ")) || lead.every((key) => isPlaceName(key)));
}
