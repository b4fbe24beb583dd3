import { nameKeyOf, nameWords } from "../../quotes/speakers/identities/name-key.ts";
import type { SpeakerIdentity } from "../../quotes/speakers/identities/speaker-identity.ts";
import type { KeptList, KeptTable } from "../../retrieval/kept-work.ts";
import type { Steps } from "../../text/slices.ts";
import { givenNameForms } from "../../english/names/nicknames.ts";
import { roleWords } from "./role-words.ts";

/**
 * How a speaker bears the words, the surest first: the whole name; another name of theirs in an article; given name and
 * surname, one of them perhaps in a short form or with a name between left out; capital letters of a body's name; the surname;
 * the given name.
 */
export type NameFit = "full" | "alias" | "short" | "acronym" | "surname" | "given";
export const FITS = [
  "full",
  "alias",
  "short",
  "acronym",
  "surname",
  "given",
] as const satisfies readonly NameFit[];

export interface NameMatch {
  readonly identity: SpeakerIdentity;
  readonly fit: NameFit;
}

/** Whether a word is the given name of a bearer of more names, be it that an article also calls them by it alone ("Brian" of Brian Marsh). */
export function isGivenNameOf({ identity, fit }: NameMatch, word: string): boolean {
  const [first, ...rest] = nameWords(identity.name);
  return fit === "given" || (identity.kind === "person" && rest.length > 0 && first === word);
}

/** Words of a question that are a known name. */
export interface FoundName {
  /** Words of the question that it takes, from 1. */
  readonly length: number;
  /** The surest fits first, then who is quoted most; not empty. */
  readonly matches: readonly NameMatch[];
}

export interface NameIndex {
  /** The known names that begin with the word at `from`, the longest first. Words are folded, without possessive endings. */
  at(words: readonly string[], from: number): readonly FoundName[];
  /** Whom these words alone name. */
  named(words: readonly string[]): readonly NameMatch[];
}

/** Words of a name that is looked up, at most. */
const LONGEST_NAME = 10;
/** A description is no name: it has a lower-case word that no name has. */
const MOST_ALIAS_WORDS = 5;
const PARTICLE =
  /^(?:of|the|and|for|on|in|de|del|della|di|da|dos|du|la|le|van|von|der|den|bin|bint|al|el|ibn|y|e|&)$/u;

/** Who bears a name: the place among the identities and the surest fit, by its place in `FITS`, in turns. */
export type Bearers = readonly number[];

/** The bearers of each name, words divided by spaces. */
export function* readBornNames(identities: Iterable<SpeakerIdentity>): Steps<ReadonlyMap<string, Bearers>> {
  const byName = new Map<string, number[]>();
  const enter = (words: readonly string[], at: number, as: NameFit): void => {
    if (words.length === 0 || words.length > LONGEST_NAME) return;
    const key = words.join(" ");
    const [bearers, fit] = [byName.get(key), FITS.indexOf(as)];
    if (bearers === undefined) byName.set(key, [at, fit]);
    // They come one after the other.
    else if (bearers.at(-2) !== at) bearers.push(at, fit);
    else if (fit < (bearers.at(-1) as number)) bearers[bearers.length - 1] = fit;
  };
  let at = 0;
  for (const identity of identities) {
    if (identity.kind === "unnamed") {
      for (const words of nameInside(identity.name)) enter(words, at, "short");
    } else if (/\p{Lu}|\p{N}|\p{Lo}/u.test(identity.name)) {
      for (const { words, fit } of namesOf(identity)) enter(words, at, fit);
    }
    at += 1;
    yield;
  }
  return byName;
}

/** By the first word of names, how many words the longest has that begins so. */
export function* readLongestNames(names: Iterable<string>): Steps<ReadonlyMap<string, number>> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const [first = "", ...rest] = name.split(" ");
    longest.set(first, Math.max(longest.get(first) ?? 0, 1 + rest.length));
    yield;
  }
  return longest;
}

/** The look-up of identities whose names were read. */
export function nameIndexOf(
  identities: KeptList<SpeakerIdentity>,
  byName: KeptTable<Bearers>,
  longest: KeptTable<number>,
): NameIndex {
  const bornBy = (name: string): (readonly [SpeakerIdentity, NameFit])[] => {
    const bearers = byName.get(name) ?? [];
    const found: (readonly [SpeakerIdentity, NameFit])[] = [];
    for (let k = 0; k < bearers.length; k += 2)
      found.push([
        identities.at(bearers[k] as number) as SpeakerIdentity,
        FITS[bearers[k + 1] as number] as NameFit,
      ]);
    return found;
  };
  const named = (words: readonly string[]): readonly NameMatch[] => {
    const found = new Map(bornBy(words.join(" ")));
    const [given = "", ...rest] = words;
    if (rest.length > 0)
      for (const form of givenNameForms(given))
        for (const [identity, fit] of bornBy([form, ...rest].join(" ")))
          if (!found.has(identity) && fit !== "given" && fit !== "surname") found.set(identity, "short");
    return [...found]
      .map(([identity, fit]) => ({ identity, fit }))
      .sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || b.identity.quotes - a.identity.quotes);
  };
  return {
    named,
    at(words, from) {
      const first = words[from] ?? "";
      const most = Math.max(...[first, ...givenNameForms(first)].map((form) => longest.get(form) ?? 0));
      const found: FoundName[] = [];
      for (let length = Math.min(most, words.length - from); length > 0; length--) {
        const matches = named(words.slice(from, from + length));
        if (matches.length > 0) found.push({ length, matches });
      }
      return found;
    },
  };
}

