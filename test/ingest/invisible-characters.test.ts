import { expect, test } from "vitest";
import { cleanText } from "../../src/ingest/clean-text.ts";
import { articleOfFile, fileBlocks } from "../../src/ingest/file-article.ts";
import { parseJsonArticle } from "../../src/ingest/json-article.ts";
import { readPage } from "../../src/ingest/html/read-page.ts";
import { BRIDGE } from "./stories.ts";

/** With marks where words may be divided, as typesetting systems leave them. */
const divided = (text: string): string =>
  text.replaceAll(/(?<=\p{L}{3})(?=\p{L}{3})/gu, "\u00ad").replaceAll(" the ", " \u200bthe\ufeff ");
const [first = "", second = "", ...others] = BRIDGE.body;

test("a text is read and titled as if they were not there", () => {
  const raw = [BRIDGE.title, "By Nerys Ashdown", ...BRIDGE.body].map(divided).join("\n\n");
  expect(cleanText(raw)).toMatchObject({
    title: BRIDGE.title,
    authors: ["Nerys Ashdown"],
    text: BRIDGE.body.join("\n\n"),
  });
});

test("so is Markdown, with what its front matter states", () => {
  const raw = `---\ntitle: ${divided("Breakwater on the move")}\n---\n\n${BRIDGE.body.map(divided).join("\n\n")}`;
  const blocks = fileBlocks(raw, "markdown");
  if (!blocks.ok) throw new Error(blocks.reason);
  const read = articleOfFile("/b.md", blocks, () => false);
  expect(read).toMatchObject({
    article: { title: "Breakwater on the move", text: BRIDGE.body.join("\n\n") },
  });
});

test("so is a page", () => {
  const paragraphs = [first, second, ...others].map((text) => `<p>${divided(text)}</p>`).join("");
  const html = `<html><head><title>${divided(BRIDGE.title)}</title></head><body><article><h1>${divided(BRIDGE.title)}</h1><p>By Ner&shy;ys Ash&shy;down</p>${paragraphs}</article></body></html>`;
  expect(readPage(html)).toMatchObject({
    title: BRIDGE.title,
    authors: ["Nerys Ashdown"],
    text: BRIDGE.body.join("\n\n"),
  });
});

test("of JSON Lines the text stays as it stands, and the fields are as shown", () => {
  const text = BRIDGE.body.map(divided).join("\n\n");
  const line = JSON.stringify({ text, title: divided(BRIDGE.title), authors: [divided("Nerys Ashdown")] });
  expect(parseJsonArticle(line, "/b.jsonl", 1)).toMatchObject({
    article: { text, title: BRIDGE.title, authors: ["Nerys Ashdown"] },
  });
  const untitled = parseJsonArticle(JSON.stringify({ text: divided("Breakwater moves") }), "/b.jsonl", 1);
  expect(untitled).toMatchObject({ article: { title: "Breakwater moves" } });
});
