import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../embeddings/index.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Features } from "../../src/retrieval/features.ts";
import { passageRequest } from "../../src/question/passage-request.ts";
import {
  createRetriever,
  type Retrieval,
  type RetrieveOptions,
  type Retriever,
} from "../../src/retrieval/retriever.ts";
import type { ArticleId } from "../../src/text/article.ts";
import { add } from "../archive/archive-contract.ts";
import { articleOf } from "../support/articles.ts";
import { emptyArchive } from "../support/empty-archive.ts";
import { embedTextsWith, realEmbedder } from "../support/real-embedder.ts";

const STATEMENT = "The Sorrel Navigation Trust runs the ferry, the locks and both lighthouses of the river.";

const ARTICLES = [
  articleOf(
    "bridge",
    [
      "The stone bridge between Quillhaven and Marrowick was closed on Tuesday after a lorry struck its northern pier.",
      "Mayor Ottoline Vasquell said it would stay shut until an engineer had looked at every bolt. “I would rather have a late town than a wet one,” she told the Quillhaven Courier.",
      "Repairs are expected to cost 340,000 florins, a third of which the province has promised to pay.",
      "Schoolchildren from Marrowick will be taught in the disused corn exchange until the crossing opens again.",
    ],
    { title: "Lorry closes bridge to Marrowick", outlet: "Quillhaven Courier", published: "2031-03-04" },
  ),
  articleOf(
    "ferry",
    [
      "A crossing on the Sorrel ferry will cost two florins from Monday, captain Zuzanna Kordrick announced.",
      "Passengers complained that the boat was full before eight in the morning and that nobody sold coffee on board.",
      STATEMENT,
    ],
    { title: "Fares rise on the water", outlet: "The Marrowick Bell", published: "2031-03-19" },
  ),
  articleOf(
    "lighthouse",
    [
      "The northern lighthouse has been dark since a storm broke its lamp in the night of 2 May.",
      STATEMENT,
      "Keeper Bram Tessaly lives in the tower with eleven cats, none of which has ever seen the sea from above.",
    ],
    { title: "Northern light goes out", outlet: "Quillhaven Courier", published: "2031-05-06" },
  ),
  articleOf(
    "kettles",
    [
      "Forty-one copper kettles are missing from the cellar of the town hall.",
      "A night porter noticed the theft when he wanted to make tea. The police have no suspects, but they have found a lid.",
      "Ilse Marchetti-Roe, who bakes bread across the square, said she had heard rattling at dawn.",
    ],
    { title: "Kettles gone from town hall", outlet: "Quillhaven Courier", published: "2030-11-12" },
  ),
  articleOf(
    "swans",
    [
      "Volunteers counted 212 swans on the river this spring, the most since records began.",
      "Ornithologist Nadia Ferncastle puts the increase down to mild winters and to the ban on motor boats.",
      "Farmers are less pleased: the birds have eaten nine hectares of young barley.",
    ],
    { title: "More swans than ever", outlet: "The Marrowick Bell", published: "2031-05-01" },
  ),
];

let embedder: Embedder;
let archive: Archive;
let close: () => Promise<void>;
let retriever: Retriever;
beforeAll(async () => {
  embedder = await realEmbedder();
  const { id, stamp, dimensions } = embedder.model;
  ({ archive, close } = await emptyArchive({ model: { id, stamp, dimensions } }));
  await add(archive, ARTICLES, embedTextsWith(embedder));
  retriever = createRetriever(archive, (text) => embedder.embedQuery(text));
});
afterAll(async () => {
  await close();
  await embedder.close();
});

/** As people ask. */
const retrieve = (question: string, options: RetrieveOptions): Promise<Retrieval> =>
  retriever.retrieve(passageRequest(question), options);

async function places(question: string, options: Partial<RetrieveOptions> = {}): Promise<string[]> {
  const { hits } = await retrieve(question, { limit: 5, ...options });
  return hits.map(({ passage }) => `${passage.article} ${passage.ordinal}`);
}

describe("the first hit", () => {
  it.each<[question: string, place: string, reason: string]>([
    ["bridge repairs cost", "bridge 3", "keywords of one paragraph and its title"],
    ["swans 2031", "swans 1", "a word of the text and the year above it"],
    ["copper kettles", "kettles 1", "both words, side by side"],
    ["Kordrik fare", "ferry 1", "a letter missing in a name"],
    ["what did vasqell say", "bridge 2", "two errors and no capital"],
    ["Marcheti-Roe", "kettles 3", "half a name misspelt"],
    ["What happened to the lighthouse in May 2031?", "lighthouse 1", "words of the text, and its day"],
    ["How much is a ticket for the crossing?", "ferry 1", "“ticket” is not its word"],
    ["Who explains why there are more of them?", "swans 2", "a paraphrase of “puts the increase down to”"],
    ["Where do the pupils have lessons now?", "bridge 4", "a paraphrase without a common word"],
    ["Who has many pets?", "lighthouse 3", "cats are pets"],
    ["When was the lamp broken?", "lighthouse 1", "forms of “broke”"],
    ["who noticed that the kettles were stolen", "kettles 2", "the theft was noticed, in that article"],
  ])("%s", async (question, place, reason) => {
    expect((await places(question))[0], reason).toBe(place);
  });

  it("is of the month that the question names, between two that fit", async () => {
    expect((await places("Quillhaven Courier March 2031"))[0]).toMatch(/^bridge/u);
    expect((await places("Marrowick Bell May 2031"))[0]).toMatch(/^swans/u);
    expect((await places("Quillhaven Courier November 2030"))[0]).toMatch(/^kettles/u);
  });

  it("is the same for a question typed in any case", async () => {
    for (const question of ["COPPER KETTLES", "copper kettles", "Copper Kettles"])
      expect((await places(question))[0]).toBe("kettles 1");
  });
});

