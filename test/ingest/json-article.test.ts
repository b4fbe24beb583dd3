import { describe, expect, it } from "vitest";
import { parseJsonArticle } from "../../src/ingest/json-article.ts";

const parse = (fields: object) => parseJsonArticle(JSON.stringify(fields), "/archive/a.jsonl", 7);

describe("characters that cannot be stored", () => {
  it.each([
    ["text", { id: "a", text: "half \ud83c of a pair" }, "half a surrogate pair"],
    ["title", { id: "a", title: "\udfd8", text: "A text." }, "half a surrogate pair"],
    ["outlet", { id: "a", outlet: "The\u0000Courier", text: "A text." }, "a NUL"],
    ["authors", { id: "a", authors: ["Ada\u0000"], text: "A text." }, "a NUL"],
  ])("in %s are refused with the line, and the rest goes on", (field, fields, got) => {
    expect(parse(fields)).toEqual({
      ok: false,
      reason: `"${field}": expected whole Unicode characters, got ${got}`,
      cure: "correct this field",
    });
  });

  it("takes a NUL in the text as it stands, and leaves it out of the title made from it", () => {
    expect(parse({ id: "a", text: "The\u0000ferry sails." })).toMatchObject({
      ok: true,
      article: { text: "The\u0000ferry sails.", title: expect.not.stringContaining("\u0000") },
    });
  });
});

describe("pages of a document, as an export has them,", () => {
  const text = "The ferry sails.\n\nThe mayor waves.";
  const pageStarts = [
    { at: 0, page: 4 },
    { at: 18, page: 5 },
  ];

  it("are taken", () => {
    expect(parse({ id: "a", text, pageStarts })).toMatchObject({ ok: true, article: { pageStarts } });
    for (const none of [undefined, null, []])
      expect(parse({ id: "a", text, pageStarts: none })).toMatchObject({
        ok: true,
        article: expect.not.objectContaining({ pageStarts: expect.anything() }),
      });
  });

  it.each([
    "4",
    { at: 0, page: 1 },
    [null],
    [{ at: 0 }],
    [{ at: 0, page: 0 }],
    [{ at: 0.5, page: 1 }],
    [{ at: 999, page: 1 }],
    [
      { at: 18, page: 1 },
      { at: 18, page: 2 },
    ],
  ])("that cannot be are refused: %j", (wrong) => {
    expect(parse({ id: "a", text, pageStarts: wrong })).toEqual({
      ok: false,
      reason:
        '"pageStarts": expected a list of {"at": place in the text, "page": number from 1}, places ascending',
      cure: "correct this field",
    });
  });
});
