import { readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
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

/** Everything that a database of PostgreSQL holds of a server's library, as text. @param url of its owner */
export async function everyColumnOfServer(url: string, server: string): Promise<string[]> {
  // As an administrator: its owner sees no rows either.
  const admin = Object.assign(new URL(url), { username: "postgres" }).href;
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'verbatim' AND column_name = 'library'",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(
        `SELECT t.* FROM verbatim."${name}" t JOIN verbatim.library l ON l.id = t.library WHERE l.name = $1`,
        [`server:${server}`],
      );
      for (const value of rows.flatMap((row: object) => Object.values(row)))
        found.push(value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value));
    }
    return found;
  } finally {
    await client.end();
  }
}

/** The databases of a data folder, those of its servers included. */
export function databasesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".sqlite"))
    .map((name) => join(folder, name));
}
