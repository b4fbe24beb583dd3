import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerPages, shownStatements } from "../../../commands/card/answer-pages.ts";
import { LEAD_ID } from "../../../commands/card/card-page.ts";
import { leadLine } from "../../../commands/card/lead-line.ts";
import { shownWords } from "../../../commands/card/shown-words.ts";
import { visibleCharacters } from "../../../commands/card/visible-characters.ts";
import { ALL_PHRASES, phrasesFor } from "../../../commands/locales/phrases-for.ts";
import type { Answer, Statement } from "../../../src/answer/answer.ts";
import type { AnswerKey } from "../../../src/library/kept-answer.ts";
import { quotedLines, readMarkdown } from "../../support/discord-markdown.ts";
import { arbitraryAnswer } from "./arbitrary-answer.ts";
import { componentsOf, customIdsOf, expectSound, textsOf } from "./page-checks.ts";

const KEY = "aB3-_xYz01234567" as AnswerKey;
const ENGLISH = phrasesFor("en-GB");

function pagesOf(answer: Answer, phrases = ENGLISH) {
  return answerPages(answer, { key: KEY, lead: leadLine(answer, phrases), phrases });
}

/** The text of a statement's quotation as a reader sees it; a mark may begin or end between two halves of a character. */
function wholeOf(statement: Statement): string {
  const runs: { kind: string; text: string }[] = [];
  for (const stretch of shownWords(statement)) {
    const [last, text] = [runs.at(-1), stretch.kind === "cut" ? "[…]" : stretch.text];
    if (last?.kind === stretch.kind) last.text += text;
    else runs.push({ kind: stretch.kind, text });
  }
  return runs.map(({ text }) => visibleCharacters(text)).join("");
}

describe("the pages of any answer", () => {
  test("are within Discord's limits, and nothing in an article's text is more than characters", () => {
    fc.assert(
      fc.property(arbitraryAnswer, fc.constantFrom(...ALL_PHRASES), (answer, phrases) => {
        const pages = pagesOf(answer, phrases);
        expect(pages.length).toBeGreaterThan(0);
        for (const page of pages) expectSound(page);
      }),
      { numRuns: 300 },
    );
  });

  test("show every statement once, with exactly its words or a cut that is marked", () => {
    fc.assert(
      fc.property(arbitraryAnswer, (answer) => {
        const pages = pagesOf(answer);
        const shown = shownStatements(answer);
        const ids = pages.flatMap(customIdsOf);
        const asked = ids.flatMap((id) => (id.action === "context" ? [id.statement] : []));
        expect(asked).toEqual(shown.map((_, i) => i));
        const quotes = pages
          .flatMap(textsOf)
          .map(quotedLines)
          .filter((text) => text !== "");
        expect(quotes.length).toBe(shown.length);
        quotes.forEach((quote, i) => {
          const whole = wholeOf(shown[i] as Statement);
          const read = readMarkdown(quote).shown;
          if (read === whole) return;
          expect(read.endsWith(" […]")).toBe(true);
          expect(whole.length).toBeGreaterThan(200);
          expectStartOf(whole, read.slice(0, -" […]".length));
        });
      }),
      { numRuns: 300 },
    );
  });

  test("are the same whatever their lead", () => {
    fc.assert(
      fc.property(arbitraryAnswer, fc.constantFrom("", "A lead.", "漢".repeat(499)), (answer, lead) => {
        const bodies = (text: string) =>
          answerPages(answer, { key: KEY, lead: text, phrases: ENGLISH }).map((page) =>
            componentsOf(page).filter(({ type, id }) => type === 10 && id !== LEAD_ID),
          );
        fc.pre(answer.sources.length > 0);
        expect(bodies(lead)).toEqual(bodies("Another lead."));
      }),
      { numRuns: 100 },
    );
  });
});

/** A cut may fall where a joiner is shown for want of what follows it: the last character decides nothing. */
function expectStartOf(whole: string, head: string): void {
  const sure = head.replace(/<U\+[0-9A-F]{4,5}>$/u, "");
  expect(whole.startsWith(sure)).toBe(true);
}
