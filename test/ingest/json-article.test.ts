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
