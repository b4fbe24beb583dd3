import type { Archive, ArticleSpeaker } from "../archive/archive.ts";
import { groupSpeakers } from "../quotes/speakers/identities/group-speakers.ts";
import { addToList } from "../text/list-map.ts";
import { inSlices, type Steps } from "../text/slices.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import {
  readPostings,
  readSpeakerWords,
  readSpelled,
  type SpeakerIndex,
  speakerIndexOf,
} from "../quotes/speakers/speaker-index.ts";
import type { ArticleId } from "../text/article.ts";
import { fold } from "../text/terms.ts";
import { DOING_ALL, type KeptList, type KeptWork, type OpenKeptWork, type Packing } from "./kept-work.ts";
import type { SpeakerNames } from "./quote-ranking.ts";
import { withSpeakerRules } from "./speakers-by-hand.ts";

/** All speakers of an archive as they are now. */
export interface SpeakerDirectory {
  /** All of them; where they were kept, asking for it reads them all. Most quotes first. */
  readonly identities: readonly SpeakerIdentity[];
  readonly index: SpeakerIndex;
  /** Who it is that an article calls so. */
  identityOf(article: string, name: string): SpeakerIdentity | undefined;
  /** Persons whose first name it is. */
  byGivenName(name: string): readonly SpeakerIdentity[];
  /** Who speaks in an article. */
  speakersOf(article: string): readonly ArticleSpeaker[];
  /** For more work on the same speakers: each by the place among all. */
  readonly listed: KeptList<SpeakerIdentity>;
  readonly kept: KeptWork;
}

/** Whom articles quote, and what people say of who is who. */
export type SpeakerArchive = Pick<Archive, "speakers" | "speakerRules" | "stories">;

export interface DirectoryOptions {
  /** Where a process that ends soon finds what an earlier one has worked out; all is done anew when left out. */
  readonly openKept?: OpenKeptWork | undefined;
  /** The archive's generation, where that is known sooner than all of its status. */
  readonly generationNow?: (() => Promise<number>) | undefined;
}

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
  {
    openKept = async () => DOING_ALL,
    generationNow = async () => (await archive.status()).generation,
  }: DirectoryOptions = {},
): () => Promise<SpeakerDirectory> {
  let kept: KeptDirectory | undefined;
  return async () => {
    const generation = await generationNow();
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
  let reading: ReturnType<typeof readAll> | undefined;
  const all = () => {
    reading ??= readAll(archive);
    return reading;
  };
  const kept = await openKept(all);
  const listed = await kept.list(
    "identities",
    async () => {
      const [speakers, rules, stories] = await all();
      return inSlices(withSpeakerRules(await inSlices(groupSpeakers(speakers)), rules, stories));
    },
    PACKED,
  );
  const bySpeaker = await kept.table("articles", async () =>
    inSlices(readArticles((await all())[0], listed)),
  );
  const byGiven = await kept.table("given", () => inSlices(readGivenNames(listed)));
  const words = await kept.list("words", () => inSlices(readSpeakerWords(listed)));
  const postings = await kept.table("postings", () => inSlices(readPostings(words)));
  const spelled = await kept.list("spelled", () => inSlices(readSpelled(listed)));
  return {
    get identities() {
      return Array.isArray(listed) ? (listed as readonly SpeakerIdentity[]) : [...listed];
    },
    listed,
    kept,
    index: speakerIndexOf(listed, { words, postings, spelled }),
    byGivenName: (name) =>
      (byGiven.get(fold(name.trim()).replace(/['’]s$/u, "")) ?? []).flatMap((at) => listed.at(at) ?? []),
    speakersOf: (article) => bySpeaker.get(article)?.speakers ?? [],
    identityOf(article, name) {
      const { speakers = [], places = [] } = bySpeaker.get(article) ?? {};
      const at = speakers.findIndex(({ speaker }) => speaker.name === name);
      return at < 0 ? undefined : listed.at(places[at] as number);
    },
  };
}

/** What the work depends on. */
async function readAll(archive: SpeakerArchive) {
  const [speakers, rules] = [await archive.speakers(), await archive.speakerRules()];
  const stories = rules.some(({ is }) => is === "split") ? await archive.stories() : [];
  return [speakers, rules, stories] as const;
}

/** The parts of an identity without their names, and of its members without what they share. */
type PackedIdentity = readonly [
  id: string,
  name: string,
  kind: SpeakerIdentity["kind"],
  names: readonly string[],
  quotes: number,
  confidence: number,
  articles: readonly ArticleId[],
  members: readonly (readonly [
    article: ArticleId,
    name: string,
    kind: SpeakerIdentity["kind"],
    alsoNamed: readonly string[],
    quotes: number,
  ])[],
];

const PACKED: Packing<SpeakerIdentity, PackedIdentity> = {
  pack: ({ id, name, kind, names, quotes, confidence, articles, members }) => [
    id,
    name,
    kind,
    names,
    quotes,
    confidence,
    articles,
    members.map(({ article, speaker, quotes: said }) => [
      article,
      speaker.name,
      speaker.kind,
      speaker.alsoNamed,
      said,
    ]),
  ],
  unpack: ([id, name, kind, names, quotes, confidence, articles, members]) => ({
    id,
    name,
    kind,
    names,
    quotes,
    articles,
    members: members.map(([article, called, as, alsoNamed, said]) => ({
      article,
      speaker: { name: called, kind: as, alsoNamed },
      quotes: said,
    })),
    confidence,
  }),
};

/** Who speaks in an article, and of each the place among the identities. */
interface SpeakersOfArticle {
  readonly speakers: ArticleSpeaker[];
  readonly places: number[];
}

function* readArticles(
  speakers: readonly ArticleSpeaker[],
  identities: Iterable<SpeakerIdentity>,
): Steps<ReadonlyMap<string, SpeakersOfArticle>> {
  const byArticle = new Map<string, SpeakersOfArticle>();
  for (const entry of speakers) {
    const known = byArticle.get(entry.article);
    if (known === undefined) byArticle.set(entry.article, { speakers: [entry], places: [-1] });
    else known.places.push(known.speakers.push(entry) && -1);
    yield;
  }
  let at = 0;
  for (const { members } of identities) {
    for (const { article, speaker } of members) {
      const { speakers: its = [], places = [] } = byArticle.get(article) ?? {};
      for (const [i, one] of its.entries()) if (one.speaker.name === speaker.name) places[i] = at;
    }
    at += 1;
    yield;
  }
  return byArticle;
}

/** The places of persons by their first names. */
function* readGivenNames(
  identities: Iterable<SpeakerIdentity>,
): Steps<ReadonlyMap<string, readonly number[]>> {
  const byGiven = new Map<string, number[]>();
  let at = 0;
  for (const { name, kind } of identities) {
    const [given = "", ...family] = fold(name).split(/\s+/u);
    if (kind === "person" && family.length > 0) addToList(byGiven, given, at);
    at += 1;
    yield;
  }
  return byGiven;
}

/** The names that a speaker goes by, article by article, as quotes are asked for. */
export function namesOf(identities: readonly SpeakerIdentity[]): SpeakerNames {
  return identities.flatMap(({ members }) =>
    members.map(({ article, speaker }) => ({ article, name: speaker.name })),
  );
}
