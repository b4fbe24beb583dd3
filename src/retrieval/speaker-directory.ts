import type { Archive, ArticleSpeaker, Story } from "../archive/archive.ts";
import type { SpeakerRule } from "../archive/corrections/speaker-rule.ts";
import { groupSpeakers } from "../quotes/speakers/identities/group-speakers.ts";
import { addToList } from "../text/list-map.ts";
import { inSlices, type Steps } from "../text/slices.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import { createSpeakerIndex, type SpeakerIndex } from "../quotes/speakers/speaker-index.ts";
import { fold } from "../text/terms.ts";
import type { SpeakerNames } from "./quote-ranking.ts";
import { withSpeakerRules } from "./speakers-by-hand.ts";

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

/** Whom articles quote, and what people say of who is who. */
export type SpeakerArchive = Pick<Archive, "speakers" | "speakerRules" | "stories">;

/** While an archive is being changed, its speakers are read no more than this part of the time. */
const SHARE_OF_TIME = 0.1;

/**
 * Reads the archive's speakers, and again after each write to it; nobody else waits meanwhile.
 * @param isChanging whether a long work is under way that writes again and again: until its end speakers may be those of some
 *   seconds before, so that an archive of many is not read for each question anew
 */
export function createSpeakerDirectory(
  archive: SpeakerArchive & Pick<Archive, "status">,
  isChanging: () => boolean = () => false,
): () => Promise<SpeakerDirectory> {
  let kept: KeptDirectory | undefined;
  return async () => {
    const { generation } = await archive.status();
    const serves =
      kept?.generation === generation || (isChanging() && (kept?.dueAt ?? 0) > performance.now());
    if (kept !== undefined && serves) return kept.directory;
    const made = keep(generation, archive);
    kept = made;
    // What has failed is not kept: the next one who asks tries again.
    made.directory.catch(() => {
      if (kept === made) kept = undefined;
    });
    return made.directory;
  };
}

interface KeptDirectory {
  readonly generation: number;
  readonly directory: Promise<SpeakerDirectory>;
  /** By `performance.now()`; never while it is being read. */
  dueAt: number;
}

function keep(generation: number, archive: SpeakerArchive): KeptDirectory {
  const startedAt = performance.now();
  const kept = { generation, directory: read(archive), dueAt: Number.POSITIVE_INFINITY };
  const rest = (): void => {
    const now = performance.now();
    kept.dueAt = now + (now - startedAt) / SHARE_OF_TIME;
  };
  kept.directory.then(rest, rest);
  return kept;
}

async function read(archive: SpeakerArchive): Promise<SpeakerDirectory> {
  const [speakers, rules] = [await archive.speakers(), await archive.speakerRules()];
  const stories = rules.some(({ is }) => is === "split") ? await archive.stories() : [];
  return inSlices(directoryOf(speakers, rules, stories));
}

function* directoryOf(
  speakers: readonly ArticleSpeaker[],
  rules: readonly SpeakerRule[],
  stories: readonly Story[],
): Steps<SpeakerDirectory> {
  const identities = yield* withSpeakerRules(yield* groupSpeakers(speakers), rules, stories);
  const byArticle = new Map<string, ArticleSpeaker[]>();
  for (const entry of speakers) {
    addToList(byArticle, entry.article, entry);
    yield;
  }
  const byMember = new Map<string, Map<string, SpeakerIdentity>>();
  const byGiven = new Map<string, SpeakerIdentity[]>();
  for (const identity of identities) {
    for (const { article, speaker } of identity.members) {
      const named = byMember.get(article) ?? new Map<string, SpeakerIdentity>();
      byMember.set(article, named.set(speaker.name, identity));
    }
    const [given = "", ...family] = fold(identity.name).split(/\s+/u);
    if (identity.kind === "person" && family.length > 0) addToList(byGiven, given, identity);
    yield;
  }
  return {
    identities,
    byGivenName: (name) => byGiven.get(fold(name.trim()).replace(/['’]s$/u, "")) ?? [],
    index: yield* createSpeakerIndex(identities),
    speakersOf: (article) => byArticle.get(article) ?? [],
    identityOf: (article, name) => byMember.get(article)?.get(name),
  };
}

/** The names that a speaker goes by, article by article, as quotes are asked for. */
export function namesOf(identities: readonly SpeakerIdentity[]): SpeakerNames {
  return identities.flatMap(({ members }) =>
    members.map(({ article, speaker }) => ({ article, name: speaker.name })),
  );
}
