import type { Query } from "../../archive/postgres/database.ts";
import { RECORD_TABLES, type RecordCells, type RecordColumn, type RecordTable } from "../records-content.ts";

/** Rows of one statement. */
const AT_ONCE = 500;

/** The rows of all tables of records, as they are kept elsewhere. */
export async function readRecordRows(query: Query): Promise<Record<string, RecordCells[]>> {
  const tables: Record<string, RecordCells[]> = {};
  for (const table of RECORD_TABLES) {
    const cells = table.columns.map((column) => `${cellOf(column)} AS "${column.name}"`).join(", ");
    const key = table.key.map((name) => `t."${name}"`).join(", ");
    const rows = await query(`SELECT ${cells} FROM ${nameOf(table)} t ORDER BY ${key}`);
    tables[table.name] = rows.map((row) =>
      table.columns.map(({ name }) => row[name] as string | number | null),
    );
  }
  return tables;
}

/** Puts rows in the place of all that are there, in a transaction of the caller's. */
export async function replaceRecordRows(
  query: Query,
  rows: Readonly<Record<string, readonly RecordCells[]>>,
): Promise<void> {
  for (const table of RECORD_TABLES) {
    await query(`DELETE FROM ${nameOf(table)}`);
    const all = rows[table.name] ?? [];
    for (let at = 0; at < all.length; at += AT_ONCE)
      await query(
        insertInto(table),
        table.columns.map((_, i) => all.slice(at, at + AT_ONCE).map((cells) => cells[i] ?? null)),
      );
  }
}

/** What a server corrects for itself has a table of its own: an archive's corrections lie in the same schema. */
function nameOf({ name }: RecordTable): string {
  return name === "correction" ? "shared_correction" : name;
}

function insertInto(table: RecordTable): string {
  const { columns } = table;
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const given = columns.map(
    ({ holds }, i) => `$${i + 1}::${holds === "text" || holds === "bytes" ? "text" : "float8"}[]`,
  );
  return `INSERT INTO ${nameOf(table)} (${names}) SELECT ${columns.map(storedOf).join(", ")} FROM unnest(${given.join(", ")}) x (${names})`;
}

function cellOf({ name, holds }: RecordColumn): string {
  if (holds === "bytes") return `replace(encode(t."${name}", 'base64'), E'\\n', '')`;
  if (holds === "flag") return `t."${name}"::int`;
  return holds === "number" ? `t."${name}"::float8` : `t."${name}"`;
}

function storedOf({ name, holds }: RecordColumn): string {
  if (holds === "bytes") return `decode(x."${name}", 'base64')`;
  return holds === "flag" ? `x."${name}" = 1` : `x."${name}"`;
}
