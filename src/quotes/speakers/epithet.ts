import { isOfficeNoun } from "../../english/roles.ts";
import { wordList } from "../../english/table.ts";
import type { ArticleReading } from "./article-reading.ts";
import type { Character } from "./character.ts";
import type { Description } from "./read-mention.ts";
import { NEAR_UNITS, type Resolution } from "./resolution-paths.ts";

/** Who holds the office counts as much as this many mentions of others. */
const HOLDER = 4;
/** Sentences back up to which a description can take up somebody who was not given it. */
const EPITHET_UNITS = 4;
/** Another whom the text speaks of has at most this part of the weight of whom a vacant office is given. */
const MOST_RIVAL = 0.5;
/** An office nobody holds yet. */
const COMING = /\b(?:next|new|future|first|last|eventual|average|typical)\b/iu;
/** "the head of the Harbour Union": whose head is told, and whoever the text speaks of need not be it. */
const OF_A_BODY = /\s(?:of|for|at)\s(?:the\s)?\p{Lu}/u;
/** Nouns that take up a body named before. */
const BODY_EPITHETS = wordList(`
company firm group organisation organization agency union federation network newspaper paper publication magazine outlet bank airline
ministry department university hospital charity retailer automaker carrier foundation institute association society museum club
`);

/** "the senator", "the actress": of those the text is speaking of, rather who was given that office or description. */
export function resolveEpithet(
  { described, focus, frame }: ArticleReading,
  description: Description,
  at: number,
): Resolution | null {
  if (COMING.test(description.text)) return null;
  const holders = described.holders(description, at);
  // An office that the article gives nobody is at most that of whom the paragraph speaks of right before.
  const isVacant = holders.size === 0 && isOfficeNoun(description.role.head);
  const isForeign = OF_A_BODY.test(description.text);
  const share = (character: Character): number => {
    if (holders.has(character)) return HOLDER;
    return character.kind === "person" && character.isCertain && !isForeign ? 1 : 0;
  };
  const found = focus.find({ gender: description.gender, stands: "person" }, frame.unitAt(at), share);
  if (found === null || found.distance > (isVacant ? 1 : EPITHET_UNITS)) return null;
  if (isVacant && found.character.roles.some(({ head }) => isOfficeNoun(head))) return null;
  if (isVacant && (found.rival > MOST_RIVAL || description.role.words.size > 0)) return null;
  if (holders.has(found.character)) return { character: found.character, path: "role" };
  described.keep(description, found.character, at);
  return { character: found.character, path: "epithet" };
}

/** "the company", and no word more, is the body the text is speaking of. */
export function resolveBodyEpithet(
  { focus, frame }: ArticleReading,
  description: Description,
  at: number,
): Resolution | null {
  const { determiner, role } = description;
  if (determiner !== "definite" || !BODY_EPITHETS.has(role.head) || role.words.size > 0) return null;
  const found = focus.find({ gender: undefined, stands: "thing" }, frame.unitAt(at), () => 1);
  if (found === null || found.distance > NEAR_UNITS) return null;
  return { character: found.character, path: "it" };
}
