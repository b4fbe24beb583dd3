import { isCommonWord } from "../../../english/common-words.ts";
import { givenNameOf } from "../../../english/names/given-names.ts";
import { isNamedLikeOutlet, isOutletName, withoutParticles } from "../../byline.ts";
import { isBody } from "../../byline-words.ts";
import { AGENCIES, OUTLET_WORDS, ROLES } from "../../lexicon.ts";
import { isLabel } from "../../meta-line.ts";
import { isAccount, isSamePerson, keyOf, withoutHouse } from "../author-names.ts";
import type { Statements } from "./statements.ts";

/** Those who may have written the article together, with all that speaks for it and against it. */
export interface AuthorOption {
  readonly names: readonly string[];
  readonly signs: ReadonlySet<string>;
}

export interface OptionContext {
  /** What the site is called, in all ways. */
  readonly houses: readonly string[];
  readonly text: string;
  readonly title: string;
}

interface GrowingOption {
  readonly names: readonly string[];
  readonly signs: Set<string>;
  readonly places: Set<string>;
  /** Whom the place leaves out that leaves out fewest, and what they are. */
  leavesOut: readonly string[] | null;
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

export function optionsOf(
  { statements, others, pictures, helpers, nameless, people: known }: Statements,
  context: OptionContext,
): AuthorOption[] {
  const surePeople = new Set(known);
  let isHouses = false;
  const options: GrowingOption[] = [];
  const isHouse = (name: string): boolean => !surePeople.has(name) && isHouseLike(name, context);
  const isHelper = (name: string): boolean => helpers.some((other) => isSamePerson(other, name));
  const madePictures = (name: string): boolean => pictures.some((other) => isSamePerson(other, name));
  const isPerson = (name: string): boolean => !isNoPerson(name, context);
  const signsOf = (name: string): string[] =>
    surePeople.has(name) ? [...wordSigns(name, context), "sure"] : wordSigns(name, context);
  const houseWords = new Set(context.houses.flatMap((house) => house.toLowerCase().split(/\s+/u)));
  for (const { names: stated, left, place, signs } of statements) {
    const all = stated.map((name) => (isNoPerson(name, context) ? name : withoutHouse(name, houseWords)));
    const people = all.filter(isPerson);
    if (people.every(isHouse)) {
      if (signs.includes("by") && (place === "head" || place === "marked")) isHouses = true;
      continue;
    }
    const writers = people.filter((name) => !others.some((other) => isSamePerson(other, name)));
    const persons = writers.filter((name) => !isHouse(name));
    const variants = [people, writers, persons, persons.filter((name) => !isSingle(name))];
    for (const [index, names] of variants.entries()) {
      // Who is said to have made pictures stands beside those who wrote, or is the only one.
      if (names.some(madePictures) && !names.every(madePictures)) continue;
      if (names.length === 0 || (index > 0 && names.length === variants[index - 1]?.length)) continue;
      const out = [...left, ...all].filter((name) => !names.some((one) => isSamePerson(one, name)));
      const leavesOut = out.map((name) => {
        if (others.some((other) => isSamePerson(other, name))) return "leaves out others";
        if (!isPerson(name) || isHouse(name)) return "leaves out house";
        if (isSingle(name)) return "leaves out single";
        if (surePeople.has(name)) return "leaves out sure";
        return isPlausible(signsOf(name)) ? "leaves out plausible" : "leaves out unclear";
      });
      const same = options.find((one) => areSame(one.names, names));
      const known = same ?? { names, signs: new Set(), places: new Set(), leavesOut: null };
      if (same === undefined) options.push(known);
      for (const sign of signs) known.signs.add(sign);
      known.places.add(place);
      // Where it is all that one place names, it matters little that others name more.
      if (known.leavesOut === null || leavesOut.length < known.leavesOut.length) known.leavesOut = leavesOut;
    }
  }
  joinLonger(options);
  const firsts = options.map(({ names: [first = ""] }) => isPlausible(signsOf(first)));
  const compared = COMPARED.map((sign) => ({
    sign,
    there: options.filter(
      ({ signs, leavesOut }, i) => signs.has(sign) && leavesOut?.length === 0 && firsts[i],
    ),
  })).filter(({ there }) => there.length > 0);
  const found = options.map((option): AuthorOption => {
    const { names, signs, places, leavesOut } = option;
    const own = new Set([...signs, ...(leavesOut ?? [])]);
    own.add(leavesOut?.length === 0 ? "whole" : "part");
    if (places.size > 1) own.add("two places");
    if (places.size > 2) own.add("three places");
    if (places.size > 3) own.add("four places");
    for (const { sign, there } of compared) {
      const rest = there.filter((other) => other !== option);
      const shared = rest.map((other) => sharedBy(names, other.names));
      if (!signs.has(sign) && shared.every((count) => count === 0)) own.add(`apart from ${sign}`);
      if (rest.some((other, i) => shared[i] === names.length && other.names.length > names.length))
        own.add(`less than ${sign}`);
      if (rest.some((other, i) => shared[i] === other.names.length && other.names.length < names.length))
        own.add(`more than ${sign}`);
    }
    if (names.some((name) => others.some((other) => isSamePerson(other, name)))) {
      own.add("has others");
      if (!STATED.some((place) => signs.has(place))) own.add("has others, not stated");
      if (!STATED.slice(1).some((place) => signs.has(place)) && names.some(isHelper))
        own.add("has helpers, not stated");
    }
    if (names.some(madePictures)) own.add("has pictures");
    if (names.some(isHouse)) own.add("has house");
    if (names.length > 1) own.add("several");
    if (names.length > 3) own.add("many");
    const [first = [], ...later] = names.map(signsOf);
    for (const sign of first) own.add(`first ${sign}`);
    for (const sign of new Set(later.flat())) if (FAULTS.has(sign)) own.add(`later ${sign}`);
    if (later.length > 0) own.add(later.every(isPlausible) ? "later plausible" : "later unclear");
    for (const lead of ["by", "posted", "alone", "told of", "data", "marked"])
      if (signs.has(lead)) {
        if (isPlausible(first)) own.add(`${lead} plausible`);
        if (leavesOut?.length === 0) own.add(`${lead} whole`);
      }
    if (first.includes("in text") && !LEADS.some((lead) => signs.has(lead))) own.add("in text, not led");
    return { names, signs: own };
  });
  return [
    {
      names: [],
      signs: new Set([
        "nobody",
        ...(nameless ? ["nobody beside nameless"] : []),
        ...(isHouses ? ["nobody beside house"] : []),
        ...compared.map(({ sign }) => `nobody beside ${sign}`),
      ]),
    },
    ...found,
  ];
}

/** What speaks against those who stand beside somebody. */
const FAULTS = new Set([
  "implausible",
  "outlet all",
  "outlet word",
  "body",
  "role word",
  "label",
  "single",
  "house word",
  "house words",
  "in text",
]);

/** Whose words make a name of a person likely. */
function isPlausible(signs: readonly string[]): boolean {
  return signs.some(
    (sign) =>
      sign === "given" || sign === "given word" || sign === "rare" || sign === "Han name" || sign === "sure",
  );
}

const LEADS = ["by", "posted", "label", "source", "data", "meta", "marked"];

/** Where an element ends with a name, what goes on behind it in its line is none of it. */
function joinLonger(options: GrowingOption[]): void {
  for (const shorter of [...options]) {
    if (!ELEMENTS.some((place) => shorter.signs.has(place))) continue;
    const longer = options.findIndex(
      ({ names }) =>
        names.length === shorter.names.length &&
        names.some((name, i) => name !== shorter.names[i]) &&
        names.every((name, i) => goesOn(name, shorter.names[i] ?? "")),
    );
    const known = options[longer];
    if (known === undefined) continue;
    for (const sign of known.signs) shorter.signs.add(sign);
    for (const place of known.places) shorter.places.add(place);
    options.splice(longer, 1);
  }
}

/** "Jane Doe Tribune", "Jane Doein Cork": styles part what markup does not. */
function goesOn(longer: string, shorter: string): boolean {
  return (
    longer.startsWith(shorter) && /^(?:$|\s|(?:in|and|for|with|und|et)\s)/u.test(longer.slice(shorter.length))
  );
}

const STATED = ["data", "creator", "micro", "meta", "metas"];
const ELEMENTS = ["data", "meta", "micro", "marked", "marks", "linked", "links"];

function sharedBy(a: readonly string[], b: readonly string[]): number {
  return a.filter((name) => b.some((other) => isSamePerson(name, other))).length;
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.some((one) => isSamePerson(one, name)));
}

