import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckAnswer, CheckedText } from "../../../src/answer/check/check-answer.ts";
import { quotationsIn } from "../../../src/answer/check/given/quotations-in.ts";
import { createQuoteChecker, type QuoteChecker } from "../../../src/answer/check/check-quote.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { createNames } from "../../../src/question/names/names.ts";
import { atOnce } from "../../../src/text/slices.ts";
import { checkLead } from "../../../src/words/check-lead.ts";
import { en } from "../../../src/words/languages/en/index.ts";
import { archiveOf } from "./archive-of.ts";
import { TOLD_ARTICLES } from "./told-articles.ts";

let checker: QuoteChecker;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await archiveOf(TOLD_ARTICLES);
  checker = createQuoteChecker({ archive: opened.archive, names: createNames(opened.archive) });
  close = opened.close;
});
afterAll(() => close());

const told = ({ checks }: CheckedText) =>
  checks.map(({ quote, speaker, verdict }) => [quote, speaker, verdict]);

describe("each quotation of a text has a verdict, with its own credit", () => {
  test("in quote marks of several kinds", async () => {
    const text = [
      "“We will not pay a third time,” said Oluwaseun Adeyemi.",
      'Ingrid Sæther told the Gazette: "Nobody in this building has seen a second report".',
      "«A bridge that hums is a bridge that listens», said Mark Bishop.",
      "‘The pool is finished’ — Grace Stone",
      "“The moon is made of old timetables” (Kenji Okuda)",
    ].join("\n");
    const checked = await checker.checkText(text);
    expect(told(checked)).toEqual([
      ["We will not pay a third time,", "Oluwaseun Adeyemi", "exact"],
      ["Nobody in this building has seen a second report", "Ingrid Sæther", "exact"],
      ["A bridge that hums is a bridge that listens", "Mark Bishop", "other_speaker"],
      ["The pool is finished", "Grace Stone", "denied"],
      ["The moon is made of old timetables", "Kenji Okuda", "not_found"],
    ]);
    for (const { place, quote } of checked.checks)
      expect(text.slice(place.start, place.end)).toContain(quote);
    const numbers = new Map(checked.sources.map((source) => [source.number, source]));
    expect(numbers.size).toBe(checked.sources.length);
    for (const { found, sources } of checked.checks) {
      expect(found.map(({ statement }) => statement.source).every((n) => numbers.has(n))).toBe(true);
      for (const source of sources) expect(source).toEqual(numbers.get(source.number));
    }
  });

  test("as it has alone, though the paragraphs around them are read once", async () => {
    const opened = await archiveOf(TOLD_ARTICLES);
    const asked: string[] = [];
    const quotes: Archive["quotes"] = async (query) => {
      if (query.passages !== undefined) asked.push(...query.passages.map(String));
      return opened.archive.quotes(query);
    };
    const counting = createQuoteChecker({
      archive: { ...opened.archive, quotes },
      names: createNames(opened.archive),
    });
    const quotation = "We will not pay a third time";
    const alone = await counting.check(quotation, { speaker: "Oluwaseun Adeyemi" });
    const once = asked.length;
    expect(once).toBeGreaterThan(0);
    const twice = await counting.checkText(`“${quotation}”\n\n“${quotation}”`, {
      speaker: "Oluwaseun Adeyemi",
    });
    expect(asked).toHaveLength(once * 2);
    const found = alone.found.map(({ statement }) => statement.pieces);
    expect(twice.checks.map((check) => check.found.map(({ statement }) => statement.pieces))).toEqual([
      found,
      found,
    ]);
    await opened.close();
  });

  test("in block quotes, with a dash, with a label, and without a credit", async () => {
    const text =
      "Look at this!\n> It’s not the toll that hurts,\n> it’s the queue\n> — Liam O’Dowda\n\nand\n\n> Boil the water until we tell you otherwise\n\nHope Winters:\n> The candle is shorter than it was.";
    expect(told(await checker.checkText(text, { speaker: "Dr Umeh" }))).toEqual([
      ["It’s not the toll that hurts,\nit’s the queue", "Liam O’Dowda", "exact"],
      ["Boil the water until we tell you otherwise", "Dr Umeh", "exact"],
      ["The candle is shorter than it was.", "Hope Winters", "exact"],
    ]);
  });

  test("two sentences of one speaker are two quotations, one sentence around a cue is one", async () => {
    const text =
      "“We have paid for this quay twice,” said Adeyemi, “once in coin and once in patience.” “We will pay a third time,” he added.";
    expect(told(await checker.checkText(text)).map(([quote, , verdict]) => [quote, verdict])).toEqual([
      ["We have paid for this quay twice, once in coin and once in patience.", "exact"],
      ["We will pay a third time,", "altered"],
    ]);
  });

  test("names and irony in marks are none beside longer ones, and the whole text is one where all are short", async () => {
    expect(
      told(await checker.checkText('The "Kittiwake" is “a bridge that listens”')).map(([q]) => q),
    ).toEqual(["a bridge that listens"]);
    const whole = 'The frost took the "plums" and left us the bill';
    expect(told(await checker.checkText(whole))).toEqual([[whole, null, "exact"]]);
  });

  test("twenty at most, and how many more there are", async () => {
    const one = "“We will not pay a third time,” said Adeyemi.\n";
    const { checks, unchecked } = await checker.checkText(one.repeat(23));
    expect([checks.length, unchecked]).toEqual([20, 3]);
    expect(checks.every(({ verdict }) => verdict === "exact")).toBe(true);
  });

  test("a paragraph of an article, pasted as it stands", async () => {
    const paragraph = TOLD_ARTICLES[0]?.text.split("\n\n")[5] ?? "";
    expect(told(await checker.checkText(paragraph))).toEqual([
      ["Nobody in this building has seen a second report,", "Sæther", "exact"],
      ["If one exists, I want to read it before breakfast.", "Sæther", "exact"],
    ]);
  });
});

