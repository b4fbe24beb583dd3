import { BODY_WORDS } from "../../../english/names/bodies.ts";
import type { Pronoun } from "../../../english/pronouns.ts";
import {
  isEpithetNoun,
  isLooseNoun,
  isOfficeNoun,
  isSourceNoun,
  isTaskNoun,
} from "../../../english/roles.ts";
import { wordList } from "../../../english/table.ts";
import type { ReportedSpeech } from "../../quote.ts";
import { type Character, MOST_FORMS, type NameUse } from "../cast/character.ts";
import type { Description } from "../mentions/read-mention.ts";
import type { ArticleReading } from "./article-reading.ts";
import { isPerhapsBody, type Standing, standingOf } from "./focus.ts";
import { NEAR_UNITS, type Resolution } from "./resolution-paths.ts";
import { resolveThirdPerson, toldPronoun } from "./third-person.ts";

/** An office nobody holds yet. */
const COMING = /\b(?:next|new|future|first|last|eventual|average|typical)\b/iu;
/** "the head of the Harbour Union": whose head is told, and whoever the text speaks of need not be it. */
const OF_A_BODY = /\s(?:of|for|at)\s(?:the\s)?\p{Lu}/u;
/** Nouns that take up a body named before. */
const BODY_EPITHETS = wordList(`
company firm group organisation organization agency union federation network newspaper paper publication magazine outlet bank airline
broadcaster channel station website site chain startup manufacturer maker carmaker insurer lender operator supplier brewer publisher grocer
utility railway business ministry department university hospital charity retailer automaker carrier foundation institute association society museum club district team league streamer
`);

/**
 * "the senator", "the actress": whoever of those that were given it the text speaks of last, however much it speaks of another by now.
 * What nobody was given is taken up by whom the text speaks of alone, and never where it tells a task at hand: who that is need not
 * be "the narrator", "the interviewer" or "the bailiff" who comes in.
 */
function resolveEpithet(reading: ArticleReading, description: Description, at: number): Resolution | null {
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
  const isPerson = (character: Character): boolean => character.kind === "person" && character.isCertain;
  const found = focus.find(wanted, frame.unitAt(at), (character) => (isPerson(character) ? 1 : 0));
  if (found === null || found.distance > limit.units || found.rival > limit.rival) return null;
  if (isBeside(reading, found.character, at)) return null;
  const isOffice = isOfficeNoun(description.role.head);
  if (isOffice && found.character.roles.some(({ head }) => isOfficeNoun(head))) return null;
  if (limit === NEAR && stoodBeside(reading, description, at, found.character)) return null;
  described.keep(description, found.character, at);
  return { character: found.character, path: "epithet" };
}

