import {
  isBody,
  labelsOthers,
  namesOthers,
  withoutOthers,
  withoutRoleBefore,
  withToldTo,
  writtenFor,
} from "../byline-words.ts";
import { isCommonWord } from "../../english/common-words.ts";
import { foldName, isGivenName } from "../../english/names/given-names.ts";
import { withoutInvisible } from "../../text/invisible.ts";
import {
  isNamedLikeOutlet,
  isNamedByWords,
  isOutletName,
  isPersonName,
  joinedNames,
  withoutGluedBy,
  withSmallJoints,
  withoutPlaceBehind,
  withoutStop,
} from "../byline.ts";
import { oneOf } from "../line-phrases.ts";
import { AGENCIES, ROLES } from "../lexicon.ts";
import { withoutReferences } from "./character-references.ts";

const OPENING =
  /^(?:(?:by|words|story|report|reporter|writer|words by|written by|posted by|reported by|story by|author|text|from|von|par|por|di|da|door|av|af|автор|текст|от|بقلم|كتب|作者|記者|文|撰文|撰稿|글)\s*[:：]\s*|(?:by|words by|written by|posted by|reported by|story by|von|par|por|di|door|av|af)\s+)/iu;
const BETWEEN =
  /\s*(?:[,;|/&、،・]|\s[–—-]\s|\s(?:and|und|et|y|e|en|och|og|with|mit|avec|con|com|и|و)\s(?=[\p{Lu}\p{Lo}])|\sin\s(?=\p{Lu}))\s*/u;
const TAIL =
  /\s*(?:\((?:[^()]{0,60})\)|(?:\s(?:for|für|pour|para)\s\p{Lu}.*)|@\S+|<[^<>]*>|\S+@\S+\.\S+|(?:\s|^)(?:記者|기자|特派員|編集委員|通讯员|报道|撰稿|编辑)(?:\s.*)?)\s*$/u;
function inEitherCase(word: string): string {
  const first = word.slice(0, 1);
  return `[${first}${first.toUpperCase()}]${word.slice(1)}`;
}

