import type { Archive, ArticleSpeaker } from "../archive/archive.ts";
import { groupSpeakers } from "../quotes/speakers/identities/group-speakers.ts";
import { addToList } from "../text/list-map.ts";
import { inSlices, type Steps } from "../text/slices.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import { readSpeakerWords, type SpeakerIndex, speakerIndexOf } from "../quotes/speakers/speaker-index.ts";
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
  /** For more work on the same speakers. */
  readonly kept: KeptWork;
}

/**
 * Work whose result depends on nothing but the speakers it is for: done, or found where it was kept. The result is one that JSON can
 * hold, and names tell the pieces of work apart.
 */
export type KeptWork = <T>(name: string, work: () => Steps<T>) => Promise<T>;

/** Opens what is kept of work on these speakers; `of` is all that the work depends on. */
export type OpenKeptWork = (of: readonly unknown[]) => Promise<KeptWork>;

const DOING_ALL: OpenKeptWork = async () => (_name, work) => inSlices(work());

/** Whom articles quote, and what people say of who is who. */
export type SpeakerArchive = Pick<Archive, "speakers" | "speakerRules" | "stories">;

/** While an archive is being changed, its speakers are read no more than this part of the time. */
const SHARE_OF_TIME = 0.1;

/**
 * Reads the archive's speakers, and again after each write to it; nobody else waits meanwhile.
 * @param isChanging whether a long work is under way that writes again and again: until its end speakers may be those of some
 *   seconds before, so that an archive of many is not read for each question anew
 * @param openKept where a process that ends soon finds what an earlier one has worked out; all is done anew when left out
 */
export function createSpeakerDirectory(
  archive: SpeakerArchive & Pick<Archive, "status">,
  isChanging: () => boolean = () => false,
  openKept: OpenKeptWork = DOING_ALL,
): () => Promise<SpeakerDirectory> {
  let kept: KeptDirectory | undefined;
  return async () => {
    const { generation } = await archive.status();
    const serves =
      kept?.generation === generation || (isChanging() && (kept?.dueAt ?? 0) > performance.now());
    if (kept !== undefined && serves) return kept.directory;
    const made = keep(generation, archive, openKept);
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

function keep(generation: number, archive: SpeakerArchive, openKept: OpenKeptWork): KeptDirectory {
  const startedAt = performance.now();
  const kept = { generation, directory: read(archive, openKept), dueAt: Number.POSITIVE_INFINITY };
  const rest = (): void => {
    const now = performance.now();
    kept.dueAt = now + (now - startedAt) / SHARE_OF_TIME;
  };
  kept.directory.then(rest, rest);
  return kept;
}

async function read(archive: SpeakerArchive, openKept: OpenKeptWork): Promise<SpeakerDirectory> {
  const [speakers, rules] = [await archive.speakers(), await archive.speakerRules()];
  const stories = rules.some(({ is }) => is === "split") ? await archive.stories() : [];
  const kept = await openKept([speakers, rules, stories]);
  const grouped = await kept("identities", () => groupedSpeakers(speakers));
  const identities = await inSlices(withSpeakerRules(identitiesOf(grouped, speakers), rules, stories));
  const words = await kept("words", () => readSpeakerWords(identities));
  return {
    ...(await inSlices(lookUps(speakers, identities))),
    index: speakerIndexOf(identities, words),
    kept,
  };
}

/** An identity as JSON can hold it: its members are places among all speakers; what these tell by themselves is left out. */
type GroupedSpeaker = readonly [
  id: string,
  name: string,
  kind: SpeakerIdentity["kind"],
  names: readonly string[],
  confidence: number,
  members: readonly number[],
];

function* groupedSpeakers(speakers: readonly ArticleSpeaker[]): Steps<readonly GroupedSpeaker[]> {
  const places = new Map(speakers.map((entry, at) => [entry, at]));
  const identities = yield* groupSpeakers(speakers);
  return identities.map(({ id, name, kind, names, confidence, members }) => {
    const at = members.map((entry) => places.get(entry as ArticleSpeaker) as number);
    return [id, name, kind, names, confidence, at];
  });
}

function identitiesOf(
  grouped: readonly GroupedSpeaker[],
  speakers: readonly ArticleSpeaker[],
): SpeakerIdentity[] {
  return grouped.map(([id, name, kind, names, confidence, places]) => {
    const members = places.map((at) => speakers[at] as ArticleSpeaker);
    return {
      id,
      name,
      kind,
      names,
      confidence,
      members,
      quotes: members.reduce((sum, { quotes }) => sum + quotes, 0),
      articles: [...new Set(members.map(({ article }) => article))],
    };
  });
}

function* lookUps(
  speakers: readonly ArticleSpeaker[],
  identities: readonly SpeakerIdentity[],
): Steps<Omit<SpeakerDirectory, "index" | "kept">> {
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
