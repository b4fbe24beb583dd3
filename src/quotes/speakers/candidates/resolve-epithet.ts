import { isEpithetNoun, isOfficeNoun, isTaskNoun } from "../../../english/roles.ts";
import { wordList } from "../../../english/table.ts";
import type { Character } from "../cast/character.ts";
import type { Description } from "../mentions/read-mention.ts";
import type { ArticleReading } from "./article-reading.ts";
import { type Found, type Standing, standingOf } from "./focus.ts";
import type { Resolution } from "./resolution-paths.ts";

/** An office nobody holds yet. */
const COMING = /\b(?:next|new|future|first|last|eventual|average|typical)\b/iu;
/** "the head of the Harbour Union": whose head is told, and whoever the text speaks of need not be it. */
const OF_A_BODY = /\s(?:of|for|at)\s(?:the\s)?\p{Lu}/u;
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
  // "the Harrow Republican" is whom the text speaks of rather than another Republican.
  const isOpen = isEpithetNoun(description.role.head) && ![...holders.values()].includes("told");
  if (holders.size > 0 && !isOpen) {
    const holder = focus.find(wanted, frame.unitAt(at), (character) => (holders.has(character) ? 1 : 0));
    if (holder === null && !MANY_HOLD.has(description.role.head)) return null;
    const other = MANY_HOLD.has(description.role.head) ? spokenOf(reading, description, holder, at) : null;
    if (other !== null) return { character: other, path: "epithet" };
    if (holder === null) return null;
    const path = holders.get(holder.character) === "guessed" ? "epithet" : "role";
    return { character: holder.character, path };
  }
  const limit = reachOf(description);
  if (limit === null) return null;
  const found = personInFocus(reading, description, at);
  if (found === null || found.distance > limit.units || found.rival > limit.rival) return null;
  if (isBeside(reading, found.character, at)) return null;
  const isOffice = isOfficeNoun(description.role.head);
  if (isOffice && found.character.roles.some(({ head }) => isOfficeNoun(head))) return null;
  if (limit === NEAR && stoodBeside(reading, description, at, found.character)) return null;
  described.keep(description, found.character, at);
  return { character: found.character, path: "epithet" };
}

/** The certain person whom the text speaks of most by now. */
function personInFocus({ focus, frame }: ArticleReading, { gender }: Description, at: number): Found | null {
  return focus.find({ gender, stands: "person" }, frame.unitAt(at), ({ kind, isCertain }) =>
    kind === "person" && isCertain ? 1 : 0,
  );
}

/** What many are at once, so that it need not be who was called so long before. */
const MANY_HOLD = wordList(
  "senator candidate contender hopeful representative lawmaker legislator councillor councilman councilwoman politician republican democrat",
);
/** Sentences since its holder was mentioned. */
const LONG_SINCE = 4;

/** Whom alone the text speaks of right before, where the one who was told to be it was last mentioned long before, or is behind only. */
function spokenOf(
  reading: ArticleReading,
  description: Description,
  holder: { readonly distance: number } | null,
  at: number,
): Character | null {
  if (holder !== null && holder.distance <= LONG_SINCE) return null;
  const found = personInFocus(reading, description, at);
  if (found === null || found.distance > NEAR.units || found.rival > NEAR.rival) return null;
  // "Farmer Joe Lind", "Judge Carla Reyes": something else.
  const isOther = found.character.roles.some(
    ({ head }) => !MANY_HOLD.has(head) && !isEpithetNoun(head) && !/^(?:age|man|woman)$/u.test(head),
  );
  return isOther || isBeside(reading, found.character, at) ? null : found.character;
}

/** Standings in which a sentence names somebody beside what it goes on to tell of another. */
const BESIDE: ReadonlySet<Standing> = new Set(["oblique", "object", "by", "of"]);

/** "In an interview with Ana Marsh, the minister said": who is named beside the sentence's subject is not the subject. */
function isBeside({ text, names, frame }: ArticleReading, character: Character, at: number): boolean {
  const sentence = frame.sentenceAt(at);
  const last = names
    .within({ start: sentence.start, end: at })
    .findLast((use) => use.character === character);
  return last !== undefined && BESIDE.has(standingOf(text, last.span, sentence.start));
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
