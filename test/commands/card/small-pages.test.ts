import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addedPage, progressPage } from "../../../commands/card/added-page.ts";
import { questionModal } from "../../../commands/card/question-modal.ts";
import { helpPage } from "../../../commands/card/help-page.ts";
import { noticePage } from "../../../commands/card/notice-page.ts";
import { settingsPage } from "../../../commands/card/settings-page.ts";
import { statsPage } from "../../../commands/card/stats-page.ts";
import { statusPage } from "../../../commands/card/status-page.ts";
import { LONGEST_CUSTOM_ID } from "../../../commands/custom-id.ts";
import { DEFAULT_SETTINGS } from "../../../src/library/settings.ts";
import { ALL_PHRASES, phrasesFor } from "../../../src/words/phrases-for.ts";
import type { ArticleEntry } from "../../../src/archive/archive.ts";
import type { ArticleId } from "../../../src/text/article.ts";
import { nastyText } from "../../support/nasty-text.ts";
import { expectSound, textsOf } from "./page-checks.ts";
import { KEY } from "./stored-article.ts";

const ENGLISH = phrasesFor("en-GB");
const NONE_MET = { articles: [], quoted: { quotes: 0, speakers: 0 } };
const ENTRY: ArticleEntry = {
  id: "weir" as ArticleId,
  title: "The weir",
  authors: [],
  outlet: "Oatbridge Herald",
  published: "2025-06-01",
  updated: null,
  url: null,
  language: "en",
  file: "weir.txt",
  passages: 2,
};
const anyPhrases = fc.constantFrom(...ALL_PHRASES);

