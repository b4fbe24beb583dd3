import { distance } from "fastest-levenshtein";
import { isCommonWord } from "../english/common-words.ts";
import { isFunctionWord } from "../english/function-words.ts";
import { BODY_WORDS } from "../english/names/bodies.ts";
import { isGivenName } from "../english/names/given-names.ts";
import { placeOf } from "../english/names/places.ts";
import { HONORIFICS } from "../english/names/titles.ts";
import { isPersonNoun, isTitle } from "../english/roles.ts";
import { nameWords } from "../quotes/speakers/identities/name-key.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import { fold } from "../text/terms.ts";
import type { QuestionMention } from "./mentions/mention.ts";
import { isGivenNameOf, type NameMatch } from "./names/name-index.ts";
import type { Names } from "./names/names.ts";
import type { RoleMatch } from "./names/role-index.ts";
import type { TokenizedQuestion } from "./tokens.ts";
import { wordsBetween } from "./tokens.ts";

/** One whose words are asked for, as the question names them: who it can be, not yet who it is. */
export type AskedSpeaker =
  /** A known name, with the office before it. */
  | {
      readonly by: "name";
      readonly words: string;
      readonly title: string | null;
      /** The surest fits first; not empty. */
      readonly matches: readonly NameMatch[];
      /** The name that a misspelt one was taken for. */
      readonly correction: { readonly typed: string; readonly word: string } | null;
    }
  /** An office or a description; who bears it, articles tell. */
  | { readonly by: "role"; readonly words: string; readonly matches: readonly RoleMatch[] }
  /** Nobody of the name is quoted. */
  | { readonly by: "unknown"; readonly words: string; readonly suggestions: readonly SpeakerIdentity[] };

/** Whom a mention can mean among those who are quoted. */
export function askedSpeaker(
  question: TokenizedQuestion,
  mention: QuestionMention,
  names: Names,
): AskedSpeaker {
  const words = plainWords(mention.description ?? wordsBetween(question, mention.from, mention.to));
  if (mention.by === "name") {
    const { title } = mention;
    const matches = title === null ? mention.matches : borneWith(title, words, mention.matches);
    if (matches.length === 0) return { by: "unknown", words, suggestions: [] };
    return { by: "name", words, title, matches, correction: null };
  }
  // "The bishop", where somebody of the name is quoted: still the office.
  if (mention.by === "role" && names.isDescription(words) && !isPersonalName(words))
    return { by: "role", words, matches: names.roles.find(words) };
  const isOffice = mention.by === "role" && !names.index.named(nameWords(words)).some(isOwnName);
  const roles = isOffice ? names.roles.find(words) : [];
  return roles.length > 0 ? { by: "role", words, matches: roles } : speakerNamed(words, names);
}

/** Titles that stand before given names: who bears another name with them is somebody else. */
const BEFORE_GIVEN = /^(?:prince|princess|king|queen|emperor|empress|pope|saint|duke|duchess)$/u;

/** Of "Prince William" not those who are called William, or Bill, and no prince. */
function borneWith(title: string, words: string, matches: readonly NameMatch[]): readonly NameMatch[] {
  const key = fold(title);
  if (!BEFORE_GIVEN.test(key)) return matches;
  const given = nameWords(words).at(-1) ?? "";
  return matches.filter(
    (match) =>
      !isGivenNameOf(match, given) ||
      [match.identity.name, ...match.identity.names].some((name) => nameWords(name)[0] === key),
  );
}

/** "The judge" is an office, also where somebody of whom no more is told is called Judge. */
function isOwnName({ identity, fit }: NameMatch): boolean {
  return identity.kind !== "unnamed" && (fit === "full" || fit === "alias" || fit === "short");
}

/** The same for words that stand alone ("the harbour master", "zukerberg"). */
export function speakerNamed(typed: string, names: Names): AskedSpeaker {
  const words = plainWords(typed);
  const keys = nameWords(words).filter((word) => word !== "the");
  const exact = names.index.named(keys);
  if (exact.length > 0) return { by: "name", words, title: null, matches: exact, correction: null };
  // "The Hall camp" is whoever speaks for the campaign.
  const campaign = keys.at(-1) === "camp" ? names.index.named([...keys.slice(0, -1), "campaign"]) : [];
  if (campaign.length > 0) return { by: "name", words, title: null, matches: campaign, correction: null };
  const untitled = keys.filter((word) => !HONORIFICS.has(word));
  const plain = untitled.length < keys.length ? names.index.named(untitled) : [];
  if (plain.length > 0)
    return { by: "name", words, title: keys[0] ?? null, matches: plain, correction: null };
  const { matches: alike, suggestions } = names.spelling(words);
  const matches = alike.filter(({ name }) => !isOfSomebody(name) || isOfSomebody(words));
  const roles = names.roles.find(words);
  const isRole = roles.length > 0 || names.isDescription(words);
  if (isRole && (!isPersonalName(words) || roles[0]?.missing.length === 0))
    return { by: "role", words, matches: roles };
  if (matches.length > 0)
    return {
      by: "name",
      words,
      title: null,
      matches: matches.map((identity) => ({ identity, fit: "alias" as const })),
      correction: null,
    };
  const best = suggestions.find((identity) => isMisspelt(words, identity));
  if (best === undefined) return { by: "unknown", words, suggestions };
  return {
    by: "name",
    words,
    title: null,
    matches: [{ identity: best, fit: "full" }],
    correction: { typed: words, word: best.name },
  };
}

/** "Ann Fell's supporters": whoever is asked for as Fell, it is not they. */
function isOfSomebody(name: string): boolean {
  return /['’]s?\s/u.test(name);
}

function plainWords(words: string): string {
  return words.replace(/['’]s?$/u, "").trim();
}

/**
 * Whether words are a person's name although one of them is an office or a kind of body elsewhere: "Livia Court", "Officer Brentley
 * Vinson", but not "Virginia governor" or "the Jackson council".
 */
function isPersonalName(words: string): boolean {
  const all = words.split(/\s+/u);
  const keys = nameWords(words);
  const last = keys.at(-1) ?? "";
  if (keys.length === 2 && isTitle(keys[0] ?? "") && isNoWord(last)) return true;
  if (keys.length < 2 || keys.some(isFunctionWord) || isPersonNoun(last) || isTitle(last)) return false;
  const [first = ""] = keys;
  if (BODY_WORDS.has(last)) return isGivenName(first) && placeOf(first) === undefined;
  return all.slice(1).every((word) => /^(?:\p{Ll}{1,3}[-'’])?\p{Lu}/u.test(word));
}

/** "Assad" of "president assad": no word of the language, and no place's. */
function isNoWord(key: string): boolean {
  return (
    !isCommonWord(key) &&
    !isFunctionWord(key) &&
    !isPersonNoun(key) &&
    placeOf(key) === undefined &&
    !BODY_WORDS.has(key)
  );
}

/** Letters of a word for each that may be wrong. */
const LETTERS_PER_EDIT = 4;

/** Whether every word is a name of the speaker, or nearly one. */
function isMisspelt(words: string, { names }: SpeakerIdentity): boolean {
  const known = names.flatMap(nameWords);
  const asked = nameWords(words).filter((word) => !HONORIFICS.has(word) && word !== "the");
  return (
    asked.length > 0 &&
    asked.every((word) =>
      known.some((name) => distance(word, name) <= Math.floor(word.length / LETTERS_PER_EDIT)),
    )
  );
}
