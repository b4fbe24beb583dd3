import fc from "fast-check";
import { runsOf } from "../support/all-runs.ts";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Archive, ArchiveWriter, StoredQuote } from "../../src/archive/archive.ts";
import { extentOf, type HandSet } from "../../src/archive/corrections/correction.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { rereadQuotes } from "../../src/intake/reread-quotes.ts";
import type { Quote } from "../../src/quotes/quote.ts";
import type { QuoteReader } from "../../src/quotes/reading/quote-reader.ts";
import type { Article } from "../../src/text/article.ts";
import { sliceOf } from "../../src/text/span.ts";
import { articleOf } from "../support/articles.ts";
import { fakeEmbed, noEmbed } from "../support/fake-embed.ts";
import { saidReader } from "../support/said-reader.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const QUAY = articleOf("quay", [
  "The old quay is closed. Ottoline Vasquell said it would stay closed until spring.",
  "Bram Tessaly said the harbour was full. Ottoline Vasquell said nothing else.",
]);
const AT = new Date("2031-05-02T10:00:00.000Z");
const HALL: HandSet = { is: "speaker", name: "Will Hall", kind: "person" };

/** What every implementation of `Archive` must do with what people have corrected. */
export function correctionsContract(name: string, open: (folder: string) => Promise<Archive>): void {
  async function archiveWith(articles: readonly Article[], reader: QuoteReader = saidReader()) {
    const archive = await open(await temporaryFolder());
    onTestFinished(() => archive.close());
    await add(archive, articles, reader);
    return archive;
  }
  async function writing<T>(archive: Archive, work: (writer: ArchiveWriter) => Promise<T>): Promise<T> {
    const writer = await archive.openWriter();
    try {
      return await work(writer);
    } finally {
      await writer.close();
    }
  }
  /** Adds articles; resolves with the notes. */
  async function add(
    archive: Archive,
    articles: readonly Article[],
    quoteReader: QuoteReader = saidReader(),
  ): Promise<string[]> {
    const notes: string[] = [];
    const onNote = ({ id }: Article, note: string) => void notes.push(`${id}: ${note}`);
    await writing(archive, (writer) =>
      addArticles(articles, { writer, embed: fakeEmbed(), quoteReader, onNote }),
    );
    return notes;
  }
  const wordsOf = (article: Article, quote: Pick<Quote, "content">) => sliceOf(article.text, extentOf(quote));
  const all = (archive: Archive, { id }: Article = QUAY): Promise<StoredQuote[]> =>
    archive.quotes({ within: { ids: [id] }, withTakenOut: true });
  async function quoteOf(archive: Archive, article: Article, words: string): Promise<StoredQuote> {
    const quote = (await all(archive, article)).find((one) => wordsOf(article, one) === words);
    if (quote === undefined) throw new Error(`Expected a quote of the words ${words}`);
    return quote;
  }
  const correct = async (archive: Archive, words: string, set: HandSet, article = QUAY) => {
    const place = extentOf(await quoteOf(archive, article, words));
    return writing(archive, (writer) => writer.correct(article.id, place, set, AT));
  };
  const saidBy = async (archive: Archive, article: Article = QUAY) =>
    (await archive.quotes({ within: { ids: [article.id] } })).map((quote) => [
      wordsOf(article, quote),
      quote.speaker?.name ?? null,
      quote.byHand ?? "read",
    ]);

  describe(`${name}: corrections`, () => {
    test("another speaker is the speaker in every reading of the archive, and sure", async () => {
      const archive = await archiveWith([QUAY]);
      const before = (await archive.status()).generation;
      expect(await correct(archive, "the harbour was full", HALL)).toMatchObject({
        article: "quay",
        set: HALL,
        madeAt: AT.toISOString(),
      });
      expect(await saidBy(archive)).toEqual([
        ["it would stay closed until spring", "Ottoline Vasquell", "read"],
        ["the harbour was full", "Will Hall", "speaker"],
        ["nothing else", "Ottoline Vasquell", "read"],
      ]);
      expect((await archive.speakers()).map(({ speaker, quotes }) => [speaker.name, quotes])).toEqual([
        ["Ottoline Vasquell", 2],
        ["Will Hall", 1],
      ]);
      const [hall] = await archive.quotes({ speakers: [{ article: QUAY.id, name: "Will Hall" }] });
      expect(hall).toMatchObject({ confidence: 1, kind: "indirect", speaker: { kind: "person" } });
      expect(await archive.quotes({ speakers: [{ article: QUAY.id, name: "Bram Tessaly" }] })).toEqual([]);
      expect((await archive.status()).generation).toBeGreaterThan(before);
    });

    test("one whom the article quotes goes by the names that it has for them", async () => {
      const archive = await archiveWith([QUAY]);
      await correct(archive, "nothing else", { is: "speaker", name: "Bram Tessaly", kind: "body" });
      expect(await archive.quotes({ speakers: [{ article: QUAY.id, name: "Bram Tessaly" }] })).toMatchObject([
        { speaker: { kind: "person", alsoNamed: ["Tessaly"] } },
        { speaker: { kind: "person", alsoNamed: ["Tessaly"] } },
      ]);
    });

    test("an unknown speaker is nobody; what is no quote is found where it is asked for alone", async () => {
      const archive = await archiveWith([QUAY]);
      await correct(archive, "the harbour was full", { is: "unknown" });
      await correct(archive, "nothing else", { is: "not_a_quote" });
      expect(await saidBy(archive)).toEqual([
        ["it would stay closed until spring", "Ottoline Vasquell", "read"],
        ["the harbour was full", null, "unknown"],
      ]);
      expect((await all(archive)).map(({ byHand, speaker }) => [byHand, speaker?.name])).toEqual([
        [undefined, "Ottoline Vasquell"],
        ["unknown", undefined],
        ["not_a_quote", "Ottoline Vasquell"],
      ]);
      expect((await archive.status()).quotes).toBe(2);
      expect((await archive.speakers()).map(({ speaker, quotes }) => [speaker.name, quotes])).toEqual([
        ["Ottoline Vasquell", 1],
      ]);
    });

    test("a later correction replaces an earlier one, and taken back, all is as it was read", async () => {
      const archive = await archiveWith([QUAY]);
      const read = await all(archive);
      await correct(archive, "the harbour was full", HALL);
      await correct(archive, "the harbour was full", { is: "not_a_quote" });
      expect(await archive.corrections()).toMatchObject([{ set: { is: "not_a_quote" }, state: "applied" }]);
      const place = extentOf(await quoteOf(archive, QUAY, "the harbour was full"));
      await writing(archive, async (writer) => {
        expect(await writer.takeBack(QUAY.id, place)).toHaveLength(1);
        expect(await writer.takeBack(QUAY.id, place)).toEqual([]);
      });
      expect(await all(archive)).toEqual(read);
      expect(await archive.corrections()).toEqual([]);
    });

    test("words that are no quote's, and an article that is not there, are corrected by nobody", async () => {
      const archive = await archiveWith([QUAY]);
      const { generation } = await archive.status();
      await writing(archive, async (writer) => {
        expect(await writer.correct(QUAY.id, { start: 0, end: 12 }, HALL, AT)).toBeNull();
        expect(await writer.correct("nowhere" as Article["id"], { start: 0, end: 5 }, HALL, AT)).toBeNull();
      });
      expect((await archive.status()).generation).toBe(generation);
    });

    test("are kept when the quotes are read again, and by a reading that ends them elsewhere", async () => {
      const archive = await archiveWith([QUAY]);
      await correct(archive, "the harbour was full", HALL);
      const shorter: QuoteReader = {
        ...saidReader("said|2"),
        async read(...given) {
          const read = await saidReader().read(...given);
          if (!read.ok) return read;
          return {
            ok: true,
            value: read.value.map((quote) => ({
              ...quote,
              content: quote.content.map(({ start, end }) => ({ start: start + 4, end })),
            })),
          };
        },
      };
      await writing(archive, (writer) =>
        rereadQuotes({ archive, writer, embed: noEmbed, quoteReader: shorter }),
      );
      expect((await saidBy(archive))[1]).toEqual(["harbour was full", "Will Hall", "speaker"]);
    });

    test("wait where nothing is read any more, and apply again where it is", async () => {
      const archive = await archiveWith([QUAY]);
      await correct(archive, "the harbour was full", HALL);
      const nothing: QuoteReader = { ...saidReader("none|1"), read: async () => ({ ok: true, value: [] }) };
      const reread = (quoteReader: QuoteReader) =>
        writing(archive, (writer) => rereadQuotes({ archive, writer, embed: noEmbed, quoteReader }));
      await reread(nothing);
      expect(await archive.corrections()).toMatchObject([{ state: "waiting" }]);
      await reread(saidReader());
      expect(await archive.corrections([QUAY.id])).toMatchObject([{ state: "applied" }]);
      expect((await saidBy(archive))[1]?.[1]).toBe("Will Hall");
    });

    test("an edit elsewhere keeps them, an edit of these words drops them with a line", async () => {
      const archive = await archiveWith([QUAY]);
      await correct(archive, "the harbour was full", HALL);
      const moved = {
        ...QUAY,
        text: `Much has changed.\n\n${QUAY.text.replace("closed.", "shut, it seems.")}`,
      };
      expect(await add(archive, [moved])).toEqual([]);
      expect((await saidBy(archive, moved))[1]).toEqual(["the harbour was full", "Will Hall", "speaker"]);
      const edited = { ...moved, text: moved.text.replace("was full", "was empty") };
      const [note, ...others] = await add(archive, [edited]);
      expect(others).toEqual([]);
      expect(note).toMatch(/^quay: a correction is dropped.*Will Hall.*edited|^quay: .*edited.*Will Hall/u);
      expect(await archive.corrections()).toEqual([]);
      expect((await saidBy(archive, edited))[1]).toEqual(["the harbour was empty", "Bram Tessaly", "read"]);
    });

    test("outlive their article, say that it is gone, and apply when it comes back", async () => {
      const archive = await archiveWith([QUAY]);
      await correct(archive, "nothing else", HALL);
      await writing(archive, (writer) => writer.remove([QUAY.id]));
      expect(await archive.corrections()).toMatchObject([{ article: "quay", state: "gone" }]);
      const back = { ...QUAY, text: `A note of the editors.\n\n${QUAY.text}` };
      await add(archive, [back]);
      expect((await saidBy(archive, back)).at(-1)).toEqual(["nothing else", "Will Hall", "speaker"]);
      await writing(archive, async (writer) => {
        await writer.remove([QUAY.id]);
        expect(await writer.takeBack(QUAY.id, null)).toHaveLength(1);
      });
      expect(await archive.corrections()).toEqual([]);
    });

    test("go along where a file was moved: to a new article of the same text", async () => {
      const archive = await archiveWith([QUAY]);
      await correct(archive, "nothing else", HALL);
      await writing(archive, (writer) => writer.remove([QUAY.id]));
      const moved = { ...QUAY, id: "moved" as Article["id"], title: "Another title" };
      const copy = { ...QUAY, id: "copy" as Article["id"], title: "A copy" };
      await add(archive, [moved]);
      await add(archive, [copy]);
      expect(await saidBy(archive, moved)).toContainEqual(["nothing else", "Will Hall", "speaker"]);
      expect(await saidBy(archive, copy)).toContainEqual(["nothing else", "Ottoline Vasquell", "read"]);
      expect(await archive.corrections()).toMatchObject([{ article: "moved", state: "applied" }]);
    });

    test("are handed to an article of the same text that was added before theirs was removed", async () => {
      const archive = await archiveWith([QUAY]);
      await correct(archive, "nothing else", HALL);
      const moved = { ...QUAY, id: "moved" as Article["id"], title: "Another title" };
      await add(archive, [moved]);
      expect(await saidBy(archive, moved)).toContainEqual(["nothing else", "Ottoline Vasquell", "read"]);
      await writing(archive, (writer) => writer.remove([QUAY.id]));
      expect(await saidBy(archive, moved)).toContainEqual(["nothing else", "Will Hall", "speaker"]);
      expect(await archive.corrections()).toMatchObject([{ article: "moved", state: "applied" }]);
    });

    test("another archive that is open sees them at once", async () => {
      const folder = await temporaryFolder();
      const [terminal, bot] = [await open(folder), await open(folder)];
      onTestFinished(() => Promise.all([terminal.close(), bot.close()]).then(() => {}));
      await add(terminal, [QUAY]);
      expect((await bot.speakers()).map(({ speaker }) => speaker.name)).not.toContain("Will Hall");
      await correct(terminal, "nothing else", HALL);
      expect((await bot.speakers()).map(({ speaker }) => speaker.name)).toContain("Will Hall");
      expect((await bot.status()).generation).toBe((await terminal.status()).generation);
    });

    test("rules on speakers are kept in their order", async () => {
      const archive = await archiveWith([QUAY]);
      const rules = [
        { is: "merge", name: "Will Hall", other: "State Post" },
        { is: "split", name: "Bram Tessaly" },
      ] as const;
      await writing(archive, (writer) => writer.setSpeakerRules(rules));
      expect(await archive.speakerRules()).toEqual(rules);
      await writing(archive, (writer) => writer.setSpeakerRules(rules.slice(1)));
      expect(await archive.speakerRules()).toEqual(rules.slice(1));
    });

    test("whatever is edited, a correction is of its very words or is dropped with a line", async () => {
      const said = fc.record({
        who: fc.constantFrom("Ottoline Vasquell", "Bram Tessaly", "Will Hall", "Amara Okonjo-Lake"),
        what: fc.constantFrom("no", "no more", "the quay was dry", "the quay", "dry"),
      });
      const article = (lines: readonly { readonly who: string; readonly what: string }[]) =>
        articleOf(
          "quay",
          lines.map(({ who, what }) => `${who} said ${what}.`),
        );
      const archive = await archiveWith([]);
      await fc.assert(
        fc.asyncProperty(
          fc.array(said, { minLength: 1, maxLength: 5 }),
          fc.array(said, { maxLength: 5 }),
          fc.nat(),
          async (old, now, chosen) => {
            await writing(archive, async (writer) => {
              await writer.takeBack(QUAY.id, null);
              await writer.remove([QUAY.id]);
            });
            const before = article(old);
            await add(archive, [before]);
            const quotes = await all(archive, before);
            const quote = quotes[chosen % quotes.length];
            if (quote === undefined) return;
            const set: HandSet = { is: "speaker", name: "Sabela Corvo", kind: "person" };
            await writing(archive, (writer) => writer.correct(before.id, extentOf(quote), set, AT));
            const after = { ...article([...now, { who: "Ines Quarrel", what: "so" }]), title: "Another" };
            const notes = await add(archive, [after]);
            const kept = await archive.corrections();
            expect(kept.length + notes.length).toBe(1);
            for (const { start, end } of kept)
              expect(after.text.slice(start, end)).toBe(wordsOf(before, quote));
            for (const one of await all(archive, after))
              if (one.byHand !== undefined) expect(one.speaker?.name).toBe("Sabela Corvo");
          },
        ),
        { numRuns: runsOf(40) },
      );
    });
  });
}
