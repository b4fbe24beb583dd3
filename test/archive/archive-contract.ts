import { describe, expect, onTestFinished, test } from "vitest";
import { type AddCounts, addArticles, type EmbedTexts } from "../../src/intake/add-articles.ts";
import type { Archive, ArticleLimits, PassageVectors } from "../../src/archive/archive.ts";
import type { Article, ArticleId } from "../../src/text/article.ts";
import { type Passage, passageSpans } from "../../src/text/passage.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";
import { sliceOf } from "../../src/text/span.ts";
import { termList } from "../../src/english/terms.ts";
import { UserError } from "../../src/user-error.ts";
import { articleOf, generatedArticles } from "../support/articles.ts";
import { fakeEmbed, fakeVector, fakeVectors, noEmbed } from "../support/fake-embed.ts";
import { COPIES, OTHERS, WIRE } from "../support/syndicated.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Opens the archive that belongs to `folder` for vectors of `FAKE_MODEL`; called again, another handle of the same archive. */
export type OpenArchive = (folder: string) => Promise<Archive>;

const SHARED = "Mayor Ottoline Vasquell was asked for a comment and gave none.";

const BRIDGE = articleOf(
  "bridge",
  [
    "The old bridge between Quillhaven and Marrowick closed on Tuesday after a lorry struck its northern pier.",
    "Mayor Ottoline Vasquell said the bridge would stay closed until an engineer had looked at every bolt.",
    "Ferries will carry passengers across the Sorrel meanwhile.",
  ],
  {
    title: "Bridge to Marrowick closes",
    authors: ["Nadia Ferncastle"],
    outlet: "Quillhaven Courier",
    published: "2031-03-04",
    updated: "2031-03-05",
    url: "https://courier.example/bridge",
    file: "/articles/bridge.txt",
  },
);
const FERRY = articleOf(
  "ferry",
  [
    "The ferry across the Sorrel will cost two florins from April, captain Zuzanna Kordrick announced.",
    "Ferry, ferry, nothing but ferry: passengers complained that the ferry is all that is left.",
    SHARED,
  ],
  { title: "Fares rise on the water", outlet: "The Marrowick Bell", published: "2031-03-09" },
);
const KETTLES = articleOf(
  "kettles",
  ["Forty-one copper kettles are missing from the town hall of Quillhaven.", SHARED],
  { title: "A theft", outlet: "Quillhaven Courier" },
);
const SWANS = articleOf("swans", ["Nobody had counted the swans since 2019; now there are 212."], {
  title: "A count on the Sorrel",
  outlet: "Ñandú Paper",
  published: "2031-05-01",
});
const NO_QUOTES = { quotes: [], quotesBy: "nobody" };
const CORPUS = [BRIDGE, FERRY, KETTLES, SWANS];

