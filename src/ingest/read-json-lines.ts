import type { Done } from "./documents/document-thread.ts";
import type { DocumentThreads } from "./documents/document-threads.ts";
import { PARSE_PIECE } from "./documents/tasks.ts";
import type { ParsedArticle } from "./json-article.ts";
import type { ParsedPiece } from "./json-lines.ts";
import { MOST_BAD_LINES, MOST_REFUSALS } from "./limits.ts";
import { type LinePiece, linePieces } from "./line-pieces.ts";

/** Articles and refusals of a file in their order; `parsed` is `null` where only `bytesRead` has risen. */
export interface ReadLine {
  readonly parsed: ParsedArticle | null;
  /** From 1; `null` for what is said of the whole file. */
  readonly line: number | null;
  /** Bytes of the file up to here. */
  readonly bytesRead: number;
}

/** Share of bad lines from which a file is something else than JSON Lines. */
const MOSTLY = 0.9;

/** Reads the articles of a JSON Lines file on threads; one piece is parsed while the one before is taken. */
export async function* readJsonLines(
  { path, sizeBytes }: { readonly path: string; readonly sizeBytes: number },
  {
    name,
    maxLineBytes,
    threads,
  }: { readonly name: string; readonly maxLineBytes: number; readonly threads: DocumentThreads },
): AsyncGenerator<ReadLine> {
  let [filled, refused] = [0, 0];
  let isGivenUp = false;
  for await (const { piece, done } of ahead(linePieces(path, maxLineBytes), (piece) =>
    threads.run(PARSE_PIECE, { piece, name, maxLineBytes }),
  )) {
    if (!done.ok) {
      filled += piece.lines;
      refused += piece.lines;
      if (refused - piece.lines < MOST_REFUSALS)
        yield { parsed: done, line: piece.firstLine, bytesRead: piece.bytesRead };
      continue;
    }
    let named = refused;
    for (const { parsed, number, bytesRead } of done.value.found) {
      if (!parsed.ok) named += 1;
      if (parsed.ok || named <= MOST_REFUSALS) yield { parsed, line: number, bytesRead };
    }
    refused += done.value.refused;
    filled += done.value.filled;
    yield { parsed: null, line: null, bytesRead: piece.bytesRead };
    isGivenUp = refused > MOST_BAD_LINES && refused > filled * MOSTLY;
    if (isGivenUp) break;
  }
  if (refused > MOST_REFUSALS) {
    const more = `${refused - MOST_REFUSALS} more lines of this file were refused`;
    const reason = isGivenUp ? `${more}, and what is behind them was not read` : more;
    const cure = "mend those that are named first, and run again";
    yield { parsed: { ok: false, reason, cure }, line: null, bytesRead: sizeBytes };
  }
  if (filled === 0) {
    const empty = {
      ok: false,
      reason: "empty: expected one article a line",
      cure: "fill it or remove it",
    } as const;
    yield { parsed: empty, line: null, bytesRead: sizeBytes };
  }
}

interface Parsing {
  readonly piece: LinePiece;
  readonly done: Done<ParsedPiece>;
}

/** The pieces with what `parse` makes of them, in order; `parse` never rejects. */
async function* ahead(
  pieces: AsyncGenerator<LinePiece>,
  parse: (piece: LinePiece) => Promise<Done<ParsedPiece>>,
): AsyncGenerator<Parsing> {
  let before: Promise<Parsing> | undefined;
  for await (const piece of pieces) {
    const begun = parse(piece).then((done) => ({ piece, done }));
    if (before !== undefined) yield await before;
    before = begun;
  }
  if (before !== undefined) yield await before;
}
