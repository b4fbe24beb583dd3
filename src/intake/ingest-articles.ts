import type { ReadEvent, ReadNote, Refusal, ScanProgress } from "../ingest/read-event.ts";
import { parsedUrl } from "../parsed-url.ts";
import type { QuoteReader } from "../quotes/reading/quote-reader.ts";
import { isForeign, type Article, type ArticleId } from "../text/article.ts";
import { addArticles, type AddCounts, type AddOptions, type EmbedTexts } from "./add-articles.ts";
import type { Archive, ArchiveWriter } from "../archive/archive.ts";
import type { ReadRecord } from "../archive/provenance.ts";
import { goneArticles } from "./gone-articles.ts";
import { rereadQuotes } from "./reread-quotes.ts";
import { untilAborted } from "./until-aborted.ts";

export interface IngestOptions {
  readonly archive: Archive;
  readonly embed: EmbedTexts;
  readonly quoteReader: QuoteReader;
  /** What `readArticles` yields. */
  readonly events: AsyncGenerator<ReadEvent>;
  /**
   * Files and folders whose articles are removed where they were not met, by the names that articles know them by;
   * `null`: none is.
   */
  readonly pruned: readonly string[] | null;
  readonly signal?: AbortSignal | undefined;
  /** Whether nothing of a host is added, because its publisher objects; wherever its articles are read from. */
  readonly isBlocked?: ((hostname: string) => boolean) | undefined;
  /** As of adding articles. */
  readonly giveWay?: AddOptions["giveWay"];
  /** The clock by which it is recorded when articles were read. */
  readonly now?: (() => Date) | undefined;
  readonly onRefused?: ((refusal: Refusal) => void) | undefined;
  readonly onNote?: ((note: ReadNote) => void) | undefined;
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
}

export interface IngestProgress {
  readonly doing: "adding" | "reading quotes again" | "saving";
  /** The page of a scan that OCR reads meanwhile. */
  readonly scan?: Pick<ScanProgress, "page" | "pages">;
  /** Bytes of the input whose articles are stored, or whose pages of a scan are read, of all. */
  readonly done: number;
  readonly total: number;
  /** Articles added, replaced, found unchanged or left out as twins; while quotes are read again, those read. */
  readonly articles: number;
  /** Paragraphs embedded. */
  readonly embedded: number;
}

/** What a run did. */
export interface Ingested {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Articles left out because the archive holds the same one under another id. */
  readonly twins: AddCounts["twins"];
  /** Articles removed because they were not met. */
  readonly removed: number;
  /** Articles that were not met and stayed, because their file or folder could not be read this time. */
  readonly kept: number;
  readonly refused: readonly Refusal[];
  /** What to know about articles that were read: live blogs, galleries, stubs; and of folders that were named twice. */
  readonly notes: readonly ReadNote[];
  /** Files of folders whose kind is none of ours. */
  readonly skippedFiles: number;
  /** Paragraphs embedded. */
  readonly embedded: number;
  /** Stored articles whose quotes were read again, because an earlier version had read them. */
  readonly reread: number;
  /** Articles that were read, twins included. */
  readonly met: ReadonlySet<ArticleId>;
}

/** What can be expected of an article in another language than English. */
export const FOUND_BY_WORDS = "found by words; quotes are not read";

function isOfBlocked(
  { url }: Pick<Article, "url">,
  { isBlocked }: Pick<IngestOptions, "isBlocked">,
): boolean {
  const hostname = url === null ? undefined : parsedUrl(url)?.hostname;
  return hostname !== undefined && isBlocked?.(hostname) === true;
}

/**
 * Adds what was read to an archive, with the writer's place taken for as long as it takes. Aborted, it rejects with the
 * signal's reason after the write under way; the archive is consistent then, and the next run goes on. Throws a
 * `UserError` when another process has the writer's place.
 */
