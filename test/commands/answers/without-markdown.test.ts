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
  [
    "spoilers, struck and slanted words",
    "||We were|| ~~late~~ _and_ *wrong*, `so`",
    "We were late and wrong, so",
  ],
  ["no underscore or star of a word's own", "snake_case \\*late\\*", "snake_case *late*"],
  ["the addresses of links with words", "[**We** were](https://a.example/b) late", "We were late"],
  ["emoji of a server, people and moments", "late <:sad:12345> <@12345> <t:12345:R>!", "late      !"],
  ["nothing of nothing", "  ", ""],
])("takes away %s", (_, message, expected) => {
  expect(withoutMarkdown(message)).toBe(expected);
});
