import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fragmentAt, linkToText } from "../../src/answer/text-fragment.ts";

describe("linkToText", () => {
  it("names a short quotation whole and a long one by its ends", () => {
    expect(linkToText("https://courier.example/a", "The ferry sails.")).toBe(
      "https://courier.example/a#:~:text=The%20ferry%20sails.",
    );
    expect(linkToText("https://courier.example/a", "a b c d e f g h i j k l")).toBe(
      "https://courier.example/a#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l",
    );
  });

  it("escapes what has a meaning in the directive", () => {
    expect(linkToText("https://courier.example/a", "well-known, salt & sand")).toBe(
      "https://courier.example/a#:~:text=well%2Dknown%2C%20salt%20%26%20sand",
    );
  });

  it("keeps a fragment that is there already", () => {
    expect(linkToText("https://courier.example/a#top", "word")).toBe(
      "https://courier.example/a#top:~:text=word",
    );
  });

  it("never throws and never leaves white space, whatever the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        expect(linkToText("https://courier.example/", words)).not.toMatch(/\s/u);
      }),
    );
  });
});

describe("the directive of a span of an article", () => {
  const article =
    "Nobody liked the plan.\n\nOrla Finch called “the plan” cheap.\n\nWe will sail at noon on Friday. Nobody came.\n\nWe will sail at noon on Friday.";
  const at = (words: string, from = 0) => {
    const start = article.indexOf(words, from);
    return { start, end: start + words.length };
  };

  it("names few words with what stands beside them in their paragraph", () => {
    expect(fragmentAt(article, at("the plan", 40))).toBe(
      `:~:text=${encodeURIComponent("Orla Finch called “")}-,the%20plan,-${encodeURIComponent("” cheap.")}`,
    );
  });

  it("tells words that stand twice apart, and names others alone", () => {
    const twice = "We will sail at noon on Friday.";
    const first = article.indexOf(twice);
    expect(fragmentAt(article, at(twice))).toMatch(/,-Nobody%20came\.$/u);
    expect(fragmentAt(article, at(twice, first + 1))).toContain("%20Nobody%20came.-,We%20will");
    const once = "Orla Finch called “the plan” cheap";
    expect(fragmentAt(article, at(once))).toBe(`:~:text=${encodeURIComponent(once)}`);
  });
});
