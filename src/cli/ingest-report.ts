import type { ReadNote, Refusal } from "../ingest/read-event.ts";
import { count } from "../words/count.ts";

/** What one run of `ingest` did; `ingest --json` prints it. */
export interface IngestReport {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Files left out because another one holds the same article, with that article's id. */
  readonly twins: readonly { readonly file: string | null; readonly twin: string }[];
  /** Articles removed by `--prune`. */
  readonly removed: number;
  /** Articles that `--prune` left because their file or folder could not be read this time. */
  readonly kept: number;
  readonly refused: readonly Refusal[];
  /** What to know about articles that were read: live blogs, galleries, stubs. They are in the archive. */
  readonly notes: readonly ReadNote[];
  /** Files of folders whose kind is none of ours. */
  readonly skippedFiles: number;
  /** Paragraphs embedded. */
  readonly embedded: number;
  /** Stored articles whose quotes were read again, because an earlier version had read them. */
  readonly reread: number;
  readonly seconds: number;
}

/** The report for people: one line, and one more for each thing that is out of the ordinary. */
export function describeReport(report: IngestReport): string[] {
  const {
    added,
    replaced,
    unchanged,
    twins,
    removed,
    kept,
    refused,
    notes,
    skippedFiles,
    embedded,
    reread,
    seconds,
  } = report;
  const counts = [
    `${added} added`,
    `${replaced} replaced`,
    `${unchanged} unchanged`,
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(refused.length > 0 ? [`${refused.length} refused`] : []),
  ];
  return [
    `Articles: ${counts.join(", ")}. Embedded ${count(embedded, "paragraph")} in ${seconds} s.`,
    ...(twins.length > 0 ? [`Left out because another file holds the same article: ${twins.length}.`] : []),
    ...(notes.length > 0
      ? [`Read with a note, see above: ${new Set(notes.map(({ file }) => file)).size}.`]
      : []),
    ...(skippedFiles > 0
      ? [
          `Passed over because they are no .txt, .md, .html, .mhtml, .pdf, .docx, .eml, .jsonl or .ndjson: ${skippedFiles}.`,
        ]
      : []),
    ...(reread > 0
      ? [`Quotes read again, as an earlier version had read them: ${count(reread, "article")}.`]
      : []),
    ...(kept > 0 ? [`Not removed because their file or folder could not be read this time: ${kept}.`] : []),
  ];
}
