import { isSamePerson, withoutHouse } from "../author-names.ts";
import type { Statements } from "./statement.ts";
import { isHouseLike, isNoPerson, isPlausible, isSingle, type NameContext, wordSigns } from "./word-signs.ts";

/** Names that stand together in one place or several, with what these places say of them. */
export interface Gathered {
  readonly names: readonly string[];
  readonly signs: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** What those are whom the place leaves out that leaves out fewest. Empty where the names are all that some place names. */
  readonly leavesOut: readonly string[];
}

interface Gathering {
  readonly names: readonly string[];
  readonly signs: Set<string>;
  readonly places: Set<string>;
  leavesOut: readonly string[] | null;
}

/** What is known of the names of a page. */
export interface KnownNames {
  readonly isNobody: (name: string) => boolean;
  readonly isHouse: (name: string) => boolean;
  readonly isOther: (name: string) => boolean;
  readonly madePictures: (name: string) => boolean;
  readonly isHelper: (name: string) => boolean;
  readonly signsOf: (name: string) => readonly string[];
}

export function knownNames(statements: Statements, context: NameContext): KnownNames {
  const people = new Set(statements.people);
  const among = (list: readonly string[]) => once((name) => list.some((one) => isSamePerson(one, name)));
  return {
    isNobody: once((name) => isNoPerson(name, context)),
    isHouse: once((name) => !people.has(name) && isHouseLike(name, context)),
    isOther: among(statements.others),
    madePictures: among(statements.pictures),
    isHelper: among(statements.helpers),
    signsOf: once((name) =>
      people.has(name) ? [...wordSigns(name, context), "sure"] : wordSigns(name, context),
    ),
  };
}

/** Names stand in many places. */
function once<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = read(name);
    known.set(name, made);
    return made;
  };
}

/** What a statement names, and the same without those who are no authors: each set of names once. */
export function gathered({ statements }: Statements, known: KnownNames, context: NameContext): Gathered[] {
  const { isNobody, isHouse, isOther, madePictures, signsOf } = known;
  const found: Gathering[] = [];
  const isPerson = (name: string): boolean => !isNobody(name);
  const houseWords = new Set(context.houses.flatMap((house) => house.toLowerCase().split(/\s+/u)));
  const kindOf = (name: string): string => {
    if (isOther(name)) return "others";
    if (!isPerson(name) || isHouse(name)) return "house";
    if (isSingle(name)) return "single";
    const signs = signsOf(name);
    return signs.includes("sure") ? "sure" : isPlausible(signs) ? "plausible" : "unclear";
  };
  for (const { names: stated, left, place, signs } of statements) {
    const all = stated.map((name) => (isPerson(name) ? withoutHouse(name, houseWords) : name));
    const people = all.filter(isPerson);
    if (people.every(isHouse)) continue;
    const writers = people.filter((name) => !isOther(name));
    const persons = writers.filter((name) => !isHouse(name));
    const variants = [people, writers, persons, persons.filter((name) => !isSingle(name))];
    for (const [index, names] of variants.entries()) {
      // Who is said to have made pictures stands beside those who wrote, or is the only one.
      if (names.some(madePictures) && !names.every(madePictures)) continue;
      if (names.length === 0 || (index > 0 && names.length === variants[index - 1]?.length)) continue;
      const out = [...left, ...all].filter((name) => !names.some((one) => isSamePerson(one, name)));
      const same = found.find((one) => areSame(one.names, names));
      const gathering = same ?? { names, signs: new Set(), places: new Set(), leavesOut: null };
      if (same === undefined) found.push(gathering);
      for (const sign of signs) gathering.signs.add(sign);
      gathering.places.add(place);
      if (gathering.leavesOut === null || out.length < gathering.leavesOut.length)
        gathering.leavesOut = out.map((name) => `leaves out ${kindOf(name)}`);
    }
  }
  return joined(found).map(({ leavesOut, ...one }) => ({ ...one, leavesOut: leavesOut ?? [] }));
}

/** Elements and data whose end is a name's end. */
const ELEMENTS = ["data", "meta", "micro", "marked", "marks", "linked", "links"];

/** Where an element ends with a name, what goes on behind it in its line is none of it. */
function joined(found: readonly Gathering[]): Gathering[] {
  const left = [...found];
  for (const shorter of found) {
    if (!left.includes(shorter) || !ELEMENTS.some((place) => shorter.signs.has(place))) continue;
    const longer = left.findIndex(
      ({ names }) =>
        names.length === shorter.names.length &&
        names.some((name, i) => name !== shorter.names[i]) &&
        names.every((name, i) => goesOn(name, shorter.names[i] ?? "")),
    );
    const [other] = longer < 0 ? [] : left.splice(longer, 1);
    for (const sign of other?.signs ?? []) shorter.signs.add(sign);
    for (const place of other?.places ?? []) shorter.places.add(place);
  }
  return left;
}

/** "Jane Doe Tribune", "Jane Doein Cork": styles part what markup does not. */
function goesOn(longer: string, shorter: string): boolean {
  return (
    longer.startsWith(shorter) && /^(?:$|\s|(?:in|and|for|with|und|et)\s)/u.test(longer.slice(shorter.length))
  );
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.some((one) => isSamePerson(one, name)));
}
