import type { Database } from "../../sqlite/database.ts";
import type { ArticleLimits } from "../archive.ts";
import { outletWords } from "../stored/outlet-words.ts";

/** A condition on `article AS a`, with the values of its placeholders; `null` when nothing is limited. */
export function limitCondition(limits: ArticleLimits | undefined): { sql: string; values: string[] } | null {
  const parts: string[] = [];
  const values: string[] = [];
  const add = (sql: string, value: string): void => {
    parts.push(sql);
    values.push(value);
  };
  if (limits?.outlet !== undefined) add("names_outlet(a.outlet, ?)", limits.outlet);
  if (limits?.from !== undefined) add("a.published >= ?", limits.from);
  if (limits?.to !== undefined) add("a.published <= ?", limits.to);
  if (limits?.ids !== undefined) add("a.id IN (SELECT value FROM json_each(?))", JSON.stringify(limits.ids));
  return parts.length === 0 ? null : { sql: parts.join(" AND "), values };
}

/** Gives `db` the function that the outlet's condition calls. SQLite's own `lower` knows ASCII letters alone. */
export function defineLimits(db: Database): void {
  const isNamed = (outlet: unknown, wanted: unknown): number =>
    typeof outlet === "string" && outletWords(outlet).includes(outletWords(String(wanted))) ? 1 : 0;
  db.function("names_outlet", { deterministic: true }, isNamed);
}
