import { describe, expect, it } from "vitest";
import { extractReportedSpeech } from "../../../src/quotes/reading/extract-reported-speech.ts";

const PARAGRAPH =
  "“The ferry to Ostrey is late again,” said Mara Lind, the harbour master. “We told the council that it would be.” " +
  "According to the ministry, the quay was “never safe,” and Lind denied that she had known.\n\n";

/** Text of about `length` characters. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  article: (length) => PARAGRAPH.repeat(length / PARAGRAPH.length),
  "one paragraph": (length) => PARAGRAPH.replace("\n\n", " ").repeat(length / PARAGRAPH.length),
  "quote marks": (length) => '"'.repeat(length),
  "opening marks": (length) => "“".repeat(length),
  "closing marks": (length) => "a” ".repeat(length / 3),
  apostrophes: (length) => "'a ".repeat(length / 3),
  "opening marks, guillemets closing": (length) => `${'"a '.repeat(length / 6)}${"a» ".repeat(length / 6)}`,
  "marks in lines": (length) => "“a\n".repeat(length / 3),
  "never closed": (length) => `“${"The ferry is late. ".repeat(length / 19)}`,
  "nested, then closed": (length) => `${"“a ".repeat(length / 6)}${" b”".repeat(length / 6)}`,
  "cue words": (length) => "said ".repeat(length / 5),
  "cue words and quotes": (length) => 'said "a" '.repeat(length / 9),
  commas: (length) => "Lind, said, ".repeat(length / 12),
  labels: (length) => "LIND: The ferry.\n".repeat(length / 17),
  transcript: (length) => "MARA LIND, HOST: Do you?\nOTTO HALL (via phone): I do. (MH)\n".repeat(length / 60),
  questions: (length) => "Do you?\nI do.\n".repeat(length / 14),
  "questions with letters": (length) => "Q: Do you?\nA: I do.\n".repeat(length / 20),
  signatures: (length) => "“I do.” — Lind, baker\n".repeat(length / 22),
  "signatures in one line": (length) => "“I do.” — Lind, baker ".repeat(length / 22),
  posts: (length) => "I do — Lind (@lind) May 4, 2025\n".repeat(length / 32),
  "closing marks with speakers": (length) => "a,” said Lind b ".repeat(length / 16),
  "single strings": (length) => "'a, 'b' c.' said Lind. ".repeat(length / 23),
  "statements behind colons": (length) => "Lind wrote:\nI do not know why we are here.\n".repeat(length / 43),
  tickers: (length) => "<FB.O> said ".repeat(length / 12),
  "one word of capitals": (length) => "A".repeat(length),
  measures: (length) => "6' 4\" ".repeat(length / 6),
  colons: (length) => ": ".repeat(length / 2),
  "white space": (length) => " ".repeat(length),
  "white space in marks": (length) => `"a"${" ".repeat(length)}`,
};

const SHORT = 10_000;
const LONG = 40_000;

/** Least processor time of a few runs, in ms: the clock also counts what else the machine does. */
function timeOf(text: string): number {
  let least = Infinity;
  for (let run = 0; run < 2; run += 1) {
    const start = process.cpuUsage();
    extractReportedSpeech({ text }, null);
    least = Math.min(least, process.cpuUsage(start).user / 1_000);
  }
  return least;
}

describe("time of extraction", () => {
  it.each(Object.entries(SHAPES))("grows linearly with %s", (_, shape) => {
    timeOf(shape(SHORT));
    const short = timeOf(shape(SHORT));
    const long = timeOf(shape(LONG));
    // Four times the text: sixteen times the time were it quadratic.
    expect(long).toBeLessThan(9 * short + 40);
  });

  it("takes an article of 100,000 characters", () => {
    const text = PARAGRAPH.repeat(100_000 / PARAGRAPH.length);
    expect(extractReportedSpeech({ text }, null).length).toBeGreaterThan(500);
    expect(timeOf(text)).toBeLessThan(5_000);
  });
});
