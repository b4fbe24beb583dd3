import { longFormsOf } from "../../english/names/nicknames.ts";
import { addToList } from "./list-map.ts";
import { nameKeyOf, nameWords } from "./name-key.ts";
import { HONORIFICS } from "../../english/names/titles.ts";
import { createNearWords } from "./near-words.ts";
import type { Steps } from "../../text/slices.ts";
import { isFunctionWord } from "../../english/function-words.ts";
import type { SpeakerIdentity } from "./speaker-identity.ts";

export interface SpeakerMatches {
  /** Whom the words can mean, the likeliest first; several where they are ambiguous ("Clinton"). */
  readonly matches: readonly SpeakerIdentity[];
  /** Where nobody is meant: those whose names are nearest to the words. */
  readonly suggestions: readonly SpeakerIdentity[];
}

export interface SpeakerIndex {
  /**
   * Who is meant by the words of a question ("zuckerberg", "Mr Zuckerberg's", "the Facebook CEO"). Case, accents, honorifics
   * and possessive endings do not count. All words that mean something must be among the speaker's names or descriptions.
   */
  find(words: string): SpeakerMatches;
}

const MOST_MATCHES = 20;
const MOST_SUGGESTIONS = 5;
/** Longer "names" that end in the surname are descriptions. */
const LONGEST_NAME = 5;
/** How a speaker's names hold the words; the greater, the likelier. */
const FIT = { name: 5, surname: 4, given: 3, part: 2, description: 1 } as const;

/** Reads all identities once, an identity a step; a look-up is then a few milliseconds over 100,000 of them. */
export function* createSpeakerIndex(identities: readonly SpeakerIdentity[]): Steps<SpeakerIndex> {
  const postings = new Map<string, number[]>();
  /** Lists, since there may be 100,000 of a few words each, and a set takes five times the memory. */
  const held: (readonly string[])[] = [];
  const named: NamedWords[] = [];
  const spelled = new Set<string>();
  /** Of a word that many names hold one string is kept. */
  const kept = new Map<string, string>();
  const keptOf = (word: string): string => {
    const known = kept.get(word);
    if (known === undefined) kept.set(word, word);
    return known ?? word;
  };
  for (const [i, identity] of identities.entries()) {
    const own = nameWords(identity.name);
    const words = new Set([...identity.names.flatMap(nameWords), ...own]);
    for (const given of own.slice(0, 1)) for (const form of longFormsOf(given)) words.add(form);
    for (const word of words) addToList(postings, word, i);
    held.push(Array.from(words, keptOf));
    named.push(namedWords(identity, keptOf));
    if (identity.kind !== "unnamed") for (const word of own) spelled.add(word);
    yield;
  }
  const near = createNearWords([...spelled]);

  const holding = (words: readonly string[]): number[] => {
    const lists = words.map((word) => postings.get(word) ?? []).sort((a, b) => a.length - b.length);
    return (lists[0] ?? []).filter((i) => words.every((word) => held[i]?.includes(word) === true));
  };
  const fitOf = (i: number, words: readonly string[]): number => {
    const one = named[i];
    if (one === undefined || !words.every((word) => one.words.includes(word))) return FIT.description;
    if (identities[i]?.kind !== "person") return words.length >= one.size ? FIT.name : FIT.part;
    if (words.length === one.size) return FIT.name;
    if (words.includes(one.surname)) return FIT.surname;
    return words.length === 1 && words[0] === one.given ? FIT.given : FIT.part;
  };
  const best = (found: readonly number[], words: readonly string[], most: number): SpeakerIdentity[] => {
    const scored = found.map((i) => ({ i, fit: fitOf(i, words) }));
    const top = scored.reduce((a, one) => Math.max(a, one.fit), 0);
    // Whoever bears the surname is meant as well as who bears nothing else; lesser fits give way to better ones.
    const least = Math.min(top, FIT.surname);
    return scored
      .filter((one) => one.fit >= least)
      .sort((a, b) => quotesOf(b.i) - quotesOf(a.i) || b.fit - a.fit || a.i - b.i)
      .slice(0, most)
      .flatMap((one) => identities[one.i] ?? []);
  };
  const quotesOf = (i: number): number => identities[i]?.quotes ?? 0;

  return {
    find(asked) {
      const words = contentWords(asked);
      if (words.length === 0) return { matches: [], suggestions: [] };
      const matches = best(holding(words), words, MOST_MATCHES);
      if (matches.length > 0) return { matches, suggestions: [] };
      const options = words.map((word) =>
        postings.has(word)
          ? [word]
          : word.length < SHORTEST_CORRECTED
            ? []
            : near.near(word).slice(0, MOST_SUGGESTIONS),
      );
      const suggested = new Set<SpeakerIdentity>();
      for (const spelling of spellings(options)) {
        for (const identity of best(holding(spelling), spelling, MOST_SUGGESTIONS)) suggested.add(identity);
      }
      // "Peter Marsh" where only another Marsh is known.
      for (const word of options.at(-1) ?? []) {
        for (const identity of best(holding([word]), [word], MOST_SUGGESTIONS)) suggested.add(identity);
      }
      return { matches: [], suggestions: [...suggested].slice(0, MOST_SUGGESTIONS) };
    },
  };
}

/** Shorter words, and acronyms, are one letter away from many others: "AOC" is not the IOC. */
const SHORTEST_CORRECTED = 4;
const NAMES_TOO = new Set(["will", "may", "so", "an", "many", "more", "long", "case"]);

interface NamedWords {
  readonly words: readonly string[];
  readonly size: number;
  readonly surname: string;
  readonly given: string;
}

/** The words of all names that share the surname, and of the name itself. */
function namedWords(identity: SpeakerIdentity, keptOf: (word: string) => string): NamedWords {
  if (identity.kind !== "person") {
    const distinct = new Set(nameWords(identity.name).filter((word) => !isFunctionWord(word)));
    const words = Array.from(distinct, keptOf);
    return { words, size: words.length, surname: "", given: "" };
  }
  const key = nameKeyOf(identity.name);
  const words = new Set(key.words);
  for (const name of identity.names) {
    const other = nameKeyOf(name);
    if (other.surname === key.surname && other.words.length <= LONGEST_NAME)
      for (const word of other.words) words.add(word);
  }
  for (const form of longFormsOf(key.given)) words.add(form);
  const [surname, given] = [keptOf(key.surname), keptOf(key.given)];
  return { words: Array.from(words, keptOf), size: key.words.length, surname, given };
}

/** The words that can be part of a name or a description. */
function contentWords(asked: string): string[] {
  const words = nameWords(asked.slice(0, 200));
  const content = words.filter((word) => !isFunctionWord(word) && !HONORIFICS.has(word));
  // "Will" and "May" are function words and names.
  return content.length > 0 ? content.slice(0, 12) : words.filter((word) => NAMES_TOO.has(word));
}

/** The ways to spell all words, one correction for each; not more than a few. */
function spellings(options: readonly (readonly string[])[]): string[][] {
  let ways: string[][] = [[]];
  for (const option of options) {
    if (option.length === 0) return [];
    ways = ways.flatMap((way) => option.map((word) => [...way, word])).slice(0, 25);
  }
  return ways;
}
