import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres } from "../support/postgres/postgres-server.ts";
import { runCli } from "./cli-process.ts";

const HEAD = "---\ntitle: Fares rise on the water\noutlet: Quillhaven Courier\ndate: 2031-03-09\n---\n\n";

/** An answer's JSON but for the time it took; the engines' sums differ in the seventh digit. */
function answerOf(stdout: string): unknown {
  const { tookMs: _, ...answer } = JSON.parse(stdout) as Record<string, unknown>;
  const round = (name: string, value: unknown) =>
    name === "score" && typeof value === "number" ? value.toFixed(4) : value;
  return JSON.parse(JSON.stringify(answer, round));
}

/** The address of a fresh database of the same server. */
async function databaseBeside(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return url.replace(/[^/]+$/u, name);
}

const server = await startPostgres("cli");
if (typeof server === "string") test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
else
  describe("everything in PostgreSQL", () => {
    afterAll(() => server.stop());
    let data = "";
    let articles = "";
    const cli = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
      runCli([...args, "--data", data], { env: { DATABASE_URL: server.url, ...env } });

    beforeAll(() => {
      const folder = mkdtempSync(join(tmpdir(), "verbatim-test-"));
      data = join(folder, "data");
      articles = join(folder, "articles");
      mkdirSync(articles);
      writeFileSync(
        join(articles, "ferry.md"),
        `${HEAD}The ferry across the Sorrel will cost two florins from April.\n\n` +
          "“Nobody asked us,” said Captain Zuzanna Kordrick. “The boats are full all the same.”\n",
      );
    });

    test("a newcomer is led from an empty database to an answer", async () => {
      const early = await cli(["ask", "Who is captain?"]);
      expect([early.code, early.stderr]).toEqual([
        1,
        expect.stringMatching(/no tables of Verbatim.+verbatim migrate/u),
      ]);
      const migrated = await cli(["migrate"]);
      expect([migrated.code, migrated.stdout]).toEqual([
        0,
        expect.stringMatching(/is ready, format \d+\. Run: 001/u),
      ]);
      expect((await cli(["migrate"])).stdout).toContain("It was ready before");
      expect((await cli(["ingest", articles])).stdout).toContain("1 added");
      const asked = await cli(["ask", "What did Zuzanna Kordrick say about the boats?"]);
      expect(asked.code).toBe(0);
      expect(asked.stdout).toContain("The boats are full all the same.");
    });

    test("the README's two commands lead from a fresh database to an answer", async () => {
      const fresh = await databaseBeside(server.url, "readme");
      const [, block = ""] =
        /### When one machine is not enough.+?two commands.+?```\n(.+?)```/su.exec(
          readFileSync("README.md", "utf8"),
        ) ?? [];
      const commands = block
        .split("\n")
        .map((line) => line.replace(/#.*$/u, "").trim())
        .filter((line) => line !== "");
      expect(commands).toHaveLength(2);
      for (const command of commands) {
        const [program, ...args] = command.split(" ");
        expect(program).toBe("verbatim");
        expect((await cli(args, { DATABASE_URL: fresh })).code, command).toBe(0);
      }
      const asked = await cli(["ask", "What did Zuckerberg say about Trump?"], {
        DATABASE_URL: fresh,
      });
      expect([asked.code, asked.stdout]).toEqual([0, expect.stringMatching(/Mark Zuckerberg/u)]);
    });

    test("other commands say where the articles are", async () => {
      const { stdout } = await cli(["status"]);
      expect(stdout).toMatch(/PostgreSQL, format \d+, 127\.0\.0\.1:\d+\/test_/u);
      expect(stdout).toMatch(/vector index +hnsw/u);
      expect(stdout).toMatch(/servers +0 servers with data in the same database/u);
      expect((await cli(["sources"])).stdout).toContain("Fares rise on the water");
      expect((await cli(["speakers"])).stdout).toContain("Zuzanna Kordrick");
      expect(stdout).toMatch(/database +127\.0\.0\.1:\d+ takes writes/u);
      const doctor = await cli(["doctor"]);
      expect(doctor.stdout).toMatch(/ok +database +127\.0\.0\.1:\d+ takes writes/u);
      expect(doctor.stdout).toMatch(/ok +archive +1 article with \d+ passages in 127\.0\.0\.1/u);
      expect(doctor.stdout).toMatch(/ok +servers +0 servers with data in 127\.0\.0\.1.+, 0 with articles/u);
      const verified = await cli(["verify"]);
      expect(verified.stderr).toMatch(/are in the database .+pg_amcheck/u);
      expect([verified.code, verified.stdout + verified.stderr]).toEqual([
        0,
        expect.stringMatching(/All is whole: 1 article, \d+ paragraphs/u),
      ]);
      const backup = await cli(["backup", join(data, "..", "all.tar")]);
      expect([backup.code, backup.stderr]).toEqual([0, expect.stringMatching(/pg_dump/u)]);
      expect((await cli(["compact", "--json"])).code).toBe(0);
      expect((await cli(["export", "articles"])).stdout).toContain("Fares rise on the water");
    });

    test("the same articles change nothing, an edited one is replaced, a removed one is gone", async () => {
      expect((await cli(["ingest", articles])).stdout).toContain("1 unchanged");
      writeFileSync(
        join(articles, "ferry.md"),
        `${HEAD}The ferry across the Sorrel will cost three florins from April.\n`,
      );
      expect((await cli(["ingest", articles])).stdout).toContain("1 replaced");
      expect((await cli(["ask", "How much will the ferry cost?"])).stdout).toContain("three florins");
      expect((await cli(["remove", "--yes", "fares rise"])).code).toBe(0);
      expect((await cli(["ask", "How much will the ferry cost?"])).code).toBe(3);
    });

    test("the articles are moved to the data folder and back, and answer the same", async () => {
      expect((await cli(["ingest", articles])).stdout).toContain("1 added");
      const asked = await cli(["ask", "--json", "How much will the ferry cost?"]);
      const moved = await cli(["move", "--to", "files"]);
      expect([moved.code, moved.stdout]).toEqual([
        0,
        expect.stringMatching(
          /1 article, 1 of them now, with 1 passage; 1 article compared; of 0 servers 0 articles; 0 kept answers/u,
        ),
      ]);
      const here = { DATABASE_URL: "" };
      expect((await cli(["status"], here)).stdout).toMatch(/SQLite/u);
      expect(answerOf((await cli(["ask", "--json", "How much will the ferry cost?"], here)).stdout)).toEqual(
        answerOf(asked.stdout),
      );
      expect((await cli(["doctor"])).stdout).toMatch(/note +archive.+is not used meanwhile/u);
      // Into the database again, where the same article is there already.
      const back = await cli(["move", "--to", server.url, "--json"], here);
      expect(JSON.parse(back.stdout)).toMatchObject({ articles: 1, taken: 0, compared: 1 });
      expect((await cli(["move", "--to", "files"], here)).code).toBe(2);
      expect((await cli(["move", "--to", server.url])).code).toBe(2);
      const wrong = await cli(["move", "--to", "postgres://ann:s3cr3t/x@db.example/news"], here);
      expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringMatching(/^(?!.*s3cr3t).*Expected --to/u)]);
    });

    test("what is wrong with the address is one line with a cure, without the password", async () => {
      for (const [url, says] of [
        ["mysql://db.example/x", /Expected DATABASE_URL to be postgres/u],
        [`postgres://ann:s3cr3t@127.0.0.1:1/x`, /127\.0\.0\.1:1\/x: nothing answers there/u],
        [server.url.replace(/\/[^/]+$/u, "/nowhere"), /no such database/u],
      ] as const) {
        const { code, stderr } = await cli(["ask", "Who is captain?"], { DATABASE_URL: url });
        expect([code, stderr]).toEqual([1, expect.stringMatching(says)]);
        expect(stderr).not.toContain("s3cr3t");
        expect(
          stderr
            .trim()
            .split("\n")
            .filter((line) => !line.startsWith("Preparing")),
        ).toHaveLength(1);
      }
      expect(await runCli(["migrate"])).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/DATABASE_URL/u),
      });
    });
  });
