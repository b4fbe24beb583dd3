import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { SHARED } from "../../src/archive/open-archive.ts";
import { openPostgresArchive } from "../../src/archive/postgres/postgres-archive.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { type DataFault, verifyData } from "../../src/keeping/verify-data.ts";
import { articleOf, generatedArticles } from "../support/articles.ts";
import { FAKE_MODEL, fakeEmbed, fakeVector, fakeVectors } from "../support/fake-embed.ts";
import { openMigratedDatabase } from "../support/postgres/migrated-database.ts";
import { saidReader } from "../support/said-reader.ts";
import { BEST } from "../archive/sqlite/open.ts";

const ONE = "notice-7";
const SAID = articleOf("quay", [
  "The quay was closed for an hour.",
  "Orla Fennimore said “The quay will open again.” Nobody objected.",
]);

const migrated = await openMigratedDatabase("verify");
if (migrated !== null) {
  const { server, database } = migrated;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`SET search_path = verbatim, public; ${sql}`);
    await client.end();
  };
  const data = mkdtempSync(join(tmpdir(), "verbatim-verify-"));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const verified = async () => {
    const faults: DataFault[] = [];
    const shares: number[] = [];
    const found = await verifyData({
      dataFolder: data,
      database: { url: server.url, location: "the database" },
      model: FAKE_MODEL,
      vectorIndex: BEST,
      embed: async (texts) => texts.map((text) => fakeVectors(text, sentenceSpans(text))),
      compared: Number.POSITIVE_INFINITY,
      onFault: (fault) => void faults.push(fault),
      onProgress: (_, share) => void shares.push(share),
      signal: new AbortController().signal,
    });
    return { found, faults, shares };
  };
  const archive = openPostgresArchive({ database, library: SHARED, model: FAKE_MODEL });
  beforeEach(async () => {
    const writer = await archive.openWriter();
    await writer.remove((await archive.articles()).map(({ id }) => id));
    await run("DELETE FROM text_window; DELETE FROM sentences; DELETE FROM term; DELETE FROM posting");
    await run("UPDATE library SET passages = 0, terms = 0");
    await addArticles([...generatedArticles(60, 3), SAID], {
      ...{ writer, embed: fakeEmbed(), quoteReader: saidReader() },
    });
    await writer.correct(
      SAID.id,
      (await archive.quotes({ within: { ids: [SAID.id] } }))[0]?.content[0] ?? { start: 0, end: 0 },
      { is: "speaker", name: "Ludo Marchetti", kind: "person" },
      new Date("2031-01-01"),
    );
    await writer.close();
  });

  test("what is whole has no fault, and every paragraph's vectors are compared", async () => {
    const { found, faults, shares } = await verified();
    expect(faults).toEqual([]);
    const { articles, passages, quotes, vectors } = await archive.status();
    expect(found).toMatchObject({ articles, passages, vectors, servers: 0, faults: 0 });
    expect(found.quotes).toBeGreaterThanOrEqual(quotes);
    expect(found.compared).toBeGreaterThan(100);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test("of a server's own articles, too, by the server", async () => {
    const own = openPostgresArchive({ database, library: "server:123456789012345678", model: FAKE_MODEL });
    const writer = await own.openWriter();
    try {
      await addArticles(generatedArticles(3, 3), {
        ...{ writer, embed: fakeEmbed(), quoteReader: saidReader() },
      });
      expect((await verified()).found).toMatchObject({ servers: 1, faults: 0, articles: 64 });
      const THEIRS = "(SELECT id FROM library WHERE name LIKE 'server:%')";
      await run(`UPDATE passage SET text = 'Other words.' WHERE library = ${THEIRS} AND ordinal = 1`);
      const { faults } = await verified();
      expect(faults.length).toBeGreaterThanOrEqual(3);
      expect(new Set(faults.map((fault) => fault.server))).toEqual(new Set(["123456789012345678"]));
    } finally {
      await writer.remove((await own.articles()).map(({ id }) => id));
      await writer.close();
    }
  });

  const PASSAGE = `(SELECT min(id) FROM passage WHERE article = '${ONE}')`;
  const HASH = `(SELECT text_hash FROM passage WHERE id = ${PASSAGE})`;
  const other = `'[${[...fakeVector("quite other words")].join(",")}]'`;
  test.each<[what: string, sql: string, says: RegExp, cure: DataFault["cure"]]>([
    [
      "a letter of an article",
      `UPDATE article SET text = convert_to(replace(convert_from(text, 'UTF8'), 'e', 'o'), 'UTF8') WHERE id = '${ONE}'`,
      /not those that were stored/u,
      "dump",
    ],
    [
      "a title",
      `UPDATE article SET title = 'Another' WHERE id = '${ONE}'`,
      /not those that were stored/u,
      "dump",
    ],
    [
      "a passage's words",
      `UPDATE passage SET text = 'Other words.' WHERE id = ${PASSAGE}`,
      /paragraph 1 is not the text of the article from/u,
      "dump",
    ],
    [
      "a passage's place",
      `UPDATE passage SET start = start + 1 WHERE id = ${PASSAGE}`,
      /paragraph 1 is not the text/u,
      "dump",
    ],
    [
      "a passage that is gone",
      `DELETE FROM passage WHERE article = '${SAID.id}' AND ordinal = 1`,
      /expected paragraph 1, got paragraph 2/u,
      "dump",
    ],
    [
      "the name of a text",
      `UPDATE passage SET text_hash = gen_random_uuid() WHERE id = ${PASSAGE}`,
      /filed under another text/u,
      "dump",
    ],
    [
      "a posting",
      `DELETE FROM posting WHERE passage = ${PASSAGE} AND term = (SELECT terms[1] FROM passage WHERE id = ${PASSAGE})`,
      /indexed under other words/u,
      "dump",
    ],
    [
      "how often a word stands there",
      `UPDATE posting SET in_text = in_text + 1 WHERE passage = ${PASSAGE}`,
      /indexed under other words/u,
      "dump",
    ],
    [
      "postings of nothing",
      "INSERT INTO posting (library, term, passage, in_text, in_title, length) SELECT library, id, 999999, 1, 0, 5 FROM term LIMIT 1",
      /paragraphs that are not there/u,
      "dump",
    ],
    [
      "the count of a word",
      "UPDATE term SET in_text = in_text + 1 WHERE term = (SELECT min(term) FROM term)",
      /index of words counts "/u,
      "dump",
    ],
    ["the count of passages", "UPDATE library SET passages = passages + 1", /counted wrongly/u, "dump"],
    ["a quote's place", 'UPDATE quote SET start = start + 1, "end" = "end" + 1', /the quote at/u, "dump"],
    [
      "a correction",
      `UPDATE correction SET digest = 'other' WHERE article = '${SAID.id}'`,
      /correction at \d+ is not of the words there/u,
      "dump",
    ],
    ["vectors", `DELETE FROM text_window WHERE text_hash = ${HASH}`, /has no vectors/u, "reindex"],
    [
      "a vector of other words",
      `UPDATE text_window SET vector = ${other}::vector WHERE text_hash = ${HASH}`,
      /has vectors of other words/u,
      "reindex",
    ],
    [
      "a vector's length",
      `UPDATE text_window SET vector = (SELECT ('[' || string_agg('0.5', ',') || ']')::vector FROM generate_series(1, 384)) WHERE text_hash = ${HASH}`,
      /not of unit length/u,
      "reindex",
    ],
    [
      "sentences",
      `UPDATE sentences SET vectors = set_byte(vectors, 6, 255) WHERE text_hash = ${HASH}`,
      /vectors of sentences that do not stand in it/u,
      "reindex",
    ],
  ])("%s is found", async (_, sql, says, cure) => {
    await run(sql);
    const { faults, found } = await verified();
    expect(found.faults).toBe(faults.length);
    expect(faults.map(({ what }) => what).join("\n")).toMatch(says);
    expect(faults.find(({ what }) => says.test(what))).toMatchObject({ cure, server: null });
  });
}
