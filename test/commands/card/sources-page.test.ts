import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorMsOf } from "../../support/processor-time.ts";
import { answerPage, answerPages } from "../../../commands/card/answer-pages.ts";
import { sourcesPage } from "../../../commands/card/sources-page.ts";
import { ALL_PHRASES, phrasesFor } from "../../../src/words/phrases-for.ts";
import type { ArticleEntry } from "../../../src/archive/archive.ts";
import type { ArticleId } from "../../../src/text/article.ts";
import { answerBody } from "../../../src/library/kept-answer.ts";
import { nastyText } from "../../support/nasty-text.ts";
import { anAnswer } from "../../support/sample-answer.ts";
import { arbitrarySource } from "./arbitrary-answer.ts";
import { customIdsOf, expectSound, textsOf } from "./page-checks.ts";
import { KEY, stored } from "./stored-article.ts";

const ENGLISH = phrasesFor("en-GB");
const anyPhrases = fc.constantFrom(...ALL_PHRASES);

describe("a list of articles", () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const { text: _text, ...article } = stored(["x"], { title: `Notice ${i}` })[0];
      return { ...article, passages: 3 };
    });

  test("shows each once over its pages", () => {
    const articles = entries(300);
    const pages = Array.from({ length: 50 }, (_, page) =>
      sourcesPage(articles, page, { of: "all", outlet: null, stories: [], phrases: ENGLISH }),
    );
    const shown = pages.flatMap(textsOf).flatMap((text) => [...text.matchAll(/\*\*Notice (\d+)\*\*/gu)]);
    expect(shown.map(([, number]) => Number(number))).toEqual(articles.map((_, i) => i));
    expect(pages.map(customIdsOf).at(-1)).toEqual([{ action: "sources", page: 48, outlet: null }]);
  });

  test("shows a story that several articles tell once, with their outlets, where its newest article stands", () => {
    const articles = entries(12).map((article, i) => ({
      ...article,
      id: `notice-${i}` as ArticleId,
      outlet: `Outlet ${i}`,
    }));
    const stories = [[4, 8, 2, 6, 10].map((i) => (articles[i] as ArticleEntry).id)];
    const card = { of: "all", outlet: null, stories, phrases: ENGLISH } as const;
    const text = [0, 1].flatMap((page) => textsOf(sourcesPage(articles, page, card))).join("\n");
    expect(text).toContain("**12 articles · 8 stories**");
    const shown = [...text.matchAll(/\*\*Notice (\d+)\*\*/gu)].map(([, number]) => Number(number));
    expect(shown).toEqual([0, 1, 4, 3, 5, 7, 9, 11]);
    expect(text).toContain("also in Outlet 8, Outlet 2, Outlet 6, 1 further article");
  });

  test("is its last page where the one asked for is beyond it", () => {
    const card = { of: "own", outlet: null, stories: [], phrases: ENGLISH } as const;
    expect(sourcesPage(entries(8), 99_999, card)).toEqual(sourcesPage(entries(8), 1, card));
  });

  test("is sound with articles of any kind, and without one", () => {
    fc.assert(
      fc.property(
        fc.array(arbitrarySource, { maxLength: 20 }),
        fc.nat(4),
        fc.option(nastyText),
        anyPhrases,
        (sources, page, outlet, phrases) => {
          const articles = sources.map(({ link: _, ...source }) => ({
            ...source,
            id: source.article,
            updated: null,
            language: null,
            passages: 12,
          }));
          const stories = [articles.slice(0, 9).map(({ id }) => id), articles.slice(9).map(({ id }) => id)];
          expectSound(sourcesPage(articles, page, { of: "all", outlet, stories: [], phrases }));
          expectSound(sourcesPage(articles, page, { of: "all", outlet, stories, phrases }));
        },
      ),
      { numRuns: 100 },
    );
  });

  test("that an answer consists of is made page by page, fast however long", () => {
    const sources = entries(20_000).map((article, i) => ({
      ...article,
      article: article.id,
      number: i + 1,
      link: null,
    }));
    const answer = {
      ...answerBody(anAnswer({ sources })),
      understood: { ...anAnswer().understood, kind: "archive", asks: "archive" },
    } as const;
    const card = { key: KEY, lead: "20,000 articles", phrases: ENGLISH };
    expect(processorMsOf(() => void answerPage(answer, 1_234, card))).toBeLessThan(500);
    expectSound(answerPage(answer, 1_234, card));
    expect(answerPages({ ...answer, sources: sources.slice(0, 13) }, card)).toHaveLength(3);
  });
});
