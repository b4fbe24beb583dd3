import { isCommonWord } from "../../../english/common-words.ts";
import { BODY_WORDS, KNOWN_BODIES } from "../../../english/names/bodies.ts";
import { isGivenName, PARTICLES } from "../../../english/names/given-names.ts";
import { isLeadingAdjective, isPlaceName } from "../../../english/names/places.ts";
import type { NameSpan } from "../names/name-spans.ts";
import { isVerbBehind } from "../names/word-names.ts";
import { type Bearer, type Character, honorificGender, type NameUse } from "./character.ts";
import { coreKeys, endsWith, isSamePerson, lastKey } from "./full-name.ts";
import { isLetters } from "./letters.ts";
import type { NameRegister } from "./name-register.ts";

/** Whether the first word of a name may not belong to it: it opens the sentence, is a place, or a given name follows. */
export function isDoubtful(span: NameSpan): boolean {
  const [first = ""] = span.keys;
  if (PARTICLES.has(first)) return true;
  const given = span.keys.findIndex((key, i) => i > 0 && i < span.keys.length - 1 && isGivenName(key));
  if (given > 0 && !isGivenName(first) && (given === 1 || span.looks !== "body")) return true;
  if (isPlaceName(first)) return span.looks !== "body";
  return span.opens && span.looks === "unknown" && !span.isIntroduced;
}

/** A run in capitals is a heading, not a name, unless it is a body's. */
export function isShout(span: NameSpan): boolean {
  return (
    !span.isLabel &&
    span.words.length > 1 &&
    span.words.every((word) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word)) &&
    span.looks !== "body"
  );
}

/** The words of names that have their capital inside a sentence, where it proves something. */
export function wordsInsideSentences(spans: readonly NameSpan[]): ReadonlySet<string> {
  return new Set(spans.filter((span) => !span.opens).flatMap((span) => span.keys));
}

/** Whether capitalised words that nobody is known to bear are no name. `inside`: `wordsInsideSentences` of the text. */
export function isNoName(span: NameSpan, inside: ReadonlySet<string>, text: string): boolean {
  if (span.keys.length > 1) return isShout(span);
  const key = span.keys[0] ?? "";
  // "Cuban" is somebody's surname, or no name at all.
  if (isLeadingAdjective(key) && span.honorific === null) return true;
  if (!span.opens || span.looks !== "unknown" || inside.has(key)) return false;
  // "Boxx auditioned", "Riotta’s credits": no word that the language has, and used as a name is.
  return isCommonWord(key) || !(span.isPossessive || span.isIntroduced || isVerbBehind(text, span.end));
}

/** How near, in UTF-16 units, another bearer's full name must stand to win a bare surname from the main bearer. */
const NEAR = 300;
/** A bearer named this many times as often so far as another is meant by the bare surname, however near the other stands. */
const DOMINANT = 4;

/** The last full names in a text so far, by each of their words. */
interface RecentNames {
  /** Takes in the next name of the text. */
  note(use: NameUse): void;
  /** How often somebody was named so far, by whatever name. */
  times(character: Character): number;
  last(key: string): NameUse | undefined;
}

export function createRecentNames(): RecentNames {
  const lastOf = new Map<string, NameUse>();
  const times = new Map<Character, number>();
  return {
    times: (character) => times.get(character) ?? 0,
    note(use) {
      times.set(use.character, (times.get(use.character) ?? 0) + 1);
      if (use.span.keys.length > 1) for (const key of coreKeys(use.span.keys)) lastOf.set(key, use);
    },
    last: (key) => lastOf.get(key),
  };
}

/**
 * Whom a name at `at` means that several bear, one at least: whom the article named first, unless another was named in full just
 * before and is not a minor figure. How often somebody is named in full tells nothing of it: whoever shares the surname of an article's
 * main figure is told apart from them by the given name each time.
 */
function likeliestBearer(
  bearers: readonly Character[],
  names: RecentNames,
  key: string,
  at: number,
): Character {
  const recent = names.last(key);
  const main = bearers.reduce((a, b) => (b.firstAt < a.firstAt ? b : a));
  if (recent === undefined || recent.character === main || !bearers.includes(recent.character)) return main;
  const isNear = at - recent.span.end < NEAR;
  const isMinor = names.times(main) >= DOMINANT * names.times(recent.character);
  return isNear && !isMinor ? recent.character : main;
}

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
  const rest = knownEnd(register, keys);
  if (rest !== undefined) return { character: rest, path: "full" };
  const surnamed = register.surnamed(lastKey(keys));
  const ending = surnamed.find((other) => endsWith(other.keys, keys));
  if (ending !== undefined) return { character: ending, path: "surname" };
  if (keys.length === 2 && isDoubtful(span))
    return bearerOfWord(register, recent, { ...span, keys: keys.slice(1), looks: "unknown" }, at);
  const same = surnamed.find((other) => isSamePerson(other.keys, keys));
  return same === undefined ? null : { character: same, path: "full" };
}

