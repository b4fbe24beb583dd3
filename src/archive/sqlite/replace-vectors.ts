import { randomUUID } from "node:crypto";
import type { Database } from "../../sqlite/database.ts";
import type { PassageVectors } from "../archive.ts";
import { textFromBlob, textHash } from "../stored/blobs.ts";
import type { QuoteWriter } from "./quote-writer.ts";
import { writeMeta } from "./schema.ts";
import { nextGeneration, vectorWriter } from "./sqlite-writer.ts";

/** Every distinct passage text, in batches of up to `size`. */
export async function* storedTexts(db: Database, size: number): AsyncGenerator<string[]> {
  const batch = db.prepare(
    "SELECT id, text FROM passage p WHERE id > ? AND NOT EXISTS " +
      "(SELECT 1 FROM passage q WHERE q.text_hash = p.text_hash AND q.id < p.id) ORDER BY id LIMIT ?",
  );
  for (let last = 0; ; ) {
    const rows: { id: number; text: Uint8Array }[] = batch.all(last, size);
    if (rows.length === 0) return;
    last = rows.at(-1)?.id ?? last;
    yield rows.map((row) => textFromBlob(row.text));
  }
}

export interface ReplaceOptions {
  readonly db: Database;
  /** The other model's stamp. */
  readonly model: string;
  readonly quoteWriter: QuoteWriter;
}

/** Puts other vectors in the place of all, as one transaction: until its end the earlier ones serve. */
export async function replaceVectors(
  { db, model, quoteWriter }: ReplaceOptions,
  vectors: AsyncIterable<Map<string, PassageVectors>>,
): Promise<void> {
  db.exec("BEGIN IMMEDIATE");
  try {
    db.exec("DELETE FROM window; DELETE FROM sentences");
    const writer = vectorWriter(db);
    for await (const batch of vectors)
      for (const [text, ofText] of batch) {
        const hash = textHash(text);
        writer.insert(hash, ofText);
        if (ofText.frames) quoteWriter.putFrames(hash, ofText.frames);
      }
    const without = db
      .prepare(
        "SELECT count(*) AS n FROM passage p WHERE NOT EXISTS (SELECT 1 FROM window w WHERE w.text_hash = p.text_hash)",
      )
      .get().n;
    if (without > 0) throw new Error(`Expected vectors for every passage, got none for ${without} of them`);
    writeMeta(db, "model", model);
    // Another name, so that an index file of the earlier vectors is not taken for one of these.
    writeMeta(db, "vectors", randomUUID());
    nextGeneration(db);
    db.exec("COMMIT");
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}
