import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { connectPostgres } from "../../../src/archive/postgres/connect.ts";
import { lookAtServers } from "../../../src/archive/postgres/look-at-servers.ts";
import { migrateDatabase } from "../../../src/archive/postgres/migrate.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { databaseResult } from "../../../src/cli/check-database.ts";
import { addArticles } from "../../../src/intake/add-articles.ts";
import { UserError } from "../../../src/user-error.ts";
import { articleOf, generatedArticles } from "../../support/articles.ts";
import { FAKE_MODEL, fakeEmbed } from "../../support/fake-embed.ts";
import { POSTGRES_ROOT, startPostgres } from "../../support/postgres/postgres-server.ts";
import { add, assertWhole } from "../archive-contract.ts";

const ARTICLES = [...generatedArticles(900, 5)];

const server = await startPostgres("trouble");
if (typeof server === "string") test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
else {
  afterAll(() => server.stop());
  const run = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    for (const sql of statements) await client.query(sql);
    await client.end();
  };
  const open = async (library: string) => {
    const database = await connectPostgres(server.url, "the database");
    return { database, archive: openPostgresArchive({ database, library, model: FAKE_MODEL }) };
  };

  describe("a server", () => {
    test("whose disk is full says so; what was acknowledged is there, and it goes on once there is room", async () => {
      const disk = join(POSTGRES_ROOT, "pg", `disk-${process.pid}`);
      const mount = (...args: string[]) => execFileSync("mount", args, { stdio: "ignore" });
      try {
        execFileSync("install", ["-d", "-o", "999", "-g", "999", "-m", "700", disk]);
        mount("-t", "tmpfs", "-o", "size=20m,uid=999,gid=999,mode=700", "tmpfs", disk);
      } catch {
        console.log("skipped: nothing may be mounted here");
        return;
      }
      try {
        await run(
          `CREATE TABLESPACE small LOCATION '/pg/disk-${process.pid}'`,
          `ALTER DATABASE ${new URL(server.url).pathname.slice(1)} SET default_tablespace = small`,
        );
        await migrateDatabase(server.url, "the database", FAKE_MODEL.dimensions);
        const { database, archive } = await open("shared");
        const writer = await archive.openWriter();
        let acknowledged = 0;
        const error: unknown = await addArticles(ARTICLES, {
          ...{ writer, embed: fakeEmbed() },
          onProgress: ({ added }) => {
            acknowledged = added;
          },
        }).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(error).toBeInstanceOf(UserError);
        expect((error as UserError).message).toMatch(
          /^The database the database: its disk is full\. Nothing that was acknowledged is lost; make room there, then run the command again\.$/u,
        );
        await writer.close().catch(() => {});
        const stored = await assertWhole(archive, ARTICLES);
        expect(stored).toBeGreaterThanOrEqual(acknowledged);
        expect(stored).toBeLessThan(ARTICLES.length);
        mount("-o", "remount,size=512m", disk);
        const next = await archive.openWriter();
        await addArticles(ARTICLES, { writer: next, embed: fakeEmbed() });
        await next.close();
        expect(await assertWhole(archive, ARTICLES)).toBe(ARTICLES.length);
        await database.close();
        await run("DROP SCHEMA verbatim CASCADE");
      } finally {
        await run(
          `ALTER DATABASE ${new URL(server.url).pathname.slice(1)} RESET default_tablespace`,
          "CHECKPOINT",
        ).catch(() => {});
        await run("DROP TABLESPACE small").catch(() => {});
        execFileSync("umount", ["-l", disk]);
      }
    });

    test("is found well by doctor, with its clock", async () => {
      const servers = await lookAtServers({ url: server.url, location: "the database" });
      expect(servers).toMatchObject([{ fault: null, takesWrites: true, behindBytes: 0, clockAheadMs: 0 }]);
      expect(databaseResult(servers).state).toBe("ok");
      const [away] = await lookAtServers({
        url: "postgres://ann:s3cr3t@127.0.0.1:1/news",
        location: "the database",
      });
      expect(away).toMatchObject({ name: "127.0.0.1:1", takesWrites: false });
      expect(away?.fault).toMatch(/^(?!.*s3cr3t).*nothing answers there/u);
    });
  });

  describe("what the commands name PostgreSQL's own tools for", () => {
    test("pg_dump saves the articles and pg_restore puts them back; an owner who is no superuser is told off by pg_dump", async () => {
      await migrateDatabase(server.url, "the database", FAKE_MODEL.dimensions);
      const { database, archive } = await open("shared");
      await add(archive, ARTICLES.slice(0, 40));
      const name = new URL(server.url).pathname.slice(1);
      const dump = `/tmp/verbatim-${process.pid}.dump`;
      await server.program("pg_dump", "--schema=verbatim", "-Fc", "-f", dump, name);
      await run(`CREATE ROLE keeper_${process.pid} LOGIN`, `GRANT verbatim_app TO keeper_${process.pid}`);
      await expect(
        server.program("pg_dump", "--schema=verbatim", "-U", `keeper_${process.pid}`, name),
      ).rejects.toThrow(/permission denied|row-level security/u);

      await run("CREATE DATABASE restored");
      const restored = server.url.replace(/[^/]+$/u, "restored");
      await server.program("psql", "-qc", "CREATE EXTENSION vector", "restored");
      await server.program("pg_restore", "-d", "restored", dump);
      const other = await connectPostgres(restored, "the other");
      const back = openPostgresArchive({ database: other, library: "shared", model: FAKE_MODEL });
      expect(await assertWhole(back, ARTICLES.slice(0, 40))).toBe(40);
      expect(await back.status()).toMatchObject({
        ...(await archive.status()),
        location: "the other",
      });
      // Who owns what was restored may go on with it.
      await add(back, ARTICLES.slice(40, 45));
      expect((await back.status()).articles).toBe(45);
      await Promise.all([database.close(), other.close()]);
      rmSync(join(POSTGRES_ROOT, dump));
      expect(await server.program("pg_amcheck", "--schema=verbatim", "--install-missing", "restored")).toBe(
        "",
      );
    });
  });

  describe("two programs of different versions", () => {
    test("at once: the older one says what to do from the moment on that the newer one has migrated", async () => {
      await migrateDatabase(server.url, "the database", FAKE_MODEL.dimensions);
      const { database, archive } = await open("versions");
      await add(archive, [articleOf("bridge", ["The bridge is closed."])]);
      expect((await archive.status()).articles).toBe(1);
      await run("INSERT INTO verbatim.migration (number, name) VALUES (99, 'later')");
      const cure = /newer Verbatim: expected format \d+, got 99\. Update Verbatim, or name another database/u;
      await expect(archive.status()).rejects.toThrow(cure);
      await expect(archive.openWriter()).rejects.toThrow(cure);
      await run("DELETE FROM verbatim.migration WHERE number = 99");
      expect((await archive.status()).articles).toBe(1);
      await database.close();
    });
  });
}
