import { isGivenName } from "../../../english/names/given-names.ts";
import { withoutInvisible } from "../../../text/invisible.ts";
import { isOutletName, isRole, withSmallJoints } from "../../byline.ts";
import { makesPictures, withToldTo } from "../../byline-words.ts";
import { AGENCIES, OUTLET_WORDS, ROLES } from "../../lexicon.ts";
import { withoutTitles } from "../author-names.ts";
import { withoutReferences } from "../character-references.ts";
import { type Lead, mayLead, runsOf } from "./leads.ts";
import { isNameShaped, nameIn, PERSONS_ROLE, withoutRole } from "./name-shape.ts";

/** What stands behind it: a role, that of somebody who makes pictures, a house, an account or address. */
export type Behind = "role" | "pictures" | "house" | "account" | "none";

/** A part of a line that may be somebody's name. */
export interface NamedPart {
  readonly name: string;
  readonly lead: Lead;
  readonly behind: Behind;
  /** Whether other marks than a comma or "and" part it from what leads to it. */
  readonly isFar: boolean;
  /** Whether the line holds nothing but names, what leads to them and what stands behind. */
  readonly isWhole: boolean;
  /** Whether nothing but such marks stands before it: behind commas stand places and roles, too. */
  readonly isFirst: boolean;
}

const NOTHING = /(?!)/gu;
const GLUED =
  /(?<=\p{Lu}[\p{L}'’-]*\s\p{Lu}\p{Ll}{3,20})(?<!(?:By|BY|Von|Par|Por)\s\p{Lu}\p{Ll}{3,20})(?<!(?:^|\P{L})(?:Fitz|Mac|Vander|Della|Delle))(?=\p{Lu}\p{Ll}{2})/gu;
/** One to four capitalised words and nothing else: most of what is read is no more, and takes no patterns. */
const PLAIN = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s\p{Lu}\p{Ll}[\p{L}’'-]*){0,3}$/u;

function isPlain(line: string): boolean {
  if (line.length > LONGEST_PLAIN || !PLAIN.test(line) || mayLead(line) || makesPictures(line)) return false;
  if (withoutTitles(line) !== line) return false;
  const words = line.toLowerCase().split(" ");
  // A picture's words and the name beside it are the same twice.
  if (new Set(words).size < words.length) return false;
  return !words.some((word) => ROLES.has(word) || OUTLET_WORDS.has(word) || DAYS.test(word));
}

const LONGEST_PLAIN = 50;
const DAYS = /day$/u;

/** Bylines are no longer, nor are credits. In UTF-16 units. */
const LONGEST = 2_000;
const HARD =
  /\s*(?:[;|·•\n]|\s[–—-]\s|(?<!\s[a-zA-Z])\/|(?<=\p{L}{3})(?<!\b(?:Hon|Rev|Prof|Gen|Sen|Gov|Ven|Capt|Col|Sgt|Mrs|Rep|Msgr))\.\s+(?=\p{Lu}))\s*/u;
const SOFT =
  /\s*(?:[,)、&・+]|\((?=(?:and|und|et|y|with|mit|avec|con|com)\s)|(\()|(?<=[\s(]|^)(?:and|And|und|et|y|e|en|och|og|i|with|With|mit|avec|con|com|и)\s(?=[\p{Lu}\p{Lo}])|(?<=\s)(in|at|of|from|for|For|à|aus|für|pour|para)(?:\s[Tt]he)?\s(?=\p{Lu}))\s*/u;
/** "Doe, Jane": a comma between two words parts a surname from its first name. */
const TURNED = /^(?<surname>\p{Lu}[\p{L}'’-]+),\s(?<given>\p{Lu}[\p{L}'’.-]+)$/u;
const ALONE = {
  lead: "none",
  behind: "none",
  isFar: false,
  isWhole: true,
  isFirst: true,
} as const;

/**
 * The parts of a line that may be names, in order.
 * @param isStated whether the page states the line for machines: two words with a comma between them are one name
 */
export function namedParts(source: string, isStated = false): NamedPart[] {
  if (source.length > LONGEST) return [];
  const plain = withoutInvisible(withoutReferences(source)).replaceAll(/\s+/gu, " ").trim();
  const line = withSmallJoints(withToldTo(plain))
    .replace(/^[\s—–•*·-]+/u, "")
    .replaceAll(/\s[’']\p{Nd}{2}(?!\p{Nd})/gu, "")
    // What styles set apart: "Jane DoeStaff Writer". What is stated has no styles.
    .replaceAll(isStated ? NOTHING : GLUED, ", ");
  if (isPlain(line)) return isNameShaped(line) ? [{ ...ALONE, name: line }] : [];
  const turned = TURNED.exec(line)?.groups;
  if (
    turned?.given !== undefined &&
    (isStated || isGivenName(turned.given)) &&
    !ROLES.has(turned.given.toLowerCase())
  )
    return [{ ...ALONE, name: `${turned.given} ${turned.surname}` }];
  const found: { name: string; lead: Lead; behind: Behind; isFar: boolean; isFirst: boolean }[] = [];
  let isWhole = true;
  for (const { lead, text } of runsOf(line, isStated)) {
    for (const [far, group] of text.split(HARD).entries()) {
      let isFirst = true;
      // Behind each part stand the bracket that opens, and the word that leads to a place, if any.
      const parts = group.split(SOFT);
      for (let at = 0; at < parts.length; at += 3) {
        const trimmed = (parts[at] ?? "").trim();
        const isBehind = at > 0 && (parts[at - 1] ?? parts[at - 2]) !== undefined;
        const before = found.at(-1);
        if (trimmed === "") continue;
        if (isBehind && before !== undefined) {
          // "Jane Doe (photos)"
          if (makesPictures(trimmed)) before.behind = "pictures";
          continue;
        }
        if (found.length > 0 && isAgency(trimmed)) continue;
        const behind = behindOf(trimmed);
        if (
          found.length === 0 &&
          (behind === "role" || behind === "pictures") &&
          trimmed === withoutRole(trimmed)
        )
          continue;
        const name = nameIn(trimmed);
        if (behind !== "none" && before !== undefined && !(isFirst && far === 0) && before.lead === lead) {
          if (before.behind === "none") before.behind = behind;
          // "Grace Post": a house or a person.
          if (behind !== "house" || !isNameShaped(name)) continue;
        }
        const isFirstOf = isFirst;
        isFirst = false;
        if (!isNameShaped(name)) {
          isWhole = false;
          continue;
        }
        const own =
          name.length < trimmed.length
            ? behindOf(trimmed.slice(trimmed.indexOf(name) + name.length).trim())
            : "none";
        found.push({ name, lead, behind: own, isFar: far > 0, isFirst: isFirstOf });
      }
    }
  }
  return found.map((part) => ({ ...part, isWhole }));
}

function isAgency(part: string): boolean {
  return AGENCIES.has(part.replace(/^(?:with|mit|avec|con|com)\s/u, "").toLowerCase());
}

/** "Island Affairs Correspondent": a role, as long as no first name opens it. */
function endsInRole(part: string): boolean {
  const words = part.split(" ");
  return words.length > 1 && PERSONS_ROLE.test(words.at(-1) ?? "") && !isGivenName(words[0] ?? "");
}

function behindOf(part: string): Behind {
  if (/\S@\S|^@\S/u.test(part)) return "account";
  if (isAgency(part)) return "house";
  if (makesPictures(part)) return "pictures";
  if (isRole(part) || endsInRole(part)) return "role";
  return isOutletName(part) ? "house" : "none";
}
