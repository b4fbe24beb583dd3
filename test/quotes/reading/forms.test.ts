import { describe, expect, it } from "vitest";
import type { AttributionFrame } from "../../../src/quotes/cues/attribution-frame.ts";
import { extractReportedSpeech } from "../../../src/quotes/reading/extract-reported-speech.ts";
import { readQuotes } from "../../../src/quotes/reading/read-quotes.ts";
import { sliceOf } from "../../../src/text/span.ts";

/** Kind, speaker and words of what the rules alone find. */
function told(text: string): [kind: string, speaker: string | null, words: string][] {
  return readQuotes({ article: { title: "", text }, frames: null }).map(({ kind, speaker, content }) => [
    kind,
    speaker?.name ?? null,
    content.map((span) => sliceOf(text, span)).join(" | "),
  ]);
}

describe("a name behind a dash", () => {
  const WORDS = "The last boat leaves before the inn has closed.";

  it.each([
    ["—", `“${WORDS}” — Rosa Achter, Lower Sleet`, "Rosa Achter"],
    ["–", `“${WORDS}” – Emeka Hall`, "Emeka Hall"],
    ["―", `“${WORDS}” ― Will Post`, "Will Post"],
    ["--", `"${WORDS}" -- Yusuf Price, 54, teacher`, "Yusuf Price"],
    ["a hyphen that touches the name", `"${WORDS}" -Mei Moss, baker`, "Mei Moss"],
    ["~", `“${WORDS}” ~ Ana de la Torre`, "Ana de la Torre"],
    ["— on the next line", `“${WORDS}”\n\n— Rosa Achter, Lower Sleet`, "Rosa Achter"],
    ["-- on the next line", `"${WORDS}"\n-- Emeka Hall, 54`, "Emeka Hall"],
  ])("says who said it: %s", (_, text, name) => {
    expect(told(text)).toEqual([["direct", name, WORDS]]);
  });

  it("may be a description, and stand behind each of several", () => {
    const text = "“I missed the last boat.” — a nurse from Sleet, 34\n\n“So did I, twice.” — Otto Will";
    expect(told(text).map(([, , words]) => words)).toEqual(["I missed the last boat.", "So did I, twice."]);
    expect(told(text)[1]?.[1]).toBe("Otto Will");
  });

  it.each([
    ["an aside", "“The last boat” — Ostrey's oldest — leaves at noon."],
    ["a sentence that goes on", "“Nobody will wait for the boat” — and Rosa Hall did not."],
    ["a verb behind a name", "“The last boat of the day” — Rosa Hall has seen it."],
    ["the title of a song", "“Tides of Home” – Rosa Venn"],
    ["a word in marks", "The “express” — Ostrey, Sleet, Pellmouth — is slow."],
  ])("is none in %s", (_, text) => {
    expect(told(text).filter(([, name]) => name !== null)).toEqual([]);
  });
});

describe("words behind a lead-in", () => {
  const WORDS = "I regret this more than I can say, and I will meet every one of them.";

  it.each([
    ["a cue and a colon", "In a statement on Monday, Amina Hall said:", "Amina Hall"],
    ["a colon alone", "Amina Hall stood on the steps and read from a paper:", "Amina Hall"],
    ["a noun", "Amina Hall left them this note:", "Amina Hall"],
    ["who acts, without a colon", "Amina Hall came back to the steps.", "Amina Hall"],
    ["who apologises, without a colon", "Amina Hall apologised to the families on Tuesday.", "Amina Hall"],
  ])("in marks, as a paragraph, are theirs: %s", (_, lead, name) => {
    const text = `${lead}\n\n"${WORDS}"\n\nThe families left.`;
    expect(told(text)).toContainEqual(["direct", name, WORDS]);
  });

  it.each([
    ["said", "In a statement, Kofi State said:"],
    ["wrote", "Kofi State wrote on Monday:"],
    ["letter", "Kofi State sent the families a letter:"],
    ["post", "In a post that he later deleted, Kofi State wrote:"],
    ["answer", "Kofi State gave this answer:"],
  ])("without marks, paragraph by paragraph, are theirs behind a colon: %s", (_, lead) => {
    const text = `${lead}\n\n${WORDS}\n\nWe should have closed the lock.\n\nThe families left the hall.`;
    expect(told(text)).toContainEqual(["direct", "Kofi State", `${WORDS} | We should have closed the lock.`]);
  });

  it("are none in a list", () => {
    const list = "“Tides of Home in the Harbour”\n\n“The Last Ferry to Sleet and Back”";
    expect(told(`The jury met at noon. The winners are:\n\n${list}`)).toEqual([]);
    expect(told("Amina Hall wrote:\n\nOne rope of ten metres.\n\nTwo lamps.")).toEqual([]);
  });
});

