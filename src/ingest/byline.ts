import { givenNameOf } from "../english/names/given-names.ts";
import {
  isBody,
  isStaffLine,
  othersIn,
  mayTell,
  namesOthers,
  withoutOthers,
  withoutRoleBefore,
  withToldTo,
  writtenFor,
} from "./byline-words.ts";
import { AGENCIES, OUTLET_WORDS, ROLES } from "./lexicon.ts";
import { oneOf } from "./line-phrases.ts";

/** Who a byline names. Both empty or `null` when it names only a role ("By our staff"). */
export interface Byline {
  readonly authors: readonly string[];
  readonly outlet: string | null;
}

/** What is done by an author, before "by". */
const WORK = oneOf(`
  words, story, text, words and photos, words and pictures, words & photos, words & pictures, story and photos, story & photos,
  text and photos, written, reported, compiled, interviewed, report, interview, review, analysis, essay, column, opinion, comment,
  commentary, profile, perspective, recipe, hosted, presented, posted, published, submitted, article, blog, guest post`);
const OPENINGS = oneOf(`
  by, author, authors, reporter, writer, text, words, von, autorin, autor, bericht von, ein bericht von, par, texte, auteur, por,
  escrito por, texto, testo, di, da, door, av, af, skrevet av`);
const OPENING = new RegExp(
  `^(?:(?:${WORK}\\sby|${OPENINGS})(?:\\s*[:：]\\s*|\\s+)|${oneOf("story, report, reporting, written")}\\s*[:：]\\s*|(?:文|取材|記者)\\s*[・:：＝=]\\s*)`,
  "iu",
);
const JAPANESE_REPORTER = /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・\s]{2,12}?)\s*記者$/u;
const PARTICLES =
  "de|del|della|der|den|di|da|dos|das|do|du|la|le|van|von|vom|zu|zur|bin|bint|ibn|abu|al|el|ter|ten|af|av|ap|ab|y|e";
