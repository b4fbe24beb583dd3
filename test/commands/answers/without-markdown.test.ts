import { expect, test } from "vitest";
import { withoutMarkdown } from "../../../commands/answers/without-markdown.ts";

test.each([
  ["nothing of plain words", 'Varrick: "We were late."', 'Varrick: "We were late."'],
  [
    "marks and escapes",
    "> We were late\\, **and wrong**.\n**1** · said",
    "> We were late, and wrong.\n1 · said",
  ],
  ["a block quote's mark not", "> We were late.\n> We are sorry.", "> We were late.\n> We are sorry."],
  ["nothing of nothing", "  ", ""],
])("takes away %s", (_, message, expected) => {
  expect(withoutMarkdown(message)).toBe(expected);
});
