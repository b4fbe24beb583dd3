import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { processorMs } from "../../support/processor-time.ts";
import type { CheckAnswer } from "../../../src/answer/check/check-answer.ts";
import {
  createQuoteChecker,
  type QuoteChecker,
  quotationFault,
} from "../../../src/answer/check/check-quote.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { createNames } from "../../../src/question/names/names.ts";
import { articleOf } from "../../support/articles.ts";
import { archiveOf } from "./archive-of.ts";

const PROMISE = "“A bridge is a promise that both banks keep,” Mayor Ottoline Vasquell said on Friday.";
const ARTICLES = [
  articleOf(
    "bridge",
    [
      "Marrowick opened a bridge of glass across the River Ammer, and four thousand walkers crossed it before noon.",
      PROMISE,
      "“We were late,” Vasquell told the crowd, “and we were wrong about the price of the glass.” She then cut the ribbon.",
      "“The panes are as thick as a dictionary,” said the engineer Bram Tessaly. “Nobody will fall through them.”",
      "Tessaly warned that the bridge must close in frost because its panes become slippery below two degrees.",
    ],
    { outlet: "The Marrowick Bell", published: "2031-05-02", url: "https://bell.example/bridge" },
  ),
  articleOf(
    "speech",
    [
      "Ottoline Vasquell spoke for an hour about the winter to come.",
      "“This town has buried two ferries and one railway,” Vasquell said. “It will not bury a third crossing.",
      "“We have counted every bolt, every pane and every crown that went into it.”",
      "Above the door hung “the kettles of Oddby are watching you tonight” in letters of tin.",
      "“You promised us a roof over the fish market,” a fish trader said on Friday.",
    ],
    { outlet: "Quillhaven Courier", published: "2031-06-11" },
  ),
  articleOf("echo", ["The town hall was full again.", PROMISE], {
    outlet: "Ammer Wire",
    published: "2031-05-03",
  }),
];

let archive: Archive;
let checker: QuoteChecker;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ archive, close } = await archiveOf(ARTICLES));
  checker = createQuoteChecker({ archive, names: createNames(archive) });
});
afterAll(() => close());

async function check(quote: string, speaker?: string): Promise<CheckAnswer> {
  const answer = await checker.check(quote, { speaker });
  for (const { statement, differences } of answer.found) {
    const pieces = [...statement.pieces, statement.passage, ...differences.flatMap(({ stored }) => stored)];
    for (const { article, start, end, text } of pieces)
      expect((await archive.article(article))?.text.slice(start, end)).toBe(text);
    for (const { given } of differences) expect(quote.slice(given.start, given.end)).toBe(given.text);
  }
  return answer;
}

function changes({ found }: CheckAnswer): string[] {
  return (found[0]?.differences ?? []).map(
    ({ kind, given, stored }) => `${kind}: ${given.text} > ${stored.map(({ text }) => text).join(" | ")}`,
  );
}

const pieces = ({ found }: CheckAnswer) => found[0]?.statement.pieces.map(({ text }) => text);

describe("the same words", () => {
  test.each([
    "A bridge is a promise that both banks keep",
    '"a bridge is a promise that both banks keep,"',
    "‘A  bridge is\na promise that both banks keep.’",
    "… a promise that both banks keep",
  ])("are exact however they are pasted: %s", async (quote) => {
    const answer = await check(quote);
    expect(answer).toMatchObject({
      verdict: "exact",
      found: [{ saidBy: "speaker", words: "exact", differences: [] }],
    });
    expect(answer.found[0]?.statement).toMatchObject({
      speaker: "Ottoline Vasquell",
      cue: "said",
      kind: "direct",
    });
  });

  test("in several articles are told once, the earliest first, with the others", async () => {
    const { found, sources } = await check("a promise that both banks keep");
    expect(found).toHaveLength(1);
    expect(found[0]?.statement).toMatchObject({
      speaker: "Ottoline Vasquell",
      source: 1,
      also: [2],
      count: 2,
    });
    expect(found[0]?.statement.passage.ordinal).toBe(2);
    expect(sources.map(({ article }) => article)).toEqual(["bridge", "echo"]);
    expect(sources[0]?.link).toContain("https://bell.example/bridge#:~:text=a%20promise");
  });

  test("around a cue are exact without it, and with it", async () => {
    const without = await check("We were late, and we were wrong about the price of the glass.");
    expect(without).toMatchObject({ verdict: "exact", found: [{ differences: [] }] });
    expect(pieces(without)).toEqual(["We were late", "and we were wrong about the price of the glass."]);
    const withCue = await check(
      "“We were late,” Vasquell told the crowd, “and we were wrong about the price",
    );
    expect(withCue).toMatchObject({ verdict: "exact", found: [{ saidBy: "speaker" }] });
  });

  test("over two paragraphs are exact", async () => {
    const answer = await check("It will not bury a third crossing. We have counted every bolt, every pane");
    expect(answer).toMatchObject({ verdict: "exact", found: [{ saidBy: "speaker", differences: [] }] });
    expect(pieces(answer)).toHaveLength(2);
  });

  test("with a marked cut are exact, and the cut is told", async () => {
    const answer = await check("This town has buried two ferries […] It will not bury a third crossing");
    expect(answer.verdict).toBe("exact");
    expect(changes(answer)).toEqual(["cut:  > and one railway"]);
    expect(pieces(answer)?.join("/")).toBe(
      "This town has buried two ferries/It will not bury a third crossing.",
    );
  });

  test("with other punctuation or capitals say so", async () => {
    const { found } = await check("a bridge is a Promise, that both banks keep");
    expect(found[0]).toMatchObject({ words: "exact", typography: { capitals: true, punctuation: true } });
  });

  test("of the article itself are nobody's", async () => {
    const answer = await check("four thousand walkers crossed it before noon");
    expect(answer).toMatchObject({
      verdict: "exact",
      found: [{ saidBy: "article", statement: { kind: "passage", speaker: null } }],
    });
    expect((await check("four thousand walkers crossed it before noon", "Vasquell")).verdict).toBe(
      "other_speaker",
    );
  });

  test("between marks of nobody in particular are quoted, the speaker not certain", async () => {
    const { verdict, found } = await check("the kettles of Oddby are watching you tonight", "Bram Tessaly");
    expect(verdict).toBe("exact");
    expect(found[0]?.saidBy).toBe("uncertain");
  });

  test("of an unnamed source are not those of anybody named", async () => {
    const quote = "You promised us a roof over the fish market";
    expect(await check(quote)).toMatchObject({ verdict: "exact", found: [{ saidBy: "speaker" }] });
    expect((await check(quote, "Bram Tessaly")).verdict).toBe("other_speaker");
  });
});

