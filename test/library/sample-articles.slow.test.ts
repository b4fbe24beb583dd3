import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { answerBody } from "../../src/library/kept-answer.ts";
import { availableVectorIndex } from "../../embeddings/index.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import { createLibraries } from "../../src/library/create-libraries.ts";
import type { Article } from "../../src/text/article.ts";
import { sentFile } from "./open-libraries.ts";
import { testModel } from "../support/running-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const SHARED = join("articles", "pellmouth-flood-wall-vote-2024.md");
const OWN = ["pellmouth-ferry-kittiwake-2025.txt", "pellmouth-storm-surge-2023.txt"].map((name) =>
  join("articles", name),
);

async function* articlesIn(path: string): AsyncGenerator<Article> {
  for await (const event of readArticles([path])) if (event.kind === "article") yield event.article;
}

test("with the real model, a server's articles and the shared ones answer as one archive", async () => {
  const dataFolder = await temporaryFolder();
  const { model, embedder, quoteReader, threads } = await testModel();
  const vectorIndex = await availableVectorIndex();
  const archive = openArchive({ folder: dataFolder, model, vectorIndex });
  const writer = await archive.openWriter();
  await addArticles(articlesIn(SHARED), { writer, embed: embedder.embedTexts, quoteReader });
  await writer.close();
  await archive.close();

  const libraries = createLibraries({ dataFolder, model, embedder, quoteReader, threads, vectorIndex });
  onTestFinished(() => libraries.close());
  const files = OWN.map((path) => sentFile(basename(path), readFileSync(path)));
  expect(await libraries.addFiles("1", files)).toMatchObject({ added: 2, refused: [] });
  const ask = (tenant: string, question: string) =>
    libraries.use(tenant, ({ answerer }) => answerer.answer(question, { quoteLimit: 50 }));

  const said = await ask("1", "What did Varrick say about the flood wall?");
  expect(said).toMatchObject({ status: "answered", understood: { speakers: ["Ilse Varrick"] } });
  const ferry = await ask("1", "How many people were on board the Kittiwake?");
  expect(ferry.status).toBe("answered");
  expect(ferry.sources[0]?.file).toBe("pellmouth-ferry-kittiwake-2025.txt");
  expect((await ask("2", "How many people were on board the Kittiwake?")).status).toBe("nothing_found");
  for (const answer of [said, ferry]) {
    const kept = await libraries.kept("1", await libraries.keep("1", answerBody(answer)));
    expect(kept?.statements).toEqual(JSON.parse(JSON.stringify(answer.statements)));
    expect(kept?.sources).toEqual(answer.sources);
  }
}, 60_000);