const NAME_TOKEN = `(?:(?:(?:al|el|as|ad|an|ar|at)-|[dl]['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]*|['’]t|${PARTICLES})`;
const NAME = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+${NAME_TOKEN}){1,4}$`, "u");
const JAPANESE_NAME =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}[\s・]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{0,8}$/u;
const BETWEEN =
  /\s*(?:[,;/|&、]|\s[–—-]\s|\((?=\p{L})|\)|\s(?:and|und|et|y|e|en|och|og|with|mit|avec|con|com|for(?:\s+the)?|für|pour|para)\s(?=\p{Lu}))\s*/u;
const PLACE = /\s+(?:in|at|à|en|em|aus|a)\s+\p{Lu}[\p{L}\s.'’-]*$/u;

/** "Interview: …", in a line that names others as well: alone, it may say with whom. */
const WORK_LABEL = new RegExp(`^${WORK}\\s*[:：]\\s*`, "iu");

/** "Jane Doe at Harbour Park": not where. */
export function withoutPlace(text: string): string {
  return text.replace(PLACE, "");
}

/** What joins names in capitals, as elsewhere: "By JANE DOE in CORK and JOAN ROE". */
export function withSmallJoints(line: string): string {
  return line.replaceAll(/(?<=\p{Lu}{2}\s)(?:AND|IN|AT|FOR|WITH|THE|UND|ET)(?=\s\p{Lu}{2})/gu, (word) =>
    word.toLowerCase(),
  );
}

/** "ByJane Doe": styles part the word from the name, and what is copied has no space. */
const GLUED_BY = /^(?:By|by|BY|Von|von|Par|par|Por|por)(?=\p{Lu}\p{Ll}+(?:\s|-))/u;

export function withoutGluedBy(text: string): string {
  return text.replace(GLUED_BY, "");
}

const PLACE_BEHIND = /^(?<names>.*\S)\s[–—-]\s\p{Lu}[^–—|]{1,40}$/u;

/** "Jane Doe, The Post — Lindhaven": behind an outlet comes where the report was written. */
export function withoutPlaceBehind(text: string): string {
  const names = PLACE_BEHIND.exec(text)?.groups?.names;
  const last = names?.split(/\s*[,;|]\s*/u) ?? [];
  const isBehind = last.length > 1 && (text.includes(" — ") || isOutletName(last.at(-1) ?? ""));
  return names !== undefined && isBehind ? names : text;
}

/** The byline that `text` is as a whole; `null` when it is something else, such as a sentence that opens with "By". */
export function bylineOf(line: string): Byline | null {
  if (line.length > 200) return null;
  if (isStaffLine(line)) return { authors: [], outlet: null };
  const staff = staffOfHouse(line);
  if (staff !== null) return staff;
  if (!mayOpenByline(line)) return null;
  const text = withoutPlaceBehind(
    withSmallJoints(withToldTo(namesOthers(line) ? line : withoutOthers(line).trim())),
  );
  const japanese = JAPANESE_REPORTER.exec(text)?.[1];
  if (japanese !== undefined) return { authors: [japanese.trim()], outlet: null };
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) {
    const work = text === line ? undefined : WORK_LABEL.exec(text)?.[0];
    if (work !== undefined) return namesIn(text.slice(work.length), true);
    const bare = withoutGluedBy(text);
    return bare === text ? null : namesIn(bare, true);
  }
  return namesIn(
    text.slice(opening.length).replace(WHO_THEY_ARE, ""),
    opening.trim().length <= 2 && /^[a-zà-ÿ]/u.test(opening),
  );
}

/** Whether a line opens as bylines do, before what is none of them is taken out: that takes longer, and nearly all lines are none. */
function mayOpenByline(line: string): boolean {
  return (
    OPENING.test(line.trimStart()) ||
    GLUED_BY.test(line.trimStart()) ||
    WORK_LABEL.test(line) ||
    line.includes("記者") ||
    mayTell(line)
  );
}

/** "Post staff", "The Pellmouth Gazette newsroom": nobody is named. "By" says that the house is. */
function staffOfHouse(line: string): Byline | null {
  const { house = "", staff } = STAFF_OF_HOUSE.exec(line)?.groups ?? {};
  if (staff === undefined) return null;
  if (house === "") return /^staff$/iu.test(staff) ? null : { authors: [], outlet: null };
  return isOutletName(house) ? { authors: [], outlet: isLed(line) ? house.trim() : null } : null;
}
const STAFF_OF_HOUSE =
  /^(?:by\s)?(?:the\s)?(?<house>(?:\p{Lu}\S*\s){0,4}?)(?<staff>staff|newsroom(?:\sstaff)?|news\s?desk|editorial\s(?:team|staff))$/iu;

/** Whether a line names who made pictures, or edited, and nothing else. */
export function creditsOthers(line: string): boolean {
  if (line.length > LONGEST_CREDIT) return false;
  const names = othersIn(line);
  return (
    names !== null && names !== "" && partsOf(names).every((part) => isPersonName(part) || isOutletName(part))
  );
}
/** In characters. */
const LONGEST_CREDIT = 120;

/** "Jane Doe, Staff Writer": no opening word, but a role or an outlet behind the name. */
export function signatureOf(text: string): Byline | null {
  const hasAccount = ACCOUNT.test(text);
  if (text.length > 120 || !(hasAccount || /[,;/|&(–—-]/u.test(text))) return null;
  const parts = partsOf(text);
  const [first, ...rest] = parts;
  if (first === undefined || (rest.length === 0 && !hasAccount) || !isPersonName(first)) return null;
  return rest.every((part) => isRole(part) || isOutletName(part)) ? namesIn(text, false) : null;
}

/** "By Jane Doe, a lecturer in hydrology": not the name. */
const WHO_THEY_ARE = /,\s(?:an?|the)\s\p{Ll}.*$/u;

function namesIn(list: string, mustName: boolean): Byline | null {
  const authors: string[] = [];
  const behind = writtenFor(list);
  let outlet: string | null = behind !== null && isOutletName(behind.house) ? behind.house : null;
  const names = behind?.names ?? list;
  const joined = joinedNames(names);
  const parts = partsOf(names).flatMap(withoutHouseBehindCapitals);
  for (const [index, part] of parts.entries()) {
    if (joined.has(part) || isNamedLikeOutlet(part.split(" "), false, true)) authors.push(part);
    else if (isOutletName(part)) outlet ??= part.replace(/\s+staff$/iu, "");
    else if (isBody(part)) continue;
    else if (isRole(part) || /^(?:our|unsere[rm]?|de nuestra|da nossa|de notre)\b/iu.test(part)) continue;
    else if (isPersonName(part)) authors.push(part);
    // Behind the names, where they were.
    else if (index > 0 && index === parts.length - 1 && authors.length > 0 && ONE_WORD.test(part)) continue;
    else return null;
  }
  return authors.length === 0 && outlet === null && mustName ? null : { authors, outlet };
}

const ONE_WORD = /^\p{Lu}[\p{L}'’.-]*$/u;

/** Post, Star, Hall: names that are words. A person's given name stands before them, or a role behind. */
export function isNamedLikeOutlet(words: readonly string[], hasRole: boolean, isByline: boolean): boolean {
  const [given = "", ...others] = withoutParticles(words);
  const surname = others.at(-1)?.toLowerCase() ?? "";
  if (others.length === 0 || others.length > 2 || !OUTLET_WORDS.has(surname)) return false;
  // "Jane Valley Beacon" is none.
  if (others.length === 2 && !isGivenOrInitial(others[0] ?? "")) return false;
  if (OUTLET_WORDS.has(given.toLowerCase()) || AGENCIES.has(given.toLowerCase())) return false;
  const known = givenNameOf(given.slice(0, 1) + given.slice(1).toLowerCase());
  return hasRole || (known !== undefined && (isByline || !known.isWord));
}

function isGivenOrInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word) || givenNameOf(word) !== undefined;
}

/** An address or an account beside a name: the line signs. */
const ACCOUNT = /\S@\S+\.\p{L}|\s\(?@\w/u;
/** "A, B and C", and nothing else: as C is, A and B are. */
const JOINED_LIST = /^(?<first>[^,;|/&]+(?:,\s[^,;|/&]+)*),?\s(?:and|&|und|et|y|e)\s(?<last>[^,;|/&]+)$/u;

/** The names of a list joined by "and" that are words of newspapers, and people's all the same: "Will Hall, Rich Post and Grace State". */
export function joinedNames(list: string): ReadonlySet<string> {
  const perHouse = namesByHouse(list.trim());
  if (perHouse !== null) return new Set(perHouse);
  const { first, last } = JOINED_LIST.exec(list.trim().replace(/^and\s/u, ""))?.groups ?? {};
  if (first === undefined || last === undefined) return new Set();
  const all = [...first.split(/,\s+/u), last].map((name) => name.replace(PLACE, "").trim());
  return new Set(all.every((name) => isPersonName(name) || isNamedByWords(name)) ? all : []);
}

/** "A and B, The Post; C, Radio Cork": before each house are its people, whatever they are called; `null` of other lists. */
function namesByHouse(list: string): readonly string[] | null {
  const groups = list
    .split(/\s*;\s*/u)
    .map((group) => /^(?<names>.+),\s(?<house>[^,]+)$/u.exec(group)?.groups);
  if (groups.length < 2 || !groups.every((group) => group !== undefined)) return null;
  if (!groups.some((group) => isOutletName(group?.house ?? ""))) return null;
  const names = groups.flatMap((group) => (group?.names ?? "").split(/,\s+|\s(?:and|und|et|y|e|&)\s/u));
  return names.every((name) => NAME.test(name)) ? names : null;
}

export function withoutParticles(words: readonly string[]): string[] {
  return words.filter((word) => !IS_PARTICLE.test(word));
}
const IS_PARTICLE = new RegExp(`^(?:${PARTICLES})$`, "u");

/** "Rich Post", "Tunde Star", "Ada van der Post": two words of which the second is one of newspapers'. */
export function isNamedByWords(name: string): boolean {
  const [given = "", surname = "", ...others] = withoutParticles(name.split(/\s+/u));
  if (others.length > 0 || !OUTLET_WORDS.has(surname.toLowerCase())) return false;
  if (OUTLET_WORDS.has(given.toLowerCase()) || AGENCIES.has(given.toLowerCase())) return false;
  return !/^(?:The|La|Le|El|Il|Die|Der|Das)$/u.test(given);
}

/** "JANE DOE Tessaly Leader": what is not in capitals is the house. */
function withoutHouseBehindCapitals(part: string): string[] {
  const match = /^((?:\p{Lu}[\p{Lu}.'’-]*\s){1,3}\p{Lu}[\p{Lu}'’-]+)\s(\p{Lu}\p{Ll}.*)$/u.exec(part);
  return match?.[1] !== undefined && match[2] !== undefined && isOutletName(match[2])
    ? [match[1], match[2]]
    : [part];
}

const PLACE_ALONE = /^(?:in|at|à|en|em|aus)\s\p{Lu}/u;
/** Letters behind a name, of a degree. */
const DEGREE = /^(?:Ph\.?D|M\.?D|M\.?A|M\.?Sc|B\.?A|J\.?D|R\.?N|MPH|MBA|RD|DO|DVM|CFA|CPA|LLM|Esq)\.?$/u;

function partsOf(text: string): string[] {
  return text
    .replaceAll(/\S+@\S+|(?:^|\s)@\w+/gu, " ")
    .split(BETWEEN)
    .map((part) =>
      part
        .trim()
        .replace(PLACE, "")
        .replace(
          /^(?:for|für|pour|para|by|por|par|von|with|avec|mit|con|com)\s+(?:[ld]['’](?=\p{Lu}{2}))?/iu,
          "",
        )
        .replace(/[.,;:]+$/u, (end) => (end === "." ? end : ""))
        .trim(),
    )
    .map((part) => withoutRoleBefore(withoutStop(part)))
    .filter((part) => part !== "" && !DEGREE.test(part) && !PLACE_ALONE.test(part));
}

/** Whether a line says with "By" or the like that names follow. */
export function isLed(line: string): boolean {
  return (OPENING.test(line) || GLUED_BY.test(line)) && !namesOthers(line);
}

/** A full stop behind a whole name ends a sentence; behind "Jr" and letters it does not. */
export function withoutStop(name: string): string {
  return name.endsWith(".") && /\p{L}{3,}\.$/u.test(name) ? name.slice(0, -1) : name;
}

/** Two to five capitalised words, particles aside, none of which is a role or belongs to an outlet's name. */
export function isPersonName(text: string): boolean {
  if (JAPANESE_NAME.test(text)) return !isOutletName(text);
  return (
    NAME.test(text) &&
    !isRole(text) &&
    !isOutletName(text) &&
    !isBody(text) &&
    !/^(?:The|Die|Der|Das|Les?|La|El|Los|Las)\s/u.test(text)
  );
}

export function isOutletName(text: string): boolean {
  const tokens = text.split(/\s+/u);
  if (tokens.length > 6 || !/^[\p{Lu}\p{Lo}]|^(?:dpa|epd|taz)\b/u.test(text)) return false;
  if (/[.!?,;:]$/u.test(text) && !/\b\p{Lu}\.$/u.test(text)) return false;
  if (tokens.length === 1 && !/\p{Lo}/u.test(text)) return AGENCIES.has(text.toLowerCase());
  if (/新聞|通信|日報|タイムズ/u.test(text)) return true;
  if (tokens.some((token) => /^\p{Ll}{4,}/u.test(token) && !OUTLET_WORDS.has(token))) return false;
  // "Gwilym ap Rhys": particles of names are no agencies.
  return tokens.some(
    (token) =>
      !/^\p{Ll}{1,3}$/u.test(token) && OUTLET_WORDS.has(token.toLowerCase().replaceAll(/[^\p{L}]/gu, "")),
  );
}

export function isRole(text: string): boolean {
  const tokens = text.toLowerCase().split(/[\s-]+/u);
  return (
    tokens.length <= 6 &&
    tokens.some((token) => ROLES.has(token)) &&
    tokens.filter((token) => ROLES.has(token)).length * 2 >= tokens.length - 1
  );
}
