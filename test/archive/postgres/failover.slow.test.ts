import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { connectPostgres } from "../../../src/archive/postgres/connect.ts";
import { migrateDatabase } from "../../../src/archive/postgres/migrate.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres/postgres-server.ts";
import { startTcpProxy } from "../../support/tcp-proxy.ts";
import { addSaid, apologiesLast, articlesOf, keepAsking, SPEAKERS } from "./ask-on.ts";

const QUESTIONS_A_MINUTE = 200;
const MOST_APOLOGIES_MS = 10_000;

const LATER = ["Ilse Tarnowska", "observatory", "The observatory opens at dusk."] as const;

const server = await startPostgres("failover");
if (typeof server === "string") test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
else {
  afterAll(() => server.stop());
  await migrateDatabase(server.url, "the database", FAKE_MODEL.dimensions);

  const both = (one: PostgresServer, other: PostgresServer): string =>
    server.url.replace(/127[^/]+/u, `127.0.0.1:${one.port},127.0.0.1:${other.port}`);
  /** An archive on the servers of an address, for as long as `work` takes. */
  const withArchive = async (
    url: string,
    replica: string | undefined,
    work: (archive: Archive) => Promise<void>,
    library = "shared",
  ): Promise<void> => {
    const address = replica === undefined ? undefined : { url: replica, location: "the replica" };
    const database = await connectPostgres(url, "the database", address);
    try {
      await work(openPostgresArchive({ database, library, model: FAKE_MODEL }));
    } finally {
      await database.close();
    }
  };
  const ask = async (url: string, sql: string): Promise<Record<string, unknown>> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows[0] ?? {};
    } finally {
      await client.end();
    }
  };
  /** Selects of tables of the program, since the server's statistics began. */
  const readsOf = async (one: PostgresServer): Promise<number> => {
    const { n } = await ask(
      one.url,
      "SELECT coalesce(sum(seq_scan + idx_scan), 0)::float8 AS n FROM pg_stat_user_tables WHERE relname = 'quote'",
    );
    return Number(n);
  };
  const held = (one: PostgresServer) =>
    ask(
      one.url,
      "SELECT pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, '0/0')::float8 AS at",
    );
  const caughtUp = async (one: PostgresServer): Promise<void> => {
    const { at } = await held(server);
    await expect
      .poll(async () => Number((await held(one)).at), { timeout: 30_000 })
      .toBeGreaterThanOrEqual(Number(at));
  };

  describe("a network that is cut", () => {
    test.each([
      ["swallow", 30_000],
      ["end", 4_000],
    ] as const)("(%s) for %i ms costs apologies, and is over when it is mended", async (how, lastsMs) => {
      const proxy = await startTcpProxy(server.port);
      const url = server.url.replace(/:\d+\//u, `:${proxy.port}/`);
      try {
        await withArchive(
          url,
          undefined,
          async (archive) => {
            await addSaid(archive, articlesOf(SPEAKERS));
            const asking = keepAsking(archive, QUESTIONS_A_MINUTE);
            const begun = performance.now();
            await sleep(2_000);
            const cutAt = performance.now() - begun;
            proxy.cut(how);
            await sleep(lastsMs);
            proxy.mend();
            const mendedAt = performance.now() - begun;
            await sleep(MOST_APOLOGIES_MS + 1_000);
            const asked = await asking.stop();
            expect(asked.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
            const before = asked.filter(({ end }) => end < cutAt);
            expect(before.length).toBeGreaterThan(2);
            expect(before.every(({ outcome }) => outcome === "right")).toBe(true);
            // Nobody waits for the end of the cut.
            const meanwhile = asked.filter(({ at }) => at > cutAt && at < mendedAt - 11_000);
            for (const { at, end } of meanwhile) expect(end - at).toBeLessThan(11_000);
            if (how === "end") expect(asked.some(({ outcome }) => outcome === "apology")).toBe(true);
            const late = asked.filter(({ at, outcome }) => at > mendedAt && outcome !== "right");
            const over = Math.max(0, ...late.map(({ end }) => end - mendedAt));
            console.log(`${how}: ${asked.length} questions, the last apology ${Math.round(over)} ms after`);
            expect(over).toBeLessThan(MOST_APOLOGIES_MS);
            expect(asked.at(-1)?.outcome).toBe("right");
          },
          `cut-${how}`,
        );
      } finally {
        await proxy.stop();
      }
    });
  });

  describe("a replica", () => {
    test("is read from, never for what it has not seen; without it the primary serves", async () => {
      const replica = await server.follow();
      try {
        await withArchive(server.url, replica.url, async (archive) => {
          await addSaid(archive, articlesOf(SPEAKERS));
          await caughtUp(replica);
          await archive.status();
          const [atPrimary, atReplica] = [await readsOf(server), await readsOf(replica)];
          for (let i = 0; i < 10; i++) expect(await archive.quotes({})).toHaveLength(5);
          await expect.poll(() => readsOf(replica), { timeout: 10_000 }).toBeGreaterThan(atReplica);
          expect(await readsOf(server)).toBe(atPrimary);

          // It follows no more: what is written now is read from the primary, at once.
          await ask(replica.url, "SELECT pg_wal_replay_pause()");
          await addSaid(archive, articlesOf([LATER]));
          expect(await archive.quotes({})).toHaveLength(6);
          expect((await archive.status()).articles).toBe(6);
          // Another process's writes are seen as well, if some seconds later: here by one that begins after them.
          await withArchive(server.url, replica.url, async (other) => {
            expect((await other.status()).articles).toBe(6);
          });
          await ask(replica.url, "SELECT pg_wal_replay_resume()");
          await caughtUp(replica);
          const later = await readsOf(replica);
          for (let i = 0; i < 10; i++) expect(await archive.quotes({})).toHaveLength(6);
          await expect.poll(() => readsOf(replica), { timeout: 10_000 }).toBeGreaterThan(later);

          await replica.kill();
          expect(await archive.quotes({})).toHaveLength(6);
          await replica.restart();
        });
      } finally {
        await replica.stop();
      }
    });

    test("of another database is refused; DATABASE_URL of a replica is, too", async () => {
      const replica = await server.follow();
      try {
        await expect(
          connectPostgres(server.url, "the database", {
            url: server.url.replace(/\/[^/]+$/u, "/postgres"),
            location: "the other",
          }),
        ).rejects.toThrow(/^The database the other of DATABASE_REPLICA_URL is no replica of the database\./u);
        await expect(connectPostgres(replica.url, "the database")).rejects.toThrow(
          /takes no writes, as a replica does\. Name the primary in .*DATABASE_URL.*DATABASE_REPLICA_URL/u,
        );
        await expect(connectPostgres(both(replica, replica), "the database")).rejects.toThrow(/no writes/u);
        await withArchive(both(replica, server), undefined, async (archive) => {
          await addSaid(archive, articlesOf(SPEAKERS));
          expect((await archive.status()).articles).toBeGreaterThan(4);
        });
      } finally {
        await replica.stop();
      }
    });
  });

  describe("a primary that is lost", () => {
    test.each([
      ["replica", "is read from meanwhile"],
      ["none", "is all there is"],
    ])(
      "under questions (DATABASE_REPLICA_URL: %s): what is promoted %s, nothing is wrong, and articles are added there",
      async (kind) => {
        const replica = await server.follow();
        try {
          await withArchive(
            both(server, replica),
            kind === "none" ? undefined : replica.url,
            async (archive) => {
              await addSaid(archive, articlesOf(SPEAKERS));
              await caughtUp(replica);
              const { generation } = await archive.status();
              const asking = keepAsking(archive, QUESTIONS_A_MINUTE);
              await sleep(5_000);
              await server.kill();
              await sleep(1_000);
              await replica.promote();
              await sleep(5_000);
              await addSaid(archive, articlesOf([LATER]));
              expect(await archive.quotes({})).toHaveLength(6);
              // Numbers that the lost server may have given out are not used again.
              expect((await archive.status()).generation).toBeGreaterThan(generation + 1_000);
              await sleep(5_000);
              const asked = await asking.stop();
              expect(asked.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
              const apologies = asked.filter(({ outcome }) => outcome === "apology");
              console.log(
                `${kind}: ${asked.length} questions, ${apologies.length} apologies within ${Math.round(apologiesLast(asked))} ms`,
              );
              expect(apologiesLast(asked)).toBeLessThan(MOST_APOLOGIES_MS);
              expect(asked.slice(-10).every(({ outcome }) => outcome === "right")).toBe(true);
            },
            `promoted-${kind}`,
          );
        } finally {
          await replica.stop();
          await server.restart();
        }
      },
    );
  });
}
