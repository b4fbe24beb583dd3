import { setImmediate as nextTurn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { ArticleContent } from "../archive/contents.ts";
import type { MovableArchive } from "../archive/movable-archive.ts";
import type { ArticleId } from "../text/article.ts";
import { UserError } from "../user-error.ts";
import { count } from "../words/count.ts";
import { type CompareArchivesOptions, compareArchives } from "./compare-archives.ts";

export interface MoveArchiveOptions extends CompareArchivesOptions {
  readonly onProgress: (done: number, total: number) => void;
}

export interface MovedArchive {
  readonly articles: number;
  readonly passages: number;
  /** Articles that were not there before, or not the same. */
  readonly taken: number;
  /** Articles that were read from both afterwards and compared. */
  readonly compared: number;
}

/** Articles moved in one write. */
const AT_ONCE = 32;

/**
 * Puts all that an archive holds into another one: articles, vectors, quotes, what people have corrected, where everything came from. Nothing
 * is embedded or read again. Questions can be asked of either meanwhile, and nobody can add articles. What is there already is left
 * as it is, so that a stopped run goes on. Rejects with a `UserError` where the other holds anything else, or is not the same in the end.
 */
export async function moveArchive(options: MoveArchiveOptions): Promise<MovedArchive> {
  const { from, to } = options;
  const writer = await from.openWriter();
  try {
    const target = await to.openWriter();
    let taken: number;
    try {
      taken = await takeAll(options, target);
    } finally {
      await target.close();
    }
    const compared = await compareArchives(options);
    const { articles, passages } = await to.status();
    return { articles, passages, taken, compared };
  } finally {
    await writer.close();
  }
}

async function takeAll(
  { from, to, onProgress, signal }: MoveArchiveOptions,
  target: Awaited<ReturnType<MovableArchive["openWriter"]>>,
): Promise<number> {
  const ids = (await from.articles()).map(({ id }) => id);
  const known = new Set(ids);
  const others = (await to.articles()).filter(({ id }) => !known.has(id));
  const [first] = others;
  if (first !== undefined) {
    const { location } = await to.status();
    throw new UserError(
      `Expected ${location} to hold nothing but what is moved there, got ${count(others.length, "other article")}, such as ${first.id}. Remove them, or name another place.`,
    );
  }
  let taken = 0;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    signal.throwIfAborted();
    const some = ids.slice(at, at + AT_ONCE);
    const missing = differing(await from.articleContents(some), await to.articleContents(some));
    if (missing.length > 0) await target.take(await from.contents(missing));
    taken += missing.length;
    onProgress(Math.min(at + AT_ONCE, ids.length), ids.length);
    await nextTurn();
  }
  signal.throwIfAborted();
  // What people have said may have changed since an earlier run, and belongs to no article's digest.
  const corrected = new Set(
    (await from.corrections()).map(({ article }) => article).filter((id) => known.has(id)),
  );
  for (const id of corrected) {
    await target.takeBack(id, null);
    await target.take({ ...(await from.contents([id])), articles: [], texts: [] });
  }
  for (const { article } of await to.corrections())
    if (known.has(article) && !corrected.has(article)) await target.takeBack(article, null);
  await target.take({ articles: [], texts: [], corrections: await from.leftCorrections() });
  await target.setSpeakerRules(await from.speakerRules());
  return taken;
}

/** Articles that the other has not, or not the same: edited since an earlier run, or read again. */
function differing(here: readonly ArticleContent[], there: readonly ArticleContent[]): ArticleId[] {
  const held = new Map(there.map((one) => [one.article.id, one]));
  return here
    .filter((one) => !isDeepStrictEqual(one, held.get(one.article.id)))
    .map(({ article }) => article.id);
}
