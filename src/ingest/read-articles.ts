import { setImmediate as othersTurn, setTimeout as wait } from "node:timers/promises";
import type { Article } from "../text/article.ts";
import { type CountedRepetition, countRepetition } from "./count-repetition.ts";
import type { ReadingNotes } from "./cut/reading-notes.ts";
import { articleOfDocument } from "./documents/document-article.ts";
import { createDocumentThreads, type DocumentThreads } from "./documents/document-threads.ts";
import { READ_TEXT_FILE } from "./documents/tasks.ts";
import type { FileFormat } from "./file-format.ts";
import { explainFileError, type FindOptions, type FoundFile, findFiles } from "./find-files.ts";
import type { ParsedArticle } from "./json-article.ts";
import { MAX_LINE_BYTES, MOST_BAD_LINES, MOST_REFUSALS } from "./limits.ts";
import type { OnScanPage } from "./ocr/read-scan.ts";
import type { Origin, ReadEvent, Refusal, ScanProgress } from "./read-event.ts";
import { readJsonLines } from "./read-json-lines.ts";
import type { RepetitionCounter } from "./repetition.ts";

export interface ReadOptions extends FindOptions {
  /** Counts what several files share; kept, it lets one of them be read again as it was among the others. */
  readonly repetition?: RepetitionCounter | undefined;
  /** What other files share: it is furniture in these, too. */
  readonly known?: RepetitionCounter | undefined;
  /** Longest accepted line of a JSON Lines file, in bytes. */
  readonly maxLineBytes?: number | undefined;
  /** What articles and refusals call a file, and ids are made from: its absolute path when left out. */
  readonly nameOf?: ((path: string) => string) | undefined;
  /** What files are read on, closed by whoever made them; when left out, threads of this run alone. */
  readonly threads?: DocumentThreads | undefined;
}

type Found = ({ readonly article: Article } & ReadingNotes) | Refusal;
type FoundWithProgress = readonly [found: Found | null, line: number | null, bytesDone: number];

/** With so many times more ids that are taken than articles, a file is given up. */
const MOST_TIMES_TAKEN = 9;

/** What is yielded is quick to take and never waits, so others are given their turn this often. */
const TURN_MS = 10;

/**
 * Reads the articles of files and folders, one after another, in a fixed order. Never throws for an input: what cannot be read
 * is yielded as a refusal, and the rest goes on. Memory is bounded by the largest single article, whatever the files' sizes.
 * `.txt` and `.md` files are cleaned of site furniture; where there are three or more of them, they are read twice, because
 * what several pages share is furniture. In an HTML page the elements tell that. Files are read ahead on several threads.
 */
