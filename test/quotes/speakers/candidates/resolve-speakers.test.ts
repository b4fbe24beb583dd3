import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReportedSpeech } from "../../../../src/quotes/quote.ts";
import { resolveSpeakers } from "../../../../src/quotes/speakers/candidates/resolve-speakers.ts";
import { namesIn, resolvedIn } from "./speech-in.ts";

describe("a name", () => {
  test("is joined with the fullest name of its bearer", () => {
    const text =
      "Tessel Bank chief executive Ana Marsh opened the quay. [Marsh] said it was late. [Ms Marsh] left. [Ms. Marsh’s] answer was no. [Tessel Bank chief executive Ana Marsh] agreed.";
    expect(namesIn(text)).toEqual(["Ana Marsh", "Ana Marsh", "Ana Marsh", "Ana Marsh"]);
  });

  test.each([
    [
      "with particles",
      "[Willem van der Oord, the harbour master,] said so. [Van der Oord] left.",
      "Willem van der Oord",
    ],
    ["with a hyphen and an accent", "Zoé Brisk-Lamer came. [Brisk-Lamer] said so.", "Zoé Brisk-Lamer"],
    ["with initials", "J. R. Quill came. [Quill] said so.", "J. R. Quill"],
    ["with the family name first", "Nguyen Van Lau came to Pellmouth. [Lau] said so.", "Nguyen Van Lau"],
    ["in an apposition", "[A longtime aide, Howard Quill,] said so.", "Howard Quill"],
    ["behind an office", "[Thornsay Harbour Director James Quill] said so.", "James Quill"],
    ["found in the headline alone", "[Quill] said so.", "Howard Quill"],
  ])("%s", (_, text, name) => {
    const names = namesIn(text, "Howard Quill speaks up for the ferry");
    expect(names.at(-1)).toBe(name);
  });

  test("of a body is a body's", () => {
    const quotes = resolvedIn(
      "[The Thornsay Harbour Authority] said no. [The Authority] added nothing. [Reuters] reported it. [Pellmouth] said nothing.",
    );
    expect(quotes.map((quote) => quote.speaker?.kind)).toEqual(["body", "body", "body", expect.anything()]);
    expect(quotes[1]?.speaker?.name).toBe("Thornsay Harbour Authority");
  });

  test("of a body is its letters too, where an article tells them", () => {
    const text =
      "The Harbour Union of Shipwrights (HUS) met. [The HUS] said no. The Western Harbour Office (WHO) wrote. [the WHO] said yes. Road Works (IT) closed. [IT] said nothing.";
    expect(namesIn(text)).toEqual(["Harbour Union of Shipwrights", "Western Harbour Office", "IT"]);
    expect(namesIn("WHO SAID SO? [Marsh], who left, said it.")).toEqual(["Marsh"]);
  });

  test("that two people share goes to the one spoken of, with less confidence", () => {
    const [first, second] = resolvedIn(
      "Ana Marsh came with Tom Marsh. Ana Marsh waited. Ana Marsh sang. [Marsh] said yes.\n\n[Mr Marsh] said no.",
    );
    expect(first?.speaker?.name).toBe("Ana Marsh");
    expect(second?.speaker?.name).toBe("Tom Marsh");
    expect(first?.confidence).toBeLessThan(second?.confidence ?? 0);
  });

  test("keeps the other names beside the fullest", () => {
    const [quote] = resolvedIn("Harbour Union president Ana Marsh came. Ms Marsh sat. [Marsh] said yes.");
    expect(quote?.speaker?.alsoNamed).toEqual(
      expect.arrayContaining(["Marsh", "Ms Marsh", "Harbour Union president"]),
    );
  });
});

describe("a description", () => {
  test("means the person whom the headline gives that office, in title case too", () => {
    const text =
      "Howard Quill spoke on Friday. [The ferry chief executive] said it was late. [The CEO] left.";
    expect(namesIn(text, "Ferry CEO Howard Quill Told Council To Wait")).toEqual([
      "Howard Quill",
      "Howard Quill",
    ]);
  });

  test("means the person who was introduced with it", () => {
    expect(
      namesIn(
        "Ana Marsh, the chief executive of Tessel Bank, spoke first. Tom Quill, 36, listened. [The Tessel Bank CEO] said yes. [The 36-year-old] said no.",
      ),
    ).toEqual(["Ana Marsh", "Tom Quill"]);
  });

  test("of a source that is left unnamed stays unnamed, under its fullest description", () => {
    const quotes = resolvedIn(
      "Tom Quill runs Tessel Bank. [A senior official at Tessel Bank] said yes. “<We wait>,” said [the official]. [The Tessel Bank official] said no. [A Pellmouth official] laughed. [The official] left.",
    );
    expect(quotes.map((quote) => quote.speaker?.kind)).toEqual(Array(5).fill("unnamed"));
    expect(quotes.slice(0, 3).map((quote) => quote.speaker?.name)).toEqual(
      Array(3).fill("a senior official at Tessel Bank"),
    );
    expect(quotes.slice(3).map((quote) => quote.speaker?.name)).toEqual(
      Array(2).fill("a Pellmouth official"),
    );
  });

  test("of a source is known by what introduced it before it was quoted", () => {
    const [quote, again] = resolvedIn(
      "The Bell relied on a senior official of the harbour company whom it did not name. [The official] said no. [The official, whom the Bell granted anonymity,] said more.",
    );
    expect(quote?.speaker?.alsoNamed).toContain("senior official of the harbour company");
    expect(again?.speaker).toEqual(quote?.speaker);
  });

  test("of somebody's people names whose they are", () => {
    expect(
      namesIn("Ana Marsh is running for mayor. [Her advisers] said yes. [Marsh’s campaign] said no."),
    ).toEqual(["Ana Marsh’s advisers", "Marsh’s campaign"]);
  });
});

