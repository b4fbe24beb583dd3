import { type Character, createCharacter } from "./character.ts";
import { type Gender, genderOfGivenName, givenNamesAgree, isGivenName } from "./given-names.ts";
import { type NameSpan, nameSpans } from "./name-spans.ts";
import {
  ADJECTIVES,
  BODY_WORDS,
  HONORIFICS,
  KNOWN_BODIES,
  PARTICLES,
  PLACES,
  SUFFIXES,
} from "./naming-words.ts";
import { roleOf } from "./roles.ts";

/** How a name was taken for its bearer. */
export type NamePath = "full" | "surname" | "given" | "shared";

/** A name in the text and who bears it. */
export interface NameUse {
  readonly span: NameSpan;
  readonly character: Character;
  readonly path: NamePath;
}

export interface Cast {
  readonly characters: Character[];
  /** In text order. */
  readonly uses: readonly NameUse[];
  /** Whom a name means that stands at `at`, a mention's own words included that are no name elsewhere. */
  bearerOf(span: NameSpan, at: number): { character: Character; path: NamePath } | null;
}

/** How near, in UTF-16 units, another bearer's full name must stand to win a bare surname from the main bearer. */
const NEAR = 300;
/** A bearer named in full this many times as often as another is meant by the bare surname, however near the other stands. */
const DOMINANT = 4;
const MOST_FORMS = 12;
/** Longer lines are text, however many capitals they have; in UTF-16 units. */
const LONGEST_HEADLINE = 200;

/** Who is named in an article: every name joined with the fuller names of the same bearer. Linear in the text's length. */
export function castOf(article: { readonly title: string; readonly text: string }): Cast {
  const { plain, headline } = bySetting(article.text, nameSpans(article.text));
  const inTitle = isTitleCase(article.title) ? [] : nameSpans(article.title);
  const characters: Character[] = [];
  const full = new Map<string, Character>();
  const byLast = new Map<string, Character[]>();
  const byOther = new Map<string, Character[]>();
  const lower = loneWords(plain);

  const addFull = (span: NameSpan, counts: boolean): void => {
    const keys = coreKeys(span.keys);
    const last = lastKey(keys);
    const known =
      full.get(keys.join(" ")) ??
      (span.looks === "body" ? undefined : (byLast.get(last) ?? []).find((c) => isSamePerson(c.keys, keys)));
    const character = known ?? createCharacter(characters.length, kindOf(span), span.words.join(" "), keys);
    if (known === undefined) {
      characters.push(character);
      push(byLast, last, character);
      for (const key of new Set(keys.slice(0, -1)))
        if (key !== last && key.length > 1) push(byOther, key, character);
    }
    full.set(keys.join(" "), character);
    if (keys.length > character.keys.length) {
      character.keys = keys;
      character.name = span.words.join(" ");
    }
    if (counts) character.fullNames += 1;
    learn(character, span);
  };
  const many = plain.filter((span) => span.keys.length > 1 && !isShout(span));
  for (const span of many) if (!isDoubtful(span)) addFull(span, true);
  for (const span of many) {
    const rest = coreKeys(span.keys).slice(1);
    const isLed =
      full.has(rest.join(" ")) ||
      (byLast.get(rest.at(-1) ?? "") ?? []).some((c) =>
        rest.length === 1 ? c.isCertain : endsWith(c.keys, span.keys),
      );
    if (isDoubtful(span) && !isLed) addFull(span, true);
  }
  for (const span of inTitle) if (span.keys.length > 1 && span.looks === "person") addFull(span, false);

  const spans = [
    ...plain,
    ...headline.map((span) => knownPart(span, full)).filter((span) => span !== null),
  ].sort((a, b) => a.start - b.start);

  const lastFull = new Map<string, NameUse>();
  const bearerOf: Cast["bearerOf"] = (span, at) => {
    const keys = coreKeys(span.keys);
    const exact = full.get(keys.join(" "));
    if (exact !== undefined) return { character: exact, path: keys.length > 1 ? "full" : "surname" };
    if (keys.length > 1) {
      // A word that merely opens the sentence before a name ("Enter Trump").
      const rest = full.get(keys.slice(1).join(" "));
      if (rest !== undefined) return { character: rest, path: "full" };
      const ending = (byLast.get(lastKey(keys)) ?? []).find((c) => endsWith(c.keys, keys));
      if (ending !== undefined) return { character: ending, path: "surname" };
      if (keys.length === 2 && isDoubtful(span))
        return bearerOf({ ...span, keys: keys.slice(1), looks: "unknown" }, at);
      const same = (byLast.get(lastKey(keys)) ?? []).find((c) => isSamePerson(c.keys, keys));
      return same === undefined ? null : { character: same, path: "full" };
    }
    const key = keys[0] ?? "";
    for (const [list, path] of [
      [byLast.get(key), "surname"],
      [byOther.get(key), "given"],
    ] as const) {
      const bearers = (list ?? []).filter((c) => c.kind !== "place" && isBearer(c, span) && fits(c, span));
      const only = bearers[0];
      if (path === "given" && span.looks === "place") break;
      if (only !== undefined && bearers.length === 1) return { character: only, path };
      if (only !== undefined)
        return { character: amongBearers(bearers, lastFull.get(key), at), path: "shared" };
    }
    return null;
  };

  const uses: NameUse[] = [];
  for (const span of spans) {
    let found = bearerOf(span, span.start);
    if (found === null) {
      // "Cuban" is somebody's surname, or no name at all.
      if (span.keys.length === 1 && ADJECTIVES.has(span.keys[0] ?? "") && span.honorific === null) continue;
      if (
        span.keys.length === 1 &&
        span.opens &&
        span.looks === "unknown" &&
        lower.get(span.keys[0] ?? "") !== true
      )
        continue;
      if (span.keys.length > 1 && isShout(span)) continue;
      const character = createCharacter(
        characters.length,
        kindOf(span),
        span.words.join(" "),
        coreKeys(span.keys),
      );
      characters.push(character);
      full.set(character.keys.join(" "), character);
      found = { character, path: span.keys.length > 1 ? "full" : "surname" };
    }
    const { character, path } = found;
    learn(character, span);
    const use: NameUse = { span, character, path };
    if (span.keys.length > 1) for (const key of coreKeys(span.keys)) lastFull.set(key, use);
    uses.push(use);
  }
  return { characters, uses, bearerOf };
}

