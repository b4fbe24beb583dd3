import { expect, test } from "vitest";
import { likeliestQuotes } from "../../src/retrieval/likeliest-quotes.ts";
import { archiveOf } from "../answer/check/archive-of.ts";
import { articleOf } from "../support/articles.ts";

const sayings = (count: number, what: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => `“${what(i)},” said Ottoline Vasquell.`).join(" ");

test("of a paragraph with very many quotes those are kept that hold what was asked, and other paragraphs keep theirs", async () => {
  const { archive, close } = await archiveOf([
    articleOf("long", [
      sayings(300, (i) => (i === 290 ? "The kettles will whistle at noon" : `We were late ${i} times`)),
      sayings(3, (i) => `Nobody counted the ferries ${i} times`),
    ]),
  ]);
  const all = await archive.quotes({});
  expect(all.length).toBeGreaterThan(250);
  const kept = await likeliestQuotes(archive, all, new Set(["kettl"]));
  const text = (await archive.article(all[0]?.article ?? ("" as never)))?.text ?? "";
  const said = kept.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(" "));
  expect(said.join("\n")).toContain("The kettles will whistle at noon");
  expect(said.filter((words) => words.includes("ferries"))).toHaveLength(3);
  expect(kept.length).toBeLessThan(60);
  expect(kept).toEqual(all.filter((quote) => kept.includes(quote)));

  const few = all.slice(0, 20);
  expect(await likeliestQuotes(archive, few, new Set())).toEqual(few);
  await close();
});
