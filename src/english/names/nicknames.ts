import { distance } from "fastest-levenshtein";
import { foldName } from "./given-names.ts";
import { lazy, readTable } from "../table.ts";

/** One name: its long forms, in several spellings and languages, and its short ones. All folded. */
interface NameGroup {
  readonly long: readonly string[];
  readonly short: readonly string[];
}

const groups = lazy(() => {
  const asLong = new Map<string, NameGroup[]>();
  const asShort = new Map<string, NameGroup[]>();
  const add = (to: Map<string, NameGroup[]>, name: string, group: NameGroup): void => {
    const known = to.get(name);
    if (known === undefined) to.set(name, [group]);
    else known.push(group);
  };
  for (const [, long = "", short = ""] of readTable("nicknames.tsv")) {
    const group = { long: long.split(" "), short: short.split(" ") };
    for (const name of group.long) add(asLong, name, group);
    for (const name of group.short) add(asShort, name, group);
  }
  return { asLong, asShort };
});

/** Letters by which two spellings of one name may differ ("Mohammed", "Muhammad"), and from how many on that tells. */
const SPELLING = { most: 2, from: 5 };

/**
 * The other forms of a given name that its bearer may go by, folded: of a short form ("Bob") the long ones and those it begins
 * ("Bobby"), of a long one ("Robert") its short ones and its other spellings. Translations ("Roberto", "Juan" for "John") are reached
 * from short forms alone. Not the name itself; empty where nothing is known.
 */
export function givenNameForms(name: string): ReadonlySet<string> {
  const key = foldName(name);
  const forms = new Set<string>();
  for (const { long, short } of groups().asShort.get(key) ?? []) {
    for (const form of long) forms.add(form);
    for (const form of short) if (isSameShort(form, key)) forms.add(form);
  }
  for (const { long, short } of groups().asLong.get(key) ?? []) {
    for (const form of short) forms.add(form);
    for (const form of long) if (isSpellingOf(form, key)) forms.add(form);
  }
  forms.delete(key);
  return forms;
}

/** The long forms of a folded short given name ("william" for "bill"); empty where it is none. */
export function longFormsOf(given: string): readonly string[] {
  const found = groups().asShort.get(given);
  if (found === undefined) return [];
  return found.flatMap(({ long }) => long);
}

/** Whether two given names (folded) can be one person's: equal, an initial of the other, or its usual short form. */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  return isShortOf(a, b) || isShortOf(b, a);
}

function isShortOf(short: string, long: string): boolean {
  return (
    groups()
      .asShort.get(short)
      ?.some((group) => group.long.includes(long)) ?? false
  );
}

/** "Bob" and "Bobby", "Dan" and "Danny"; not "Bob" and "Rob". */
function isSameShort(a: string, b: string): boolean {
  return a.length > 1 && b.length > 1 && (a.startsWith(b) || b.startsWith(a));
}

function isSpellingOf(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SPELLING.from && distance(a, b) <= SPELLING.most;
}
