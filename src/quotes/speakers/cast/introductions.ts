import { isFunctionWord } from "../../../english/function-words.ts";
import { BODY_WORDS } from "../../../english/names/bodies.ts";
import { reportingVerb } from "../../../english/reporting-verbs.ts";
import { headForm, isPersonNoun, type Role, roleOf } from "../../../english/roles.ts";
import { fold } from "../../../text/terms.ts";
import type { Character, NameUse } from "./character.ts";

/** An article's words that tell what a named character is. */
export interface Introduction {
  readonly character: Character;
  readonly role: Role;
  /** Offset of the name it stands beside. */
  readonly at: number;
  /** Whether the article did not say so: a description was taken for theirs. */
  readonly isGuess?: boolean;
}

/** How much text beside a name is looked at, in UTF-16 units; it bounds the work. */
const BEHIND = 170;
const BEFORE = 90;

const PLACE_OF =
  /^(?:\s*\([^)\n]{1,40}\))?((?:\s+of\s+(?:the\s+)?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*)?)(?:\s*\([^)\n]{1,40}\))?/u;
/** ", D-N.C.": party and state of an American politician. */
const PARTY = /^,\s*\(?[DRI]-\p{Lu}[\p{L}.]{1,8}(?:\s\p{Lu}[\p{L}.]*)?\)?(?=,)/u;
/** "Amnesty International’s " before an office. */
const OWNER = /((?:\p{Lu}[\p{L}.&-]*\s+){0,4}\p{Lu}[\p{L}.&-]*)['’]s?\s+$/u;
/** "Secretary of" before "State Ana Marsh", "Minister for Fish and" before "Water Omar Farouk". */
const OFFICE_OF =
  /((?:\p{Lu}[\p{L}.]*\s)*\p{Lu}\p{L}+\s(?:of|for|to)\s(?:the\s)?(?:(?:\p{Lu}\p{Ll}+,?\s){1,3}and\s)?)$/u;
const AGE = /^(?:,\s*|\s*\()(\p{N}{1,3})(?=[,.)])/u;
const IS =
  /^(?:,?\s+who)?\s+(?:is|was|became|remains|has\s+been|had\s+been|(?:has\s+|had\s+)?(?:served|serves|works|worked)\s+as|was\s+(?:elected|named|appointed|sworn\s+in\s+as))\s+(?=(?:the|an?|also the)\s|\p{Ll})/u;
/** "the union's president, " and "Harrow Bank's chief executive, " before a name. */
const APPOSED = /(?:^|[\s(“"])((?:the|an?|another|one|its|his|her|their)\s+[^,.;:()“”"\n]{3,80}),\s+$/iu;
const OWNED =
  /(?:^|[\s(“"])((?:\p{Lu}(?:[\p{L}&-]|\.(?=\p{L}))*\s+){0,4}(?!(?:It|He|She|That|There|What|Here|Who|Let)['’])\p{Lu}(?:[\p{L}&-]|\.(?=\p{L}))*['’]s?\s+[^,.;:()“”"\n]{3,60}),\s+$/u;
const NAME_FIRST = /^(?:,|\s+[–—])\s+(?=\p{L})/u;

/** Descriptions that stand beside names: before ("Facebook chief executive X"), behind ("X, the chief executive of …"), "X is the …". */
export function introductionsOf(text: string, uses: readonly NameUse[]): Introduction[] {
  const found: Introduction[] = [];
  for (const { span, character } of uses) {
    if (character.kind === "place") continue;
    const add = (phrase: string): void => {
      const role = roleOf(phrase);
      const isFitting =
        role !== null && (character.kind === "body" ? isBodyNoun(role.head) : isPersonNoun(role.head));
      if (role === null || !isFitting || isAnother(character, phrase)) return;
      found.push({ character, role, at: span.start });
      if (character.roles.length < 12 && !character.roles.some((known) => known.text === role.text))
        character.roles.push(role);
      if (character.kind === "person") character.isCertain = true;
    };
    const behind = text.slice(span.end, span.end + BEHIND);
    const place = PLACE_OF.exec(behind);
    const home = (place?.[1] ?? "").replace(/^\s+of\s+/u, "");
    const owner = OWNER.exec(text.slice(Math.max(0, span.wholeStart - BEFORE), span.wholeStart))?.[1] ?? "";
    if (span.office !== "") {
      const held =
        OFFICE_OF.exec(text.slice(Math.max(0, span.wholeStart - BEFORE), span.wholeStart))?.[1] ?? "";
      const office =
        held !== "" ? held + span.office : owner === "" ? span.office : `${owner}’s ${span.office}`;
      add(home === "" ? office : `${office} of ${home}`);
    }
    const lead = leadOf(text.slice(Math.max(0, span.wholeStart - BEFORE), span.wholeStart));
    if (lead !== "") add(`${lead} ${span.office}`.trim());
    const unparted = behind.slice(place?.[0].length ?? 0);
    const rest = unparted.slice(PARTY.exec(unparted)?.[0].length ?? 0);
    const age = AGE.exec(rest);
    if (age !== null) {
      const role: Role = { head: "age", words: new Set([age[1] ?? ""]), text: age[1] ?? "" };
      found.push({ character, role, at: span.start });
      character.isCertain = true;
    }
    const after = age === null ? rest : rest.slice(age[0].length).replace(/^\)/u, "");
    const opening = NAME_FIRST.exec(after) ?? IS.exec(after);
    if (opening !== null && !span.isPossessive) add(phraseOf(after.slice(opening[0].length)));
  }
  return found;
}

function isBodyNoun(head: string): boolean {
  return BODY_WORDS.has(head);
}

const NAME = /^(?:the\s+)?\p{Lu}[\p{L}'’&-]*(?:\s(?:\p{Lu}[\p{L}'’&-]*|of|for|and|the))+$/u;

