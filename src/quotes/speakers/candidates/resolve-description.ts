import { BODY_WORDS } from "../../../english/names/bodies.ts";
import type { Pronoun } from "../../../english/pronouns.ts";
import { isLooseNoun, isSourceNoun } from "../../../english/roles.ts";
import { wordList } from "../../../english/table.ts";
import type { ReportedSpeech } from "../../quote.ts";
import { type Character, MOST_FORMS, type NameUse } from "../cast/character.ts";
import type { Description } from "../mentions/read-mention.ts";
import type { ArticleReading } from "./article-reading.ts";
import type { Resolution } from "./resolution-paths.ts";
import { issuedBefore, resolveBodyEpithet } from "./resolve-body.ts";
import { resolveEpithet } from "./resolve-epithet.ts";
import { resolveThirdPerson, toldPronoun } from "./third-person.ts";

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
/** What a body says in its own words by, also without the possessive: "the Harbour Office release said". */
const RELEASED = wordList("statement release website site blog notice advisory");
/** Words between an owner and what is theirs that tell only which: a "dismissal letter" is one that they were sent. */
const WHICH =
  /^(?:(?:own|first|second|third|last|latest|final|new|next|recent|earlier|later|original|initial|open|written|public|official|prepared|joint|brief|short|long|farewell|opening|closing|inaugural|resignation|victory|concession|acceptance|press|news|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\s)*$/iu;

/** Whether what is told by is the owner’s own: not "Marsh’s lawyer’s letter", nor "the Facebook post". */
function isOwnWords({ text, role }: Description, { character, span }: NameUse): boolean {
  const isTold =
    (span.isPossessive && WRITTEN.has(role.head)) || (character.kind !== "person" && RELEASED.has(role.head));
  if (!isTold) return false;
  const last = span.words.at(-1) ?? "";
  const behind = text.slice(text.lastIndexOf(last) + last.length).replace(/^['’]s?\s|^\s/u, "");
  const found = /^((?:\S+\s)*?)\S*(?:\s(?:on|of|in|last|this|at|yesterday|today|tonight)\s.*)?$/iu.exec(
    behind,
  );
  return found !== null && WHICH.test(found[1] ?? "");
}

/** "Marsh's spokesman", "the Marsh campaign". */
function ofNamedOwner(
  { text, described }: ArticleReading,
  description: Description,
  owner: NameUse,
  at: number,
): Resolution {
  if (isOwnWords(description, owner)) return { character: owner.character, path: "owned by a name" };
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

/** The longest description is an unnamed source's name; the others are kept beside it. What somebody wrote is no name of theirs. */
function remember(character: Character, description: Description): void {
  const { head } = description.role;
  if (character.keys.length > 0 && (WRITTEN.has(head) || RELEASED.has(head))) return;
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
