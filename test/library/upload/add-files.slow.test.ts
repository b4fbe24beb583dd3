import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addArticles } from "../../../src/intake/add-articles.ts";
import type { ReadEvent } from "../../../src/ingest/read-event.ts";
import type { LibrariesOptions } from "../../../src/library/create-libraries.ts";
import type { AddedFiles, Libraries } from "../../../src/library/library.ts";
import type { QuoteReader } from "../../../src/quotes/reading/quote-reader.ts";
import {
  MOST_ARTICLE_CHARACTERS,
  MOST_FILE_BYTES,
  MOST_TENANT_BYTES,
} from "../../../src/library/library-limits.ts";
import { admitArticles } from "../../../src/library/upload/admit-articles.ts";
import { createFileAdmission } from "../../../src/library/upload/admit-files.ts";
import { UserError } from "../../../src/user-error.ts";
import { openWith } from "../../archive/sqlite/open.ts";
import { articleOf, generatedArticles } from "../../support/articles.ts";
import { typeset } from "../../support/documents/typeset.ts";
import { paragraph, writeDocx } from "../../support/documents/write-docx.ts";
import { writePdf } from "../../support/documents/write-pdf.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { fakeEmbedder, jsonLines, openLibraries, sentFile, textFile } from "../open-libraries.ts";

const PAGE = `The ferry is late

By Nadia Ferncastle

Ilse Varrick said the ferry was late again. Passengers waited for an hour at the quay of Pellmouth.

Nobody at the harbour office could tell when the next one would sail, and the café had closed.
`;
const ONE = articleOf("one", ["Ilse Varrick said the quay was closed."]);
const TWO = articleOf("two", ["Bram Tessaly said the wall was short."]);
const THREE = articleOf("three", ["Ottoline Vasquell said nothing at all."]);

async function opened(options: Partial<LibrariesOptions> = {}) {
  const data = await temporaryFolder();
  const libraries = openLibraries(data, options);
  const folder = join(data, "servers", "7");
  const files = () => (existsSync(join(folder, "files")) ? readdirSync(join(folder, "files")).sort() : []);
  return { data, libraries, folder, files };
}

async function idsIn(libraries: Libraries): Promise<string[]> {
  return libraries.use("7", async ({ archive }) => (await archive.articles()).map(({ id }) => id).sort());
}

const faults = ({ refused }: AddedFiles) =>
  refused.map(({ file, line, reason }) => `${file} ${line ?? ""} ${reason}`);

