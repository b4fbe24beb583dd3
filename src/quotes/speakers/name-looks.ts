import { BODY_WORDS, KNOWN_BODIES, THING_WORDS } from "../../english/names/bodies.ts";
import { givenNameOf, isGivenName } from "../../english/names/given-names.ts";
import { isPlaceName } from "../../english/names/places.ts";
import { SUFFIXES } from "../../english/names/titles.ts";
import type { NameToken } from "./name-tokens.ts";

/** What the form of a name alone tells of its bearer. */
export type NameLooks = "person" | "body" | "place" | "unknown";

/** `isTitled`: an honorific or office stands before it. `isBody`: its words are a body's ("Department of Justice"). */
export function looksOf(
  words: readonly NameToken[],
  keys: readonly string[],
  isTitled: boolean,
  isBody: boolean,
): NameLooks {
  const only = keys.length === 1 ? keys[0] : undefined;
  if (isBody) return "body";
  if (isTitled) return "person";
  if (only !== undefined) {
    if (isPlaceName(only)) return "place";
    if (KNOWN_BODIES.has(only) || isAcronym(words[0]?.text ?? "")) return "body";
    const given = givenNameOf(only);
    // "Grace under pressure": the capital of a sentence's first word makes no name of a word.
    return given === undefined || (given.isWord && words[0]?.opens === true) ? "unknown" : "person";
  }
  // "N. Korea" is nobody of an initial.
  if (keys.length === 2 && /^[nsew]$/u.test(keys[0] ?? "") && isPlaceName(keys[1] ?? "")) return "place";
  if (THING_WORDS.has(keys.at(-1) ?? "")) return "place";
  if (
    keys.some((key) => BODY_WORDS.has(key) && key !== "house" && key !== "church") ||
    keys.some((key) => KNOWN_BODIES.has(key))
  )
    return "body";
  if (SUFFIXES.has(keys.at(-1) ?? "") || isGivenName(keys[0] ?? "")) return "person";
  if (words.slice(1, -1).some((word) => /^\p{Lu}\.?$/u.test(word.text))) return "person";
  if (/^(?:\p{Lu}\.)+$/u.test(words[0]?.text ?? "")) return "person";
  if (
    isPlaceName(keys.at(-1) ?? "") ||
    keys[0] === "new" ||
    keys[0] === "san" ||
    keys[0] === "saint" ||
    keys[0] === "st"
  )
    return "place";
  if (words.some((word) => isAcronym(word.text))) return "body";
  return "unknown";
}

function isAcronym(word: string): boolean {
  return (
    /^(?:\p{Lu}\p{Lu}+(?:-\p{Lu}+)?|(?:\p{Lu}\.){2,}|\p{Lu}{2,}\p{L}?)$/u.test(word) ||
    /^\p{Lu}&\p{Lu}$/u.test(word)
  );
}