describe("other words", () => {
  test.each([
    ["A bridge is a threat that both banks keep", ["replaced: threat > promise"]],
    ["A bridge is a promise that banks keep", ["missing:  > both"]],
    ["A bridge is a solemn promise that both banks keep", ["added: solemn > "]],
    ["We were late, and they were wrong about the price", ["replaced: they > we"]],
  ])("are altered, and marked: %s", async (quote, expected) => {
    const answer = await check(quote);
    expect(answer.verdict).toBe("altered");
    expect(changes(answer)).toEqual(expected);
  });

  test("that stand nowhere are not found", async () => {
    const answer = await check("The lighthouse polished its own boots before breakfast");
    expect(answer).toMatchObject({ verdict: "not_found", found: [], sources: [] });
  });

  test("common words in common with everything are not found", async () => {
    expect((await check("and that is what it will be for us all in the end")).verdict).toBe("not_found");
  });

  test("of two speakers joined by a cut are altered", async () => {
    const { verdict, found } = await check(
      "we were wrong about the price of the glass … Nobody will fall through them",
    );
    expect([verdict, found[0]?.isSpliced]).toEqual(["altered", true]);
  });
});

describe("with a speaker", () => {
  const QUOTE = "A bridge is a promise that both banks keep";

  test.each(["Ottoline Vasquell", "vasquell", "Mayor Vasquell", "Ms Vasquell’s"])(
    "%s said it",
    async (speaker) => {
      expect((await check(QUOTE, speaker)).verdict).toBe("exact");
    },
  );

  test("who did not say it", async () => {
    const { verdict, found, isSpeakerKnown } = await check(QUOTE, "Bram Tessaly");
    expect([verdict, found[0]?.saidBy, isSpeakerKnown]).toEqual(["other_speaker", "somebody_else", true]);
    expect(found[0]?.statement.speaker).toBe("Ottoline Vasquell");
  });

  test("who did not say it, and it is altered", async () => {
    const answer = await check("A bridge is a threat that both banks keep", "Tessaly");
    expect(answer.verdict).toBe("other_speaker");
    expect(answer.found[0]).toMatchObject({ words: "altered", saidBy: "somebody_else" });
    expect(changes(answer)).toEqual(["replaced: threat > promise"]);
  });

  test("whom nobody knows is named, with the nearest names", async () => {
    const { suggestions, isSpeakerKnown, verdict } = await check(QUOTE, "Peter Tessaly");
    expect([verdict, isSpeakerKnown]).toEqual(["other_speaker", false]);
    expect(suggestions).toEqual(["Bram Tessaly"]);
  });

  test("whose name is misspelt is the one who is meant", async () => {
    const { verdict, taken } = await check(QUOTE, "Otoline Vasquel");
    expect(verdict).toBe("exact");
    expect(taken).toEqual({ typed: "Otoline Vasquel", word: "Ottoline Vasquell" });
  });
});

describe("what cannot be checked", () => {
  test.each(["", "  \n", "“…”", "?!", "x".repeat(10_001)])("is refused with a reason", async (quote) => {
    expect(quotationFault(quote)).toMatch(/^Expected a quotation/u);
    await expect(checker.check(quote)).rejects.toThrow(quotationFault(quote) ?? "");
  });

  test("hostile input takes no longer than a glance", async () => {
    const hostile = [
      "the ".repeat(2_500),
      "a … ".repeat(2_500),
      `${"“".repeat(9_000)}bridge`,
      "bridge ".repeat(1_400),
    ];
    const tookMs = await processorMs(async () => {
      for (const quote of hostile) await check(quote);
    });
    expect(tookMs).toBeLessThan(10_000);
  });
});
