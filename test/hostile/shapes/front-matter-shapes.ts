import { again, counted, PROSE, type Shape, type Shapes, within } from "./shape.ts";

/** Between two rulers, before a text. */
function matter(inside: Shape): Shape {
  return (size) => `---\n${inside(size)}\n---\n\n${PROSE}\n`;
}

export const FRONT_MATTER: Shapes = {
  "a circle": matter(() => "title: &t {name: *t}"),
  "a circle of two": matter(() => "a: &a {name: *b}\nb: &b {name: *a}\ntitle: *a"),
  "aliases of aliases": matter(
    () =>
      `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join("\n")}`,
  ),
  "an alias of nothing": matter(() => "title: *gone"),
  "lists in lists": matter(within("title: ", again("["))),
  "closed lists in lists": matter((size) => `title: ${"[".repeat(size / 2)}${"]".repeat(size / 2)}`),
  "objects in objects": matter((size) => `title: ${"{a: ".repeat(size / 6)}1${"}".repeat(size / 6)}`),
  "names of names": matter((size) => `title: ${"{name: ".repeat(size / 8)}x${"}".repeat(size / 8)}`),
  "deeper and deeper": matter(counted((i) => `${" ".repeat(i)}a:\n`)),
  "fields by the thousand": matter(counted((i) => `f${i}: x\n`)),
  "one field again and again": matter(again("title: x\n")),
  "colons in values": matter(again("title: Mayor: no: deal\n")),
  "authors by the thousand": matter(within("authors: [", again("Ann Bo, "), "Bo]")),
  "names joined by and": matter(within("author: ", again("Ann Bo and "), "Bo")),
  "a date without end": matter(within("date: ", again("3 May 2031 "))),
  "a language without end": matter(within("language: ", again("en-"), "x")),
  "a string that never ends": matter(within('title: "', again("a"))),
  "block marks": matter(again("- - - - \n")),
  anchors: matter(counted((i) => `f${i}: &f${i} x\n`)),
  "tabs and white space": matter(again("\t \n: \n")),
};
