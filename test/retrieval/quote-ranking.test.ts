import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { plainRequest } from "../../src/retrieval/passage-request.ts";
import {
  createQuoteRanker,
  type QuoteRanker,
  type RankQuotesOptions,
} from "../../src/retrieval/quote-ranking.ts";
import { articleOf } from "../support/articles.ts";
import { emptyArchive } from "../support/empty-archive.ts";
import { fakeEmbed, fakeVector } from "../support/fake-embed.ts";
import { saidReader } from "../support/said-reader.ts";

const MANY = 400;
const KORDRICK = { name: "Zuzanna Kordrick" };

let archive: Archive;
let ranker: QuoteRanker;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ archive, close } = await emptyArchive());
  const writer = await archive.openWriter();
  await addArticles(
    [
      articleOf(
        "ferry",
        [
          "Zuzanna Kordrick said the ferry sails at nine.",
          "The talk turned to the lamps on the quay.",
          "Zuzanna Kordrick said nobody had mended them.",
          "Bram Tessaly said the ferry is late.",
        ],
        { title: "The morning boat", outlet: "Quillhaven Courier", published: "2031-03-01" },
      ),
      articleOf("storm", ["Zuzanna Kordrick said the ferry stays in port."], {
        title: "Storm",
        outlet: "The Marrowick Bell",
        published: "2032-01-01",
      }),
      // More quotes than are compared, and than the indexes propose.
      articleOf(
        "ledger",
        Array.from(
          { length: MANY },
          (_, i) => `Ilse Marchetti said loaf ${i} was ${i === 77 ? "gingerbread" : "burnt"}.`,
        ),
        { title: "The baker’s ledger", published: "2030-01-01" },
      ),
    ],
    { writer, embed: fakeEmbed(), quoteReader: saidReader() },
  );
  await writer.close();
  ranker = createQuoteRanker(archive, async (text) => fakeVector(text));
});
afterAll(() => close());

async function rank(topic: string | null, options: Partial<RankQuotesOptions> = {}) {
  const request = topic === null ? null : plainRequest(topic);
  const ranking = await ranker.rank({ topic: request, speakers: null, ...options });
  const texts = await Promise.all(
    ranking.quotes.map(async ({ quote }) => {
      const text = (await archive.article(quote.article))?.text ?? "";
      return quote.content.map(({ start, end }) => text.slice(start, end)).join(" … ");
    }),
  );
  return { ...ranking, texts };
}

const kordrick = ["ferry", "storm"].map((article) => ({ ...KORDRICK, article: article as never }));

describe("the quotes of a speaker", () => {
  it("on a topic: what they said of it first, what the paragraph before asked next, the others last", async () => {
    const ferry = await rank("ferry", { speakers: kordrick });
    expect(ferry.texts.slice(0, 2).toSorted()).toEqual([
      "the ferry sails at nine",
      "the ferry stays in port",
    ]);
    const lamps = await rank("lamps", { speakers: kordrick });
    expect(lamps.texts[0]).toBe("nobody had mended them");
    for (const { onTopic } of lamps.quotes) {
      expect(onTopic).toBeGreaterThanOrEqual(0);
      expect(onTopic).toBeLessThanOrEqual(1);
    }
  });

  it("are theirs alone, and all of them", async () => {
    const { quotes, isComplete } = await rank("ferry", { speakers: kordrick });
    expect(quotes.map(({ quote }) => quote.speaker?.name)).toEqual(Array(3).fill("Zuzanna Kordrick"));
    expect(isComplete).toBe(true);
  });

  it("within limits", async () => {
    const bell = await rank("ferry", { speakers: kordrick, within: { outlet: "The Marrowick Bell" } });
    expect(bell.texts).toEqual(["the ferry stays in port"]);
  });

  it("without a topic: all equally on it, the latest or the earliest first", async () => {
    const latest = await rank(null, { speakers: kordrick, order: "latest" });
    expect(latest.query).toBeNull();
    expect(latest.texts[0]).toBe("the ferry stays in port");
    expect(latest.quotes.every(({ onTopic, features }) => onTopic === 1 && features === null)).toBe(true);
    const earliest = await rank(null, { speakers: kordrick, order: "earliest" });
    expect(earliest.texts.at(-1)).toBe("the ferry stays in port");
  });

  it("of days that were asked for are there for certain", async () => {
    const then = await rank("ferry", { speakers: kordrick, days: { from: "2032-01-01", to: "2032-12-31" } });
    expect(then.texts).toContain("the ferry stays in port");
  });

  it("who has very many are those that an index proposes, and it is told that there are more", async () => {
    const speakers = [{ article: "ledger" as never, name: "Ilse Marchetti" }];
    const { texts, isComplete } = await rank("gingerbread", { speakers });
    expect(isComplete).toBe(false);
    expect(texts.length).toBeLessThan(MANY);
    expect(texts[0]).toBe("loaf 77 was gingerbread");
  });

  it("of nobody are none", async () => {
    expect(await rank("ferry", { speakers: [] })).toMatchObject({ quotes: [], isComplete: true });
  });
});

it("of whoever spoke on a topic, with the word that a misspelt one was taken for", async () => {
  const { quotes, query, isComplete } = await rank("ferrry");
  expect(query?.corrections).toMatchObject([{ typed: "ferrry", word: "ferry" }]);
  expect(new Set(quotes.map(({ quote }) => quote.speaker?.name))).toContain("Bram Tessaly");
  expect(isComplete).toBe(false);
});