/** What many are at once, so that it need not be who was called so long before. */
const MANY_HOLD = wordList(
  "senator sen candidate contender hopeful congressman congresswoman representative rep lawmaker legislator councillor councilman councilwoman politician republican democrat",
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
  const isPerson = (character: Character): boolean => character.kind === "person" && character.isCertain;
  const wanted = { gender: description.gender, stands: "person" } as const;
  const found = reading.focus.find(wanted, reading.frame.unitAt(at), (one) => (isPerson(one) ? 1 : 0));
  if (found === null || found.distance > NEAR.units || found.rival > NEAR.rival) return null;
  return isBeside(reading, found.character, at) ? null : found.character;
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

/** "the company", and no word more than where it is based, is the body the text is speaking of. */
function resolveBodyEpithet(
  reading: ArticleReading,
  description: Description,
  at: number,
  reach: "near" | "next" = "near",
): Resolution | null {
  const { focus, frame } = reading;
  const { determiner, role } = description;
  const isPlain = [...role.words].every((word) => word.endsWith("-based"));
  if (determiner !== "definite" || !BODY_EPITHETS.has(role.head) || !isPlain) return null;
  const found = focus.find({ gender: undefined, stands: "thing" }, frame.unitAt(at), () => 1);
  const isInReach = found !== null && found.distance <= (reach === "near" ? NEAR_UNITS : NEXT_UNITS);
  // What another body was called before is taken up by the one just named, if by any.
  if (reach === "next" && (!isInReach || found.rival > NEAR.rival || found.character.keys.length === 0))
    return null;
  const character = isInReach ? found.character : mainBody(reading);
  if (character === null) return null;
  // "Netflio lost viewers. The company said …": now it is known.
  if (isPerhapsBody(character)) character.kind = "body";
  return { character, path: "it" };
}

/** A body named so often, and so many times as often as the next, is what the article is about. */
const MAIN = { times: 3, nextTimes: 3 };

/** The one body that the article is about, whom it need not have named yet; `null` where it is about several. */
function mainBody({ cast, names }: ArticleReading): Character | null {
  let main: Character | null = null;
  let [most, next] = [0, 0];
  for (const character of cast.characters) {
    if (character.isPlural || character.keys.length === 0) continue;
    if (character.kind !== "body" && !isPerhapsBody(character)) continue;
    const times = names.timesOf(character);
    if (times > most) [main, most, next] = [character, times, most];
    else next = Math.max(next, times);
  }
  return most >= MAIN.times && most >= MAIN.nextTimes * next ? main : null;
}

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
  if (owner !== null && "span" in owner) {
    // "the Ohio senator" is from there, and nobody's.
    const isHome = owner.character.kind === "place" && !owner.span.isPossessive;
    if (!isHome || !description.isPerson) return ofNamedOwner(reading, description, owner, at);
  } else if (owner !== null && description.determiner === "owned")
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

/** What somebody says in their own words by: "Ana Marsh’s first tweet read …". */
const WRITTEN = wordList(
  "tweet post message letter email e-mail memo note statement speech address remark comment reply response answer op-ed column essay diary blog caption text voicemail testimony affidavit",
);

/** What a body says in its own words by: "the Harbour Office release said". */
const RELEASED = wordList(
  "statement release tweet post letter email e-mail memo notice advisory website site blog",
);

/** "Marsh's spokesman", "the Marsh campaign". */
function ofNamedOwner(
  { text, described }: ArticleReading,
  description: Description,
  owner: NameUse,
  at: number,
): Resolution {
  // What she wrote says it, and she.
  const isOwners =
    owner.character.kind === "person"
      ? WRITTEN.has(description.role.head) && owner.span.isPossessive
      : RELEASED.has(description.role.head);
  if (isOwners) return { character: owner.character, path: "owned by a name" };
  const known = described.known(description, at);
  if (known !== null && known.holding === "told")
    return { character: known.character, path: "known description" };
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
  const issuer = issuedBefore(reading, description, at);
  if (issuer !== null) return { character: issuer, path: "issued" };
  const known = reading.described.known(description, at);
  if (isOfOneHolder(description) && (known?.isSure !== true || known.holding === "guessed")) {
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
  if (character.keys.length === 0)
    return resolveBodyEpithet(reading, description, at, "next") ?? { character, path: "known description" };
  return { character, path: character.kind === "body" ? "body" : "role" };
}

const ISSUED = wordList("statement release");
/** The next sentence, be it in another paragraph. */
const NEXT_UNITS = 2;

/** "In a statement the Harbour Office said …. “…,” according to the statement": theirs whose words were told right before. */
function issuedBefore(
  { focus, frame }: ArticleReading,
  { determiner, role }: Description,
  at: number,
): Character | null {
  if (determiner !== "definite" || !ISSUED.has(role.head) || role.words.size > 0) return null;
  const last = focus.lastSpeaker();
  if (last === undefined || frame.unitAt(at) - last.unit > NEXT_UNITS) return null;
  const { character } = last;
  if (character.keys.length === 0) return null;
  if (isPerhapsBody(character)) character.kind = "body";
  return character.kind === "body" ? character : null;
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
    `\\ban?\\s+((?:\\p{L}+\\s+){0,3}${role.head}\\s+(?:of|at|from|for|with|in)\\s+[\\p{L}\\p{N}'’.&-]+(?:\\s+[\\p{L}\\p{N}'’.&-]+){0,5}?)(?=\\s*(?:[,.;:()“”"\\n]|\\s(?:who|whom|whose|which|that|on|said|told|and|was|is|had|has)\\s))`,
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
