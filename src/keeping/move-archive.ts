import { setImmediate as nextTurn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { ArticleContent, Contents } from "../archive/contents.ts";
import type { MovableArchive } from "../archive/movable-archive.ts";
import type { ArticleId } from "../text/article.ts";
import { UserError } from "../user-error.ts";
import { count } from "../words/count.ts";

export interface MoveArchiveOptions {
  readonly from: MovableArchive;
  readonly to: MovableArchive;
  /** A vector of the archives' model, of unit length, that their vectors are compared by. */
  readonly probe: Float32Array;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
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
const MOST_COMPARED = 1_000;
/** Of two engines' sums over the same numbers. */
const SAME = 1e-5;

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
    const compared = await compare(options);
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
    const contents = await from.contents(some);
    const articles = differing(contents, await to.contents(some));
    if (articles.length > 0) await target.take({ ...contents, articles });
    taken += articles.length;
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
function differing(here: Contents, there: Contents): ArticleContent[] {
  const held = new Map(there.articles.map((one) => [one.article.id, one]));
  return here.articles.filter((one) => !isDeepStrictEqual(one, held.get(one.article.id)));
}

/** Compares what both hold; returns the number of articles that were read from each. */
async function compare({ from, to, probe, signal }: MoveArchiveOptions): Promise<number> {
  const [before, after] = [await from.status(), await to.status()];
  for (const what of ["articles", "passages", "quotes"] as const)
    if (before[what] !== after[what])
      throw differs(`${before[what]} ${what} there, ${after[what]} here`, after.location);
  const entries = await from.articles();
  if (JSON.stringify(entries) !== JSON.stringify(await to.articles()))
    throw differs("other lists of articles", after.location);
  if (JSON.stringify(await from.stories()) !== JSON.stringify(await to.stories()))
    throw differs("other stories", after.location);
  const step = Math.max(1, Math.floor(entries.length / MOST_COMPARED));
  let compared = 0;
  for (const { id } of entries.filter((_, i) => i % step === 0)) {
    signal.throwIfAborted();
    const [one, other] = [await contentOf(from, id, probe), await contentOf(to, id, probe)];
    if (one.said !== other.said) throw differs(`another article ${id}`, after.location);
    const isNear = one.similarities.every(
      (value, i) => Math.abs(value - (other.similarities[i] ?? 2)) < SAME,
    );
    if (!isNear || one.similarities.length !== other.similarities.length)
      throw differs(`other vectors of the article ${id}`, after.location);
    compared += 1;
  }
  return compared;
}

/** What must be the same of an article, as text; and how similar its paragraphs and their sentences are to a vector. */
async function contentOf(
  archive: MovableArchive,
  id: ArticleId,
  probe: Float32Array,
): Promise<{ readonly said: string; readonly similarities: readonly number[] }> {
  const passages = await archive.passagesOf(id);
  const quotes = await archive.quotes({ within: { ids: [id] }, withTakenOut: true });
  const measured = await archive.similarities(
    passages.map((passage) => passage.id),
    probe,
  );
  const said = JSON.stringify([
    sorted((await archive.article(id)) ?? {}),
    passages.map(({ start, end, ordinal, text }) => [start, end, ordinal, text]),
    quotes.map(({ id: _, passages: in_, ...quote }) => [sorted(quote), in_.length]),
    await archive.corrections([id]),
    sorted((await archive.provenance(id)) ?? {}),
  ]);
  const similarities = passages.flatMap(({ id: passage }) => {
    const of = measured.get(passage);
    return of === undefined ? [] : [of.similarity, ...of.sentences.map(({ similarity }) => similarity)];
  });
  return { said, similarities };
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

function differs(how: string, location: string): UserError {
  return new UserError(
    `What was moved to ${location} is not what is here: ${how}. Go on with what is here, and run the command again.`,
  );
}
