import { join } from "node:path";
import type { Database } from "../../../sqlite/database.ts";
import { type AvailableVectorIndex, loadVectorIndex } from "../../../../embeddings/index.ts";
import { cosine } from "../../../archive/stored/blobs.ts";
import { INDEX_NAME } from "../../../archive/sqlite/archive-file.ts";
import { readMeta } from "../../../archive/sqlite/schema.ts";
import { createWindowTable } from "../../../archive/sqlite/window-table.ts";
import type { Tell } from "../../fault.ts";

const SAME = 0.999;

/**
 * Checks the vector index against the table. What it lacks is compared beside it and what it has too much is taken out when it is
 * opened; what it holds for a window must be that one's vector.
 */
export async function indexFaults(
  db: Database,
  folder: string,
  { kind, factory }: AvailableVectorIndex,
  {
    tell,
    signal,
    dimensions,
  }: { readonly tell: Tell; readonly signal: AbortSignal; readonly dimensions: number },
): Promise<void> {
  if (kind !== "hnsw") return; // compared one by one, without a file
  const model = `${readMeta(db, "vectors")}|${readMeta(db, "model")}`;
  const expected = { generation: 0, model, dimensions };
  const loaded = await loadVectorIndex(factory, join(folder, INDEX_NAME), expected, { readsAll: true });
  if (loaded.state === "damaged")
    tell({ article: null, what: `the vector index is damaged: ${loaded.reason}`, cure: "index" });
  if (loaded.state !== "loaded") return;
  const { index } = loaded;
  const table = createWindowTable(db);
  let wrong = 0;
  for await (const { labels, vectors } of table.vectorsAfter(0)) {
    signal.throwIfAborted();
    for (const [i, label] of labels.entries()) {
      const [held, stored] = [index.vectorOf(label), vectors[i]];
      if (held !== undefined && stored !== undefined && !(cosine(held, stored) > SAME)) wrong += 1;
    }
  }
  if (wrong > 0)
    tell({
      article: null,
      what: `the vector index holds other vectors than the archive for ${wrong} of its windows`,
      cure: "index",
    });
}
