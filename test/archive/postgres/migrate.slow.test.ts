import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { openPostgresJoined } from "../../../src/archive/postgres/archive-reads.ts";
import { connectPostgres } from "../../../src/archive/postgres/connect.ts";
import type { Database } from "../../../src/archive/postgres/database.ts";
import { migrateDatabase } from "../../../src/archive/postgres/migrate.ts";
import { openPgDatabase } from "../../../src/archive/postgres/pg-database.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { FOLDER, migrations } from "../../../src/archive/postgres/schema.ts";
import type { ArticleId } from "../../../src/text/article.ts";
import { UserError } from "../../../src/user-error.ts";
import { articleOf } from "../../support/articles.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { startPostgres } from "../../support/postgres/postgres-server.ts";
import { add } from "../archive-contract.ts";

const server = await startPostgres("migrate");
if (typeof server === "string") test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
else {
  const at = (user: string, database: string) =>
    `postgres://${encodeURIComponent(user)}@127.0.0.1:${server.port}/${database}`;
  const asAdministrator = async (database: string, sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: at("postgres", database) });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const asOwner = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: at(owner, name) });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  afterAll(() => server.stop());
  let count = 0;
  let name = "";
  /** Signs that a name must be quoted for. */
  let owner = "";
  beforeEach(async () => {
    name = `migrate_${++count}`;
    owner = `The owner of ${name}`;
    await asAdministrator("postgres", `CREATE ROLE "${owner}" LOGIN`);
    await asAdministrator("postgres", `CREATE DATABASE ${name} OWNER "${owner}"`);
  });
  const migrated = () => migrateDatabase(at(owner, name), "the database", FAKE_MODEL.dimensions);
  /** What an administrator is asked to run; empty where nobody is. */
  const askedFor = async (): Promise<string> => {
    const error: unknown = await migrated().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error === undefined) return "";
    expect(error).toBeInstanceOf(UserError);
    return (
      /As an administrator.+, run: (.*;) Then run: verbatim migrate$/u.exec((error as Error).message)?.[1] ??
      ""
    );
  };

  test("an owner who may make neither role nor extension is told what to have run, and it is enough", async () => {
    const statements = await askedFor();
    expect(statements).toBe(
      `CREATE ROLE verbatim_app NOLOGIN; GRANT verbatim_app TO "${owner}"; CREATE EXTENSION vector;`,
    );
    await asAdministrator(name, statements);
    expect((await migrated()).run).toEqual([
      "001-archive.sql",
      "002-records.sql",
      "003-promotions.sql",
      "004-with-shared.sql",
    ]);
    expect(await askedFor()).toBe("");
    const database = await connectPostgres(at(owner, name), "the database");
    const open = (library: string) => openPostgresArchive({ database, library, model: FAKE_MODEL });
    await add(open("one"), [articleOf("bridge", ["The bridge is closed."])]);
    await add(open("one"), [articleOf("bridge", ["The bridge is open."])]);
    expect(await open("one").status()).toMatchObject({ articles: 1, passages: 1, vectors: 1 });
    expect(await open("other").status()).toMatchObject({ articles: 0, passages: 0, vectors: 0 });
    await database.close();
  });

  test.each([
    ["with shared articles", ["server:1", "shared", "server:2"]],
    ["without any", ["server:1", "server:2"]],
  ])(
    "a database of the format before, %s, is brought to this one with all that it holds",
    async (_, libraries) => {
      await asAdministrator(name, "CREATE EXTENSION vector");
      await asAdministrator(name, `GRANT verbatim_app TO "${owner}"`);
      const before = migrations().slice(0, 3);
      await migrated();
      await asAdministrator(name, "DROP SCHEMA verbatim CASCADE");
      await asOwner("CREATE SCHEMA verbatim; GRANT USAGE ON SCHEMA verbatim TO verbatim_app");
      await asOwner(
        "CREATE TABLE verbatim.migration (number int PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())",
      );
      for (const { number, name: file } of before)
        await asOwner(
          `SET search_path = verbatim, public; ${readFileSync(new URL(file, FOLDER), "utf8")}; INSERT INTO migration (number, name) VALUES (${number}, '${file}')`,
        );
      const open = (database: Database, library: string) =>
        openPostgresArchive({ database, library, model: FAKE_MODEL });
      const earlier = openPgDatabase({ url: at(owner, name), location: "the database" });
      for (const library of libraries)
        await add(open(earlier, library), [articleOf("bridge", [`The bridge of ${library} is closed.`])]);
      await earlier.close();
      await expect(connectPostgres(at(owner, name), "the database")).rejects.toThrow(
        /older format: expected 4, got 3. Run: verbatim migrate$/u,
      );
      expect((await migrated()).run).toEqual(["004-with-shared.sql"]);
      const database = await connectPostgres(at(owner, name), "the database");
      if (!libraries.includes("shared"))
        await add(open(database, "shared"), [articleOf("bridge", ["The bridge of shared is closed."])]);
      const [own, shared] = [open(database, "server:1"), open(database, "shared")];
      const texts = async (archive: Pick<Archive, "passagesOf">) =>
        (await archive.passagesOf("bridge" as ArticleId)).map(({ text }) => text);
      expect(await texts(own)).toEqual(["The bridge of server:1 is closed."]);
      expect(await texts(open(database, "server:2"))).toEqual(["The bridge of server:2 is closed."]);
      expect(await texts(shared)).toEqual(["The bridge of shared is closed."]);
      const joined = openPostgresJoined({ database, library: "server:1", model: FAKE_MODEL });
      expect((await joined.articles({ outlet: undefined })).map(({ id }) => id)).toEqual([
        "bridge",
        "shared:bridge",
      ]);
      await database.close();
    },
  );

  test("of another database of the server, only what is lacking is asked for", async () => {
    expect(await askedFor()).toBe(`GRANT verbatim_app TO "${owner}"; CREATE EXTENSION vector;`);
    await asAdministrator(name, "CREATE EXTENSION vector");
    expect(await askedFor()).toBe(`GRANT verbatim_app TO "${owner}";`);
    await asAdministrator(name, `GRANT verbatim_app TO "${owner}"`);
    expect(await askedFor()).toBe("");
  });
}
