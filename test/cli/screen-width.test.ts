import { PassThrough } from "node:stream";
import fc from "fast-check";
import picocolors from "picocolors";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Answer, Statement } from "../../src/answer/answer.ts";
import type { StoredQuote } from "../../src/archive/archive.ts";
import { renderCheck as renderDoctorCheck } from "../../src/cli/commands/doctor.ts";
import { createProgram } from "../../src/cli/program.ts";
import { barLine } from "../../src/cli/progress-bars.ts";
import { renderQuotesOf } from "../../src/cli/quote-lines.ts";
import { renderAddress } from "../../src/cli/render-address.ts";
import { renderAnswer } from "../../src/cli/render-answer.ts";
import { renderArticle } from "../../src/cli/render-article.ts";
import { renderArticleList } from "../../src/cli/render-article-list.ts";
import { renderArticleQuotes } from "../../src/cli/render-article-quotes.ts";
import { renderChecks } from "../../src/cli/render-check.ts";
import { renderExtracted } from "../../src/cli/render-extracted.ts";
import { renderRows } from "../../src/cli/render-rows.ts";
import { renderSpeakers } from "../../src/cli/render-speakers.ts";
import { renderTimeline } from "../../src/cli/render-timeline.ts";
import { createTerminal, type OutputStream, type Page } from "../../src/cli/terminal.ts";
import type { ArticleId } from "../../src/text/article.ts";
import type { Passage, PassageId } from "../../src/text/passage.ts";
import { ALL_RUNS } from "../support/all-runs.ts";
import { arbitraryLead } from "../support/arbitrary-lead.ts";
import { articleOf } from "../support/articles.ts";
import { NASTY } from "../support/nasty-text.ts";
import { anAnswer, aPiece, aSource, aStatement } from "../support/sample-answer.ts";
import { aCheck, aDifference, foundWords } from "../support/sample-check.ts";

/** Words of many scripts and lengths, and what hides in text. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "the",
        "harbour",
        "of",
        "Ostrick,",
        "“never”",
        "3,400.50",
        "ⅷ",
        "naïve",
        "e\u0301te\u0301",
        "👩‍👩‍👧",
        "🇫🇷",
      ),
      fc.constantFrom(
        "時計は休んでいるだけです。海は待ってくれます。",
        "الميناء",
        "ประเทศไทย",
        "한국어",
        "ｆｕｌｌ",
      ),
      fc.constantFrom(...NASTY),
      fc.constant(`https://bell.example/${"a-long-way/".repeat(20)}`),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(" "));
/** The same with something to see. */
const text = words.map((some) => `A ${some} b`);
const width = fc.integer({ min: 20, max: 140 });
const pages: fc.Arbitrary<Page> = fc
  .record({ width, isColoured: fc.boolean(), areLinksShown: fc.boolean() })
  .map((page) => ({ ...page, colours: picocolors.createColors(page.isColoured), isScreen: true }));

const SOME = { numRuns: ALL_RUNS ? 60 : 10 };

function expectFits(shown: string, columns: number): void {
  for (const line of shown.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
}

const statements: fc.Arbitrary<Statement> = fc
  .record({
    paragraph: text,
    kind: fc.constantFrom("passage" as const, "direct" as const, "indirect" as const),
    who: fc.option(text),
    cue: fc.option(text),
    source: fc.integer({ min: 1, max: 1_200 }),
    at: fc.tuple(fc.nat(), fc.nat()),
    isSpeakerCertain: fc.boolean(),
    count: fc.integer({ min: 1, max: 40 }),
    also: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 9 }),
    variant: fc.option(text),
  })
  .map(({ paragraph, kind, who, cue, at: [a, b], variant, ...rest }) => {
    const [start = 0, end = 0] = [a % paragraph.length, b % paragraph.length].sort((x, y) => x - y);
    const marked = paragraph.slice(start, end + 1);
    const piece = { article: "kittiwake" as ArticleId, start, end: end + 1, text: marked };
    return aStatement(
      {
        ...rest,
        kind,
        pieces: [piece],
        shown: [aPiece(paragraph)],
        speaker: kind === "passage" ? null : who,
        cue: kind === "passage" ? null : cue,
        variants: variant === null ? [] : [{ pieces: [aPiece(variant)], source: 2 }],
      },
      paragraph,
    );
  });

