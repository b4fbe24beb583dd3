import { again, counted, PROSE, type Shape, type Shapes } from "./shape.ts";

/** A line whose text is of a hostile form. */
function line(fields: (inside: Shape) => Shape, inside: Shape): Shape {
  return fields(inside);
}

const inText =
  (inside: Shape): Shape =>
  (size) =>
    JSON.stringify({ id: "x", text: inside(size / 2) });
const inField =
  (name: string) =>
  (inside: Shape): Shape =>
  (size) =>
    JSON.stringify({ id: "y", [name]: inside(size / 2), text: PROSE });

export const JSON_LINES: Shapes = {
  "line ends": again("\n"),
  "lines that are no JSON": again("a\n"),
  "opening brackets": again("["),
  "lists in lists": (size) => "[".repeat(size / 2) + "]".repeat(size / 2),
  "objects in objects": (size) => `${'{"a":'.repeat(size / 6)}1${"}".repeat(size / 6)}`,
  "numbers without end": again("9"),
  "a string that never ends": (size) => `{"text":"${"a".repeat(size)}`,
  "escapes of one character": (size) => `{"id":"z","text":"${"\\u0041".repeat(size / 6)}"}`,
  // As many as a server may have.
  "many small articles": (size) =>
    counted((i) => `{"id":"${i}","text":"Ferry ${i}."}\n`)(Math.min(size, 600_000)),
  "one article again and again": again('{"id":"same","text":"The ferry is late."}\n'),
  "lines that are no objects": again("1\n"),
  "lines that are broken": again('{"text":\n'),
  "fields by the thousand": (size) => `{${counted((i) => `"f${i}":1,`)(size)}"text":"The ferry is late."}`,
  "authors by the thousand": (size) =>
    `{"id":"w","authors":[${again('"Ann Bo",')(size)}"Bo"],"text":"Late."}`,
  "a text of sayings": line(inText, again('"I am," said Ann Bo. ')),
  "a text of one word": line(inText, again("a")),
  "a date without end": line(inField("published"), again("3 May 2031 ")),
  "a title without end": line(inField("title"), again("The ferry is late. ")),
  "a language without end": line(inField("language"), again("en-")),
  "half characters": again('{"id":"v","text":"\\ud83d"}\n'),
};
