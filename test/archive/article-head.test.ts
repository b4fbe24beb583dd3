import { expect, it } from "vitest";
import { headOf } from "../../src/archive/article-head.ts";
import { termList } from "../../src/english/terms.ts";
import { articleOf } from "../support/articles.ts";

it("headOf names title, outlet, authors and the day in words", () => {
  const article = articleOf("bridge", [], {
    title: "Bridge to Marrowick closes",
    outlet: "Quillhaven Courier",
    authors: ["Nadia Ferncastle", "Bram Tessaly"],
    published: "2031-03-04",
  });
  expect(headOf(article)).toBe(
    "Bridge to Marrowick closes Quillhaven Courier Nadia Ferncastle Bram Tessaly 4 March 2031",
  );
});

it("headOf of an article that states nothing has the title's terms alone", () => {
  expect(termList(headOf(articleOf("theft", [], { title: "A theft" })))).toEqual(["a", "theft"]);
});
