import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { chmod, copyFile, mkdir, readdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorMs } from "../support/processor-time.ts";
import { MAX_ARTICLE_CHARACTERS } from "../../src/ingest/limits.ts";
import { oddText } from "../text/odd-text.ts";
import { useFolder } from "./read.ts";
import { BRIDGE, MILL, TRAINS } from "./stories.ts";
import { ALL_RUNS } from "../support/all-runs.ts";

const folder = useFolder();
const put = (name: string, content: string | Uint8Array) => writeFile(join(folder.path, name), content);
const textOf = ({ title, body }: { title: string; body: readonly string[] }) => [title, ...body].join("\n\n");
const line = (fields: Record<string, unknown>) => `${JSON.stringify(fields)}\n`;

describe("readArticles on folders", () => {
  it("reads them recursively in the order of their names, and each file once", async () => {
    await mkdir(join(folder.path, "b/inner"), { recursive: true });
    await mkdir(join(folder.path, "node_modules"));
    await put("b/inner/mill.txt", textOf(MILL));
    await put("a.txt", textOf(BRIDGE));
    await put("c.jsonl", line({ id: "c", text: "A word." }));
    await put("b/notes.odt", "%PDF");
    await put(".hidden.txt", textOf(BRIDGE));
    await put("node_modules/readme.md", textOf(BRIDGE));
    await symlink(join(folder.path, "a.txt"), join(folder.path, "z-link.txt"));
    const { events, articles, refused } = await folder.read([".", "a.txt", "b"]);
    expect(articles.map(({ title }) => title)).toEqual([BRIDGE.title, MILL.title, "A word."]);
    expect(refused).toEqual([]);
    expect(events.at(0)).toMatchObject({ kind: "start", files: 3, bytesDone: 0 });
    expect(events.at(-1)).toMatchObject({ kind: "end", articles: 3, refused: 0, skippedFiles: 1 });
    const total = events.at(0)?.bytesTotal;
    expect(events.at(-1)?.bytesDone).toBe(total);
    const done = events.map(({ bytesDone }) => bytesDone);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it("names an article after its file and path, whatever the text", async () => {
    await put("mill.txt", textOf(MILL));
    const before = await folder.read(["mill.txt"]);
    await put("mill.txt", textOf(BRIDGE));
    const after = await folder.read(["mill.txt"]);
    expect(before.articles[0]?.id).toMatch(/^mill-[0-9a-f]{8}$/u);
    expect(after.articles[0]?.id).toBe(before.articles[0]?.id);
    expect(after.articles[0]?.file).toBe(join(folder.path, "mill.txt"));
  });

  it("takes a block that three files share for furniture", async () => {
    const notice = "The estuary is a place for all of its people, and so is this paper.";
    for (const [index, story] of [MILL, BRIDGE, TRAINS].entries()) {
      await put(
        `${index}.txt`,
        [story.title, ...story.body.slice(0, 2), notice, ...story.body.slice(2)].join("\n\n"),
      );
    }
    expect((await folder.read(["."])).articles.map(({ text }) => text.includes(notice))).toEqual([
      false,
      false,
      false,
    ]);
    expect((await folder.read(["0.txt"])).articles.map(({ text }) => text.includes(notice))).toEqual([true]);
  });

  it("keeps an article that three files hold", async () => {
    for (const name of ["a.txt", "b.txt", "c.txt"]) await put(name, textOf(MILL));
    const { articles } = await folder.read(["."]);
    expect(articles.map(({ text }) => text)).toEqual(Array(3).fill(MILL.body.join("\n\n")));
  });
});

describe("readArticles on bad input", () => {
  it("reports what is missing, empty, unsupported or without an article, and reads the rest", async () => {
    await mkdir(join(folder.path, "pictures"));
    await put("pictures/a.png", "x");
    await put("empty.txt", "");
    await put("blank.md", " \n\n");
    await put("empty.jsonl", "\n");
    await put("letter.odt", "x");
    await put("menu.txt", "Home\nNews\nSport\nContact");
    await put("mill.txt", textOf(MILL));
    const paths = [
      "gone",
      "pictures",
      "empty.txt",
      "blank.md",
      "empty.jsonl",
      "letter.odt",
      "menu.txt",
      "mill.txt",
    ];
    const { articles, refused, events } = await folder.read(paths);
    expect(articles).toHaveLength(1);
    expect(refused).toEqual([
      "~/gone: no such file or folder; check the path; a link may point to something that is gone",
      "~/pictures: no article in this folder: expected files ending in .txt, .md, .html, .mhtml, .pdf, .docx, .eml, .jsonl or .ndjson; add some, or name another folder",
      "~/letter.odt: unsupported kind of file: expected .txt, .md, .html, .mhtml, .pdf, .docx, .eml, .jsonl or .ndjson, got .odt; convert or rename it",
      "~/empty.txt: empty: expected the text of an article; fill it or remove it",
      "~/blank.md: empty: expected the text of an article; fill it or remove it",
      "~/empty.jsonl: empty: expected one article a line; fill it or remove it",
      "~/menu.txt: article without text: found only menus, notices and the like; give the article's own text",
    ]);
    expect(events.at(-1)).toMatchObject({ articles: 1, refused: 7 });
  });

  it("reports circular links and links to nothing", async () => {
    await mkdir(join(folder.path, "a"));
    await put("a/mill.txt", textOf(MILL));
    await symlink("..", join(folder.path, "a/up"));
    await symlink("self", join(folder.path, "self"));
    await symlink("nowhere.txt", join(folder.path, "dangling.txt"));
    const { articles, refused } = await folder.read(["."]);
    expect(articles).toHaveLength(1);
    expect(refused).toEqual([
      "~/a/up: circular link: it leads back to a folder that contains it; remove the link",
      "~/dangling.txt: no such file or folder; check the path; a link may point to something that is gone",
      "~/self: circular link: it leads back to itself; remove the link",
    ]);
  });

  it.skipIf(process.getuid?.() !== 0 && process.platform === "win32")(
    "reports what it may not read",
    async () => {
      await put("secret.txt", textOf(MILL));
      await put("open.txt", textOf(BRIDGE));
      await chmod(folder.path, 0o755);
      await chmod(join(folder.path, "secret.txt"), 0o000);
      const isRoot = process.getuid?.() === 0;
      if (isRoot) process.seteuid?.(65534);
      try {
        const { articles, refused } = await folder.read(["."]);
        expect(articles.map(({ title }) => title)).toEqual([BRIDGE.title]);
        expect(refused).toEqual([
          "~/secret.txt: not readable: permission denied; give this user the right to read it (chmod +r, +x for folders)",
        ]);
      } finally {
        if (isRoot) process.seteuid?.(0);
      }
    },
  );

  it("reports what is no text, and where", async () => {
    await copyFile(process.execPath, join(folder.path, "node.txt")).then(() =>
      truncate(join(folder.path, "node.txt"), 100_000),
    );
    await put(
      "latin.txt",
      Buffer.concat([
        Buffer.from("The mayor said:\n“Caf"),
        Buffer.from([0xe9]),
        Buffer.from(" stays open.”"),
      ]),
    );
    await put("noise.txt", "\u0001\u0002\u0003".repeat(50));
    const { articles, refused } = await folder.read(["."]);
    expect(articles).toEqual([]);
    expect(refused).toEqual([
      "~/latin.txt: invalid UTF-8: byte 0xe9 at offset 22 (line 2); save it as UTF-8 (iconv -f LATIN1 -t UTF-8)",
      expect.stringMatching(
        /^~\/node\.txt: not text: expected UTF-8, got a zero byte at offset \d+; give a text file/u,
      ),
      "~/noise.txt: not text: 150 control characters; give a text file, not a renamed binary one",
    ]);
  });

  it("reads UTF-16 with its mark, and UTF-8 with or without", async () => {
    const text = textOf(TRAINS);
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    await put("a.txt", little);
    await put("b.txt", Buffer.from(little).swap16());
    await put("c.txt", `\ufeff${text}`);
    await put("d.jsonl", Buffer.from(`\ufeff${line({ id: "d", text })}`, "utf16le"));
    await put("e.jsonl", `\ufeff${line({ id: "e", text })}`);
    const { articles, refused } = await folder.read(["."]);
    expect(refused).toEqual([]);
    const body = TRAINS.body.join("\n\n");
    expect(articles.map((article) => article.text)).toEqual([body, body, body, text, text]);
    expect((await folder.read(["a.txt"])).articles[0]?.title).toBe(TRAINS.title);
    await put("a.txt", little.subarray(0, little.length - 1));
    expect((await folder.read(["a.txt"])).refused[0]).toContain("UTF-16 text with an odd number of bytes");
  });

  it("refuses 50 MB of text in one file by its size", async () => {
    await put("huge.txt", "A word. ");
    await truncate(join(folder.path, "huge.txt"), 50_000_000);
    const tookMs = await processorMs(async () => {
      expect((await folder.read(["huge.txt"])).refused).toEqual([
        "~/huge.txt: too large: expected at most 20000000 bytes, got 50000000; split it, or use JSON Lines with one article a line",
      ]);
    });
    expect(tookMs).toBeLessThan(1_000);
    await put("long.txt", "A word. ".repeat(MAX_ARTICLE_CHARACTERS / 8 + 1));
    expect((await folder.read(["long.txt"])).refused[0]).toContain(
      "too long: expected at most 5000000 characters, got 5000008",
    );
  });

  it("shows control characters of a file's name instead of sending them to a terminal", async () => {
    await put("a\u001b[2Jb\n.txt", "");
    expect((await folder.read(["."])).refused).toEqual([
      "~/a\\u001b[2Jb\\u000a.txt: empty: expected the text of an article; fill it or remove it",
    ]);
  });
});

describe("readArticles on JSON Lines", () => {
  it("takes all fields, and the text as it stands", async () => {
    const text = "  First\r\nline.\r\n\r\n\u00a0Second.\t\n";
    await put(
      "a.jsonl",
      line({
        id: "x1",
        url: "https://a.example/1",
        title: "T",
        authors: ["A B"],
        outlet: "O",
        published: "2021-03-04T23:30:00-05:00",
        text,
      }),
    );
    const { articles } = await folder.read(["a.jsonl"]);
    expect(articles[0]).toEqual({
      id: "x1",
      url: "https://a.example/1",
      title: "T",
      authors: ["A B"],
      outlet: "O",
      published: "2021-03-04",
      updated: null,
      language: null,
      text,
      file: join(folder.path, "a.jsonl"),
    });
  });

  it("makes up for what is missing, and invents no date", async () => {
    const text = "The mayor of Harwick said on Thursday that nobody would lose a home. More later.";
    await put(
      "a.jsonl",
      line({ text }) +
        line({ text, url: "https://a.example/2", published: "last week" }) +
        line({ text, id: 7, published: "March 4, 2021" }),
    );
    const { articles } = await folder.read(["a.jsonl"]);
    expect(articles.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^a-1-[0-9a-f]{8}$/u),
      "https://a.example/2",
      "7",
    ]);
    expect(articles.map(({ title }) => title)).toEqual([text, text, text]);
    expect(articles.map(({ published }) => published)).toEqual([null, null, "2021-03-04"]);
  });

  it("names each bad line by its number and goes on", async () => {
    const good = (id: string) => line({ id, text: "A word." });
    await put(
      "a.jsonl",
      good("1") +
        '{"id": "2", "text": "cut\n' +
        "[1]\n" +
        "\n" +
        '"text"\n' +
        line({ id: "6", title: "No text" }) +
        line({ id: "7", text: " \n" }) +
        line({ id: "8", text: 5 }) +
        line({ id: "9", text: "A.", authors: ["A", 1] }) +
        line({ id: "10", text: "A.", title: {} }) +
        good("1") +
        good("12").trimEnd(),
    );
    const { articles, refused } = await folder.read(["a.jsonl"]);
    expect(articles.map(({ id }) => id)).toEqual(["1", "12"]);
    expect(refused).toEqual([
      expect.stringMatching(
        /^~\/a\.jsonl:2: broken JSON: Unterminated string in JSON at position \d+(?: \(line \d+ column \d+\))?; mend or remove this line$/u,
      ),
      "~/a.jsonl:3: expected a JSON object, got a list; write one article a line as {…}",
      "~/a.jsonl:5: expected a JSON object, got a string; write one article a line as {…}",
      '~/a.jsonl:6: article without text: expected a non-empty "text"; correct this field',
      '~/a.jsonl:7: article without text: expected a non-empty "text"; correct this field',
      '~/a.jsonl:8: "text": expected a string, got a number; correct this field',
      '~/a.jsonl:9: "authors": expected a list of strings, got a list with a number; correct this field',
      '~/a.jsonl:10: "title": expected a string, got an object; correct this field',
      '~/a.jsonl:11: the id "1" is already taken by ~/a.jsonl:1; give each article its own id',
    ]);
  });

  it("names bytes that are no UTF-8, and counts bad lines beyond fifty", async () => {
    await put(
      "a.jsonl",
      Buffer.concat([
        Buffer.from('{"text":"Caf'),
        Buffer.from([0xe9, 0x22, 0x7d, 0x0a]),
        Buffer.from(line({ id: "b", text: "A." })),
      ]),
    );
    const { articles, refused } = await folder.read(["a.jsonl"]);
    expect(articles).toHaveLength(1);
    expect(refused).toEqual([
      "~/a.jsonl:1: invalid UTF-8: byte 0xe9 at byte 13 of the line; write it as UTF-8",
    ]);
    await put("b.jsonl", "no json\n".repeat(80));
    const many = await folder.read(["b.jsonl"]);
    expect(many.refused).toHaveLength(51);
    expect(many.refused.at(-1)).toContain("30 more lines of this file were refused");
  });

  it("counts articles with an id that is taken beyond fifty", async () => {
    await put("a.jsonl", line({ id: "a", text: "A." }).repeat(81));
    const { articles, refused } = await folder.read(["a.jsonl"]);
    expect(articles).toHaveLength(1);
    expect(refused).toHaveLength(51);
    expect(refused.at(-1)).toContain("30 more articles of this file have ids that are taken;");
    await put("a.jsonl", line({ id: "a", text: "A." }).repeat(15_000) + line({ id: "b", text: "B." }));
    const given = await folder.read(["a.jsonl"]);
    expect(given.articles).toHaveLength(1);
    expect(given.refused.at(-1)).toContain("have ids that are taken, and what is behind them was not read");
  });

  it("gives a file up that is something else, and reads one to its end that has articles", async () => {
    const bad = `${"no json\n".repeat(30_000)}`;
    await put("a.jsonl", bad + line({ id: "a", text: "A." }));
    const given = await folder.read(["a.jsonl"]);
    expect(given.articles).toEqual([]);
    expect(given.refused.at(-1)).toMatch(
      /\d+ more lines of this file were refused, and what is behind them was not read/u,
    );
    const articles = Array.from({ length: 4_000 }, (_, i) => line({ id: `${i}`, text: "A." })).join("");
    await put("a.jsonl", articles + bad + line({ id: "a", text: "A." }));
    const read = await folder.read(["a.jsonl"]);
    expect(read.articles).toHaveLength(4_001);
    expect(read.refused.at(-1)).toMatch(/29950 more lines of this file were refused;/u);
  });

  it("passes over a line without end, and holds no more than its limit", async () => {
    const path = join(folder.path, "long.jsonl");
    const stream = createWriteStream(path);
    stream.write(line({ id: "before", text: "A." }));
    const megabyte = "x".repeat(1_000_000);
    for (let index = 0; index < 60; index += 1) stream.write(megabyte);
    stream.end(`\n${line({ id: "after", text: "A." })}`);
    await finished(stream);
    const { articles, refused } = await folder.read(["long.jsonl"], { maxLineBytes: 2_000_000 });
    expect(articles.map(({ id }) => id)).toEqual(["before", "after"]);
    expect(refused).toEqual([
      "~/long.jsonl:2: line too long: expected at most 2000000 bytes; JSON Lines has one article a line; divide this one",
    ]);
  });

  it.runIf(ALL_RUNS)("reads a large file in bounded memory", async () => {
    const path = join(folder.path, "large.jsonl");
    const stream = createWriteStream(path);
    const text = "The tide came in. ".repeat(5_000);
    for (let id = 0; id < 800; id += 1) {
      if (!stream.write(line({ id: String(id), text }))) await once(stream, "drain");
    }
    stream.end();
    await finished(stream);
    const { readArticles } = await import("../../src/ingest/read-articles.ts");
    let peak = 0;
    let count = 0;
    const before = process.memoryUsage().rss;
    for await (const event of readArticles([path])) {
      if (event.kind === "article") count += 1;
      peak = Math.max(peak, process.memoryUsage().rss - before);
    }
    expect(count).toBe(800);
    // The file has 72 MB; held as a whole it would be that as bytes and as much again as strings.
    expect(peak).toBeLessThan(120_000_000);
    expect(await readdir(folder.path)).toEqual(["large.jsonl"]);
  });

  it("gives back any text of whole characters to the character", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          oddText.map((text) => text.toWellFormed()).filter((text) => text.trim() !== ""),
          { minLength: 1, maxLength: 5 },
        ),
        async (texts) => {
          await put("odd.jsonl", texts.map((text, id) => line({ id: String(id), text })).join(""));
          const { articles, refused } = await folder.read(["odd.jsonl"]);
          expect(refused).toEqual([]);
          expect(articles.map(({ text }) => text)).toEqual(texts);
        },
      ),
      { numRuns: 60 },
    );
  });
});