const answers: fc.Arbitrary<Answer> = fc
  .record({
    lead: arbitraryLead,
    shown: fc.array(statements, { maxLength: 3 }),
    title: text,
    isAnswered: fc.boolean(),
  })
  .map(({ lead, shown, title, isAnswered }) =>
    anAnswer({
      lead,
      status: isAnswered ? "answered" : "nothing_found",
      statements: isAnswered ? shown : [],
      closest: isAnswered ? [] : shown,
      sources: shown.map(({ source }, i) =>
        aSource(source, {
          title,
          authors: [title],
          link: `https://bell.example/${encodeURIComponent(title.toWellFormed())}#:~:text=${encodeURIComponent(title.toWellFormed())}`,
          ...(i === 1 && { link: null, file: `/srv/news/${title}/${"deep/".repeat(30)}file.txt` }),
        }),
      ),
    }),
  );

describe("no line is wider than the screen", () => {
  test("of answers, lists of quotes by date, and parts of them", () => {
    fc.assert(
      fc.property(answers, pages, fc.boolean(), (answer, page, isNumbered) => {
        expectFits(renderAnswer(answer, page, { most: 100, isNumbered }), page.width);
        expectFits(renderAnswer(answer, page, { part: { from: 1, to: 2 } }), page.width);
        expectFits(renderTimeline(answer, page), page.width);
      }),
      SOME,
    );
  });

  test("of checked quotations", () => {
    fc.assert(
      fc.property(text, statements, text, pages, (given, statement, stored, page) => {
        const differences = [aDifference("replaced", given, stored)];
        const found = [foundWords({ words: "altered", statement, differences })];
        const check = aCheck({ quote: `${given} ${stored}`, verdict: "altered", found, speaker: stored });
        const sources = [aSource(1, { title: given })];
        expectFits(
          renderChecks({ text: given, checks: [check], unchecked: 0, sources, tookMs: 1 }, page),
          page.width,
        );
        expectFits(
          renderChecks({ text: given, checks: [check, check], unchecked: 3, sources, tookMs: 1 }, page),
          page.width,
        );
      }),
      SOME,
    );
  });

  test("of articles, their quotes and what was cut, and of lists of articles and speakers", () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        text,
        pages,
        fc.boolean(),
        (paragraphs, name, page, isWhole) => {
          const article = articleOf("swans", paragraphs, {
            title: name,
            outlet: name,
            authors: [name],
            url: `https://bell.example/${"swans/".repeat(40)}`,
            file: `/srv/${"news/".repeat(30)}swans.html`,
          });
          const passages = paragraphs.map((paragraph, i): Passage => {
            const start = paragraphs.slice(0, i).reduce((sum, before) => sum + before.length + 2, 0);
            return {
              id: (i + 1) as PassageId,
              article: article.id,
              ordinal: i + 1,
              start,
              end: start + paragraph.length,
              text: paragraph,
            };
          });
          const cut = paragraphs.map((cutText) => ({
            before: 1,
            why: "menu" as const,
            text: cutText,
            length: cutText.length + 9,
          }));
          const provenance = {
            format: "html" as const,
            place: `https://bell.example/${"amp/".repeat(40)}`,
            line: 3,
            feed: null,
            addedAt: "2031-05-01T06:00:00Z",
            changedAt: null,
            readAt: "2031-05-02T07:30:00Z",
            earlier: [],
            warnings: [name],
            cut: { blocks: cut, unlisted: 1_200 },
          };
          const shown = {
            article,
            passages,
            provenance,
            sameStory: [{ id: article.id, outlet: null, title: name }],
          };
          expectFits(renderArticle(shown as never, page, isWhole), page.width);
          const entries = [article, { ...article, id: "ferry" as ArticleId }].map((one) => ({
            ...one,
            passages: 3,
          }));
          expectFits(
            renderArticleList(entries as never, [[article.id, "ferry" as ArticleId]] as never, page),
            page.width,
          );
          const speaker = {
            name,
            isNamed: false,
            alsoNamed: paragraphs,
            quotes: 2,
            articles: 1,
            in: [article.id],
          };
          expectFits(renderSpeakers([speaker as never], 7, page), page.width);
          const quote = {
            kind: "direct",
            class: "saying",
            polarity: "denied",
            content: [{ start: 0, end: paragraphs[0]?.length ?? 0 }],
            cue: [{ start: 0, end: 1 }],
            mention: null,
            speaker: { name },
            confidence: 0.5,
          } as unknown as StoredQuote;
          expectFits(renderArticleQuotes(article, [quote, quote], page), page.width);
          expectFits(renderQuotesOf(article, [quote], page), page.width);
          expectFits(
            renderExtracted(
              { ...article, file: `${name}.html`, modified: null, warnings: paragraphs, text: article.text },
              page,
            ),
            page.width,
          );
        },
      ),
      SOME,
    );
  });

  test("of tables, checks of doctor, addresses and progress", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), text, pages, (rows, name, page) => {
        const named = rows.map(([, value], i) => [`row ${i} of some`, value] as const);
        expectFits(renderRows(named, page), page.width);
        expectFits(
          renderDoctorCheck("vector index", { state: "broken", finding: name, cure: name }, page),
          page.width,
        );
        for (const link of [`https://bell.example/${encodeURIComponent(name.toWellFormed())}`, null])
          expectFits(renderAddress({ link, file: `/srv/${name}` }, "    ", page).join("\n"), page.width);
        const bar = barLine(
          { label: name.replace(/\s+/gu, " "), share: 42, detail: " · 5 passages/s" },
          (n) => "#".repeat(n),
          page.width,
        );
        expect(stringWidth(bar)).toBeLessThanOrEqual(page.width);
        expect(bar).toContain("42%");
      }),
      SOME,
    );
  });

  /** A terminal of so many columns. */
  const screen = (columns: number) => {
    const stream = new PassThrough({ encoding: "utf8" });
    const shown = { isTTY: true as const, columns, rows: 24, hasColors: () => false };
    return Object.assign(stream, shown) as unknown as OutputStream & { read(): string | null };
  };

  test("of sentences and complaints", async () => {
    await fc.assert(
      fc.asyncProperty(text, width, async (sentence, columns) => {
        const [stdout, stderr] = [screen(columns), screen(columns)];
        const config = { isColourWanted: true, areLinksShown: true, isTerminalDumb: true, pager: null };
        const terminal = await createTerminal(config, { stdout, stderr });
        terminal.tell(sentence);
        terminal.complain(`  ${sentence}`);
        expectFits(stdout.read() ?? "", columns);
        expectFits(stderr.read() ?? "", columns);
      }),
      SOME,
    );
  });

  test.each([20, 31, 60, 90, 140])("of the help of every command, on %i columns", async (columns) => {
    const all = await createProgram([], async () => {}, { stdout: screen(80), stderr: screen(80) });
    const paths = all.commands.flatMap((command) => [
      [command.name()],
      ...command.commands.map((sub) => [command.name(), sub.name()]),
    ]);
    for (const path of [[], ...paths.filter(([name]) => name !== "help")]) {
      const [stdout, stderr] = [screen(columns), screen(columns)];
      const program = await createProgram(path, async () => {}, { stdout, stderr });
      await program.parseAsync([...path, "--help"], { from: "user" }).catch(() => {});
      const help = stdout.read() ?? "";
      expect(help).toContain("Usage:");
      expectFits(help, columns);
      await program.parseAsync([...path, "--no-such-option-at-all"], { from: "user" }).catch(() => {});
      expectFits(stderr.read() ?? "", columns);
    }
  });
});