describe("hits", () => {
  it("name a paragraph of two articles once, with both", async () => {
    for (const question of ["Sorrel Navigation Trust", "Which body is in charge of shipping there?"]) {
      const { hits } = await retrieve(question, { limit: 20 });
      const found = hits.filter((hit) => hit.passage.text === STATEMENT);
      expect(found).toHaveLength(1);
      const articles = [found[0]?.article.id, ...(found[0]?.also ?? []).map((other) => other.article.id)];
      expect(articles.toSorted()).toEqual(["ferry", "lighthouse"]);
      for (const other of found[0]?.also ?? []) expect(other.passage.text).toBe(STATEMENT);
    }
  });

  it("name the earliest article first among equals", async () => {
    const { hits } = await retrieve("Sorrel Navigation Trust locks", { limit: 1 });
    const all = hits.flatMap((hit) => [hit, ...hit.also]).map(({ article }) => article.id);
    expect(all.toSorted()).toEqual(["ferry", "lighthouse"]);
  });

  it("and their other articles stay within the limits", async () => {
    const within = { outlet: "Quillhaven Courier" };
    const { hits } = await retrieve("Sorrel Navigation Trust", { limit: 20, within });
    expect(hits.every((hit) => hit.article.outlet === "Quillhaven Courier")).toBe(true);
    expect(hits.flatMap((hit) => hit.also)).toEqual([]);
    const ids = ["ferry" as ArticleId];
    const limited = await retrieve("Sorrel Navigation Trust", { limit: 20, within: { ids } });
    expect(limited.hits.map((hit) => hit.article.id)).toEqual(["ferry", "ferry", "ferry"]);
    expect(limited.hits.flatMap((hit) => hit.also)).toEqual([]);
  });

  it("come from favoured articles and days first among near equals", async () => {
    expect((await places("Who complained?"))[0]).toMatch(/^ferry/u);
    const favoured = new Set(["swans" as ArticleId]);
    expect((await places("news of the river", { favoured }))[0]).toMatch(/^swans/u);
    const days = { from: "2031-05-06", to: "2031-05-06" };
    expect((await places("news of the river", { days }))[0]).toMatch(/^lighthouse/u);
  });

  it("are as many as asked for, best first, each with what put it there", async () => {
    for (const limit of [1, 3, 50]) {
      const { hits } = await retrieve("What did the mayor say about the bridge?", { limit });
      expect(hits.length).toBe(Math.min(limit, 15));
      for (const hit of hits) {
        expect(hit.passage.article).toBe(hit.article.id);
        expect(hit.lexicalRank ?? hit.vectorRank).not.toBeNull();
        for (const { start, end } of hit.sentences)
          expect(hit.passage.text.slice(start, end).length).toBe(end - start);
      }
    }
    const { hits } = await retrieve("bridge", { limit: 15 });
    const ranks = hits.flatMap((hit) => hit.lexicalRank ?? []).toSorted((a, b) => a - b);
    expect(ranks).toEqual(ranks.map((_, i) => i + 1));
  });

  it("have features within their ranges", async () => {
    for (const question of ["bridge", "What did Vasquell say?", "zeppelin", "Kordrik 2031", "the", "橋"]) {
      const { hits } = await retrieve(question, { limit: 50 });
      for (const { features } of hits)
        for (const [name, value] of Object.entries(features) as [keyof Features, number][]) {
          const least = name.toLowerCase().includes("similarity") ? -1 : 0;
          expect(value, `${name} of ${question}`).toBeGreaterThanOrEqual(least - 1e-6);
          expect(value, `${name} of ${question}`).toBeLessThanOrEqual(1 + 1e-6);
        }
    }
  });

  it("are the same in the same order each time", async () => {
    const ask = () => retrieve("What did the mayor say about the bridge?", { limit: 15 });
    expect(await ask()).toEqual(await ask());
  });

  it("are none in an empty archive, and for limits that admit nothing", async () => {
    const { archive: empty, close: closeEmpty } = await emptyArchive({ model: embedder.model });
    const nothing = createRetriever(empty, (text) => embedder.embedQuery(text));
    expect((await nothing.retrieve(passageRequest("bridge"), { limit: 5 })).hits).toEqual([]);
    await closeEmpty();
    expect(await places("bridge", { within: { outlet: "Nobody's Gazette" } })).toEqual([]);
    expect(await places("", { limit: 5 })).toBeInstanceOf(Array);
  });
});
