import { setImmediate as nextTurn } from "node:timers/promises";
import type { Archive, ArticleEntry, ArticleLimits, Story } from "../archive/archive.ts";
import type { ArticleId } from "../text/article.ts";
import type { Passage, PassageId } from "../text/passage.ts";
import { areNearDuplicates } from "../text/story/near-duplicates.ts";
import { type Shingles, shinglesOf } from "../text/story/shingles.ts";
import type { Candidate } from "./candidate.ts";

/** Candidates with the same paragraphs as other outlets print them. */
export interface StoryCandidates {
  /** Those given, and their copies. */
  readonly candidates: readonly Candidate[];
  /** Of a passage with copies: it and they, of each article one, earliest publication first. All of them share one array. */
  readonly copies: ReadonlyMap<PassageId, readonly PassageId[]>;
}

/** Copies of one story that are looked at, the earliest first. */
const MOST_COPIES = 30;

/**
 * Adds the copies of candidates in articles that tell the same story. What stands in two stories stays two: a sentence
 * on another event may differ in the one word that counts.
 * @param likely articles of the candidates that come first: only their stories are asked for
 */
export async function withCopies(
  found: readonly Candidate[],
  likely: readonly ArticleId[],
  vector: Float32Array,
  archive: Archive,
  within: ArticleLimits | undefined,
): Promise<StoryCandidates> {
  const stories = await archive.stories([...new Set(likely)]);
  if (stories.length === 0) return { candidates: found, copies: new Map() };
  const known = new Set(found.map(({ passage }) => passage.id));
  const copies = new Map<PassageId, readonly PassageId[]>();
  const added = new Map<PassageId, { passage: Passage; article: ArticleEntry }>();
  for (const story of stories) {
    await nextTurn();
    const { articles, groups } = await paragraphGroups(story, archive, within);
    for (const group of groups) {
      if (group.length < 2 || !group.some(({ id }) => known.has(id))) continue;
      const ids = group.map(({ id }) => id);
      for (const passage of group) {
        copies.set(passage.id, ids);
        const article = articles.get(passage.article);
        if (article !== undefined && !known.has(passage.id)) added.set(passage.id, { passage, article });
      }
    }
  }
  const similarities = await archive.similarities([...added.keys()], vector);
  const further = [...added.values()].map(
    ({ passage, article }): Candidate => ({
      passage,
      article,
      similarities: similarities.get(passage.id) ?? { similarity: 0, sentences: [] },
      lexicalRank: null,
      vectorRank: null,
    }),
  );
  return { candidates: [...found, ...further], copies };
}

/** The paragraphs of a story within the limits, each with those that nearly repeat it in later articles. */
async function paragraphGroups(
  story: Story,
  archive: Archive,
  within: ArticleLimits | undefined,
): Promise<{ readonly articles: ReadonlyMap<ArticleId, ArticleEntry>; readonly groups: Passage[][] }> {
  const ids = story.slice(0, MOST_COPIES).filter((id) => within?.ids?.includes(id) ?? true);
  const articles = new Map((await archive.articles({ ...within, ids })).map((entry) => [entry.id, entry]));
  const groups: { readonly first: Shingles; readonly members: Passage[] }[] = [];
  for (const id of ids.filter((member) => articles.has(member)))
    for (const passage of await archive.passagesOf(id)) {
      const shingles = shinglesOf(passage.text);
      const group = groups.find(
        ({ first, members }) =>
          members.at(-1)?.article !== passage.article && areNearDuplicates(first, shingles),
      );
      if (group === undefined) groups.push({ first: shingles, members: [passage] });
      else group.members.push(passage);
    }
  return { articles, groups: groups.map(({ members }) => members) };
}
