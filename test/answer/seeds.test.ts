import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  availableVectorIndex,
  createEmbedder,
  describeModel,
  type Embedder,
} from "../../embeddings/index.ts";
import { type Answerer, createAnswerer } from "../../src/answer/answerer.ts";
import { addArticles } from "../../src/archive/add-articles.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { embedTextsWith } from "../../src/archive/embed-texts.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import type { Article } from "../../src/text/article.ts";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";

const SEEDS = join("..", "shared", "seeds");
const isThere = existsSync(SEEDS);
if (!isThere) console.log("skipped: ../shared is absent");

describe.skipIf(!isThere)("questions to the three articles this began with", () => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-seeds-"));
  let archive: Archive;
  let embedder: Embedder;
  let answerer: Answerer;

  async function* seeds(): AsyncGenerator<Article> {
    for await (const event of readArticles([SEEDS])) if (event.kind === "article") yield event.article;
  }

  beforeAll(async () => {
    const model = await describeModel(undefined, MODEL_CACHE);
    embedder = await createEmbedder({ model, cacheFolder: MODEL_CACHE });
    archive = openArchive({ folder, model, vectorIndex: await availableVectorIndex() });
    const writer = await archive.openWriter();
    await addArticles(seeds(), { writer, embed: embedTextsWith(embedder.embedPassages) });
    await writer.close();
    answerer = createAnswerer({
      archive,
      retriever: createRetriever(archive, (text) => embedder.embedQuery(text)),
    });
  });

  afterAll(async () => {
    await archive?.close();
    await embedder?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["How many users does Facebook have in Vietnam?", /60 million/u],
    ["which country ranks fifth from bottom in press freedom", /fifth from bottom/u],
    ["what is Facebook's mission according to Zuckerberg", /heart of our mission/u],
    ["where was the town hall", /Colombia/u],
    ["did he lose any friends over it", /As far as I know/u],
  ])("%s", async (question, words) => {
    const { statements } = await answerer.answer(question);
    expect(statements[0]?.pieces[0]?.text).toMatch(words);
  });

  it.each(["what is the capital of France", "does the site use cookies"])("refuses %j", async (question) => {
    expect((await answerer.answer(question)).status).toBe("nothing_found");
  });
});
