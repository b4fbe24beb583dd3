import type { Command } from "commander";
import { addExamples, addNotes } from "../help-examples.ts";
import { pathsFrom } from "../path-argument.ts";
import type { RunCommand } from "../run-command.ts";
import { open } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { createDocumentThreads, type DocumentThreads } from "../../ingest/documents/document-threads.ts";
import { READ_TEXT_FILE } from "../../ingest/documents/tasks.ts";
import { explainFileError, formatOfName } from "../../ingest/find-files.ts";
import type { OnScanPage } from "../../ingest/ocr/read-scan.ts";
import { refusalLine } from "../../ingest/read-event.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { inOrder } from "../in-order.ts";
import type { ProgressTask } from "../progress.ts";
import { type ExtractedArticle, renderExtracted } from "../render-extracted.ts";
import { jsonLine } from "../visible-text.ts";

type Extracted =
  | { readonly ok: true; readonly article: Omit<ExtractedArticle, "file"> }
  | { readonly ok: false; readonly reason: string; readonly cure: string };

const NOTHING = {
  title: null,
  authors: [],
  outlet: null,
  published: null,
  modified: null,
  language: null,
  url: null,
  text: "",
} as const;

export function defineExtractArticles(program: Command, run: RunCommand): void {
  const command = program
    .command("extract")
    .summary("read the articles of files without adding them")
    .description(
      "Reads the article of each file, a web page, .mhtml, .pdf, .docx, .eml, .txt or .md, and prints its text and what it says about itself. " +
        "The archive is neither needed nor changed.",
    )
    .argument("<file...>", "files; those of other names are taken for HTML, where they hold any", pathsFrom)
    .option("--json", "print one line of JSON for each file, in their order")
    .action((files: string[], options: { json?: true }) =>
      run(program.opts(), (context) => extractArticles(files, options, context)),
    );
  addExamples(command, [
    ["verbatim extract page.html", "what would be added, for people"],
    ["verbatim extract pages/*.html --json > articles.jsonl", "for programs"],
  ]);
  addNotes(
    command,
    `
A line of JSON is {"file", "title", "authors", "outlet", "published", "modified", "language", "url", "text", "warnings"}; days are
YYYY-MM-DD, what a page does not state is null. A file that is refused has its line too, with an empty text.

Exit codes:
  0  every file was read
  1  some were refused; a line on standard error says why`,
  );
}

/**
 * Reads the article of each file and prints it, in the order of the files; no archive is touched. Every file gets its line: one
 * that cannot be read has no text, and its warnings say why.
 */
export async function extractArticles(
  files: readonly string[],
  { json }: { readonly json?: true },
  { terminal }: CommandContext,
): Promise<ExitCode> {
  const threads = createDocumentThreads();
  let refused = 0;
  let scans: ProgressTask | null = null;
  const onScanPage = (page: number, pages: number): void => {
    scans ??= terminal.progress.task("Reading by OCR");
    scans.update(page - 1, pages, `page ${page} of ${pages}`);
  };
  try {
    for await (const { file, extracted } of inOrder(eachOf(files), threads.count * 2, (path) =>
      extract(path, threads, onScanPage),
    )) {
      if (!terminal.isRead()) break;
      if (extracted.ok) {
        const article = { file, ...extracted.article };
        terminal.print(json === true ? jsonLine(article) : renderExtracted(article, terminal));
        continue;
      }
      refused += 1;
      const { reason, cure } = extracted;
      terminal.complain(refusalLine({ file, line: null, reason, cure }));
      if (json === true) terminal.print(jsonLine({ file, ...NOTHING, warnings: [`refused: ${reason}`] }));
    }
  } finally {
    (scans as ProgressTask | null)?.end();
    await threads.close();
  }
  return refused > 0 ? EXIT.failure : EXIT.ok;
}

async function* eachOf(files: readonly string[]): AsyncGenerator<string> {
  yield* files;
}

async function extract(
  file: string,
  threads: DocumentThreads,
  onScanPage: OnScanPage,
): Promise<{ file: string; extracted: Extracted }> {
  try {
    return { file, extracted: await extractFile(resolve(file), threads, onScanPage) };
  } catch (error) {
    const [reason, cure] = explainFileError(error);
    return { file, extracted: { ok: false, reason, cure } };
  }
}

/** What says nothing of itself by its name is taken for a page, unless it is plain text. */
async function extractFile(
  path: string,
  threads: DocumentThreads,
  onScanPage: OnScanPage,
): Promise<Extracted> {
  const format = formatOfName(path) ?? "html";
  if (format === "json-lines") return JSON_LINES;
  if (formatOfName(path) === undefined && (await isPlainText(path)))
    return {
      ok: false,
      reason: `unsupported kind of file: expected .txt, .md, .html, .mhtml, .pdf, .docx or .eml, or a page, got ${extname(path) || basename(path)} without markup`,
      cure: "rename it to .txt where it holds an article",
    };
  if (format !== "text" && format !== "markdown") {
    const read = await threads.read({ path, format }, onScanPage);
    if (!read.ok) return read;
    const { title, authors, outlet, published, modified, language, url, text, warnings } = read.page;
    return {
      ok: true,
      article: { title, authors, outlet, published, modified, language, url, text, warnings },
    };
  }
  const done = await threads.run(READ_TEXT_FILE, { path, name: path, format, repeated: new Float64Array() });
  const parsed = done.ok ? done.value : done;
  if (!parsed.ok) return parsed;
  const { title, authors, outlet, published, updated, language, url, text } = parsed.article;
  return {
    ok: true,
    article: { title, authors, outlet, published, modified: updated, language, url, text, warnings: [] },
  };
}

const JSON_LINES = {
  ok: false,
  reason: "JSON Lines: their articles are taken as they stand, so that there is nothing to extract",
  cure: "add them with: verbatim ingest PATH",
} as const;

/** A page has a tag within so many bytes. */
const LOOKED_AT_BYTES = 65_536;

/** Whether a file begins with text in which there is no tag; what is binary, or empty, its reader names. */
async function isPlainText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT_BYTES), 0, LOOKED_AT_BYTES, 0);
    const start = buffer.subarray(0, bytesRead).toString("latin1");
    // A page in UTF-16 has a NUL in every other byte.
    return start !== "" && !/<[a-z!][^<]*>/iu.test(start) && !/\0|^%PDF-|^PK/u.test(start);
  } finally {
    await file.close();
  }
}
