import { describe, expect, test } from "vitest";
import { passiveSource } from "../../../../src/quotes/cues/sentence-subject.ts";
import { trailingSource } from "../../../../src/quotes/cues/trailing-source.ts";
import { resolvedIn } from "./speech-in.ts";
import { speakerAt } from "./who-speaks.ts";

// Kinds of wrong speakers that readers of whole articles found.

describe("a passive", () => {
  test.each([
    ["Ana Marsh met the press. Marsh was asked whether the quay would close.", "whether the quay"],
    ["Idris Hall came late. Hall was asked if the ferry was sold.", "if the ferry"],
    ["Mei Lake sat down. Lake was then asked whether the wall would hold.", "whether the wall"],
  ])("of asking is not said by whom it asks: %s", (text, words) => {
    const start = text.indexOf(words);
    const asked = text.indexOf("asked");
    const subject = /(?:Marsh|Hall|Lake) was/u.exec(text)?.index ?? -1;
    const end = text.indexOf(" was", subject);
    expect(
      passiveSource(text, { start: asked, end: asked + 5 }, { start: subject, end }, [
        { start, end: text.length - 1 },
      ]),
    ).toBeNull();
  });

  test.each([
    ["Hall was told by phone that the ship had sunk.", "told", "that the ship"],
    ["Hall was asked by Friday whether he would go.", "asked", "whether he"],
  ])("is not said by what is nobody: %s", (text, verb, words) => {
    const cue = text.indexOf(verb);
    const content = { start: text.indexOf(words), end: text.length - 1 };
    expect(
      passiveSource(text, { start: cue, end: cue + verb.length }, { start: 0, end: 4 }, [content]),
    ).toBeNull();
  });

  test.each([
    [
      "Tamsin Hall spoke. Hall was called “a danger to the harbour” by Kwame Asante. Mei Lake left.",
      "Kwame Asante",
    ],
    [
      "Emma Post resigned. Post was once described as “the last honest clerk” by Ilse Varrick. A clerk wept.",
      "Ilse Varrick",
    ],
    [
      "Gust Okoro left. Okoro was later called “the quiet knife” by Helka Nordahl. The harbour slept.",
      "Helka Nordahl",
    ],
  ])("with an agent is said by the agent: %s", (text, name) =>
    expect(speakerAt(text, text.slice(text.indexOf("“") + 1, text.indexOf("”")))).toBe(`person: ${name}`),
  );
});

test.each([
  [
    "A lawsuit came from Whitney Oduya, its former vice president of marketing, who said the pay was unfair.",
    "Whitney Oduya",
  ],
  ["They heard Ana Marsh, a former head of security, who said the gate was open.", "Ana Marsh"],
  ["The town hired Idris Hall, the director of planning, who said the wall was late.", "Idris Hall"],
  ["She met Mei Lake, then a professor of law, who said the rule was void.", "Mei Lake"],
  ["We asked Gust Will, the owner of pubs, who said trade was slow.", "Gust Will"],
])("who stands behind an apposition is whom it is of: %s", (text, name) =>
  expect(speakerAt(text, text.slice(text.indexOf("who said ") + 9, -1))).toBe(`person: ${name}`),
);

test.each([
  [
    "The company wanted him to promote the quay for ten crowns, according to Amara Okoro.",
    "to promote",
    "Amara Okoro",
  ],
  [
    "The owner sees the sale as “a great public service”, said Helka Nordahl.",
    "a great public",
    "Helka Nordahl",
  ],
  ["History suggests the wall “is beyond the reach of a clerk”, said Idris Hall.", "is beyond", "Idris Hall"],
  ["The chief hoped “for a warmer spring”, said Mei Lake.", "for a warmer", "Mei Lake"],
  ["The captain believes “the fog will lift by noon”, wrote Gust Okoro.", "the fog", "Gust Okoro"],
])("what somebody thinks is told by whom the sentence ends with: %s", (text, words, name) =>
  expect(speakerAt(text, words)).toBe(`person: ${name}`),
);

describe("those who were counted", () => {
  test.each([
    ["More broadly, [54%] say <the ferry is safe>.", "54%"],
    ["[About half of all adults] say <the ferry is safe>.", "About half of all adults"],
    ["[Eight in ten voters] said <the ferry is safe>.", "Eight in ten voters"],
    ["[An increasing number] said <the ferry is safe>.", "An increasing number"],
    ["This is different [when 36% of islanders] said <the ferry is safe>.", "36% of islanders"],
  ])("are not named: %s", (text, name) =>
    expect(resolvedIn(text).map(({ speaker }) => [speaker?.kind, speaker?.name])).toEqual([
      ["unnamed", name],
    ]),
  );

  test.each(["The majority leader", "A half brother", "One in charge", "The majority owner"])(
    "are not whose title has such a word: %s",
    (name) => {
      const [quote] = resolvedIn(`[${name}] said <the ferry is safe>.`);
      expect(quote?.speaker?.name.toLowerCase()).toContain(name.toLowerCase().replace(/^(?:the|a) /u, ""));
      expect(quote?.speaker?.kind).not.toBe("body");
    },
  );

  test("by the same number need not be the same", () => {
    const [all, old] = resolvedIn(
      "Of all adults [65%] say <the ferry is safe>. Of the old, [65%] say <the quay is dark>.",
    );
    expect(all?.speaker).not.toBe(old?.speaker);
  });
});

