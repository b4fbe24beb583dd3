import { describe, expect, onTestFinished, test } from "vitest";
import { addArticles, type EmbedTexts } from "../../src/intake/add-articles.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { rereadQuotes } from "../../src/intake/reread-quotes.ts";
import type { Quote } from "../../src/quotes/quote.ts";
import type { Article } from "../../src/text/article.ts";
import { sliceOf } from "../../src/text/span.ts";
import { articleOf } from "../support/articles.ts";
import { fakeEmbed, noEmbed } from "../support/fake-embed.ts";
import { saidReader } from "../support/said-reader.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const BRIDGE = articleOf(
  "bridge",
  [
    "The old bridge is closed. Ottoline Vasquell said it would stay closed until spring.",
    "Ferries carry passengers meanwhile. Bram Tessaly said the harbour was full. Ottoline Vasquell said nothing else.",
  ],
  { outlet: "Quillhaven Courier", published: "2031-03-04" },
);
const FERRY = articleOf(
  "ferry",
  ["Nobody spoke in this paragraph.", "Ottoline Vasquell said the ferry would be free."],
  { outlet: "The Marrowick Bell", published: "2031-04-01" },
);

/** What every implementation of `Archive` must do with quotes. */
export function quotesContract(name: string, open: (folder: string) => Promise<Archive>): void {
  async function archiveWith(
    articles: readonly Article[],
    reader = saidReader(),
    embed: EmbedTexts = fakeEmbed(),
  ) {
    const archive = await open(await temporaryFolder());
    onTestFinished(() => archive.close());
    await add(archive, articles, reader, embed);
    return archive;
  }
  async function add(
    archive: Archive,
    articles: readonly Article[],
    quoteReader = saidReader(),
    embed: EmbedTexts = fakeEmbed(),
  ) {
    const writer = await archive.openWriter();
    try {
      return await addArticles(articles, { writer, embed, quoteReader });
    } finally {
      await writer.close();
    }
  }
  async function reread(archive: Archive, quoteReader = saidReader(), embed: EmbedTexts = noEmbed) {
    const writer = await archive.openWriter();
    try {
      return await rereadQuotes({ archive, writer, embed, quoteReader });
    } finally {
      await writer.close();
    }
  }
  const wordsIn = async (archive: Archive, query: Parameters<Archive["quotes"]>[0] = {}) => {
    const found = await archive.quotes(query);
    return Promise.all(
      found.map(async (quote) => {
        const text = (await archive.article(quote.article))?.text ?? "";
        return quote.content.map((span) => sliceOf(text, span)).join(" | ");
      }),
    );
  };

  describe(`${name}: quotes`, () => {
    test("come back as they were read, article by article, the newest first", async () => {
      const archive = await archiveWith([BRIDGE, FERRY]);
      expect(await wordsIn(archive)).toEqual([
        "the ferry would be free",
        "it would stay closed until spring",
        "the harbour was full",
        "nothing else",
      ]);
      const [quote] = await archive.quotes({});
      expect(quote).toMatchObject({
        article: "ferry",
        kind: "indirect",
        confidence: 0.75,
        speaker: { name: "Ottoline Vasquell", kind: "person", alsoNamed: ["Vasquell"] },
      });
      expect(quote?.cue.map((span) => sliceOf(FERRY.text, span))).toEqual(["said"]);
      expect(quote?.mention && sliceOf(FERRY.text, quote.mention)).toBe("Ottoline Vasquell");
      const [passage] = await archive.passages(quote?.passages ?? []);
      expect(passage?.ordinal).toBe(2);
    });

    test("are found by speaker in an article, by paragraph, and by limits", async () => {
      const archive = await archiveWith([BRIDGE, FERRY]);
      const said = (article: Article, speaker: string) => ({
        speakers: [{ article: article.id, name: speaker }],
      });
      expect(await wordsIn(archive, said(BRIDGE, "Ottoline Vasquell"))).toEqual([
        "it would stay closed until spring",
        "nothing else",
      ]);
      expect(await wordsIn(archive, said(FERRY, "Bram Tessaly"))).toEqual([]);
      expect(await wordsIn(archive, { speakers: [] })).toEqual([]);
      const second = (await archive.passagesOf(BRIDGE.id))[1];
      const passages = second === undefined ? [] : [second.id];
      expect(await wordsIn(archive, { passages })).toEqual(["the harbour was full", "nothing else"]);
      expect(await wordsIn(archive, { passages, speakers: said(BRIDGE, "Bram Tessaly").speakers })).toEqual([
        "the harbour was full",
      ]);
      expect(await wordsIn(archive, { within: { from: "2031-03-20" } })).toEqual(["the ferry would be free"]);
      expect(await wordsIn(archive, { within: { outlet: "courier" } })).toHaveLength(3);
    });

    test("speakers are told article by article, with their counts", async () => {
      const archive = await archiveWith([BRIDGE, FERRY]);
      const speakers = await archive.speakers();
      expect(speakers.map(({ article, speaker, quotes }) => [article, speaker.name, quotes])).toEqual([
        ["bridge", "Bram Tessaly", 1],
        ["bridge", "Ottoline Vasquell", 2],
        ["ferry", "Ottoline Vasquell", 1],
      ]);
      await add(archive, [articleOf("late", ["Bram Tessaly said the tide was late."])]);
      expect(await archive.speakers()).toHaveLength(4);
    });

    test("go with their article, and are read anew when it is edited", async () => {
      const archive = await archiveWith([BRIDGE, FERRY]);
      await add(archive, [{ ...FERRY, text: `${FERRY.text}\n\nBram Tessaly said it would not.` }]);
      expect(await wordsIn(archive, { within: { ids: [FERRY.id] } })).toEqual([
        "the ferry would be free",
        "it would not",
      ]);
      const writer = await archive.openWriter();
      await writer.remove([FERRY.id]);
      await writer.close();
      expect((await archive.status()).quotes).toBe(3);
    });

    test("another version of the reader reads them again, and no vector is made", async () => {
      const archive = await archiveWith([BRIDGE, FERRY]);
      const before = await archive.status();
      expect(before).toMatchObject({ quotes: 4, quotesBy: [{ stamp: "said|1", articles: 2 }] });
      expect(await reread(archive)).toBe(0);
      const silent = { ...saidReader("said|2"), read: () => [] };
      expect(await reread(archive, silent as never)).toBe(2);
      expect(await archive.status()).toMatchObject({
        quotes: 0,
        quotesBy: [{ stamp: "said|2", articles: 2 }],
        vectors: before.vectors,
      });
      expect(await reread(archive, saidReader("said|3"))).toBe(2);
      expect(await wordsIn(archive)).toHaveLength(4);
    });

    test("a tagger's frames are stored with the paragraph and reach the reader at their place", async () => {
      const embed = embedWithFrames("tagger|1");
      const reader = saidReader("said|1", "tagger|1");
      const archive = await archiveWith([BRIDGE], reader, embed);
      const cues = (frames: (typeof reader.seen)[number] | undefined) =>
        frames?.map(({ cue }) => sliceOf(BRIDGE.text, cue));
      expect(cues(reader.seen[0])).toEqual(["said", "said", "said"]);

      const again = saidReader("said|2", "tagger|1");
      expect(await reread(archive, again)).toBe(1);
      expect(again.seen[0]).toEqual(reader.seen[0]);

      const other = saidReader("said|3", "tagger|2");
      const vectors = (await archive.status()).vectors;
      const tagging = embedWithFrames("tagger|2");
      expect(await reread(archive, other, tagging)).toBe(1);
      expect(tagging.texts).toHaveLength(2);
      expect(cues(other.seen[0])).toEqual(["said", "said", "said"]);
      expect((await archive.status()).vectors).toBe(vectors);
      // A paragraph that another article brings is not read by the tagger again.
      const copy = articleOf("copy", [BRIDGE.text.split("\n\n")[0] ?? "", "New."]);
      const adding = embedWithFrames("tagger|2");
      await add(archive, [copy], other, adding);
      expect(adding.texts).toEqual(["New."]);
      expect(other.seen.at(-1)).toHaveLength(1);
    });

    test("those that were denied or not said are kept as that, and counted nowhere", async () => {
      const plain = saidReader();
      const polarities = ["said", "denied", "not_said"] as const;
      const reader: typeof plain = {
        ...plain,
        async read(article) {
          const read = await plain.read(article, null);
          const marked = (quote: Quote, i: number): Quote => ({
            ...quote,
            polarity: polarities[i] ?? "asked",
          });
          return read.ok ? { ...read, value: read.value.map(marked) } : read;
        },
      };
      const archive = await archiveWith([BRIDGE], reader);
      expect((await archive.quotes({})).map(({ polarity }) => polarity)).toEqual([...polarities]);
      expect(await archive.status()).toMatchObject({ quotes: 1 });
      const counted = (await archive.speakers()).map(({ speaker, quotes }) => [speaker.name, quotes]);
      expect(counted).toEqual([
        ["Bram Tessaly", 0],
        ["Ottoline Vasquell", 1],
      ]);
    });

    test("of the class that is no saying never enter", async () => {
      const plain = saidReader();
      const reader: typeof plain = {
        ...plain,
        async read(article) {
          const read = await plain.read(article, null);
          const deed = (quote: Quote): Quote => ({ ...quote, class: "other" });
          return read.ok ? { ...read, value: read.value.map(deed) } : read;
        },
      };
      const archive = await archiveWith([BRIDGE], reader);
      expect(await archive.quotes({})).toEqual([]);
    });

    test("one outside its article's text refuses the whole write", async () => {
      const archive = await archiveWith([BRIDGE]);
      const beyond = saidReader("beyond");
      const reader: typeof beyond = {
        ...beyond,
        async read(article) {
          const content = [{ start: 0, end: article.text.length + 1 }];
          const read = await beyond.read(article, null);
          return read.ok ? { ...read, value: read.value.map((quote) => ({ ...quote, content })) } : read;
        },
      };
      await expect(add(archive, [FERRY], reader)).rejects.toThrow(/^Expected the pieces of a quote/u);
      expect(await archive.status()).toMatchObject({ articles: 1, quotes: 3 });
    });
  });
}

/** Vectors without meaning, and a frame at every "said". */
function embedWithFrames(tagger: string): EmbedTexts & { readonly texts: string[] } {
  const embed = fakeEmbed();
  const tagging: EmbedTexts = async (inputs) => {
    const vectors = await embed(inputs);
    return vectors.map((of, i) => ({
      ...of,
      frames: {
        tagger,
        frames: [...(inputs[i]?.text ?? "").matchAll(/said/gu)].map(({ index }) => ({
          cue: { start: index, end: index + 4, probability: 1 },
          content: [],
          speaker: [],
        })),
      },
    }));
  };
  return Object.assign(tagging, { texts: embed.texts });
}
