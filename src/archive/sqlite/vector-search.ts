import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../../sqlite/database.ts";
import type { PassageId } from "../../text/passage.ts";
import type { ArticleLimits, VectorHit, VectorQuery } from "../archive.ts";
import { limitCondition } from "./limits.ts";
import type { WindowIndex } from "./window-index.ts";
import { nearestOf, type WindowTable } from "./window-table.ts";

/** Passages have about so many windows; with fewer, most searches would have to be made twice. */
const WINDOWS_A_PASSAGE = 2;
/** Where limits leave so few windows, reading and comparing each is quicker than walking the graph around them. */
const COMPARED_EACH = 5_000;

/** Finds the passages nearest to a vector, by the windows they belong to. */
export function createVectorSearch(
  db: Database,
  table: WindowTable,
  windows: WindowIndex,
): (query: VectorQuery) => Promise<VectorHit[]> {
  const windowOwners = db.prepare(
    `SELECT w.id AS label, p.id FROM json_each(?) wanted JOIN window w ON w.id = wanted.value
     JOIN passage p ON p.text_hash = w.text_hash ORDER BY p.id`,
  );
  /** The nearest windows, as the passages they belong to; of several windows of a passage the best counts. */
  const nearestPassages = async (
    vector: Float32Array,
    windowLimit: number,
    allowed: Map<number, PassageId> | undefined,
  ): Promise<{ hits: VectorHit[]; isAll: boolean }> => {
    const found =
      allowed !== undefined && allowed.size <= COMPARED_EACH
        ? await nearestOf(allowed.keys(), vector, windowLimit, table)
        : await windows.search(vector, windowLimit, allowed && ((label) => allowed.has(label)));
    const owners = allowed ?? ownersOf(windowOwners.all(JSON.stringify(found.map((n) => n.label))));
    const best = new Map<PassageId, VectorHit>();
    for (const { label, similarity } of found) {
      const id = owners.get(label);
      if (id !== undefined && !best.has(id)) best.set(id, { id, similarity });
    }
    return { hits: [...best.values()], isAll: found.length < windowLimit };
  };
  const allowedWindows = (within: ArticleLimits | undefined): Map<number, PassageId> | undefined => {
    const condition = limitCondition(within);
    if (condition === null) return undefined;
    // One row of JSON, and grouped here: limits may admit most of the archive, and SQLite would hold the event loop.
    const { pairs } = db
      .prepare(
        `SELECT json_group_array(json_array(w.id, p.id)) AS pairs FROM article a
         JOIN passage p ON p.article = a.id JOIN window w ON w.text_hash = p.text_hash WHERE ${condition.sql}`,
      )
      .get(...condition.values);
    const owners = new Map<number, PassageId>();
    for (const [label, id] of JSON.parse(pairs) as [number, PassageId][])
      owners.set(label, Math.min(owners.get(label) ?? id, id) as PassageId);
    return owners;
  };

  return async ({ vector, limit, within }) => {
    if (limit <= 0) return [];
    const allowed = allowedWindows(within);
    if (allowed !== undefined) await nextTurn();
    for (let windowLimit = limit * WINDOWS_A_PASSAGE; ; windowLimit *= 2) {
      const { hits, isAll } = await nearestPassages(vector, windowLimit, allowed);
      if (isAll || hits.length >= limit) return hits.slice(0, limit);
    }
  };
}

function ownersOf(rows: readonly { label: number; id: number }[]): Map<number, PassageId> {
  const owners = new Map<number, PassageId>();
  for (const { label, id } of rows) if (!owners.has(label)) owners.set(label, id as PassageId);
  return owners;
}
