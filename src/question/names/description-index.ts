import { nameWords } from "../../quotes/speakers/identities/name-key.ts";
import type { SpeakerIdentity } from "../../quotes/speakers/identities/speaker-identity.ts";
import type { KeptList, KeptTable } from "../../retrieval/kept-work.ts";
import type { Steps } from "../../text/slices.ts";

/** One of the names and descriptions by which articles know somebody. */
export interface Described {
  readonly identity: SpeakerIdentity;
  /** As written. */
  readonly description: string;
  /** Folded, without possessive endings. */
  readonly words: readonly string[];
}

/** Finds names and descriptions by words in them. */
export interface DescriptionIndex {
  /** Those that hold all these folded words in a row; empty for no words. */
  holding(words: readonly string[]): readonly Described[];
}

/** The words of each name and description of an identity, divided by spaces; in the order of `descriptionsOf`. */
export type ToldWords = readonly string[];

/** Which descriptions hold a word: the place of the identity and that among its descriptions, in turns. */
export type DescriptionPlaces = readonly number[];

/** The words of names and descriptions of each identity. */
export function* readDescriptions(identities: Iterable<SpeakerIdentity>): Steps<readonly ToldWords[]> {
  const told: ToldWords[] = [];
  for (const identity of identities) {
    told.push(descriptionsOf(identity).map((description) => nameWords(description).join(" ")));
    yield;
  }
  return told;
}

/** The places of descriptions by their words. */
export function* readDescriptionWords(
  told: Iterable<ToldWords>,
): Steps<ReadonlyMap<string, DescriptionPlaces>> {
  const byWord = new Map<string, number[]>();
  let at = 0;
  for (const descriptions of told) {
    for (const [i, description] of descriptions.entries()) {
      for (const word of new Set(wordsOf(description))) {
        const places = byWord.get(word);
        if (places === undefined) byWord.set(word, [at, i]);
        else places.push(at, i);
      }
    }
    at += 1;
    yield;
  }
  return byWord;
}

function descriptionsOf({ name, names }: SpeakerIdentity): readonly string[] {
  return names.length === 1 && names[0] === name ? names : [...new Set([name, ...names])];
}

function wordsOf(told: string): string[] {
  return told === "" ? [] : told.split(" ");
}

/** The look-up of identities whose descriptions were read. */
export function descriptionIndexOf(
  identities: KeptList<SpeakerIdentity>,
  told: KeptList<ToldWords>,
  byWord: KeptTable<DescriptionPlaces>,
): DescriptionIndex {
  return {
    holding(words) {
      const lists = words.map((word) => byWord.get(word) ?? []);
      const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a), lists[0] ?? []);
      const found: Described[] = [];
      for (let k = 0; k < rarest.length; k += 2) {
        const [at, i] = [rarest[k] as number, rarest[k + 1] as number];
        const own = wordsOf(told.at(at)?.[i] ?? "");
        if (!holdsRow(own, words)) continue;
        const identity = identities.at(at) as SpeakerIdentity;
        found.push({ identity, description: descriptionsOf(identity)[i] as string, words: own });
      }
      return found;
    },
  };
}

function holdsRow(words: readonly string[], row: readonly string[]): boolean {
  for (let from = words.indexOf(row[0] ?? ""); from >= 0; from = words.indexOf(row[0] ?? "", from + 1))
    if (row.every((word, i) => words[from + i] === word)) return true;
  return false;
}
