import {
  isAuxiliary,
  isDeterminer,
  isFunctionWord,
  isHelpingVerb,
  isPostmodifier,
  isPreposition,
  isTimeWord,
} from "../../../english/function-words.ts";
import { BODY_WORDS, KNOWN_BODIES, THING_WORDS } from "../../../english/names/bodies.ts";
import { givenNameOf, isGivenName } from "../../../english/names/given-names.ts";
import { isPlaceName } from "../../../english/names/places.ts";
import { HONORIFICS } from "../../../english/names/titles.ts";
import { reportingVerb } from "../../../english/reporting-verbs.ts";
import { isPersonNoun, isTitle, roleOf } from "../../../english/roles.ts";
import { wordList } from "../../../english/table.ts";
import { lemmaOf } from "../../../english/terms.ts";
import type { NameToken } from "./name-tokens.ts";

// Names that are words: "Will said", "Tamsin Will", "Emma Post", "Helka State, the councillor".

/** Behind a name that opens a sentence: what no verb stands before. */
const NAMED = /^(?:['’]s?\s|,\s(?:who|whose|the|an?|\p{N}+|\p{Ll}+\s(?:of|at|for|in))(?![\p{L}\p{N}]))/u;
/** Longest piece of text behind a name that is looked at, in UTF-16 units. */
const BEHIND = 120;
/** Behind a given name these are rather a surname than a part of what is named after somebody ("Grace Street"). */
const SURNAMES_FIRST = wordList(
  "bank banks case church court day deal hall hill lake law north poll post press price star wall west wing",
);
/** Words for many people, whoever they are named after: "Virginia Democrats". */
const MANY = wordList(
  "democrats republicans conservatives libertarians americans associates partners airlines airways nations forces",
);
/** Words of a person's name that ends in such a word. */
const MOST_WORDS = 3;

/**
 * Whether a capitalised function word ("Will", "May") is a name or belongs to one. Inside a sentence it is behind a name and
 * before one, and alone where a verb of reporting stands beside it; where it opens a sentence, only what follows can tell.
 */
export function isNameWord(
  text: string,
  tokens: readonly NameToken[],
  at: number,
  isInside: boolean,
): boolean {
  const token = tokens[at];
  if (token === undefined || !token.isCapital || !isGivenName(token.key)) return false;
  const next = tokens[at + 1];
  const isBefore =
    next?.joined === true && next.isCapital && !token.isPossessive && !isFunctionWord(next.key);
  // "Mayor Will Post": behind a title a given name stands.
  if (isInside) return token.joined && !token.opens && (!isBefore || isTitle(tokens[at - 1]?.key ?? ""));
  if (isBefore) return !token.opens || isNamedBehind(text, tokens, at + 1);
  if (next?.joined === true && isReported(next)) return true;
  const before = tokens[at - 1];
  return !token.opens && token.joined && before !== undefined && isReported(before);
}

/** Whether the name that goes on at `at` is one by what follows it. */
function isNamedBehind(text: string, tokens: readonly NameToken[], at: number): boolean {
  // "Will Ana Marsh, the mayor, stay?"
  const start = tokens[at]?.start ?? 0;
  if (/^[^.!?\n]*\?/u.test(text.slice(start, start + BEHIND))) return false;
  let last = at;
  while (tokens[last + 1]?.joined === true && tokens[last + 1]?.isCapital === true) last += 1;
  const end = tokens[last]?.end ?? text.length;
  const next = tokens[last + 1];
  const isGiven = last > at && isGivenName(tokens[at]?.key ?? "");
  return (
    (!isGiven && NAMED.test(text.slice(end, end + BEHIND))) || (next?.joined === true && isReported(next))
  );
}

/** Whether a word is a verb of reporting as it stands behind its subject: "said", "tells"; not the base form, which a modal verb has before it. */
export function isReported({ key, isCapital }: NameToken): boolean {
  const verb = isCapital ? undefined : reportingVerb(key);
  return verb !== undefined && verb.lemma !== key;
}

/** How an article uses single capitalised words, which tells whether a name that ends in one is a person's. */
export interface WordUses {
  /** Names of one word inside a sentence, no article before them: "told Lake", "with Court". */
  readonly alone: ReadonlySet<string>;
  /** Those among them that report or have an honorific: "Lake said", "Ms Court". */
  readonly speaking: ReadonlySet<string>;
}

/** Linear in the number of words. */
export function wordUses(tokens: readonly NameToken[]): WordUses {
  const alone = new Set<string>();
  const speaking = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    if (!token.isCapital || isFunctionWord(token.key) || /\p{Lu}.*\p{Lu}/u.test(token.text)) continue;
    const before = token.joined ? tokens[i - 1] : undefined;
    const next = tokens[i + 1]?.joined === true && !token.isPossessive ? tokens[i + 1] : undefined;
    if (before !== undefined && HONORIFICS.has(before.key)) speaking.add(token.key);
    if (before?.isCapital === true || next?.isCapital === true) continue;
    if (before !== undefined && isDeterminer(before.key)) continue;
    if (next?.key === "of" || next?.key === "for") continue;
    if (!token.opens) alone.add(token.key);
    const reports = next !== undefined && isReported(next);
    if (reports || (!token.opens && before !== undefined && isReported(before))) speaking.add(token.key);
  }
  return { alone, speaking };
}

/**
 * Whether words that end in one for a body or a thing ("Gust Post", "Anders Lake", "Susan House") are a person's name all the same, by
 * how the article uses them: behind a title, by the given name, by what the text says of them at once ("Gust Post, a harbour pilot"),
 * or by the last word, where that goes alone as a name does ("Post said").
 * `words`: the name with titles; `before`: the word before it.
 */
export function isPersonDespite(
  text: string,
  words: readonly NameToken[],
  before: NameToken | undefined,
  uses: WordUses,
): boolean {
  const last = words.at(-1);
  if (last === undefined || before?.key === "the" || last.text.length < 3) return false;
  if ((!BODY_WORDS.has(last.key) && !THING_WORDS.has(last.key)) || MANY.has(last.key)) return false;
  const title = words.findLastIndex(
    ({ key }, i) => i < words.length - 1 && (isTitle(key) || HONORIFICS.has(key)),
  );
  const name = words.slice(title + 1);
  const given = name.slice(0, -1);
  if (name.length < (title < 0 ? 2 : 1) || name.length > MOST_WORDS || !given.every(mayBeGiven)) return false;
  // "Sequoia National Park": what stands in the middle of a person's name is a name or an initial.
  if (!given.slice(1).every(({ key }) => key.length === 1 || isGivenName(key))) return false;
  if (title >= 0) return name.length > 1 || HONORIFICS.has(words[title]?.key ?? "");
  const first = givenNameOf(given[0]?.key ?? "");
  if (uses.speaking.has(last.key)) return true;
  if (first !== undefined && uses.alone.has(last.key)) return true;
  // "Will" and "May" have a capital inside a sentence where they are names alone.
  const isName =
    first?.isWord === false ||
    (first !== undefined && isFunctionWord(given[0]?.key ?? "") && given[0]?.opens === false);
  const isNamed = isName && SURNAMES_FIRST.has(last.key);
  return isNamed || isIntroducedPerson(text.slice(last.end, last.end + BEHIND), before);
}

function mayBeGiven({ key, isPossessive }: NameToken): boolean {
  return (
    !isPossessive &&
    !BODY_WORDS.has(key) &&
    !THING_WORDS.has(key) &&
    !KNOWN_BODIES.has(key) &&
    (!isPlaceName(key) || isGivenName(key))
  );
}

/** ", who …", ", a harbour pilot", ", the chair of …", but not "in Salt Lake, an official said". */
function isIntroducedPerson(behind: string, before: NameToken | undefined): boolean {
  if (/^,\s+(?:who|whose)\s/u.test(behind)) return true;
  const phrase =
    /^,\s+(\p{N}{1,3},|(?:the|an?|its|his|her|their)\s[^,.;:()“”"\n]+|\p{Ll}[^,.;:()“”"\n]+)/u.exec(
      behind,
    )?.[1];
  if (phrase === undefined || (before?.joined === true && isPreposition(before.key))) return false;
  if (/^\p{N}/u.test(phrase)) return true;
  const words = phrase.split(/\s+/u);
  if (words.some((word) => isReportedWord(word))) return false;
  const first = (words[0] ?? "").toLowerCase();
  if (
    isFunctionWord(first) &&
    !/^(?:the|an?|its|his|her|their|former)$/u.test(first) &&
    isPostmodifier(first)
  )
    return false;
  const role = roleOf(phrase);
  return role !== null && isPersonNoun(role.head);
}

function isReportedWord(word: string): boolean {
  const verb = reportingVerb(word);
  return verb !== undefined && verb.lemma !== word && !verb.isNoun && verb.class === "say";
}

const NEXT = /^\s(\p{Ll}+)(?![\p{L}\p{N}])/u;
/** Words between a subject and its verb, and those that join the next subject. */
const BEFORE_VERBS = wordList("also and once never still soon");
const ADJECTIVE = /(?:ous|less|ness|ss)$/u;

/** Whether the word behind a name that ends at `end` looks like its verb. */
export function isVerbBehind(text: string, end: number): boolean {
  const word = NEXT.exec(text.slice(end, end + 24))?.[1];
  if (word === undefined) return false;
  if (isAuxiliary(word) || isHelpingVerb(word) || isTimeWord(word) || BEFORE_VERBS.has(word)) return true;
  return lemmaOf(word) !== word || (/(?:ed|s)$/u.test(word) && !ADJECTIVE.test(word));
}
