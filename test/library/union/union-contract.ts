import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Archive, ArticleLimits } from "../../../src/archive/archive.ts";
import { termList } from "../../../src/english/terms.ts";
import { addArticles } from "../../../src/intake/add-articles.ts";
import type { Article, ArticleId } from "../../../src/text/article.ts";
import type { Passage, PassageId } from "../../../src/text/passage.ts";
import { sliceOf } from "../../../src/text/span.ts";
import { articleOf, generatedArticles } from "../../support/articles.ts";
import { fakeEmbed, fakeVector } from "../../support/fake-embed.ts";
import { COPIES, OTHERS, WIRE } from "../../support/syndicated.ts";
import { inFiles, type MakeUnion, put } from "./make-union.ts";

const ids = (articles: readonly Article[]): ArticleId[] => articles.map(({ id }) => id);
const placeOf = ({ article, ordinal, start, end, text }: Passage) => ({ article, ordinal, start, end, text });

async function placesOf(archive: Archive, found: readonly { readonly id: PassageId }[]): Promise<string[]> {
  const passages = await archive.passages(found.map(({ id }) => id));
  return passages.map(({ article, ordinal }) => `${article} ${ordinal}`);
}

/** Texts alone, where one of several passages with the same text stands for all. */
async function textsOf(archive: Archive, found: readonly { readonly id: PassageId }[]): Promise<string[]> {
  return (await archive.passages(found.map(({ id }) => id))).map(({ text }) => text).sort();
}

/** Everything that can be read, with places for numbers. */
async function readAll(archive: Archive, articles: readonly Article[], limits: ArticleLimits | undefined) {
  const words = articles.flatMap(({ text }) => termList(text)).slice(0, 40);
  const terms = [...new Set([...words, "zeppelin"])];
  const passages = (await Promise.all(ids(articles).map((id) => archive.passagesOf(id)))).flat();
  const quotes = async (query: Parameters<Archive["quotes"]>[0]) =>
    Promise.all(
      (await archive.quotes(query)).map(async ({ id: _, passages: touched, ...quote }) => ({
        ...quote,
        passages: await placesOf(
          archive,
          touched.map((id) => ({ id })),
        ),
      })),
    );
  const speakers = await archive.speakers();
  const said = speakers.slice(0, 3).map(({ article, speaker: { name } }) => ({ article, name }));
  const probe = fakeVector(passages[0]?.text ?? "");
  const similarities = await archive.similarities(
    passages.map(({ id }) => id),
    probe,
    (await archive.searchVectors({ vector: probe, limit: 3 })).slice(0, 1),
  );
  const limit = 1_000;
  const { articles: count, passages: paragraphs, quotes: said_, quotesBy } = await archive.status();
  const similar = await archive.searchVectors({ vector: probe, limit, within: limits });
  // How many passages hold a term in their text is not compared: one archive counts those of the title where no text holds it, and
  // what holds it in the one may not in the other.
  const statistics = await archive.termStatistics(terms);
  return {
    status: { count, paragraphs, said_, quotesBy },
    whole: await Promise.all(ids(articles).map((id) => archive.article(id))),
    articles: await archive.articles(limits),
    outlets: await archive.outlets(),
    passages: passages.map(placeOf),
    again: (await archive.passages(passages.map(({ id }) => id).reverse())).map(placeOf),
    sameText: await Promise.all(
      passages.map(async ({ text }) => (await archive.sameText(text)).map(placeOf)),
    ),
    stories: await archive.stories(),
    storiesOfSome: await archive.stories(ids(articles).slice(-6)),
    copiesOf: await Promise.all(articles.map((article) => archive.copiesOf(article))),
    sentences: passages.map(({ id }) => similarities.get(id)?.sentences),
    statistics: [
      ...[statistics.passages, statistics.length, statistics.frequency],
      terms.filter((term) => (statistics.holding.get(term) ?? 0) > 0),
    ],
    similarTerms: await Promise.all(
      ["vasquel", "kordrik", "fery", "notise"].map(async (term) =>
        (await archive.similarTerms(term, 50))
          .map(({ term: found, distance }) => `${found} ${distance}`)
          .sort(),
      ),
    ),
    lexical: new Set(
      await placesOf(archive, await archive.searchTerms({ terms: words.slice(0, 3), limit, within: limits })),
    ),
    vectors: await textsOf(archive, similar),
    // A similarity that an index has told is another number in its last digits than one that is computed.
    nearly: [
      ...passages.map(({ id }) => similarities.get(id)?.similarity ?? 0),
      ...similar.map(({ similarity }) => similarity),
    ],
    best: await textsOf(archive, await archive.searchVectors({ vector: probe, limit: 1, within: limits })),
    quotes: await quotes({ within: limits }),
    said: await quotes({ speakers: said }),
    touching: await quotes({ passages: passages.slice(0, 5).map(({ id }) => id) }),
    speakers,
  };
}

