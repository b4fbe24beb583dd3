import { longFormsOf } from "../../english/names/nicknames.ts";
import type { NameKey } from "./name-key.ts";
import type { Steps } from "../../text/slices.ts";
import { type NamedEntry, putIn, type SpeakerGroups } from "./speaker-group.ts";

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
