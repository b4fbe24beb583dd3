import { withoutInvisible } from "../../text/invisible.ts";
import { fold } from "../../text/terms.ts";
import { isOutletName, withoutGluedBy } from "../byline.ts";
import { AGENCIES, ROLES } from "../lexicon.ts";
import { withoutReferences } from "./character-references.ts";

const OPENING =
  /^(?:(?:by|words|story|report|reporter|writer|words by|written by|posted by|reported by|story by|author|text|from|von|par|por|di|da|door|av|af|автор|текст|от|بقلم|كتب|作者|記者|文|撰文|撰稿|글)\s*[:：]\s*|(?:by|words by|written by|posted by|reported by|story by|von|par|por|di|door|av|af)\s+)/iu;
const BETWEEN =
  /\s*(?:[,;|/&、،・]|\s[–—-]\s|\s(?:and|und|et|y|e|en|och|og|with|mit|avec|con|com|и|و)\s(?=[\p{Lu}\p{Lo}])|\sin\s(?=\p{Lu}))\s*/u;
const TAIL =
  /\s*(?:\((?:[^()]{0,60})\)|(?:\s(?:for|für|pour|para)\s\p{Lu}.*)|@\S+|<[^<>]*>|\S+@\S+\.\S+|(?:\s|^)(?:記者|기자|特派員|編集委員|通讯员|报道|撰稿|编辑)(?:\s.*)?)\s*$/u;
/** What stands behind a name without a mark between: a role, a count of followers. */
const BEHIND_NAME = new RegExp(
  `^((?:\\p{Lu}[\\p{L}'’.-]*\\s+){2,4}?)(?:${[...ROLES].filter((role) => role.length > 3).join("|")})(?!\\p{L}).*$`,
  "u",
);
/** Names of accounts that many people write under. */
const NOBODY =
  /^(?:admin(?:istrator)?|editor(?:s|ial)?(?: team| board)?|the editors?|staff(?: writers?| reports?| reporter)?|(?:news|web) ?(?:desk|team|staff|room)|newsroom|webmaster|guest(?: author| post)?|author|user|root|test|unknown|anonymous|none|null|undefined|n\/a|redaktion|die redaktion|la rédaction|rédaction|redacción|la redacción|redação|da redação|redazione|redactie|редакция|编辑部|編集部|편집부|team|contributors?|our correspondent|special correspondent|agenc(?:y|ies)|wire (?:reports?|services?)|press release|wordpress|info|contact|by|view (?:all|bio|profile).*|follow.*|more (?:from|by).*)$/iu;
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
  const names: string[] = [];
  const found = stated.flatMap(partsOf).filter((part) => isName(part, houses));
  for (const part of found) {
    const known = names.findIndex((name) => isSamePerson(name, part));
    if (known < 0) names.push(part);
    // Of two forms of a name the one without a title is kept.
    else if (hasTitle(names[known] ?? "") && !hasTitle(part)) names[known] = part;
  }
  return names;
}

const TITLE =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|lord|lady|rev|fr|hon|herr|frau|mme)\b\.?\s+)+/iu;

function hasTitle(name: string): boolean {
  return TITLE.test(name);
}

/** Whether two names are one person's: titles, accents, capitals and letters for middle names make no other. */
function isSamePerson(a: string, b: string): boolean {
  if (keyOf(a) === keyOf(b)) return true;
  const [x, y] = [personKey(a), personKey(b)];
  return x === y && /[ -]/u.test(x);
}

function personKey(name: string): string {
  const words = fold(name.replace(TITLE, "")).split(/[\s.]+/u);
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
      .filter((line, index) => !PICTURES_BY.test(line) && !PICTURES_LABEL.test(lines[index - 1] ?? ""))
      .flatMap(namesOfLine);
  return PICTURES_BY.test(whole) ? [] : namesOfLine(whole);
}

/** Photographers and cartoonists are named beside the author. */
const PICTURES_BY =
  /^(?:photo\p{L}*|pictures?|images?|illustrat\p{L}*|cartoons?|caricature|drawings?|graphics?|videos?|fotos?|bilder|zeichnung\p{L}*|dessins?|fotograf\p{L}*)(?:\s*(?:[:：|]|by\b|von\b|par\b|por\b|de\b|di\b|credit\b)|$)/iu;
/** Such a label on a line of its own: the name is on the next. */
const PICTURES_LABEL =
  /^(?:photograph\p{L}*|photos?|pictures?|illustrat\p{L}*|cartoons?|cartoonist|graphics?|videos?)\s*[:：]?$/iu;
/** What comes behind such a label, up to the label of who wrote. */
const PICTURES_WITHIN = new RegExp(
  `(?<=[\\s,|/&·•–—-]|^)${PICTURES_BY.source.slice(1)}.*?(?=$|(?:words|text|story|report|written)(?: by\\b|\\s*:))`,
  "giu",
);

/** "(avec Jane Doe)": who helped is named in brackets; an agency there is none. */
const WITH_OTHERS = /\s*\((?:with|avec|mit|con|com)\s([^()]{2,60})\)/giu;

function namesOfLine(text: string): string[] {
  const alone = text.replaceAll(PICTURES_WITHIN, " ").replaceAll(WITH_OTHERS, ", $1");
  const line = withoutGluedBy(alone.trim()).replace(OPENING, "");
  // "Doe, Jane": a comma between two single words parts a surname from its first name.
  const turned = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’.-]+)$/u.exec(line);
  if (turned !== null && !ROLES.has((turned[2] ?? "").toLowerCase())) return [`${turned[2]} ${turned[1]}`];
  return line.split(BETWEEN).map((part) => cleanName(part));
}

function cleanName(part: string): string {
  let name = withoutGluedBy(part)
    .replace(OPENING, "")
    .replace(/^(?:and|und|et|y|e|&)\s+(?=\p{Lu})/u, "")
    .trim();
  for (let round = 0; round < 3; round += 1) {
    const shorter = name.replace(TAIL, "").trim();
    if (shorter === name || shorter === "") break;
    name = shorter;
  }
  name = name.replace(/\s(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu, "");
  name = (BEHIND_NAME.exec(name)?.[1] ?? name).trim();
  name = name.replaceAll(/^[\s"“”'*•·–—-]+|[\s"“”*•·,:;–—-]+$/gu, "");
  // "JANE DOE Leader Staff Writer": what is not in capitals is no name.
  name = /^((?:\p{Lu}[\p{Lu}.'’-]*\s){1,3}\p{Lu}[\p{Lu}'’-]+)\s\p{Lu}\p{Ll}/u.exec(name)?.[1] ?? name;
  // The name of a picture and the name beside it.
  name = /^(\S+(?:\s\S+){1,3})\s\1$/u.exec(name)?.[1] ?? name;
  // JANE DOE is a style; names are written as names.
  if (/^[\p{Lu}\s.'’-]{5,}$/u.test(name) && /\s/u.test(name))
    name = name.toLowerCase().replaceAll(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());
  else if (/^[\p{Ll}]+(?:\s[\p{Ll}]+){1,3}$/u.test(name) && /\s/u.test(name))
    name = name.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  return name;
}

function isName(name: string, houses: ReadonlySet<string>): boolean {
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
  if (AGENCIES.has(name.toLowerCase())) return false;
  if (houses.has(keyOf(name))) return false;
  return !isOutletName(name);
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/^the\s|[^\p{L}\p{N}]/gu, "");
}
