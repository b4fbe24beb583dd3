import type { Archive, ArticleSpeaker } from "../archive/archive.ts";
import { groupSpeakers } from "../quotes/speakers/group-speakers.ts";
import { addToList } from "../quotes/speakers/list-map.ts";
import { inSlices, type Steps } from "../text/slices.ts";
import type { SpeakerIdentity } from "../quotes/speakers/speaker-identity.ts";
import { createSpeakerIndex, type SpeakerIndex } from "../quotes/speakers/speaker-index.ts";
import { fold } from "../text/terms.ts";
import type { SpeakerNames } from "./quote-ranking.ts";

/** All speakers of an archive as they are now. */
export interface SpeakerDirectory {
  readonly identities: readonly SpeakerIdentity[];
  readonly index: SpeakerIndex;
  /** Who it is that an article calls so. */
  identityOf(article: string, name: string): SpeakerIdentity | undefined;
  /** Persons whose first name it is. */
  byGivenName(name: string): readonly SpeakerIdentity[];
  /** Who speaks in an article. */
  speakersOf(article: string): readonly ArticleSpeaker[];
}

/** Reads the archive's speakers, and again after each write to it; nobody else waits meanwhile. */
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
  return inSlices(directoryOf(await archive.speakers()));
}

function* directoryOf(speakers: readonly ArticleSpeaker[]): Steps<SpeakerDirectory> {
  const identities = yield* groupSpeakers(speakers);
  const byArticle = new Map<string, ArticleSpeaker[]>();
  for (const entry of speakers) {
    addToList(byArticle, entry.article, entry);
    yield;
  }
  const byMember = new Map<string, SpeakerIdentity>();
  const byGiven = new Map<string, SpeakerIdentity[]>();
  for (const identity of identities) {
    for (const { article, speaker } of identity.members) byMember.set(keyOf(article, speaker.name), identity);
    const [given = "", ...family] = fold(identity.name).split(/\s+/u);
    if (identity.kind === "person" && family.length > 0) addToList(byGiven, given, identity);
    yield;
  }
  return {
    identities,
    byGivenName: (name) => byGiven.get(fold(name.trim()).replace(/['’]s$/u, "")) ?? [],
    index: yield* createSpeakerIndex(identities),
    speakersOf: (article) => byArticle.get(article) ?? [],
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