/** Names in lines that give every word a capital are kept apart: there a name has no end. */
function bySetting(text: string, spans: readonly NameSpan[]): { plain: NameSpan[]; headline: NameSpan[] } {
  const plain: NameSpan[] = [];
  const headline: NameSpan[] = [];
  let lineEnd = -1;
  let isHeadline = false;
  for (const span of spans) {
    if (span.start >= lineEnd) {
      const start = text.lastIndexOf("\n", span.start) + 1;
      const end = text.indexOf("\n", span.start);
      lineEnd = end < 0 ? text.length : end;
      isHeadline = lineEnd - start <= LONGEST_HEADLINE && isTitleCase(text.slice(start, lineEnd));
    }
    (isHeadline ? headline : plain).push(span);
  }
  return { plain, headline };
}

/** The longest opening of a headline's run of capitals that the article names elsewhere; a single word stays as it is. */
function knownPart(span: NameSpan, full: ReadonlyMap<string, Character>): NameSpan | null {
  if (span.keys.length === 1) return span;
  for (let size = span.keys.length; size > 1; size -= 1) {
    const keys = span.keys.slice(0, size);
    if (!full.has(coreKeys(keys).join(" "))) continue;
    if (size === span.keys.length) return span;
    const words = span.words.slice(0, size);
    return { ...span, keys, words, end: span.start + words.join(" ").length, isPossessive: false };
  }
  return null;
}

/** Whether the first word of a name may not belong to it: it opens the sentence, is a place, or a given name follows. */
function isDoubtful(span: NameSpan): boolean {
  const [first = "", second = ""] = span.keys;
  if (PARTICLES.has(first)) return true;
  if (span.keys.length > 2 && isGivenName(second) && !isGivenName(first)) return true;
  return PLACES.has(span.keys[0] ?? "") ? span.looks !== "body" : span.opens && span.looks === "unknown";
}

/** The bare surname goes to the main bearer, unless another was named in full just before and is not a minor figure. */
function amongBearers(bearers: readonly Character[], recent: NameUse | undefined, at: number): Character {
  const main = bearers.reduce((a, b) => (b.fullNames > a.fullNames ? b : a));
  if (recent === undefined || recent.character === main || !bearers.includes(recent.character)) return main;
  const isNear = at - recent.span.end < NEAR;
  return isNear && main.fullNames < DOMINANT * recent.character.fullNames ? recent.character : main;
}

