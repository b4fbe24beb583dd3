import { expect, test } from "vitest";
import type { ArchiveWriter } from "../../src/archive/archive.ts";
import type { MovableArchive } from "../../src/archive/movable-archive.ts";
import { NOTHING_CUT } from "../../src/ingest/cut/cut-list.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { moveArchive } from "../../src/keeping/move-archive.ts";
import type { Article, ArticleId } from "../../src/text/article.ts";
import { UserError } from "../../src/user-error.ts";
import { articleOf, generatedArticles } from "../support/articles.ts";
import { fakeEmbed, fakeVector } from "../support/fake-embed.ts";
import { saidReader } from "../support/said-reader.ts";
import { COPIES, WIRE } from "../support/syndicated.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

export type OpenMovable = (folder: string) => Promise<MovableArchive>;

const QUAY = articleOf(
  "quay",
  [
    "The old quay is closed. Ottoline Vasquell said it would stay closed until spring.",
    "Bram Tessaly said the harbour was full. Ottoline Vasquell said nothing\0 else.",
  ],
  { outlet: "Quillhaven Courier", published: "2031-03-04", authors: ["Nadia Ferncastle"] },
);
const PAGED: Article = {
  ...articleOf("paged", ["On one page.", "On another."]),
  pageStarts: [
    { at: 0, page: 1 },
    { at: 14, page: 2 },
  ],
};
const GONE = articleOf("gone", ["Will Hall said the tide was late."]);

async function writing<T>(archive: MovableArchive, work: (writer: ArchiveWriter) => Promise<T>): Promise<T> {
  const writer = await archive.openWriter();
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
}

async function filled(archive: MovableArchive, count: number): Promise<void> {
  const articles = [QUAY, PAGED, GONE, WIRE, ...COPIES, ...generatedArticles(count, 5)];
  await writing(archive, async (writer) => {
    await addArticles(articles, {
      writer,
      embed: fakeEmbed(),
      quoteReader: saidReader(),
      readingOf: ({ id }) =>
        id === PAGED.id
          ? undefined
          : {
              origin: { file: `/articles/${id}.txt`, line: null },
              reading: { format: "text", feed: null, cut: NOTHING_CUT, warnings: ["short"] },
              at: "2031-05-01T10:00:00.000Z",
            },
    });
    const quotes = await archive.quotes({ within: { ids: [QUAY.id] } });
    const at = new Date("2031-05-02T10:00:00.000Z");
    const extent = (i: number) => ({
      start: quotes[i]?.content[0]?.start ?? 0,
      end: quotes[i]?.content.at(-1)?.end ?? 0,
    });
    await writer.correct(QUAY.id, extent(0), { is: "speaker", name: "Will Hall", kind: "person" }, at);
    await writer.correct(QUAY.id, extent(1), { is: "not_a_quote" }, at);
    const [tide] = await archive.quotes({ within: { ids: [GONE.id] } });
    await writer.correct(
      GONE.id,
      { start: tide?.content[0]?.start ?? 0, end: tide?.content[0]?.end ?? 0 },
      { is: "unknown" },
      at,
    );
    await writer.remove([GONE.id]);
    await writer.setSpeakerRules([{ is: "merge", name: "Ottoline Vasquell", other: "Bram Tessaly" }]);
  });
}

/** All that two archives must have in common. */
async function contentOf(archive: MovableArchive) {
  const entries = await archive.articles();
  const { articles, texts, corrections } = await archive.contents(entries.map(({ id }) => id));
  const byText = [...texts].sort((a, b) => (a.text < b.text ? -1 : 1));
  return {
    ...{ entries, articles },
    texts: byText.map(({ sentences, ...text }) => ({
      ...text,
      sentences: Buffer.from(sentences).toString("hex"),
    })),
    corrections: [...corrections].sort((a, b) => a.start - b.start),
    left: await archive.leftCorrections(),
    rules: await archive.speakerRules(),
    stories: await archive.stories(),
    speakers: await archive.speakers(),
    states: await archive.corrections(),
    said: (await archive.quotes({ withTakenOut: true })).map(({ id: _, passages, ...quote }) => [
      quote,
      passages.length,
    ]),
  };
}

