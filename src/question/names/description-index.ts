import { addToList } from "../../text/list-map.ts";
import { nameWords } from "../../quotes/speakers/identities/name-key.ts";
import type { SpeakerIdentity } from "../../quotes/speakers/identities/speaker-identity.ts";
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

/** The words of names and descriptions of each identity. */
export function* readDescriptions(identities: readonly SpeakerIdentity[]): Steps<readonly ToldWords[]> {
  const told: ToldWords[] = [];
  for (const identity of identities) {
    told.push(descriptionsOf(identity).map((description) => nameWords(description).join(" ")));
    yield;
  }
  return told;
}

function descriptionsOf({ name, names }: SpeakerIdentity): readonly string[] {
  return names.length === 1 && names[0] === name ? names : [...new Set([name, ...names])];
}

/** The look-up of identities whose descriptions were read, an identity a step. */
export function* descriptionIndexOf(
  identities: readonly SpeakerIdentity[],
  told: readonly ToldWords[],
): Steps<DescriptionIndex> {
  const byWord = new Map<string, Described[]>();
  for (const [at, identity] of identities.entries()) {
    for (const [i, description] of descriptionsOf(identity).entries()) {
      const words = told[at]?.[i]?.split(" ").filter((word) => word !== "") ?? [];
      const described = { identity, description, words };
      for (const word of words.length < 2 ? words : new Set(words)) addToList(byWord, word, described);
    }
    yield;
  }
  return {
    holding(words) {
      const lists = words.map((word) => byWord.get(word) ?? []);
      const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a), lists[0] ?? []);
      return rarest.filter((described) => holdsRow(described.words, words));
    },
  };
}

function holdsRow(words: readonly string[], row: readonly string[]): boolean {
  for (let from = words.indexOf(row[0] ?? ""); from >= 0; from = words.indexOf(row[0] ?? "", from + 1))
    if (row.every((word, i) => words[from + i] === word)) return true;
  return false;
}
