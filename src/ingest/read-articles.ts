import type { Article } from "../text/article.ts";
import type { ReadingNotes } from "./cut/reading-notes.ts";
import type { ReadDocument } from "./documents/document.ts";
import { articleOfDocument } from "./documents/document-article.ts";
import { createDocumentThreads, type DocumentThreads } from "./documents/document-threads.ts";
import { articleOfFile } from "./file-article.ts";
import type { DocumentFormat } from "./file-format.ts";
import { explainFileError, type FoundFile, findFiles } from "./find-files.ts";
import { parseJsonArticle } from "./json-article.ts";
import { readLines } from "./json-lines.ts";
import { MAX_LINE_BYTES } from "./limits.ts";
import { readBlocks } from "./read-blocks.ts";
import type { Origin, ReadEvent, Refusal } from "./read-event.ts";
import { createRepetitionCounter, type RepetitionCounter } from "./repetition.ts";

export interface ReadOptions {
  /** Whether a block of text stands in several articles that are in the archive already; it is furniture then. */
  readonly isRepeated?: ((block: string) => boolean) | undefined;
  /** Counts what several files share; kept, it lets one of them be read again as it was among the others. */
  readonly repetition?: RepetitionCounter | undefined;
  /** Longest accepted line of a JSON Lines file, in bytes. */
  readonly maxLineBytes?: number | undefined;
  /** What articles and refusals call a file, and ids are made from: its absolute path when left out. */
  readonly nameOf?: ((path: string) => string) | undefined;
  /** What documents are read on, closed by whoever made them; when left out, threads of this run alone. */
  readonly threads?: DocumentThreads | undefined;
}

type Found = ({ readonly article: Article } & ReadingNotes) | Refusal;
type FoundWithProgress = readonly [found: Found | null, line: number | null, bytesDone: number];

/**
 * Reads the articles of files and folders, one after another, in a fixed order. Never throws for an input: what cannot be read
 * is yielded as a refusal, and the rest goes on. Memory is bounded by the largest single article, whatever the files' sizes.
 * `.txt` and `.md` files are cleaned of site furniture; where there are three or more of them, they are read twice, because
 * what several pages share is furniture. In an HTML page the elements tell that. Documents are read ahead on several threads.
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
  const { nameOf = (path) => path } = options;
  const { files, refusals, skippedFiles } = await findFiles(paths);
  const bytesTotal = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const isRepeated = await repetitionIn(files, options);
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
  const documentAt = readAhead(files, threads);
  for (const [index, file] of files.entries()) {
    const bytesBefore = bytesDone;
    const document = documentAt(index);
    for await (const [found, line, bytesInFile] of readFound(
      file,
      nameOf(file.path),
      document,
      isRepeated,
      options,
    )) {
      bytesDone = bytesBefore + Math.min(bytesInFile, file.sizeBytes);
      if (found === null) continue;
      if (!("article" in found)) {
        yield refusal(found);
        continue;
      }
      const { article, cut, warnings } = found;
      const origin = { file: nameOf(file.path), line };
      const earlier = places.get(article.id);
      if (earlier !== undefined) {
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
  }
  yield { kind: "end", articles, refused, skippedFiles, bytesDone, bytesTotal };
}

async function* readFound(
  file: FoundFile,
  name: string,
  document: Promise<ReadDocument> | undefined,
  isRepeated: (block: string) => boolean,
  { maxLineBytes = MAX_LINE_BYTES }: ReadOptions,
): AsyncGenerator<FoundWithProgress> {
  try {
    if (file.format === "json-lines") yield* readJsonLines(file, name, maxLineBytes);
    else if (document !== undefined) {
      const parsed = articleOfDocument(name, await document);
      yield [parsed.ok ? parsed : refusalAt(name, null, parsed), null, file.sizeBytes];
    } else {
      const read = await readBlocks(file.path, textFormat(file));
      const parsed = read.ok ? articleOfFile(name, read, isRepeated) : read;
      yield [parsed.ok ? parsed : refusalAt(name, null, parsed), null, file.sizeBytes];
    }
  } catch (error) {
    const [reason, cure] = explainFileError(error);
    yield [{ file: name, line: null, reason, cure }, null, file.sizeBytes];
  }
}

/** A file of something else has as many bad lines as lines: after these they are counted. */
const MAX_LINES_NAMED = 50;

async function* readJsonLines(
  file: FoundFile,
  name: string,
  maxLineBytes: number,
): AsyncGenerator<FoundWithProgress> {
  let filled = 0;
  let refusals = 0;
  for await (const { number, content, bytesRead } of readLines(file.path, maxLineBytes)) {
    // Blank lines are common at a file's end, and harmless elsewhere.
    if (content.ok && content.text.trim() === "") continue;
    filled += 1;
    const parsed = content.ok ? parseJsonArticle(content.text, name, number) : content;
    if ("article" in parsed) {
      yield [parsed, number, bytesRead];
      continue;
    }
    refusals += 1;
    yield [refusals <= MAX_LINES_NAMED ? refusalAt(name, number, parsed) : null, number, bytesRead];
  }
  if (refusals > MAX_LINES_NAMED) {
    const reason = `${refusals - MAX_LINES_NAMED} more lines of this file were refused`;
    const cure = "mend those that are named first, and run again";
    yield [refusalAt(name, null, { reason, cure }), null, file.sizeBytes];
  }
  if (filled === 0) {
    const empty = { reason: "empty: expected one article a line", cure: "fill it or remove it" };
    yield [refusalAt(name, null, empty), null, file.sizeBytes];
  }
}

/** Documents under way for each thread: one that is read, and one that waits while what was read is stored. */
const AHEAD_FOR_EACH = 2;

/** Gives the document at an index, asked for one after another; `undefined` for what is none. Some of those behind it are begun. */
function readAhead(
  files: readonly FoundFile[],
  threads: DocumentThreads,
): (index: number) => Promise<ReadDocument> | undefined {
  const begun = new Map<number, Promise<ReadDocument>>();
  let next = 0;
  return (index) => {
    for (; next < files.length && (next <= index || begun.size < threads.count * AHEAD_FOR_EACH); next += 1) {
      const file = files[next];
      if (file === undefined || !isDocument(file)) continue;
      begun.set(next, threads.read({ path: file.path, format: file.format }));
    }
    const document = begun.get(index);
    begun.delete(index);
    return document;
  };
}

function isDocument(file: FoundFile): file is FoundFile & { readonly format: DocumentFormat } {
  return file.format !== "json-lines" && file.format !== "text" && file.format !== "markdown";
}

function textFormat({ format }: FoundFile): "text" | "markdown" {
  return format === "markdown" ? "markdown" : "text";
}

/** Files from which on repetition among them says something. */
const MIN_FILES = 3;

async function repetitionIn(
  files: readonly FoundFile[],
  { isRepeated, repetition: counter = createRepetitionCounter() }: ReadOptions,
): Promise<(block: string) => boolean> {
  const pages = files.filter(({ format }) => format === "text" || format === "markdown");
  if (pages.length >= MIN_FILES) {
    for (const page of pages) {
      // What cannot be read is reported when its turn comes.
      const read = await readBlocks(page.path, textFormat(page)).catch(() => null);
      if (read?.ok) counter.add(read.blocks);
    }
  }
  return (block) => counter.isRepeated(block) || isRepeated?.(block) === true;
}

function refusalAt(
  file: string,
  line: number | null,
  { reason, cure }: { readonly reason: string; readonly cure: string },
): Refusal {
  return { file, line, reason, cure };
}