describe("a name that nobody bears", () => {
  test.each([
    ["QuayBuddy", "QuayBuddy said the price of diesel fell."],
    ["Harbour.org", "Harbour.org said the price of diesel fell."],
    ["Dallas Cowboys", "The tickets of the Dallas Cowboys rose. “We are sorry,” the Dallas Cowboys said."],
    ["Zelvo", "Zelvo changed its rules in May. Zelvo said the price of diesel fell."],
    ["Ferrio", "Ferrio, which runs the quay, is old. Ferrio said the price of diesel fell."],
  ])("is a body's: %s", (name, text) =>
    expect(speakerAt(text, text.includes("“") ? "We are sorry" : "the price of diesel")).toBe(
      `body: ${name}`,
    ),
  );

  test("leaves “he” to the person", () => {
    const text =
      "Tomas Brandreth, a guard, follows the Dallas Cowboys. He likes the Dallas Cowboys.\n\nHe said the stands were full.";
    expect(speakerAt(text, "the stands were full")).toBe("person: Tomas Brandreth");
  });

  test("takes up “the company”", () => {
    const text = "Zelvo changed its rules in May. The Ostrany-based company said the price of diesel fell.";
    expect(speakerAt(text, "the price of diesel")).toBe("body: Zelvo");
  });
});

test.each([
  ["Netflio lost viewers in May.\n\nThe company said the prices would fall.", "Netflio"],
  ["Shares of Ferrio fell. The firm said the prices would fall.", "Ferrio"],
  ["Viewers left Wavio in May. The broadcaster said the prices would fall.", "Wavio"],
  ["Quayo grounded ten planes. The airline said the prices would fall.", "Quayo"],
  ["Carrio recalled a van. The automaker said the prices would fall.", "Carrio"],
])("what a company’s word takes up is a company: %s", (text, name) =>
  expect(speakerAt(text, "the prices would fall")).toBe(`body: ${name}`),
);

test("a company’s word before its name is the company that the article is about", () => {
  const text =
    "Shares fell on Tuesday. The company said the prices would fall.\n\nNetflio lost viewers. Netflio has few films. Many leave Netflio.";
  expect(speakerAt(text, "the prices would fall")).toBe("body: Netflio");
});

test.each([
  "Office for the Coordination of Harbours",
  "Department of the Interior",
  "Institute for the Study of Tides",
  "Bank of the River",
  "Center for the Blind",
])("a body's name goes on behind “the”: %s", (name) =>
  expect(speakerAt(`The ${name} said the quay was closed.`, "the quay was closed")).toBe(`body: ${name}`),
);

test.each([
  ["Harrow Union, an association of owners, president Ana Oduya said the quay was shut.", "Ana Oduya"],
  ["Tide Council, a body of nine towns, chairman Kwame Asante said the quay was shut.", "Kwame Asante"],
  ["Coast Bank, the lender of the isles, director Helka Nordahl said the quay was shut.", "Helka Nordahl"],
  ["Ferry Company, which runs six boats, spokesman Idris Hall said the quay was shut.", "Idris Hall"],
  ["Reef Institute, a school of the sea, professor Mei Lake said the quay was shut.", "Mei Lake"],
])("whoever speaks for a body is named behind it: %s", (text, name) =>
  expect(speakerAt(text, "the quay was shut")).toBe(`person: ${name}`),
);

test.each([
  ["transport", "health"],
  ["education", "forestry"],
  ["police", "fire"],
  ["water", "tax"],
  ["labour", "justice"],
])("the %s department is not the %s department", (first, second) => {
  const text = `The ${first} department closed the road. The ${first} department said the road was wet.\n\nThe ${second} department said the well was dry.`;
  expect(speakerAt(text, "the road was wet")).toBe(`body: the ${first} department`);
  expect(speakerAt(text, "the well was dry")).toBe(`body: the ${second} department`);
});

test("a suspect is not the suspect of another case", () => {
  const [first, second] = resolvedIn(
    "[A juvenile suspect] told police <the boat was his>. In May a van burned. [Suspect] said <it was a joke>.",
  );
  expect(first?.speaker).not.toBe(second?.speaker);
});

test("“he said” behind the subject of its own sentence is that subject", () => {
  const text =
    "Hall said no. He said it twice. “It is late,” Hall said. Hall left.\n\nIdris Lake was hopeful on Monday, he said, but “there is a huge mountain to climb.”";
  expect(speakerAt(text, "there is a huge")).toBe("person: Idris Lake");
});

test.each([
  ["the bank wanted him to leave, according to Sen. Ana Marsh.", "Sen. Ana Marsh"],
  ["the bank wanted him to leave, according to U.S. officials in May.", "U.S. officials"],
  ["the bank wanted him to leave, said J. Lind. The quay was shut.", "J. Lind"],
  ["the bank wanted him to leave, said the Harbour Board on Monday.", "the Harbour Board"],
])("whom a sentence ends with is named whole: %s", (text, name) => {
  const cue = { start: text.indexOf("wanted"), end: text.indexOf("wanted") + 6 };
  const found = trailingSource(text, cue, [{ start: cue.end + 1, end: text.indexOf(",") }]);
  expect(found === null ? null : text.slice(found.start, found.end)).toBe(name);
});

test.each([
  `An official of ${"a".repeat(1900)} came. “It is late,” the official said.`,
  `An official of department administration headquarters management secretariat directorate inspectorate commissariat registry archive came late “It is late,” the official said.`,
])("no words before an official hold the reader up", (text) => {
  const before = process.cpuUsage().user;
  expect(speakerAt(text, "It is late")).toContain("official");
  expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
});
