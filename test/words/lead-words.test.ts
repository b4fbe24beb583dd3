import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Lead, NO_LIMITS } from "../../src/answer/lead.ts";
import { leadWords } from "../../src/words/lead-words.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { ALL_PHRASES, phrasesFor } from "../../src/words/phrases-for.ts";
import { arbitraryLead } from "../support/arbitrary-lead.ts";
import { aCount, aQuotesLead, aSpeaker } from "../support/sample-answer.ts";
import { ALL_LEADS, LEADS, NOTHING_LEADS } from "../support/sample-leads.ts";
import { factsOf } from "./facts-of-lead.ts";
import { runsOf } from "../support/all-runs.ts";

const english = (lead: Lead) => leadWords(lead, phrasesFor("en-GB"));

/** A number as a language writes it, which no other one holds. */
function holdsNumber(text: string, n: number, locale: string): boolean {
  const written = new Intl.NumberFormat(locale).format(n).replaceAll(".", "\\.");
  return new RegExp(`(?<![\\d.,\\u202f\\u00a0])${written}(?!\\d)`, "u").test(text);
}

/** What names a day or a period in a language: its day of the month, its month, its year. */
function partsOf(day: string, locale: string): string[] {
  const [year = "", month, date] = day.split("-");
  const options: Intl.DateTimeFormatOptions = {
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(date === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  };
  const at = new Date(`${year}-${month ?? "01"}-${date ?? "01"}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, options)
    .formatToParts(at)
    .filter(({ type }) => type === "year" || type === "month" || type === "day")
    .map(({ value }) => value);
}

function holdsPart(text: string, part: string): boolean {
  return new RegExp(`(?<!\\d)${part}(?!\\d)`, "u").test(text);
}

/** Everything that a lead must tell stands in its line, and no number or name of uncertainty but what it tells. */
function expectFacts(lead: Lead, phrases: Phrases): void {
  const { locale, card, lead: say } = phrases;
  const text = leadWords(lead, phrases);
  const facts = factsOf(lead);
  const told = `${locale} ${JSON.stringify(lead)}\n${text}`;
  for (const word of facts.words) expect(text, `${word} in ${told}`).toContain(word);
  for (const body of facts.speaksFor) expect(text, told).toContain(body);
  for (const n of facts.numbers) expect(holdsNumber(text, n, locale), `${n} in ${told}`).toBe(true);
  const parts = [...facts.days, ...facts.periods].flatMap((day) => partsOf(day, locale));
  for (const part of parts) expect(holdsPart(text, part), `${part} in ${told}`).toBe(true);

  // That none does what was asked for is told where it is so, and nowhere else.
  const isNotShown = lead.is === "quotes" && lead.isMannerShown === false;
  const notShown = [1, 2].filter((n) => text.includes(say.mannerNotShown(n)));
  expect(notShown.length > 0, told).toBe(isNotShown);

  // What is not certain is told so, once for each; nobody else is.
  for (const { quotes } of facts.uncertain) {
    const label = quotes === 1 ? card.speakerUncertain("") : say.notAllCertain("");
    expect(text, told).toContain(label.trim());
  }
  const labels = [card.speakerUncertain(""), say.notAllCertain("")].map((label) => label.trim());
  const uncertain = labels.reduce((sum, label) => sum + text.split(label).length - 1, 0);
  expect(uncertain, told).toBe(facts.uncertain.length);

  const strings = [...facts.words, ...facts.speaksFor].sort((a, b) => b.length - a.length);
  const rest = strings.reduce((left, word) => left.replaceAll(word, "\u0000"), text);
  const known = new Set([
    ...facts.numbers.map((n) => String(n)),
    ...parts.flatMap((part) => /\d+/u.exec(part) ?? []),
    // Of one that is shown a language may tell its number.
    ...("counted" in lead && lead.counted.shown < lead.counted.found ? [String(lead.counted.shown)] : []),
  ]);
  for (const [found] of rest.matchAll(/\d+(?:[.,\u202f\u00a0]\d{3})*/gu))
    expect(known, `${found} in ${told}`).toContain(found.replace(/\D/gu, ""));
}

describe.each(ALL_PHRASES.map((phrases) => [phrases.locale, phrases] as const))(
  "a lead in %s",
  (_, phrases) => {
    test.each(Object.entries(LEADS))("tells every fact of %s", (__, leads: readonly Lead[]) => {
      expect(leads.length).toBeGreaterThan(0);
      for (const lead of leads) expectFacts(lead, phrases);
    });

    test("tells why there is nothing, and what there is", () => {
      for (const lead of NOTHING_LEADS) expectFacts(lead, phrases);
    });

    test("tells what it is given and nothing more, whatever that is", () => {
      fc.assert(
        fc.property(arbitraryLead, (lead) => expectFacts(lead, phrases)),
        { numRuns: runsOf(120) },
      );
    });

    test("is one line without Markdown of its own, ended, and with no hole", () => {
      for (const lead of ALL_LEADS) {
        const text = leadWords(lead, phrases);
        expect(text, JSON.stringify(lead)).toMatch(/\p{L}/u);
        expect(text, text).not.toMatch(
          /undefined|null|NaN|\[object|[*~`|<>[\]\\\n]|__|\(\)|（）| {2}|“”|«\s*»|「」/u,
        );
        expect(text, text).not.toMatch(/[.。]{2}|[.。] ?[,、]|^[,.:;、。]/u);
      }
    });

    test("is in the language", () => {
      if (phrases.locale === "en") return;
      const same = ALL_LEADS.filter(
        (lead) => lead.is !== "foreign" && leadWords(lead, phrases) === english(lead),
      ).map(english);
      // Which is French, too.
      expect(same.filter((text) => text !== "12 articles.")).toEqual([]);
    });

    test("states no limit where none was applied, and each that was", () => {
      for (const lead of ALL_LEADS) {
        if (!("limits" in lead) || (lead.is === "nothing" && !STATING_LIMITS.has(lead.because))) continue;
        const bare = leadWords({ ...lead, limits: NO_LIMITS } as Lead, phrases);
        const outlet = leadWords(
          { ...lead, limits: { ...NO_LIMITS, outlet: "Gannet Gazette" } } as Lead,
          phrases,
        );
        const since = leadWords({ ...lead, limits: { ...NO_LIMITS, from: "1987-06-05" } } as Lead, phrases);
        expect(bare).not.toMatch(/Gannet|1987/u);
        expect(outlet).toContain("Gannet Gazette");
        expect(since).toContain("1987");
      }
    });

    test("never counts more than is shown without telling so", () => {
      const shownIn = (found: number, shown: number, is: "quotes" | "count" | "sides" | "days" | "voices") =>
        leadWords(
          {
            ...aQuotesLead(),
            is,
            days: ["2031-05-02"],
            silent: [],
            topic: "ferry",
            counted: aCount(found, { shown }),
          } as unknown as Lead,
          phrases,
        );
      for (const is of ["quotes", "count", "sides", "days", "voices"] as const) {
        expect(shownIn(987, 654, is)).toContain("654");
        expect(shownIn(987, 1, is)).not.toBe(shownIn(987, 987, is));
        expect(shownIn(987, 987, is)).not.toContain("654");
      }
    });
  },
);

