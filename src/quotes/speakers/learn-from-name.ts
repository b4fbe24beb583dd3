import type { Character } from "./character.ts";
import { type Gender, genderOfGivenName } from "../../english/names/given-names.ts";
import type { NameSpan } from "./name-spans.ts";
import { HONORIFICS } from "../../english/names/titles.ts";
import { roleOf } from "../../english/roles.ts";

/** Forms of a name that are kept; it bounds the work for hostile texts. */
export const MOST_FORMS = 12;

/** Takes in what one more naming tells about its bearer: another form of the name, the gender, an office. */
export function learnFromName(character: Character, span: NameSpan): void {
  const form = formOf(span);
  if (form !== character.name && character.forms.size < MOST_FORMS) character.forms.add(form);
  character.gender ??= honorificGender(span) ?? givenGender(character, span);
  if (span.looks === "person") {
    character.isCertain = true;
    if (character.kind !== "body") character.kind = "person";
  }
  if (span.office === "") return;
  const role = roleOf(span.office);
  if (role !== null) character.roles.push(role);
}

/** The gender that an honorific before the name tells. */
export function honorificGender(span: NameSpan): Gender | undefined {
  return span.honorific === null ? undefined : HONORIFICS.get(span.honorific);
}

function givenGender(character: Character, span: NameSpan): Gender | undefined {
  const isFull = character.kind === "person" && span.keys.length > 1;
  return isFull ? genderOfGivenName(span.keys[0] ?? "") : undefined;
}

/** "Mr Marsh", "Ana Marsh": with the honorific, without offices. */
function formOf(span: NameSpan): string {
  const words = span.words.join(" ");
  if (span.honorific === null) return words;
  return `${span.honorific.charAt(0).toUpperCase()}${span.honorific.slice(1)} ${words}`;
}
