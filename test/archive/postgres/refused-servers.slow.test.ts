import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectPostgres } from "../../../src/archive/postgres/connect.ts";
import { migrate } from "../../../src/archive/postgres/migrate.ts";
import { explainedPostgres } from "../../../src/archive/postgres/postgres-errors.ts";
import { expectMigrated, type Runner } from "../../../src/archive/postgres/schema.ts";
import { UserError } from "../../../src/user-error.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";

/** What people are told: one line that names the database. */
async function told(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error("Expected it to be refused"),
    (reason: unknown) => explainedPostgres(reason, "db.example/news"),
  );
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).toMatch(/^The database db\.example\/news/u);
  expect(message).not.toContain("\n");
  return message;
}

describe("a server", () => {
  let pglite: PGlite;
  beforeAll(async () => {
    // Without any extension, as PostgreSQL is installed.
    pglite = await PGlite.create();
  });
  afterAll(() => pglite.close());
  const runner: Runner = {
    query: async (sql) => ({
      rows: ((await pglite.exec(sql)).at(-1)?.rows ?? []) as Record<string, unknown>[],
    }),
  };

  test("without pgvector is told how to install it", async () => {
    expect(await told(migrate(runner, "db.example/news", FAKE_MODEL.dimensions))).toMatch(
      /Install pgvector on the server .*, then run: verbatim migrate/u,
    );
  });

  test.each([
    ["16.9 (Debian 16.9-1)", 160_009],
    ["9.6.24", 90_624],
  ])("of version %s is refused before anything is made there", async (name, number) => {
    const older: Runner = { query: async () => ({ rows: [{ number, name }] }) };
    for (const work of [
      migrate(older, "db.example/news", FAKE_MODEL.dimensions),
      expectMigrated(older, "db.example/news"),
    ])
      expect(await told(work)).toContain(
        `is of PostgreSQL ${name}: expected 17 or newer. Move it to a newer server with pg_upgrade`,
      );
  });
});

test("a certificate's file that is not there is told, and no password", async () => {
  const url = "postgres://ann:s3cr3t@127.0.0.1:1/news?sslmode=verify-full&sslrootcert=/nowhere/root.crt";
  const said = await told(connectPostgres(url, "db.example/news"));
  expect(said).toMatch(/^(?!.*s3cr3t).*sslrootcert.* is not there\. Correct its path/u);
});

test("of several servers the reason is told that people can do something about", async () => {
  const urls = "postgres://ann:s3cr3t@127.0.0.1:1,127.0.0.1:2/news";
  expect(await told(connectPostgres(urls, "db.example/news"))).toMatch(
    /^(?!.*s3cr3t).*nothing answers there/u,
  );
});

describe("an error of the database", () => {
  test.each([
    ["53100", /disk is full\. Nothing that was acknowledged is lost; make room/u],
    ["53300", /no connection left\. Raise max_connections/u],
    ["25006", /takes no writes.+Name the primary.+DATABASE_REPLICA_URL/u],
    ["28P01", /password is wrong.+@ is written %40, \/ %2F/u],
    ["42883", /since 17/u],
    ["CERT_NOT_YET_VALID", /clock/u],
    ["CERT_HAS_EXPIRED", /clock/u],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", /sslrootcert=FILE/u],
    ["ECONNREFUSED", /nothing answers there\. Start PostgreSQL/u],
  ])("%s names its cure", async (code, cure) => {
    const error = Object.assign(new Error("as the driver gives it\nin two lines"), { code });
    expect(await told(Promise.reject(error))).toMatch(cure);
  });

  test("that nobody here can mend stays what it is", () => {
    const error = new Error("Expected a number, got none");
    expect(explainedPostgres(error, "db.example/news")).toBe(error);
  });
});
