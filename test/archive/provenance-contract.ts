import { describe, expect, onTestFinished, test } from "vitest";
import { type AddCounts, addArticles, type EmbedTexts } from "../../src/intake/add-articles.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { MOST_EARLIER, type ReadRecord } from "../../src/archive/provenance.ts";
import type { Article } from "../../src/text/article.ts";
import { articleOf } from "../support/articles.ts";
import { fakeEmbed, noEmbed } from "../support/fake-embed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const SWANS = articleOf("swans", ["Nobody had counted the swans since 2019.", "Now there are 212."], {
  published: "2031-05-01",
});
const at = (day: number): string => `2031-05-${String(day).padStart(2, "0")}T06:00:00.000Z`;
const record = (day: number, fields: Partial<ReadRecord> = {}): ReadRecord => ({
  origin: { file: "/articles/swans.html", line: null },
  reading: {
    format: "html",
    feed: null,
    cut: {
      blocks: [{ before: 2, why: "caption", text: "A swan. \u0000\ud83e\udda2", length: 11 }],
      unlisted: 3,
    },
    warnings: ["gallery: most of it is pictures"],
  },
  at: at(day),
  ...fields,
});

/** What every implementation of `Archive` must do with where articles came from. */
export function provenanceContract(name: string, open: (folder: string) => Promise<Archive>): void {
  async function empty(): Promise<Archive> {
    const archive = await open(await temporaryFolder());
    onTestFinished(() => archive.close());
    return archive;
  }
  async function add(
    archive: Archive,
    article: Article,
    read: ReadRecord | undefined,
    embed: EmbedTexts = fakeEmbed(),
  ): Promise<AddCounts> {
    const writer = await archive.openWriter();
    try {
      return await addArticles([article], { writer, embed, readingOf: () => read });
    } finally {
      await writer.close();
    }
  }

  describe(`${name}: provenance`, () => {
    test("is what was recorded, from the first reading on", async () => {
      const archive = await empty();
      await add(archive, SWANS, record(1));
      const { reading } = record(1);
      expect(await archive.provenance(SWANS.id)).toEqual({
        ...reading,
        place: "/articles/swans.html",
        line: null,
        addedAt: at(1),
        changedAt: null,
        readAt: at(1),
        earlier: [],
      });
      expect(await archive.provenance("nowhere" as never)).toBeUndefined();
    });

    test("of an unchanged article is what was read last; the generation stays, nothing is embedded", async () => {
      const archive = await empty();
      await add(archive, SWANS, record(1));
      const { generation } = await archive.status();
      const reading = {
        format: "html",
        feed: "https://a.example/feed",
        cut: { blocks: [], unlisted: 0 },
        warnings: [],
      } as const;
      const origin = { file: "/articles/other-name.html", line: 7 };
      expect(await add(archive, SWANS, { origin, reading, at: at(2) }, noEmbed)).toMatchObject({
        unchanged: 1,
      });
      expect(await archive.provenance(SWANS.id)).toEqual({
        ...reading,
        place: origin.file,
        line: 7,
        addedAt: at(1),
        changedAt: null,
        readAt: at(2),
        earlier: [],
      });
      expect((await archive.status()).generation).toBe(generation);
    });

    test("of one that was found unchanged without being read keeps what was read", async () => {
      const archive = await empty();
      await add(archive, SWANS, record(1));
      const before = await archive.provenance(SWANS.id);
      await add(
        archive,
        SWANS,
        { origin: { file: "elsewhere", line: 1 }, reading: null, at: at(3) },
        noEmbed,
      );
      expect(await archive.provenance(SWANS.id)).toEqual({ ...before, readAt: at(3) });
    });

    test("keeps the dates of versions that were replaced", async () => {
      const archive = await empty();
      await add(archive, SWANS, record(1));
      const edited = { ...SWANS, updated: "2031-05-04", text: `${SWANS.text}\n\nOne was black.` };
      expect(await add(archive, edited, record(4))).toMatchObject({ replaced: 1 });
      await add(archive, { ...edited, published: "2031-05-05" }, record(5));
      expect(await archive.provenance(SWANS.id)).toMatchObject({
        addedAt: at(1),
        changedAt: at(5),
        readAt: at(5),
        earlier: [
          { published: "2031-05-01", updated: null, replacedAt: at(4) },
          { published: "2031-05-01", updated: "2031-05-04", replacedAt: at(5) },
        ],
      });
    });

    test("keeps the first and the latest of many versions", async () => {
      const archive = await empty();
      for (let day = 1; day <= MOST_EARLIER + 5; day++)
        await add(archive, { ...SWANS, updated: at(day).slice(0, 10) }, record(day));
      const { earlier = [] } = (await archive.provenance(SWANS.id)) ?? {};
      expect(earlier).toHaveLength(MOST_EARLIER);
      expect(earlier.map(({ updated }) => updated?.slice(-2)).slice(0, 2)).toEqual(["01", "06"]);
      expect(earlier.at(-1)).toMatchObject({ replacedAt: at(MOST_EARLIER + 5) });
    });

    test("of an article that was added before it was recorded comes with the next reading", async () => {
      const archive = await empty();
      await add(archive, SWANS, undefined);
      expect(await archive.provenance(SWANS.id)).toBeUndefined();
      await add(archive, SWANS, { ...record(2), reading: null }, noEmbed);
      expect(await archive.provenance(SWANS.id)).toBeUndefined();
      await add(archive, SWANS, record(3), noEmbed);
      expect(await archive.provenance(SWANS.id)).toMatchObject({ addedAt: null, readAt: at(3), earlier: [] });
    });

    test("goes with the article", async () => {
      const archive = await empty();
      await add(archive, SWANS, record(1));
      const writer = await archive.openWriter();
      await writer.remove([SWANS.id]);
      await writer.noteUnchanged([{ id: SWANS.id, read: record(2) }]);
      await writer.close();
      expect(await archive.provenance(SWANS.id)).toBeUndefined();
    });

    test("of many unchanged articles is recorded while others are written", async () => {
      const archive = await empty();
      const many = Array.from({ length: 450 }, (_, i) => articleOf(`a${i}`, [`Paragraph ${i}.`]));
      const run = async (articles: readonly Article[], day: number) => {
        const writer = await archive.openWriter();
        const counts = await addArticles(articles, {
          writer,
          embed: fakeEmbed(),
          readingOf: () => record(day),
        });
        await writer.close();
        return counts;
      };
      await run(many, 1);
      const mixed = many.flatMap((article, i) =>
        i % 3 === 0 ? [article, articleOf(`b${i}`, [`New ${i}.`])] : article,
      );
      expect(await run(mixed, 2)).toMatchObject({ unchanged: 450, added: 150 });
      for (const { id } of mixed) expect(await archive.provenance(id)).toMatchObject({ readAt: at(2) });
    });
  });
}
