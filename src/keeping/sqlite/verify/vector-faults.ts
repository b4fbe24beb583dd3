import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../../../sqlite/database.ts";
import { textFromBlob, vectorFromBlob } from "../../../archive/stored/blobs.ts";
import { areSameWindows, type EmbedAgain } from "../../embed-again.ts";
import type { Tell } from "../../fault.ts";
import type { PassageVectors } from "../../../archive/archive.ts";
import { areShaped } from "../../shaped-vectors.ts";

export interface VectorOptions {
  readonly tell: Tell;
  readonly signal: AbortSignal;
  /** Compares so many texts' vectors, spread over all, with what the model makes of them; 0 where the model is another's. */
  readonly compared: number;
  readonly embed: EmbedAgain;
  readonly onProgress: (done: number, total: number) => void;
}

interface TextRow {
  readonly hash: Uint8Array;
  readonly text: Uint8Array;
  readonly article: string;
  readonly ordinal: number;
}

interface WindowRow {
  readonly start: number;
  readonly end: number;
  readonly vector: Uint8Array;
}

const BATCH_TEXTS = 48;

/** Checks that every passage has vectors of its own text, in shape and, for some or all, in what they say. Returns how many were compared. */
export async function vectorFaults(db: Database, options: VectorOptions): Promise<number> {
  const { tell, signal, compared, embed, onProgress } = options;
  const dimensions = Number(
    db.prepare("SELECT length(vector) / 4 AS d FROM window GROUP BY d ORDER BY count(*) DESC LIMIT 1").get()
      ?.d ?? 0,
  );
  const total = Number(db.prepare("SELECT count(DISTINCT text_hash) AS n FROM passage").get().n);
  const after = db.prepare(
    `SELECT p.text_hash AS hash, p.text, p.article, min(p.ordinal) AS ordinal FROM passage p
     WHERE p.text_hash > ? GROUP BY p.text_hash ORDER BY p.text_hash LIMIT ${BATCH_TEXTS}`,
  );
  const windowsOf = db.prepare('SELECT start, "end", vector FROM window WHERE text_hash = ? ORDER BY start');
  const sentencesOf = db.prepare("SELECT vectors FROM sentences WHERE text_hash = ?");
  const every = compared === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(total / compared));
  let [done, toCompare, count] = [0, 0, 0];
  for (let last: Uint8Array = new Uint8Array(0); ; ) {
    const rows: TextRow[] = after.all(last);
    const chosen: { row: TextRow; text: string; windows: PassageVectors["windows"] }[] = [];
    for (const row of rows) {
      const broken = (what: string): void =>
        tell({ article: row.article, what: `paragraph ${row.ordinal} ${what}`, cure: "reindex" });
      const text = textFromBlob(row.text);
      const stored: WindowRow[] = windowsOf.all(row.hash);
      const windows = stored.map(({ vector, ...span }) => ({ ...span, vector: numbersIn(vector) }));
      const isFit = areShaped(text, windows, sentencesOf.get(row.hash)?.vectors ?? null, dimensions, broken);
      toCompare += 1;
      if (isFit && toCompare >= every) {
        toCompare = 0;
        chosen.push({ row, text, windows });
      }
    }
    const again = chosen.length === 0 ? [] : await embed(chosen.map(({ text }) => text));
    for (const [i, { row, windows }] of chosen.entries())
      if (!areSameWindows(windows, again[i]?.windows ?? []))
        tell({
          article: row.article,
          what: `paragraph ${row.ordinal} has vectors of other words`,
          cure: "reindex",
        });
    count += chosen.length;
    done += rows.length;
    onProgress(done, total);
    if (rows.length < BATCH_TEXTS) return count;
    last = rows.at(-1)?.hash ?? last;
    await nextTurn();
    signal.throwIfAborted();
  }
}

/** None where the bytes are no numbers. */
function numbersIn(vector: Uint8Array): Float32Array {
  return vector.byteLength % Float32Array.BYTES_PER_ELEMENT === 0
    ? vectorFromBlob(vector)
    : new Float32Array(0);
}