/** "NASA, the European Space Agency and others": the next name of a list, whose letters are not those of the one before. */
function isAnother({ kind, keys, name }: Character, phrase: string): boolean {
  if (kind !== "body" || !NAME.test(phrase)) return false;
  const letters = (words: string): string =>
    (words.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).join("").toLowerCase();
  return letters(phrase) !== keys.join("") && letters(name) !== fold(phrase.replace(/^the\s+/u, ""));
}

/** A verb of saying, as it stands behind its subject. */
const SUBJECT_OF = /\s(?:said|says|told|tells|\p{Ll}+(?:ed|s)\sthat)(?:\s|$)/u;

/** A phrase up to the mark or the word that ends it; empty where it goes on as a sentence does. */
function phraseOf(text: string): string {
  const end = /[,;:.!?()“”"–—\n]|\s(?:who|which)\s/u.exec(text);
  const phrase = end === null ? text : text.slice(0, end.index);
  // "After a day with Ana Marsh, the mayor said …": the subject of a sentence, and somebody else.
  if (SUBJECT_OF.test(phrase)) return "";
  // "Will Post’s father": a name, capitals and all.
  const first = /^\p{Ll}[\p{L}’']*/u.exec(phrase)?.[0] ?? "";
  return isFunctionWord(first) && !/^(?:the|an?|also|former|one|his|her|its|their)$/u.test(first)
    ? ""
    : phrase;
}

/** "said attorneys Ana Marsh and Bo Lind": the verb is no part of what they are. */
function isSaid(word: string): boolean {
  const verb = /^\p{Ll}/u.test(word) ? reportingVerb(word) : undefined;
  return verb !== undefined && verb.lemma !== word;
}

/** The description right before a name: "Facebook chief executive ", "the union's president, ", "a longtime aide, ". */
function leadOf(before: string): string {
  const apposed = (APPOSED.exec(before) ?? OWNED.exec(before))?.[1];
  if (apposed !== undefined) return apposed;
  if (!/\p{L}\s$/u.test(before)) return "";
  const words = before.trimEnd().split(/\s+/u);
  const noun = words.at(-1) ?? "";
  if (!/^\p{Ll}/u.test(noun) || (!isPersonNoun(headForm(noun)) && !BODY_WORDS.has(noun))) return "";
  let from = words.length - 1;
  while (from > 0 && words.length - from < 6) {
    const word = words[from - 1] ?? "";
    if (/[.,;:!?)”"]$/u.test(word) || isFunctionWord(word.toLowerCase()) || isSaid(word)) break;
    from -= 1;
  }
  return words.slice(from).join(" ");
}
