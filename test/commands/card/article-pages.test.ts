import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articlePages } from "../../../commands/card/article-pages.ts";
import type { CardPage } from "../../../commands/card/card-page.ts";
import { visibleCharacters } from "../../../commands/card/visible-characters.ts";
import { ALL_PHRASES, phrasesFor } from "../../../src/words/phrases-for.ts";
import { nastyText } from "../../support/nasty-text.ts";
import { arbitrarySource } from "./arbitrary-answer.ts";
import { customIdsOf, expectSound, textsOf } from "./page-checks.ts";
import { quotedOn, stored, withoutSpace } from "./stored-article.ts";

const ENGLISH = phrasesFor("en-GB");
const TIME = "2031-05-01T06:00:00.000Z";
const anyPhrases = fc.constantFrom(...ALL_PHRASES);

describe("an article", () => {
  test("is whole over its pages, with nothing in it active", () => {
    fc.assert(
      fc.property(
        fc.array(nastyText, { maxLength: 40 }),
        arbitrarySource,
        anyPhrases,
        (paragraphs, fields, phrases) => {
          const { link: _, article: __, ...known } = fields;
          const [article, passages] = stored(paragraphs, known);
          const pages = articlePages(article, passages, phrases, { addedAt: TIME, changedAt: TIME });
          for (const page of pages) expectSound(page);
          const whole = passages.map(({ text }) => visibleCharacters(text)).join("");
          expect(withoutSpace(quotedOn(pages))).toBe(withoutSpace(whole));
        },
      ),
      { numRuns: 100 },
    );
  });

  test("with one paragraph of 100,000 characters has pages for all of them", () => {
    // No sentence ends in it: it would be several paragraphs else.
    const text = `${"The Kittiwake sails, and ".repeat(4_000)}that is all.`;
    const pages = articlePages(...stored([text]), ENGLISH, undefined);
    expect(withoutSpace(quotedOn(pages))).toBe(withoutSpace(text));
    expect(pages.length).toBeLessThan(40);
    pages.forEach((page, i) => {
      expectSound(page);
      const to = customIdsOf(page).flatMap((id) => (id.action === "article" ? [id.page] : []));
      expect(to).toEqual([i - 1, i + 1].filter((n) => n >= 0 && n < pages.length));
    });
  });

  test("without a title and a link says so, and never where its file lies", () => {
    const [page] = articlePages(...stored(["It sails."], { title: " ", url: null }), ENGLISH, undefined);
    const texts = textsOf(page as CardPage).join("\n");
    expect(texts).toContain("without a title");
    expect(texts).toContain("kittiwake.txt");
    expect(texts).not.toContain("/srv");
  });

  test("is read by paragraph, each below its number", () => {
    const [page] = articlePages(...stored(["She sails at noon.", "- Nobody knows."]), ENGLISH, undefined);
    expect(textsOf(page as CardPage)[1]).toBe("-# 1\n> She sails at noon.\n-# 2\n> \\- Nobody knows.");
  });

  test("says when it was added, and when an earlier version was replaced", () => {
    const head = (times: Parameters<typeof articlePages>[3]): string => {
      const [page] = articlePages(...stored(["It sails."]), ENGLISH, times);
      return textsOf(page as CardPage)[0] ?? "";
    };
    const changedAt = "2031-05-09T06:00:00.000Z";
    expect(head({ addedAt: TIME, changedAt })).toContain(
      "added on <t:1935397800:D> · earlier version replaced on <t:1936089000:D>",
    );
    expect(head({ addedAt: null, changedAt: null })).toBe(head(undefined));
  });
});