function isNoPerson(name: string, { houses }: OptionContext): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  return (
    isAccount(name) ||
    houses.some((house) => keyOf(house) === keyOf(name)) ||
    AGENCIES.has(name.toLowerCase()) ||
    words.every((word) => ROLES.has(word)) ||
    (words.length === 1 && isLabel(name))
  );
}

function isSingle(name: string): boolean {
  return /^\p{Script=Latin}\S*$/u.test(name);
}

/** The Courier, Nation News, Community Desk: no first name, and a word that houses are called by. */
function isHouseLike(name: string, { houses }: OptionContext): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  if (/^(?:the|la|le|el|il|die|der|das)\s/iu.test(name)) return true;
  if (givenNameOf(words[0] ?? "") !== undefined)
    return isOutletName(name) && !isNamedLikeOutlet(name.split(/\s+/u), true, true) && words.length > 2;
  if (isOutletName(name))
    return words.length !== 2 || isCommonWord(words[0] ?? "") || NEVER_SURNAMES.has(words[1] ?? "");
  return (
    isBody(name) ||
    words.some((word) => ROLES.has(word)) ||
    houses.some((house) =>
      house
        .toLowerCase()
        .split(/\s+/u)
        .includes(words.at(-1) ?? ""),
    )
  );
}

/** Of the words that newspapers are called by those that nobody else is. */
const NEVER_SURNAMES = new Set(
  "wire news agency newswire times tribune gazette chronicle courier register dispatch observer telegraph inquirer examiner bulletin sentinel beacon".split(
    " ",
  ),
);

