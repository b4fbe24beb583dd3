import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readArticles } from "../../../src/ingest/read-articles.ts";

interface Span {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly file?: string;
}

interface AttributionQuestion {
  readonly library: "articles" | "dev";
  readonly question: string;
  readonly kind: "answerable" | "near_miss";
  readonly form: string;
  readonly note: string;
  readonly gold: readonly Span[];
  readonly why?: string;
}

interface Check extends Partial<Span> {
  readonly make: "exact" | "altered" | "speaker_changed" | "invented";
  readonly replace?: number;
  readonly with?: string;
  readonly speaker?: string;
  readonly said_by?: Span;
  readonly text?: string;
}

// Tests run from the project's folder, and the compiled ones have no data beside them.
const FOLDER = join("bench", "eval", "sets", "attribution");
const DEV = join("..", "shared", "eval", "quotes", "dev.articles.jsonl");
const REASONS = ["absent_topic", "absent_speaker", "reversed", "silent_speaker", "outside_limits"];

const isThere = existsSync(DEV);
if (!isThere) console.log("skipped: ../shared is absent");

const questions = readLines<AttributionQuestion>(join(FOLDER, "questions.jsonl"));
const checks = readLines<Check>(join(FOLDER, "checks.jsonl"));

function readLines<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

/** The words of a span; empty where it does not lie in the text or begins or ends beside it. */
function wordsAt(text: string | undefined, { start = -1, end = -1 }: Partial<Span>): string {
  if (text === undefined || start < 0 || end > text.length || start >= end) return "";
  const words = text.slice(start, end);
  return words.trim() === "" ? "" : words;
}

describe("the attribution questions", () => {
  it("are enough, and a third of them must be refused", () => {
    const nearMisses = questions.filter(({ kind }) => kind === "near_miss");
    expect(questions.length).toBeGreaterThanOrEqual(120);
    expect(nearMisses.length).toBeGreaterThanOrEqual(questions.length / 3);
    expect(new Set(questions.map(({ question }) => question.toLowerCase())).size).toBe(questions.length);
  });

  it("have gold where they are answerable, and a reason where they are not", () => {
    for (const { question, kind, gold, why, form, note, library } of questions) {
      const isAnswerable = kind === "answerable";
      expect([gold.length > 0, why === undefined], question).toEqual([isAnswerable, isAnswerable]);
      if (why !== undefined) expect(REASONS).toContain(why);
      expect(form, question).toMatch(/^[a-z_]+$/);
      expect(note.length, question).toBeGreaterThan(0);
      expect(["articles", "dev"]).toContain(library);
    }
  });

  describe("to the sample articles", () => {
    const texts = new Map<string, string>();

    beforeAll(async () => {
      for await (const event of readArticles(["articles"])) {
        if (event.kind === "article") {
          texts.set(join("articles", basename(event.article.file ?? "")), event.article.text);
        }
      }
    });

    it("have their gold inside the articles' texts", () => {
      for (const { question, gold } of questions.filter(({ library }) => library === "articles")) {
        for (const span of gold) {
          expect(basename(span.file ?? "").startsWith(`${span.article}.`), question).toBe(true);
          expect(wordsAt(texts.get(span.file ?? ""), span), question).not.toBe("");
        }
      }
    });
  });

  describe.skipIf(!isThere)("to the dev articles", () => {
    const texts = new Map<string, string>();

    beforeAll(() => {
      for (const { id, text } of readLines<{ id: string; text: string }>(DEV)) texts.set(id, text);
    });

    it("have their gold inside the articles' texts", () => {
      for (const { question, gold } of questions.filter(({ library }) => library === "dev")) {
        for (const span of gold) expect(wordsAt(texts.get(span.article), span), question).not.toBe("");
      }
    });

    it("come with quotations to check that stand once in the library, or never", () => {
      const all = [...texts.values()];
      const timesIn = (words: string) => all.reduce((sum, text) => sum + text.split(words).length - 1, 0);
      for (const check of checks) {
        if (check.make === "invented") {
          expect(timesIn(check.text ?? "")).toBe(0);
          continue;
        }
        const words = wordsAt(texts.get(check.article ?? ""), check);
        expect([words.length >= 40, words.length <= 200, timesIn(words)]).toEqual([true, true, 1]);
        if (check.make === "altered") {
          const old = words.split(/\s+/)[check.replace ?? -1];
          expect([old === undefined, old === check.with]).toEqual([false, false]);
        }
        if (check.make === "speaker_changed") {
          const by = wordsAt(texts.get(check.said_by?.article ?? ""), check.said_by ?? {});
          expect([by === "", by.includes(check.speaker ?? "")]).toEqual([false, false]);
        }
      }
    });
  });
});

describe("the quotations to check", () => {
  it("are sixty, of four kinds", () => {
    const count = (make: Check["make"]) => checks.filter((check) => check.make === make).length;
    expect([count("exact"), count("altered"), count("speaker_changed"), count("invented")]).toEqual([
      20, 20, 10, 10,
    ]);
  });
});
