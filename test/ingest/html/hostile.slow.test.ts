import { describe, expect, test } from "vitest";
import { decodeHtml } from "../../../src/ingest/html/decode-html.ts";
import { readPage } from "../../../src/ingest/html/read-page.ts";
import { PARAGRAPHS, page, TEXT } from "./pages.ts";

const [SENTENCE = ""] = PARAGRAPHS;

describe("a page beyond all sense is cut within five seconds", () => {
  test.each<[string, string, RegExp]>([
    ["a million elements in one another", "<div>".repeat(1_000_000) + SENTENCE, /^cut: expected at most/u],
    ["nothing closed", "<div><p><b><i><a href=x>".repeat(200_000) + SENTENCE, /^cut: expected at most/u],
    ["tables in tables", "<table><tr><td>".repeat(20_000) + SENTENCE, /^cut|^flattened/u],
    ["lists in lists", "<ul><li>".repeat(9_000) + SENTENCE, /^flattened/u],
    ["character references", "&amp;".repeat(1_500_000), /^cut/u],
    ["opening brackets", "<".repeat(2_000_000), /^cut/u],
  ])("%s", { timeout: 20_000 }, (_, html, expected) => {
    const start = process.cpuUsage().user;
    const { warnings } = readPage(html);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
    expect(warnings[0]).toMatch(expected);
  });

  test.each([
    ["an unclosed comment", `<p>${TEXT}</p><!-- ${"x".repeat(1_000_000)}`],
    ["one word", `<p>${"a".repeat(5_000_000)}</p>`],
    ["a tag of a million attributes", `<div ${"a=1 ".repeat(1_000_000)}>${TEXT}`],
    [
      "pieces hidden from screen readers",
      `<p>${'<span aria-hidden="true">a</span>'.repeat(8_000)}</p>${TEXT}`,
    ],
    ["pieces for screen readers", `<p>${'<span class="sr-only">a</span>'.repeat(8_000)}</p>${TEXT}`],
    [
      "thousands of authors",
      Array.from(
        { length: 4_000 },
        (_, i) =>
          `<p class="byline"><a rel="author">Odile Farrant${i.toString(26).replaceAll(/\d/gu, "x")}</a></p>`,
      ).join("") + TEXT,
    ],
    [
      "thousands of bylines",
      `<p>${TEXT}</p>${Array.from({ length: 3_000 }, (_, i) => `<p>By Odile Farrant, Joss Pendeen, Ada Quill${i}, Tom Reeve</p>`).join("")}<p>${TEXT}</p>`,
    ],
    ["brackets of JSON", `<script type="application/ld+json">${"[".repeat(1_000_000)}</script>${TEXT}`],
  ])("%s", { timeout: 20_000 }, (_, html) => {
    const start = process.cpuUsage().user;
    readPage(html);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
  });

  test("what is too deep is flattened, and its text kept", () => {
    const read = readPage(
      page({ body: `${"<div>".repeat(500)}<p>${PARAGRAPHS.join("</p><p>")}</p>${"</div>".repeat(500)}` }),
    );
    expect(read.warnings).toEqual(["flattened: expected at most 128 elements inside one another"]);
    expect(read.text).toBe(TEXT);
  });
});

describe("bytes", () => {
  const text = "Łódź “ferry” – 北浜";
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", Buffer.from(text), text],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`), text],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le"), text],
    [
      "Windows-1252 as stated",
      Buffer.from('<meta charset="iso-8859-1">\x93caf\xe9\x94', "latin1"),
      '<meta charset="iso-8859-1">“café”',
    ],
    ["Windows-1252 unstated", Buffer.from("caf\xe9 \x80 5", "latin1"), "café € 5"],
    [
      "Shift_JIS",
      Buffer.from("<meta charset=shift_jis>\x93\xfa\x96\x7b", "latin1"),
      "<meta charset=shift_jis>日本",
    ],
    [
      "GB18030 called gb2312",
      Buffer.from("<meta charset=gb2312>\xd6\xd0\xb9\xfa", "latin1"),
      "<meta charset=gb2312>中国",
    ],
  ])("%s", (_, bytes, expected) => expect(decodeHtml(bytes)).toEqual({ ok: true, text: expected }));

  test("a header's charset wins over the page's", () => {
    const bytes = Buffer.from("<meta charset=utf-8>\xcf\xf0", "latin1");
    expect(decodeHtml(bytes, "windows-1251")).toEqual({ ok: true, text: "<meta charset=utf-8>Пр" });
  });

  test.each(["%PDF-1.7", "PK\u0003\u0004", "\u001f\u008b"])("%j is no page", (magic) => {
    expect(decodeHtml(Buffer.from(`${magic}rest`, "latin1"))).toMatchObject({ ok: false });
  });
});
