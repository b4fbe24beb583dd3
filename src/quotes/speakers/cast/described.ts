import { BODY_WORDS } from "../../../english/names/bodies.ts";
import { isNational, isPlaceName } from "../../../english/names/places.ts";
import { isKinNoun, isSourceNoun, type Role } from "../../../english/roles.ts";
import { addToList } from "../../../text/list-map.ts";
import type { Description } from "../mentions/read-mention.ts";
import { possessiveOf } from "../names/name-tokens.ts";
import type { NameUse } from "./character.ts";
import { type Character, createCharacter } from "./character.ts";
import type { Introduction } from "./introductions.ts";

/**
 * How sure it is that somebody is whom a description means. told: the article said so. likely: of the description's words it said the noun
 * alone ("Republican" of "the Harrow Republican"). guessed: another such description was taken for theirs.
 */
export type Holding = "told" | "likely" | "guessed";

export interface KnownBearer {
  readonly character: Character;
  /** Whether a word of the description beside its noun is known of them. */
  readonly isSure: boolean;
  readonly holding: Holding;
}

/** Who is known in an article by description rather than by name. */
export interface Described {
  /** The named or unnamed character that a description takes up again ("the minister", "the official"), or `null`. */
  known(description: Description, at: number): KnownBearer | null;
  /** Those who were given the description's office before, and nothing that tells against it, each with how sure that is. */
  holders(description: Description, at: number): ReadonlyMap<Character, Holding>;
  /**
   * Whom the article named as a relative of somebody, where the description means one: "her sister" of "Ana Marsh, Bo's sister". `owner`:
   * whose relative it is, where that is known. `null` where nobody, or more than one, was named so.
   */
  relative(description: Description, owner: Character | null, at: number): Character | null;
  /** A character whom the description brings in, or whom the same owner's same description brought in before. */
  introduce(description: Description, owner: Character | null): Character;
  /** Keeps a description for a character that it was taken for without having been told of. */
  keep(description: Description, character: Character, at: number): void;
}

/** The match of a description of which the article told the noun alone. */
const LIKELY = 0.5;
/** An office ("the governor") is rather a named holder's than an unnamed one's. */
const NAMED = 1;
/** Descriptions of one noun that are compared at most, the latest first: it bounds the work. */
const MOST_COMPARED = 40;

