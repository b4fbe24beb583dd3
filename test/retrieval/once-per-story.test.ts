import { expect, onTestFinished, test } from "vitest";
import { addArticles } from "../../src/intake/add-articles.ts";
import { plainRequest } from "../../src/retrieval/passage-request.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import type { Article } from "../../src/text/article.ts";
import { openWith } from "../archive/sqlite/open.ts";
import { fakeEmbed, fakeVector } from "../support/fake-embed.ts";
import { COPIES, OTHERS, WIRE } from "../support/syndicated.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ALL = [...COPIES, ...OTHERS, WIRE];

async function retrieverOf(articles: readonly Article[]) {
  const archive = openWith(await temporaryFolder());
  onTestFinished(() => archive.close());
  const writer = await archive.openWriter();
  await addArticles(articles, { writer, embed: fakeEmbed() });
  await writer.close();
  return createRetriever(archive, async (text) => fakeVector(text));
}

test("a paragraph of a story is found once, in the article published first, with all others", async () => {
  const retriever = await retrieverOf(ALL);
  const { hits } = await retriever.retrieve(plainRequest("what would repairs of the slipway have cost"), {
    limit: 10,
  });
  const told = hits.filter(({ passage }) => passage.text.startsWith("Repairs would have cost 4.2 million"));
  expect(told.map(({ article }) => article.id)).toEqual([WIRE.id]);
  expect(told[0]?.also.map(({ article, passage }) => [article.id, passage.ordinal])).toEqual(
    COPIES.map(({ id }) => [id, 3]),
  );
  // Another report of it, and one with other numbers, are hits of their own.
  const ids = hits.map(({ article }) => article.id);
  for (const other of OTHERS) expect(ids).toContain(other.id);
});

test("a question limited to an outlet is answered with its own copy alone", async () => {
  const retriever = await retrieverOf(ALL);
  const within = { outlet: "Quay Tribune" };
  const { hits } = await retriever.retrieve(plainRequest("what would repairs of the slipway have cost"), {
    limit: 10,
    within,
  });
  expect(hits[0]?.passage.text).toContain("about 30 per cent of");
  expect(new Set(hits.map(({ article }) => article.id))).toEqual(new Set(["tribune-slipway"]));
  expect(hits.flatMap(({ also }) => also)).toEqual([]);
});

test("a copy that holds more of the question stands before an earlier one that does not", async () => {
  const retriever = await retrieverOf(ALL);
  const { hits } = await retriever.retrieve(plainRequest("fishermen carrying lanterns"), { limit: 10 });
  const told = hits.filter(({ passage }) => passage.text.startsWith("Fishermen protested"));
  expect(told.map(({ article }) => article.id)).toContain("evening-slipway");
  expect(told).toHaveLength(2); // the jetty's has banners
  expect(told[0]?.also.map(({ article }) => article.id)).toEqual([
    WIRE.id,
    "herald-slipway",
    "tribune-slipway",
  ]);
});
