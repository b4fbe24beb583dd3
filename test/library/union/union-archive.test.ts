import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { addArticles } from "../../../src/intake/add-articles.ts";
import type { Archive, ArticleLimits } from "../../../src/archive/archive.ts";
import { createUnionArchive } from "../../../src/library/union/union-archive.ts";
import type { Article, ArticleId } from "../../../src/text/article.ts";
import type { Passage, PassageId } from "../../../src/text/passage.ts";
import { sliceOf } from "../../../src/text/span.ts";
import { termList } from "../../../src/english/terms.ts";
import { openWith } from "../../archive/sqlite/open.ts";
import { articleOf, generatedArticles } from "../../support/articles.ts";
import { fakeEmbed, fakeVector } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";
import { COPIES, OTHERS, WIRE } from "../../support/syndicated.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { runsOf } from "../../support/all-runs.ts";

async function archiveOf(articles: readonly Article[]): Promise<Archive> {
  const archive = openWith(await temporaryFolder());
  onTestFinished(() => archive.close());
  const writer = await archive.openWriter();
  await addArticles(articles, { writer, embed: fakeEmbed(), quoteReader: saidReader() });
  await writer.close();
  return archive;
}

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

test("where an article came from is told of both archives, by the names they have here", async () => {
  const of = async (place: string): Promise<Archive> => {
    const archive = openWith(await temporaryFolder());
    onTestFinished(() => archive.close());
    const writer = await archive.openWriter();
    const reading = { format: "text", feed: null, cut: { blocks: [], unlisted: 0 }, warnings: [] } as const;
    const readingOf = () => ({
      origin: { file: place, line: null },
      reading,
      at: "2031-05-01T06:00:00.000Z",
    });
    const articles = [articleOf("both", [`Kept at ${place}.`]), articleOf(place, [`${place} alone.`])];
    await addArticles(articles, { writer, embed: fakeEmbed(), readingOf });
    await writer.close();
    return archive;
  };
  const union = createUnionArchive(await of("own"), await of("shared"));
  const entries = await union.articles();
  expect(entries).toHaveLength(4);
  for (const { id } of entries) {
    const place = (await union.article(id))?.text.includes("own") === true ? "own" : "shared";
    expect(await union.provenance(id), id).toMatchObject({ place });
  }
});

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
  // How many passages hold a term is not compared: one archive counts those of the title where no text holds it, and
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
    // Rounded: a similarity that the index has told is another number in its last digits than one that is computed.
    similarities: passages.map(({ id }) => {
      const { similarity = 0, sentences = [] } = similarities.get(id) ?? {};
      return { similarity: similarity.toFixed(5), sentences };
    }),
    statistics: [statistics.passages, terms.filter((term) => (statistics.holding.get(term) ?? 0) > 0)],
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
    vectors: [await textsOf(archive, similar), similar.map(({ similarity }) => similarity.toFixed(5))],
    best: await textsOf(archive, await archive.searchVectors({ vector: probe, limit: 1, within: limits })),
    quotes: await quotes({ within: limits }),
    said: await quotes({ speakers: said }),
    touching: await quotes({ passages: passages.slice(0, 5).map(({ id }) => id) }),
    speakers,
  };
}

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
        const union = createUnionArchive(await archiveOf(own), await archiveOf(shared));
        const single = await archiveOf(articles);
        expect(await readAll(union, articles, limits)).toEqual(await readAll(single, articles, limits));
        const some = { ids: ids(articles).slice(2, 5) };
        expect(await readAll(union, articles, some)).toEqual(await readAll(single, articles, some));
      },
    ),
    { numRuns: runsOf(8) },
  );
}, 60_000);

describe("an id that both have", () => {
  const OWN = articleOf("notice", ["Bram Tessaly said the quay was closed.", "The same paragraph."]);
  const SHARED = articleOf("notice", ["Ilse Varrick said the quay was open.", "The same paragraph."]);
  const PREFIXED = articleOf("shared:notice", ["Ottoline Vasquell said nothing of the quay."]);
  const both = async () => createUnionArchive(await archiveOf([OWN]), await archiveOf([SHARED, PREFIXED]));

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
  const own = await archiveOf([
    articleOf("own", ["The ferry Kittiwake sails at nine.", "A ferry is a ferry."]),
  ]);
  const shared = await archiveOf([
    ...Array.from({ length: 30 }, (_, i) =>
      articleOf(`s${i}`, [`Notice ${i} names a ferry among other vessels.`]),
    ),
    ...Array.from({ length: 60 }, (_, i) => articleOf(`t${i}`, [`Notice ${i} names none.`])),
  ]);
  const union = createUnionArchive(own, shared);
  const hits = await union.searchTerms({ terms: termList("ferry"), limit: 5 });
  expect((await placesOf(union, hits))[0]).toBe("own 2");
  for (const [i, { bm25 }] of hits.entries()) {
    expect(bm25).toBeGreaterThan(0);
    expect(bm25).toBeLessThanOrEqual(hits[i - 1]?.bm25 ?? Number.POSITIVE_INFINITY);
  }
});

test("takes no writer", async () => {
  const union = createUnionArchive(await archiveOf([]), await archiveOf([]));
  await expect(union.openWriter()).rejects.toThrow(/^Expected articles to be added through/u);
});

test("follows what is added to either", async () => {
  const [own, shared] = [await archiveOf([]), await archiveOf([])];
  const union = createUnionArchive(own, shared);
  const generations = [(await union.status()).generation];
  for (const [i, archive] of [own, shared].entries()) {
    const writer = await archive.openWriter();
    await addArticles([articleOf(`a${i}`, [`Paragraph ${i}.`])], { writer, embed: fakeEmbed() });
    await writer.close();
    generations.push((await union.status()).generation);
    expect(await union.articles()).toHaveLength(i + 1);
  }
  expect(generations.every((generation, i) => i === 0 || generation > (generations[i - 1] ?? 0))).toBe(true);
});