/** The name that a description ends in: "British Prime Minister Theresa May". */
function nameInside(description: string): (readonly string[])[] {
  if (/^\p{Lu}[\p{L}'’-]+$/u.test(description)) return [nameWords(description)];
  const found = /^(.*?)((?:\p{Lu}[\p{L}.'’-]+\s+)+\p{Lu}[\p{L}'’-]+)$/u.exec(description);
  const [, before = "", name] = found ?? [];
  // "A spokeswoman for Ann Fell" is not Ann Fell; "Minister for Health Ann Fell" is.
  const isOther =
    /\b(?:for|of|to|with|by|from|at|in)\s+$/u.test(before) && name?.trim().split(/\s+/u).length === 2;
  if (isOther || (before !== "" && !/\s$/u.test(before))) return [];
  if (name === undefined) return [];
  const words = nameKeyOf(name).words.slice(-2);
  return words.length < 2 ? [] : [words, words.slice(-1)];
}

/** What a company's name may be left without. */
const CORPORATE =
  /^(?:inc|corp|corporation|co|company|companies|group|holdings|health|international|ltd|llc|plc|platforms|motors|airlines|airways|energy|foundation|campaign|administration)$/u;

interface NameForm {
  readonly words: readonly string[];
  readonly fit: NameFit;
}

/** The names that a speaker is looked up by. */
function namesOf({ name, names, kind }: SpeakerIdentity): NameForm[] {
  const forms: NameForm[] = [];
  const add = (words: readonly string[], fit: NameFit): void => {
    if (words.length > 0) forms.push({ words, fit });
  };
  for (const one of names) {
    const words = withoutArticle(nameWords(one));
    if (one === name) add(words, "full");
    else if (
      isName(one) &&
      (isNameOf(words, name) || (kind === "body" && initialsOf(name).includes(words.join(""))))
    )
      add(words, kind === "person" && words.length === 1 ? "surname" : "alias");
    if (kind === "body" && isName(one) && one === name)
      for (const letters of initialsOf(one)) add([letters], "acronym");
  }
  if (kind !== "person") {
    const whole = withoutArticle(nameWords(name));
    const last = whole.at(-1) ?? "";
    const first = name.replace(/^the\s+/iu, "").split(/\s+/u)[0] ?? "";
    if (whole.length > 1 && CORPORATE.test(last)) add(whole.slice(0, -1), "short");
    if (whole.length > 1 && /^\p{Lu}{2,}$/u.test(first)) add(whole.slice(0, 1), "short");
    return forms;
  }
  const { words, surname, given } = nameKeyOf(name);
  if (surname === "") return forms;
  add([surname], "surname");
  if (given === "") return forms;
  add(words, "full");
  add([given, surname], "short");
  const [initial = ""] = given;
  add([initial, surname], "short");
  add([given], "given");
  for (const form of givenNameForms(given)) add([form], "given");
  const initials = initialsOfPerson(words);
  if (initials !== null) add([initials], "acronym");
  // "County Executive Ana Marsh", where an office stands before the name.
  if (words.length > 2) add(words.slice(-2), "short");
  return forms;
}

/** Another name of a person shares a word with the full one; an office ("Attorney General") is none. */
function isNameOf(words: readonly string[], name: string): boolean {
  const own = new Set(nameWords(name));
  return (
    words.some((word) => own.has(word)) &&
    (roleWords(words.join(" ")) === null || words.every((word) => own.has(word)))
  );
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && words[0] === "the" ? words.slice(1) : words;
}

/** Whether words are a name rather than a description: each has a capital, but for particles. */
function isName(words: string): boolean {
  const all = words.replace(/^the\s+/iu, "").split(/\s+/u);
  return (
    all.length <= MOST_ALIAS_WORDS && all.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || PARTICLE.test(word))
  );
}

/** "Western Harbour Office" is WHO, and so is "Office of the Western Harbour" OWH. */
function initialsOf(name: string): string[] {
  const words = name.replace(/^the\s+/iu, "").match(/\p{L}+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length < 2) return [];
  const letters = (of: readonly string[]) => of.map((word) => word.charAt(0).toLowerCase()).join("");
  return [...new Set([letters(capitals), letters(words)])];
}

/** Letters that a person may be called by, from three on: "ABM" of Ana Berg-Marsh. */
function initialsOfPerson(words: readonly string[]): string | null {
  const parts = words.flatMap((word) => word.split("-")).filter((part) => part !== "");
  return parts.length < 3 ? null : parts.map((part) => part.charAt(0)).join("");
}
