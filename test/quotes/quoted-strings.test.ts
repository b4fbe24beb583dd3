import { describe, expect, it } from "vitest";
import { quotedStrings } from "../../src/quotes/quoted-strings.ts";
import { sliceOf } from "../../src/text/span.ts";

/** What the marks enclose, the pieces of one string joined by " | ". */
const insides = (text: string) =>
  quotedStrings(text).map(({ inside }) => inside.map((span) => sliceOf(text, span)).join(" | "));

describe("quotedStrings", () => {
  it.each([
    ["straight marks", '"The ferry is late," said Lind.', ["The ferry is late,"]],
    ["curly marks", "“The ferry is late,” said Lind.", ["The ferry is late,"]],
    ["doubled apostrophes", "''The ferry's late,'' said Lind.", ["The ferry's late,"]],
    ["guillemets", "« Le bac est en retard », dit Lind.", ["Le bac est en retard"]],
    ["reversed guillemets", "»Die Fähre kommt spät«, sagte Lind.", ["Die Fähre kommt spät"]],
    ["low marks", "„Die Fähre kommt spät“, sagte Lind.", ["Die Fähre kommt spät"]],
    ["single marks", "Lind: ‘The ferry is late’", ["The ferry is late"]],
    ["single straight marks", "'The ferry is late,' said Lind.", ["The ferry is late,"]],
    ["apostrophes", "Lind's ferry isn't late; the sailors' boat is. 'Twas the tide's doing.", []],
    [
      "single marks around plurals",
      "'The sailors' boat is late,' said Lind.",
      ["The sailors' boat is late,"],
    ],
    ["inches", 'A 5" nail and a 3" bolt.', []],
    ["nested singles", "\"He said, 'No ferry,' and left,\" said Lind.", ["He said, 'No ferry,' and left,"]],
    ["curly in straight", '"He said “no ferry” and left," said Lind.', ["He said “no ferry” and left,"]],
    ["two in a line", '"No ferry," she said. "No boat."', ["No ferry,", "No boat."]],
    ["mixed hands", '“No ferry," she said.', ["No ferry,"]],
  ])("reads %s", (_, text, expected) => {
    expect(insides(text)).toEqual(expected);
  });

  it("joins paragraphs that open again until one closes", () => {
    expect(insides("“One.\n\n“Two.\n\n“Three,” said Lind.")).toEqual(["One. | Two. | Three,"]);
  });

  it("reaches over a block that is opened once and closed paragraphs later", () => {
    expect(insides("“One.\n\nTwo.\n\nThree.”\n\nFour.")).toEqual(["One. | Two. | Three."]);
  });

  it("ends a string without closing mark with its paragraph", () => {
    expect(insides("“One. Two.\n\nThree.\n\nFour.")).toEqual(["One. Two."]);
    expect(insides("“One. “Two,” said Lind.\n\nThree.")).toEqual(["One.", "Two,"]);
    expect(insides('It was a "great deal. Lind left the hall.')).toEqual(["great deal."]);
  });

  it("takes no block that is closed too far away", () => {
    expect(insides(`“One.\n\n${"Two. ".repeat(1000)}\n\nThree.”`)[0]).toBe("One.");
  });

  it("leaves a stray opening mark alone", () => {
    expect(insides("“One,” he said. “\n\nTwo.")).toEqual(["One,"]);
  });

  it("takes the sentences before a closing mark that was never opened", () => {
    expect(insides("“One,” Lind told the council. Two and three. Four. “")).toEqual([
      "One,",
      "Two and three. Four.",
    ]);
    expect(insides("“One, no!” Two is another matter. “")).toEqual(["One, no!", "Two is another matter."]);
  });

  it("reads 100 strings inside each other", () => {
    const text = `${"“a ".repeat(100)}b${"”".repeat(100)} said Lind.`;
    expect(quotedStrings(text)).toHaveLength(1);
  });
});