export function createDescribed(
  characters: Character[],
  introductions: readonly Introduction[],
  uses: readonly NameUse[],
): Described {
  const byHead = new Map<string, Introduction[]>();
  const owned = new Map<string, Character>();
  const add = (entry: Introduction): void => addToList(byHead, entry.role.head, entry);
  for (const entry of introductions) add(entry);
  for (const { character, span } of uses) {
    const head = character.kind === "body" ? bodyNoun(character.keys) : undefined;
    if (head === undefined) continue;
    add({
      character,
      role: { head, words: new Set(character.keys), text: character.name },
      at: span.start,
    });
  }
  return {
    known(description, at) {
      const isTaken = description.determiner === "definite" || description.determiner === "bare";
      if (!isTaken) return null;
      let best: { entry: Introduction; score: number } | null = null;
      const entries = byHead.get(description.role.head) ?? [];
      for (const entry of entries.slice(-MOST_COMPARED)) {
        if (entry.character.isPlural !== description.isPlural) continue;
        const score = matchOf(description.role, entry, at);
        if (description.determiner === "bare" && score < 1 && !description.isPlural) continue;
        // "experts" need not be the "experts on the harbour" of before, nor "suspect" the "juvenile suspect".
        if (description.determiner === "bare" && !isSameText(description, entry)) continue;
        if (score > 0 && (best === null || score >= best.score)) best = { entry, score };
      }
      if (best === null) return null;
      const { entry, score } = best;
      const isSure = [...description.role.words].some((word) => word !== "former" && isOf(entry, word));
      return { character: entry.character, isSure, holding: holdingOf(entry, score) };
    },
    holders(description, at) {
      const entries = (byHead.get(description.role.head) ?? []).slice(-MOST_COMPARED);
      const found = new Map<Character, Holding>();
      for (const entry of entries) {
        const { character } = entry;
        const score = character.isPlural ? 0 : matchOf(description.role, entry, at);
        if (score === 0 || found.get(character) === "told") continue;
        found.set(character, holdingOf(entry, score));
      }
      return found;
    },
    relative({ role, isPlural }, owner, at) {
      if (isPlural || !isKinNoun(role.head)) return null;
      const named = (byHead.get(role.head) ?? [])
        .slice(-MOST_COMPARED)
        .filter(({ character, at: told }) => told <= at && character.keys.length > 0);
      const ofOwner = named.filter(
        ({ role: { words } }) => owner?.keys.some((key) => words.has(key)) === true,
      );
      // Where one alone was told to be anybody's sister, the pronoun's bearer need not be known.
      const [only, ...others] = new Set((ofOwner.length > 0 ? ofOwner : named).map((one) => one.character));
      return only === undefined || others.length > 0 ? null : only;
    },
    keep(description, character, at) {
      add({ character, role: description.role, at, isGuess: true });
    },
    introduce(description, owner) {
      const key = owner === null ? null : `${owner.id} ${description.role.head} ${description.isPlural}`;
      const before = key === null ? undefined : owned.get(key);
      if (before !== undefined) return before;
      const name =
        owner === null || owner.keys.length === 0 || !isPronounOwned(description)
          ? description.text
          : ownedName(owner, description.text);
      const character = createCharacter(
        characters.length,
        description.isPerson ? "unnamed" : "body",
        name,
        [],
      );
      characters.push(character);
      character.isPlural = description.isPlural;
      character.gender = description.gender;
      character.roles.push({ ...description.role, text: name });
      if (key !== null) owned.set(key, character);
      add({ character, role: description.role, at: -1 });
      return character;
    },
  };
}

function holdingOf({ isGuess }: Introduction, score: number): Holding {
  if (isGuess === true) return "guessed";
  return score > LIKELY ? "told" : "likely";
}

/** The word that tells what kind of body a name is of: "bank" of "Harrow Bank" and of "Bank of Harrow". */
function bodyNoun(keys: readonly string[]): string | undefined {
  const of = keys.findIndex((key) => key === "of" || key === "for");
  const noun = (of > 0 ? keys[of - 1] : keys.at(-1)) ?? "";
  return BODY_WORDS.has(noun) ? noun : undefined;
}

function isPronounOwned(description: Description): boolean {
  return description.owner !== null && "kind" in description.owner;
}

function isSameText(description: Description, { character, role }: Introduction): boolean {
  if (character.keys.length > 0) return true;
  return role.text.toLowerCase() === description.text.toLowerCase();
}

/** A name that is longer with all of its owner's has the last of them alone. */
const MOST_WORDS = 6;

/** "his campaign" of Ana Marsh is "Ana Marsh’s campaign". */
function ownedName(owner: Character, text: string): string {
  const behind = text.replace(/^\p{L}+/u, "");
  const whole = possessiveOf(owner.name) + behind;
  const isLong = owner.kind === "person" && whole.split(" ").length > MOST_WORDS;
  return isLong ? possessiveOf(owner.name.split(" ").at(-1) ?? "") + behind : whole;
}

/**
 * How well a description takes up an introduction: 1, and more for each shared word. 0 where they contradict: the one
 * is former and the other is not, both name other bodies, or a word of the description tells against a named person.
 */
