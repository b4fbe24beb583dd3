import type { Character } from "./character.ts";
import { isDoubtful } from "./doubtful-names.ts";
import { coreKeys, endsWith, isSamePerson, lastKey } from "./full-name.ts";
import { honorificGender } from "./learn-from-name.ts";
import type { NameRegister } from "./name-register.ts";
import type { NameSpan } from "./name-spans.ts";
import type { Bearer } from "./name-use.ts";
import { BODY_WORDS, KNOWN_BODIES } from "../../english/names/bodies.ts";
import { likeliestBearer, type RecentNames } from "./shared-name.ts";

/** Whom of the register a name means that stands at `at`; `null` where nobody is known to bear it. */
export function bearerOf(
  register: NameRegister,
  recent: RecentNames,
  span: NameSpan,
  at: number,
): Bearer | null {
  const keys = coreKeys(span.keys);
  const exact = register.named(keys);
  if (exact !== undefined) return { character: exact, path: keys.length > 1 ? "full" : "surname" };
  if (keys.length === 1) return bearerOfWord(register, recent, span, at);
  // A word that merely opens the sentence before a name ("Enter Marsh").
  const rest = register.named(keys.slice(1));
  if (rest !== undefined) return { character: rest, path: "full" };
  const surnamed = register.surnamed(lastKey(keys));
  const ending = surnamed.find((other) => endsWith(other.keys, keys));
  if (ending !== undefined) return { character: ending, path: "surname" };
  if (keys.length === 2 && isDoubtful(span))
    return bearerOfWord(register, recent, { ...span, keys: keys.slice(1), looks: "unknown" }, at);
  const same = surnamed.find((other) => isSamePerson(other.keys, keys));
  return same === undefined ? null : { character: same, path: "full" };
}

/** A single word is rather a surname than a given name; a place's name is nobody's given name. */
function bearerOfWord(
  register: NameRegister,
  recent: RecentNames,
  span: NameSpan,
  at: number,
): Bearer | null {
  const key = span.keys[0] ?? "";
  const ofPath = (bearers: readonly Character[], path: "surname" | "given"): Bearer | null => {
    const fitting = bearers.filter((character) => isBearer(character, span));
    const [only, ...others] = fitting;
    if (only === undefined) return null;
    if (others.length === 0) return { character: only, path };
    return { character: likeliestBearer(fitting, recent, key, at), path: "shared", bearers: fitting };
  };
  const surnamed = ofPath(register.surnamed(key), "surname");
  if (surnamed !== null || span.looks === "place") return surnamed;
  return ofPath(register.givenNamed(key), "given");
}

/** A single word may stand for a body only by the first of its words, and for a person by any; for a place not at all. */
function isBearer(character: Character, span: NameSpan): boolean {
  if (character.kind === "place" || !agreesInGender(character, span)) return false;
  // "the Post" is no Will Post.
  if (character.kind === "person") return !(span.hasArticle && BODY_WORDS.has(span.keys[0] ?? ""));
  // "the Authority" is the Harbour Authority.
  const key = span.keys[0] ?? "";
  if (span.hasArticle && character.keys.at(-1) === key && BODY_WORDS.has(key)) return !KNOWN_BODIES.has(key);
  return span.honorific === null && span.office === "" && character.keys[0] === key && span.looks !== "place";
}

/** Whether an honorific's gender agrees with what is known of the bearer. */
function agreesInGender(character: Character, span: NameSpan): boolean {
  const gender = honorificGender(span);
  return gender === undefined || character.gender === undefined || character.gender === gender;
}
