import { expect } from "vitest";
import type { Article } from "../../../src/text/article.ts";
import { FAKE_MODEL, fakeVector } from "../../support/fake-embed.ts";
import { EXACT, openWith } from "./open.ts";

/** All that two archives of the same articles must have in common; numbers of passages and quotes are an archive's own. */
export async function contentOf(folder: string, model: typeof FAKE_MODEL | OtherModel = FAKE_MODEL) {
  const lines: string[] = [];
  const archive = openWith(folder, { model, notice: (line) => lines.push(line) });
  const articles: (Article | undefined)[] = [];
  const passages = [];
  const probe = fakeVector("probe", model.dimensions);
  for (const { id } of await archive.articles()) {
    articles.push(await archive.article(id));
    const own = await archive.passagesOf(id);
    const similarities = await archive.similarities(
      own.map((p) => p.id),
      probe,
    );
    passages.push(...own.map((p) => ({ ...p, id: 0, similarities: similarities.get(p.id) })));
  }
  const quotes = (await archive.quotes({})).map(({ id: _, passages: in_, ...quote }) => ({
    ...quote,
    passages: in_.length,
  }));
  const { vectors, vectorIndex } = await archive.status();
  await archive.close();
  // Compared with every vector: a graph built in another order may miss another neighbour.
  const exact = openWith(folder, { model, vectorIndex: EXACT });
  const searches = [];
  for (const article of articles.slice(0, 20)) {
    const hits = await exact.searchVectors({
      vector: fakeVector(article?.title ?? "", model.dimensions),
      limit: 20,
    });
    const found = await exact.passages(hits.map((h) => h.id));
    searches.push(found.map((p, i) => ({ text: p.text, similarity: hits[i]?.similarity.toFixed(5) })));
  }
  await exact.close();
  expect(lines, `what is said when ${folder} is opened`).toEqual([]);
  return { articles, passages, quotes, vectors, indexed: vectorIndex.indexed, searches };
}

/** Another model than that of most tests, to change to. */
export const OTHER_MODEL = { id: "bigger", stamp: "bigger|1|512", dimensions: 512 } as const;
export type OtherModel = typeof OTHER_MODEL;
