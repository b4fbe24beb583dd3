import { again, counted, halves, type Shapes, within } from "./shape.ts";

/** Questions. */
export const QUESTIONS: Shapes = {
  "one letter": again("a"),
  "one word again and again": again("ferry "),
  "who said": again("who said "),
  "what did they say": again("what did Mara Lind say about "),
  "said and about": again("said about "),
  "according to": again("according to "),
  "names joined by and": within("what did ", again("Mara Lind and "), "Bo say about the ferry?"),
  "names joined by commas": within("quotes by ", again("Lind, ")),
  "limits of time": within("what did Lind say ", again("since May 2031 before June 2031 ")),
  "days of all kinds": counted((i) => `on ${1 + (i % 28)}.${1 + (i % 12)}.2031 `),
  "opening quote marks": again("“"),
  "marks in marks": halves(again("“‘"), again("’”")),
  "question marks": again("?"),
  "brackets in brackets": again("(["),
  "white space": within("who", again(" "), "said"),
  apostrophes: again("Lind’s "),
  "misspelt names": counted((i) => `Mraa${i} Lnid `),
  "of the of the": within("the ", again("head of the "), "council said what"),
  "scripts without spaces": again("渡船は遅い"),
  "marks without letters": again("e\u0301\u200b\u{1f986}"),
};
