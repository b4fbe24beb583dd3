import type { Database } from "../../sqlite/database.ts";
import { RECORD_TABLES, type RecordCells, type RecordColumn, type RecordTable } from "../records-content.ts";

/** The rows of all tables of records, as they are kept elsewhere. */
export function readRecordRows(db: Database): Record<string, RecordCells[]> {
  return Object.fromEntries(
    RECORD_TABLES.map((table) => {
      const names = quoted(table.columns.map(({ name }) => name));
      const rows: Record<string, unknown>[] = db
        .prepare(`SELECT ${names} FROM ${table.name} ORDER BY ${quoted(table.key)}`)
        .all();
      return [table.name, rows.map((row) => table.columns.map((column) => cellOf(row[column.name], column)))];
    }),
  );
}

/** Puts rows in the place of all that are there, in a transaction of the caller's. */
export function replaceRecordRows(
  db: Database,
  rows: Readonly<Record<string, readonly RecordCells[]>>,
): void {
  for (const table of RECORD_TABLES) {
    db.prepare(`DELETE FROM ${table.name}`).run();
    const insert = db.prepare(insertInto(table));
    for (const cells of rows[table.name] ?? [])
      insert.run(...table.columns.map((column, i) => storedOf(cells[i] ?? null, column)));
  }
}

function insertInto({ name, columns }: RecordTable): string {
  return `INSERT INTO ${name} (${quoted(columns.map((column) => column.name))}) VALUES (${columns.map(() => "?").join(", ")})`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

function cellOf(value: unknown, { holds }: RecordColumn): string | number | null {
  if (value === null || value === undefined) return null;
  if (holds === "bytes") return Buffer.from(value as Uint8Array).toString("base64");
  return holds === "text" ? String(value) : Number(value);
}

function storedOf(
  cell: string | number | null,
  { holds }: RecordColumn,
): string | number | null | Uint8Array {
  return holds === "bytes" && cell !== null ? Buffer.from(String(cell), "base64") : cell;
}
