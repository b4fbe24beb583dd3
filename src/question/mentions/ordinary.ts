import { isDeterminer } from "../../english/function-words.ts";
import { BODY_WORDS } from "../../english/names/bodies.ts";
import { givenNameOf } from "../../english/names/given-names.ts";
import { HONORIFICS } from "../../english/names/titles.ts";
import { reportingNoun, verbClassOf } from "../../english/reporting-verbs.ts";
import { isTitle, rolesIn } from "../../english/roles.ts";
import { isChatter, isRequestWord } from "../frame-words.ts";
import type { Token } from "../tokens.ts";

/** Whether English has the word besides those who bear it, as far as the lexicons tell: "post", "church", "show". */
export function isOrdinaryWord({ key, isFrame }: Token): boolean {
  return (
    isFrame ||
    isRequestWord(key) ||
    isChatter(key) ||
    verbClassOf(key) !== undefined ||
    reportingNoun(key) !== undefined ||
    isTitle(key) ||
    HONORIFICS.has(key) ||
    // "Hochman" only ends as offices do.
    rolesIn([key]).length > 0 ||
    BODY_WORDS.has(key)
  );
}

/** "The", "his", "a": what stands before a noun and before no name of a person. */
export function isBehindDeterminer(before: Token | undefined): boolean {
  return before?.kind === "word" && isDeterminer(before.key) && !before.isCapital;
}

/** Whether a word is somewhere a given name and written so that it may be one here: "emma", "Hope", but not "hope". */
export function isGivenHere(token: Token | undefined): boolean {
  if (token?.kind !== "word" || token.isPossessive) return false;
  const given = givenNameOf(token.key);
  return given !== undefined && (token.isCapital || (!given.isWord && !isOrdinaryWord(token)));
}