/** What stands behind a name without a mark between: a role, a count of followers. */
const BEHIND_NAME = new RegExp(
  `^((?:\\p{Lu}[\\p{L}'’.-]*\\s+){2,4}?)(?:${[...ROLES]
    .filter((role) => role.length > 3 && !isBody(`a ${role}`))
    .map(inEitherCase)
    .join("|")})(?!\\p{L}).*$`,
  "u",
);
/** Names of accounts that many people write under. */
const NOBODY = new RegExp(
  `^(?:${oneOf(`
  admin, administrator, editor, editors, editorial, editor team, editors team, editorial team, editorial board, editor board, the editor,
  the editors, staff, staff writer, staff writers, staff report, staff reports, staff reporter, news desk, news team, news staff, news room,
  newsdesk, web desk, web team, web staff, webdesk, newsroom, webmaster, guest, guest author, guest post, author, user, root, test, unknown,
  anonymous, none, null, undefined, n/a, team, contributor, contributors, our correspondent, special correspondent, agency, agencies, super user,
  wire report, wire reports, wire service, wire services, press release, wordpress, info, contact, by
  redaktion, die redaktion, la rédaction, rédaction, redacción, la redacción, redação, da redação, redazione, redactie, редакция, 编辑部,
  編集部, 편집부`)}|(?:\\S+\\s){1,3}(?:admin|administrator|webmaster)|(?:view (?:all|bio|profile)|follow|more (?:from|by)).*)$`,
  "iu",
);
const MAX_NAME = 60;
/** Sixty names fit. In characters. */
const LONGEST_LIST = 2_000;
const PARTICLE = /^(?:de|d|da|di|do|du|van|von|zu|al|el|bin|ibn|ter|ten|af|av)[\s'’-]/u;

/**
 * The names of people in what a page states as its authors: one string may name several, with "By" before and roles or outlets
 * behind. Addresses, roles, accounts of a newsroom and the `outlets` themselves are none.
 */
export function authorNames(stated: readonly string[], outlets: readonly string[]): string[] {
  const houses = new Set(outlets.map(keyOf));
  /** What the houses are called by in short: "ABC" of ABC News. */
  const initials = new Set(
    outlets.flatMap((outlet) => outlet.match(/(?<!\p{L})\p{Lu}{2,5}(?!\p{L})/gu) ?? []),
  );
  const houseWords = new Set(outlets.flatMap((outlet) => outlet.toLowerCase().split(/\s+/u)));
  const names: string[] = [];
  // Pages state the same in many places.
  const people = [...new Set(stated)].filter((text) => !houses.has(keyOf(text)));
  /** Among several who are people by their names, one whose name is made of words is one, too. */
  const areSome = people.length > 1 && people.some(isPersonName);
  const found = people.flatMap((text) => {
    const joined = joinedNames((writtenFor(text)?.names ?? text).replace(OPENING, ""));
    return partsOf(withoutPlaceBehindHouse(text, outlets))
      .filter((part) => !houses.has(keyOf(part)) && !part.split(" ").some((word) => initials.has(word)))
      .map((part) => withoutHouse(part, houseWords))
      .filter(
        (part) =>
          joined.has(part) ||
          (areSome && part === text && isNamedByWords(part)) ||
          isName(part, houses, ROLE_BEHIND.test(text), OPENING.test(text)),
      );
  });
  // "STREETWISE - Jane Doe": a column's name.
  const hasWhole = found.some((name) => name.includes(" "));
  for (const part of found) {
    if (hasWhole && /^\p{Lu}{4,}$/u.test(part)) continue;
    if (!names.some((name) => isSamePerson(name, part))) names.push(part);
  }
  return names;
}

/** "Jane Doe | Columnist", "Jane Doe, senior reporter": who has such a role is no newspaper, whatever the name. */
const ROLE_BEHIND =
  /[|,–—·-]\s*(?:\p{L}+\s){0,2}(?:columnist|reporter|writer|correspondent|editor|critic|contributor)\s*$/iu;

/** "Jane Doe, The Post — Lindhaven": behind the house comes where the report was written. */
function withoutPlaceBehindHouse(text: string, outlets: readonly string[]): string {
  for (const outlet of outlets) {
    const at = outlet === "" ? -1 : text.indexOf(outlet);
    const rest = at < 0 ? "" : text.slice(at + outlet.length);
    if (at > 0 && /^\s[–—-]\s\p{Lu}[^–—|]{1,40}$/u.test(rest)) return text.slice(0, at);
  }
  return text;
}

/** "Jane Doe Tribune-Star": what the house is called by, behind a whole name. */
export function withoutHouse(name: string, houseWords: ReadonlySet<string>): string {
  const words = name.split(" ");
  while (words.length > 2 && houseWords.has(words.at(-1)?.toLowerCase() ?? "")) words.pop();
  // "Ediciones El" of "El País": the house itself.
  return ENDS_OPEN.test(words.at(-1) ?? "") ? name : words.join(" ");
}

const ENDS_OPEN = /^(?:the|el|la|los|las|le|les|il|lo|die|der|das|de|da|do|del|di|du|of)$/iu;

const TITLE =
  /^(?:(?:the\s)?(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|lord|lady|rev|reverend|fr|father|deacon|canon|pastor|bishop|archdeacon|rabbi|imam|ven|msgr|capt|maj|cllr|councillor|hon|herr|frau|mme)\b\.?\s+)+(?=\S+\s)/iu;

/** Whether many people write under a name: "Site Admin", "Newsroom". */
export function isAccount(name: string): boolean {
  return NOBODY.test(name) || /^(?:webmaster|admin)\s/iu.test(name);
}

/** "Professor Dame Jane Doe", or a line that begins so, without the titles. */
export function withoutTitles(text: string): string {
  return text.replace(TITLE, "");
}

/** Whether two names are one person's: titles, accents, capitals and letters for middle names make no other. */
export function isSamePerson(a: string, b: string): boolean {
  const [x, y] = [keysOf(a), keysOf(b)];
  return x.letters === y.letters || (x.person === y.person && /[ -]/u.test(x.person));
}

/** What names are compared by. */
interface NameKeys {
  readonly letters: string;
  readonly person: string;
}

/** Names of a page are compared with each other many times. */
const known = new Map<string, NameKeys>();
const MOST_KNOWN = 2_000;

function keysOf(name: string): NameKeys {
  const keys = known.get(name);
  if (keys !== undefined) return keys;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = { letters: keyOf(name), person: personKey(name) };
  known.set(name, made);
  return made;
}

function personKey(name: string): string {
  const words = foldName(name.replace(TITLE, "")).split(/[\s.]+/u);
  const inner = words.slice(1, -1).filter((word) => word.length > 1);
  return [words[0] ?? "", ...inner, words.length > 1 ? (words.at(-1) ?? "") : ""]
    .join(" ")
    .replaceAll(/[^\p{L}\p{N} -]/gu, "");
}

function partsOf(text: string): string[] {
  if (/^\s*(?:https?:)?\/\/|^\/\S*$/iu.test(text) || text.length > LONGEST_LIST) return [];
  const whole = withoutInvisible(withoutReferences(text)).replaceAll(/\s+/gu, " ").trim();
  const lines = whole.split(";").map((line) => line.trim());
  if (lines.length > 1)
    return lines
      .filter((line, index) => !namesOthers(line) && !labelsOthers(lines[index - 1] ?? ""))
      .flatMap(namesOfLine);
  return namesOthers(whole) ? [] : namesOfLine(whole);
}

/** "jdoe@gazette.example (Jane Doe)": an address as feeds and content systems give it. */
const NAMED_ADDRESS = /^\S+@\S+\s*\(([^()]{3,60})\)$/u;
/** "(avec Jane Doe)": who helped is named in brackets; an agency there is none. */
const WITH_OTHERS = /\s*\((?:with|avec|mit|con|com)\s([^()]{2,60})\)/giu;

function namesOfLine(text: string): string[] {
  const own = withToldTo(withoutOthers(withSmallJoints(text.replace(NAMED_ADDRESS, "$1"))).trim());
  const alone = withoutPlaceBehind(writtenFor(own)?.names ?? own).replaceAll(WITH_OTHERS, ", $1");
  const line = withoutGluedBy(alone.trim()).replace(OPENING, "");
  // "Doe, Jane": a comma between two single words parts a surname from its first name.
  const turned = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’.-]+)$/u.exec(line);
  if (turned !== null && !ROLES.has((turned[2] ?? "").toLowerCase())) return [`${turned[2]} ${turned[1]}`];
  return line.split(BETWEEN).map((part) => cleanName(part));
}