function matchOf(role: Role, entry: Introduction, at: number): number {
  const known = entry.role.words;
  if (role.words.has("former") && !known.has("former")) return 0;
  // "the mayor" is no deputy mayor, nor the other way round.
  if (isDeputy(role.words) !== isDeputy(known)) return 0;
  if (isOfOtherParty(role.words, known)) return 0;
  const isNamed = entry.character.kind !== "unnamed" && entry.character.keys.length > 0;
  if (isNamed && isSourceNoun(role.head) && entry.at > at) return 0;
  let shared = 0;
  let foreign = 0;
  for (const word of role.words) {
    if (isOf(entry, word)) shared += 1;
    else foreign += 1;
  }
  const isUnnamed = entry.character.keys.length === 0;
  if (isUnnamed && isOfOtherPlace(role, entry.role)) return 0;
  if (entry.character.kind === "body" && isUnnamed && isOfOtherKind(role, entry.role)) return 0;
  if (foreign > 0 && shared === 0) {
    if ([...role.words].some(isNational)) return 0;
    // "the Vermont senator" is likely the senator whom the text names, even where it did not name his state.
    if (isNamed && !isSourceNoun(role.head) && entry.character.kind === "person")
      return entry.at <= at ? LIKELY : 0;
    if (isNamed || namesOther(role, entry.role)) return 0;
  }
  const isBefore = entry.at <= at;
  if (!isBefore && isNamed && shared === 0) return 0;
  const isOffice = isNamed && !isSourceNoun(role.head);
  return (
    1 +
    (isOffice ? NAMED : 0) +
    shared -
    0.5 * foreign +
    (isBefore ? 0.2 : 0) -
    (known.has("former") && !role.words.has("former") ? 0.6 : 0)
  );
}

/** "the Vermont government" is not the government of Ohio. */
function isOfOtherPlace(asked: Role, known: Role): boolean {
  const placesOf = ({ words }: Role): string[] =>
    [...words].filter((word) => isPlaceName(word) || isNational(word));
  const [of, others] = [placesOf(asked), placesOf(known)];
  return of.length > 0 && others.length > 0 && !of.some((word) => others.includes(word));
}

/** "the Harrow health department" is not the transport department: what tells one body from another, but for names of places. */
function isOfOtherKind(asked: Role, known: Role): boolean {
  const own = ({ words, text, head }: Role): string[] => {
    const names = new Set(text.match(/\p{Lu}[\p{L}-]*/gu)?.map((word) => word.toLowerCase()));
    return [...words].filter(
      (word) => word !== head && !names.has(word) && !isPlaceName(word) && !isNational(word),
    );
  };
  const [of, others] = [own(asked), own(known)];
  return of.length > 0 && others.length > 0 && !of.some((word) => known.words.has(word));
}

/** Party adjectives as they stand before an office. */
const PARTIES: readonly ReadonlySet<string>[] = [
  new Set(["democratic", "democrat"]),
  new Set(["republican", "gop"]),
  new Set(["labour", "labor"]),
  new Set(["conservative", "tory"]),
  new Set(["libertarian"]),
  new Set(["green"]),
  new Set(["liberal"]),
];

/** "the Democratic nominee" is not the Republican one. */
function isOfOtherParty(asked: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  const of = (words: ReadonlySet<string>) =>
    PARTIES.filter((party) => [...party].some((word) => words.has(word)));
  const ofKnown = of(known);
  return ofKnown.length > 0 && of(asked).some((party) => !ofKnown.includes(party));
}

function isDeputy(words: ReadonlySet<string>): boolean {
  return words.has("deputy") || words.has("vice") || words.has("assistant");
}

/** Whether a word is known of somebody: from the introduction, another one, or the name. */
function isOf(entry: Introduction, word: string): boolean {
  const { keys, roles } = entry.character;
  return entry.role.words.has(word) || keys.includes(word) || roles.some((role) => role.words.has(word));
}

/** Whether both descriptions name a body, and none in common. */
function namesOther(a: Role, b: Role): boolean {
  const names = (role: Role): string[] =>
    [...role.text.matchAll(/(?<=\s|^)(?!The\b|An?\b|One\b)\p{Lu}[\p{L}.]*/gu)]
      .map((match) => match[0].toLowerCase().replace(/\.$/u, ""))
      .filter((key) => !isPlaceName(key));
  const ofA = names(a);
  const ofB = names(b);
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((name) => ofB.includes(name));
}
