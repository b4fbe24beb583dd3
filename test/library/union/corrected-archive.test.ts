import { expect, onTestFinished, test } from "vitest";
import type { Archive, QuoteQuery } from "../../../src/archive/archive.ts";
import {
  type Correction,
  digestOfWords,
  extentOf,
  type HandSet,
} from "../../../src/archive/corrections/correction.ts";
import { addArticles } from "../../../src/intake/add-articles.ts";
import { createCorrectedArchive, type OwnCorrections } from "../../../src/library/union/corrected-archive.ts";
import type { Article } from "../../../src/text/article.ts";
import { openWith } from "../../archive/sqlite/open.ts";
import { articleOf } from "../../support/articles.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const ARTICLES = [
  articleOf("quay", ["Ottoline Vasquell said the quay was shut. Bram Tessaly said it was full."], {
    published: "2031-03-04",
    outlet: "Quillhaven Courier",
  }),
  articleOf(
    "ferry",
    ["Will Hall said the ferry was late. Will Hall said it would sail.", "Ottoline Vasquell said no."],
    { published: "2031-05-01", outlet: "The Bell" },
  ),
  articleOf("swans", ["Amara Okonjo said the swans were counted."], { published: "2031-04-01" }),
];
const SETS: readonly HandSet[] = [
  { is: "speaker", name: "Bram Tessaly", kind: "body" },
  { is: "speaker", name: "State Post", kind: "body" },
  { is: "unknown" },
  { is: "not_a_quote" },
];

async function archiveOf(articles: readonly Article[]) {
  const archive = openWith(await temporaryFolder());
  onTestFinished(() => archive.close());
  await put(archive, articles);
  return archive;
}

async function put(archive: Archive, articles: readonly Article[]) {
  const writer = await archive.openWriter();
  await addArticles(articles, { writer, embed: fakeEmbed(), quoteReader: saidReader() });
  await writer.close();
}

/** A correction of the quote of these words. */
function correctionOf(article: Article, words: string, set: HandSet): Correction {
  const start = article.text.indexOf(words);
  const digest = digestOfWords(words);
  return {
    article: article.id,
    start,
    end: start + words.length,
    digest,
    set,
    madeAt: "2031-06-01T00:00:00Z",
  };
}

/** Corrections that can be changed, as a tenant's records keep them. */
function ownCorrections(...first: Correction[]) {
  let now: OwnCorrections = { version: 1, all: first };
  return {
    // Each look at what is stored gives objects of its own.
    read: async () => structuredClone(now),
    set: (...all: Correction[]) => {
      now = { version: now.version + 1, all };
    },
  };
}

test("quotes and speakers are those of an archive that was corrected itself, whatever is asked", async () => {
  const [plain, corrected] = [await archiveOf(ARTICLES), await archiveOf(ARTICLES)];
  const quotes = await corrected.quotes({});
  const own = ownCorrections();
  const over = createCorrectedArchive(plain, own.read);
  const made: Correction[] = [];
  const all = async (archive: Archive, query: QuoteQuery) =>
    (await archive.quotes(query)).map(({ article, content, speaker, confidence, byHand, passages }) => ({
      article,
      content,
      speaker,
      confidence,
      byHand,
      passages,
    }));
  for (const [i, quote] of quotes.entries()) {
    const set = SETS[i % SETS.length] ?? { is: "unknown" };
    const writer = await corrected.openWriter();
    const correction = await writer.correct(quote.article, extentOf(quote), set, new Date(1_000 * i));
    await writer.close();
    if (correction !== null) made.push(correction);
    own.set(...made);
    const [passage] = await plain.passagesOf("ferry" as Article["id"]);
    const queries: QuoteQuery[] = [
      {},
      { withTakenOut: true },
      { within: { outlet: "courier" } },
      { within: { from: "2031-04-15" } },
      { within: { ids: [ARTICLES[0]?.id ?? ("" as Article["id"])] }, withTakenOut: true },
      { passages: passage === undefined ? [] : [passage.id] },
      ...["Bram Tessaly", "State Post", "Will Hall", "Ottoline Vasquell"].map((name) => ({
        speakers: ARTICLES.map(({ id }) => ({ article: id, name })),
      })),
    ];
    for (const query of queries) expect(await all(over, query)).toEqual(await all(corrected, query));
    const speakers = async (archive: Archive) =>
      (await archive.speakers())
        .map(({ article, speaker, quotes: n }) => `${article} ${speaker.name} ${n}`)
        .sort();
    expect(await speakers(over)).toEqual(await speakers(corrected));
    expect((await over.corrections()).map(({ set: is, state }) => [is, state])).toEqual(
      expect.arrayContaining((await corrected.corrections()).map(({ set: is, state }) => [is, state])),
    );
  }
  expect(made).toHaveLength(quotes.length);
});

test("the archive below is as it was, and a change is told by the generation", async () => {
  const plain = await archiveOf(ARTICLES);
  const before = await plain.quotes({});
  const own = ownCorrections();
  const over = createCorrectedArchive(plain, own.read);
  const { generation } = await over.status();
  own.set(correctionOf(ARTICLES[0] as Article, "the quay was shut", { is: "not_a_quote" }));
  expect((await over.status()).generation).toBeGreaterThan(generation);
  expect(await over.quotes({})).toHaveLength(before.length - 1);
  expect(await plain.quotes({})).toEqual(before);
});

test("a correction follows its words when the article is edited, waits where they are not, and applies again", async () => {
  const quay = ARTICLES[0] as Article;
  const plain = await archiveOf([quay]);
  const own = ownCorrections(correctionOf(quay, "it was full", { is: "unknown" }));
  const over = createCorrectedArchive(plain, own.read);
  const state = async () => (await over.corrections([quay.id]))[0]?.state;
  const speakers = async () => (await over.quotes({})).map(({ speaker }) => speaker?.name ?? null);
  expect([await state(), await speakers()]).toEqual(["applied", ["Ottoline Vasquell", null]]);
  await put(plain, [{ ...quay, text: `Much was said on Monday.\n\n${quay.text}` }]);
  expect([await state(), await speakers()]).toEqual(["applied", ["Ottoline Vasquell", null]]);
  await put(plain, [{ ...quay, text: quay.text.replace("it was full", "it was empty") }]);
  expect([await state(), await speakers()]).toEqual(["waiting", ["Ottoline Vasquell", "Bram Tessaly"]]);
  const writer = await plain.openWriter();
  await writer.remove([quay.id]);
  await writer.close();
  expect([await state(), await speakers()]).toEqual(["gone", []]);
  await put(plain, [quay]);
  expect([await state(), await speakers()]).toEqual(["applied", ["Ottoline Vasquell", null]]);
});

test("a look that failed is made again", async () => {
  const plain = await archiveOf(ARTICLES);
  const own = ownCorrections(correctionOf(ARTICLES[0] as Article, "it was full", { is: "unknown" }));
  let failures = 1;
  const article: Archive["article"] = async (id) => {
    failures -= 1;
    if (failures >= 0) throw new Error("the disk is away");
    return plain.article(id);
  };
  const over = createCorrectedArchive({ ...plain, article }, own.read);
  await expect(over.quotes({})).rejects.toThrow("the disk is away");
  expect((await over.quotes({})).map(({ speaker }) => speaker?.name ?? null)).toContain(null);
});
