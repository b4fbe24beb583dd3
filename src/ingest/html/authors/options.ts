import { isSamePerson } from "../author-names.ts";
import { type Gathered, gathered, type KnownNames, knownNames } from "./gathered.ts";
import type { Statements } from "./statement.ts";
import { isPlausible, type NameContext } from "./word-signs.ts";

/** Those who may have written the article together, with all that speaks for it and against it. */
export interface AuthorOption {
  /** Empty: nobody is named. */
  readonly names: readonly string[];
  readonly signs: ReadonlySet<string>;
}

/** Places whose statement others are compared with. */
const COMPARED = [
  "data",
  "creator",
  "micro",
  "meta",
  "marked",
  "marks",
  "linked",
  "links",
  "head by",
  "head read",
  "head alone",
];
const STATED = ["data", "creator", "micro", "meta", "metas"];
const LEADS = ["by", "posted", "label", "source", "data", "meta", "marked"];
/** What says most with a name whose words are likely somebody's, or where it is all that a place names. */
const PAIRED = ["by", "posted", "alone", "told of", "data", "marked"];
/** What speaks against those who stand beside somebody. */
const FAULTS = new Set(
  "implausible,outlet all,outlet word,body,role word,label,single,house word,house words,in text".split(","),
);

/** Who may have written the article: nobody, or names that one place of the page states together. */
export function optionsOf(statements: Statements, context: NameContext): AuthorOption[] {
  const known = knownNames(statements, context);
  const all = gathered(statements, known, context);
  const isClear = ({ names: [first = ""], leavesOut }: Gathered): boolean =>
    leavesOut.length === 0 && isPlausible(known.signsOf(first));
  const compared = COMPARED.map((sign) => ({
    sign,
    there: all.filter((one) => one.signs.has(sign) && isClear(one)),
  })).filter(({ there }) => there.length > 0);
  const lists = all.filter((one) => isCleanList(one, known));
  const options = all.map((one): AuthorOption => {
    const signs = new Set([...one.signs, ...one.leavesOut, ...placeSigns(one), ...nameSigns(one, known)]);
    for (const { sign, there } of compared)
      for (const relation of relations(one, there, one.signs.has(sign))) signs.add(`${relation} ${sign}`);
    if (
      one.names.every(known.madePictures) &&
      all.some((other) => isClear(other) && !other.names.some(known.madePictures))
    )
      signs.add("pictures beside others");
    if (lists.includes(one)) signs.add("clean list");
    if (lists.some((list) => relations(one, [list], true).includes("less than")))
      signs.add("within clean list");
    return { names: one.names, signs };
  });
  return [{ names: [], signs: nobodySigns(statements, known, compared) }, ...options];
}

function nobodySigns(
  { nameless, statements }: Statements,
  { isHouse }: KnownNames,
  compared: readonly { readonly sign: string }[],
): ReadonlySet<string> {
  const signs = new Set(["nobody", ...compared.map(({ sign }) => `nobody beside ${sign}`)]);
  if (nameless) signs.add("nobody beside nameless");
  const ofHouse = statements.some(
    ({ names, place, signs: own }) =>
      (place === "head" || place === "marked") && own.includes("by") && names.every(isHouse),
  );
  if (ofHouse) signs.add("nobody beside house");
  return signs;
}

/** Several people, each likely one and none said to have done something else. */
function isCleanList({ names, leavesOut }: Gathered, known: KnownNames): boolean {
  return (
    names.length > 1 &&
    leavesOut.length === 0 &&
    names.every((name) => !known.isOther(name) && !known.isHouse(name) && isPlausible(known.signsOf(name)))
  );
}

/** How names relate to those that places of one kind state. */
function relations(one: Gathered, there: readonly Gathered[], isThere: boolean): string[] {
  const found: string[] = [];
  const rest = there.filter((other) => other !== one);
  const shared = rest.map(({ names }) => sharedBy(one.names, names));
  if (!isThere && shared.every((count) => count === 0)) found.push("apart from");
  if (rest.some(({ names }, i) => shared[i] === one.names.length && names.length > one.names.length))
    found.push("less than");
  if (rest.some(({ names }, i) => shared[i] === names.length && names.length < one.names.length))
    found.push("more than");
  return found;
}

function sharedBy(a: readonly string[], b: readonly string[]): number {
  return a.filter((name) => b.some((other) => isSamePerson(name, other))).length;
}

function placeSigns({ places, leavesOut }: Gathered): string[] {
  const counts = ["two places", "three places", "four places"].slice(0, Math.max(0, places.size - 1));
  return [leavesOut.length === 0 ? "whole" : "part", ...counts];
}

function nameSigns({ names, signs, leavesOut }: Gathered, known: KnownNames): string[] {
  const found: string[] = [];
  const add = (sign: string, isSo: boolean): void => {
    if (isSo) found.push(sign);
  };
  const isStated = (places: readonly string[]): boolean => places.some((place) => signs.has(place));
  add("has others", names.some(known.isOther));
  add("has others, not stated", names.some(known.isOther) && !isStated(STATED));
  add("has helpers, not stated", names.some(known.isHelper) && !isStated(STATED.slice(1)));
  add("has pictures", names.some(known.madePictures));
  add("has house", names.some(known.isHouse));
  add("several", names.length > 1);
  add("many", names.length > 3);
  const [first = [], ...later] = names.map(known.signsOf);
  found.push(...first.map((sign) => `first ${sign}`));
  for (const sign of new Set(later.flat())) add(`later ${sign}`, FAULTS.has(sign));
  if (later.length > 0) found.push(later.every(isPlausible) ? "later plausible" : "later unclear");
  for (const sign of PAIRED.filter((one) => signs.has(one))) {
    add(`${sign} plausible`, isPlausible(first));
    add(`${sign} whole`, leavesOut.length === 0);
  }
  add("in text, not led", first.includes("in text") && !LEADS.some((lead) => signs.has(lead)));
  return found;
}
