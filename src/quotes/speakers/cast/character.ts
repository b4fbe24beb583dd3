import { type Gender, genderOfGivenName } from "../../../english/names/given-names.ts";
import { HONORIFICS } from "../../../english/names/titles.ts";
import { isPersonNoun, type Role, roleOf } from "../../../english/roles.ts";
import type { SpeakerKind } from "../../quote.ts";
import type { NameSpan } from "../names/name-spans.ts";

/** Somebody or something that one article speaks of, gathered while it is read. */
export interface Character {
  /** Ordinal in the article's cast. */
  readonly id: number;
  /** place: a country or town, or anything else named that does not speak. */
  kind: SpeakerKind | "place";
  /** The fullest name, or of an unnamed source its fullest description. */
  name: string;
  /** The folded words of the fullest name. */
  keys: readonly string[];
  gender: Gender | undefined;
  /** The gender that weak evidence tells, where `gender` is not known. */
  leaning: Gender | undefined;
  isPlural: boolean;
  /** Whether the form of a name, a title or a pronoun shows it to be a person. */
  isCertain: boolean;
  /** Other ways in which the article names it, as written, in order. */
  readonly forms: Set<string>;
  readonly roles: Role[];
  /** Where the text names it in full for the first time, in UTF-16 units; infinite where it does not. */
  firstAt: number;
}

export function createCharacter(
  id: number,
  kind: Character["kind"],
  name: string,
  keys: readonly string[],
): Character {
  return {
    id,
    kind,
    name,
    keys,
    gender: undefined,
    leaning: undefined,
    isPlural: false,
    isCertain: false,
    forms: new Set(),
    roles: [],
    firstAt: Number.POSITIVE_INFINITY,
  };
}

/** How a name was taken for its bearer; shared: several bear it. */
type NamePath = "full" | "surname" | "given" | "shared";

export interface Bearer {
  readonly character: Character;
  readonly path: NamePath;
  /** All who bear it, where several do. */
  readonly bearers?: readonly Character[];
}

/** A name in the text and who bears it. */
export interface NameUse extends Bearer {
  readonly span: NameSpan;
}

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
  // "Secretary of State Ana Marsh": the name begins behind what her office is of.
  if (role !== null && isPersonNoun(role.head)) character.roles.push(role);
}

/** The gender that an honorific before the name tells. */
export function honorificGender(span: NameSpan): Gender | undefined {
  return span.honorific === null ? undefined : HONORIFICS.get(span.honorific);
}

function givenGender(character: Character, span: NameSpan): Gender | undefined {
  // "LIV Golf" need not be a woman called Liv.
  const isInCapitals = /^\p{Lu}{2,}$/u.test(span.words[0] ?? "") && /\p{Ll}/u.test(span.words[1] ?? "");
  const isFull = character.kind === "person" && span.keys.length > 1 && !isInCapitals;
  return isFull ? genderOfGivenName(span.keys[0] ?? "") : undefined;
}

/** "Mr Marsh", "Ana Marsh": with the honorific, without offices. */
function formOf(span: NameSpan): string {
  const words = span.words.join(" ");
  if (span.honorific === null) return words;
  return `${span.honorific.charAt(0).toUpperCase()}${span.honorific.slice(1)} ${words}`;
}
