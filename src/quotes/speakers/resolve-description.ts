import type { ReportedSpeech } from "../quote.ts";
import type { ArticleReading } from "./article-reading.ts";
import type { Character } from "./character.ts";
import { resolveBodyEpithet, resolveEpithet } from "./epithet.ts";
import { MOST_FORMS } from "./learn-from-name.ts";
import type { NameUse } from "./name-use.ts";
import type { Pronoun } from "../../english/pronouns.ts";
import type { Description } from "./read-mention.ts";
import type { Resolution } from "./resolution-paths.ts";
import { isLooseNoun, isSourceNoun } from "../../english/roles.ts";
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
  return ofNoOwner(reading, description, at);
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
  return {
    character: reading.described.introduce(description, bearer?.character ?? null),
    path: "owned",
  };
}

/** "Marsh's spokesman", "the Marsh campaign". */
function ofNamedOwner(
  { described }: ArticleReading,
  description: Description,
  owner: NameUse,
  at: number,
): Resolution {
  const known = described.known(description, at);
  if (known !== null) return { character: known.character, path: "known description" };
  return { character: described.introduce(description, owner.character), path: "owned" };
}

/** "the senator", "a union official", "officials". */
function ofNoOwner(reading: ArticleReading, description: Description, at: number): Resolution {
  const known = reading.described.known(description, at);
  if (isOfOneHolder(description) && known?.isSure !== true) {
    const found = resolveEpithet(reading, description, at);
    if (found !== null) return found;
    if (known !== null && isLooseNoun(description.role.head)) return broughtIn(reading, description);
  }
  if (known === null) return resolveBodyEpithet(reading, description, at) ?? broughtIn(reading, description);
  const { character } = known;
  if (character.keys.length === 0) return { character, path: "known description" };
  return { character, path: character.kind === "body" ? "body" : "role" };
}

/** "the senator", but not "the official", which reporters leave unnamed. */
function isOfOneHolder({ determiner, isPerson, isPlural, role }: Description): boolean {
  return determiner === "definite" && isPerson && !isPlural && !isSourceNoun(role.head);
}

function broughtIn({ described }: ArticleReading, description: Description): Resolution {
  return { character: described.introduce(description, null), path: "new description" };
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
