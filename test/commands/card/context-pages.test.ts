import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardPage } from "../../../commands/card/card-page.ts";
import { contextPages } from "../../../commands/card/context-pages.ts";
import { visibleCharacters } from "../../../commands/card/visible-characters.ts";
import { phrasesFor } from "../../../src/words/phrases-for.ts";
import type { Passage } from "../../../src/text/passage.ts";
import { nastyText } from "../../support/nasty-text.ts";
import { expectSound, textsOf } from "./page-checks.ts";
import { marking } from "../../support/sample-answer.ts";
import { KEY, quotedOn, stored, withoutSpace } from "./stored-article.ts";
import { runsOf } from "../../support/all-runs.ts";

const ENGLISH = phrasesFor("en-GB");

describe("the context of a statement", () => {
  const PARAGRAPHS = ["One.", "Two.", "“We sail,” she said.", "Four.", "Five."];

  test("is its paragraph with one before and one behind, the words bold, with a link to them", () => {
    const [article, passages] = stored(PARAGRAPHS);
    const statement = marking(passages[2] as Passage, "We sail,");
    const pages = contextPages(article, passages, statement, { key: KEY, index: 0, phrases: ENGLISH });
    expect(pages).toHaveLength(1);
    expect(textsOf(pages[0] as CardPage)[1]).toBe(
      "-# 2\n> Two.\n-# 3\n> “**We sail,**” she said.\n-# 4\n> Four.",
    );
    expect(JSON.stringify(pages)).toContain("https://bell.example/kittiwake#:~:text=We%20sail%2C");
  });

  test("goes over all paragraphs that the words touch", () => {
    const [article, passages] = stored(PARAGRAPHS);
    const [second, third] = [passages[1] as Passage, passages[2] as Passage];
    const base = marking(second, "Two.");
    const statement = { ...base, pieces: [...base.pieces, ...marking(third, "We sail,").pieces] };
    const [page] = contextPages(article, passages, statement, { key: KEY, index: 0, phrases: ENGLISH });
    expect(textsOf(page as CardPage)[1]).toContain(
      "> One.\n-# 2\n> **Two.**\n-# 3\n> “**We sail,**” she said.\n-# 4",
    );
  });

  test("is whole over its pages, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(nastyText, fc.constantFrom("漢".repeat(5_000), "a b ".repeat(2_000))), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.nat(5),
        (paragraphs, at) => {
          const [article, passages] = stored(paragraphs);
          const passage = passages[at];
          fc.pre(passage !== undefined);
          const statement = marking(passage, passage.text.slice(0, 20));
          const pages = contextPages(article, passages, statement, { key: KEY, index: 3, phrases: ENGLISH });
          for (const page of pages) expectSound(page);
          const around = passages.slice(Math.max(0, at - 1), at + 2);
          const whole = around.map(({ text }) => visibleCharacters(text)).join("");
          const shown = quotedOn(pages);
          if (!/<U\+/u.test(whole + shown)) expect(withoutSpace(shown)).toBe(withoutSpace(whole));
        },
      ),
      { numRuns: runsOf(60) },
    );
  });

  test("is empty but sound where the paragraph is gone", () => {
    const [article, passages] = stored(PARAGRAPHS);
    const statement = marking(passages[0] as Passage, "One.");
    for (const page of contextPages(article, [], statement, { key: KEY, index: 0, phrases: ENGLISH }))
      expectSound(page);
  });
});
