import type { SpeakerMatches } from "../../quotes/speakers/speaker-index.ts";
import type { Archive } from "../../archive/archive.ts";
import {
  createSpeakerDirectory,
  type SpeakerArchive,
  type SpeakerDirectory,
} from "../../retrieval/speaker-directory.ts";
import { inSlices } from "../../text/slices.ts";
import {
  type DescriptionIndex,
  descriptionIndexOf,
  readDescriptions,
  readDescriptionWords,
} from "./description-index.ts";
import { type NameIndex, nameIndexOf, readBornNames, readLongestNames } from "./name-index.ts";
import { readToldRoles, type RoleIndex, roleIndexOf } from "./role-index.ts";
import { roleWords } from "./role-words.ts";

/** What the words of a question are looked up in: who is quoted in the archive, and what it is published by. */
export interface Names {
  readonly index: NameIndex;
  readonly roles: RoleIndex;
  readonly descriptions: DescriptionIndex;
  readonly outlets: readonly string[];
  readonly directory: SpeakerDirectory;
  /** Names that hold all of the words, or are spelt nearly so. */
  spelling(words: string): SpeakerMatches;
  /** Whether words are an office, a relation or a kind of body. */
  isDescription(words: string): boolean;
}

/** Gives the look-up for an archive as it is now: made anew after each write, and once for whoever asks meanwhile. */
export function createNames(
  archive: SpeakerArchive & Pick<Archive, "status" | "outlets">,
  speakers: () => Promise<SpeakerDirectory> = createSpeakerDirectory(archive),
): () => Promise<Names> {
  let kept: { readonly directory: SpeakerDirectory; readonly names: Promise<Names> } | undefined;
  return async () => {
    const directory = await speakers();
    if (kept?.directory === directory) return kept.names;
    const made = { directory, names: namesOf(archive, directory) };
    kept = made;
    // What has failed is not kept: the next one who asks tries again.
    made.names.catch(() => {
      if (kept === made) kept = undefined;
    });
    return made.names;
  };
}

/** Made in slices: nobody else waits meanwhile. */
async function namesOf(archive: Pick<Archive, "outlets">, directory: SpeakerDirectory): Promise<Names> {
  const outlets = (await archive.outlets()).map(({ outlet }) => outlet);
  const { listed, kept } = directory;
  const born = await kept.table("names", () => inSlices(readBornNames(listed)));
  const longest = await kept.table("longest names", () => inSlices(readLongestNames(born.keys())));
  const roles = await kept.table("roles", () => inSlices(readToldRoles(listed)));
  const told = await kept.list("descriptions", () => inSlices(readDescriptions(listed)));
  const byWord = await kept.table("description words", () => inSlices(readDescriptionWords(told)));
  return {
    index: nameIndexOf(listed, born, longest),
    roles: roleIndexOf(listed, roles),
    descriptions: descriptionIndexOf(listed, told, byWord),
    outlets,
    directory,
    spelling: (words) => directory.index.find(words),
    isDescription: (words) => roleWords(words) !== null,
  };
}
