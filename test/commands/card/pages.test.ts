import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addedPage, progressPage } from "../../../commands/card/added-page.ts";
import { answerPage, answerPages } from "../../../commands/card/answer-pages.ts";
import { articlePages } from "../../../commands/card/article-pages.ts";
import { type CardPage, cardPage, container, textDisplay } from "../../../commands/card/card-page.ts";
import { checkPage } from "../../../commands/card/check-page.ts";
import { contextPages } from "../../../commands/card/context-pages.ts";
import { followUpModal } from "../../../commands/card/follow-up-modal.ts";
import { helpPage } from "../../../commands/card/help-page.ts";
import { noticePage } from "../../../commands/card/notice-page.ts";
import { MESSAGE_LIMITS } from "../../../commands/card/page-limits.ts";
import { settingsPage } from "../../../commands/card/settings-page.ts";
import { sourcesPage } from "../../../commands/card/sources-page.ts";
import { statusPage } from "../../../commands/card/status-page.ts";
import { visibleCharacters } from "../../../commands/card/visible-characters.ts";
import { LONGEST_CUSTOM_ID } from "../../../commands/custom-id.ts";
import { ALL_PHRASES, phrasesFor } from "../../../commands/locales/phrases-for.ts";
import type { Statement } from "../../../src/answer/answer.ts";
import type { CheckAnswer } from "../../../src/answer/check/check-answer.ts";
import type { AnswerKey } from "../../../src/library/kept-answer.ts";
import type { Article, ArticleId } from "../../../src/text/article.ts";
import { type Passage, type PassageId, passageSpans } from "../../../src/text/passage.ts";
import { quotedLines, readMarkdown } from "../../support/discord-markdown.ts";
import { nastyText } from "../../support/nasty-text.ts";
import { arbitrarySource, arbitraryStatement } from "./arbitrary-answer.ts";
import { customIdsOf, expectSound, textsOf } from "./page-checks.ts";

const KEY = "aB3-_xYz01234567" as AnswerKey;
const ENGLISH = phrasesFor("en-GB");
const anyPhrases = fc.constantFrom(...ALL_PHRASES);

/** An article of these paragraphs, with its passages as the archive makes them. */
function stored(paragraphs: readonly string[], fields: Partial<Article> = {}): [Article, Passage[]] {
  const text = paragraphs.join("\n\n");
  const id = "kittiwake" as ArticleId;
  const passages = passageSpans(text).map((span, i) => ({
    ...span,
    id: (i + 1) as PassageId,
    article: id,
    ordinal: i + 1,
    text: text.slice(span.start, span.end),
  }));
  const article: Article = {
    id,
    title: "A new life for the Kittiwake",
    authors: ["Tilda Oxenford"],
    outlet: "The Pellmouth Bell",
    published: "2031-05-02",
    updated: null,
    url: "https://bell.example/kittiwake",
    language: "en",
    file: "/srv/verbatim/data/kittiwake.txt",
    ...fields,
    text,
  };
  return [article, passages];
}

/** A statement that marks these words of a passage. */
function marking({ article, start, end, text, ordinal }: Passage, words: string): Statement {
  const at = start + text.indexOf(words);
  return {
    kind: "direct",
    pieces: [{ article, start: at, end: at + words.length, text: words }],
    speaker: "Orla Finch",
    cue: "said",
    confidence: 0.9,
    isSpeakerCertain: true,
    passage: { article, start, end, text, ordinal },
    source: 1,
    score: 1,
    also: [],
    count: 1,
    earliest: null,
    variants: [],
  };
}

