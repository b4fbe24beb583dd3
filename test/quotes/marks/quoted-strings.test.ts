import { describe, expect, it } from "vitest";
import { quotedStrings } from "../../../src/quotes/marks/quoted-strings.ts";
import { sliceOf } from "../../../src/text/span.ts";

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

describe("quotedStrings in houses of single marks", () => {
  it.each([
    [
      "plurals and strings within",
      "'It's the pilots' rota,' said Lind. 'They say 'never' in the masters' hall.'",
      ["It's the pilots' rota,", "They say 'never' in the masters' hall."],
    ],
    [
      "the same in curly marks",
      "‘It’s the pilots’ Union,’ said Lind. ‘They never say ‘sorry’ here.’",
      ["It’s the pilots’ Union,", "They never say ‘sorry’ here."],
    ],
    [
      "a string that ends with the outer one",
      "'They never say 'sorry',' said Lind.",
      ["They never say 'sorry',"],
    ],
    ["two closing marks together", "'They never say 'sorry.''", ["They never say 'sorry."]],
    ["decades", "'We kept the '90s boats,' said Lind.", ["We kept the '90s boats,"]],
    ["decades with the wrong hand", "‘We kept the ‘90s boats,’ said Lind.", ["We kept the ‘90s boats,"]],
    [
      "letters left out",
      "'Rock 'n' roll, get 'em goin' now,' said Lind.",
      ["Rock 'n' roll, get 'em goin' now,"],
    ],
    ["decades outside", "The '80s and '90s were Lind's. The '70s weren't.", []],
  ])("reads %s", (_, text, expected) => {
    expect(insides(text)).toEqual(expected);
  });

  it.each([
    ["feet and inches", '"I am 6\' 4" tall," said Lind.', ["I am 6' 4\" tall,"]],
    ["feet and inches without a space", '"The 6\'4" mast broke," said Lind.', ["The 6'4\" mast broke,"]],
    ["inches across", '"A 12" pipe broke," said Lind.', ['A 12" pipe broke,']],
    ["inches by inches", '"An 8" x 10" hole," said Lind.', ['An 8" x 10" hole,']],
    ["measures alone", "The 6' 4\" keeper wore a 5'10\" coat.", []],
    ["a number that ends a quotation", 'She said "we are 12" and left.', ["we are 12"]],
  ])("takes no mark of %s for a quote mark", (_, text, expected) => {
    expect(insides(text)).toEqual(expected);
  });

  it.each([
    [
      "doubled apostrophes",
      "''It's late,'' said Lind. ''It's the tide's doing.''",
      ["It's late,", "It's the tide's doing."],
    ],
    ["« with spaces", "« It is late », said Lind. « It is the tide. »", ["It is late", "It is the tide."]],
    ["« without", "«It is late», said Lind.", ["It is late"]],
    ["„ and “", "„It is late“, said Lind. „It is the tide.“", ["It is late", "It is the tide."]],
    ["„ and ”", "„It is late,” said Lind.", ["It is late,"]],
  ])("reads %s", (_, text, expected) => {
    expect(insides(text)).toEqual(expected);
  });
});

describe("quotedStrings where a mark is lost", () => {
  it.each([
    [
      "before a role and a name",
      "“It is late. How late? skipper Otto Hall asked.",
      ["It is late. How late?"],
    ],
    ["before a name", '"It is late, Ines Post said.', ["It is late,"]],
    ["before a pronoun", "“It is very late, she said on Monday.", ["It is very late,"]],
    [
      "before a verb and a name",
      '"It is late, said Chidi Moore. "It will be."',
      ["It is late,", "It will be."],
    ],
    ["before a description", "“It is late! the harbour master added.", ["It is late!"]],
  ])("ends a string that nothing closes %s, and not in the next paragraph", (_, text, expected) => {
    const next = "“Not so late,” replied the pilot, Rosa Venn.";
    expect(insides(`${text}\n\n${next}`)).toEqual([...expected, "Not so late,"]);
  });

  it("leaves what another one says in the next paragraph to them", () => {
    const text = "“It is late,” Otto Hall said. “How late is it?\n\n“Not so late,” replied Rosa Venn.";
    expect(insides(text)).toEqual(["It is late,", "How late is it?", "Not so late,"]);
  });

  it.each([
    ["curly", "It is late,” said Otto Hall.", ["It is late,"]],
    ["straight", 'It is late," Otto Hall said. "It will be."', ["It is late,", "It will be."]],
    [
      "behind another string",
      "“It is late,” said Hall. It will be later,” he added.",
      ["It is late,", "It will be later,"],
    ],
    ["with a question", "How late is it?” asked Rosa Venn.", ["How late is it?"]],
    ["with a role", 'It is late," skipper Ines Post said.', ["It is late,"]],
  ])(
    "takes the words before a closing mark that is %s and whose opening one is lost",
    (_, text, expected) => {
      expect(insides(text)).toEqual(expected);
    },
  );

  it("keeps a sentence of a long quotation that tells of somebody", () => {
    const text = "“It is late. Hall told me nothing.\n\n“So we wait,” said Rosa Venn.";
    expect(insides(text)).toEqual(["It is late. Hall told me nothing. | So we wait,"]);
  });

  it("reaches over paragraphs with other marks in them", () => {
    expect(insides("“One, and 'two' of it.\n\nIt's 'three'.\n\nFour.”\n\nFive.")).toEqual([
      "One, and 'two' of it. | It's 'three'. | Four.",
    ]);
  });
});
