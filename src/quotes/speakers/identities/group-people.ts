import { longFormsOf } from "../../../english/names/nicknames.ts";
import type { Steps } from "../../../text/slices.ts";
import { type NameKey, nameWords } from "./name-key.ts";
import { type NamedEntry, putIn, type SpeakerEntry, type SpeakerGroups } from "./speaker-identity.ts";

/** Given name, surname and suffix make a person; an initial or short form joins the one given name it can stand for. */
export function* groupPeople(groups: SpeakerGroups, people: readonly NamedEntry[]): Steps<void> {
  const families = givensOfFamilies(people);
  for (const { entry, key } of people) {
    const given = isShort(key.given) ? fullGiven(key.given, families.get(familyOf(key))) : key.given;
    putIn(groups, `person ${familyOf(key)} ${given}`, entry, key.surname, given);
    yield;
  }
}

function familyOf({ surname, suffix }: NameKey): string {
  return `${surname} ${suffix}`;
}

/** Whether a given name may stand for a longer one. */
function isShort(given: string): boolean {
  return given.length === 1 || longFormsOf(given).length > 0;
}

/** The given names in each family of somebody with a short one; the many others need none. */
function givensOfFamilies(people: readonly NamedEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const families = new Map<string, Set<string>>();
  for (const { key } of people) if (isShort(key.given)) families.set(familyOf(key), new Set());
  if (families.size > 0) for (const { key } of people) families.get(familyOf(key))?.add(key.given);
  return families;
}

/** The only given name of the family that a short one can stand for; otherwise the short one itself. */
function fullGiven(given: string, family: ReadonlySet<string> = new Set()): string {
  if (given.length > 1) return longForm(given, family);
  const begun = [...family].filter((other) => other.length > 1 && other.startsWith(given));
  const [only = given, ...others] = new Set(begun.map((other) => longForm(other, family)));
  return others.length === 0 ? only : given;
}

/** The one long form of a given name that the same family has; otherwise the name itself. */
function longForm(given: string, family: ReadonlySet<string>): string {
  const [only = given, ...others] = longFormsOf(given).filter((form) => family.has(form));
  return others.length === 0 ? only : given;
}

/** No name of its own begins with these. */
const UNNAMING = /^(?:an?|one|another|some|his|her|its|their|our|my|this|that|these|those|new|latest)$/iu;

/** Whether a body has a name of its own, so that another article can mean the same by it. */
export function isProperName(name: string): boolean {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu) ?? [];
  const [first = "", second] = words;
  if (UNNAMING.test(first)) return false;
  // A capital at the start proves nothing: "The ministry", "Police sources".
  const isFirstProper = second === undefined || !(/^the$/iu.test(first) || /^\p{Ll}/u.test(second));
  return words.some((word, i) => /^\p{Lu}/u.test(word) && (i > 0 || isFirstProper));
}

/** A shorter name that is the opening or the letters of one longer name only, which goes by it elsewhere, is that body's ("Amnesty"). */
export function* groupBodies(groups: SpeakerGroups, bodies: readonly SpeakerEntry[]): Steps<void> {
  const longer = longerNames(bodies);
  for (const entry of bodies) {
    const key = bodyKey(entry.speaker.name);
    const [only, ...others] = longer.get(key) ?? [];
    const isShortOfOne = only !== undefined && others.length === 0 && !longer.has(only);
    putIn(groups, `body ${isShortOfOne ? only : key}`, entry);
    yield;
  }
}

/** For each shorter name the longer names of those who go by it. */
function longerNames(bodies: readonly SpeakerEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const longer = new Map<string, Set<string>>();
  for (const { speaker } of bodies) {
    const key = bodyKey(speaker.name);
    for (const form of speaker.alsoNamed) {
      const short = bodyKey(form);
      if (short !== "" && (key.startsWith(`${short} `) || isLettersOf(form, key)))
        longer.set(short, (longer.get(short) ?? new Set()).add(key));
    }
  }
  return longer;
}

/** "WHO" of the western harbour office. */
function isLettersOf(form: string, key: string): boolean {
  return /^\p{Lu}{2,}$/u.test(form) && key.includes(" ") && key.startsWith(form.charAt(0).toLowerCase());
}

/** Folded, without an article; "U.S." and "United States" are "US". */
function bodyKey(name: string): string {
  const words = nameWords(name).map((word) => word.replaceAll(".", ""));
  return (words[0] === "the" ? words.slice(1) : words).join(" ").replace(/^united states(?= )/u, "us");
}
