import { again, counted, halves, PROSE, type Shapes } from "./shape.ts";

export const TEXT_FILE: Shapes = {
  "one letter": again("a"),
  "one line of words": again("The ferry is late again, he said. "),
  "line ends": again("\n"),
  "white space": again(" \t"),
  "letters in paragraphs": again("a\n\n"),
  "short lines": again("Home | News\n"),
  "sayings of three words": again('"I am," said Ann Bo. '),
  "opening quote marks": again("“"),
  "closing quote marks": again("a” "),
  "marks in lines": again("“a\n"),
  "marks in marks": halves(again("“a ‘b "), again("’ ”")),
  "names of speakers": counted((i) => `Ann Bo${i} said that Bo Ann${i} was late. `),
  pronouns: again("He said she said they said it. "),
  "cue words": again("said "),
  dates: again("3 May 2031, "),
  "lines with dates": again("Updated 03/04/2031 at 10:15 am | By Mara Lind\n"),
  "labels and colons": again("LIND: "),
  "addresses of pages": again("https://a.example/b?c=d "),
  "marks without words": again("e\u0301\u200b\u{1f986}"),
  "paragraphs of news": again(`${PROSE}\n\n`),
};