export async function* readArticles(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadEvent> {
  if (options.threads !== undefined) {
    yield* readOn(options.threads, paths, options);
    return;
  }
  const threads = createDocumentThreads();
  try {
    yield* readOn(threads, paths, options);
  } finally {
    await threads.close();
  }
}

async function* readOn(
  threads: DocumentThreads,
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const { nameOf = (path) => path, maxLineBytes = MAX_LINE_BYTES } = options;
  const { files, refusals, notes, skippedFiles } = await findFiles(paths, options);
  const bytesTotal = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const counted = await countRepetition(files, threads, options);
  const places = new Map<string, Origin>();
  let bytesDone = 0;
  let articles = 0;
  let refused = 0;

  const refusal = (what: Refusal): ReadEvent => {
    refused += 1;
    const { file, line, reason, cure } = what;
    return { kind: "refused", file, line, reason, cure, bytesDone, bytesTotal };
  };

  yield { kind: "start", files: files.length, bytesDone, bytesTotal };
  for (const what of refusals) yield refusal({ ...what, file: nameOf(what.file) });
  for (const { file, note } of notes) yield { kind: "note", file: nameOf(file), note, bytesDone, bytesTotal };
  const parsedAt = readAhead(files, counted, { nameOf, threads });
  let turnEnds = performance.now() + TURN_MS;
  for (const [index, file] of files.entries()) {
    const bytesBefore = bytesDone;
    const parsed = parsedAt(index);
    const name = nameOf(file.path);
    if (file.format === "pdf" && parsed !== undefined) {
      for await (const { page, pages } of scanPages(parsed.article, parsed.scanned)) {
        bytesDone = bytesBefore + Math.floor((file.sizeBytes * (page - 1)) / pages);
        yield { kind: "scan", file: name, page, pages, bytesDone, bytesTotal };
      }
    }
    const articlesBefore = articles;
    let taken = 0;
    let isGivenUp = false;
    for await (const [found, line, bytesInFile] of readFound(file, parsed?.article, {
      name,
      maxLineBytes,
      threads,
    })) {
      if (performance.now() > turnEnds) {
        await othersTurn();
        turnEnds = performance.now() + TURN_MS;
      }
      bytesDone = bytesBefore + Math.min(bytesInFile, file.sizeBytes);
      if (found === null) continue;
      if (!("article" in found)) {
        yield refusal(found);
        continue;
      }
      const { article, cut, warnings } = found;
      const origin = { file: name, line };
      const earlier = places.get(article.id);
      if (earlier !== undefined) {
        taken += 1;
        isGivenUp = taken > MOST_BAD_LINES && taken > (articles - articlesBefore) * MOST_TIMES_TAKEN;
        if (isGivenUp) break;
        if (taken > MOST_REFUSALS) continue;
        const place = earlier.line === null ? earlier.file : `${earlier.file}:${earlier.line}`;
        yield refusal({
          ...origin,
          reason: `the id "${article.id}" is already taken by ${place}`,
          cure: "give each article its own id",
        });
        continue;
      }
      places.set(article.id, origin);
      articles += 1;
      const reading = { format: file.format, feed: null, cut, warnings };
      yield { kind: "article", article, origin, reading, bytesDone, bytesTotal };
    }
    bytesDone = bytesBefore + file.sizeBytes;
    if (taken > MOST_REFUSALS) {
      const more = `${taken - MOST_REFUSALS} more articles of this file have ids that are taken`;
      const reason = isGivenUp ? `${more}, and what is behind them was not read` : more;
      yield refusal({ file: name, line: null, reason, cure: "give each article its own id" });
    }
  }
  yield { kind: "end", articles, refused, skippedFiles, bytesDone, bytesTotal };
}

async function* readFound(
  file: FoundFile,
  parsed: Promise<ParsedArticle> | undefined,
  options: { readonly name: string; readonly maxLineBytes: number; readonly threads: DocumentThreads },
): AsyncGenerator<FoundWithProgress> {
  const { name } = options;
  try {
    if (parsed !== undefined) yield [foundAt(name, null, await parsed), null, file.sizeBytes];
    else
      for await (const { parsed: found, line, bytesRead } of readJsonLines(file, options))
        yield [found === null ? null : foundAt(name, line, found), line, bytesRead];
  } catch (error) {
    const [reason, cure] = explainFileError(error);
    yield [{ file: name, line: null, reason, cure }, null, file.sizeBytes];
  }
}

/** An article that is being read, and how far its scan is, where it is one. */
interface ParsedFile {
  readonly article: Promise<ParsedArticle>;
  readonly scanned: () => ScannedPages | null;
}

type ScannedPages = Pick<ScanProgress, "page" | "pages">;

/** How often it is looked at how far a scan is. */
const SCAN_LOOK_MS = 300;

/** The pages of a scan as they are begun, until its article is there. */
async function* scanPages(
  article: Promise<unknown>,
  scanned: ParsedFile["scanned"],
): AsyncGenerator<ScannedPages> {
  let told = 0;
  const ended = article.then(
    () => true,
    () => true,
  );
  for (;;) {
    const look = wait(SCAN_LOOK_MS, false, { ref: false });
    if (await Promise.race([ended, look])) return;
    const at = scanned();
    if (at === null || at.page === told) continue;
    told = at.page;
    yield at;
  }
}

/** Files under way for each thread: one that is read, and one that waits while what was read is stored. */
const AHEAD_FOR_EACH = 2;

/**
 * Gives what is in the file at an index, asked for one after another; `undefined` for one that holds many articles. Some of those
 * behind it are begun.
 */
function readAhead(
  files: readonly FoundFile[],
  { repeated, refused }: CountedRepetition,
  { nameOf, threads }: { readonly nameOf: (path: string) => string; readonly threads: DocumentThreads },
): (index: number) => ParsedFile | undefined {
  const read = async (
    file: FoundFile,
    format: Exclude<FileFormat, "json-lines">,
    onScanPage: OnScanPage,
  ): Promise<ParsedArticle> => {
    const { path } = file;
    const name = nameOf(path);
    if (format !== "text" && format !== "markdown")
      return articleOfDocument(name, await threads.read({ path, format }, onScanPage));
    const known = refused.get(file);
    if (known !== undefined) return known;
    const done = await threads.run(READ_TEXT_FILE, { path, name, format, repeated });
    return done.ok ? done.value : done;
  };
  const begun = new Map<number, ParsedFile>();
  let next = 0;
  return (index) => {
    for (; next < files.length && (next <= index || begun.size < threads.count * AHEAD_FOR_EACH); next += 1) {
      const file = files[next];
      if (file === undefined || file.format === "json-lines") continue;
      let scanned: ScannedPages | null = null;
      const article = read(file, file.format, (page, pages) => {
        scanned = { page, pages };
      });
      begun.set(next, { article, scanned: () => scanned });
    }
    const parsed = begun.get(index);
    begun.delete(index);
    return parsed;
  };
}

function foundAt(file: string, line: number | null, parsed: ParsedArticle): Found {
  return parsed.ok ? parsed : { file, line, reason: parsed.reason, cure: parsed.cure };
}
