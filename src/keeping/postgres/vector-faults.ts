import type { PassageVectors } from "../../archive/archive.ts";
import { textFromBlob } from "../../archive/stored/blobs.ts";
import { areSameWindows, type EmbedAgain } from "../embed-again.ts";
import type { Tell } from "../fault.ts";
import { areShaped } from "../shaped-vectors.ts";
import type { Read } from "./table-faults.ts";

interface VectorOptions {
  readonly tell: Tell;
  readonly dimensions: number;
  /** Compares so many texts' vectors, spread over all, with what the model makes of them; 0 where the model is another's. */
  readonly compared: number;
  readonly embed: EmbedAgain;
  readonly onProgress: (share: number) => void;
}

interface TextRow {
  readonly id: number;
  readonly hash: string;
  readonly article: string;
  readonly ordinal: number;
  readonly text: Uint8Array;
  readonly sentences: Uint8Array | null;
}
type WindowRow = {
  readonly hash: string;
  readonly start: number;
  readonly end: number;
  readonly vector: string;
};
type Windows = PassageVectors["windows"];

const BATCH_TEXTS = 200;

/** Checks that every passage has vectors of its own text, in shape and, for some or all, in what they say. Returns how many were compared. */
export async function vectorFaults(
  read: Read,
  { tell, dimensions, compared, embed, onProgress }: VectorOptions,
): Promise<number> {
  const [all] = await read((query) =>
    query<{ texts: number; last: number }>(
      "SELECT count(DISTINCT text_hash)::int AS texts, coalesce(max(id), 0) AS last FROM passage",
    ),
  );
  const { texts = 0, last = 0 } = all ?? {};
  const every = compared === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(texts / compared));
  let [toCompare, count] = [0, 0];
  for (let after = 0; ; ) {
    const [rows, windows] = await read(async (query) => {
      // The first passage with a text stands for all.
      const found = await query<TextRow & { readonly [name: string]: unknown }>(
        `SELECT p.id, p.text_hash::text AS hash, p.article, p.ordinal, p.text, s.vectors AS sentences FROM passage p
         LEFT JOIN sentences s ON s.text_hash = p.text_hash
         WHERE p.id > $1 AND NOT EXISTS (SELECT 1 FROM passage q WHERE q.text_hash = p.text_hash AND q.id < p.id)
         ORDER BY p.id LIMIT ${BATCH_TEXTS}`,
        [after],
      );
      const stored = await query<WindowRow>(
        `SELECT text_hash::text AS hash, start, "end", vector::text AS vector FROM text_window
         WHERE text_hash = ANY($1::uuid[]) ORDER BY start`,
        [found.map(({ hash }) => hash)],
      );
      return [found, stored] as const;
    });
    const chosen: { readonly row: TextRow; readonly text: string; readonly stored: Windows }[] = [];
    for (const row of rows) {
      const broken = (what: string): void =>
        tell({ article: row.article, what: `paragraph ${row.ordinal} ${what}`, cure: "reindex" });
      const text = textFromBlob(row.text);
      const stored = windows
        .filter(({ hash }) => hash === row.hash)
        .map(({ start, end, vector }) => ({
          ...{ start, end },
          vector: Float32Array.from(JSON.parse(vector) as number[]),
        }));
      const isFit = areShaped(text, stored, row.sentences, dimensions, broken);
      toCompare += 1;
      if (!isFit || toCompare < every) continue;
      toCompare = 0;
      chosen.push({ row, text, stored });
    }
    const again = chosen.length === 0 ? [] : await embed(chosen.map(({ text }) => text));
    for (const [i, { row, stored }] of chosen.entries())
      if (!areSameWindows(stored, again[i]?.windows ?? []))
        tell({
          article: row.article,
          what: `paragraph ${row.ordinal} has vectors of other words`,
          cure: "reindex",
        });
    count += chosen.length;
    const end = rows.at(-1);
    if (end === undefined) return count;
    after = end.id;
    onProgress(after / Math.max(1, last));
  }
}
