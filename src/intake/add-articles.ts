import { setImmediate as nextTurn } from "node:timers/promises";
import { createQuoteReader, type QuoteReader } from "../quotes/quote-reader.ts";
import type { Article, ArticleId } from "../text/article.ts";
import type { Span } from "../text/span.ts";
import type { ArchiveWriter, PassageVectors } from "../archive/archive.ts";
import { type ArticleBatch, createArticleBatch } from "./article-batch.ts";
import { articleDigest } from "../archive/article-digest.ts";
import type { ReadRecord } from "../archive/provenance.ts";
import { orAborted } from "./until-aborted.ts";

/** Turns paragraphs into vectors; the embedder, as far as adding articles needs it. Rejects with the signal's reason. */
export type EmbedTexts = (
  inputs: readonly { text: string; sentences: readonly Span[] }[],
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<readonly PassageVectors[]>;

/** New paragraphs of one write: enough to keep every worker busy, few enough to lose little when killed. */
const BATCH_PASSAGES = 96;
/** Articles whose paragraphs are all known already are written together up to this many. */
const BATCH_ARTICLES = 200;

/** Looking up articles that are stored already is quick but never waits, so others are given their turn this often. */
const TURN_MS = 10;

export interface AddOptions {
  readonly writer: ArchiveWriter;
  /** Called only when there is something new to embed, so that an unchanged folder needs no model. */
  readonly embed: EmbedTexts;
  /** Reads the quotes; by rules alone when left out. Its tagger must be the one whose frames `embed` gives. */
  readonly quoteReader?: QuoteReader | undefined;
  /** How an article of this run was read, to be recorded beside it; asked once for each that is stored. */
  readonly readingOf?: ((article: Article) => ReadRecord | undefined) | undefined;
  /** Awaited before each write, to let others go first; `underWay` is the one before. */
  readonly giveWay?: ((underWay: Promise<unknown>) => Promise<void>) | undefined;
  /** Told of an article that is stored, but not as it might be. */
  readonly onNote?: ((article: Article, note: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** After each write, and for each article that needed none. */
  readonly onProgress?: ((counts: AddCounts) => void) | undefined;
}

export interface AddCounts {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Articles left out because another file holds the same article. */
  readonly twins: readonly { readonly article: Article; readonly twin: ArticleId }[];
  /** Paragraphs embedded. */
  readonly embedded: number;
}

/**
 * Adds articles to the archive in the order they come. An article that is there already changes nothing; an
 * edited one replaces its earlier version, and only its changed paragraphs are embedded. Each batch is one
 * transaction: stopped at any moment, the archive holds whole articles, and the next run goes on from there.
 * On `signal` the batches under way are dropped and the signal's reason is thrown.
 */
export async function addArticles(
  articles: AsyncIterable<Article> | Iterable<Article>,
  {
    writer,
    embed,
    signal,
    onProgress,
    onNote = () => {},
    giveWay = async () => {},
    quoteReader = createQuoteReader(null),
    readingOf = () => undefined,
  }: AddOptions,
): Promise<AddCounts> {
  const { tagger } = quoteReader;
  const counts = {
    added: 0,
    replaced: 0,
    unchanged: 0,
    twins: [] as AddCounts["twins"][number][],
    embedded: 0,
  };
  let batch = createArticleBatch();
  let underWay = createArticleBatch();
  let writing: Promise<void> = Promise.resolve();

  const write = async (full: ArticleBatch, before: Promise<void>): Promise<void> => {
    let vectors: readonly PassageVectors[] = [];
    try {
      const inputs = await full.toEmbed();
      if (inputs.length > 0) vectors = await embed(inputs, { signal });
    } finally {
      // Also when embedding fails: nobody may close the archive while the batch before is being written.
      await before;
    }
    signal?.throwIfAborted();
    // Only now: what the batch before has read is stored.
    const frames = tagger === null ? new Map() : await writer.framesOf(full.readBefore(), tagger);
    const completing = full.complete(vectors, frames, quoteReader, onNote);
    const articles = await orAborted(completing, signal);
    await writer.put(articles);
    counts.added += full.added;
    counts.replaced += full.replaced;
    counts.embedded += vectors.length;
    onProgress?.(counts);
  };
  // Two batches are under way at most: one is embedded while the one before is written.
  const flush = async (): Promise<void> => {
    const before = writing;
    if (batch.size > 0) {
      await giveWay(before);
      writing = write(batch, before);
      underWay = batch;
      batch = createArticleBatch();
    }
    writing.catch(() => {}); // reported where it is awaited
    await before;
  };

  // What is under way counts as stored, or the outcome would hang on how fast it is written.
  const isPending = (id: ArticleId): boolean => batch.has(id) || underWay.has(id);
  const twinOf = async (article: Article): Promise<ArticleId | undefined> => {
    const pending = batch.twinOf(article) ?? underWay.twinOf(article);
    if (pending !== undefined) return pending;
    const stored = await writer.twinOf(article);
    return stored === undefined || isPending(stored) ? undefined : stored; // pending: it says something else now
  };
  const lacksVectors = async (texts: readonly string[]): Promise<ReadonlySet<string>> =>
    writer.lacksVectors(
      texts.filter((text) => !underWay.embeds(text)),
      tagger,
    );

  const unchanged: { id: ArticleId; read: ReadRecord }[] = [];
  const noteUnchanged = async (): Promise<void> => {
    await writing; // one transaction after the other
    if (unchanged.length === 0) return;
    await giveWay(writing);
    await writer.noteUnchanged(unchanged.splice(0));
  };

  let turnEnds = performance.now() + TURN_MS;
  const take = async (article: Article): Promise<void> => {
    if (performance.now() > turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + TURN_MS;
    }
    signal?.throwIfAborted();
    // The same id twice in one run: the first must be stored before the second is compared with it.
    if (isPending(article.id)) await flush().then(() => writing);
    const stored = await writer.digestOf(article.id);
    if (stored === articleDigest(article)) {
      counts.unchanged++;
      const read = readingOf(article);
      if (read !== undefined) unchanged.push({ id: article.id, read });
      if (unchanged.length >= BATCH_ARTICLES) await noteUnchanged();
      onProgress?.(counts);
      return;
    }
    const twin = stored === undefined ? await twinOf(article) : undefined;
    if (twin !== undefined) {
      counts.twins.push({ article, twin });
      return;
    }
    await batch.add(article, stored !== undefined, readingOf(article), lacksVectors);
    if (batch.unembedded >= BATCH_PASSAGES || batch.size >= BATCH_ARTICLES) await flush();
  };

  try {
    for await (const article of articles) await take(article);
    await flush().then(() => writing);
    // Where the earlier article of two twins said something else by the end of the run, the later one is new.
    for (const { article } of counts.twins.splice(0)) await take(article);
    await flush();
    await noteUnchanged();
  } finally {
    await writing;
  }
  return counts;
}