describe("a pronoun", () => {
  test("means the subject of the sentence before, not whom it names", () => {
    expect(namesIn("Ana Marsh met Julia Quill on Monday. [She] said it went well.")).toEqual(["Ana Marsh"]);
  });

  test("agrees in gender", () => {
    expect(namesIn("Ana Marsh met Tom Quill. [He] said yes. [She] said no.")).toEqual([
      "Tom Quill",
      "Ana Marsh",
    ]);
  });

  test("in the next paragraph means who spoke last", () => {
    expect(
      namesIn(
        "Tom Quill and Peter Oduya came.\n\n“<We were late>,” [Oduya] said.\n\n“<It rained>,” [he] said.",
      ),
    ).toEqual(["Peter Oduya", "Peter Oduya"]);
  });

  test("is not somebody whom its own words name", () => {
    expect(namesIn("Tom Quill met Peter Oduya. [He] said <Quill was late>.")).toEqual(["Peter Oduya"]);
  });

  test("learns the gender of an unknown name from the text", () => {
    expect(
      namesIn(
        "Zorvan Thell said he was late. Julia Quill laughed. Thell shrugged, as he does. [He] said it rained.",
      ),
    ).toEqual(["Zorvan Thell"]);
  });

  test("in a relative clause means the name before it", () => {
    expect(
      namesIn(
        "Senator Ana Marsh of Vermont, [who] said no, left. They asked Tom Quill about Ana Marsh, [who] said yes.",
      ),
    ).toEqual(["Ana Marsh", "Tom Quill"]);
  });

  test("without anybody to mean has no speaker, and costs no confidence", () => {
    const [quote] = resolvedIn("[She] said so.");
    expect(quote?.speaker).toBeNull();
    expect(quote?.confidence).toBe(1);
  });

  test("of the first person means who says the quote around it", () => {
    const text = "Ana Marsh came. “I knew it,” Marsh said.";
    const at = text.indexOf("Marsh said");
    const speech: ReportedSpeech[] = [
      {
        kind: "direct",
        class: "saying",
        polarity: "said",
        content: [{ start: 17, end: 26 }],
        cue: [],
        mention: { start: at, end: at + 5 },
        confidence: 1,
      },
      {
        kind: "indirect",
        class: "saying",
        polarity: "said",
        content: [{ start: 24, end: 26 }],
        cue: [],
        mention: { start: 17, end: 18 },
        confidence: 1,
      },
    ];
    expect(resolveSpeakers({ title: "", text }, speech).map((quote) => quote.speaker?.name)).toEqual([
      "Ana Marsh",
      "Ana Marsh",
    ]);
  });
});

test("the sample article's unnamed official and named spokeswoman of a body", () => {
  const text = readFileSync("articles/vietnam-facebook-2020.txt", "utf8");
  const mention = (words: string): ReportedSpeech => {
    const start = text.indexOf(words);
    return {
      kind: "indirect",
      class: "saying",
      polarity: "said",
      content: [],
      cue: [],
      mention: { start, end: start + words.length },
      confidence: 1,
    };
  };
  const quotes = resolveSpeakers({ title: "", text }, [
    mention("the official"),
    mention("Ming Yu Hah"),
    mention("A Facebook spokeswoman"),
  ]);
  expect(quotes.map((quote) => quote.speaker?.kind)).toEqual(["unnamed", "person", "unnamed"]);
  expect(quotes[1]?.speaker?.name).toBe("Ming Yu Hah");
});

test("whatever the text and the spans, each speech comes back unchanged but for speaker and confidence", () => {
  const word = fc.constantFrom(
    "Ana",
    "Marsh",
    "Mr.",
    "he",
    "she",
    "who",
    "the",
    "official",
    "“",
    "”",
    '"',
    "said",
    ",",
    ".",
    "\n\n",
    "’s",
    "of",
    "Bank",
    "I",
    "é",
    "\u{1f600}",
    "(",
    "36",
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 80 }),
      fc.array(fc.tuple(fc.nat(300), fc.nat(40)), { maxLength: 8 }),
      (words, places) => {
        const text = words.join(" ");
        const speech = places.map(([at, size]): ReportedSpeech => {
          const start = Math.min(at, text.length);
          return {
            kind: "indirect",
            class: "saying",
            polarity: "said",
            content: [{ start: 0, end: start }],
            cue: [],
            mention: { start, end: Math.min(text.length, start + size) },
            confidence: 0.5,
          };
        });
        const quotes = resolveSpeakers({ title: "", text }, speech);
        expect(quotes.map(({ speaker: _, confidence: __, ...rest }) => rest)).toEqual(
          speech.map(({ confidence: _, ...rest }) => rest),
        );
        for (const quote of quotes) {
          expect(quote.confidence).toBeGreaterThan(0);
          expect(quote.confidence).toBeLessThanOrEqual(0.5);
          if (quote.speaker !== null) expect(quote.speaker.name).not.toBe("");
        }
      },
    ),
  );
});