/** Whether an honorific's gender agrees with what is known of the bearer. */
function fits(character: Character, span: NameSpan): boolean {
  const gender = span.honorific === null ? undefined : HONORIFICS.get(span.honorific);
  return gender === undefined || character.gender === undefined || character.gender === gender;
}

/** A single word may stand for a body only by the first of its words, and for a person by any. */
function isBearer(character: Character, span: NameSpan): boolean {
  if (character.kind === "person") return true;
  // "the Authority" is the Harbour Authority.
  const key = span.keys[0] ?? "";
  if (span.hasArticle && character.keys.at(-1) === key && BODY_WORDS.has(key)) return !KNOWN_BODIES.has(key);
  return (
    span.honorific === null &&
    span.office === "" &&
    character.keys[0] === span.keys[0] &&
    span.looks !== "place"
  );
}

function kindOf(span: NameSpan): Character["kind"] {
  if (span.looks === "body" || span.looks === "place") return span.looks;
  return span.looks === "unknown" && span.hasArticle ? "body" : "person";
}

/** What one more naming tells about its bearer. */
function learn(character: Character, span: NameSpan): void {
  const form = (span.honorific === null ? "" : `${capital(span.honorific)} `) + span.words.join(" ");
  if (form !== character.name && character.forms.size < MOST_FORMS) character.forms.add(form);
  const gender: Gender | undefined =
    (span.honorific === null ? undefined : HONORIFICS.get(span.honorific)) ??
    (character.kind === "person" && span.keys.length > 1 ? genderOfGivenName(span.keys[0] ?? "") : undefined);
  character.gender ??= gender;
  if (span.looks === "person") {
    character.isCertain = true;
    if (character.kind !== "body") character.kind = "person";
  }
  if (span.office !== "") {
    const role = roleOf(span.office);
    if (role !== null) character.roles.push(role);
  }
}

function capital(honorific: string): string {
  return honorific.charAt(0).toUpperCase() + honorific.slice(1);
}

/** Words without initials' dots and suffixes; at least the last stays. */
function coreKeys(keys: readonly string[]): readonly string[] {
  const core = keys.filter((key, i) => i === 0 || i === keys.length - 1 || key.length > 1);
  return core.length > 0 ? core : keys;
}

/** The word a person is called by: the last, before "Jr."; particles go before it. */
function lastKey(keys: readonly string[]): string {
  const last = keys.at(-1) ?? "";
  return SUFFIXES.has(last) && keys.length > 1 ? (keys.at(-2) ?? last) : last;
}

/** Whether two full names can be one person's: same surname and suffix, agreeing given names. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || lastKey(a) !== lastKey(b)) return false;
  const suffix = (keys: readonly string[]): string =>
    SUFFIXES.has(keys.at(-1) ?? "") ? (keys.at(-1) ?? "") : "";
  if (suffix(a) !== suffix(b)) return false;
  return (
    givenNamesAgree(a[0] ?? "", b[0] ?? "") ||
    (a.length > 2 && isWithin(b, a)) ||
    (b.length > 2 && isWithin(a, b))
  );
}

/** "van der Oord" ends "Willem van der Oord". */
function endsWith(whole: readonly string[], end: readonly string[]): boolean {
  return whole.length > end.length && end.every((key, i) => key === whole[whole.length - end.length + i]);
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const key of whole) if (key === part[at]) at += 1;
  return at === part.length;
}

/** Words that stand with a capital inside a sentence somewhere, so that one at a sentence's start is a name too. */
function loneWords(spans: readonly NameSpan[]): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const span of spans) if (!span.opens) for (const key of span.keys) found.set(key, true);
  return found;
}

/** A run in capitals is a heading, not a name, unless it is short. */
function isShout(span: NameSpan): boolean {
  return (
    span.words.length > 1 &&
    span.words.every((word) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word)) &&
    span.looks !== "body"
  );
}

/** Whether a headline gives most of its words a capital. */
export function isTitleCase(title: string): boolean {
  const words = title.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  return words.length >= 5 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.85 * words.length;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