/** What the block quotes of some pages say, one behind the other. */
function quotedOn(pages: readonly CardPage[]): string {
  return pages
    .flatMap(textsOf)
    .map((text) => readMarkdown(quotedLines(text)).shown)
    .join("");
}

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
          const pages = articlePages(article, passages, phrases);
          for (const page of pages) expectSound(page);
          const whole = passages.map(({ text }) => visibleCharacters(text)).join("");
          expect(withoutSpace(quotedOn(pages))).toBe(withoutSpace(whole));
        },
      ),
      { numRuns: 100 },
    );
  });

  test("with one paragraph of 100,000 characters has pages for all of them", () => {
    const text = "The Kittiwake sails. ".repeat(5_000);
    const pages = articlePages(...stored([text]), ENGLISH);
    expect(withoutSpace(quotedOn(pages))).toBe(withoutSpace(text));
    expect(pages.length).toBeLessThan(40);
    pages.forEach((page, i) => {
      expectSound(page);
      const to = customIdsOf(page).flatMap((id) => (id.action === "article" ? [id.page] : []));
      expect(to).toEqual([i - 1, i + 1].filter((n) => n >= 0 && n < pages.length));
    });
  });

  test("without a title and a link says so, and never where its file lies", () => {
    const [page] = articlePages(...stored(["It sails."], { title: " ", url: null }), ENGLISH);
    const texts = textsOf(page as CardPage).join("\n");
    expect(texts).toContain("without a title");
    expect(texts).toContain("kittiwake.txt");
    expect(texts).not.toContain("/srv");
  });

  test("is read by paragraph, each below its number", () => {
    const [page] = articlePages(...stored(["She sails at noon.", "- Nobody knows."]), ENGLISH);
    expect(textsOf(page as CardPage)[1]).toBe("-# 1\n> She sails at noon.\n-# 2\n> \\- Nobody knows.");
  });
});

/** Page ends fall on white space, which is shown at neither side. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

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
      "> One.\n-# 2\n> Two.\n-# 3\n> “**We sail,**” she said.\n-# 4",
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
      { numRuns: 100 },
    );
  });

  test("is empty but sound where the paragraph is gone", () => {
    const [article, passages] = stored(PARAGRAPHS);
    const statement = marking(passages[0] as Passage, "One.");
    for (const page of contextPages(article, [], statement, { key: KEY, index: 0, phrases: ENGLISH }))
      expectSound(page);
  });
});

describe("a list of articles", () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const { text: _text, ...article } = stored(["x"], { title: `Notice ${i}` })[0];
      return { ...article, passages: 3 };
    });

  test("shows each once over its pages", () => {
    const articles = entries(300);
    const pages = Array.from({ length: 50 }, (_, page) =>
      sourcesPage(articles, page, { of: "all", outlet: null, phrases: ENGLISH }),
    );
    const shown = pages.flatMap(textsOf).flatMap((text) => [...text.matchAll(/\*\*Notice (\d+)\*\*/gu)]);
    expect(shown.map(([, number]) => Number(number))).toEqual(articles.map((_, i) => i));
    expect(pages.map(customIdsOf).at(-1)).toEqual([{ action: "sources", page: 48, outlet: null }]);
  });

  test("is its last page where the one asked for is beyond it", () => {
    const card = { of: "own", outlet: null, phrases: ENGLISH } as const;
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
          expectSound(sourcesPage(articles, page, { of: "all", outlet, phrases }));
        },
      ),
      { numRuns: 200 },
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
      question: "",
      understood: { kind: "archive", speaker: null, topic: null, outlet: null, from: null, to: null },
      status: "answered",
      lead: "",
      statements: [],
      closest: [],
      sources,
      quoted: null,
      suggestions: [],
      tookMs: 1,
    } as const;
    const card = { key: KEY, lead: "20,000 articles", phrases: ENGLISH };
    const started = performance.now();
    const page = answerPage(answer, 1_234, card);
    expect(performance.now() - started).toBeLessThan(100);
    expectSound(page);
    expect(answerPages({ ...answer, sources: sources.slice(0, 13) }, card)).toHaveLength(3);
  });
});

