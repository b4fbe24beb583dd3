import type { Archive } from "../archive/archive.ts";
import { groupSpeakers } from "../quotes/speakers/group-speakers.ts";
import type { SpeakerIdentity } from "../quotes/speakers/speaker-identity.ts";
import { createSpeakerIndex, type SpeakerIndex } from "../quotes/speakers/speaker-index.ts";
import type { SpeakerNames } from "./quote-ranking.ts";

/** All speakers of an archive as they are now. */
export interface SpeakerDirectory {
  readonly identities: readonly SpeakerIdentity[];
  readonly index: SpeakerIndex;
  /** Who it is that an article calls so. */
  identityOf(article: string, name: string): SpeakerIdentity | undefined;
}

/** Reads the archive's speakers, and again after each write to it. */
export function createSpeakerDirectory(
  archive: Pick<Archive, "status" | "speakers">,
): () => Promise<SpeakerDirectory> {
  let kept: { readonly generation: number; readonly directory: Promise<SpeakerDirectory> } | undefined;
  return async () => {
    const { generation } = await archive.status();
    if (kept?.generation !== generation) kept = { generation, directory: read(archive) };
    return kept.directory;
  };
}

async function read(archive: Pick<Archive, "speakers">): Promise<SpeakerDirectory> {
  const identities = groupSpeakers(await archive.speakers());
  const byMember = new Map<string, SpeakerIdentity>();
  for (const identity of identities)
    for (const { article, speaker } of identity.members) byMember.set(keyOf(article, speaker.name), identity);
  return {
    identities,
    index: createSpeakerIndex(identities),
    identityOf: (article, name) => byMember.get(keyOf(article, name)),
  };
}

const keyOf = (article: string, name: string): string => `${article}\n${name}`;

/** The names that a speaker goes by, article by article, as quotes are asked for. */
export function namesOf(identities: readonly SpeakerIdentity[]): SpeakerNames {
  return identities.flatMap(({ members }) =>
    members.map(({ article, speaker }) => ({ article, name: speaker.name })),
  );
}
