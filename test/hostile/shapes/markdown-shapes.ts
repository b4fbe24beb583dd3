import { again, counted, halves, type Shapes, within } from "./shape.ts";

export const MARKDOWN: Shapes = {
  "headings with rulers": again("a\n===\n"),
  "pairs of marks": again("_*"),
  "links that never end": again("[a]("),
  "brackets in brackets": again("[(…)]"),
  references: again("[a][b] "),
  "open brackets": again("["),
  "open brackets, then links": halves(again("["), again("[a](b)")),
  "addresses that hold brackets": again("[a](b(c)"),
  "runs of backticks": counted((i) => `${"`".repeat(1 + (i % 700))}a`),
  "open tags": again("<a b='"),
  "open comments": again("<!-- "),
  "quotes in quotes": again("> > > a\n> b\n"),
  "lists in lists": counted((i) => `${"  ".repeat(i % 400)}- a\n`),
  "list items": again("1. a\n"),
  "fences that never close": again("```\na\n"),
  "definitions and uses": halves(
    counted((i) => `[a${i}]: http://b.example/${i}\n`),
    counted((i) => `[a${i}] `),
  ),
  "table rows": within("a | b\n--- | ---\n", again("a | b\n")),
  "stars of all lengths": counted((i) => `${"*".repeat(1 + (i % 90))}a`),
  "entities and escapes": again("&amp;\\*&#x41;\\"),
  "one line of words": again("The ferry is late again, he said. "),
};
