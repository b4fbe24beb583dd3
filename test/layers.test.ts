import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { brokenRules, type Layout } from "./layers.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const LAYOUT: Layout = {
  layers: {
    embeddings: [],
    src: ["embeddings"],
    commands: ["src"],
    test: ["embeddings", "src", "commands", "bench"],
    bench: ["embeddings", "src", "commands", "test"],
  },
  roots: /^src\/bot\//u,
  order: [
    "text",
    "english",
    "ingest",
    "quotes",
    "sqlite",
    "archive",
    "intake",
    "retrieval",
    "question",
    "answer",
    "words",
    "library",
    "keeping",
    "admission",
    "bot",
    "cli",
  ],
  doors: { embeddings: "embeddings/index.ts" },
  inner: {
    // Whoever opens an archive does not know which one it is; who verifies one, or copies its files, reads them through as they are.
    "src/archive/sqlite/": /^src\/(?:archive\/[^/]+\.ts$|keeping\/sqlite\/)/u,
    // What libraries keep beside their archives lies in the same database.
    "src/archive/postgres/": /^src\/(?:archive\/[^/]+\.ts$|keeping\/postgres\/|library\/postgres\/)/u,
    "src/archive/stored/": /^src\/(?:archive|keeping)\//u,
  },
  packages: {
    "@xenova/transformers": /^embeddings\//u,
    "hnswlib-node": /^embeddings\//u,
    "discord.js": /^(?:commands|src\/bot)\//u,
    "prom-client": /^src\/bot\/metrics\//u,
    pino: /^src\/bot\//u,
    "@photostructure/sqlite": /^src\/sqlite\/database\.ts$/u,
    pg: /^src\/archive\/postgres\//u,
    "pg-copy-streams": /^src\/archive\/postgres\//u,
    "tar-stream": /^src\/keeping\/backup\//u,
    "ipaddr.js": /^src\/ingest\/fetch\//u,
    "robots-parser": /^src\/ingest\/fetch\//u,
    "@mozilla/readability": /^src\/ingest\/html\//u,
    linkedom: /^src\/ingest\/html\//u,
    unpdf: /^src\/ingest\/pdf\//u,
    mammoth: /^src\/ingest\/docx\//u,
    fflate: /^src\/ingest\/docx\//u,
    "postal-mime": /^src\/ingest\/mail\//u,
    dotenv: /^src\/config\.ts$/u,
    "node:process": /^src\/config\.ts$/u,
  },
  words: { "process.env": /^src\/config\.ts$/u },
  names: {
    "archive.sqlite": /^src\/archive\/sqlite\//u,
    "fetched.sqlite": /^src\/archive\/sqlite\//u,
    "manifest.json": /^src\/archive\/sqlite\//u,
    "writer.lock": /^src\/archive\/sqlite\//u,
    "library.sqlite": /^src\/library\/sqlite\//u,
  },
};

/** The root of the sources, from a compiled test or from the test itself. */
const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT =
  [join(HERE, ".."), join(HERE, "../..")].find((path) => existsSync(join(path, "tsconfig.json"))) ?? HERE;

test("the sources keep to their layers", () => {
  expect(brokenRules(ROOT, LAYOUT)).toEqual([]);
});

