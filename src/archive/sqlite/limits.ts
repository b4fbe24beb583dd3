import type { ArticleLimits } from "../archive.ts";

/** A condition on `article AS a`, with the values of its placeholders; `null` when nothing is limited. */
export function limitCondition(limits: ArticleLimits | undefined): { sql: string; values: string[] } | null {
  const parts: string[] = [];
  const values: string[] = [];
  const add = (sql: string, value: string): void => {
    parts.push(sql);
    values.push(value);
  };
  // `instr` has no wildcards, so an outlet named "100%" means just that.
  if (limits?.outlet !== undefined) add("instr(lower(a.outlet), lower(?)) > 0", limits.outlet);
  if (limits?.from !== undefined) add("a.published >= ?", limits.from);
  if (limits?.to !== undefined) add("a.published <= ?", limits.to);
  if (limits?.ids !== undefined) add("a.id IN (SELECT value FROM json_each(?))", JSON.stringify(limits.ids));
  return parts.length === 0 ? null : { sql: parts.join(" AND "), values };
}
