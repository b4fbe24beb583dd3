import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { connectPostgres } from "../../../src/archive/postgres/connect.ts";
import { migrateDatabase } from "../../../src/archive/postgres/migrate.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { UserError } from "../../../src/user-error.ts";
import { articleOf } from "../../support/articles.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { startPostgres } from "../../support/postgres/postgres-server.ts";
import { add } from "../archive-contract.ts";

const server = await startPostgres("connect");
if (typeof server === "string") test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
else {
  const at = (user: string, database: string, password = "") =>
    `postgres://${user}${password === "" ? "" : `:${encodeURIComponent(password)}`}@127.0.0.1:${server.port}/${database}`;
  const admin = new pg.Client({ connectionString: at("postgres", "postgres") });
  await admin.connect();
  afterAll(async () => {
    await admin.end();
    await server.stop();
  });
  let count = 0;
  let name = "";
  beforeEach(async () => {
    name = `connect_${process.pid}_${++count}`;
    await admin.query(`CREATE DATABASE ${name}`);
  });
  const run = async (sql: string, user = "postgres"): Promise<void> => {
    const client = new pg.Client({ connectionString: at(user, name) });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const migrated = (url = at("postgres", name)) =>
    migrateDatabase(url, "the database", FAKE_MODEL.dimensions);
  /** One line that names the database and a cure. */
  const refuses = async (work: Promise<unknown>, says: RegExp): Promise<void> => {
    const error: unknown = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UserError);
    const { message } = error as UserError;
    expect(message).toMatch(says);
    expect(message).not.toContain("\n");
    expect(message).not.toContain("s3cr3t");
  };

  describe("a database", () => {
    test("is migrated once, by whoever comes first, and then is one to work with", async () => {
      await refuses(connectPostgres(at("postgres", name), "the database"), /no tables.+verbatim migrate/u);
      const runs = await Promise.all([migrated(), migrated(), migrated()]);
      expect(runs.map(({ run: done }) => done.length).sort()).toEqual([0, 0, 4]);
      const database = await connectPostgres(at("postgres", name), "the database");
      const archive = openPostgresArchive({ database, library: "shared", model: FAKE_MODEL });
      await add(archive, [articleOf("bridge", ["The bridge is closed."])]);
      expect(await archive.status()).toMatchObject({ articles: 1, vectorIndex: { kind: "hnsw" } });
      await database.close();
    });

    test("of a newer format is refused, and so is one of an older format", async () => {
      await migrated();
      await run("INSERT INTO verbatim.migration (number, name) VALUES (99, 'later')");
      await refuses(
        connectPostgres(at("postgres", name), "the database"),
        /newer Verbatim: expected format \d+, got 99/u,
      );
      await refuses(migrated(), /newer Verbatim: expected format \d+, got 99/u);
      await run("DELETE FROM verbatim.migration");
      await refuses(connectPostgres(at("postgres", name), "the database"), /older format.+verbatim migrate/u);
    });

    test("with vectors of another model is refused until they are made again", async () => {
      await migrated();
      const database = await connectPostgres(at("postgres", name), "the database");
      const open = (stamp: string) =>
        openPostgresArchive({ database, library: "shared", model: { ...FAKE_MODEL, stamp } });
      await add(open(FAKE_MODEL.stamp), [articleOf("bridge", ["The bridge is closed."])]);
      await refuses(
        open("other").articles({ from: "2031-01-01" }),
        /another model: expected other, got made-up.+verbatim reindex/u,
      );
      await database.close();
    });

    test("is worked with by a role without rights of its own", async () => {
      await migrated();
      await admin.query(`CREATE ROLE guest_${name} LOGIN`);
      await refuses(
        connectPostgres(at(`guest_${name}`, name), "the database"),
        /may not act as verbatim_app.+GRANT/u,
      );
      await refuses(migrated(at(`guest_${name}`, name)), /may not do this.+owner/u);
      await admin.query(`GRANT verbatim_app TO guest_${name}`);
      const database = await connectPostgres(at(`guest_${name}`, name), "the database");
      const archive = openPostgresArchive({ database, library: "shared", model: FAKE_MODEL });
      await add(archive, [articleOf("bridge", ["The bridge is closed."])]);
      expect(await archive.searchTerms({ terms: ["bridg"], limit: 3 })).toHaveLength(1);
      await database.close();
    });

    test("whose role of the program sees everything is refused", async () => {
      await migrated();
      await admin.query("ALTER ROLE verbatim_app BYPASSRLS");
      try {
        await refuses(
          connectPostgres(at("postgres", name), "the database"),
          /exempt from row-level security.+NOBYPASSRLS/u,
        );
      } finally {
        await admin.query("ALTER ROLE verbatim_app NOBYPASSRLS");
      }
    });

    test("without pgvector is refused", async () => {
      await migrated();
      await run("DROP EXTENSION vector CASCADE");
      await refuses(connectPostgres(at("postgres", name), "the database"), /no pgvector.+verbatim migrate/u);
    });

    test("that is not there is refused", async () => {
      await refuses(connectPostgres(at("postgres", "nowhere"), "the database"), /no such database/u);
    });
  });

  describe("a server", () => {
    test("takes a password with any characters, and says when it is wrong", async () => {
      await migrated();
      const password = "s3cr3t@home/with:all?of#it%";
      await admin.query(`CREATE ROLE keyed_${name} LOGIN PASSWORD '${password}' IN ROLE verbatim_app`);
      const hba = (await admin.query("SHOW hba_file")).rows[0]?.hba_file as string;
      const root = process.env.VERBATIM_TEST_POSTGRES ?? join(tmpdir(), "verbatim-postgres");
      execFileSync("sed", [
        "-i",
        `1i host ${name} keyed_${name} 127.0.0.1/32 scram-sha-256`,
        join(root, "root", hba),
      ]);
      await admin.query("SELECT pg_reload_conf()");
      await expect.poll(() => connects(at(`keyed_${name}`, name)), { timeout: 10_000 }).toBe(false);
      const database = await connectPostgres(at(`keyed_${name}`, name, password), "the database");
      await database.close();
      await refuses(
        connectPostgres(at(`keyed_${name}`, name, "wrong s3cr3t"), "the database"),
        /password is wrong.+%40/u,
      );
      await refuses(connectPostgres(at(`keyed_${name}`, name), "the database"), /wants a password/u);
    });

    test("that is not there, or speaks no TLS, is named as such", async () => {
      const nobody = createServer().listen(0, "127.0.0.1");
      await new Promise((resolve) => nobody.once("listening", resolve));
      const address = nobody.address();
      const port = typeof address === "object" ? address?.port : 0;
      await new Promise((resolve) => nobody.close(resolve));
      await refuses(
        connectPostgres(`postgres://postgres:s3cr3t@127.0.0.1:${port}/x`, "the database"),
        /nothing answers there/u,
      );
      await refuses(
        connectPostgres("postgres://postgres@no-such-host.invalid/x", "the database"),
        /host is not known|cannot be looked up/u,
      );
      await refuses(
        connectPostgres(`${at("postgres", name)}?sslmode=verify-full`, "the database"),
        /speaks no TLS/u,
      );
    });

    test("with a certificate of nobody known is refused", async () => {
      const folder = mkdtempSync(join(tmpdir(), "verbatim-tls-"));
      try {
        execFileSync(
          "openssl",
          [
            ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"],
            ...["-keyout", join(folder, "key"), "-out", join(folder, "cert")],
          ],
          { stdio: "ignore" },
        );
      } catch {
        console.log("skipped: no openssl");
        return;
      }
      const root = process.env.VERBATIM_TEST_POSTGRES ?? join(tmpdir(), "verbatim-postgres");
      const data = (await admin.query("SHOW data_directory")).rows[0]?.data_directory as string;
      const own = join(root, "root", data);
      execFileSync("install", [
        "-o",
        "999",
        "-g",
        "999",
        "-m",
        "600",
        join(folder, "key"),
        join(own, "server.key"),
      ]);
      execFileSync("install", [
        "-o",
        "999",
        "-g",
        "999",
        "-m",
        "600",
        join(folder, "cert"),
        join(own, "server.crt"),
      ]);
      await migrated();
      await admin.query("ALTER SYSTEM SET ssl = on");
      await admin.query("SELECT pg_reload_conf()");
      try {
        await expect
          .poll(() => says(`${at("postgres", name)}?sslmode=verify-full`), { timeout: 10_000 })
          .toMatch(/signed by nobody known.+sslrootcert/u);
        const url = `postgres://postgres@localhost:${server.port}/${name}?sslmode=verify-full&sslrootcert=${join(folder, "cert")}`;
        const database = await connectPostgres(url, "the database");
        await database.close();
      } finally {
        await admin.query("ALTER SYSTEM RESET ssl");
        await admin.query("SELECT pg_reload_conf()");
      }
    });

    test("that restarts is found again by itself; what was acknowledged is there", async () => {
      await migrated();
      const database = await connectPostgres(at("postgres", name), "the database");
      const archive = openPostgresArchive({ database, library: "shared", model: FAKE_MODEL });
      await add(archive, [articleOf("bridge", ["The bridge is closed."])]);
      await admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
        [name],
      );
      expect((await archive.articles()).map(({ id }) => id)).toEqual(["bridge"]);
      // A writer loses its place with its connection, and says so.
      const writer = await archive.openWriter();
      await admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
        [name],
      );
      await refuses(writer.remove([articleOf("bridge", []).id]), /connection was lost|shut down/u);
      await writer.close().catch(() => {});
      expect((await archive.status()).articles).toBe(1);
      const next = await archive.openWriter();
      await next.close();
      await database.close();
    });

    test("that is stopped in the midst of a write keeps what was there", async () => {
      await migrated();
      const database = await connectPostgres(at("postgres", name), "the database");
      const archive = openPostgresArchive({ database, library: "shared", model: FAKE_MODEL });
      await add(archive, [articleOf("bridge", ["The bridge is closed."])]);
      const writer = await archive.openWriter();
      const torn = writer.replaceVectors(
        (async function* () {
          for await (const _ of writer.texts(1)) {
            await admin.query(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
              [name],
            );
            yield new Map();
          }
        })(),
      );
      await refuses(torn, /connection was lost|shut down/u);
      await writer.close().catch(() => {});
      expect(await archive.status()).toMatchObject({ articles: 1, vectors: 1 });
      await database.close();
    });
  });

  async function connects(url: string): Promise<boolean> {
    return (await says(url)) === "";
  }

  /** What is said when a database is opened; nothing where it goes well. */
  async function says(url: string): Promise<string> {
    try {
      await (await connectPostgres(url, "the database")).close();
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
