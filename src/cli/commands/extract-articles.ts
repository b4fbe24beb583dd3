import { readFile, stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { decodeText } from "../../ingest/decode-text.ts";
import { articleOfFile, fileBlocks } from "../../ingest/file-article.ts";
import { explainFileError } from "../../ingest/find-files.ts";
import { readHtml, tooLarge } from "../../ingest/html/html-article.ts";
import { MAX_HTML_BYTES } from "../../ingest/limits.ts";
import { refusalLine } from "../../ingest/read-event.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
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

/**
 * Reads the article of each file and prints it, in the order of the files; no archive is touched. Every file gets its line: one
 * that cannot be read has no text, and its warnings say why.
 */
export async function extractArticles(
  files: readonly string[],
  { json }: { readonly json?: true },
  { terminal }: CommandContext,
): Promise<ExitCode> {
  let refused = 0;
  for (const file of files) {
    if (!terminal.isRead()) break;
    const extracted = await extractFile(resolve(file)).catch((error: unknown): Extracted => {
      const [reason, cure] = explainFileError(error);
      return { ok: false, reason, cure };
    });
    if (!extracted.ok) {
      refused += 1;
      terminal.complain(refusalLine({ file, line: null, reason: extracted.reason, cure: extracted.cure }));
      if (json === true)
        terminal.print(jsonLine({ file, ...NOTHING, warnings: [`refused: ${extracted.reason}`] }));
      continue;
    }
    const article = { file, ...extracted.article };
    terminal.print(json === true ? jsonLine(article) : renderExtracted(article, terminal));
  }
  return refused > 0 ? EXIT.failure : EXIT.ok;
}

/** By its name a file may be text or Markdown; all others are taken for pages, whatever they are called. */
async function extractFile(path: string): Promise<Extracted> {
  const { size } = await stat(path);
  if (size > MAX_HTML_BYTES) return tooLarge(size);
  const bytes = await readFile(path);
  const extension = extname(path).toLowerCase();
  const format = /^\.(?:md|markdown)$/u.test(extension)
    ? "markdown"
    : /^\.(?:txt|text)$/u.test(extension)
      ? "text"
      : null;
  if (format === null) {
    const read = readHtml(bytes);
    if (!read.ok) return read;
    const { title, authors, outlet, published, modified, language, url, text, warnings } = read.page;
    return {
      ok: true,
      article: { title, authors, outlet, published, modified, language, url, text, warnings },
    };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const blocks = fileBlocks(decoded.text, format);
  const parsed = blocks.ok ? articleOfFile(path, blocks, () => false) : blocks;
  if (!parsed.ok) return parsed;
  const { title, authors, outlet, published, updated, language, url, text } = parsed.article;
  return {
    ok: true,
    article: { title, authors, outlet, published, modified: updated, language, url, text, warnings: [] },
  };
}
