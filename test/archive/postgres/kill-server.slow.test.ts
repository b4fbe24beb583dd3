import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRandom } from "../../../bench/random.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { addArticles, type EmbedTexts } from "../../../src/intake/add-articles.ts";
import { UserError } from "../../../src/user-error.ts";
import { generatedArticles } from "../../support/articles.ts";
import { FAKE_MODEL, fakeEmbed } from "../../support/fake-embed.ts";
import { openMigratedDatabase } from "../../support/postgres/migrated-database.ts";
import { assertWhole } from "../archive-contract.ts";

const KILLS = 20;
const ARTICLES = [...generatedArticles(1_200, 41)];
/** A batch at a time, so that a kill seldom finds nothing under way. */
const EMBED_MS = 30;

const migrated = await openMigratedDatabase("kill");
if (migrated !== null) {
  const { server, database } = migrated;
  const open = (): Archive => openPostgresArchive({ database, library: "shared", model: FAKE_MODEL });
  const embed: EmbedTexts = async (inputs) => {
    await sleep(EMBED_MS);
    return fakeEmbed()(inputs);
  };

  test(`every process of the server is killed at ${KILLS} moments of an ingest: nothing acknowledged is lost`, async () => {
    const random = createRandom(77);
    const archive = open();
    let [acknowledged, midway] = [0, 0];
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = await archive.openWriter();
      const before = (await archive.status()).articles;
      let isOver = false;
      const run = addArticles(ARTICLES, {
        ...{ writer, embed },
        onProgress: ({ added }) => {
          acknowledged = Math.max(acknowledged, before + added);
        },
      })
        .then(
          () => "done",
          (error: unknown) => error,
        )
        .finally(() => {
          isOver = true;
        });
      // Two times of three when it has come further, however long a busy machine takes for that.
      const known = acknowledged;
      while (kill % 3 > 0 && acknowledged === known && !isOver) await sleep(5);
      await sleep(random() * 600);
      await server.kill();
      const end = await run;
      if (end !== "done") {
        expect(end).toBeInstanceOf(UserError);
        expect((end as UserError).message).toMatch(
          /connection was lost|nothing answers|shut down|recovering/u,
        );
      }
      await writer.close().catch(() => {});
      // Who asks meanwhile is told, and nobody waits.
      await expect(archive.articles()).rejects.toThrow(UserError);
      await server.restart();
      const stored = await assertWhole(archive, ARTICLES);
      expect(stored).toBeGreaterThanOrEqual(acknowledged);
      if (stored > before && stored < ARTICLES.length) midway += 1;
      expect((await archive.searchTerms({ terms: ["quillhaven"], limit: 3 })).length).toBe(
        stored === 0 ? 0 : 3,
      );
    }
    expect(midway).toBeGreaterThan(3);
    const writer = await archive.openWriter();
    await addArticles(ARTICLES, { writer, embed });
    await writer.close();
    expect(await assertWhole(archive, ARTICLES)).toBe(ARTICLES.length);
    const { passages, vectors } = await archive.status();
    // The same as of a run that nobody has disturbed.
    const calm = openPostgresArchive({ database, library: "calm", model: FAKE_MODEL });
    const other = await calm.openWriter();
    await addArticles(ARTICLES, { writer: other, embed: fakeEmbed() });
    await other.close();
    expect(await calm.status()).toMatchObject({ passages, vectors });
    const terms = ["quillhaven", "bridg", "swan", "kettl"];
    const scores = async (of: Archive) =>
      (await of.searchTerms({ terms, limit: 50 })).map(({ bm25 }) => bm25.toFixed(9));
    expect(await scores(archive)).toEqual(await scores(calm));
  });
}