/** Moving all from one engine to another: stopped again and again, the other holds the same in the end. */
export function movesBetween(name: string, openFrom: OpenMovable, openTo: OpenMovable, count: number): void {
  const probe = fakeVector("probe");
  const onProgress = (): void => {};
  const signal = new AbortController().signal;

  test(`${name}: all that is stored is there afterwards, although it was stopped five times`, async () => {
    const [from, to] = [await openFrom(await temporaryFolder()), await openTo(await temporaryFolder())];
    try {
      await filled(from, count);
      const before = await contentOf(from);
      let stops = 0;
      for (const share of [0.1, 0.2, 0.5, 0.7, 0.9]) {
        const stop = new AbortController();
        const stopped = moveArchive({
          ...{ from, to, probe, signal: stop.signal },
          onProgress: (done, total) => {
            if (done >= share * total) stop.abort(new Error("Stopped"));
          },
        });
        await expect(stopped).rejects.toThrow("Stopped");
        stops += 1;
        // Readers of either see whole articles meanwhile.
        for (const { id } of await to.articles())
          expect(await to.article(id)).toEqual(await from.article(id));
      }
      expect(stops).toBe(5);
      const moved = await moveArchive({ from, to, probe, onProgress, signal });
      expect(moved).toMatchObject({ articles: before.entries.length, compared: before.entries.length });
      expect(await contentOf(to)).toEqual(before);
      expect(await contentOf(from)).toEqual(before);
      // Again: nothing is left to do.
      expect(await moveArchive({ from, to, probe, onProgress, signal })).toMatchObject({ taken: 0 });
      expect(await contentOf(to)).toEqual(before);
    } finally {
      await from.close();
      await to.close();
    }
  });

  test(`${name}: what was edited, read again, corrected or taken back since comes with the next run`, async () => {
    const [from, to] = [await openFrom(await temporaryFolder()), await openTo(await temporaryFolder())];
    try {
      await filled(from, 3);
      await moveArchive({ from, to, probe, onProgress, signal });
      await writing(from, async (writer) => {
        await addArticles([{ ...PAGED, title: "Pages" }], {
          writer,
          embed: fakeEmbed(),
          quoteReader: saidReader(),
        });
        // Neither changes the article's own digest.
        const [read] = (await from.contents([WIRE.id])).articles;
        if (read !== undefined)
          await writer.putQuotes([{ ...read, quotes: [], quotesBy: "later" }], new Map());
        const again = { origin: { file: "/articles/gone.txt", line: null }, at: "2031-06-01T10:00:00.000Z" };
        await writer.noteUnchanged([
          {
            id: COPIES[0]?.id as ArticleId,
            read: { ...again, reading: { format: "text", feed: null, cut: NOTHING_CUT, warnings: [] } },
          },
        ]);
        const corrections = await from.corrections([QUAY.id]);
        const [first] = corrections;
        if (first !== undefined) await writer.takeBack(QUAY.id, first);
      });
      expect(await moveArchive({ from, to, probe, onProgress, signal })).toMatchObject({ taken: 3 });
      expect(await contentOf(to)).toEqual(await contentOf(from));
      await writing(from, (writer) => writer.takeBack(QUAY.id, null));
      await moveArchive({ from, to, probe, onProgress, signal });
      expect(await contentOf(to)).toEqual(await contentOf(from));
    } finally {
      await from.close();
      await to.close();
    }
  });

  test(`${name}: a place that holds anything else is refused and stays as it is`, async () => {
    const [from, to] = [await openFrom(await temporaryFolder()), await openTo(await temporaryFolder())];
    try {
      await filled(from, 3);
      const other = articleOf("other", ["Somebody's own."]);
      await writing(to, (writer) => addArticles([other], { writer, embed: fakeEmbed() }));
      const refused = moveArchive({ from, to, probe, onProgress, signal });
      await expect(refused).rejects.toThrow(UserError);
      await expect(refused).rejects.toThrow(/got 1 other article, such as other/u);
      expect((await to.articles()).map(({ id }) => id)).toEqual(["other" as ArticleId]);
    } finally {
      await from.close();
      await to.close();
    }
  });
}