describe("whom a text credits", () => {
  const WORDS = "We will not pay a third time";
  test.each([
    [`“${WORDS}” — Bo Lind, docker`, "Bo Lind"],
    [`“${WORDS}” -- the harbour master`, "the harbour master"],
    [`“${WORDS}”\n\n— María del Río`, "María del Río"],
    [`“${WORDS}” (Bo Lind, Brackwater)`, "Bo Lind"],
    [`“${WORDS},” said Bo Lind`, "Bo Lind"],
    [`“${WORDS},” Will said`, "Will"],
    [`“${WORDS},” according to Bo Lind`, "Bo Lind"],
    [`According to Bo Lind, “${WORDS}”`, "Bo Lind"],
    [`Bo Lind: “${WORDS}”`, "Bo Lind"],
    [`Bo Lind, a docker: “${WORDS}”`, "Bo Lind"],
    [`Bo Lind said to me: „${WORDS}“`, "Bo Lind"],
    [`“${WORDS},” Bo Lind told the Gazette`, "Bo Lind"],
    [`${WORDS} — Bo Lind`, "Bo Lind"],
    [`${WORDS}. – Lind`, "Lind"],
    [`> ${WORDS} … — Bo Lind`, "Bo Lind"],
    [`Bo Lind:\n> ${WORDS}`, "Bo Lind"],
    [`“${WORDS},” he said`, null],
    [`“${WORDS}” – and that was that`, null],
    [`${WORDS} – never`, null],
    [`“${WORDS}”`, null],
  ])("%s", (text, speaker) => {
    const { quotations, more } = atOnce(quotationsIn(text, 20));
    expect([quotations.length, more, quotations[0]?.speaker]).toEqual([1, 0, speaker]);
    expect(quotations[0]?.text).toContain(WORDS);
    expect(quotations[0]?.text).not.toMatch(/Lind|[“”„>]/u);
  });
});

describe("what is found nowhere", () => {
  test("has the nearest quote, with how near it is, and no find", async () => {
    const { checks } = await checker.checkText(
      "This quay was paid for by the patience of fools and their coin",
    );
    const [check] = checks;
    expect(check).toMatchObject({ verdict: "not_found", found: [] });
    expect(check?.nearest?.statement.speaker).toBe("Oluwaseun Adeyemi");
    expect(check?.nearest?.similarity).toBeGreaterThan(0.2);
    expect(check?.nearest?.similarity).toBeLessThan(1);
    expect(check?.sources.map(({ article }) => article)).toEqual(["quay"]);
  });

  test("has none where nothing is near, and none beside a find", async () => {
    const nothing = await checker.check("Umbrellas vote in alphabetical order");
    const find = await checker.check("We will not pay a third time");
    expect([nothing.nearest, find.nearest]).toEqual([null, null]);
  });
});

describe("a gap in a quotation", () => {
  const gaps = ({ found }: CheckAnswer) =>
    found[0]?.differences.filter(({ kind }) => kind === "cut" || kind === "inserted").map(({ gap }) => gap);

  test.each([
    [
      "We played for soup … We then played for the bishop",
      "altered",
      ["paragraphs"],
      "the cut joins paragraphs",
    ],
    ["The cables were tested [at half] the load", "exact", [null], "with an insertion in brackets"],
    ["We will [gladly] not pay a third time", "exact", [null], "with an insertion in brackets"],
    ["We will [never] not pay a third time", "altered", ["negation"], "negation added (“never”)"],
    ["We will [gladly] pay a third time", "altered", ["negation"], "negation left out (“not”)"],
    ["“[W]e lend[ed] books, not silence”", "exact", [null], "with an insertion in brackets"],
  ])("%s: %s", async (quote, verdict, faults, says) => {
    const answer = await checker.check(quote);
    expect([answer.verdict, gaps(answer)]).toEqual([verdict, faults]);
    expect(checkLead(answer, en)).toContain(says);
  });
});

describe("words before which a saying is turned round", () => {
  test.each([
    ["pay a third time", "Adeyemi", "negation left out (“not”)"],
    ["compete with a road that floats", "O’Dowda", "negation left out (“can’t”)"],
    ["under fifty knows how to graft a pear", "Elif Karaman", null],
  ])("%s", async (quote, speaker, says) => {
    const answer = await checker.check(quote, { speaker });
    expect(answer.verdict).toBe(says === null ? "exact" : "altered");
    if (says !== null) expect(checkLead(answer, en)).toContain(says);
  });
});
