import { resolve } from "node:path";
import { expect, test } from "vitest";
import { goneArticles } from "../../src/intake/gone-articles.ts";
import type { ArticleId } from "../../src/text/article.ts";

const article = (id: string, file: string | null) => ({
  id: id as ArticleId,
  file: file === null ? null : resolve(file),
});
const ARTICLES = [
  article("met", "news/a.txt"),
  article("deleted", "news/b.txt"),
  article("line gone", "lines.jsonl"),
  article("unreadable", "news/deep/c.txt"),
  article("elsewhere", "newspapers/d.txt"),
  article("no file", null),
];
const nothing = { met: new Set(["met" as ArticleId]), refusedFiles: new Set<string>() };

test("articles of the named files and folders that were not met are gone", () => {
  const { gone, kept } = goneArticles(ARTICLES, {
    ...nothing,
    roots: [resolve("news"), resolve("lines.jsonl")],
  });
  expect([gone, kept]).toEqual([["deleted", "line gone", "unreadable"], 0]);
});

test("what could not be read this time is kept, the folder above it too", () => {
  const refusedFiles = new Set([resolve("news/deep"), resolve("lines.jsonl")]);
  const { gone, kept } = goneArticles(ARTICLES, {
    ...nothing,
    roots: [resolve("news"), resolve("lines.jsonl")],
    refusedFiles,
  });
  expect([gone, kept]).toEqual([["deleted"], 2]);
});
