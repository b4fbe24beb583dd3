import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRandom } from "../../bench/random.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/text/article.ts";
import { termList } from "../../src/english/terms.ts";
import { generatedArticles } from "../support/articles.ts";
import { startChild } from "../support/child-process.ts";
import { fakeVector, fakeVectors } from "../support/fake-embed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { assertWhole } from "./archive-contract.ts";
import { EXACT, openWith } from "./sqlite/open.ts";

const COUNT = 600;
const SEED = 31;
const EMBED_MS = 250;
const ARTICLES = [...generatedArticles(COUNT, SEED)];

test("killed at ten random moments and started again, the archive is that of an undisturbed run", async () => {
  const folder = await temporaryFolder();
  const random = createRandom(2031);
  const reader = openWith(folder);
  const ingest = (into: string) =>
    startChild(import.meta.url, "sqlite/ingest.js", [into, `${COUNT}`, `${SEED}`, `${EMBED_MS}`]);

  const stored: number[] = [];
  for (let kill = 0; kill < 10; kill++) {
    const child = ingest(folder);
    await child.says("writing");
    await sleep(random() * 500);
    await assertAnswers(reader);
    await sleep(random() * 100);
    await child.kill();
    stored.push(await assertAnswers(reader));
  }
  expect(stored).toEqual(stored.toSorted((a, b) => a - b));
  expect(stored.filter((count) => count > 0 && count < COUNT).length).toBeGreaterThan(3);
  const last = ingest(folder);
  expect(await last.ended).toBe(0);
  expect(await assertAnswers(reader)).toBe(COUNT);
  await reader.close();

  const calm = await temporaryFolder();
  expect(await ingest(calm).ended).toBe(0);
  const [killed, undisturbed] = [await contentOf(folder), await contentOf(calm)];
  for (const part of ["articles", "passages", "vectors", "searches"] as const)
    expect(killed[part], part).toEqual(undisturbed[part]);
});

/** Every article that can be seen is whole, and is found by its words and by its vector; returns their number. */
async function assertAnswers(archive: Archive): Promise<number> {
  const count = await assertWhole(archive, ARTICLES);
  for (const article of ARTICLES.filter((_, i) => i < count && i % 37 === 0)) {
    const [passage] = await archive.passagesOf(article.id);
    if (passage === undefined) throw new Error(`Expected passages of ${article.id}, got none`);
    const hits = await archive.searchTerms({ terms: termList(article.title), limit: 5 });
    expect(hits.length).toBeGreaterThan(0);
    const vector = fakeVectors(passage.text, []).windows[0]?.vector as Float32Array;
    const [nearest] = await archive.searchVectors({ vector, limit: 1 });
    expect(nearest?.similarity).toBeCloseTo(1, 5);
    const same = (await archive.sameText(passage.text)).map((p) => p.id);
    expect(same).toContain(nearest?.id);
  }
  return count;
}

/** All that two archives must have in common; numbers of passages are the archive's own. */
async function contentOf(folder: string) {
  const lines: string[] = [];
  const archive = openWith(folder, { notice: (line) => lines.push(line) });
  const articles: (Article | undefined)[] = [];
  const passages = [];
  const probe = fakeVector("probe");
  for (const { id } of await archive.articles()) {
    articles.push(await archive.article(id));
    const own = await archive.passagesOf(id);
    const similarities = await archive.similarities(
      own.map((p) => p.id),
      probe,
    );
    passages.push(...own.map((p) => ({ ...p, id: 0, similarities: similarities.get(p.id) })));
  }
  const { vectors } = await archive.status();
  await archive.close();
  // Compared with every vector: a graph built in another order may miss another neighbour.
  const exact = openWith(folder, { vectorIndex: EXACT });
  const search = async (vector: Float32Array) => {
    const hits = await exact.searchVectors({ vector, limit: 20 });
    const found = await exact.passages(hits.map((h) => h.id));
    return found.map((p, i) => ({ text: p.text, similarity: hits[i]?.similarity.toFixed(5) }));
  };
  const searches = await Promise.all(ARTICLES.slice(0, 20).map((a) => search(fakeVector(a.title))));
  await exact.close();
  expect(lines, `the index file of ${join(folder)}`).toEqual([]);
  return { articles, passages, vectors, searches };
}
