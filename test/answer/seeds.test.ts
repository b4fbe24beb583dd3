import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  availableVectorIndex,
  createEmbedder,
  describeFrameTagger,
  describeModel,
  type Embedder,
} from "../../embeddings/index.ts";
import type { Statement } from "../../src/answer/answer.ts";
import { type Answerer, createAnswerer } from "../../src/answer/answerer.ts";
import { createConversation } from "../../src/answer/conversation.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { embedTextsWith } from "../../src/intake/embed-texts.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import { createQuoteReader } from "../../src/quotes/quote-reader.ts";
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
    const tagger = describeFrameTagger(model)?.stamp ?? null;
    embedder = await createEmbedder({ model, cacheFolder: MODEL_CACHE, tagFrames: true });
    archive = openArchive({ folder, model, vectorIndex: await availableVectorIndex() });
    const writer = await archive.openWriter();
    await addArticles(seeds(), {
      writer,
      embed: embedTextsWith(embedder.embedPassages, tagger),
      quoteReader: createQuoteReader(tagger),
    });
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

  const said = (statements: readonly Statement[]) =>
    statements.map(({ pieces }) => pieces.map(({ text }) => text).join(" "));

  it("what Zuckerberg said about Trump is Zuckerberg's, and the official's words are not among it", async () => {
    const { statements } = await answerer.answer("what did Zuckerberg say about Trump?");
    expect(new Set(said(statements)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(statements.map(({ speaker }) => speaker))).toEqual(new Set(["Mark Zuckerberg"]));
    for (const words of [/no deal of any kind/u, /invitation to the dinner/u, /divisive and inflammatory/u])
      expect(said(statements).some((text) => words.test(text))).toBe(true);
    expect(said(statements).some((text) => /always respected/u.test(text))).toBe(false);
  });

  it.each([
    ["what did Ming Yu Hah say", "Ming Yu Hah", /clear responsibility/u],
    ["what did the White House official say about Zuckerberg", /White House official/u, /always respected/u],
    [
      "what did the senior Facebook official say about the agreement in April",
      /official/u,
      /We made an agreement in April/u,
    ],
  ])("%s", async (question, speaker, words) => {
    const { statements } = await answerer.answer(question);
    expect(statements[0]?.speaker).toMatch(speaker);
    expect(said(statements)[0]).toMatch(words);
  });

  it("what he said about climate change, asked after another question", async () => {
    const conversation = createConversation(answerer);
    await conversation.ask("what did Zuckerberg say about Trump?");
    const { statements } = await conversation.ask("what did he say about climate change");
    expect(statements[0]?.speaker).toBe("Mark Zuckerberg");
    expect(said(statements)[0]).toMatch(/Paris agreement/u);
  });

  it.each([
    ["what did Trump say about Zuckerberg", /Trump/u],
    ["what did Tim Cook say about privacy", /Tim Cook/u],
    [
      "what did Zuckerberg say about WhatsApp payments in Brazil",
      /quotes of Mark Zuckerberg in \d articles?, none on/u,
    ],
  ])("%s: nothing, with the reason", async (question, reason) => {
    const answer = await answerer.answer(question);
    expect(answer.status).toBe("nothing_found");
    expect(answer.lead).toMatch(reason);
  });
});
