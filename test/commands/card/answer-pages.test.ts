import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answerPage,
  answerPages,
  shownStatements,
  statementAt,
} from "../../../commands/card/answer-pages.ts";
import { type CardPage, LEAD_ID } from "../../../commands/card/card-page.ts";
import { leadLine } from "../../../commands/card/lead-line.ts";
import { visibleCharacters } from "../../../commands/card/visible-characters.ts";
import { type AnswerBody, answerBody } from "../../../src/library/kept-answer.ts";
import { ALL_PHRASES, phrasesFor } from "../../../src/words/phrases-for.ts";
import { shownWords } from "../../../src/words/shown-words.ts";
import type { Answer, Statement } from "../../../src/answer/answer.ts";
import { quotedLines, readMarkdown } from "../../support/discord-markdown.ts";
import { arbitraryAnswer } from "./arbitrary-answer.ts";
import { componentsOf, customIdsOf, expectSound, offeredOn, textsOf } from "./page-checks.ts";
import { anAnswer, aPassage, aPiece, aSource, aStatement } from "../../support/sample-answer.ts";
import { KEY } from "./stored-article.ts";
import { runsOf } from "../../support/all-runs.ts";

const ENGLISH = phrasesFor("en-GB");

function pagesOf(answer: Answer & AnswerBody, phrases = ENGLISH) {
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
      { numRuns: runsOf(60) },
    );
  });

  test("show every statement once, with exactly its words or a cut that is marked", () => {
    fc.assert(
      fc.property(arbitraryAnswer, (answer) => {
        const pages = pagesOf(answer);
        const shown = shownStatements(answer);
        expect(pages.flatMap(offeredOn)).toEqual(shown.map((_, i) => i));
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
      { numRuns: runsOf(60) },
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
      { numRuns: runsOf(60) },
    );
  });
});

/** A cut may fall where a joiner is shown for want of what follows it: the last character decides nothing. */
function expectStartOf(whole: string, head: string): void {
  const sure = head.replace(/<U\+[0-9A-F]{4,5}>$/u, "");
  expect(whole.startsWith(sure)).toBe(true);
}