describe("adding files", () => {
  test("pages and JSON Lines become articles that know their file by its name", async () => {
    const { data, libraries, files } = await opened();
    const added = await libraries.addFiles("7", [
      textFile("ferry.txt", PAGE),
      jsonLines("news.jsonl", [ONE, TWO]),
    ]);
    expect(added).toMatchObject({ added: 3, replaced: 0, unchanged: 0, twins: 0, refused: [] });
    expect(added.articles).toHaveLength(3);
    expect(files()).toEqual(["ferry.txt", "news.jsonl"]);
    const entries = await libraries.use("7", ({ archive }) => archive.articles());
    expect(new Set(entries.map(({ file }) => file))).toEqual(new Set(["ferry.txt", "news.jsonl"]));
    expect(JSON.stringify(entries)).not.toContain(data);
    expect(await libraries.use("7", (library) => library.ownArticles())).toEqual(new Set(added.articles));
  });

  test("PDF, Word, mail and pages become articles, whose words are found", async () => {
    const { libraries, files } = await opened();
    const texts = PAGE.split("\n\n");
    const html = `<html><body><article>${texts.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;
    const sent = [
      sentFile("a.pdf", writePdf({ pages: [typeset(texts, { x: 60, top: 760, letters: 70, gap: 8 })] })),
      sentFile("b.docx", writeDocx({ body: texts.map((text) => paragraph(text)).join("") })),
      textFile("c.eml", `From: Nadia <nadia@mail.example>\r\nSubject: ferry\r\n\r\n${PAGE}`),
      textFile("d.html", html),
      textFile("e.mhtml", `Content-Type: text/html\r\n\r\n${html}`),
    ];
    const added = await libraries.addFiles("7", sent);
    expect(added.refused).toEqual([]);
    // What is the same to the letter is one article with several files.
    expect(added.added + added.twins).toBe(5);
    expect(files().length).toBe(added.articles.length);
    const stored = await libraries.use("7", async ({ archive }) =>
      Promise.all(added.articles.map((id) => archive.article(id))),
    );
    for (const article of stored) {
      expect(article?.title).toBe("The ferry is late");
      expect(article?.text).toContain("Ilse Varrick said the ferry was late again.");
    }
  });

  test("the same files again change nothing", async () => {
    const { libraries } = await opened();
    const files = [textFile("ferry.txt", PAGE), jsonLines("news.jsonl", [ONE, TWO])];
    await libraries.addFiles("7", files);
    expect(await libraries.addFiles("7", files)).toMatchObject({ added: 0, unchanged: 3, refused: [] });
  });

  test("a file of the same name takes the place of the earlier one, with all its articles", async () => {
    const { libraries, files } = await opened();
    await libraries.addFiles("7", [jsonLines("news.jsonl", [ONE, TWO]), jsonLines("other.jsonl", [THREE])]);
    const edited = { ...TWO, text: "Bram Tessaly said the wall was long." };
    expect(await libraries.addFiles("7", [jsonLines("news.jsonl", [edited])])).toMatchObject({ replaced: 1 });
    expect(await idsIn(libraries)).toEqual(["three", "two"]);
    expect(files()).toEqual(["news.jsonl", "other.jsonl"]);
  });

  test("an article that another file brings belongs to that file", async () => {
    const { libraries, files } = await opened();
    await libraries.addFiles("7", [jsonLines("a.jsonl", [ONE])]);
    await libraries.addFiles("7", [jsonLines("b.jsonl", [ONE, TWO])]);
    expect(files()).toEqual(["b.jsonl"]);
    await libraries.addFiles("7", [jsonLines("c.jsonl", [{ ...ONE, text: "Newer words." }])]);
    expect(files()).toEqual(["b.jsonl", "c.jsonl"]);
    expect(await libraries.refresh("7")).toMatchObject({ replaced: 0, unchanged: 2, refused: [] });
    expect(await libraries.removeArticles("7", [ONE.id, TWO.id])).toEqual(["one", "two"]);
    expect(files()).toEqual([]);
  });

  test("a file that gives nothing is not kept, and an earlier one of its name stays", async () => {
    const { libraries, files, folder } = await opened();
    const first = jsonLines("news.jsonl", [ONE]);
    await libraries.addFiles("7", [first]);
    const added = await libraries.addFiles("7", [
      textFile("news.jsonl", "no JSON\n"),
      textFile("empty.txt", " \n"),
    ]);
    expect(added).toMatchObject({ added: 0, articles: [] });
    expect(faults(added)).toHaveLength(2);
    expect(files()).toEqual(["news.jsonl"]);
    expect(readFileSync(join(folder, "files", "news.jsonl"))).toEqual(first.bytes);
    expect(await idsIn(libraries)).toEqual(["one"]);
  });

  test("lines that cannot be read are named, the others are added, and an earlier one is not taken for deleted", async () => {
    const { libraries } = await opened();
    await libraries.addFiles("7", [jsonLines("news.jsonl", [ONE, TWO])]);
    const good = jsonLines("news.jsonl", [THREE]);
    const added = await libraries.addFiles("7", [textFile("news.jsonl", `{"id": \n${good.bytes}`)]);
    expect(added).toMatchObject({ added: 1 });
    expect(faults(added)).toEqual([expect.stringMatching(/^news\.jsonl 1 broken JSON/u)]);
    expect(await idsIn(libraries)).toEqual(["one", "three", "two"]);
  });

  test("the same article under two names is left out once", async () => {
    const { libraries, files } = await opened();
    const added = await libraries.addFiles("7", [textFile("a.txt", PAGE), textFile("b.txt", PAGE)]);
    expect(added).toMatchObject({ added: 1, twins: 1 });
    expect(added.articles).toHaveLength(1);
    expect(files()).toEqual(["a.txt"]);
  });

  test("what is left of a killed run is taken away, and a refused one leaves no folder", async () => {
    const { libraries, folder, files } = await opened();
    await libraries.addFiles("7", [textFile("photo.png", "no picture"), textFile("empty.txt", "")]);
    expect(existsSync(folder)).toBe(false);
    mkdirSync(join(folder, "files", ".staged-abc"), { recursive: true });
    writeFileSync(join(folder, "files", ".staged-abc", "x.txt"), PAGE);
    mkdirSync(join(folder, "files", ".staged-def"));
    utimesSync(join(folder, "files", ".staged-abc"), 0, 0);
    await libraries.addFiles("7", [textFile("ferry.txt", PAGE)]);
    // The other one may be of a run in another process.
    expect(files()).toEqual([".staged-def", "ferry.txt"]);
  });

  test("goes from 0 to 1 in progress", async () => {
    const { libraries } = await opened();
    const shares: number[] = [];
    const articles = [...generatedArticles(150, 9)];
    await libraries.addFiles("7", [jsonLines("news.jsonl", articles)], {
      onProgress: ({ share }) => shares.push(share),
    });
    expect(shares.every((share, i) => share >= 0 && share <= 1 && share >= (shares[i - 1] ?? 0))).toBe(true);
    expect(shares.at(-1)).toBe(1);
    expect(new Set(shares).size).toBeGreaterThan(2);
  });

  test("stopped, it keeps whole articles with their file, and the next run goes on", async () => {
    const stop = new AbortController();
    let batches = 0;
    const embed = fakeEmbed();
    const embedder = fakeEmbedder(async (inputs) => {
      if (++batches === 3) stop.abort(new Error("enough"));
      return embed(inputs);
    });
    const { libraries, files } = await opened({ embedder });
    const articles = [...generatedArticles(150, 9)];
    const file = jsonLines("news.jsonl", articles);
    await expect(libraries.addFiles("7", [file], { signal: stop.signal })).rejects.toThrow("enough");
    const stored = await idsIn(libraries);
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.length).toBeLessThan(150);
    expect(files()).toEqual(["news.jsonl"]);
    expect(await libraries.refresh("7")).toMatchObject({
      added: 150 - stored.length,
      unchanged: stored.length,
    });
    const before = new AbortController();
    before.abort(new Error("not even begun"));
    await expect(libraries.addFiles("7", [file], { signal: before.signal })).rejects.toThrow(
      "not even begun",
    );
    expect(files()).toEqual(["news.jsonl"]);
  });

  test("runs of one server wait for each other", async () => {
    const { libraries } = await opened();
    const runs = [ONE, TWO, THREE].map((article) =>
      libraries.addFiles("7", [jsonLines(`${article.id}.jsonl`, [article])]),
    );
    for (const added of await Promise.all(runs)) expect(added).toMatchObject({ added: 1 });
    expect(await idsIn(libraries)).toEqual(["one", "three", "two"]);
  });

  test("while another process writes, it says so, without this machine's folders", async () => {
    const { data, libraries, folder } = await opened();
    await libraries.addFiles("7", [jsonLines("one.jsonl", [ONE])]);
    const elsewhere = openWith(folder);
    const writer = await elsewhere.openWriter();
    const adding = libraries.addFiles("7", [jsonLines("two.jsonl", [TWO])]);
    await expect(adding).rejects.toThrow(UserError);
    await expect(adding).rejects.toThrow(/^Expected to be the only one/u);
    await expect(adding).rejects.not.toThrow(data);
    await expect(libraries.removeArticles("7", [ONE.id])).rejects.toThrow(/^Expected to be the only one/u);
    expect(await idsIn(libraries)).toEqual(["one"]);
    await writer.close();
    await elsewhere.close();
    expect(await libraries.addFiles("7", [jsonLines("two.jsonl", [TWO])])).toMatchObject({ added: 1 });
  });

  test("direct messages have no articles of their own", async () => {
    const { libraries } = await opened();
    await expect(libraries.addFiles(null, [textFile("a.txt", PAGE)])).rejects.toThrow(UserError);
    await expect(libraries.removeArticles(null, [ONE.id])).rejects.toThrow(UserError);
    await expect(libraries.refresh(null)).rejects.toThrow(UserError);
  });
});

describe("removing articles", () => {
  test("takes their file, or their lines of it; the rest stays what it is when read again", async () => {
    const { libraries, files } = await opened();
    const nameless = ["First words of an article.", "Second words of an article."]
      .map((text) => JSON.stringify({ text, title: text }))
      .join("\n");
    await libraries.addFiles("7", [
      jsonLines("news.jsonl", [ONE, TWO]),
      textFile("ferry.txt", PAGE),
      textFile("nameless.jsonl", nameless),
    ]);
    const entries = await libraries.use("7", ({ archive }) => archive.articles());
    const page = entries.find(({ file }) => file === "ferry.txt");
    const first = entries.find(({ title }) => title.startsWith("First"));
    const gone = [ONE.id, page?.id ?? ONE.id, first?.id ?? ONE.id];
    expect(await libraries.removeArticles("7", [...gone, "nowhere" as never])).toEqual(gone);
    expect(files()).toEqual(["nameless.jsonl", "news.jsonl"]);
    const left = await idsIn(libraries);
    expect(left).toHaveLength(2);
    expect(await libraries.refresh("7")).toMatchObject({ added: 0, replaced: 0, unchanged: 2, refused: [] });
    expect(await idsIn(libraries)).toEqual(left);
  });

  test("leaves files alone that were not uploaded", async () => {
    const { data, libraries, folder } = await opened();
    const outside = join(data, "outside.txt");
    writeFileSync(outside, PAGE);
    await libraries.addFiles("7", [textFile("ferry.txt", PAGE)]);
    const archive = openWith(folder);
    const writer = await archive.openWriter();
    const strays = [outside, "../../../outside.txt"].map((file, i) => ({
      ...articleOf(`s${i}`, [`Stray ${i}.`]),
      file,
    }));
    await addArticles(strays, { writer, embed: fakeEmbed() });
    await writer.close();
    await archive.close();
    expect(
      await libraries.removeArticles(
        "7",
        strays.map(({ id }) => id),
      ),
    ).toEqual(["s0", "s1"]);
    expect(readFileSync(outside, "utf8")).toBe(PAGE);
  });

  test("of a server without articles removes nothing, and makes no folder", async () => {
    const { libraries, folder } = await opened();
    expect(await libraries.removeArticles("7", [ONE.id])).toEqual([]);
    expect(await libraries.refresh("7")).toMatchObject({ added: 0, articles: [] });
    expect(existsSync(folder)).toBe(false);
  });
});

test("refresh reads quotes with today's rules", async () => {
  const { data, libraries } = await opened();
  await libraries.addFiles("7", [jsonLines("news.jsonl", [ONE])]);
  await libraries.close();
  const silent: QuoteReader = { ...saidReader("said|2"), read: async () => ({ ok: true, value: [] }) };
  const again = openLibraries(data, { quoteReader: silent });
  await again.refresh("7");
  expect(await again.use("7", ({ archive }) => archive.quotes({}))).toEqual([]);
});

describe("refused", () => {
  test.each<[string, Buffer, RegExp]>([
    ["news.zip", Buffer.from("PK\x03\x04rest"), /ZIP archive/u],
    ["renamed.txt", Buffer.from("PK\x03\x04rest"), /ZIP archive/u],
    ["paper.txt", Buffer.from("%PDF-1.7"), /a PDF document/u],
    ["paper.pdf", Buffer.from("%PDF-1.7"), /^not a PDF, or damaged/u],
    ["photo.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /image/u],
    ["photo.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /image/u],
    ["page.odt", Buffer.from("PK\x03\x04word/"), /office document/u],
    ["page.docx", Buffer.from("PK\x03\x04word/"), /^not a Word document/u],
    ["table.csv", Buffer.from("a,b\n1,2\n"), /unsupported kind of file: expected \.txt/u],
    ["none", Buffer.from("some text"), /unsupported kind of file/u],
    ["binary.txt", Buffer.from([1, 2, 0, 3]), /zero byte/u],
    ["latin.txt", Buffer.from("caf\xe9", "latin1"), /UTF-8/u],
    ["empty.txt", Buffer.alloc(0), /^empty/u],
    ["large.txt", Buffer.alloc(MOST_ARTICLE_CHARACTERS * 4 + 1, "a"), /too large for one article/u],
    ["huge.jsonl", Buffer.alloc(MOST_FILE_BYTES + 1, "a"), /expected at most 25 MB, got 26 MB/u],
  ])("%s is told by its name, with a reason and a cure", async (name, bytes, reason) => {
    const { data, libraries, files } = await opened();
    const added = await libraries.addFiles("7", [sentFile(`some/folder/${name}`, bytes)]);
    expect(added).toMatchObject({ added: 0, articles: [] });
    expect(added.refused).toEqual([
      { file: name, line: null, reason: expect.stringMatching(reason), cure: expect.any(String) },
    ]);
    expect(JSON.stringify(added)).not.toContain(data);
    expect(files()).toEqual([]);
  });

  test("an article that is too long, and one that is called as shared ones are", async () => {
    const { libraries } = await opened();
    const long = articleOf("long", ["word ".repeat(MOST_ARTICLE_CHARACTERS / 5 + 1).trim()]);
    const added = await libraries.addFiles("7", [
      jsonLines("a.jsonl", [long, articleOf("shared:x", ["Text."]), ONE]),
    ]);
    expect(added.articles).toEqual(["one"]);
    expect(faults(added)).toEqual([
      expect.stringMatching(/^a\.jsonl 1 text too long/u),
      expect.stringMatching(/^a\.jsonl 2 the id "shared:x" begins with/u),
    ]);
  });

  test("two files of one name in one message, and names of nothing", () => {
    const { admit } = createFileAdmission(new Map());
    const told = ["a.txt", "x/a.txt", ".."].map((name) => admit(name, Buffer.from("text")));
    expect(told).toEqual([
      { name: "a.txt" },
      expect.objectContaining({ file: "a.txt", reason: expect.stringMatching(/same name/u) }),
      expect.objectContaining({ file: "unnamed file" }),
    ]);
  });

  test("files beyond the room of a library; one that takes an earlier one's place has its room", () => {
    const room = new Map([
      ["old.jsonl", 20_000_000],
      ["others.jsonl", MOST_TENANT_BYTES - 30_000_000],
    ]);
    const admitted = (...sent: (readonly [name: string, megabytes: number])[]) => {
      const { admit } = createFileAdmission(room);
      return sent.flatMap(([given, megabytes]) => {
        const told = admit(given, new Uint8Array(megabytes * 1_000_000));
        return "name" in told ? told.name : [];
      });
    };
    expect(admitted(["new.jsonl", 11])).toEqual([]);
    expect(admitted(["new.jsonl", 6], ["newer.jsonl", 6])).toEqual(["new.jsonl"]);
    expect(admitted(["old.jsonl", 25], ["new.jsonl", 5], ["last.jsonl", 1])).toEqual([
      "old.jsonl",
      "new.jsonl",
    ]);
  });

  test("articles beyond the room of a library are counted; known ones may be edited", async () => {
    const events = async function* () {
      for (const article of [ONE, TWO, THREE, articleOf("known-3", ["Edited."])])
        yield {
          kind: "article",
          reading: null,
          article,
          origin: { file: "a.jsonl", line: 1 },
          bytesDone: 1,
          bytesTotal: 1,
        } as const;
      yield { kind: "end", articles: 4, refused: 0, skippedFiles: 0, bytesDone: 1, bytesTotal: 1 } as const;
    };
    const known = Array.from({ length: 19_999 }, (_, i) => `known-${i}` as never);
    const admitted: ReadEvent[] = [];
    for await (const event of admitArticles(events(), known)) admitted.push(event);
    expect(admitted.map((event) => (event.kind === "article" ? event.article.id : event.kind))).toEqual([
      "one",
      "known-3",
      "refused",
      "end",
    ]);
    expect(admitted.at(-2)).toMatchObject({ reason: expect.stringMatching(/^no room for 2 more/u) });
    expect(admitted.at(-1)).toMatchObject({ refused: 1 });
  });
});
