import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "../../src/sqlite/database.ts";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { sentenceSpans } from "../../src/english/sentences.ts";
import type { DataFault } from "../../src/keeping/verify-data.ts";
import { verifyData } from "../../src/keeping/verify-data.ts";
import { fakeVector, fakeVectors, FAKE_MODEL } from "../support/fake-embed.ts";
import { BEST } from "../archive/sqlite/open.ts";
import { copyOf, filledFolder } from "./kept-folder.ts";

const store = mkdtempSync(join(tmpdir(), "verbatim-verify-"));
afterAll(() => rmSync(store, { recursive: true, force: true }));
let made: Promise<void> | undefined;

/** A copy of the folder that all tests here begin with. */
async function copyOfWhole(): Promise<string> {
  made ??= filledFolder(60).then((folder) => cpSync(folder, store, { recursive: true }));
  await made;
  return copyOf(store);
}

async function faultsOf(data: string): Promise<{ faults: DataFault[]; compared: number }> {
  const faults: DataFault[] = [];
  const { compared } = await verifyData({
    dataFolder: data,
    model: FAKE_MODEL,
    vectorIndex: BEST,
    embed: async (texts) => texts.map((text) => fakeVectors(text, sentenceSpans(text))),
    compared: Number.POSITIVE_INFINITY,
    onFault: (fault) => void faults.push(fault),
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  return { faults, compared };
}

test("what is whole has no fault, and every paragraph's vectors are compared", async () => {
  const { faults, compared } = await faultsOf(await copyOfWhole());
  expect(faults).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

/** Rows of which one is spoiled: those of an article of the generated ones. */
const ONE = "notice-7";
const PASSAGE = `(SELECT id FROM passage WHERE article = '${ONE}' ORDER BY ordinal LIMIT 1)`;
const HASH = `(SELECT text_hash FROM passage WHERE id = ${PASSAGE})`;
/** Else the manifest tells first that something is lost. */
const WRITTEN = "UPDATE meta SET value = value + 1 WHERE key = 'generation'";
const QUOTE = "(SELECT id FROM quote WHERE article = 'quay' ORDER BY start LIMIT 1)";
const vectorOf = (text: string): string => `x'${Buffer.from(fakeVector(text).buffer).toString("hex")}'`;

const PLANTED: readonly [name: string, sql: string, says: RegExp, file?: string][] = [
  [
    "a letter of an article",
    `UPDATE article SET text = CAST(replace(CAST(text AS TEXT), 'e', 'o') AS BLOB) WHERE id = '${ONE}'`,
    /not those that were stored/u,
  ],
  ["a title", `UPDATE article SET title = 'Another' WHERE id = '${ONE}'`, /not those that were stored/u],
  [
    "an article's date",
    `UPDATE article SET published = '1999-01-01' WHERE id = '${ONE}'`,
    /not those that were stored/u,
  ],
  ["authors", `UPDATE article SET authors = '["A' WHERE id = '${ONE}'`, /authors are not a list/u],
  [
    "a letter of a paragraph",
    `UPDATE passage SET text = CAST('Mayor Nobody said so.' AS BLOB) WHERE id = ${PASSAGE}`,
    /paragraph 1 is not the text of the article/u,
  ],
  [
    "a paragraph's place",
    `UPDATE passage SET start = start + 1 WHERE id = ${PASSAGE}`,
    /paragraph 1 is not the text/u,
  ],
  [
    "a paragraph's end",
    `UPDATE passage SET "end" = "end" + 5 WHERE id = ${PASSAGE}`,
    /paragraph 1 is not the text/u,
  ],
  [
    "a paragraph's number",
    `UPDATE passage SET ordinal = 9 WHERE id = ${PASSAGE}`,
    /expected paragraph 1|got paragraph 9/u,
  ],
  [
    "a paragraph's hash",
    `UPDATE passage SET text_hash = zeroblob(16) WHERE id = ${PASSAGE}`,
    /filed under another text/u,
  ],
  [
    "paragraphs that are gone",
    `DELETE FROM passage WHERE article = '${ONE}'; ${WRITTEN}`,
    /has no paragraphs/u,
  ],
  [
    "a paragraph without article",
    `DELETE FROM article WHERE id = '${ONE}'; ${WRITTEN}`,
    /belongs to no article/u,
  ],
  [
    "a quote's place",
    `UPDATE quote SET content = '[[90000,90010]]', "end" = 90010, start = 90000 WHERE id = ${QUOTE}`,
    /the quote at 90000 does not stand in the text/u,
  ],
  [
    "a quote's end",
    `UPDATE quote SET "end" = "end" - 2 WHERE id = ${QUOTE}`,
    /does not begin or end with its words/u,
  ],
  [
    "a quote's paragraphs",
    `UPDATE quote SET passages = '[1]' WHERE id = ${QUOTE} AND passages <> '[1]'`,
    /names other paragraphs/u,
  ],
  ["a quote's cue", `UPDATE quote SET cue = 'said' WHERE id = ${QUOTE}`, /cannot be read/u],
  [
    "a quote's certainty",
    `UPDATE quote SET confidence = 7 WHERE by_hand IS NULL AND article = 'quay'`,
    /of no certainty/u,
  ],
  [
    "a correction's words",
    "UPDATE correction SET digest = 'other'",
    /the correction at \d+ is not of the words there/u,
  ],
  ["a correction that is gone", "DELETE FROM correction", /counts as corrected/u],
  ["who is who", "INSERT INTO speaker_rule VALUES (1, '{')", /corrected by hand cannot be read/u],
  [
    "a vector's size",
    `UPDATE window SET vector = zeroblob(40) WHERE text_hash = ${HASH}`,
    /has a vector of 10 numbers; expected 384/u,
  ],
  [
    "a vector of zeros",
    `UPDATE window SET vector = zeroblob(1536) WHERE text_hash = ${HASH}`,
    /not of unit length/u,
  ],
  [
    "a vector of other words",
    `UPDATE window SET vector = ${vectorOf("other words")} WHERE text_hash = ${HASH}`,
    /has vectors of other words/u,
  ],
  [
    "a vector's place",
    `UPDATE window SET "end" = 9000 WHERE text_hash = ${HASH}`,
    /of words that it does not have/u,
  ],
  ["vectors that are gone", `DELETE FROM window WHERE text_hash = ${HASH}`, /has no vectors/u],
  ["sentences that are gone", `DELETE FROM sentences WHERE text_hash = ${HASH}`, /has no vectors/u],
  [
    "sentences' places",
    `UPDATE sentences SET vectors = CAST(x'ffffff00' || substr(vectors, 5) AS BLOB) WHERE text_hash = ${HASH}`,
    /vectors of sentences/u,
  ],
  [
    "indexed words that are gone",
    `DELETE FROM passage_terms WHERE rowid = ${PASSAGE}`,
    /indexed under other words/u,
  ],
  [
    "other indexed words",
    `DELETE FROM passage_terms WHERE rowid = ${PASSAGE}; INSERT INTO passage_terms (rowid, title, text) VALUES (${PASSAGE}, 'a', 'kettle')`,
    /indexed under other words/u,
  ],
  [
    "words of no paragraph",
    "INSERT INTO passage_terms (rowid, title, text) VALUES (99999, 'a', 'b')",
    /holds a paragraph \(99999\) that is not there/u,
  ],
  [
    "the same story one way",
    "INSERT INTO copy VALUES ('notice-1', 'notice-2')",
    /counts as a copy of notice-2/u,
  ],
  [
    "bands of a story",
    `UPDATE article SET bands = zeroblob(72) WHERE id = '${ONE}'`,
    /its copies would not be found/u,
  ],
  [
    "a feed's record",
    "UPDATE feed SET record = '{'",
    /a feed cannot be read in fetched\.sqlite/u,
    "fetched.sqlite",
  ],
  [
    "a feed's address",
    "UPDATE feed SET url = 'https://other.example/'",
    /a feed cannot be read/u,
    "fetched.sqlite",
  ],
  [
    "a server's settings",
    "UPDATE meta SET value = 'no' WHERE key = 'settings'",
    /a setting cannot be read/u,
    "servers/1/library.sqlite",
  ],
  [
    "a server's answers",
    "UPDATE kept_answer SET record = ''",
    /a kept answer cannot be read/u,
    "servers/1/library.sqlite",
  ],
];

test.each(PLANTED)("a fault is found: %s", async (_, sql, says, file = "archive.sqlite") => {
  const data = await copyOfWhole();
  const db = new DatabaseSync(join(data, file));
  db.exec("PRAGMA foreign_keys = OFF");
  db.exec(sql);
  expect(db.prepare("SELECT total_changes() AS n").get()?.n).toBeGreaterThan(0);
  db.close();
  const { faults } = await faultsOf(data);
  expect(faults.map(({ what }) => what).join("\n")).toMatch(says);
  // What is named is what was spoiled.
  const articles = new Set(faults.map(({ article }) => article));
  for (const article of articles) expect([null, ONE, "quay", "notice-1"]).toContain(article);
});

/** Faults of the files themselves. */
const SPOILED: readonly (readonly [name: string, spoil: (data: string) => void, says: RegExp])[] = [
  [
    "a page of the archive's file",
    (data) => {
      const path = join(data, "archive.sqlite");
      const bytes = readFileSync(path);
      bytes.fill(0x5a, bytes.length - 30_000, bytes.length - 4_000);
      writeFileSync(path, bytes);
    },
    /damaged|not those|cannot be read/u,
  ],
  ["an archive that is gone", (data) => rmSync(join(data, "archive.sqlite")), /is gone.+verbatim restore/u],
  [
    "a server's archive cut short",
    (data) => truncateSync(join(data, "servers", "1", "archive.sqlite"), 20_480),
    /damaged/u,
  ],
  [
    "the vector index",
    (data) => {
      const index = readdirSync(data).find((name) => name.endsWith(".hnsw")) ?? "";
      const bytes = readFileSync(join(data, index));
      bytes[2_000] = (bytes[2_000] ?? 0) ^ 1;
      writeFileSync(join(data, index), bytes);
    },
    /vector index is damaged: its checksum/u,
  ],
];

test.each(SPOILED)("a fault is found: %s", async (_, spoil, says) => {
  const data = await copyOfWhole();
  for (const folder of [data, join(data, "servers", "1")])
    for (const name of readdirSync(folder))
      if (name.endsWith("-wal")) checkpoint(join(folder, name.slice(0, -4)));
  spoil(data);
  const { faults } = await faultsOf(data);
  expect(faults.map(({ what }) => what).join("\n")).toMatch(says);
});

/** So that what is spoiled is not mended from the log. */
function checkpoint(path: string): void {
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode = DELETE");
  db.close();
}

test("an index with another vector for a window is told, with what makes it anew", async () => {
  const data = await copyOfWhole();
  const db = new DatabaseSync(join(data, "archive.sqlite"));
  onTestFinished(() => db.close());
  // The texts swap their vectors in the table: then the index, made before, holds the others.
  db.exec(`UPDATE window SET vector = ${vectorOf("other words")} WHERE text_hash = ${HASH}`);
  const { faults } = await faultsOf(data);
  expect(faults).toContainEqual({
    server: null,
    article: null,
    what: expect.stringMatching(
      /^the vector index holds other vectors than the archive for \d+ of its windows$/u,
    ),
    cure: "index",
  });
});