/** More than are told one by one, with whatever a feed may call itself. */
const FEEDS = Array.from({ length: 14 }, (_, i) => ({
  url: `https://gazette.example/${"deep/".repeat(i)}feed.xml?key=hushed`,
  title: i % 3 === 0 ? null : "@everyone [**look**](https://evil.example) ".repeat(i),
  checkedAt: 1_900_000_000_000,
  error: i % 2 === 0 ? null : "there is `no` such page at *gazette*.example (404) ".repeat(9),
  nextTry: i % 4 === 0 ? null : 1_900_000_300_000,
}));

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
      expectSound(statusPage(status, { ownArticles: 3, feeds: FEEDS, isSharedVisible: false, phrases }));
      expectSound(
        statusPage(
          { ...status, articles: 0 },
          { ownArticles: null, feeds: [], isSharedVisible: true, phrases },
        ),
      );
      expectSound(helpPage(phrases, true));
      expectSound(progressPage({ share: 0.427, articles: 12 }, phrases));
      const settings = { ...DEFAULT_SETTINGS, logChannel: "7", answersForumPosts: true };
      const outlets = Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [String(i), Array(30).fill("\u202eThe *Bell*")]),
      );
      expectSound(settingsPage(settings, { isChanged: false, isLogReachable: true, phrases }), ["angle"]);
      expectSound(
        settingsPage({ ...settings, channels: [] }, { isChanged: true, isLogReachable: false, phrases }),
        ["angle"],
      );
      const channels = Array.from({ length: 500 }, (_, i) => String(10n ** 18n + BigInt(i)));
      expectSound(
        settingsPage({ ...settings, channels, outlets }, { isChanged: true, isLogReachable: false, phrases }),
        ["angle"],
      );
    },
  );

  test.each(ALL_PHRASES.map((phrases) => [phrases.locale, phrases] as const))(
    "of statistics is sound in %s, however much there is to tell",
    (_, phrases) => {
      const nasty = "\u202e@everyone [**look**](https://evil.example) `";
      const days = Array.from({ length: 90 }, (_, i) => ({
        day: new Date(Date.UTC(2031, 0, 1 + i)).toISOString().slice(0, 10),
        command: `${nasty}${i % 40}`,
        answered: 12_345,
        refused: 67_890,
      }));
      const topics = Array.from({ length: 20 }, () => ({
        topic: nasty.repeat(9),
        questions: 12_345,
        members: 3,
      }));
      const passages = Array.from({ length: 50 }, (_, i) => ({
        article: ENTRY.id,
        title: i % 2 === 0 ? "" : nasty.repeat(9),
        outlet: null,
        text: nasty.repeat(99),
        helpful: 12_345,
        notHelpful: 67_890,
      }));
      const usage = { days, helpful: 12_345, notHelpful: 67_890, topics, passages };
      expectSound(statsPage(usage, phrases));
      expectSound(statsPage({ ...usage, topics: null, passages: [] }, phrases));
      expectSound(statsPage({ ...usage, days: [] }, phrases));
      expectSound(statsPage({ days: [], helpful: 0, notHelpful: 0, topics: [], passages: [] }, phrases));
    },
  );

  test("of statistics tells the latest days, and of how many; topics and passages in the articles' words", () => {
    const days = Array.from({ length: 12 }, (_, i) => ({
      day: `2031-04-${i + 10}`,
      command: "ask",
      answered: i,
      refused: 1,
    }));
    const passage = { article: ENTRY.id, title: "The weir", outlet: null, text: "It held." };
    const told = textsOf(
      statsPage(
        {
          days,
          helpful: 1,
          notHelpful: 2,
          topics: [{ topic: "tide gate", questions: 5, members: 3 }],
          passages: [
            { ...passage, helpful: 1, notHelpful: 2 },
            { ...passage, text: "It *held*.", helpful: 3, notHelpful: 0 },
          ],
        },
        ENGLISH,
      ),
    );
    expect(told[0]).toBe(
      "**The last 90 days**\n78 questions · 66 answered · 12 not answered\n1 answer was helpful · 2 were not",
    );
    expect(told[2]).toMatch(/^By day, the latest 10 of 12 on which something was asked:\n/u);
    expect(told[2]?.split("\n")).toHaveLength(11);
    expect(told[3]).toBe(
      "Asked most without an answer in the last 30 days, as articles put it; only what at least 3 members asked:\n-# **tide gate** · 5 questions",
    );
    expect(told[4]).toBe(
      "Passages of answers that were judged:\n-# 👎 2 · 👍 1 · **The weir** · It held.\n-# 👍 3 · **The weir** · It \\*held\\*.",
    );
  });

  test("a notice shows what people typed as they typed it", () => {
    fc.assert(
      fc.property(fc.oneof(nastyText, fc.constant("@everyone ".repeat(700))), (text) => {
        const page = noticePage(ENGLISH.notices.unknownArticle(text));
        expectSound(page);
      }),
    );
    const page = noticePage(ENGLISH.notices.unknownSpeaker("*Varrick*"));
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
    const page = addedPage(
      { ...added, refused: Array.from({ length: 30 }, () => refusal) },
      NONE_MET,
      ENGLISH,
    );
    expectSound(page);
    const [counts, ...refused] = textsOf(page);
    expect(counts).toBe("**2 articles added · 1 replaced**");
    expect(refused.join("\n")).toContain(
      "30 not read:\n-# **photo.txt, line 3** expected text, got \\[none\\]; send text\n",
    );
    expect(refused.join("\n")).toContain("and 24 more");
    expect(JSON.stringify(page)).not.toContain("/srv");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(nastyText, nastyText, nastyText), { maxLength: 12 }),
        anyPhrases,
        (texts, phrases) => {
          const all = texts.map(([file, reason, cure]) => ({ file, line: null, reason, cure }));
          const articles = texts.map(([title, outlet]) => ({ ...ENTRY, title, outlet }));
          const met = { articles, quoted: { quotes: 12_345, speakers: 3 } };
          expectSound(addedPage({ ...added, refused: all }, met, phrases));
          expectSound(addedPage({ ...added, refused: [] }, met, phrases));
        },
      ),
      { numRuns: 100 },
    );
  });

  test("the articles that were read are named with outlet and day", () => {
    const added = { added: 7, replaced: 0, unchanged: 0, twins: 0, articles: [], seconds: 1, refused: [] };
    const articles = Array.from({ length: 7 }, (_, i) => ({
      ...ENTRY,
      title: `Report ${i} from the *weir*`,
      authors: i < 2 ? [] : ["Wenna Prowse"],
    }));
    const met = { articles, quoted: { quotes: 9, speakers: 1 } };
    const [counts, lines, known] = textsOf(addedPage(added, met, ENGLISH));
    expect(counts).toBe("**7 articles added**");
    expect(lines).toMatch(/^Report 0 from the \\\*weir\\\*\n-# Oatbridge Herald · <t:\d+:D>\nReport 1/u);
    expect(lines).toMatch(/Report 4 .*\n-# .*\n-# and 2 more$/u);
    expect(known).toBe("-# 9 quotes · 1 speaker · 2 name no author");
  });

  test("help names what only managers can do to them alone", () => {
    const forAll = textsOf(helpPage(ENGLISH, false)).join("\n");
    expect(forAll).toContain("**/ask**");
    expect(forAll).not.toMatch(/\/articles|\/settings/u);
    expect(textsOf(helpPage(ENGLISH, true)).join("\n")).toMatch(/\/articles.*\/settings/su);
  });

  test.each([{ action: "follow-up", answer: KEY }, { action: "panel" }] as const)(
    "the modal of $action is as Discord takes it",
    (id) => {
      for (const phrases of ALL_PHRASES) {
        const modal = questionModal(id, phrases);
        expect(modal.custom_id.length).toBeLessThanOrEqual(LONGEST_CUSTOM_ID);
        expect(modal.title.length).toBeLessThanOrEqual(45);
      }
    },
  );
});
