import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import type { Answer, Statement } from "../../src/answer/answer.ts";
import { renderAnswer } from "../../src/cli/render-answer.ts";
import { unanswered } from "../../src/cli/unanswered.ts";
import type { ArticleId } from "../../src/text/article.ts";

const PLAIN = { colours: picocolors.createColors(false), isColoured: false, width: 60 };
const COLOURED = { ...PLAIN, colours: picocolors.createColors(true), isColoured: true };

function statement(text: string, marked: string, source = 1, also: number[] = []): Statement {
  const article = `a${source}` as ArticleId;
  const start = text.indexOf(marked);
  return {
    kind: "passage",
    pieces: [{ article, start: 100 + start, end: 100 + start + marked.length, text: marked }],
    speaker: null,
    cue: null,
    passage: { article, start: 100, end: 100 + text.length, text, ordinal: 3 },
    source,
    score: 1,
    also,
    confidence: null,
    isSpeakerCertain: null,
    count: 1 + also.length,
    earliest: null,
    variants: [],
  };
}

function source(number: number, title: string): Answer["sources"][number] {
  const article = `a${number}` as ArticleId;
  return {
    number,
    article,
    title,
    outlet: "The Bell",
    authors: ["Tilda Oxenford"],
    published: "2031-05-02",
    url: null,
    link: null,
    file: null,
  };
}

const TEXT = "The bridge is made of glass. It cost 7.5 million crowns. Nobody has fallen off so far.";
const ANSWERED: Answer = {
  ...unanswered("What did it cost?", "1 passage in 1 article."),
  status: "answered",
  statements: [statement(TEXT, "It cost 7.5 million crowns.", 1, [2])],
  closest: [statement("Something else.", "Something else.", 3)],
  sources: [source(1, "A bridge of glass"), source(2, "The same bridge"), source(3, "Something else")],
};

describe("an answer", () => {
  test("on plain paper has marks around the sentence, wrapped lines, and the sources it cites", () => {
    expect(renderAnswer(ANSWERED, PLAIN)).toBe(`1 passage in 1 article.

[1] The Bell · 2031-05-02 · paragraph 3
    The bridge is made of glass. ▶ It cost 7.5 million
    crowns. ◀ Nobody has fallen off so far.
    also in [2]

Sources
[1] A bridge of glass
    The Bell · Tilda Oxenford · 2031-05-02
[2] The same bridge
    The Bell · Tilda Oxenford · 2031-05-02

▶ ◀ mark the sentence that comes nearest to the question.`);
  });

  test("of a story in several articles names the paragraphs, another wording, and which sources tell the same", () => {
    const told = statement(TEXT, "It cost 7.5 million crowns.", 1, [2]);
    const text = "Its cost: 7.5 million crowns.";
    const piece = { article: "a2" as ArticleId, start: 0, end: text.length, text };
    const answer: Answer = {
      ...ANSWERED,
      statements: [
        { ...told, alsoAt: [{ source: 2, ordinal: 5 }], variants: [{ pieces: [piece], source: 2 }] },
      ],
      sources: [source(1, "A bridge of glass"), { ...source(2, "The same bridge"), sameStoryAs: 1 }],
      closest: [],
    };
    const shown = renderAnswer(answer, PLAIN);
    expect(shown).toContain(
      "\n    also in [2] paragraph 5\n    in other words in [2]:\n    Its cost: 7.5 million crowns.\n",
    );
    expect(shown).toContain("    The Bell · Tilda Oxenford · 2031-05-02 · the same story as [1]");
  });

  test("on a terminal with colours has the sentence bold and underlined instead, in each of its lines", () => {
    const text = renderAnswer(ANSWERED, COLOURED);
    expect(text).toContain("glass. \u001b[1m\u001b[4mIt cost 7.5 million crowns.\u001b[24m\u001b[22m");
    expect(text).not.toMatch(/[▶◀]/u);
  });

  test("cuts a long paragraph visibly around the sentence", () => {
    const filler = "All of this was said before. ".repeat(60);
    const long = statement(
      `${filler}It cost 7.5 million crowns. ${filler.trim()}`,
      "It cost 7.5 million crowns.",
    );
    const text = renderAnswer({ ...ANSWERED, statements: [long] }, PLAIN).replace(/\s+/gu, " ");
    expect(text).toMatch(/paragraph 3 \[…\] .+ ▶ It cost 7.5 million crowns. ◀ .+ \[…\] Sources/u);
    expect(text.length).toBeLessThan(1_600);
  });

  test("makes controls in every field visible", () => {
    const evil = "a\u001b]0;b\u0007\u202ec";
    const text = renderAnswer(
      {
        ...ANSWERED,
        lead: evil,
        statements: [statement(evil, evil)],
        sources: [{ ...source(1, evil), outlet: evil, authors: [evil], link: evil }],
      },
      PLAIN,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
    expect(text.match(/a␛\]0;b␇<U\+202E>c/gu)).toHaveLength(6);
  });
});

test("nothing found shows at most three passages, and their sources alone", () => {
  const closest = [1, 2, 3, 4].map((n) => statement(`Passage ${n}.`, `Passage ${n}.`, n));
  const sources = [1, 2, 3, 4].map((n) => source(n, `Title ${n}`));
  const text = renderAnswer({ ...unanswered("Why?", "Nothing found."), closest, sources }, PLAIN);
  expect(text).toMatch(/^Nothing found\.\n\nClosest passages \(not an answer\)\n\n\[1\]/u);
  expect(text).toContain("Title 3");
  expect(text).not.toContain("Title 4");
  expect(renderAnswer(unanswered("Why?", "Nothing found."), PLAIN)).toBe("Nothing found.");
});
