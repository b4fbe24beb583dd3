import { isFunctionWord } from "../../english/function-words.ts";
import { longFormsOf } from "../../english/names/nicknames.ts";
import { HONORIFICS } from "../../english/names/titles.ts";
import { addToList } from "../../text/list-map.ts";
import type { Steps } from "../../text/slices.ts";
import { nameKeyOf, nameWords } from "./identities/name-key.ts";
import type { SpeakerIdentity } from "./identities/speaker-identity.ts";

/** Words of a fixed list that are a typing error away from another word. */
interface NearWords {
  /** The nearest words, at most two letters off (one for words of up to five letters), nearest first. */
  near(word: string): string[];
}

/** Words shorter than this are too near to too many others. */
const SHORTEST = 3;

/** Compares letter sets before it compares words, so that 100,000 words take about a millisecond. */
function createNearWords(words: readonly string[]): NearWords {
  const masks = Int32Array.from(words, letterMask);
  const lengths = Uint16Array.from(words, (word) => Math.min(word.length, 0xffff));
  return {
    near(word) {
      if (word.length < SHORTEST) return [];
      const most = word.length <= 5 ? 1 : 2;
      const mask = letterMask(word);
      const found: { word: string; distance: number }[] = [];
      for (let i = 0; i < words.length; i += 1) {
        if (Math.abs((lengths[i] ?? 0) - word.length) > most) continue;
        if (bits(mask ^ (masks[i] ?? 0)) > 2 * most) continue;
        const other = words[i] ?? "";
        const distance = editDistance(word, other, most);
        if (distance > 0 && distance <= most) found.push({ word: other, distance });
      }
      return found
        .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
        .map((one) => one.word);
    },
  };
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) % 32);
  return mask;
}

/** The number of one bits. */
function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Insertions, deletions, replacements and swaps of neighbours; `most + 1` where there are more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  const width = b.length + 1;
  let before = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, j) => j);
  let row = new Uint16Array(width);
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

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

/** The words that a speaker is found by. */
export interface SpeakerWords extends NamedWords {
  /** Of all names. A list, since there may be 100,000 of a few words each, and a set takes five times the memory. */
  readonly held: readonly string[];
}

/** Rows by places or by words; arrays and maps are such. */
interface Rows<V> extends Iterable<V> {
  at(place: number): V | undefined;
}
interface Postings {
  get(word: string): readonly number[] | undefined;
}

/** What was read of all identities. */
export interface ReadSpeakers {
  /** One of each identity, in their order. */
  readonly words: Rows<SpeakerWords>;
  /** Places of those that hold a word. */
  readonly postings: Postings;
  /** Words of names, to tell what was misspelt. */
  readonly spelled: Iterable<string>;
}

/** Reads all identities, an identity a step; a look-up is then a few milliseconds over 100,000 of them. */
export function* createSpeakerIndex(identities: readonly SpeakerIdentity[]): Steps<SpeakerIndex> {
  const words = yield* readSpeakerWords(identities);
  const postings = yield* readPostings(words);
  return speakerIndexOf(identities, { words, postings, spelled: yield* readSpelled(identities) });
}

/** The words of each identity. */
export function* readSpeakerWords(identities: Iterable<SpeakerIdentity>): Steps<readonly SpeakerWords[]> {
  const read: SpeakerWords[] = [];
  /** Of a word that many names hold one string is kept. */
  const kept = new Map<string, string>();
  const keptOf = (word: string): string => {
    const known = kept.get(word);
    if (known === undefined) kept.set(word, word);
    return known ?? word;
  };
  for (const identity of identities) {
    const own = nameWords(identity.name);
    const words = new Set([...identity.names.flatMap(nameWords), ...own]);
    for (const given of own.slice(0, 1)) for (const form of longFormsOf(given)) words.add(form);
    read.push({ held: Array.from(words, keptOf), ...namedWords(identity, keptOf) });
    yield;
  }
  return read;
}

/** The places of those that hold a word. */
export function* readPostings(read: Iterable<SpeakerWords>): Steps<ReadonlyMap<string, readonly number[]>> {
  const postings = new Map<string, number[]>();
  let at = 0;
  for (const { held } of read) {
    for (const word of held) addToList(postings, word, at);
    at += 1;
    yield;
  }
  return postings;
}

/** The words of names, each once. */
export function* readSpelled(identities: Iterable<SpeakerIdentity>): Steps<readonly string[]> {
  const spelled = new Set<string>();
  for (const { name, kind } of identities) {
    if (kind !== "unnamed") for (const word of nameWords(name)) spelled.add(word);
    yield;
  }
  return [...spelled];
}

/** The look-up of identities whose words were read. */
export function speakerIndexOf(
  identities: Rows<SpeakerIdentity>,
  { words: read, postings, spelled }: ReadSpeakers,
): SpeakerIndex {
  /** Made when something is misspelt. */
  let near: NearWords | undefined;
  const nearTo = (word: string): string[] => {
    near ??= createNearWords([...spelled]);
    return near.near(word);
  };

  const holding = (words: readonly string[]): number[] => {
    const lists = words.map((word) => postings.get(word) ?? []).sort((a, b) => a.length - b.length);
    return (lists[0] ?? []).filter((i) => words.every((word) => read.at(i)?.held.includes(word) === true));
  };
  const fitOf = (i: number, words: readonly string[]): number => {
    const one = read.at(i);
    if (one === undefined || !words.every((word) => one.words.includes(word))) return FIT.description;
    if (identities.at(i)?.kind !== "person") return words.length >= one.size ? FIT.name : FIT.part;
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
      .flatMap((one) => identities.at(one.i) ?? []);
  };
  const quotesOf = (i: number): number => identities.at(i)?.quotes ?? 0;

  return {
    find(asked) {
      const words = contentWords(asked);
      if (words.length === 0) return { matches: [], suggestions: [] };
      const matches = best(holding(words), words, MOST_MATCHES);
      if (matches.length > 0) return { matches, suggestions: [] };
      const options = words.map((word) =>
        postings.get(word) !== undefined
          ? [word]
          : word.length < SHORTEST_CORRECTED
            ? []
            : nearTo(word).slice(0, MOST_SUGGESTIONS),
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
