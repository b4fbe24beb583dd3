import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRandom } from "../../bench/random.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { termList } from "../../src/english/terms.ts";
import { generatedArticles } from "../support/articles.ts";
import { startChild } from "../support/child-process.ts";
import { fakeVectors } from "../support/fake-embed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { assertWhole } from "./archive-contract.ts";
import { contentOf } from "./sqlite/content-of.ts";
import { openWith } from "./sqlite/open.ts";

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
    // Two times of three when it has come further, however long a busy machine takes for that.
    const before = stored.at(-1) ?? 0;
    while (kill % 3 > 0 && (await reader.articles()).length === before && child.process.exitCode === null)
      await sleep(5);
    await sleep(random() * 200);
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
  expect(await contentOf(folder)).toEqual(await contentOf(calm));
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