describe("posts that a page shows", () => {
  const POST = "The ferry is back in the harbour, and nobody was hurt.";

  it.each([
    ["a date", `${POST} — Ostrey Harbour (@ostreyharbour) March 4, 2025`],
    ["a link", `${POST} pic.example.com/a1 https://t.example/b2 — Ostrey Harbour (@ostrey) March 4, 2025`],
    ["no date", `${POST} – Ostrey Harbour (@ostrey_1)`],
    ["two hyphens", `${POST} -- Ostrey Harbour (@ostrey) Dec. 4, 2025`],
    ["a line of its own", `${POST}\n\n— Ostrey Harbour (@ostrey) March 4, 2025`],
  ])("are whose signature they have: %s", (_, text) => {
    const [kind, speaker, words] = told(`It was dark.\n\n${text}\n\nThe tide rose.`)[0] ?? [];
    expect([kind, speaker]).toEqual(["direct", "Ostrey Harbour"]);
    expect(words?.startsWith(POST)).toBe(true);
  });
});

describe("names of things in marks", () => {
  it.each([
    "Otto Hall directed “The Last Ferry to Sleet” in 2019.",
    "Mei Moss announced “Tides of Home”.",
    "Rosa Venn praised “My Quay and Me”.",
    "Yusuf Day described “The Lock”, his third film.",
    "Ines Post, who is 6' 4\" tall, noted the 5' 10\" door.",
  ])("are nobody's direct words: %s", (text) => {
    expect(told(text).filter(([kind]) => kind === "direct")).toEqual([]);
  });

  it("are words where they are called out", () => {
    expect(told("The crowd chanted “Bring Back Our Ferry”.")).toEqual([
      ["direct", "the crowd", "Bring Back Our Ferry"],
    ]);
  });
});

describe("frames that a ticker tears", () => {
  /** A frame of a tagger that takes the dot of a ticker for a sentence's end. */
  function frames(text: string, cue: string, ...content: string[]): AttributionFrame[] {
    const spanOf = (words: string) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, probability: 0.9 };
    };
    return [{ cue: spanOf(cue), content: content.map(spanOf), speaker: [], validity: 0.9 }];
  }

  it.each([
    [
      "<HLX.O>",
      "Ostrey has threatened to shut down Hallmark <HLX.O> in the country if it does not pay.",
      "<HLX",
      "O> in the country if it does not pay",
    ],
    [
      "<BRK.A>",
      "Ostrey has threatened to shut down Hallmark <BRK.A> in the country if it does not pay.",
      "<BRK",
      "A> in the country if it does not pay",
    ],
    [
      "<0417.OS>",
      "Ostrey has threatened to shut down Hallmark <0417.OS> in the country if it does not pay.",
      "<0417",
      "OS> in the country if it does not pay",
    ],
    [
      "(NYSX: HLX.N)",
      "Ostrey has threatened to shut down Hallmark (NYSX: HLX.N) in the country if it does not pay.",
      "(NYSX: HLX",
      "N) in the country if it does not pay",
    ],
    [
      "<HLX.UL>",
      "Ostrey has threatened to shut down Hallmark <HLX.UL> in the country if it does not pay.",
      "<HLX",
      "UL> in the country if it does not pay",
    ],
  ])("are whole again: %s", (ticker, text, head, tail) => {
    const torn = frames(text, "threatened", `to shut down Hallmark ${head}`, tail);
    const [quote] = extractReportedSpeech({ text }, torn);
    expect(quote?.content.map((span) => sliceOf(text, span))).toEqual([
      `to shut down Hallmark ${ticker} in the country if it does not pay`,
    ]);
  });

  it("belong to the one whose words begin in it, too", () => {
    const text =
      "Ostrey has threatened to shut down Hallmark <HLX.O> if it does not pay, Rosa Venn told the Bell.";
    const torn = [
      ...frames(text, "threatened", "to shut down Hallmark <HLX").map((frame) => ({
        ...frame,
        validity: 0.5,
      })),
      ...frames(text, "told", "O> if it does not pay"),
    ];
    for (const { content } of extractReportedSpeech({ text }, torn))
      expect(sliceOf(text, content[0] ?? { start: 0, end: 0 })).toMatch(
        /shut down Hallmark <HLX\.O> if it does not pay$/u,
      );
  });
});

it("takes a cue inside a quotation for no cue of it", () => {
  const text = "'It's late,' said Amara Hall. 'They never say 'sorry' to anybody here.'";
  const start = text.indexOf("say");
  const at = text.indexOf("They");
  const torn: AttributionFrame = {
    cue: { start, end: start + 3, probability: 0.9 },
    content: [{ start: start + 4, end: text.length - 1, probability: 0.9 }],
    speaker: [{ start: at, end: at + 4, probability: 0.9 }],
  };
  const quotes = extractReportedSpeech({ text }, [torn]);
  expect(quotes.map(({ mention }) => mention && sliceOf(text, mention))).toEqual(["Amara Hall"]);
});
