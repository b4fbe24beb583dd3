import type { MovableArchive } from "../archive/movable-archive.ts";
import { termList } from "../english/terms.ts";
import type { ArticleId } from "../text/article.ts";
import type { PassageId } from "../text/passage.ts";
import { UserError } from "../user-error.ts";

export interface CompareArchivesOptions {
  readonly from: MovableArchive;
  readonly to: MovableArchive;
  /** A vector of the archives' model, of unit length, that their vectors are compared by. */
  readonly probe: Float32Array;
  readonly signal: AbortSignal;
}

/** Articles that are read from both: every one of fewer, and else some of all. */
const MOST_COMPARED = 1_000;
/** Articles read at the same time: a database answers several at once. */
const AT_ONCE = 8;
/** Of two engines' sums over the same numbers. */
const SAME = 1e-5;
/** Passages asked for by a term; where more hold it, which of them come first hangs on scores that drift apart after removals. */
const MOST_FOUND = 100;

/**
 * Compares what two archives hold, and answer: numbers, lists, stories, and of up to 1,000 articles all that is stored, how near they are to
 * a vector and what is found by their rarest word. Resolves with the number of these articles; rejects with a `UserError` that names what is not the same.
 */
export async function compareArchives({ from, to, probe, signal }: CompareArchivesOptions): Promise<number> {
  const [before, after] = [await from.status(), await to.status()];
  for (const what of ["articles", "passages", "quotes"] as const)
    if (before[what] !== after[what])
      throw differs(`${before[what]} ${what} there, ${after[what]} here`, after.location);
  const entries = await from.articles();
  if (JSON.stringify(entries) !== JSON.stringify(await to.articles()))
    throw differs("other lists of articles", after.location);
  if (JSON.stringify(await from.stories()) !== JSON.stringify(await to.stories()))
    throw differs("other stories", after.location);
  const step = Math.max(1, Math.ceil(entries.length / MOST_COMPARED));
  const some = entries.filter((_, i) => i % step === 0);
  for (let at = 0; at < some.length; at += AT_ONCE) {
    signal.throwIfAborted();
    const faults = await Promise.all(
      some.slice(at, at + AT_ONCE).map(({ id }) => faultOf(id, { from, to, probe })),
    );
    const fault = faults.find((one) => one !== null);
    if (fault) throw differs(fault, after.location);
  }
  return some.length;
}

/** What is not the same of an article; `null`: nothing. */
async function faultOf(
  id: ArticleId,
  { from, to, probe }: Omit<CompareArchivesOptions, "signal">,
): Promise<string | null> {
  const [one, other] = await Promise.all([contentOf(from, id, probe), contentOf(to, id, probe)]);
  if (one.said !== other.said) return `another article ${id}`;
  const isNear = one.similarities.every((value, i) => Math.abs(value - (other.similarities[i] ?? 2)) < SAME);
  if (!isNear || one.similarities.length !== other.similarities.length)
    return `other vectors of the article ${id}`;
  const term = await rarestTerm(from, id);
  if (term === undefined || (await holdersOf(from, term)) === (await holdersOf(to, term))) return null;
  return `other passages that hold the word "${term}"`;
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

/** Of the first paragraph; `undefined` where it has none. */
async function rarestTerm(archive: MovableArchive, id: ArticleId): Promise<string | undefined> {
  const [passage] = await archive.passagesOf(id);
  const { holding } = await archive.termStatistics([...new Set(termList(passage?.text ?? ""))]);
  const [rarest] = [...holding].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  return rarest?.[0];
}

/** Where the passages stand that are found by a term: numbers of passages are an archive's own. */
async function holdersOf(archive: MovableArchive, term: string): Promise<string> {
  const hits = await archive.searchTerms({ terms: [term], limit: MOST_FOUND });
  if (hits.length === MOST_FOUND) return "too many to tell";
  const passages = await archive.passages(hits.map(({ id }): PassageId => id));
  return passages
    .map(({ article, ordinal }) => `${article} ${ordinal}`)
    .sort()
    .join("\n");
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

function differs(how: string, location: string): UserError {
  return new UserError(
    `What was moved to ${location} is not what is here: ${how}. Go on with what is here, and run the command again.`,
  );
}
