import { expect, test } from "vitest";
import { SHARED } from "../../../src/archive/open-archive.ts";
import type { Database, LibraryId, Query } from "../../../src/archive/postgres/database.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { createRandom } from "../../../bench/random.ts";
import { generatedArticles } from "../../support/articles.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { add } from "../archive-contract.ts";
import { fillRecords } from "./fill-records.ts";

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Conditions that a statement might have in the place of its library's. */
const CONDITIONS: readonly ((column: Column, random: () => number) => string)[] = [
  () => "TRUE",
  ({ column }) => `"${column}" IS NOT NULL`,
  ({ column }) => `"${column}"::text > ''`,
  ({ column, table }, random) =>
    `"${column}" IN (SELECT "${column}" FROM ${table} OFFSET ${Math.floor(random() * 5)} LIMIT 3)`,
  ({ table }) => `EXISTS (SELECT 1 FROM library l WHERE l.id <> ${table}.library)`,
  ({ table }) => `library <> current_library() OR ${table} IS NOT NULL`,
  ({ column }, random) => `md5("${column}"::text) > '${Math.floor(random() * 16).toString(16)}'`,
  ({ table }) => `library = ANY (ARRAY(SELECT generate_series(1, 1000))) AND ${table}.library > 0`,
];

/** Tables that these articles leave empty. */
const EMPTY = new Set(["taken", "copy", "frames", "provenance", "correction", "speaker_rule"]);

/** What is read along of the shared library: its archive, as far as questions are asked of it. */
const READ_ALONG = new Set([
  ...["article", "passage", "text_window", "sentences", "term", "posting", "quote", "library"],
]);

