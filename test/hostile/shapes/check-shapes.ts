import { again, counted, halves, PROSE, type Shapes } from "./shape.ts";

/** Quotations to check. */
export const QUOTATIONS: Shapes = {
  "one letter again and again": again("a "),
  "one word again and again": again("ferry "),
  "two words": again("ferry late "),
  "words that every paragraph has": again("the council met on Monday and "),
  "a paragraph again and again": again(`${PROSE} `),
  "one word without end": again("a"),
  "words that nobody has": counted((i) => `quorlix${i} `),
  "cuts between all words": again("ferry … "),
  "cuts and insertions in brackets": again("[…] ferry [sic] "),
  "full stops": again(". . . "),
  numbers: counted((i) => `${i},000.5% `),
  acronyms: again("U.S. "),
  apostrophes: again("don’t "),
  "opening quote marks and blocks": again("“\n> "),
  "marks, words and credits": again("“the ferry is late,” said Ann Bo — Cy Dee\n"),
  "scripts without spaces": again("渡船"),
  "marks without letters": again("e\u0301\u200b"),
  "white space": again(" \n\t"),
  "half a paragraph, half of nothing": halves(again(`${PROSE} `), again("quorlix ")),
  "words backwards": again(`${PROSE.split(" ").reverse().join(" ")} `),
};

/** Articles that quotations are compared with, as long as an upload may be. */
export const ARTICLES: Shapes = {
  "news again and again": again(`${PROSE}\n\n`),
  "news on one line": again(`${PROSE} `),
  "one sentence again and again": again("The ferry is late. "),
  "sayings of two words": again("“Ferry late,” said Ann Bo. "),
  "quotes in quotes": again("“Mara said ‘the ferry is late’ again,” said Bo. "),
};
