import { isCommonWord } from "../../../english/common-words.ts";
import { isGivenName } from "../../../english/names/given-names.ts";
import { ROLES } from "../../lexicon.ts";
import { cleanName } from "../author-names.ts";

const SMALL =
  "de|del|della|dello|dell|der|den|dem|di|da|dal|dos|das|do|du|des|la|las|los|le|van|von|vom|zu|zum|zur|bin|binti|bint|ibn|abu|al|el|ter|ten|te|af|av|ap|ab|ferch|y|i|e|a\\/l|a\\/p|s\\/o|d\\/o";
const NAME_TOKEN = `(?:(?:(?:al|el|as|ad|an|ar|at|ul|ur|ud)-|[dl]['’]|ff)?\\p{Lu}[\\p{L}\\p{M}'’.-]*|['’]t|${SMALL})`;
const LATIN_NAME = new RegExp(
  `^(?:(?:de|van|von|al|el|bin|ibn|ap|d['’]|di|da)[\\s'’-])?\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+${NAME_TOKEN}){0,6}$`,
  "u",
);
const CJK = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
const OTHER_NAME = new RegExp(
  `^(?:${CJK}{2,5}|${CJK}{1,4}[\\s・]${CJK}{1,5}|\\p{Script=Hangul}{3,5}|(?!${CJK}|\\p{Script=Hangul})\\p{Lo}[\\p{Lo}\\p{M}]*(?:\\s[\\p{Lo}\\p{M}]+){1,4})$`,
  "u",
);
const REPORTER_BEHIND = /\s*(?:記者|기자|특파원|记者|報道|撰稿)$/u;

/** Whether a part has the form of a name: one to six capitalised words, small ones between them. */
export function isNameShaped(text: string): boolean {
  return text.length <= LONGEST_NAME && (LATIN_NAME.test(text) || OTHER_NAME.test(text)) && !isSentence(text);
}

/** "Orhan Can" and "Thomas More" are people. */
function isSentence(text: string): boolean {
  return NEVER_NAMES.test(text) || (text.split(" ").length > 2 && SENTENCE.test(text));
}
const NEVER_NAMES =
  /(?<!\p{L})(?:for|the|your?|our|this|that|not|if|about|with|what|how|why|who|here|someone|published|updated|posted|drucken|teilen|lire|voir|mehr)(?!\p{L})/iu;

const LONGEST_NAME = 60;
/** Of headlines and buttons that are written in capitals. */
const SENTENCE =
  /(?<!\p{L})(?:for|who|can|the|and|with|what|your?|our|we|is|are|was|how|why|this|that|more|someone|here|not|if|about|zum|zur|mehr|und|teilen|drucken|voir|lire|published|updated|posted)(?!\p{L})/iu;

/** A part of a line as a name is written: without roles, fields and marks around it. */
export function nameIn(part: string): string {
  // "Di Marsh": the word that leads to names elsewhere is one.
  if (/^(?:Di|Da|Av|Af)\s\p{Lu}\S*$/u.test(part)) return part;
  return withoutField(cleanName(withoutRole(part)), part)
    .replace(REPORTER_BEHIND, "")
    .replaceAll(/(?<=\s)[adsADS]\/[lopLOP](?=\s)/gu, (small) => small.toLowerCase());
}

/** What one person is, as the last word of a role. */
export const PERSONS_ROLE =
  /^(?:\p{L}*reporter(?:in)?|writer|\p{L}*korrespondent(?:in)?|correspondent|editor|columnist|journalist\p{L}*|contributor|critic|producer|analyst)$/iu;

/** "Jane Doe Community Desk reporter": two words or more of a name, and a role. */
export function withoutRole(part: string): string {
  const words = part.split(" ");
  const size = words.length;
  if (!PERSONS_ROLE.test(words.at(-1) ?? "")) return part;
  while (words.length > 2 && ROLES.has((words.at(-1) ?? "").toLowerCase())) words.pop();
  return words.length === size ? part : words.join(" ");
}

/** "Jane Doe Transport" of "Jane Doe Transport Correspondent". */
function withoutField(name: string, part: string): string {
  const words = name.split(" ");
  const last = words.at(-1)?.toLowerCase() ?? "";
  const isField =
    words.length > 2 &&
    part.length > name.length &&
    (isCommonWord(last) || ROLES.has(last)) &&
    !isGivenName(last);
  return isField ? withoutField(words.slice(0, -1).join(" "), part) : name;
}
