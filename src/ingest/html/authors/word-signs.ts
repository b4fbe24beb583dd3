import { isCommonWord } from "../../../english/common-words.ts";
import { givenNameOf } from "../../../english/names/given-names.ts";
import { isNamedLikeOutlet, isOutletName, withoutParticles } from "../../byline.ts";
import { isBody } from "../../byline-words.ts";
import { AGENCIES, OUTLET_WORDS, ROLES } from "../../lexicon.ts";
import { isLabel } from "../../meta-line.ts";
import { isAccount, keyOf } from "../author-names.ts";

/** What names are read beside. */
export interface NameContext {
  /** What the site is called, in all ways. */
  readonly houses: readonly string[];
  /** The article's. */
  readonly text: string;
  readonly title: string;
}

/** Whether a name is certainly nobody's: an account's, the site's own, an agency's, a role, a label of the site. */
export function isNoPerson(name: string, { houses }: NameContext): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  return (
    isAccount(name) ||
    houses.some((house) => keyOf(house) === keyOf(name)) ||
    AGENCIES.has(name.toLowerCase()) ||
    words.every((word) => ROLES.has(word)) ||
    (words.length === 1 && isLabel(name))
  );
}

/** Of the words that newspapers are called by those that nobody else is. */
const NEVER_SURNAMES = new Set(
  "wire news agency newswire times tribune gazette chronicle courier register dispatch observer telegraph inquirer examiner bulletin sentinel beacon".split(
    " ",
  ),
);

/** The Courier, Nation News, Community Desk: no first name, and a word that houses are called by. */
export function isHouseLike(name: string, { houses }: NameContext): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  const [first = "", second = ""] = words;
  if (/^(?:the|la|le|el|il|die|der|das)\s/iu.test(name)) return true;
  if (givenNameOf(first) !== undefined)
    return isOutletName(name) && words.length > 2 && !isNamedLikeOutlet(name.split(/\s+/u), true, true);
  if (isOutletName(name)) return words.length !== 2 || isCommonWord(first) || NEVER_SURNAMES.has(second);
  const isOfHouse = (house: string): boolean =>
    house
      .toLowerCase()
      .split(/\s+/u)
      .includes(words.at(-1) ?? "");
  return isBody(name) || words.some((word) => ROLES.has(word)) || houses.some(isOfHouse);
}

/** Whether a name in Latin letters is one word. */
export function isSingle(name: string): boolean {
  return /^\p{Script=Latin}\S*$/u.test(name);
}

const HAN_NAME =
  /^(?:\p{Script=Han}{2,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,3}[\s・][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}|\p{Script=Hangul}{2,4})$/u;

/** What the words of a name say of whether it is somebody's. */
export function wordSigns(name: string, { houses, text, title }: NameContext): string[] {
  const places = [...(text.includes(name) ? ["in text"] : []), ...(title.includes(name) ? ["in title"] : [])];
  if (!/\p{Script=Latin}/u.test(name)) return [HAN_NAME.test(name) ? "Han name" : "no Latin", ...places];
  const words = withoutParticles(name.split(/\s+/u)).map((word) => word.toLowerCase());
  const share = (set: ReadonlySet<string>): number =>
    words.filter((word) => set.has(word)).length / words.length;
  const signs = [...places];
  const add = (sign: string, isSo: boolean): void => {
    if (isSo) signs.push(sign);
  };
  const given = givenNameOf(words[0] ?? "");
  const isInitial = /^\p{Lu}\./u.test(name) && words.length > 1;
  const common = words.filter((word) => isCommonWord(word)).length;
  if (given !== undefined) signs.push(given.isWord ? "given word" : "given");
  else if ((common === 0 || isInitial) && words.length > 1) signs.push("rare");
  else if (common === words.length) signs.push("common", "implausible");
  else add("half common", common > 0);
  add("initial", isInitial);
  add("outlet all", share(OUTLET_WORDS) >= 1);
  add("outlet word", share(OUTLET_WORDS) > 0 && share(OUTLET_WORDS) < 1);
  add("body", isBody(name));
  add("role word", share(ROLES) > 0);
  add("label", isLabel(name));
  add("single", words.length === 1);
  add("long", words.length >= 4);
  add("capitals", /^\p{Lu}{2,}(?:\s|$)/u.test(name));
  const houseWords = new Set(houses.flatMap((house) => house.toLowerCase().split(/\s+/u)));
  add("house words", share(houseWords) >= 1);
  add("house word", share(houseWords) > 0 && share(houseWords) < 1);
  return signs;
}

/** Whether the words of a name make it likely to be somebody's. */
export function isPlausible(signs: readonly string[]): boolean {
  return signs.some((sign) => PLAUSIBLE.has(sign));
}

/** "sure": those beside it show that it is a person's. */
const PLAUSIBLE = new Set(["given", "given word", "rare", "Han name", "sure"]);