describe("a checked quotation", () => {
  const [, passages] = stored(["“We will never sell the Kittiwake,” she said."]);
  const statement = marking(passages[0] as Passage, "We will never sell the Kittiwake,");
  const found = (differences: CheckAnswer["found"][number]["differences"]) => ({
    words: differences.length > 0 ? ("altered" as const) : ("exact" as const),
    saidBy: "speaker" as const,
    statement,
    differences,
    typography: { capitals: false, punctuation: false },
    isSpliced: false,
    similarity: 0.9,
  });
  const base: CheckAnswer = {
    quote: "We will always sell the Kittiwake",
    speaker: null,
    verdict: "altered",
    lead: "Altered, 1 word replaced: said by Orla Finch.",
    found: [
      found([
        {
          kind: "replaced",
          given: { start: 8, end: 14, text: "always" },
          stored: [{ article: "kittiwake" as ArticleId, start: 9, end: 14, text: "never" }],
        },
      ]),
    ],
    suggestions: [],
    sources: [],
    tookMs: 1,
  };

  test("has the verdict, the stored words, and the differences struck out and bold", () => {
    const page = checkPage(base, { key: KEY, phrases: ENGLISH });
    expectSound(page, ["strikethrough"]);
    const [lead, place] = textsOf(page);
    expect(lead).toBe("**Altered, 1 word replaced\\: said by Orla Finch.**");
    expect(place).toContain("> We will never sell the Kittiwake,");
    expect(place).toContain("Compared: We will ~~always~~ **never** sell the Kittiwake");
    expect(customIdsOf(page)).toEqual([{ action: "context", answer: KEY, statement: 0, page: 0 }]);
  });

  test.each([
    ["de", "Verändert: gesagt von Orla Finch (ohne Titel, ohne Datum, Absatz 1)."],
    ["fr", "Modifiée: propos de Orla Finch (sans titre, sans date, paragraphe 1)."],
  ])("is judged in %s", (locale, expected) => {
    const [lead] = textsOf(checkPage(base, { key: null, phrases: phrasesFor(locale) }));
    expect(readMarkdown(lead ?? "").shown).toBe(expected);
  });

  test("that is nowhere says so", () => {
    const page = checkPage(
      { ...base, verdict: "not_found", lead: "", found: [] },
      { key: null, phrases: ENGLISH },
    );
    expectSound(page);
    expect(textsOf(page)[0]).toContain("Not found");
  });

  test("that stands in many places shows as many as fit, and counts the others", () => {
    const places = Array.from({ length: 12 }, () => found([]));
    const page = checkPage({ ...base, verdict: "exact", found: places }, { key: KEY, phrases: ENGLISH });
    expectSound(page);
    expect(textsOf(page).at(-1)).toBe("-# and 7 more places");
  });

  test("is sound, whatever was typed and found", () => {
    fc.assert(
      fc.property(
        fc.oneof(nastyText, fc.constantFrom("~".repeat(6_000), "word ".repeat(1_200))),
        fc.array(arbitraryStatement, { maxLength: 8 }),
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.double({ min: 0, max: 1, noNaN: true }),
            nastyText,
          ),
          { maxLength: 4 },
        ),
        fc.constantFrom("exact" as const, "altered" as const, "other_speaker" as const, "not_found" as const),
        anyPhrases,
        (quote, statements, cuts, verdict, phrases) => {
          const places = cuts
            .map(([from]) => from)
            .concat(cuts.map(([, to]) => to))
            .map((cut) => Math.round(cut * quote.length))
            .sort((a, b) => a - b);
          const differences = cuts.map(([, , text], i) => {
            const [start = 0, end = 0] = places.slice(2 * i, 2 * i + 2);
            const stored =
              text === "" ? [] : [{ article: "a" as ArticleId, start: 0, end: text.length, text }];
            return {
              kind: "replaced" as const,
              given: { start, end, text: quote.slice(start, end) },
              stored,
            };
          });
          const check = {
            ...base,
            quote,
            verdict,
            lead: quote.slice(0, 3_000),
            speaker: quote.slice(0, 50),
            suggestions: [quote],
            found: statements.map((each) => ({ ...found(differences), statement: each })),
          };
          expectSound(checkPage(check, { key: KEY, phrases }), ["strikethrough"]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("the small pages", () => {
  test.each(ALL_PHRASES.map((phrases) => [phrases.locale, phrases] as const))(
    "are sound in %s",
    (_, phrases) => {
      const status = {
        articles: 12_345,
        passages: 67_890,
        quotes: 4_321,
        model: "example/model_*_1",
        vectorIndex: { kind: "exact", reason: "none", indexed: 0 },
      } as const;
      expectSound(statusPage(status, { ownArticles: 3, isSharedVisible: false, phrases }));
      expectSound(
        statusPage({ ...status, articles: 0 }, { ownArticles: null, isSharedVisible: true, phrases }),
      );
      expectSound(helpPage(phrases));
      expectSound(progressPage({ share: 0.427, articles: 12 }, phrases));
      const settings = { isSharedVisible: true, answersInThreads: false };
      expectSound(settingsPage({ ...settings, channels: null }, { isChanged: false, phrases }));
      expectSound(settingsPage({ ...settings, channels: [] }, { isChanged: true, phrases }));
      const channels = Array.from({ length: 500 }, (_, i) => String(10n ** 18n + BigInt(i)));
      expectSound(settingsPage({ ...settings, channels }, { isChanged: true, phrases }), ["angle"]);
    },
  );

  test("a notice shows what people typed as they typed it", () => {
    fc.assert(
      fc.property(fc.oneof(nastyText, fc.constant("@everyone ".repeat(700))), (text) => {
        const page = noticePage(ENGLISH.notices.unknownArticle(text), { tone: "refusal" });
        expectSound(page);
      }),
    );
    const page = noticePage(ENGLISH.notices.unknownSpeaker("*Varrick*"), { tone: "refusal" });
    expect(textsOf(page)).toEqual(["Nobody of the name “\\*Varrick\\*” is quoted here."]);
  });

  test("what was added is counted, what was refused is told, without a path", () => {
    const refusal = {
      file: "/srv/uploads/1/photo.txt",
      line: 3,
      reason: "expected text, got [none]",
      cure: "send text",
    };
    const added = { added: 2, replaced: 1, unchanged: 0, twins: 0, articles: [], seconds: 1 };
    const page = addedPage({ ...added, refused: Array.from({ length: 30 }, () => refusal) }, ENGLISH);
    expectSound(page);
    const [counts, refused] = textsOf(page);
    expect(counts).toBe("**2 articles added · 1 replaced**");
    expect(refused).toContain(
      "30 not read:\n-# **photo.txt, line 3** expected text, got \\[none\\]; send text\n",
    );
    expect(refused).toContain("and 22 more");
    expect(JSON.stringify(page)).not.toContain("/srv");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(nastyText, nastyText, nastyText), { maxLength: 12 }),
        anyPhrases,
        (texts, phrases) => {
          const all = texts.map(([file, reason, cure]) => ({ file, line: null, reason, cure }));
          expectSound(addedPage({ ...added, refused: all }, phrases));
        },
      ),
      { numRuns: 100 },
    );
  });

  test("the modal for a further question is as Discord takes it", () => {
    for (const phrases of ALL_PHRASES) {
      const modal = followUpModal(KEY, phrases);
      expect(modal.custom_id.length).toBeLessThanOrEqual(LONGEST_CUSTOM_ID);
      expect(modal.title.length).toBeLessThanOrEqual(45);
    }
  });
});

describe("a page", () => {
  const texts = (count: number, length: number, character = "a") =>
    Array.from({ length: count }, () => textDisplay(character.repeat(length)));

  test("at the limits is made", () => {
    expect(cardPage(texts(MESSAGE_LIMITS.components, 100)).components).toHaveLength(40);
    // 3,386 ideographs of 3 bytes, and 12 for the display.
    expect(cardPage(texts(1, 3_386, "漢")).components).toHaveLength(1);
  });

  test.each([
    ["components", texts(41, 1), "at most 40 components, got 41"],
    ["components, nested", [container(texts(40, 1))], "at most 40 components, got 41"],
    ["characters", texts(2, 2_001), "at most 4000 characters, got 4002"],
    ["bytes", texts(1, 3_387, "漢"), "at most 10170 bytes, got 10173"],
  ])("beyond the limit of %s is a fault of the program", (_, components, message) => {
    expect(() => cardPage(components)).toThrow(message);
  });
});