describe("a card", () => {
  const card = { key: KEY, lead: "A lead.", phrases: ENGLISH };
  const only = (answer: Answer) => {
    const pages = answerPages(answerBody(answer), card);
    expect(pages).toHaveLength(1);
    return pages[0] as CardPage;
  };

  test("has the lead, the exact words, who said them and where they stand, with a link", () => {
    const page = only(anAnswer({ statements: [aStatement()], sources: [aSource(1)] }));
    expect(textsOf(page)).toEqual([
      "A lead.",
      "> We will never sell the Kittiwake.\n-# **Orla Finch**, told the Bell · [The Pellmouth Bell](" +
        "https://bell.example/kittiwake#:~:text=We%20will%20never%20sell%20the%20Kittiwake.) · <t:1935484200:D>",
    ]);
    expect(offeredOn(page)).toEqual([0]);
    expect(customIdsOf(page)).toEqual([
      { action: "read", answer: KEY },
      { action: "follow-up", answer: KEY },
      { action: "helpful", answer: KEY },
      { action: "not-helpful", answer: KEY },
    ]);
  });

  test("tells a speaker who is not certain, words that are the article's, and where else they stand", () => {
    const statement = aStatement({
      kind: "indirect",
      isSpeakerCertain: false,
      also: [2, 3, 4, 5],
      count: 5,
      earliest: "2031-05-01",
      alsoAt: [{ source: 3, ordinal: 1, fragment: ":~:text=sell%20it" }],
      variants: [{ pieces: [aPiece("Never would we sell her.")], source: 2 }],
    });
    const sources = [1, 2, 3, 4, 5].map((number) =>
      aSource(number, { outlet: `Paper ${number}`, link: null }),
    );
    const [, text = ""] = textsOf(only(anAnswer({ statements: [statement], sources })));
    expect(text).toContain(
      "\n-# **Orla Finch** (speaker not certain), told the Bell, in the article’s words · [Paper 1]",
    );
    expect(text).toContain(
      "\n-# also in [Paper 2](https://bell.example/kittiwake#:~:text=Never%20would%20we%20sell%20her.), " +
        "[Paper 3](https://bell.example/kittiwake#:~:text=sell%20it), " +
        "[Paper 4](https://bell.example/kittiwake#:~:text=We%20will%20never%20sell%20the%20Kittiwake.), 1 further article" +
        " · in other words in [Paper 2](https://bell.example/kittiwake#:~:text=Never%20would%20we%20sell%20her.)" +
        " · first on <t:1935397800:D>",
    );
  });

  test("shows a fragment in its sentence, with what was said bold, and a quotation alone without", () => {
    const text = 'He called it "a floating museum" in March. Nobody laughed.';
    const sentence = aPiece(text, 'He called it "a floating museum" in March.');
    const fragment = aStatement({ pieces: [aPiece(text, "a floating museum")], shown: [sentence] }, text);
    const quotation = "“We sail,” she said. “At noon.”";
    const both = [aPiece(quotation, "We sail,"), aPiece(quotation, "At noon.")];
    const alone = aStatement(
      { pieces: both.slice(0, 1), shown: [aPiece(quotation, "“We sail,”")] },
      quotation,
    );
    const divided = aStatement({ pieces: both, shown: [aPiece(quotation)] }, quotation);
    const texts = textsOf(only(anAnswer({ statements: [fragment, alone, divided] }))).slice(1);
    expect(texts.map((each) => each.split("\n")[0])).toEqual([
      '> He called it "**a floating museum**" in March.',
      "> “We sail”",
      "> “We sail,” she said. “At noon.”",
    ]);
  });

  test("names for whom somebody speaks, and never takes a mark for reporting words", () => {
    const statements = [aStatement({ cue: "own words:" }), aStatement({ cue: ":", speaker: null })];
    const body = { ...answerBody(anAnswer({ statements })), speaksFor: { "Orla Finch": "the *ferry* line" } };
    const [page] = answerPages(body, card);
    const lines = textsOf(page as CardPage).slice(1);
    expect(lines[0]).toContain(
      "\n-# **1** · **Orla Finch** (for the \\*ferry\\* line), own words · without a title",
    );
    expect(lines[1]).toContain("\n-# **2** · somebody · without a title");
  });

  test("has no thumbs where nothing was asked of the articles", () => {
    const talk = anAnswer({ understood: { ...anAnswer().understood, kind: "talk", asks: "talk" } });
    expect(customIdsOf(only(talk))).toEqual([{ action: "follow-up", answer: KEY }]);
  });

  test("marks the answering sentence of a passage in its paragraph, and shows it alone where that is long", () => {
    const passage = (before: string) =>
      aPassage(`${before}It cost 7.5 million crowns. Nobody fell off.`, "It cost 7.5 million crowns.");
    const firstLine = (statement: Statement) =>
      textsOf(only(anAnswer({ statements: [statement] })))[1]?.split("\n")[0];
    expect(firstLine(passage("The bridge is of glass. "))).toBe(
      "> The bridge is of glass. **It cost 7.5 million crowns.** Nobody fell off.",
    );
    expect(firstLine(passage("The bridge is of glass. ".repeat(50)))).toBe(
      "> \\[…\\] It cost 7.5 million crowns. \\[…\\]",
    );
  });

  test("with words longer than a page cuts them, and says where they are whole", () => {
    const page = only(anAnswer({ statements: [aStatement({}, "漢字。".repeat(1_400))] }));
    expectSound(page);
    const [, text = ""] = textsOf(page);
    expect(text).toContain(" \\[…\\]\n-# **Orla Finch**");
    expect(text).toContain("-# Cut here; whole under “Read in context”.");
  });

  test("without a title, an outlet, a day, a link and a source at all is still a card", () => {
    const bare = aSource(1, { title: "", outlet: null, published: null, url: null, link: null });
    expect(textsOf(only(anAnswer({ statements: [aStatement()], sources: [bare] })))[1]).toContain(
      "told the Bell · without a title · undated",
    );
    expectSound(only(anAnswer({ statements: [aStatement()] })));
  });

  test("where nothing answers says that what it shows is no answer", () => {
    const closest = [1, 2, 3, 4].map((source) => aStatement({ kind: "passage", source }));
    const texts = textsOf(only(anAnswer({ status: "nothing_found", closest })));
    expect(texts).toHaveLength(3);
    expect(texts[1]).toBe("-# Closest passage (not an answer)");
    expect(textsOf(only(anAnswer({ status: "nothing_found" })))).toEqual(["A lead."]);
  });

  test("lists the articles where they are the answer, with no path of this machine", () => {
    const sources = Array.from({ length: 8 }, (_, i) => aSource(i + 1, { url: null, link: null }));
    const pages = answerPages(answerBody(anAnswer({ sources })), card);
    expect(pages).toHaveLength(2);
    expect(
      textsOf(pages[0] as CardPage)[1]
        ?.split("\n")
        .slice(0, 2),
    ).toEqual([
      "**1** · **A new life for the Kittiwake**",
      "-# The Pellmouth Bell · <t:1935484200:D> · by Tilda Oxenford · kittiwake.txt",
    ]);
    expect(JSON.stringify(pages)).not.toContain("/srv");
  });

  test("links each statement to its own words, also where one article holds several", () => {
    const texts = ["We will never sell the Kittiwake.", "The wall comes first."];
    const statements = texts.map((text) => aStatement({}, text));
    const page = only(anAnswer({ statements, sources: [aSource(1)] }));
    const urls = textsOf(page).flatMap((text) => /\((https:.*?)\)/u.exec(text)?.[1] ?? []);
    expect(urls).toEqual([
      "https://bell.example/kittiwake#:~:text=We%20will%20never%20sell%20the%20Kittiwake.",
      "https://bell.example/kittiwake#:~:text=The%20wall%20comes%20first.",
    ]);
  });

  test("that is not kept has no buttons but its links", () => {
    const [page] = answerPages(answerBody(anAnswer({ statements: [aStatement()] })), { ...card, key: null });
    expect(customIdsOf(page as CardPage)).toEqual([]);
  });

  test("has three short quotes on a page, of long ones two, and never one alone where more would fit", () => {
    const counts = (length: number) => {
      const statements = Array.from({ length: 5 }, () => aStatement({}, "word ".repeat(length / 5).trim()));
      const answer = answerBody(anAnswer({ statements, sources: [aSource(1)] }));
      return answerPages(answer, card).map((page) => offeredOn(page).length);
    };
    expect(counts(100)).toEqual([3, 2]);
    expect(counts(300)).toEqual([2, 2, 1]);
    expect(counts(900)).toEqual([2, 2, 1]);
  });

  test("isolates names that run from right to left, and no others", () => {
    const statement = aStatement({ speaker: "ليلى حسن" });
    const sources = [aSource(1, { outlet: "صحيفة ٣", url: null })];
    const [, text = ""] = textsOf(only(anAnswer({ statements: [statement], sources })));
    expect(text).toContain("**\u2068ليلى حسن\u2069**, told the Bell · \u2068صحيفة ٣\u2069 · <t:");
    const page = only(anAnswer({ statements: [aStatement()], sources: [aSource(1)] }));
    expect(JSON.stringify(page)).not.toMatch(/[\u2068\u2069]/u);
  });

  test("makes of an outlet that could break its link a sign that is the link", () => {
    const named = (outlet: string) => {
      const sources = [aSource(1, { outlet })];
      return textsOf(only(anAnswer({ statements: [aStatement()], sources })))[1] ?? "";
    };
    expect(named("Bell](https://evil.example) [x")).toMatch(/ \[↗\]\(https:\/\/bell\.example/u);
    expect(named("https://evil.example")).toMatch(/ \[↗\]\(https:\/\/bell\.example/u);
  });

  test("has ten quotes on four pages, each leading to the next and the one before", () => {
    const statements = Array.from({ length: 10 }, () => aStatement());
    const answer = answerBody(anAnswer({ statements, sources: [aSource(1)] }));
    const pages = answerPages(answer, card);
    const turns = (page: CardPage | undefined) =>
      customIdsOf(page as CardPage).flatMap((id) => (id.action === "page" ? [id.page] : []));
    expect(pages.map(turns)).toEqual([[1], [0, 2], [1, 3], [2]]);
    expect(textsOf(pages[3] as CardPage).at(-1)).toBe("-# Page 4 of 4");
    expect(answerPage(answer, 99, card)).toEqual(pages[3]);
  });

  test("of a kept answer names its statements by the places they had", () => {
    const statements = ["Two.", "Four."].map((text) => aStatement({}, text));
    const kept = { ...answerBody(anAnswer({ statements })), places: [1, 3], isWhole: false };
    const [page] = answerPages(kept, card);
    const asked = offeredOn(page as CardPage);
    expect(asked).toEqual([1, 3]);
    expect(asked.map((place) => statementAt(kept, place))).toEqual(statements);
    expect(statementAt(kept, 0)).toBeUndefined();
  });
});