describe("a tree", () => {
  async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
    const root = await temporaryFolder();
    for (const top of Object.keys(LAYOUT.layers)) mkdirSync(join(root, top));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return brokenRules(root, LAYOUT);
  }

  test("in order has nothing against it", async () => {
    expect(
      await broken({
        "embeddings/index.ts": 'export * from "./model.ts"; import "@xenova/transformers";',
        "embeddings/model.ts": "export const process = { env: {} }; // process.env",
        "src/text/span.ts": 'const words = "process.env";',
        "src/user-error.ts": "",
        "src/ingest/read.ts": 'import "../text/span.ts"; import "../user-error.ts"; import "node:fs";',
        "src/sqlite/database.ts": 'import "@photostructure/sqlite";',
        "src/archive/sqlite/db.ts":
          'import "../../sqlite/database.ts"; import "../../../embeddings/index.ts";',
        "src/archive/open.ts": 'import "./sqlite/db.ts"; // archive.sqlite',
        "src/keeping/sqlite/copy.ts": 'import "../../archive/sqlite/db.ts";',
        "src/cli/main.ts": 'import "../archive/open.ts"; import "../config.ts"; import "../bot/run.ts";',
        "src/config.ts": 'import "dotenv"; const { HOME } = process.env;',
        "src/bot/run.ts": 'import "discord.js"; import "../../commands/ask.ts";',
        "commands/ask.ts": 'import { A } from "discord.js"; import "../src/text/span.ts";',
        "test/all.test.ts": 'import "../embeddings/model.ts"; import "../bench/b.ts"; process.env.A;',
        "bench/b.ts": 'import "../commands/ask.ts"; import "hnswlib-node";',
      }),
    ).toEqual([]);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      "embeddings that know the domain",
      { "embeddings/a.ts": 'import "../src/b.ts";' },
      "embeddings/a.ts imports src/b.ts: embeddings may not import src",
    ],
    [
      "a domain that knows its commands",
      { "src/a.ts": 'import "../commands/b.ts";' },
      "src/a.ts imports commands/b.ts: src may not import commands",
    ],
    [
      "commands that reach for vectors",
      { "commands/a.ts": 'import "../embeddings/index.ts";' },
      "commands/a.ts imports embeddings/index.ts: commands may not import embeddings",
    ],
    [
      "a domain that climbs in at the window",
      { "src/a.ts": 'import "../embeddings/b.ts";' },
      "src/a.ts imports embeddings/b.ts: embeddings is entered through embeddings/index.ts",
    ],
    [
      "a domain that leans on a test",
      { "src/a.ts": 'import "../test/b.ts";' },
      "src/a.ts imports test/b.ts: src may not import test",
    ],
    [
      "a package out of place",
      { "src/text/a.ts": 'import "hnswlib-node";' },
      "src/text/a.ts imports hnswlib-node: hnswlib-node belongs to ^embeddings\\/",
    ],
    [
      "a part of a package out of place",
      { "src/text/a.ts": 'import "discord.js/voice";' },
      "src/text/a.ts imports discord.js/voice: discord.js belongs to ^(?:commands|src\\/bot)\\/",
    ],
    [
      "a database outside its backend",
      { "src/archive/a.ts": 'import "@photostructure/sqlite";' },
      "src/archive/a.ts imports @photostructure/sqlite: @photostructure/sqlite belongs to ^src\\/sqlite\\/database\\.ts$",
    ],
    [
      "a way past the interface of archives",
      { "src/library/a.ts": 'import type { A } from "../archive/sqlite/b.ts";' },
      "src/library/a.ts imports src/archive/sqlite/b.ts: src/archive/sqlite/ is open to ^src\\/(?:archive\\/[^/]+\\.ts$|keeping\\/sqlite\\/)",
    ],
    [
      "an archive's file that is known by name",
      { "src/library/a.ts": `export const path = (a: string) => \`\${a}/archive.sqlite\`;` },
      "src/library/a.ts names archive.sqlite",
    ],
    ["settings out of place", { "src/cli/a.ts": "run(process.env.HOME);" }, "src/cli/a.ts holds process.env"],
    [
      "a folder that looks ahead",
      { "src/text/a.ts": 'import "../archive/b.ts";' },
      "src/text/a.ts imports src/archive/b.ts: src/text comes before src/archive",
    ],
    [
      "a folder without a place",
      { "src/utils/a.ts": 'import "../text/b.ts";' },
      "src/utils/a.ts imports src/text/b.ts: expected src/utils in the order of folders",
    ],
    [
      "a type that looks ahead",
      { "src/text/a.ts": 'import type { B } from "../answer/b.ts";' },
      "src/text/a.ts imports src/answer/b.ts: src/text comes before src/answer",
    ],
    [
      "a dynamic import that looks ahead",
      { "src/text/a.ts": 'export const b = () => import("../answer/b.ts");' },
      "src/text/a.ts imports src/answer/b.ts: src/text comes before src/answer",
    ],
    [
      "a re-export that looks ahead",
      { "src/text/a.ts": 'export { b } from "../answer/b.ts";' },
      "src/text/a.ts imports src/answer/b.ts: src/text comes before src/answer",
    ],
    [
      "a circle of two",
      { "src/text/a.ts": 'import "./b.ts";', "src/text/b.ts": 'import type {} from "./a.ts";' },
      "circle: src/text/a.ts -> src/text/b.ts -> src/text/a.ts",
    ],
    [
      "a circle of three",
      {
        "src/text/c.ts": 'import "./a.ts";',
        "src/text/a.ts": 'import "./b.ts";',
        "src/text/b.ts": 'import "./c.ts";',
      },
      "circle: src/text/a.ts -> src/text/b.ts -> src/text/c.ts -> src/text/a.ts",
    ],
    ["a file that imports itself", { "src/a.ts": 'import "./a.ts";' }, "circle: src/a.ts -> src/a.ts"],
  ])("is refused for %s", async (_, files, expected) => {
    expect(await broken(files)).toEqual([expected]);
  });
});