export async function ingestArticles(options: IngestOptions): Promise<Ingested> {
  const { archive, embed, quoteReader, events, pruned: roots, signal, giveWay } = options;
  const { now = () => new Date() } = options;
  const met = new Set<ArticleId>();
  const refused: Refusal[] = [];
  const notes: ReadNote[] = [];
  // Weak, so that what was read is forgotten once it is stored.
  const records = new WeakMap<Article, ReadRecord>();
  const readingOf = (article: Article): ReadRecord | undefined => records.get(article);
  let skippedFiles = 0;
  const tellNote = (note: ReadNote): void => {
    notes.push(note);
    options.onNote?.(note);
  };
  const refuse = (refusal: Refusal): void => {
    refused.push(refusal);
    options.onRefused?.(refusal);
  };
  const onNote = (article: Article, note: string): void =>
    tellNote({ file: records.get(article)?.origin.file ?? article.file ?? article.id, note });
  const writer = await archive.openWriter();
  const meter = createMeter(options.onProgress ?? (() => {}));

  async function* articles(): AsyncGenerator<Article> {
    for await (const event of untilAborted(events, signal)) {
      meter.read(event);
      if (event.kind === "article" && isOfBlocked(event.article, options)) {
        const { file, line } = event.origin;
        refuse({
          file,
          line,
          reason: "its publisher objects: nothing of this site is added",
          cure: "who runs the bot can tell more, with: verbatim block --list",
        });
      } else if (event.kind === "article") {
        const { article, origin, reading } = event;
        met.add(article.id);
        for (const note of reading?.warnings ?? []) tellNote({ file: origin.file, note });
        if (reading !== null && isForeign(article)) tellNote({ file: origin.file, note: FOUND_BY_WORDS });
        records.set(article, { origin, reading, at: now().toISOString() });
        yield article;
      } else if (event.kind === "refused") {
        const { file, line, reason, cure } = event;
        refuse({ file, line, reason, cure });
      } else if (event.kind === "note") tellNote({ file: event.file, note: event.note });
      else if (event.kind === "end") skippedFiles = event.skippedFiles;
    }
  }
  const add = (what: AsyncIterable<Article> | Iterable<Article>): Promise<AddCounts> =>
    addArticles(what, {
      ...{ writer, embed, quoteReader, readingOf, giveWay, onNote, signal },
      onProgress: meter.stored,
    });

  try {
    let counts = await add(articles());
    let pruned = { removed: 0, kept: 0 };
    if (roots !== null) {
      const refusedFiles = new Set(refused.map(({ file }) => file));
      const { gone, kept } = goneArticles(await archive.articles(), { roots, met, refusedFiles });
      pruned = { removed: gone.length, kept };
      if (gone.length > 0) counts = await pruneAndReplaceTwins(writer, gone, counts, add);
    }
    const { added, replaced, unchanged, twins, embedded } = counts;
    // An archive made by an earlier version: its articles' quotes are read again, their vectors kept.
    const onProgress = meter.reread;
    const reread = await rereadQuotes({ archive, writer, embed, quoteReader, signal, onNote, onProgress });
    meter.saving();
    return {
      added,
      replaced,
      unchanged,
      twins,
      ...pruned,
      refused,
      notes,
      skippedFiles,
      embedded,
      reread,
      met,
    };
  } finally {
    await writer.close();
  }
}

/** A renamed file is first left out as the twin of its earlier self; once that is removed it takes its place. */
async function pruneAndReplaceTwins(
  writer: ArchiveWriter,
  gone: readonly ArticleId[],
  counts: AddCounts,
  add: (articles: Iterable<Article>) => Promise<AddCounts>,
): Promise<AddCounts> {
  await writer.remove(gone);
  const removed = new Set(gone);
  const again = await add(counts.twins.filter(({ twin }) => removed.has(twin)).map(({ article }) => article));
  return {
    added: counts.added + again.added,
    replaced: counts.replaced + again.replaced,
    unchanged: counts.unchanged + again.unchanged,
    twins: [...counts.twins.filter(({ twin }) => !removed.has(twin)), ...again.twins],
    embedded: counts.embedded + again.embedded,
  };
}

/** Tells the share of the bytes whose articles are stored. */
function createMeter(tell: (progress: IngestProgress) => void) {
  const bytesAtArticle: number[] = [];
  let last = { done: 0, total: 0, articles: 0, embedded: 0 };
  return {
    read(event: ReadEvent): void {
      const { kind, bytesDone, bytesTotal } = event;
      last = { ...last, total: bytesTotal };
      if (kind === "article") bytesAtArticle.push(bytesDone);
      if (kind !== "scan") return;
      const { page, pages } = event;
      tell({ doing: "adding", ...last, done: Math.max(last.done, bytesDone), scan: { page, pages } });
    },
    stored({ added, replaced, unchanged, twins, embedded }: AddCounts): void {
      const articles = added + replaced + unchanged + twins.length;
      last = { ...last, done: bytesAtArticle[articles - 1] ?? 0, articles, embedded };
      tell({ doing: "adding", ...last });
    },
    reread: (articles: number): void => tell({ doing: "reading quotes again", ...last, articles }),
    saving: (): void => tell({ doing: "saving", ...last, done: last.total }),
  };
}
