import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import type { Answer, Source, Statement } from "../../src/answer/answer.ts";
import { NO_LIMITS } from "../../src/answer/lead.ts";
import { renderAnswer } from "../../src/cli/render-answer.ts";
import type { ArticleId } from "../../src/text/article.ts";
import {
  aCount,
  anAnswer,
  aPassage,
  aPiece,
  aQuotesLead,
  aSource,
  aSpeaker,
  aStatement,
} from "../support/sample-answer.ts";

const PLAIN = {
  colours: picocolors.createColors(false),
  isColoured: false,
  isScreen: false,
  areLinksShown: false,
  width: 60,
};
const COLOURED = { ...PLAIN, colours: picocolors.createColors(true), isColoured: true };

const source = (number: number, title: string, fields: Partial<Source> = {}) =>
  aSource(number, { title, outlet: "The Bell", url: null, link: null, file: null, ...fields });

const TEXT = "The bridge is made of glass. It cost 7.5 million crowns. Nobody has fallen off so far.";
const COST = "It cost 7.5 million crowns.";
const ANSWERED: Answer = anAnswer({
  lead: {
    is: "passages",
    words: null,
    others: [],
    topic: null,
    counted: aCount(1),
    stories: 1,
    limits: NO_LIMITS,
    taken: [],
  },
  statements: [aPassage(TEXT, COST, { also: [2], count: 2 })],
  closest: [aPassage("Something else.", "Something else.", { source: 3 })],
  sources: [source(1, "A bridge of glass"), source(2, "The same bridge"), source(3, "Something else")],
});

const NOTHING = {
  is: "nothing",
  because: "nobody",
  quotes: 12,
  articles: 3,
  topic: "ferry",
  limits: NO_LIMITS,
  taken: [],
} as const;

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

