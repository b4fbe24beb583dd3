import type { Gender } from "../../../english/names/given-names.ts";
import { longFormsOf } from "../../../english/names/nicknames.ts";
import { compareCodeUnits } from "../../../text/ordered.ts";
import type { Steps } from "../../../text/slices.ts";
import { type NameKey, nameWords } from "./name-key.ts";
import {
  honorificGender,
  type NamedEntry,
  putIn,
  type SpeakerEntry,
  type SpeakerGroups,
} from "./speaker-identity.ts";

/**
 * Given name, surname and suffix make a person; an initial or short form joins the one given name it can stand for. Of one name that some
 * articles give a man and others a woman ("Mr Alex Marsh", "Ms Alex Marsh") there are two, and who is called neither is not taken for one
 * of them.
 */
export function* groupPeople(groups: SpeakerGroups, people: readonly NamedEntry[]): Steps<void> {
  const families = givensOfFamilies(people);
  const idOf = ({ key }: NamedEntry): readonly [id: string, given: string] => {
    const given = isShort(key.given) ? fullGiven(key.given, families.get(familyOf(key))) : key.given;
    return [`person ${familyOf(key)} ${given}`, given];
  };
  const genders = new Map<string, Gender | null>();
  for (const named of people) {
    const gender = honorificGender(named.entry);
    if (gender !== undefined) {
      const [id] = idOf(named);
      genders.set(id, genders.has(id) && genders.get(id) !== gender ? null : gender);
    }
    yield;
  }
  for (const named of people) {
    const [id, given] = idOf(named);
    const isOfTwo = genders.get(id) === null;
    const own = isOfTwo ? `${id} ${honorificGender(named.entry) ?? "?"}` : id;
    putIn(groups, own, named.entry, named.key.surname, given);
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

/**
 * A shorter name that is the opening or the letters of one longer name, which goes by it elsewhere and others hardly ever, is that body's
 * ("Amnesty"). A
 * body with its country before it is the one without ("US Tide Office") where both go by the same letters.
 */
export function* groupBodies(groups: SpeakerGroups, bodies: readonly SpeakerEntry[]): Steps<void> {
  const plain = withoutCountry(bodies);
  const keyOf = (name: string): string => {
    const key = bodyKey(name);
    return plain.get(key) ?? key;
  };
  const longer = longerNames(bodies, keyOf);
  for (const entry of bodies) {
    const key = keyOf(entry.speaker.name);
    const meant = likeliest(longer.get(key));
    putIn(groups, `body ${meant !== undefined && !longer.has(meant) ? meant : key}`, entry);
    yield;
  }
}

/** For names that begin with "US": the same without, where another body has that and goes by the same letters. */
function withoutCountry(bodies: readonly SpeakerEntry[]): ReadonlyMap<string, string> {
  const lettersOf = new Map<string, Set<string>>();
  for (const { speaker } of bodies) {
    const key = bodyKey(speaker.name);
    const letters = lettersOf.get(key) ?? new Set();
    for (const form of speaker.alsoNamed) if (/^\p{Lu}{2,}$/u.test(form)) letters.add(form);
    lettersOf.set(key, letters);
  }
  const found = new Map<string, string>();
  for (const [key, letters] of lettersOf) {
    const rest = key.startsWith("us ") ? key.slice(3) : "";
    if ([...(lettersOf.get(rest) ?? [])].some((one) => letters.has(one))) found.set(key, rest);
  }
  return found;
}

/** A longer name is meant by letters that others have, too, in this many times as many articles as the next. */
const DOMINANT = 4;

/** The only name, or the one that dominates. */
function likeliest(names: ReadonlyMap<string, number> = new Map()): string | undefined {
  const [first, second] = [...names].sort((a, b) => b[1] - a[1] || compareCodeUnits(a[0], b[0]));
  return first !== undefined && first[1] >= DOMINANT * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** For each shorter name the longer names of those who go by it, with the number of articles. */
function longerNames(
  bodies: readonly SpeakerEntry[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const longer = new Map<string, Map<string, number>>();
  for (const { speaker } of bodies) {
    const key = keyOf(speaker.name);
    for (const short of new Set(speaker.alsoNamed.filter((form) => isShortOf(form, key, keyOf)).map(keyOf))) {
      const names = longer.get(short) ?? new Map<string, number>();
      longer.set(short, names.set(key, (names.get(key) ?? 0) + 1));
    }
  }
  return longer;
}

function isShortOf(form: string, key: string, keyOf: (name: string) => string): boolean {
  const short = keyOf(form);
  return short !== "" && short !== key && (key.startsWith(`${short} `) || isLettersOf(form, key));
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