export function cleanName(part: string): string {
  let name = withoutGluedBy(part)
    .replace(OPENING, "")
    .replace(/^(?:and|und|et|y|e|&)\s+(?=\p{Lu})/u, "")
    .trim();
  for (let round = 0; round < 3; round += 1) {
    const shorter = name.replace(TAIL, "").trim();
    if (shorter === name || shorter === "") break;
    name = shorter;
  }
  name = name.replace(/(?<=\s\S+)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu, "");
  name = withoutRoleBefore((BEHIND_NAME.exec(name)?.[1] ?? name).trim()).replace(TITLE, "");
  name = withoutStop(name.replaceAll(/^[\s"“”'*•·–—-]+|[\s"“”*•·,:;–—-]+$/gu, ""));
  // "JANE DOE Leader Staff Writer": what is not in capitals is no name.
  name = /^((?:\p{Lu}[\p{Lu}.'’-]*\s){1,3}\p{Lu}[\p{Lu}'’-]+)\s\p{Lu}\p{Ll}/u.exec(name)?.[1] ?? name;
  // The name of a picture and the name beside it.
  name = /^(\S+(?:\s\S+){1,3})\s\1$/u.exec(name)?.[1] ?? name;
  // JANE DOE is a style; names are written as names.
  if (/^[\p{Lu}\s.'’-]{5,}$/u.test(name) && /\s/u.test(name)) name = inSmallLetters(name);
  else if (/^[\p{Ll}]+(?:\s[\p{Ll}]+){1,3}$/u.test(name) && /\s/u.test(name))
    name = name.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  return name;
}

/** Small letters but for the first of each word, as names have them: "Maria de la Cruz", "Sean McTavish", "Ada Lind III". */
function inSmallLetters(name: string): string {
  return (
    name
      .toLowerCase()
      // What a capital with a dot leaves beside its small letter.
      .replaceAll("\u0307", "")
      .replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
      .replaceAll(
        /(?<=\s)(?:De|Del|Della|Der|Den|Di|Da|Dos|Das|Do|Du|La|Van|Von|Vom|Zu|Bin|Bint|Ibn|Al|El|Ter|Ten|Y|E)(?=\s)/gu,
        (word) => word.toLowerCase(),
      )
      .replaceAll(/(?<!\p{L})Mc\p{Ll}/gu, (start) => `Mc${start.slice(2).toUpperCase()}`)
      .replace(/(?<=\s)(?:Ii|Iii|Iv)$/u, (number) => number.toUpperCase())
  );
}

function isName(name: string, houses: ReadonlySet<string>, hasRole: boolean, isByline: boolean): boolean {
  if (name.length < 2 || name.length > MAX_NAME || NOBODY.test(name)) return false;
  if (/https?:|www\.|@|[{}<>=]|\.(?:com|org|net|de|fr|co|ru|jp)\b/iu.test(name) || !/\p{L}/u.test(name))
    return false;
  if (/\p{Nd}{3,}/u.test(name)) return false;
  const words = name.split(/\s+/u);
  if (words.length > 6) return false;
  if (/^\p{Ll}/u.test(name) && !PARTICLE.test(name)) return false;
  const lower = words.map((word) => word.toLowerCase());
  if (lower.every((word) => ROLES.has(word) || /^(?:of|the|for|at|and|in|on|our|an?|&)$/u.test(word)))
    return false;
  if (lower.filter((word) => ROLES.has(word)).length * 2 >= words.length) return false;
  if (AGENCIES.has(name.toLowerCase()) || isBody(name)) return false;
  // "The Newspaper's Correspondent"; "Communications and Customer Care".
  if (/['’]s$/u.test(name) || isDepartment(lower)) return false;
  if (houses.has(keyOf(name)) || houses.has(keyOf(withoutRolesBehind(words)))) return false;
  // "El Faro" of "El Faro de Almorán".
  if (ARTICLE.test(name) && [...houses].some((house) => house.startsWith(keyOf(name)))) return false;
  return !isOutletName(name) || isNamedLikeOutlet(words, hasRole, isByline);
}

const DEPARTMENT =
  /^(?:care|communications?|department|desk|division|marketing|media|office|relations|affairs|services?|support|team)$/u;

/** Ordinary words without a first name among them, one of which departments are called by: people are called Young Park and River Long. */
function isDepartment(words: readonly string[]): boolean {
  return (
    words.some((word) => DEPARTMENT.test(word)) &&
    words.every((word) => isCommonWord(word) && !isGivenName(word))
  );
}

/** "Gazette Staff" is the house. */
function withoutRolesBehind(words: readonly string[]): string {
  const last = words.findLastIndex((word) => !ROLES.has(word.toLowerCase()));
  return words.slice(0, last + 1).join(" ");
}

const ARTICLE = /^(?:the|el|la|los|las|le|les|il|lo|die|der|das|o|a)\s/iu;

export function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/^the\s|[^\p{L}\p{N}]/gu, "");
}
