import { isOutletName } from "../byline.ts";
import { AGENCIES, ROLES } from "../lexicon.ts";

const OPENING =
  /^(?:(?:by|words by|written by|posted by|reported by|story by|author|text|from|von|par|por|di|da|door|av|af|автор|текст|от|بقلم|كتب|作者|記者|文|撰文|撰稿|글)\s*[:：]\s*|(?:by|words by|written by|posted by|reported by|story by|von|par|por|di|door|av|af)\s+)/iu;
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
const PARTICLE = /^(?:de|d|da|di|do|du|van|von|zu|al|el|bin|ibn|ter|ten|af|av)[\s'’-]/u;

/**
 * The names of people in what a page states as its authors: one string may name several, with "By" before and roles or outlets
 * behind. Addresses, roles, accounts of a newsroom and the `outlets` themselves are none.
 */
export function authorNames(stated: readonly string[], outlets: readonly string[]): string[] {
  const houses = new Set(outlets.map(keyOf));
  const names: string[] = [];
  for (const text of stated) {
    for (const part of partsOf(text)) {
      if (isName(part, houses) && !names.some((name) => keyOf(name) === keyOf(part))) names.push(part);
    }
  }
  return names;
}

function partsOf(text: string): string[] {
  if (/^\s*(?:https?:)?\/\/|^\/\S*$/iu.test(text) || text.length > 400) return [];
  const line = text.replaceAll(/\s+/gu, " ").trim().replace(OPENING, "");
  // "Doe, Jane": a comma between two single words parts a surname from its first name.
  const turned = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’.-]+)$/u.exec(line);
  if (turned !== null && !ROLES.has((turned[2] ?? "").toLowerCase())) return [`${turned[2]} ${turned[1]}`];
  return line.split(BETWEEN).map((part) => cleanName(part));
}

function cleanName(part: string): string {
  let name = part.replace(OPENING, "").trim();
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