function wordSigns(name: string, { houses, text, title }: OptionContext): string[] {
  const isLatin = /\p{Script=Latin}/u.test(name);
  if (!isLatin)
    return [
      HAN_NAME.test(name) ? "Han name" : "no Latin",
      ...(title.includes(name) ? ["in title"] : []),
      ...(text.includes(name) ? ["in text"] : []),
    ];
  const words = withoutParticles(name.split(/\s+/u)).map((word) => word.toLowerCase());
  const signs: string[] = [];
  const given = givenNameOf(words[0] ?? "");
  const isInitial = /^\p{Lu}\./u.test(name) && words.length > 1;
  const share = (set: ReadonlySet<string>): number =>
    words.filter((word) => set.has(word)).length / words.length;
  const common = words.filter((word) => isCommonWord(word)).length;
  if (given !== undefined) signs.push(given.isWord ? "given word" : "given");
  else if ((common === 0 || isInitial) && words.length > 1) signs.push("rare");
  else if (common === words.length) signs.push("common", "implausible");
  else if (common > 0) signs.push("half common");
  if (isInitial) signs.push("initial");
  if (share(OUTLET_WORDS) > 0) signs.push(share(OUTLET_WORDS) >= 1 ? "outlet all" : "outlet word");
  if (isBody(name)) signs.push("body");
  if (share(ROLES) > 0) signs.push("role word");
  if (isLabel(name)) signs.push("label");
  if (words.length === 1) signs.push("single");
  if (words.length >= 4) signs.push("long");
  if (/^\p{Lu}{2,}(?:\s|$)/u.test(name)) signs.push("capitals");
  const houseWords = new Set(houses.flatMap((house) => house.toLowerCase().split(/\s+/u)));
  if (share(houseWords) >= 1) signs.push("house words");
  else if (share(houseWords) > 0) signs.push("house word");
  if (text.includes(name)) signs.push("in text");
  if (title.includes(name)) signs.push("in title");
  return signs;
}

const HAN_NAME =
  /^(?:\p{Script=Han}{2,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,3}[\s・][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}|\p{Script=Hangul}{2,4})$/u;
