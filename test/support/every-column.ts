import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "../../src/sqlite/database.ts";

/** Everything that a database holds, as text. */
export function everyColumn(path: string): string[] {
  const db = new DatabaseSync(path, { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const found = tables.flatMap(({ name }: { name: string }) =>
    db
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row: object) => Object.values(row)),
  );
  db.close();
  return found.map((value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value),
  );
}

/** The databases of a data folder, those of its servers included. */
export function databasesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".sqlite"))
    .map((name) => join(folder, name));
}