▶ ◀ mark what comes nearest to the question.`);
  });

  test("parts no number of its lead from what is counted", () => {
    expect(
      renderAnswer(ANSWERED, { ...PLAIN, width: 20 })
        .split("\n")
        .slice(0, 2),
    ).toEqual(["1 passage", "in 1 article."]);
  });

  test("of a story in several articles names the paragraphs, another wording, and which sources tell the same", () => {
    const text = "Its cost: 7.5 million crowns.";
    const answer: Answer = {
      ...ANSWERED,
      statements: [
        aPassage(TEXT, COST, {
          also: [2],
          count: 2,
          alsoAt: [{ source: 2, ordinal: 5 }],
          variants: [{ pieces: [aPiece(text, text, 0, "a2" as ArticleId)], source: 2 }],
        }),
      ],
      sources: [source(1, "A bridge of glass"), source(2, "The same bridge", { sameStoryAs: 1 })],
      closest: [],
    };
    const shown = renderAnswer(answer, PLAIN);
    expect(shown).toContain(
      "\n    also in [2] paragraph 5\n    in other words in [2]:\n    Its cost: 7.5 million crowns.\n",
    );
    expect(shown).toContain("    The Bell · Tilda Oxenford · 2031-05-02 ·\n    the same story as [1]");
    // An address alone is not divided: it would lead nowhere.
    for (const width of [20, 24, 40, 60, 90])
      for (const line of renderAnswer(answer, { ...PLAIN, width }).split("\n"))
        if (!line.includes("://")) expect(line.length, line).toBeLessThanOrEqual(width);
  });

  test("on a terminal with colours has the sentence bold and underlined instead, in each of its lines", () => {
    const text = renderAnswer(ANSWERED, COLOURED);
    expect(text).toContain("glass. \u001b[1m\u001b[4mIt cost 7.5 million crowns.\u001b[24m\u001b[22m");
    expect(text).not.toMatch(/[▶◀]/u);
  });

  test("cuts a long paragraph visibly around the sentence", () => {
    const filler = "All of this was said before. ".repeat(60);
    const long = aPassage(`${filler}${COST} ${filler.trim()}`, COST);
    const text = renderAnswer({ ...ANSWERED, statements: [long] }, PLAIN).replace(/\s+/gu, " ");
    expect(text).toMatch(/paragraph 3 \[…\] .+ ▶ It cost 7.5 million crowns. ◀ .+ \[…\] Sources/u);
    expect(text.length).toBeLessThan(1_600);
  });

  test("makes controls in every field visible", () => {
    const evil = "a\u001b]0;b\u0007\u202ec";
    const text = renderAnswer(
      anAnswer({
        lead: { is: "unreferred", word: evil },
        statements: [aStatement({ speaker: evil, cue: evil }, evil)],
        sources: [aSource(1, { title: evil, outlet: evil, authors: [evil], link: evil })],
      }),
      PLAIN,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
    expect(text.match(/a␛\]0;b␇<U\+202E>c/gu)).toHaveLength(8);
  });
});

describe("quotes", () => {
  const quotes = (...statements: Statement[]) =>
    renderAnswer(anAnswer({ statements, sources: [source(1, "A ship")] }), PLAIN);

  test("stand in the sentence that is shown, with what was said marked", () => {
    const text = 'She laughed. He called it "a floating museum" in March.';
    const statement = aStatement(
      {
        pieces: [aPiece(text, "a floating museum")],
        shown: [aPiece(text, 'He called it "a floating museum" in March.')],
      },
      text,
    );
    expect(quotes(statement)).toContain(
      "[1] Orla Finch, told the Bell · The Bell · 2031-05-02 ·\n    paragraph 3",
    );
    expect(quotes(statement)).toContain('    He called it "▶ a floating museum ◀" in March.\n');
    expect(quotes(statement)).toContain("▶ ◀ mark what was said.");
    expect(quotes(statement)).not.toContain("She laughed");
  });

  test("whose marks say it all have none of ours, nor a line that explains them", () => {
    const text = "“We sail at noon,” she said.";
    const statement = aStatement(
      { pieces: [aPiece(text, "We sail at noon,")], shown: [aPiece(text, "“We sail at noon,”")] },
      text,
    );
    expect(quotes(statement)).toContain("    “We sail at noon”\n");
    expect(quotes(statement)).not.toMatch(/[▶◀]/u);
  });

  test("over two paragraphs stand in two; what is left out between is marked as cut", () => {
    const [first, second] = ["“We sail. ", "“At noon.”"].map((text) => text.trim()) as [string, string];
    const whole = `${first}\n\n${second}`;
    const pieces = [aPiece(whole, "We sail."), aPiece(whole, "At noon.")];
    const shown = [aPiece(whole, first), aPiece(whole, second)];
    const passage = { ...aPiece(whole, first), ordinal: 3 };
    expect(quotes(aStatement({ pieces, shown, passage }))).toContain("    “We sail.\n    “At noon.”\n");
    const far = shown.map((piece, i) => ({ ...piece, start: piece.start + 40 * i, end: piece.end + 40 * i }));
    expect(quotes(aStatement({ pieces: far, shown: far, passage }))).toContain(
      "    “We sail. […] “At noon.”\n",
    );
  });

  test("of who is not certain, or speaks for a body, say so; a colon is no reporting word", () => {
    const statements = [
      aStatement({ isSpeakerCertain: false, cue: "own words:" }),
      aStatement({ speaker: "Ines Dorrow" }),
    ];
    const lead = aQuotesLead({
      speakers: [
        aSpeaker("Orla Finch", { isCertain: false }),
        aSpeaker("Ines Dorrow", { speaksFor: "Quayline" }),
      ],
      counted: aCount(2),
    });
    const text = renderAnswer(anAnswer({ lead, statements, sources: [source(1, "A ship")] }), PLAIN);
    expect(text).toContain("[1] Orla Finch (speaker not certain), own words · The Bell");
    expect(text).toContain("[1] Ines Dorrow (for Quayline), told the Bell · The Bell");
  });
});

test("a paragraph stands there once: whoever else is quoted in it has their own words alone", () => {
  const text =
    "Orla Finch said the Kittiwake is late, and the harbour master said that nobody had asked the tide.";
  const one = aStatement(
    { kind: "indirect", pieces: [aPiece(text, "the Kittiwake is late")], shown: [aPiece(text)] },
    text,
  );
  const other = aStatement(
    {
      kind: "indirect",
      speaker: "the harbour master",
      pieces: [aPiece(text, "nobody had asked the tide")],
      shown: [aPiece(text)],
    },
    text,
  );
  const shown = renderAnswer(anAnswer({ statements: [one, other] }), { ...PLAIN, width: 200 });
  expect(shown.split("Orla Finch said")).toHaveLength(2);
  expect(shown).toMatch(/the harbour master, told the Bell .*\n {4}nobody had asked the tide$/mu);
});

test("nothing found shows at most three passages, and their sources alone", () => {
  const closest = [1, 2, 3, 4].map((n) => aPassage(`Passage ${n}.`, `Passage ${n}.`, { source: n }));
  const sources = [1, 2, 3, 4].map((n) => source(n, `Title ${n}`));
  const answer = anAnswer({ status: "nothing_found", lead: NOTHING, closest, sources });
  const text = renderAnswer(answer, PLAIN);
  expect(text).toMatch(/^Nothing found .+\n\nClosest passages \(not an answer\)\n\n\[1\]/su);
  expect(text).toContain("Title 3");
  expect(text).not.toContain("Title 4");
});

describe("a hint", () => {
  const hints = (lead: Answer["lead"], most?: number) =>
    renderAnswer(anAnswer({ lead }), PLAIN, most === undefined ? {} : { most })
      .split("\n\n")
      .slice(1);

  test("tells what can be typed where nothing is found, and after help", () => {
    const nothing = { is: "nothing", topic: null, limits: NO_LIMITS, taken: [] } as const;
    expect(hints({ ...nothing, because: "empty_archive" })).toEqual(["Add some with: verbatim ingest PATH"]);
    expect(
      hints({ ...nothing, because: "not_quoted", words: "Quorlby", articles: 0, suggestions: [] }),
    ).toEqual(["Who is quoted: verbatim speakers"]);
    expect(hints({ ...nothing, because: "no_outlet", outlet: "Nowhere Times", outlets: [] })).toEqual([
      "The articles: verbatim sources",
    ]);
    expect(hints({ is: "talk", of: "help", examples: [] })[0]).toContain("verbatim --help");
    expect(hints(NOTHING)).toEqual([]);
  });

  test("tells how to see what a limit keeps back, where one can be typed", () => {
    const lead = aQuotesLead({ counted: aCount(13, { shown: 10 }) });
    expect(hints(lead, 100)).toEqual(["All of them: --limit 13"]);
    expect(hints(lead, 12)).toEqual(["More of them: --limit 12"]);
    expect(hints(lead, 10)).toEqual([]);
    expect(hints(lead)).toEqual([]);
    expect(hints(aQuotesLead({ counted: aCount(10) }), 100)).toEqual([]);
  });
});
