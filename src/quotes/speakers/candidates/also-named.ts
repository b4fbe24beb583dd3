import { isCommonWord } from "../../../english/common-words.ts";
import { isGivenName } from "../../../english/names/given-names.ts";
import { isPlaceName } from "../../../english/names/places.ts";
import { HONORIFICS } from "../../../english/names/titles.ts";
import { reportingVerb } from "../../../english/reporting-verbs.ts";
import { isPersonNoun, isPlural, isTitle, roleOf } from "../../../english/roles.ts";
import { fold } from "../../../text/terms.ts";
import type { Speaker } from "../../quote.ts";
import type { Character } from "../cast/character.ts";

const MOST_NAMES = 16;
/** In UTF-16 units. */
const LONGEST_ROLE = 80;

/** A character as quotes name their speaker: with the other names and descriptions that the article gives it. */
export function speakerOf(character: Character): Speaker {
  const { name, kind } = character;
  const names = new Set<string>();
  for (const form of character.forms) if (isNameOf(character, form)) names.add(form);
  for (const role of character.roles) {
    const text = descriptionOf(role.text);
    const told = text === null ? null : beforeBreak(text);
    if (told !== null && isToldOf(character, told)) names.add(told);
  }
  names.delete(name);
  return { name, kind: kind === "place" ? "body" : kind, alsoNamed: [...names].slice(0, MOST_NAMES) };
}

/** A description without its article, where it can be told of somebody: "chief executive of Facebook", "mayor", "spokesman for the ministry". */
function descriptionOf(text: string): string | null {
  const plain = text.replace(/\s+/gu, " ").replace(/^(?:an?|also)\s+/iu, "");
  const isOwned = /^(?:\p{N}|(?:his|her|its|their|one|another)\s)/iu.test(plain);
  return isOwned || plain.length > LONGEST_ROLE ? null : plain;
}

/** Whether a form is a name or a description, and no more of its sentence: "Said Marsh", "Wisconsin Marsh", "the attendees chanted" are not. */
function isNameOf(character: Character, form: string): boolean {
  if (character.kind !== "person") return true;
  const words = form.split(/\s+/u);
  const keys = words.map((word) => fold(word.replace(/[.,]$/u, "")));
  const isNamed = character.keys.some((key) => keys.includes(key));
  if (!isNamed) return isToldOf(character, form);
  const first = keys[0] ?? "";
  if (words.length === 1 || character.keys.includes(first) || HONORIFICS.has(first) || isTitle(first))
    return true;
  return !(isPlaceName(first) || (isCommonWord(first) && !isGivenName(first)));
}

const BREAKS = /[—–:]|\s-\s/u;

/** "the attorney general" of "the attorney general - Ana Marsh said": what stands behind a dash or a colon is another part. */
function beforeBreak(text: string): string {
  const [told = "", ...rest] = text.split(BREAKS);
  const head = rest.length === 0 ? null : roleOf(told);
  return head !== null && isPersonNoun(head.head) ? told.trim() : text;
}

/** Whether a description can be one person's: a noun of one, and what stands before it no part of another clause. */
function isToldOf({ kind, isPlural: areSeveral }: Character, text: string): boolean {
  if (kind !== "person" || areSeveral) return true;
  if (BREAKS.test(text) || opensClause(text)) return false;
  const role = roleOf(text);
  // Epithets that are no nouns of persons ("the Texan") were taken for theirs by what the text tells.
  if (role === null || !isPersonNoun(role.head)) return /^(?:the\s)?\p{Lu}/u.test(text) && !hasVerb(text);
  return !isPlural(lastOfHead(text));
}

/** The last word before what is added to a noun: "attendees" of "the attendees at the hall". */
function lastOfHead(text: string): string {
  const head = text.split(/\s(?:of|for|at|in|on|from|with|to|who|which|that|and|under)\s|,/u)[0] ?? text;
  return fold(/[\p{L}\p{N}'’-]+$/u.exec(head.trim())?.[0] ?? "");
}

/** "According to the president", "told reporters": the words of a clause that ends in a description. */
function opensClause(text: string): boolean {
  if (/^(?:joining|including|according|following|regarding)\s/iu.test(text)) return true;
  const first = /^\p{Ll}+(?=\s)/u.exec(text)?.[0] ?? "";
  const verb = reportingVerb(first);
  return verb !== undefined && verb.lemma !== first && !verb.isNoun;
}

/** "the attendees chanted": a word that is a verb and no noun. */
function hasVerb(text: string): boolean {
  return text.split(/\s+/u).some((word) => {
    const verb = reportingVerb(fold(word));
    return verb !== undefined && verb.lemma !== fold(word) && !verb.isNoun;
  });
}