/** Row-level security of a database: what a statement without its library's condition finds. */
export function ownRows(name: string, database: Database, queries: number): void {
  test(`${name}: ${queries} statements without their library's condition find no row of another`, async () => {
    const ids: LibraryId[] = [];
    for (const [i, library] of ["rows one", "rows two", "rows three", SHARED].entries()) {
      await add(openPostgresArchive({ database, library, model: FAKE_MODEL }), [...generatedArticles(8, i)]);
      const [row] = await database.ask<{ id: LibraryId }>("SELECT library_named($1, '') AS id", [library]);
      if (row !== undefined) {
        ids.push(row.id);
        await fillRecords(database, row.id);
      }
    }
    expect(new Set(ids).size).toBe(4);
    const shared = ids.at(-1);
    const columns = await database.ask<Column & { readonly [name: string]: unknown }>(
      `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'verbatim'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('migration', 'library')`,
    );
    const tables = new Set(columns.map(({ table }) => table));
    expect(tables.size).toBeGreaterThan(22);
    // Each has something to be found.
    for (const table of tables) {
      if (EMPTY.has(table)) continue;
      for (const id of ids)
        expect(
          await database.read(id, (query) => query(`SELECT 1 FROM "${table}" LIMIT 1`)),
          table,
        ).toHaveLength(1);
    }
    const comparable = columns.filter(({ type }) => !["vector", "bytea"].includes(type));
    const random = createRandom(17);
    const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
    const found = { own: 0, shared: 0 };
    for (let done = 0; done < queries; ) {
      const library = pick(ids);
      const withShared = random() < 0.5;
      const statements = async (query: Query) => {
        for (let i = 0; i < 100 && done < queries; i++, done++) {
          const column = pick(comparable);
          const other = pick(comparable);
          const where = pick(CONDITIONS)(column, random);
          const sql =
            random() < 0.5
              ? `SELECT library FROM ${column.table} WHERE ${where} LIMIT 50`
              : `SELECT x.library FROM (SELECT * FROM ${other.table} LIMIT 20) y CROSS JOIN (SELECT * FROM ${column.table} WHERE ${where}) x LIMIT 50`;
          for (const row of await query<{ library: number }>(sql)) {
            if (row.library === library) found.own += 1;
            else if (withShared && row.library === shared && READ_ALONG.has(column.table)) found.shared += 1;
            else throw new Error(`Library ${library} was given a row of ${row.library}: ${sql}`);
          }
        }
      };
      await database.read(library, statements, { withShared });
    }
    expect(found.own).toBeGreaterThan(queries);
    expect(found.shared).toBeGreaterThan(queries / 10);
    // Where no library is set nothing is there at all.
    for (const table of new Set(columns.map((column) => column.table)))
      expect(await database.ask(`SELECT 1 FROM ${table} LIMIT 1`), table).toEqual([]);
    expect(await database.ask("SELECT 1 FROM library")).toEqual([]);
  });

  test(`${name}: nothing of another library can be changed or added`, async () => {
    const [one, other] = await Promise.all(
      ["rows one", "rows two"].map(async (library) => {
        const [row] = await database.ask<{ id: LibraryId }>("SELECT library_named($1, '') AS id", [library]);
        return row?.id as LibraryId;
      }),
    );
    const contentOf = (library: LibraryId) =>
      database.read(library, (query) => query("SELECT id, title, digest FROM article ORDER BY id"));
    const before = await contentOf(other as LibraryId);
    const held = await database.hold(one as LibraryId);
    const refused = async (work: (query: Query) => Promise<unknown>): Promise<void> => {
      await expect(held.transaction(() => work(held.query))).rejects.toThrow(
        /row-level security|permission denied/u,
      );
    };
    try {
      await refused((query) => query("UPDATE article SET library = $1", [other as number]));
      await refused((query) =>
        query("INSERT INTO speaker_rule (library, id, rule) VALUES ($1, 1, '{}')", [other as number]),
      );
      await refused((query) => query("INSERT INTO library (name, model) VALUES ('mine', '')"));
      await refused((query) => query("ALTER TABLE article DISABLE ROW LEVEL SECURITY").catch(asDenied));
      await held.transaction(async () => {
        await held.query("UPDATE article SET title = 'Taken'");
        await held.query("DELETE FROM quote");
        await held.query("DELETE FROM article WHERE id > ''");
      });
      expect(await contentOf(one as LibraryId)).toEqual([]);
    } finally {
      await held.release();
    }
    expect(await contentOf(other as LibraryId)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  test(`${name}: with the shared library beside it, a library is written alone, and nobody else's is seen`, async () => {
    const idOf = async (library: string) =>
      (await database.ask<{ id: LibraryId }>("SELECT library_named($1, '') AS id", [library]))[0]?.id ?? 0;
    const [two, shared] = [await idOf("rows two"), await idOf(SHARED)] as [LibraryId, LibraryId];
    const seenBy = (library: LibraryId, withShared: boolean) =>
      database.read(
        library,
        async (query) => ({
          libraries: (await query<{ id: number }>("SELECT id FROM library ORDER BY id")).map(({ id }) => id),
          articles: await query("SELECT library, id, title FROM article ORDER BY library, id"),
          quotes: (await query("SELECT 1 FROM quote")).length,
        }),
        { withShared },
      );
    expect((await seenBy(two, false)).libraries).toEqual([two]);
    expect((await seenBy(two, true)).libraries).toEqual([two, shared].sort((a, b) => a - b));
    expect((await seenBy(shared, true)).libraries).toEqual([shared]);
    const before = await seenBy(shared, false);
    expect(before.articles.length).toBeGreaterThan(0);
    const held = await database.hold(two);
    const asBoth = (work: (query: Query) => Promise<unknown>): Promise<void> =>
      held.transaction(async () => {
        await held.query("SET LOCAL verbatim.with_shared = 'on'");
        await work(held.query);
      });
    try {
      for (const sql of [
        `INSERT INTO speaker_rule (library, id, rule) VALUES (${shared}, 7, '{}')`,
        `INSERT INTO sentences (library, text_hash, vectors) VALUES (${shared}, gen_random_uuid(), '')`,
        `UPDATE article SET library = ${shared}`,
      ])
        await expect(
          asBoth((query) => query(sql)),
          sql,
        ).rejects.toThrow(/row-level security/u);
      await asBoth(async (query) => {
        await query("UPDATE article SET title = 'Taken'");
        await query("UPDATE library SET generation = generation + 1");
        await query("DELETE FROM quote");
        await query("DELETE FROM article WHERE id > ''");
      });
      expect((await seenBy(two, true)).articles).toEqual(before.articles);
      expect(await seenBy(shared, false)).toEqual(before);
      // No other library can be given out for the shared one.
      await asBoth((query) => query("CREATE OR REPLACE FUNCTION shared_library() RETURNS int RETURN 1")).then(
        () => expect.unreachable("the program's role gave another library for the shared one"),
        (error: Error) => expect(error.message).toMatch(/permission denied|must be owner/u),
      );
    } finally {
      await held.release();
    }
  });

  test(`${name}: every table is under forced row-level security, and none is the program's role's own`, async () => {
    const tables = await database.ask<{
      name: string;
      is_on: boolean;
      is_forced: boolean;
      is_own: boolean;
      policies: string[];
    }>(
      `SELECT c.relname AS name, c.relrowsecurity AS is_on, c.relforcerowsecurity AS is_forced,
         pg_get_userbyid(c.relowner) = current_user AS is_own,
         ARRAY(SELECT p.polcmd::text FROM pg_policy p WHERE p.polrelid = c.oid ORDER BY 1) AS policies
       FROM pg_class c WHERE c.relnamespace = 'verbatim'::regnamespace AND c.relkind = 'r'`,
    );
    for (const { name: table, is_on, is_forced, is_own, policies } of tables) {
      expect(is_own, table).toBe(false);
      if (table === "migration") continue;
      // The directory of libraries is read past its policy by its owner's function alone.
      expect([is_on, is_forced || table === "library"], table).toEqual([true, true]);
      // One for all, or of what is read along one each for SELECT (r), INSERT (a), UPDATE (w), DELETE (d).
      const wanted = table === "library" ? ["r", "w"] : READ_ALONG.has(table) ? ["a", "d", "r", "w"] : ["*"];
      expect(policies, table).toEqual(wanted);
    }
  });
}

/** Only a table's owner may alter it. */
function asDenied(error: Error): never {
  throw new Error(error.message.replace("must be owner", "permission denied: must be owner"));
}
