import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createQuoteChecker, type QuoteChecker } from "../../../src/answer/check/check-quote.ts";
import { quoteWords } from "../../../src/answer/check/quote-words.ts";
import type { Archive, StoredQuote } from "../../../src/archive/archive.ts";
import { isDenial } from "../../../src/quotes/quote.ts";
import { readArticles } from "../../../src/ingest/read-articles.ts";
import { createNames } from "../../../src/question/names/names.ts";
import type { Article, ArticleId } from "../../../src/text/article.ts";
import { archiveOf } from "./archive-of.ts";
import { runsOf } from "../../support/all-runs.ts";

/** Shorter quotes may stand in several articles, and say too little to be known again when altered. */
const SHORTEST = 7;

const articles = new Map<ArticleId, Article>();
const quotes: { readonly quote: StoredQuote; readonly words: string }[] = [];
const denials: { readonly quote: StoredQuote; readonly words: string }[] = [];
let archive: Archive;
let checker: QuoteChecker;
let close: () => Promise<void>;

beforeAll(async () => {
  for await (const event of readArticles(["articles"]))
    if (event.kind === "article") articles.set(event.article.id, event.article);
  ({ archive, close } = await archiveOf(articles.values()));
  checker = createQuoteChecker({ archive, names: createNames(archive) });
  for (const quote of await archive.quotes({})) {
    const text = articles.get(quote.article)?.text ?? "";
    const words = quote.content.map(({ start, end }) => text.slice(start, end)).join(" ");
    if (quoteWords(words).length < SHORTEST) continue;
    (isDenial(quote) ? denials : quotes).push({ quote, words });
  }
});
afterAll(() => close());

const oneOf = fc.nat().map((n) => quotes[n % quotes.length] as (typeof quotes)[number]);

test("every stored quote is exact, however its marks, dashes and spaces are typed", async () => {
  expect(quotes.length).toBeGreaterThan(50);
  const styles = fc.constantFrom<(words: string) => string>(
    (words) => words,
    (words) => `"${words}"`,
    (words) => `“${words.replaceAll("’", "'").replaceAll(/\s/gu, "  ")}…”`,
    (words) => `« ${words.charAt(0).toUpperCase()}${words.slice(1).replaceAll("—", " – ")} »`,
  );
  await fc.assert(
    fc.asyncProperty(oneOf, styles, async ({ quote, words }, style) => {
      const { verdict, found } = await checker.check(style(words));
      expect(verdict).toBe("exact");
      const places = found.flatMap(({ statement }) => statement.pieces);
      expect(places.some((piece) => piece.article === quote.article || found.length > 0)).toBe(true);
      for (const { article, start, end, text } of places)
        expect(articles.get(article)?.text.slice(start, end)).toBe(text);
    }),
    { numRuns: runsOf(60) },
  );
});

test("what is stored as a denial is told as one, never as a quote", async () => {
  expect(denials.length).toBeGreaterThan(0);
  for (const { quote, words } of denials) {
    const { verdict, found } = await checker.check(words);
    expect([verdict, found[0]?.polarity]).toEqual(["denied", quote.polarity]);
  }
});

test("a quote with one word changed is altered, and that word alone is marked", async () => {
  await fc.assert(
    fc.asyncProperty(oneOf, fc.nat(), async ({ words }, n) => {
      const all = quoteWords(words);
      const word = all[n % all.length];
      if (word === undefined) return;
      const altered = `${words.slice(0, word.start)}quorlix${words.slice(word.end)}`;
      const { verdict, found } = await checker.check(altered);
      expect(verdict).toBe("altered");
      const told = found[0]?.differences.map(({ kind, given, stored }) => [
        kind,
        given,
        stored.map((s) => s.text),
      ]);
      const given = { start: word.start, end: word.start + "quorlix".length, text: "quorlix" };
      expect(told).toEqual([["replaced", given, [words.slice(word.start, word.end)]]]);
    }),
    { numRuns: runsOf(60) },
  );
});

test("a quote with one word left out is altered, and no word is said to be another", async () => {
  await fc.assert(
    fc.asyncProperty(oneOf, fc.nat(), async ({ words }, n) => {
      const all = quoteWords(words);
      // Without its first or last word it is a shorter quotation, and exact.
      const word = all[1 + (n % (all.length - 2))];
      // Beside a cut that the quotation marks, a word may be left out.
      if (word === undefined || /…|\.\s?\.\s?\./u.test(words)) return;
      const { verdict, found } = await checker.check(words.slice(0, word.start) + words.slice(word.end));
      expect(verdict).toBe("altered");
      expect(found[0]?.differences.map(({ kind }) => kind)).toEqual(["missing"]);
    }),
    { numRuns: runsOf(40) },
  );
});

test("words that no article has in such an order are not found", async () => {
  const word = fc.constantFrom(
    "quorlix",
    "the",
    "of",
    "brambled",
    "said",
    "vundel",
    "and",
    "ferry",
    "osk",
    "pelting",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 5, maxLength: 30 }), async (list) => {
      expect((await checker.check(list.join(" "))).verdict).toBe("not_found");
    }),
    { numRuns: runsOf(60) },
  );
});
