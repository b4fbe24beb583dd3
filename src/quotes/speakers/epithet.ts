import { isEpithetNoun, isOfficeNoun, isTaskNoun } from "../../english/roles.ts";
import { wordList } from "../../english/table.ts";
import type { ArticleReading } from "./article-reading.ts";
import type { Character } from "./character.ts";
import type { Description } from "./read-mention.ts";
import { NEAR_UNITS, type Resolution } from "./resolution-paths.ts";

/** An office nobody holds yet. */
const COMING = /\b(?:next|new|future|first|last|eventual|average|typical)\b/iu;
/** "the head of the Harbour Union": whose head is told, and whoever the text speaks of need not be it. */
const OF_A_BODY = /\s(?:of|for|at)\s(?:the\s)?\p{Lu}/u;
/** Nouns that take up a body named before. */
const BODY_EPITHETS = wordList(`
company firm group organisation organization agency union federation network newspaper paper publication magazine outlet bank airline
broadcaster channel station website site outlet chain startup manufacturer maker carmaker insurer lender operator supplier brewer publisher grocer
utility railway operator business ministry department university hospital charity retailer automaker carrier foundation institute association society museum club
`);

/**
 * "the senator", "the actress": whoever of those that were given it the text speaks of last, however much it speaks of another by now.
 * What nobody was given is taken up by whom the text speaks of alone, and never where it tells a task at hand: who that is need not
 * be "the narrator", "the interviewer" or "the bailiff" who comes in.
 */
export function resolveEpithet(
  reading: ArticleReading,
  description: Description,
  at: number,
): Resolution | null {
  const { described, focus, frame } = reading;
  if (COMING.test(description.text)) return null;
  const holders = described.holders(description, at);
  const wanted = { gender: description.gender, stands: "person" } as const;
  if (holders.size > 0) {
    const holder = focus.find(wanted, frame.unitAt(at), (character) => (holders.has(character) ? 1 : 0));
    return holder === null ? null : { character: holder.character, path: "role" };
  }
  const limit = reachOf(description);
  if (limit === null) return null;
  const isPerson = (character: Character): boolean => character.kind === "person" && character.isCertain;
  const found = focus.find(wanted, frame.unitAt(at), (character) => (isPerson(character) ? 1 : 0));
  if (found === null || found.distance > limit.units || found.rival > limit.rival) return null;
  const isOffice = isOfficeNoun(description.role.head);
  if (isOffice && found.character.roles.some(({ head }) => isOfficeNoun(head))) return null;
  if (limit === NEAR && stoodBeside(reading, description, at, found.character)) return null;
  described.keep(description, found.character, at);
  return { character: found.character, path: "epithet" };
}

/** How far back, in sentences, and how much alone somebody must be spoken of to be given a description. */
interface Reach {
  readonly units: number;
  /** The next candidate's weight as a part of theirs, at most. */
  readonly rival: number;
}
const WIDE: Reach = { units: 4, rival: 0.5 };
const NEAR: Reach = { units: 1, rival: 0.5 };
const AGED = /\b\p{N}{1,3}-year-old\b/u;

/** `null` where nobody is given it who was not said to be it. */
function reachOf({ text, role }: Description): Reach | null {
  if (role.head === "age" || AGED.test(text) || role.words.has("former")) return WIDE;
  if (OF_A_BODY.test(text) || isTaskNoun(role.head)) return null;
  if (isEpithetNoun(role.head)) return WIDE;
  return isOfficeNoun(role.head) && role.words.size > (role.words.has("deputy") ? 1 : 0) ? null : NEAR;
}

/** How far back the same words are looked for, in UTF-16 units. */
const STOOD_WITHIN = 400;

/** "Marsh had a question for the president. “…,” the president said.": the president is not Marsh. */
function stoodBeside(
  { text, names, frame }: ArticleReading,
  { text: words }: Description,
  at: number,
  character: Character,
): boolean {
  const from = Math.max(0, at - STOOD_WITHIN);
  const found = text.slice(from, at).toLowerCase().lastIndexOf(words.toLowerCase());
  return (
    found >= 0 && names.within(frame.sentenceAt(from + found)).some((use) => use.character === character)
  );
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
