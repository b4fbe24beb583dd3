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

/** Reads all names and descriptions once, an identity a step. */
export function* createDescriptionIndex(identities: readonly SpeakerIdentity[]): Steps<DescriptionIndex> {
  const byWord = new Map<string, Described[]>();
  for (const identity of identities) {
    for (const description of new Set([identity.name, ...identity.names])) {
      const words = nameWords(description);
      const described = { identity, description, words };
      for (const word of new Set(words)) addToList(byWord, word, described);
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