/** Of these limits decide; who is never quoted is so whatever the limits. */
const STATING_LIMITS: ReadonlySet<string> = new Set([
  "not_on_topic",
  "not_in_that_manner",
  "no_more",
  "outside_limits",
  "nobody",
  "no_passage",
  "no_article",
]);

describe("in English", () => {
  test.each<[Lead, string]>([
    [
      aQuotesLead({ topic: "ferry", counted: aCount(3, { articles: 2 }) }),
      "3 quotes by Orla Finch on “ferry” in 2 articles, the best first.",
    ],
    [
      aQuotesLead({
        speakers: [aSpeaker("Bram Tessaly", { quotes: 2 }), aSpeaker("Orla Finch", { isCertain: false })],
        counted: aCount(13, { shown: 10 }),
        order: "latest",
        limits: { outlet: "The Bell", from: "2031-05-01", to: "2031-05-31" },
      }),
      "13 quotes in 1 article (The Bell, in May 2031): 2 by Bram Tessaly and 1 by Orla Finch (speaker not certain), the latest 10 shown.",
    ],
    [
      aQuotesLead({ topic: "ferry", manner: "criticise", isMannerShown: false }),
      "1 quote by Orla Finch on “ferry” in 1 article. It does not plainly do that.",
    ],
    [
      aQuotesLead({ speakers: [aSpeaker("Will Hall", { quotes: 2, bearers: 2 })], counted: aCount(2) }),
      "2 quotes by Will Hall (2 people of that name) in 1 article, the best first.",
    ],
    [
      aQuotesLead({ speakers: [aSpeaker("Ines Dorrow", { speaksFor: "the ferry line" })] }),
      "1 quote by Ines Dorrow (for the ferry line) in 1 article.",
    ],
    [
      aQuotesLead({ speakers: [aSpeaker("a Ferry Line spokesman", { speaksFor: "the ferry line" })] }),
      "1 quote by a Ferry Line spokesman (for the ferry line) in 1 article.",
    ],
    [
      aQuotesLead({ speakers: [aSpeaker("a Quayline spokesman", { speaksFor: "Quayline" })] }),
      "1 quote by a Quayline spokesman in 1 article.",
    ],
    [
      {
        is: "nothing",
        because: "outside_limits",
        speakers: [],
        latestBefore: "2025-02-11",
        topic: "Pellmouth",
        limits: { outlet: null, from: "2031-05-05", to: "2031-05-05" },
        taken: [],
      },
      "Nothing found on “Pellmouth” (on 5 May 2031). The latest before that is from 11 February 2025.",
    ],
    [
      {
        is: "nothing",
        because: "outside_limits",
        speakers: ["Orla Finch"],
        latestBefore: "2025-02-11",
        topic: null,
        limits: { outlet: null, from: null, to: "2019-12-31" },
        taken: [],
      },
      "Nothing found: no quote by Orla Finch (until 31 December 2019). Without that limit, the latest is from 11 February 2025.",
    ],
  ])("%# reads as it should", (lead, expected) => {
    expect(english(lead)).toBe(expected);
  });

  test("a description as long as a clause is cut between words", () => {
    const name = "the official, whom the Bell granted anonymity because the subject was delicate";
    expect(english(aQuotesLead({ speakers: [aSpeaker(name)] }))).toBe(
      "1 quote by the official, whom the Bell granted anonymity because the… in 1 article.",
    );
  });
});

test("French has no “de” before a vowel", () => {
  const names = (name: string) => leadWords(aQuotesLead({ speakers: [aSpeaker(name)] }), phrasesFor("fr"));
  expect(names("Orla Finch")).toBe("1 citation d’Orla Finch dans 1 article.");
  expect(names("Bram Tessaly")).toBe("1 citation de Bram Tessaly dans 1 article.");
});

test("a question in another language is answered in that language, whatever the reader's", () => {
  const told = (language: string) =>
    ALL_PHRASES.map((phrases) => leadWords({ is: "foreign", language }, phrases));
  expect(new Set(told("de"))).toEqual(
    new Set(["Die Artikel hier sind auf Englisch. Bitte frage auf Englisch."]),
  );
  expect(new Set(told("it")).size).toBe(1);
  expect(new Set(told("xx"))).toEqual(new Set(["The articles here are in English. Please ask in English."]));
});