async function expectSame(
  union: Archive,
  single: Archive,
  articles: readonly Article[],
  limits: ArticleLimits | undefined,
): Promise<void> {
  const [got, wanted] = [await readAll(union, articles, limits), await readAll(single, articles, limits)];
  expect({ ...got, nearly: got.nearly.length }).toEqual({ ...wanted, nearly: wanted.nearly.length });
  for (const [i, number] of got.nearly.entries())
    expect(Math.abs(number - (wanted.nearly[i] ?? 0))).toBeLessThan(1e-6);
}

/** What a union is, whatever keeps its archives; what it is compared with is one archive in files. */
export function unionContract(name: string, make: MakeUnion, runs: number): void {
  const unionOf = async (mine: readonly Article[], theirs: readonly Article[]): Promise<Archive> => {
    const { own, shared, union } = await make();
    await put(own, mine);
    await put(shared, theirs);
    return union;
  };

  describe(`${name}:`, () => {
    test("where an article came from is told of both archives, by the names they have here", async () => {
      const { own, shared, union } = await make();
      for (const [archive, place] of [
        [own, "own"],
        [shared, "shared"],
      ] as const) {
        const writer = await archive.openWriter();
        const reading = {
          format: "text",
          feed: null,
          cut: { blocks: [], unlisted: 0 },
          warnings: [],
        } as const;
        const readingOf = () => ({
          origin: { file: place, line: null },
          reading,
          at: "2031-05-01T06:00:00.000Z",
        });
        const articles = [articleOf("both", [`Kept at ${place}.`]), articleOf(place, [`${place} alone.`])];
        await addArticles(articles, { writer, embed: fakeEmbed(), readingOf });
        await writer.close();
      }
      const entries = await union.articles();
      expect(entries).toHaveLength(4);
      for (const { id } of entries) {
        const place = (await union.article(id))?.text.includes("own") === true ? "own" : "shared";
        expect(await union.provenance(id), id).toMatchObject({ place });
      }
    });

    test("two archives are read like one that holds all", async () => {
      const days = fc.constantFrom(
        undefined,
        { outlet: "courier" },
        { from: "2031-05-01" },
        { to: "2031-06-30" },
      );
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 1_000 }),
          fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
          days,
          async (seed, isOwn, limits) => {
            const articles = [...generatedArticles(8, seed), WIRE, ...COPIES, ...OTHERS];
            const own = articles.filter((_, i) => isOwn[i]);
            const shared = articles.filter((_, i) => !isOwn[i]);
            const union = await unionOf(own, shared);
            const single = await inFiles(articles);
            await expectSame(union, single, articles, limits);
            const some = { ids: ids(articles).slice(2, 5) };
            await expectSame(union, single, articles, some);
          },
        ),
        { numRuns: runs },
      );
    }, 120_000);

    describe("an id that both have", () => {
      const OWN = articleOf("notice", ["Bram Tessaly said the quay was closed.", "The same paragraph."]);
      const SHARED = articleOf("notice", ["Ilse Varrick said the quay was open.", "The same paragraph."]);
      const PREFIXED = articleOf("shared:notice", ["Ottoline Vasquell said nothing of the quay."]);
      const both = () => unionOf([OWN], [SHARED, PREFIXED]);

      test("means the own one; the shared ones have names of their own", async () => {
        const union = await both();
        expect((await union.articles()).map(({ id }) => id)).toEqual([
          "notice",
          "shared:notice",
          "shared:shared:notice",
        ]);
        expect((await union.article(OWN.id))?.text).toBe(OWN.text);
        expect((await union.article("shared:notice" as ArticleId))?.text).toBe(SHARED.text);
        expect((await union.article("shared:shared:notice" as ArticleId))?.text).toBe(PREFIXED.text);
        expect((await union.sameText("The same paragraph.")).map(({ article }) => article)).toEqual([
          "notice",
          "shared:notice",
        ]);
      });

      test("every quote, passage and speaker is of the article that it names", async () => {
        const union = await both();
        for (const { id } of await union.articles()) {
          const text = (await union.article(id))?.text ?? "";
          const passages = await union.passagesOf(id);
          for (const passage of passages) {
            expect(passage.article).toBe(id);
            expect(passage.text).toBe(sliceOf(text, passage));
            expect(await union.passages([passage.id])).toEqual([passage]);
          }
          const [speaker] = (await union.speakers()).filter(({ article }) => article === id);
          const name = speaker?.speaker.name ?? "";
          expect(text).toContain(`${name} said`);
          const quotes = await union.quotes({ speakers: [{ article: id, name }] });
          expect(quotes.map(({ article, passages: [first] }) => [article, first])).toEqual([
            [id, passages[0]?.id],
          ]);
        }
      });

      test("neighbouring paragraphs have neighbouring numbers", async () => {
        const union = await both();
        for (const { id } of await union.articles()) {
          const numbers = (await union.passagesOf(id)).map((passage) => passage.id - 0);
          for (const [i, number] of numbers.entries()) {
            expect(Number.isSafeInteger(number)).toBe(true);
            expect(number).toBe((numbers[0] ?? 0) + i);
          }
        }
      });
    });

    test("a word common in few own articles does not hide them behind many shared ones", async () => {
      const union = await unionOf(
        [articleOf("own", ["The ferry Kittiwake sails at nine.", "A ferry is a ferry."])],
        [
          ...Array.from({ length: 30 }, (_, i) =>
            articleOf(`s${i}`, [`Notice ${i} names a ferry among other vessels.`]),
          ),
          ...Array.from({ length: 60 }, (_, i) => articleOf(`t${i}`, [`Notice ${i} names none.`])),
        ],
      );
      const hits = await union.searchTerms({ terms: termList("ferry"), limit: 5 });
      expect((await placesOf(union, hits))[0]).toBe("own 2");
      for (const [i, { bm25 }] of hits.entries()) {
        expect(bm25).toBeGreaterThan(0);
        expect(bm25).toBeLessThanOrEqual(hits[i - 1]?.bm25 ?? Number.POSITIVE_INFINITY);
      }
    });

    test("takes no writer", async () => {
      const union = await unionOf([], []);
      await expect(union.openWriter()).rejects.toThrow(/^Expected articles to be added through/u);
    });

    test("follows what is added to either", async () => {
      const { own, shared, union } = await make();
      const generations = [(await union.status()).generation];
      for (const [i, archive] of [own, shared].entries()) {
        const writer = await archive.openWriter();
        await addArticles([articleOf(`a${i}`, [`Paragraph ${i}.`])], { writer, embed: fakeEmbed() });
        await writer.close();
        generations.push((await union.status()).generation);
        expect(await union.articles()).toHaveLength(i + 1);
      }
      expect(generations.every((generation, i) => i === 0 || generation > (generations[i - 1] ?? 0))).toBe(
        true,
      );
    });

    test("terms score as in one archive that holds all, whatever is asked", async () => {
      const articles = [...generatedArticles(24, 5), WIRE, ...COPIES, ...OTHERS];
      // The own articles are of some words, and their archive takes these for common.
      const own = articles.filter(({ text }, i) => i % 5 === 0 || /kettle/iu.test(text));
      const union = await unionOf(
        own,
        articles.filter((article) => !own.includes(article)),
      );
      const single = await inFiles(articles);
      const vocabulary = [...new Set(articles.flatMap(({ title, text }) => termList(`${title} ${text}`)))];
      const within = fc.option(
        fc.oneof(
          fc.constantFrom<ArticleLimits>({ outlet: "courier" }, { from: "2031-05-01" }, { to: "2031-04-30" }),
          fc.subarray(ids(articles)).map((some): ArticleLimits => ({ ids: some })),
        ),
        { nil: undefined },
      );
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.constantFrom(...vocabulary, "zeppelin"), { maxLength: 6 }),
          fc.integer({ min: 1, max: 40 }),
          within,
          async (terms, limit, limits) => {
            const all = await single.searchTerms({ terms, limit: 1_000, within: limits });
            const places = await placesOf(single, all);
            const scores = new Map(places.map((place, i) => [place, all[i]?.bm25 ?? 0]));
            const hits = await union.searchTerms({ terms, limit, within: limits });
            expect(hits).toHaveLength(Math.min(limit, all.length));
            for (const [i, place] of (await placesOf(union, hits)).entries()) {
              const bm25 = hits[i]?.bm25 ?? 0;
              expect(Math.abs(bm25 - (scores.get(place) ?? 0)), place).toBeLessThan(1e-6);
              // Of equal ones another may come first, or be left out.
              expect(Math.abs(bm25 - (all[i]?.bm25 ?? 0)), place).toBeLessThan(1e-6);
            }
          },
        ),
        { numRuns: 25 * runs },
      );
    }, 120_000);
  });
}
