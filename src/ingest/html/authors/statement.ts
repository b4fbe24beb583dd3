import { joinedNames } from "../../byline.ts";
import { isSamePerson } from "../author-names.ts";
import type { NamedPart } from "./named-parts.ts";

/** A place of a page where names stand together that may be its authors', and what the place says of them. */
export interface Statement {
  readonly names: readonly string[];
  /** Those of the same line or list whom the statement leaves out. */
  readonly left: readonly string[];
  readonly place: string;
  readonly signs: readonly string[];
}

export interface Statements {
  readonly statements: readonly Statement[];
  /** Who made pictures, edited and the like. */
  readonly others: readonly string[];
  /** Of these, who is said to have made pictures. */
  readonly pictures: readonly string[];
  /** Of these, who is stated to have helped. */
  readonly helpers: readonly string[];
  /** Whether a byline names nobody: "By staff writers". */
  readonly nameless: boolean;
  /** Names that others beside them show to be people's, though they are words of newspapers. */
  readonly people: readonly string[];
}

/** Statements as they are found. */
export interface Found {
  readonly statements: Statement[];
  readonly others: string[];
  readonly pictures: string[];
  nameless: boolean;
  readonly people: string[];
}

/** No byline names more; hostile pages do. */
export const MOST_TOGETHER = 80;
/** Nor are there more places that name somebody. */
export const MOST_STATEMENTS = 400;

/** Adds what the parts of a line or list state that have the same before them, and what some of them state. */
export function addGroups(
  found: Found,
  parts: readonly NamedPart[],
  place: string,
  signs: readonly string[],
  isList = false,
): void {
  if (found.statements.length >= MOST_STATEMENTS || found.others.length >= MOST_STATEMENTS) return;
  const leads = [...new Set(parts.map(({ lead }) => lead))];
  for (const lead of leads) {
    const group = parts.filter((part) => part.lead === lead).slice(0, MOST_TOGETHER);
    const pictures = group.filter(({ behind }) => behind === "pictures");
    found.others.push(...pictures.map(({ name }) => name));
    found.pictures.push(...pictures.map(({ name }) => name));
    if (lead === "others") {
      found.others.push(...group.map(({ name }) => name));
      continue;
    }
    const parted = [
      group.filter(({ isFar }) => !isFar),
      group.filter(({ behind }) => behind !== "pictures"),
      group.filter(({ isFirst }) => isFirst),
      group.slice(0, 1),
    ];
    for (const variant of [group, ...parted.filter(({ length }) => length > 0 && length < group.length)]) {
      const own = [place, ...signs];
      const sign = (name: string): number => own.push(name, `${place} ${name}`);
      if (lead !== "none") sign(lead);
      else if (!isList) sign(group[0]?.isWhole === true ? "alone" : "among words");
      if (lead !== "none" && group[0]?.isWhole === false) own.push("led among words");
      if (variant.some(({ isFar }) => isFar)) own.push("parted");
      if (variant.some(({ behind }) => behind === "role")) own.push("before role");
      if (variant.some(({ behind }) => behind === "pictures")) own.push("before pictures");
      if (variant.some(({ behind }) => behind === "house")) own.push("before house");
      if (variant.some(({ behind }) => behind === "account")) own.push("before account");
      const left = group.filter((part) => !variant.includes(part)).map(({ name }) => name);
      found.statements.push({ names: unique(variant.map(({ name }) => name)), left, place, signs: own });
    }
  }
}

/** Each person once. */
export function unique(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) if (!kept.some((one) => isSamePerson(one, name))) kept.push(name);
  return kept;
}

/** Behind a label, or joined by "and" to others, people's names may be words of newspapers. */
export function peopleIn(text: string): ReadonlySet<string> {
  return text.length > LONGEST_LIST ? new Set() : joinedNames(text.replace(LEAD_IN, ""));
}
const LEAD_IN = /^(?:[Bb]y|BY|[Ww]ords|[Vv]on|[Pp]ar|[Pp]or)(?:\sby)?:?\s+/u;

/** In UTF-16 units. */
const LONGEST_LIST = 300;
