import { expect, test } from "vitest";
import { quotationIn } from "../../../commands/answers/quotation-in.ts";

test.each([
  ["the words in quote marks", 'Varrick: "We were late with the wall." Wow!', "We were late with the wall."],
  [
    "the longest of several",
    "“Not a ferry,” but “a ferry that does not come” he said",
    "a ferry that does not come",
  ],
  ["all of it where only a name is in marks", 'the "Kittiwake" sank again', 'the "Kittiwake" sank again'],
  ["a block quote without its marks", "> We were late.\n> We are sorry.", "We were late.\nWe are sorry."],
  [
    "the first block quote, not what is written around it",
    "2 quotes of the mayor.\n> We were late\\, **and wrong**.\n**1** · said\n> We are sorry for it.\nIs “this or that” right?",
    "We were late, and wrong.",
  ],
  ["guillemets", "Elle a dit «nous étions en retard» hier", "nous étions en retard"],
  ["nothing of nothing", "  ", ""],
])("%s", (_, message, expected) => {
  expect(quotationIn(message)).toBe(expected);
});
