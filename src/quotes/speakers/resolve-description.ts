import type { ReportedSpeech } from "../quote.ts";
import type { ArticleReading } from "./article-reading.ts";
import type { Character } from "./character.ts";
import { resolveBodyEpithet, resolveEpithet } from "./epithet.ts";
import { MOST_FORMS } from "./learn-from-name.ts";
import type { NameUse } from "./name-use.ts";
import type { Pronoun } from "../../english/pronouns.ts";
import type { Description } from "./read-mention.ts";
import type { Resolution } from "./resolution-paths.ts";
import { BODY_WORDS } from "../../english/names/bodies.ts";
import { isLooseNoun, isSourceNoun } from "../../english/roles.ts";
import { toldPronoun } from "./told-pronoun.ts";
import { resolveThirdPerson } from "./third-person.ts";

/**
 * Whom a description means: who bears it, by its owner or by what the article told before; else somebody whom it brings
 * in. `of`: what the description is the source of. Takes the description in for its bearer.
 */
export function resolveDescription(
  reading: ArticleReading,
  description: Description,
  at: number,
  of: readonly ReportedSpeech[],
): Resolution {
  const resolution = bearerOfDescription(reading, description, at, of);
  remember(resolution.character, description);
  return resolution;
}

function bearerOfDescription(
  reading: ArticleReading,
  description: Description,
  at: number,
  of: readonly ReportedSpeech[],
): Resolution {
  const { owner } = description;
  if (owner !== null && "span" in owner) return ofNamedOwner(reading, description, owner, at);
  if (owner !== null && description.determiner === "owned")
    return ofPronoun(reading, description, owner, at, of);
  return ofNoOwner(reading, description, at, toldPronoun(reading.text, of)?.stands === "thing");
}

/** "his campaign": of whom "his" means. */
function ofPronoun(
  reading: ArticleReading,
  description: Description,
  owner: Pronoun,
  at: number,
  of: readonly ReportedSpeech[],
): Resolution {
  if (owner.kind !== "third") return broughtIn(reading, description);
  const bearer = resolveThirdPerson(reading, owner, at, of);
  const relative = reading.described.relative(description, bearer?.character ?? null, at);
  if (relative !== null) return { character: relative, path: "known description" };
  return {
    character: reading.described.introduce(description, bearer?.character ?? null),
    path: "owned",
  };
}

/** "Marsh's spokesman", "the Marsh campaign". */
function ofNamedOwner(
  { text, described }: ArticleReading,
  description: Description,
  owner: NameUse,
  at: number,
): Resolution {
  const known = described.known(description, at);
  if (known !== null) return { character: known.character, path: "known description" };
  const relative = described.relative(description, owner.character, at);
  if (relative !== null) return { character: relative, path: "known description" };
  // "President Marsh’s campaign" is Marsh’s: the office is no part of its name.
  const { wholeStart, start } = owner.span;
  const office = text.slice(wholeStart, start);
  const plain =
    office !== "" && description.text.startsWith(office)
      ? { ...description, text: description.text.slice(office.length) }
      : description;
  return { character: described.introduce(plain, owner.character), path: "owned by a name" };
}

/** "the senator", "a union official", "officials". `isThing`: its own words say that it is no person ("the broadcaster said its …"). */
function ofNoOwner(
  reading: ArticleReading,
  description: Description,
  at: number,
  isThing: boolean,
): Resolution {
  const body = isThing ? resolveBodyEpithet(reading, description, at) : null;
  if (body !== null) return body;
  const known = reading.described.known(description, at);
  if (isOfOneHolder(description) && known?.isSure !== true) {
    const found = resolveEpithet(reading, description, at);
    if (found !== null) return found;
    if (known !== null && isLooseNoun(description.role.head)) return broughtIn(reading, description);
  }
  if (known === null) {
    const body = resolveBodyEpithet(reading, description, at);
    if (body !== null) return body;
    const resolution = broughtIn(reading, description);
    const fuller = introducedAs(reading.text, description, at);
    if (fuller !== null) resolution.character.forms.add(fuller);
    return resolution;
  }
  const { character } = known;
  if (character.keys.length === 0) return { character, path: "known description" };
  return { character, path: character.kind === "body" ? "body" : "role" };
}

/** "the senator", but not "the official", which reporters leave unnamed. */
function isOfOneHolder({ determiner, isPerson, isPlural, role }: Description): boolean {
  return determiner === "definite" && isPerson && !isPlural && !isSourceNoun(role.head);
}

/** Text before a description that is looked through for what introduced it, in UTF-16 units. */
const INTRODUCED_WITHIN = 2_000;

/** "A senior official of the company" of "the official", where the text speaks of one before it quotes him. */
function introducedAs(text: string, { determiner, isPlural, role }: Description, at: number): string | null {
  if (determiner !== "definite" || isPlural || !isSourceNoun(role.head) || role.words.size > 0) return null;
  const before = text.slice(Math.max(0, at - INTRODUCED_WITHIN), at);
  const phrase = new RegExp(
    `\\ban?\\s+((?:\\p{L}+\\s+){0,3}${role.head}\\s+(?:of|at|from|for|with|in)\\s+(?:[\\p{L}\\p{N}'’.&-]+\\s*){1,6}?)(?=\\s*(?:[,.;:()“”"\\n]|\\s(?:who|whom|whose|which|that|on|said|told|and|was|is|had|has)\\s))`,
    "iu",
  ).exec(before);
  return phrase?.[1]?.replace(/\s+/gu, " ").trim() ?? null;
}

function broughtIn({ described }: ArticleReading, description: Description): Resolution {
  const character = described.introduce(description, null);
  // "The statement", "results": somebody issued it, whom the article may have named.
  const isIssued =
    character.kind === "body" &&
    (description.determiner === "definite" || description.determiner === "bare") &&
    !BODY_WORDS.has(description.role.head);
  return { character, path: isIssued ? "issued" : "new description" };
}

/** The longest description is an unnamed source's name; the others are kept beside it. */
function remember(character: Character, description: Description): void {
  const hasRoom = character.forms.size < MOST_FORMS;
  if (character.keys.length > 0) {
    if (hasRoom) character.forms.add(description.text);
    return;
  }
  if (description.determiner === "owned") return;
  if (description.text.length > character.name.length) {
    character.forms.add(character.name);
    character.name = description.text;
  } else if (description.text !== character.name && hasRoom) character.forms.add(description.text);
}
