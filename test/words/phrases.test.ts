import { describe, expect, test } from "vitest";
import { wordsIn } from "../../commands/locales/command-texts.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { ALL_PHRASES, phrasesFor } from "../../src/words/phrases-for.ts";

const ENGLISH = phrasesFor("en-US");

/** Rooms whose phrases `lead-words.test.ts` and `check-lead.test.ts` put together from facts. */
const COMPOSED: readonly (keyof Phrases)[] = ["lead", "check"];

/** Every other phrase by its path, said with numbers and words in its places. */
function said(phrases: Phrases, number: number): Map<string, string> {
  const all = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "string") all.set(path, value);
    else if (typeof value === "function")
      all.set(path, spoken(value as (...args: unknown[]) => string, path, number));
    else for (const [key, inner] of Object.entries(value as object)) visit(inner, `${path}.${key}`);
  };
  for (const [room, inner] of Object.entries(phrases))
    if (room !== "locale" && !COMPOSED.includes(room as keyof Phrases)) visit(inner, room);
  return all;
}

/** Functions are told what they take by their path: most take numbers, or words. */
function spoken(phrase: (...args: unknown[]) => string, path: string, number: number): string {
  if (path.endsWith(".articlesOf")) return phrase(number, "The Bell");
  if (path.endsWith(".reading")) return phrase("40 %", number);
  if (
    /\.(?:page|pages|tooLong|feedsTooMany|tooManyOutlets|tooManyLimited|latestDays|refusedTopics)$/u.test(
      path,
    )
  )
    return phrase(number, number);
  if (
    /(?:speakerUncertain|alsoIn|In|firstOn|wholeUnder|moreFrom|replyUnreadable|othersUnreadable|severalArticles)$/u.test(
      path,
    )
  )
    return phrase("AAA");
  if (
    /(?:unknown\w+|by|updatedOn|addedOn|replacedOn|model|removed|unfollowed|feedLooked|feedAgain|attachment\w+|notADay|error)$/u.test(
      path,
    )
  )
    return phrase("AAA", "BBB", "CCC");
  if (/(?:noneOfOutlets|noneOfOutletsManage|privacyDeleted|noOpml)$/u.test(path)) return phrase("AAA");
  return phrase(number);
}

describe.each(ALL_PHRASES.map((phrases) => [phrases.locale, phrases] as const))(
  "the phrases of %s",
  (locale, phrases) => {
    test.each([0, 1, 2, 12_345])("are there for %i, hold what is put in, and no Markdown", (number) => {
      for (const [path, text] of said(phrases, number)) {
        expect(text.trim(), path).not.toBe("");
        expect(text, path).not.toMatch(/undefined|null|NaN|\[object|function/u);
        expect(text, path).not.toMatch(/[*~`|<>[\]@#\\\n]|__/u);
        if (/AAA/u.test(said(ENGLISH, number).get(path) ?? "")) expect(text, path).toContain("AAA");
      }
    });

    test("have labels that fit a button and a modal", () => {
      const { askTitle, askPlaceholder, modalTitle, modalLabel, modalPlaceholder, moreFrom, ...labels } =
        phrases.buttons;
      for (const label of Object.values(labels)) expect(label.length).toBeLessThanOrEqual(30);
      expect(moreFrom("").length).toBeLessThanOrEqual(14);
      for (const text of [askTitle, modalTitle, modalLabel]) expect(text.length).toBeLessThanOrEqual(45);
      for (const text of [askPlaceholder, modalPlaceholder]) expect(text.length).toBeLessThanOrEqual(100);
    });

    test("name commands as they are called in the language", () => {
      const { commands } = wordsIn(locale);
      const add = `/${commands.articles[0]} ${commands["articles.add"][0]}`;
      expect(phrases.notices.archiveEmpty).toContain(add);
      expect(phrases.notices.archiveEmptyManage).toContain(add);
      expect(phrases.notices.emptyMention).toContain(`/${commands.help[0]}`);
    });

    test("are another language than English", () => {
      if (locale === "en") return;
      const english = said(ENGLISH, 2);
      const same = [...said(phrases, 2)]
        .filter(([path, text]) => english.get(path) === text)
        .map(([path]) => path);
      // "2 articles" is French too, and "p. 2" is Portuguese.
      expect(same.filter((path) => path !== "lists.articles" && path !== "card.pages")).toEqual([]);
    });

    test("write numbers as the language does", () => {
      const shown = phrases.lists.articles(12_345);
      expect(shown).toContain(new Intl.NumberFormat(locale).format(12_345));
    });
  },
);

test("a language is found by Discord's code; other languages are English", () => {
  expect(phrasesFor("de").locale).toBe("de");
  expect(phrasesFor("es-419").locale).toBe("es-ES");
  expect(phrasesFor("en-GB")).toBe(ENGLISH);
  expect(phrasesFor("tlh")).toBe(ENGLISH);
  expect(phrasesFor(undefined)).toBe(ENGLISH);
});
