import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import {
  type EvalQuestion,
  isKeptApart,
  type QuestionLibrary,
  questionsOf,
} from "../../../../bench/eval/questions/question-set.ts";
import { readArticles } from "../../../../src/ingest/read-articles.ts";
import { partOf } from "../../../support/all-runs.ts";

// Tests run from the project's folder, and the compiled ones have no data beside them.
const FOLDER = join("bench", "eval", "sets", "questions");
const SHARED = join("..", "shared", "eval");
const ARTICLES: Readonly<Record<QuestionLibrary, string>> = {
  samples: "articles",
  names: join(FOLDER, "names.articles.jsonl"),
  dev: join(SHARED, "quotes", "dev.articles.jsonl"),
  news: join(SHARED, "news", "articles.jsonl"),
  politics: join(SHARED, "quotes", "train.articles.jsonl"),
  broadcasts: join(SHARED, "news", "articles.jsonl"),
};
const LIBRARIES = Object.keys(ARTICLES) as QuestionLibrary[];
const questions = LIBRARIES.flatMap((library) => questionsOf(FOLDER, library));

const isThere = existsSync(SHARED);
if (!isThere) console.log("skipped: ../shared is absent");

/** Every span of what is right. */
function spansOf({ right }: EvalQuestion): readonly { article: string; start: number; end: number }[] {
  return [...("spans" in right ? (right.spans ?? []) : []), ...("words" in right ? (right.words ?? []) : [])];
}

describe("the questions of readers", () => {
  it("are enough, each once in its library, and a third of them must be refused", () => {
    const talk = questions.filter(({ kind }) => kind === "talk").length;
    const near = questions.filter(({ kind }) => kind === "near_miss").length;
    expect(questions.length).toBeGreaterThanOrEqual(300);
    expect(near).toBeGreaterThanOrEqual((questions.length - talk) / 3);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id, library } of questions) expect(id.startsWith(`${library}-`), id).toBe(true);
  });

  it("have every form at least ten times", () => {
    const counts = new Map<string, number>();
    for (const { form } of questions) counts.set(form, (counts.get(form) ?? 0) + 1);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(10);
    expect(counts.size).toBeGreaterThanOrEqual(25);
  });

  it("say what is right, by kind", () => {
    for (const question of questions) {
      const { id, kind, right } = question;
      const isNothing = right.is === "nothing";
      expect(isNothing, id).toBe(kind === "near_miss");
      if (right.is === "statements" || right.is === "fact") expect(right.spans.length, id).toBeGreaterThan(0);
      if (kind === "talk") expect(["talk", "language", "which"], id).toContain(right.is);
    }
  });

  it("are kept apart by a hash of their id: about half, the same in each run", () => {
    const drawn = questions.filter(({ half }) => half === undefined);
    const apart = drawn.filter(isKeptApart).length;
    expect(Math.abs(apart / drawn.length - 0.5)).toBeLessThan(0.05);
    expect(isKeptApart({ id: "a", half: "tuned" })).toBe(false);
    expect(isKeptApart({ id: "d", half: "apart" })).toBe(true);
    expect(isKeptApart({ id: "a" })).toBe(true); // sha1 begins with 0x86
    expect(isKeptApart({ id: "abc" })).toBe(true); // 0xa9
    expect(isKeptApart({ id: "b" })).toBe(true); // 0xe9
    expect(isKeptApart({ id: "d" })).toBe(false); // 0x3c
  });
});

describe.each(partOf(LIBRARIES, LIBRARIES.length))("the questions to %s", (library) => {
  test.skipIf(!existsSync(ARTICLES[library]))("have what is right inside the articles' texts", async () => {
    const texts = new Map<string, string>();
    for await (const event of readArticles([ARTICLES[library]])) {
      if (event.kind !== "article") continue;
      const { id, text } = event.article;
      texts.set(library === "samples" ? id.replace(/-[0-9a-f]{8}$/u, "") : id, text);
    }
    for (const question of questions.filter((one) => one.library === library)) {
      for (const { article, start, end } of spansOf(question)) {
        const text = texts.get(article);
        expect(text, `${question.id}: ${article}`).toBeDefined();
        expect(start, question.id).toBeLessThan(end);
        expect(end, question.id).toBeLessThanOrEqual(text?.length ?? 0);
        expect(text?.slice(start, end).trim(), question.id).not.toBe("");
      }
      const { right } = question;
      if (right.is === "articles") for (const id of right.articles) expect(texts.has(id), id).toBe(true);
    }
  });
});

test("no library's file is empty", () => {
  for (const library of LIBRARIES)
    expect(readFileSync(join(FOLDER, `${library}.jsonl`), "utf8").length).toBeGreaterThan(1_000);
});