/** What every implementation of `Archive` must do, as far as one session of its database can show it. */
export function archiveContract(name: string, open: OpenArchive): void {
  async function openIn(folder: string): Promise<Archive> {
    const archive = await open(folder);
    onTestFinished(() => archive.close());
    return archive;
  }
  async function archiveWith(articles: Iterable<Article>): Promise<Archive> {
    const archive = await openIn(await temporaryFolder());
    await add(archive, articles);
    return archive;
  }

  describe(`${name}: articles`, () => {
    test("come back as they were put in", async () => {
      const archive = await archiveWith(CORPUS);
      for (const article of CORPUS) expect(await archive.article(article.id)).toEqual(article);
      expect(await archive.article("nowhere" as ArticleId)).toBeUndefined();
    });

    test("come back with their pages, and another version may have others, or none", async () => {
      const paged: Article = {
        ...SWANS,
        pageStarts: [
          { at: 0, page: 2 },
          { at: 20, page: 3 },
        ],
      };
      const archive = await archiveWith([paged]);
      expect(await archive.article(SWANS.id)).toEqual(paged);
      expect(await archive.articles()).toEqual([
        expect.not.objectContaining({ pageStarts: expect.anything() }),
      ]);
      expect(await add(archive, [{ ...paged, pageStarts: [{ at: 0, page: 1 }] }])).toMatchObject({
        replaced: 1,
      });
      expect(await archive.article(SWANS.id)).toMatchObject({ pageStarts: [{ at: 0, page: 1 }] });
      expect(await add(archive, [SWANS])).toMatchObject({ replaced: 1 });
      expect(await archive.article(SWANS.id)).toEqual(SWANS);
    });

    test("are listed newest first, undated last, with their number of passages", async () => {
      const archive = await archiveWith(CORPUS);
      expect((await archive.articles()).map((a) => [a.id, a.passages])).toEqual([
        ["swans", 1],
        ["ferry", 3],
        ["bridge", 3],
        ["kettles", 2],
      ]);
      const { text: _, ...details } = BRIDGE;
      expect(await archive.articles({ ids: [BRIDGE.id] })).toEqual([{ ...details, passages: 3 }]);
    });

    test("name their outlets, most articles first", async () => {
      const archive = await archiveWith([...CORPUS, articleOf("nameless", ["Nobody signed this."])]);
      expect(await archive.outlets()).toEqual([
        { outlet: "Quillhaven Courier", articles: 2 },
        { outlet: "The Marrowick Bell", articles: 1 },
        { outlet: "Ñandú Paper", articles: 1 },
      ]);
    });

    test.each<[string, ArticleLimits, string[]]>([
      ["an outlet, whatever its case", { outlet: "quillhaven COURIER" }, ["bridge", "kettles"]],
      ["a part of an outlet's name", { outlet: "Bell" }, ["ferry"]],
      ["an outlet without its accents", { outlet: "nandu" }, ["swans"]],
      ["whole words of an outlet only", { outlet: "ape" }, []],
      ["a first day", { from: "2031-03-09" }, ["swans", "ferry"]],
      ["a last day", { to: "2031-03-09" }, ["ferry", "bridge"]],
      ["one day", { from: "2031-03-04", to: "2031-03-04" }, ["bridge"]],
      ["ids", { ids: [SWANS.id, KETTLES.id, "nowhere" as ArticleId] }, ["swans", "kettles"]],
      ["no ids", { ids: [] }, []],
      ["several at once", { outlet: "courier", from: "2031-01-01" }, ["bridge"]],
      ["nothing", {}, ["swans", "ferry", "bridge", "kettles"]],
    ])("are limited by %s", async (_, limits, expected) => {
      const archive = await archiveWith(CORPUS);
      expect((await archive.articles(limits)).map((a) => a.id)).toEqual(expected);
      const lexical = await archive.searchTerms({
        terms: termList("bridge ferry kettles swans"),
        limit: 50,
        within: limits,
      });
      expect(new Set(await articlesOf(archive, lexical))).toEqual(new Set(expected));
      const similar = await archive.searchVectors({ vector: fakeVector("x"), limit: 50, within: limits });
      const found = new Set(await articlesOf(archive, similar));
      // A text of two articles is named once, by the first of them that is within the limits.
      expect(found).toEqual(new Set(expected));
    });
  });

  describe(`${name}: passages`, () => {
    test("are slices of their article, numbered from 1", async () => {
      const archive = await archiveWith(CORPUS);
      for (const article of CORPUS) {
        const passages = await archive.passagesOf(article.id);
        expect(passages.map((p) => p.ordinal)).toEqual(passages.map((_, i) => i + 1));
        expect(passages.map((p) => p.text)).toEqual(article.text.split("\n\n"));
        for (const passage of passages) expect(passage.text).toBe(sliceOf(article.text, passage));
      }
      expect(await archive.passagesOf("nowhere" as ArticleId)).toEqual([]);
    });

    test("are given in the order asked for, without those that are gone", async () => {
      const archive = await archiveWith(CORPUS);
      const [first, second, third] = (await archive.passagesOf(BRIDGE.id)).map((p) => p.id) as [
        Passage["id"],
        Passage["id"],
        Passage["id"],
      ];
      const gone = 999_999 as Passage["id"];
      expect((await archive.passages([third, gone, first, second])).map((p) => p.id)).toEqual([
        third,
        first,
        second,
      ]);
    });

    test("with the same text are found through each other, earliest publication first", async () => {
      const archive = await archiveWith([KETTLES, FERRY, SWANS]);
      for (const article of [KETTLES, FERRY]) {
        const shared = (await archive.passagesOf(article.id)).at(-1) as Passage;
        expect((await archive.sameText(shared.text)).map((p) => p.article)).toEqual(["ferry", "kettles"]);
      }
      const alone = (await archive.passagesOf(SWANS.id))[0] as Passage;
      expect(await archive.sameText(alone.text)).toEqual([alone]);
    });

    test("of the same story are found through each other, in whatever order they come", async () => {
      const story = [WIRE, ...COPIES].map(({ id }) => id);
      for (const articles of [
        [WIRE, ...COPIES, ...OTHERS, ...CORPUS],
        [...CORPUS, ...OTHERS, ...COPIES].reverse().concat(WIRE),
      ]) {
        const archive = await archiveWith(articles);
        expect(await archive.stories()).toEqual([story]);
        expect(await archive.stories([story[2] as ArticleId, BRIDGE.id])).toEqual([story]);
        expect(await archive.stories([BRIDGE.id])).toEqual([]);
        expect(await archive.copiesOf({ ...WIRE, outlet: null })).toEqual(story);
        expect(await archive.copiesOf(BRIDGE)).toEqual([BRIDGE.id]);
      }
    });

    test("of the same story part when one is edited or removed", async () => {
      const [herald, ...others] = COPIES as [Article, ...Article[]];
      const archive = await archiveWith([WIRE, ...COPIES]);
      await add(archive, [{ ...herald, text: BRIDGE.text }]);
      expect(await archive.stories()).toEqual([[WIRE.id, ...others.map(({ id }) => id)]]);
      expect(await archive.copiesOf(WIRE)).not.toContain(herald.id);
      const writer = await archive.openWriter();
      await writer.remove([WIRE.id, ...others.slice(1).map(({ id }) => id)]);
      await writer.close();
      expect(await archive.stories()).toEqual([]);
      expect(await archive.copiesOf(WIRE)).toEqual([others[0]?.id]);
      await add(archive, [herald]);
      expect(await archive.stories()).toEqual([[herald.id, others[0]?.id]]);
    });

    test("keep any characters", async () => {
      const text = "Nul \0, cr\r\nlf, \u00a0, \ufeff, \u200d, e\u0301, \u{1f986}, שלום";
      const article = articleOf("odd", [text, "\ufeffSecond\u2028paragraph"]);
      const archive = await archiveWith([article]);
      expect((await archive.article(article.id))?.text).toBe(article.text);
      for (const passage of await archive.passagesOf(article.id))
        expect(passage.text).toBe(sliceOf(article.text, passage));
    });

    test.each<[string, Partial<Article>]>([
      ["half a surrogate pair in the text", { text: "A duck: \ud83e." }],
      ["half a surrogate pair in the title", { title: "\udd86 duck" }],
      ["a NUL in the outlet", { outlet: "Quill\0haven" }],
    ])("that could not come back the same are refused: %s", async (_, fields) => {
      const archive = await archiveWith([]);
      const article = { ...articleOf("odd", ["A duck."]), ...fields };
      await expect(add(archive, [article])).rejects.toThrow(UserError);
      await expect(add(archive, [article])).rejects.toThrow(/"odd"/u);
      expect((await archive.status()).articles).toBe(0);
    });
  });

  describe(`${name}: search by terms`, () => {
    async function found(archive: Archive, words: string, limit = 10): Promise<string[]> {
      return placesOf(archive, await archive.searchTerms({ terms: termList(words), limit }));
    }

    test("puts the better match first", async () => {
      const archive = await archiveWith(CORPUS);
      expect(await found(archive, "ferry")).toEqual([
        "ferry 2", // says it four times
        "bridge 3", // says it once, in the shortest paragraph
        "ferry 1", // says it once, in a longer one
      ]);
      expect(await found(archive, "kettles bridge")).toEqual([
        "kettles 1", // "kettles" stands in one passage alone, "bridge" in three
        "bridge 1", // says "bridge" in text and title, and is a little shorter than the next
        "bridge 2",
        "bridge 3", // its title alone says "bridge"
      ]);
      expect(await found(archive, "sorrel captain")).toEqual([
        "ferry 1", // holds both
        "bridge 3", // holds one in the text
        "swans 1", // holds one in the title, which counts half
      ]);
    });

    test("finds the words of title, outlet, author and day", async () => {
      const archive = await archiveWith(CORPUS);
      expect(await found(archive, "THEFT")).toEqual(["kettles 2", "kettles 1"]); // the shorter first
      expect(new Set(await found(archive, "Ferncastle"))).toEqual(
        new Set(["bridge 1", "bridge 2", "bridge 3"]),
      );
      expect(await found(archive, "May 2031", 1)).toEqual(["swans 1"]);
    });

    test("gives scores above 0 that fall, and no more than asked for", async () => {
      const archive = await archiveWith(CORPUS);
      const hits = await archive.searchTerms({ terms: termList("the bridge of Quillhaven"), limit: 5 });
      expect(hits).toHaveLength(5);
      for (const [i, hit] of hits.entries()) {
        expect(hit.bm25).toBeGreaterThan(0);
        expect(hit.bm25).toBeLessThanOrEqual(hits[i - 1]?.bm25 ?? Number.POSITIVE_INFINITY);
      }
      expect(await archive.searchTerms({ terms: ["bridg"], limit: 0 })).toEqual([]);
      expect(await archive.searchTerms({ terms: [], limit: 5 })).toEqual([]);
      expect(await archive.searchTerms({ terms: ["", "zeppelin"], limit: 5 })).toEqual([]);
    });

    test.each(['"', "*", "AND", "near(a b)", "text : ferry", "-", "^ferry", "'", "a.b", "ﷺ"])(
      "reads %j as a term like any other",
      async (term) => {
        const archive = await archiveWith(CORPUS);
        await expect(archive.searchTerms({ terms: [term], limit: 5 })).resolves.toBeInstanceOf(Array);
      },
    );

    test("finds each passage by each of its terms, in any script", async () => {
      const paragraphs = [
        "½ of the ﬁsh, №5, ﷺ, x² and ℌ",
        "市長は橋を渡った。",
        "𞤀𞤣𞤤𞤢𞤥 is written from right to left, 𐓏𐓘𐓻𐓘𐓻𐓟 from left to right",
        "ΟΔΟΣ İstanbul Straße ŒUVRE naïve e\u0301te\u0301",
        "U.S. figures: 1,000.5 and 3.14 at 9 a.m.",
        "สวัสดีชาวโลก",
        "\u0301\u0301 alone",
      ];
      const archive = await archiveWith([articleOf("scripts", paragraphs, { title: "?" })]);
      for (const [i, text] of paragraphs.entries())
        for (const term of termList(text)) {
          expect(await placesOf(archive, await archive.searchTerms({ terms: [term], limit: 9 }))).toContain(
            `scripts ${i + 1}`,
          );
          const { holding } = await archive.termStatistics([term]);
          expect(holding.get(term), term).toBeGreaterThan(0);
        }
    });
  });

  describe(`${name}: term statistics`, () => {
    test("count passages, by text or else by title", async () => {
      const archive = await archiveWith(CORPUS);
      const terms = ["bridg", "vasquel", "theft", "zeppelin", ...termList("Vasquell")];
      const { passages, holding } = await archive.termStatistics(terms);
      expect(passages).toBe(9);
      expect(holding.get("bridg")).toBe(2); // not the third, which has it in the title alone
      expect(holding.get(termList("Vasquell")[0] as string)).toBe(3);
      expect(holding.get("theft")).toBe(2);
      expect(holding.get("zeppelin")).toBe(0);
    });

    test("follow what is removed and added", async () => {
      const archive = await archiveWith(CORPUS);
      const writer = await archive.openWriter();
      await writer.remove([BRIDGE.id]);
      await writer.close();
      const { passages, holding } = await archive.termStatistics(["bridg", "kettl"]);
      expect([passages, holding.get("bridg"), holding.get("kettl")]).toEqual([6, 0, 1]);
    });

    test("similar terms are spelt nearly the same, nearest first, then the more frequent", async () => {
      const archive = await archiveWith([
        articleOf("names", [
          "Kordrick met Vasquell.",
          "Kordrack met Vasquell.",
          "Kordrack went.",
          "Tern and fern.",
        ]),
      ]);
      const [wanted] = termList("Kordrck") as [string];
      const similar = await archive.similarTerms(wanted, 5);
      expect(similar.map((s) => s.term)).toEqual(termList("Kordrack Kordrick"));
      expect(similar).toEqual([
        { term: "kordrack", distance: 1, passages: 2 },
        { term: "kordrick", distance: 1, passages: 1 },
      ]);
      expect(await archive.similarTerms(wanted, 1)).toHaveLength(1);
      expect(await archive.similarTerms("ern", 5)).toEqual([]); // too short to tell
      expect(await archive.similarTerms("2031", 5)).toEqual([]); // figures have no misspellings
      expect(await archive.similarTerms("zzzzzzzz", 5)).toEqual([]);
    });
  });

  describe(`${name}: search by vectors`, () => {
    const articles = [...generatedArticles(60, 3)];
    const long = articleOf("long", ["A line about nothing. ".repeat(120).trim(), "Short."]);

    test.each<[string, ArticleLimits | undefined]>([
      ["everywhere", undefined],
      ["within limits", { outlet: "courier", from: "2031-04-01" }],
    ])("equals comparing with every window, %s", async (_, within) => {
      const archive = await archiveWith([...articles, long]);
      for (let question = 0; question < 20; question++) {
        const vector = fakeVector(`question ${question}`);
        const hits = await archive.searchVectors({ vector, limit: 15, within });
        const expected = await bruteForce(archive, vector, 15, within);
        expect(hits.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        for (const [i, { similarity }] of hits.entries())
          expect(similarity).toBeCloseTo(expected[i]?.similarity ?? 2, 5);
      }
    });

    test("gives as many passages as asked for, although one passage has many windows", async () => {
      const archive = await archiveWith([...articles.slice(0, 10), long]);
      const { windows } = fakeVectors(long.text.split("\n\n")[0] as string, []);
      const near = meanOf(windows.map((w) => w.vector));
      const hits = await archive.searchVectors({ vector: near, limit: 5 });
      expect(hits).toHaveLength(5);
      expect(await placesOf(archive, hits.slice(0, 1))).toEqual(["long 1"]);
      expect(new Set(hits.map((h) => h.id)).size).toBe(5);
    });

    test("measures passages and their sentences", async () => {
      const archive = await archiveWith(CORPUS);
      const passages = await archive.passagesOf(FERRY.id);
      const vector = fakeVector("a question");
      const measured = await archive.similarities([...passages.map((p) => p.id), 99_999 as never], vector);
      expect([...measured.keys()].sort()).toEqual(passages.map((p) => p.id).sort());
      for (const { id, text } of passages) {
        const expected = fakeVectors(text, sentenceSpans(text));
        const got = measured.get(id);
        expect(got?.similarity).toBeCloseTo(Math.max(...expected.windows.map((w) => dot(w.vector, vector))));
        expect(got?.sentences.map(({ start, end }) => ({ start, end }))).toEqual(sentenceSpans(text));
        for (const [i, sentence] of expected.sentences.entries())
          expect(got?.sentences[i]?.similarity).toBeCloseTo(dot(sentence.vector, vector), 2);
      }
    });

    test("measures the same where the search has told part of it", async () => {
      const archive = await archiveWith([...CORPUS, ...articles.slice(0, 5)]);
      const vector = fakeVector("a question");
      const ids = (await archive.passagesOf(FERRY.id)).map((p) => p.id);
      const hits = await archive.searchVectors({ vector, limit: 8 });
      const all = [...new Set([...ids, ...hits.map((h) => h.id)])];
      const measured = await archive.similarities(all, vector);
      const known = await archive.similarities(all, vector, hits);
      expect([...known.keys()].sort()).toEqual([...measured.keys()].sort());
      for (const [id, { similarity, sentences }] of known) {
        expect(similarity).toBeCloseTo(measured.get(id)?.similarity ?? 2, 5);
        expect(sentences).toEqual(measured.get(id)?.sentences);
      }
      expect(await archive.similarities([], vector, hits)).toEqual(new Map());
    });

    test("finds what was added or removed since the last search", async () => {
      const archive = await archiveWith(CORPUS);
      const at = (text: string) => archive.searchVectors({ vector: fakeVector(text), limit: 1 });
      const [text] = SWANS.text.split("\n\n") as [string];
      expect(await placesOf(archive, await at(text))).toEqual(["swans 1"]);
      const writer = await archive.openWriter();
      await writer.remove([SWANS.id]);
      expect(await placesOf(archive, await at(text))).not.toEqual(["swans 1"]);
      await addArticles([SWANS], { writer, embed: fakeEmbed() });
      expect((await at(text))[0]?.similarity).toBeCloseTo(1, 5);
      await writer.close();
    });

    test("an empty archive has nothing, and says so without failing", async () => {
      const archive = await archiveWith([]);
      expect(await archive.searchVectors({ vector: fakeVector("x"), limit: 5 })).toEqual([]);
      expect(await archive.searchTerms({ terms: ["ferri"], limit: 5 })).toEqual([]);
      expect(await archive.articles()).toEqual([]);
      expect(await archive.outlets()).toEqual([]);
      const none = new Map([["ferri", 0]]);
      expect(await archive.termStatistics(["ferri"])).toEqual({
        passages: 0,
        length: 0,
        frequency: none,
        holding: none,
      });
      expect(await archive.status()).toMatchObject({ articles: 0, passages: 0, vectors: 0 });
    });
  });

  describe(`${name}: adding`, () => {
    test("counts what it did", async () => {
      const archive = await archiveWith([BRIDGE]);
      const edited = { ...BRIDGE, title: "Bridge to Marrowick closed" };
      expect(await add(archive, [FERRY, edited])).toMatchObject({ added: 1, replaced: 1, unchanged: 0 });
    });

    test("the same again changes nothing and embeds nothing", async () => {
      const archive = await archiveWith(CORPUS);
      const before = await snapshot(archive);
      expect(await add(archive, CORPUS, noEmbed)).toMatchObject({ unchanged: 4, added: 0, embedded: 0 });
      expect(await snapshot(archive)).toEqual(before);
    });

    test("an edited article replaces its earlier version and embeds the changed paragraphs alone", async () => {
      const archive = await archiveWith(CORPUS);
      const [first, , third] = BRIDGE.text.split("\n\n") as [string, string, string];
      const changed = "Mayor Ottoline Vasquell said the bridge would open on Friday.";
      const edited = articleOf("bridge", [first, changed, third], { title: "Bridge opens" });
      const embed = fakeEmbed();
      expect(await add(archive, [edited], embed)).toMatchObject({ replaced: 1, added: 0, embedded: 1 });
      expect(embed.texts).toEqual([changed]);
      expect(await archive.article(BRIDGE.id)).toEqual(edited);
      expect((await archive.passagesOf(BRIDGE.id)).map((p) => p.text)).toEqual([first, changed, third]);
      expect(await archive.searchTerms({ terms: ["bolt"], limit: 5 })).toEqual([]);
      expect(await archive.status()).toMatchObject({ articles: 4, passages: 9, vectors: 8 });
    });

    test("a changed title embeds nothing", async () => {
      const archive = await archiveWith(CORPUS);
      const renamed = { ...SWANS, title: "Geese, rather" };
      expect(await add(archive, [renamed], noEmbed)).toMatchObject({ replaced: 1, embedded: 0 });
      expect((await archive.article(SWANS.id))?.title).toBe("Geese, rather");
    });

    test("a paragraph of two articles is embedded once, whichever batch it comes in", async () => {
      const filler = [...generatedArticles(120, 9)];
      const twice = "This paragraph stands in every one of them.";
      const articles = filler.map((a) => ({ ...a, text: `${a.text}\n\n${twice}` }));
      const embed = fakeEmbed();
      const archive = await archiveWith([]);
      await add(archive, articles, embed);
      expect(embed.texts.length).toBe(new Set(embed.texts).size);
      const { vectors } = await archive.status();
      const distinct = new Set(articles.flatMap((a) => a.text.split("\n\n")));
      expect(vectors).toBe([...distinct].reduce((n, text) => n + fakeVectors(text, []).windows.length, 0));
    });

    test("removing the last article with a paragraph drops its vectors, not before", async () => {
      const archive = await archiveWith(CORPUS);
      const remove = async (id: ArticleId) => {
        const writer = await archive.openWriter();
        await writer.remove([id, "nowhere" as ArticleId]);
        await writer.close();
        return archive.status();
      };
      expect(await archive.status()).toMatchObject({ articles: 4, passages: 9, vectors: 8 });
      expect(await remove(KETTLES.id)).toMatchObject({ articles: 3, passages: 7, vectors: 7 });
      expect(await remove(FERRY.id)).toMatchObject({ articles: 2, passages: 4, vectors: 4 });
      expect(await archive.article(FERRY.id)).toBeUndefined();
      expect(await archive.passagesOf(FERRY.id)).toEqual([]);
      expect(await archive.searchTerms({ terms: ["florin"], limit: 5 })).toEqual([]);
    });

    test("passage numbers are not used again", async () => {
      const archive = await archiveWith([SWANS]);
      const [before] = await archive.passagesOf(SWANS.id);
      const writer = await archive.openWriter();
      await writer.remove([SWANS.id]);
      await addArticles([SWANS], { writer, embed: fakeEmbed() });
      await writer.close();
      const [after] = await archive.passagesOf(SWANS.id);
      expect(Number(after?.id)).toBeGreaterThan(Number(before?.id));
    });

    test("each write raises the generation", async () => {
      const archive = await archiveWith([SWANS]);
      const { generation } = await archive.status();
      await add(archive, [KETTLES]);
      expect((await archive.status()).generation).toBeGreaterThan(generation);
    });
  });

  describe(`${name}: twins`, () => {
    const copyOf = (article: Article, id: string): Article => ({
      ...article,
      id: id as ArticleId,
      file: `/articles/${id}.txt`,
    });

    test("the same article in another file is left out and named", async () => {
      const archive = await archiveWith(CORPUS);
      const twin = copyOf(SWANS, "swans-copy");
      const counts = await add(archive, [twin], noEmbed);
      expect(counts).toMatchObject({ added: 0, twins: [{ article: twin, twin: "swans" }] });
      expect((await archive.status()).articles).toBe(4);
    });

    test("both in one run are found, however far apart", async () => {
      const archive = await archiveWith([]);
      const filler = [...generatedArticles(90, 4)];
      for (const at of [0, 20, 45, 90]) {
        const [first, second] = [copyOf(SWANS, `first-${at}`), copyOf(SWANS, `second-${at}`)];
        const marked = [first, second].map((a) => ({ ...a, title: `Swans ${at}` }));
        const run = [marked[0] as Article, ...filler.slice(0, at), marked[1] as Article];
        expect((await add(archive, run)).twins.map((t) => [t.article.id, t.twin])).toEqual([
          [`second-${at}`, `first-${at}`],
        ]);
      }
    });

    test("an article that takes the place of another's former words is no twin", async () => {
      for (const order of ["replaced first", "moved first"]) {
        const archive = await archiveWith([SWANS]);
        const replaced = { ...SWANS, text: "The swans have left." };
        const moved = copyOf(SWANS, "moved");
        const run = order === "replaced first" ? [replaced, moved] : [moved, replaced];
        expect(await add(archive, run)).toMatchObject({ added: 1, replaced: 1, twins: [] });
        expect((await archive.article(moved.id))?.text).toBe(SWANS.text);
      }
    });

    test("of one id given twice in a run the last version stays", async () => {
      const filler = [...generatedArticles(90, 5)];
      for (const between of [0, 40, 90]) {
        const archive = await archiveWith([]);
        const edited = { ...SWANS, text: "The swans have left." };
        const counts = await add(archive, [SWANS, ...filler.slice(0, between), edited, edited]);
        expect(counts).toMatchObject({ added: between + 1, replaced: 1, unchanged: 1 });
        expect((await archive.article(SWANS.id))?.text).toBe(edited.text);
      }
    });
  });

  describe(`${name}: a write is all or nothing`, () => {
    test("an embedder that fails leaves what was there", async () => {
      const archive = await archiveWith([BRIDGE]);
      const before = await snapshot(archive);
      await expect(add(archive, [{ ...BRIDGE, text: "Other words." }, FERRY], noEmbed)).rejects.toThrow(
        "Expected nothing to be embedded",
      );
      expect(await snapshot(archive)).toEqual(before);
    });

    test("an embedder that fails later leaves whole batches", async () => {
      const archive = await archiveWith([]);
      const articles = [...generatedArticles(160, 6)];
      let calls = 0;
      const embed: EmbedTexts = async (inputs) => {
        calls++;
        if (calls === 3) throw new Error("The model fell over");
        return fakeEmbed()(inputs);
      };
      await expect(add(archive, articles, embed)).rejects.toThrow("The model fell over");
      const stored = await assertWhole(archive, articles);
      expect(stored).toBeGreaterThan(0);
      expect(stored).toBeLessThan(160);
      const rest = fakeEmbed();
      expect(await add(archive, articles, rest)).toMatchObject({ unchanged: stored });
      expect(await assertWhole(archive, articles)).toBe(160);
    });

    test.each<[string, (article: Article) => { text: string; vectors: PassageVectors | null }]>([
      ["without vectors", () => ({ text: "First.", vectors: null })],
      ["that is no slice", () => ({ text: "Frist.", vectors: fakeVectors("Frist.", []) })],
    ])("one passage %s refuses the whole put", async (_, broken) => {
      const archive = await archiveWith([BRIDGE]);
      const before = await snapshot(archive);
      const writer = await archive.openWriter();
      const bad = articleOf("bad", ["First."]);
      await expect(
        writer.put([
          { article: SWANS, passages: passagesWithVectors(SWANS), ...NO_QUOTES },
          { article: bad, passages: [{ start: 0, end: 6, ...broken(bad) }], ...NO_QUOTES },
        ]),
      ).rejects.toThrow(/^Expected/u);
      await writer.close();
      expect(await snapshot(archive)).toEqual(before);
    });

    test("a stopped run keeps whole articles, and the next one goes on", async () => {
      const archive = await archiveWith([]);
      const articles = [...generatedArticles(150, 7)];
      const stop = new AbortController();
      const writer = await archive.openWriter();
      const onProgress = ({ added }: AddCounts) => {
        if (added > 0) stop.abort(new Error("Stopped"));
      };
      const run = addArticles(articles, { writer, embed: fakeEmbed(), signal: stop.signal, onProgress });
      await expect(run).rejects.toThrow("Stopped");
      await writer.close();
      const stored = await assertWhole(archive, articles);
      expect(stored).toBeGreaterThan(0);
      expect(stored).toBeLessThan(150);
      expect(await add(archive, articles)).toMatchObject({ unchanged: stored, added: 150 - stored });
    });
  });

  describe(`${name}: replacing all vectors`, () => {
    const other = (text: string) => fakeVectors(`other ${text}`, []).windows[0]?.vector as Float32Array;
    const replaced = (text: string): PassageVectors => {
      const whole = { start: 0, end: text.length, vector: other(text) };
      return { windows: [whole], sentences: [whole] };
    };

    test("names every text once, and takes the new vectors", async () => {
      const archive = await archiveWith(CORPUS);
      const writer = await archive.openWriter();
      const texts: string[] = [];
      await writer.replaceVectors(
        (async function* () {
          for await (const batch of writer.texts(3)) {
            expect(batch.length).toBeLessThanOrEqual(3);
            texts.push(...batch);
            yield new Map(batch.map((text) => [text, replaced(text)]));
          }
        })(),
      );
      await writer.close();
      expect(texts.length).toBe(new Set(texts).size);
      expect(new Set(texts)).toEqual(new Set(CORPUS.flatMap((a) => a.text.split("\n\n"))));
      const [hit] = await archive.searchVectors({ vector: other(SWANS.text), limit: 1 });
      expect(hit?.similarity).toBeCloseTo(1, 5);
      const gone = await archive.searchVectors({ vector: fakeVector(SWANS.text), limit: 1 });
      expect(gone[0]?.similarity).toBeLessThan(0.9);
    });

    test("that stops half way, or leaves a text out, changes nothing", async () => {
      const archive = await archiveWith(CORPUS);
      const before = await snapshot(archive);
      const writer = await archive.openWriter();
      const some = async function* (fails: boolean) {
        for await (const batch of writer.texts(3)) {
          yield new Map(batch.map((text) => [text, replaced(text)]));
          if (fails) throw new Error("The model fell over");
          return;
        }
      };
      await expect(writer.replaceVectors(some(true))).rejects.toThrow("The model fell over");
      await expect(writer.replaceVectors(some(false))).rejects.toThrow(
        /^Expected vectors for every passage/u,
      );
      await writer.close();
      expect(await snapshot(archive)).toEqual(before);
    });
  });
}

/** Adds articles with a writer of its own. */
export async function add(
  archive: Archive,
  articles: Iterable<Article>,
  embed: EmbedTexts = fakeEmbed(),
): Promise<AddCounts> {
  const writer = await archive.openWriter();
  try {
    return await addArticles(articles, { writer, embed });
  } finally {
    await writer.close();
  }
}

/** Checks that every article in the archive is one of `expected`, whole to the character; returns their number. */
export async function assertWhole(archive: Archive, expected: readonly Article[]): Promise<number> {
  const byId = new Map(expected.map((a) => [a.id, a]));
  const entries = await archive.articles();
  const broken: string[] = [];
  for (const { id, passages: count } of entries) {
    const article = await archive.article(id);
    const passages = await archive.passagesOf(id);
    const spans = passageSpans(article?.text ?? "");
    const isWhole =
      sorted(article) === sorted(byId.get(id)) &&
      passages.length === count &&
      passages.length === spans.length &&
      passages.every(
        (p, i) =>
          p.start === spans[i]?.start &&
          p.end === spans[i]?.end &&
          p.text === article?.text.slice(p.start, p.end),
      );
    if (!isWhole) broken.push(id);
  }
  expect(broken).toEqual([]);
  return entries.length;
}

function sorted(article: object | undefined): string {
  return JSON.stringify(Object.entries(article ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything that can be read from an archive, to compare before and after. */
async function snapshot(archive: Archive): Promise<unknown> {
  const articles = await archive.articles();
  const passages = await Promise.all(articles.map((a) => archive.passagesOf(a.id)));
  const similarities = await archive.similarities(
    passages.flat().map((p) => p.id),
    fakeVector("probe"),
  );
  const { vectors, model, format } = await archive.status();
  return { articles, passages, similarities, vectors, model, format };
}

export function passagesWithVectors(article: Article) {
  return passageSpans(article.text).map((span) => {
    const text = sliceOf(article.text, span);
    return { ...span, text, vectors: fakeVectors(text, sentenceSpans(text)) };
  });
}

/** The passages a search found, as "article ordinal". */
async function placesOf(archive: Archive, hits: readonly { id: Passage["id"] }[]): Promise<string[]> {
  return (await archive.passages(hits.map((hit) => hit.id))).map((p) => `${p.article} ${p.ordinal}`);
}

async function articlesOf(archive: Archive, hits: readonly { id: Passage["id"] }[]): Promise<ArticleId[]> {
  return (await archive.passages(hits.map((hit) => hit.id))).map((p) => p.article);
}

/** Compares with every window; of passages with the same text only the first added counts. */
async function bruteForce(
  archive: Archive,
  vector: Float32Array,
  limit: number,
  within: ArticleLimits | undefined,
) {
  const first = new Map<string, Passage>();
  for (const { id } of await archive.articles(within))
    for (const passage of await archive.passagesOf(id)) {
      const known = first.get(passage.text);
      if (known === undefined || passage.id < known.id) first.set(passage.text, passage);
    }
  return [...first.values()]
    .map(({ id, text }) => ({
      id,
      similarity: Math.max(...fakeVectors(text, []).windows.map((w) => dot(w.vector, vector))),
    }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit);
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = (vectors[0] as Float32Array).map((_, i) => vectors.reduce((s, v) => s + (v[i] as number), 0));
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}