/** Whom the words without the first mean, or the person whom still fewer mean: what stands before a name in a caption or a headline. */
export function knownEnd(register: NameRegister, keys: readonly string[]): Character | undefined {
  const rest = register.named(keys.slice(1));
  if (rest !== undefined) return rest;
  for (let from = 2; from <= keys.length - 2; from += 1) {
    const found = register.named(keys.slice(from));
    if (found?.kind === "person" && isGivenName(keys[from] ?? "")) return found;
  }
  return undefined;
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
    const named = path === "given" ? withoutNamesakes(bearers, recent) : bearers;
    const fitting = named.filter((character) => isBearer(character, span));
    const [only, ...others] = fitting;
    if (only === undefined) return null;
    if (others.length === 0) return { character: only, path };
    return { character: likeliestBearer(fitting, recent, key, at), path: "shared", bearers: fitting };
  };
  const surnamed = ofPath(register.surnamed(key), "surname");
  if (surnamed !== null || span.looks === "place") return surnamed;
  return ofPath(register.givenNamed(key), "given");
}

/** A body that is named this many times as often so far as any other whose name begins alike goes by that beginning. */
const MAIN_BODY = 2;
/** Of more names that begin with a word none is meant by it; each would be compared with each for every use of the word. */
const MOST_NAMESAKES = 30;

/**
 * Of those whose names begin with a word, whom the word alone may mean. What several names of bodies and things begin with is a name of
 * its own, after which they are named ("Ostrel" of "Ostrel News", "Ostrel Safety", "Ostrel One"), but for a body that the article has
 * named before, and far more often than the others.
 */
function withoutNamesakes(bearers: readonly Character[], recent: RecentNames): readonly Character[] {
  const isSurePerson = ({ kind, isCertain, gender }: Character): boolean =>
    kind === "person" && (isCertain || gender !== undefined);
  const others = bearers.filter((one) => !isSurePerson(one));
  if (others.length > MOST_NAMESAKES) return bearers.filter(isSurePerson);
  // "Ostrel News Weekend" adds nothing to "Ostrel News".
  const apart = others.filter((one) => !others.some((short) => short !== one && beginsWith(one, short)));
  if (apart.length < 2) return bearers.filter((one) => isSurePerson(one) || apart.includes(one));
  const times = (one: Character): number => recent.times(one);
  const [main, next] = apart.filter(isNamedAsBody).sort((a, b) => times(b) - times(a));
  const isMain = main !== undefined && times(main) > 0 && times(main) >= MAIN_BODY * (next ? times(next) : 0);
  return bearers.filter((one) => isSurePerson(one) || (isMain && one === main));
}

function beginsWith(long: Character, short: Character): boolean {
  return long.keys.length > short.keys.length && short.keys.every((key, i) => key === long.keys[i]);
}

/** "Harrow Bank", "Ostrel Co.". */
function isNamedAsBody({ kind, keys }: Character): boolean {
  return kind === "body" && BODY_WORDS.has(keys.at(-1) ?? "");
}

/** Of longer names only the first and the last word are somebody's: most are headlines. */
const LONGEST_PERSON = 4;

/** A single word may stand for a body only by the first of its words, and for a person by any; for a place not at all. */
function isBearer(character: Character, span: NameSpan): boolean {
  if (character.kind === "place" || !agreesInGender(character, span)) return false;
  const key = span.keys[0] ?? "";
  if (character.kind === "person") {
    const { keys } = character;
    const isOfName = keys.length <= LONGEST_PERSON || key === keys[0] || key === lastKey(keys);
    // "the Post" is no Will Post.
    return isOfName && !(span.hasArticle && BODY_WORDS.has(key));
  }
  // "the Authority" is the Harbour Authority.
  if (span.hasArticle && character.keys.at(-1) === key && BODY_WORDS.has(key)) return !KNOWN_BODIES.has(key);
  if (span.honorific !== null || span.office !== "" || character.keys[0] !== key || span.looks === "place")
    return false;
  // "HPO" is HPO News, but neither "HPO App" nor "HPO Harbour Run".
  return (
    !isLetters(span.words[0] ?? "") || (!KNOWN_BODIES.has(key) && BODY_WORDS.has(character.keys.at(-1) ?? ""))
  );
}

/** Whether an honorific's gender agrees with what is known of the bearer. */
function agreesInGender(character: Character, span: NameSpan): boolean {
  const gender = honorificGender(span);
  return gender === undefined || character.gender === undefined || character.gender === gender;
}
