import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { termList } from "../../src/english/terms.ts";
import type { Article } from "../../src/text/article.ts";
import { UserError } from "../../src/user-error.ts";
import { articleOf, generatedArticles } from "../support/articles.ts";
import type { Child } from "../support/child-process.ts";
import { fakeVector } from "../support/fake-embed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { add, assertWhole, type OpenArchive, passagesWithVectors } from "./archive-contract.ts";

/** An implementation of the archive that several sessions use at once. */
export interface ArchiveOfSessions {
  readonly open: OpenArchive;
  /** Starts a process that takes the writer's place of that archive, says "writing", and keeps it. */
  startWriter(folder: string): Child;
}

const NO_QUOTES = { quotes: [], quotesBy: "nobody" };
const SWANS = articleOf("swans", ["Nobody had counted the swans since 2019; now there are 212."], {
  title: "A count on the Sorrel",
  outlet: "Ñandú Paper",
  published: "2031-05-01",
});
const FERRY = articleOf("ferry", ["The ferry across the Sorrel will cost two florins from April."], {
  title: "Fares rise on the water",
  outlet: "The Marrowick Bell",
});

/** What every implementation of `Archive` must do when several sessions use it at once. */
export function archiveSessionsContract(name: string, { open, startWriter }: ArchiveOfSessions): void {
  async function openIn(folder: string): Promise<Archive> {
    const archive = await open(folder);
    onTestFinished(() => archive.close());
    return archive;
  }

  describe(`${name}: readers`, () => {
    test("see whole articles while a long write runs", async () => {
      const earlier = [...generatedArticles(120, 8)];
      const later = earlier.map((a) => ({ ...a, text: `Corrected.\n\n${a.text}\n\nThe end of ${a.id}.` }));
      const folder = await temporaryFolder();
      const archive = await openIn(folder);
      const other = await openIn(folder);
      await add(archive, earlier);
      const writer = await archive.openWriter();
      let isDone = false;
      const put = writer
        .put(later.map((article) => ({ article, passages: passagesWithVectors(article), ...NO_QUOTES })))
        .finally(() => {
          isDone = true;
        });
      let looks = 0;
      while (!isDone) {
        for (const reader of [archive, other]) {
          const corrected = await reader.searchTerms({ terms: termList("Corrected"), limit: 1_000 });
          expect([0, 120]).toContain(corrected.length);
          const i = looks % 120;
          const article = await reader.article((earlier[i] as Article).id);
          expect([earlier[i]?.text, later[i]?.text]).toContain(article?.text);
          const passages = await reader.passagesOf((earlier[i] as Article).id);
          // The write may be done between the two questions: then the paragraphs are all the later version's.
          expect([earlier[i]?.text, later[i]?.text]).toContain(passages.map((p) => p.text).join("\n\n"));
        }
        looks++;
        // Often enough, however long the write takes.
        await wait(looks < 20 ? 0 : 20);
      }
      await put;
      await writer.close();
      expect(looks).toBeGreaterThan(2);
      for (const reader of [archive, other]) expect(await assertWhole(reader, later)).toBe(120);
    });
  });

  describe(`${name}: writers`, () => {
    test("exclude each other, from any handle", async () => {
      const folder = await temporaryFolder();
      const [archive, other] = [await openIn(folder), await openIn(folder)];
      const writer = await archive.openWriter();
      for (const handle of [archive, other]) {
        const refused = handle.openWriter();
        await expect(refused).rejects.toThrow(UserError);
        await expect(refused).rejects.toThrow(new RegExp(`process ${process.pid}\\b`, "u"));
      }
      await writer.close();
      const next = await other.openWriter();
      await next.close();
    });

    test("exclude each other across processes; a killed one leaves its place free", async () => {
      const folder = await temporaryFolder();
      const archive = await openIn(folder);
      await add(archive, [SWANS]);
      const child = startWriter(folder);
      await child.says("writing");
      const refused = archive.openWriter();
      await expect(refused).rejects.toThrow(UserError);
      await expect(refused).rejects.toThrow(new RegExp(`process ${child.process.pid}\\b`, "u"));
      expect(await archive.article(SWANS.id)).toEqual(SWANS);
      await child.kill();
      expect(await add(archive, [FERRY])).toMatchObject({ added: 1 });
    });

    test("see what another process wrote", async () => {
      const folder = await temporaryFolder();
      const [archive, other] = [await openIn(folder), await openIn(folder)];
      const near = () => other.searchVectors({ vector: fakeVector(SWANS.text), limit: 1 });
      expect(await near()).toEqual([]);
      await add(archive, [SWANS]);
      expect((await near())[0]?.similarity).toBeCloseTo(1, 5);
      expect(await other.article(SWANS.id)).toEqual(SWANS);
    });
  });
}
