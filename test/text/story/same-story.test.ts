import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../src/text/article.ts";
import { contentTerms } from "../../../src/english/function-words.ts";
import { isSameStory, mayBeSameStory, storyTextOf } from "../../../src/text/story/same-story.ts";
import { articleOf } from "../../support/articles.ts";
import { HEARINGS } from "../../support/pellmouth-articles.ts";
import { COPIES, OTHERS, WIRE } from "../../support/syndicated.ts";

const ALL = [WIRE, ...COPIES];

function isFound(a: (typeof ALL)[number], b: (typeof ALL)[number]): boolean {
  const [left, right] = [storyTextOf(a), storyTextOf(b)];
  const shared = left.bands.filter((band) => right.bands.includes(band)).length;
  return (
    mayBeSameStory(shared, left.bands.length, right.bands.length) && isSameStory(left, right, contentTerms)
  );
}

describe("a story is found again", () => {
  test.each(COPIES.map((copy) => [copy.outlet, copy] as const))("in the manner of the %s", (_, copy) => {
    expect(isFound(WIRE, copy)).toBe(true);
    expect(isFound(copy, WIRE)).toBe(true);
  });

  test.each(OTHERS.map((other) => [other.id, other] as const))("not in another report: %s", (_, other) => {
    for (const article of ALL) expect(isFound(article, other)).toBe(false);
  });
});

test("short paragraphs alone make no story", () => {
  const paragraphs = ["He declined to comment on this.", "The council did not answer.", "More follows soon."];
  expect(isFound(articleOf("a", paragraphs), articleOf("b", paragraphs))).toBe(false);
});

test("numbers that differ tell two reports of one pattern apart, one that is missing does not", () => {
  const report = (hurt: string) =>
    articleOf(hurt, [
      `A tram left its rails at the corner of Cable Street on Friday, and ${hurt} people were hurt, two of them badly.`,
    ]);
  expect(isFound(report("12"), report("14"))).toBe(false);
  expect(isFound(report("12"), report("twelve"))).toBe(true);
});

test("a report whose every sentence is about another place is another report", () => {
  const [one, other] = HEARINGS as [Article, Article];
  expect(isFound(one, other)).toBe(false);
});

test("a round-up that holds a short item is another story", () => {
  const item = WIRE.text.split("\n\n").slice(0, 1);
  const further = OTHERS[0]?.text.split("\n\n") ?? [];
  expect(isFound(articleOf("item", item), articleOf("round-up", [...item, ...further]))).toBe(false);
});

describe("what one outlet prints twice", () => {
  const stub = [
    "Subscribe to the Quay Tribune today to read this article and everything else that we print.",
  ];
  const of = (title: string, outlet: string | null) => articleOf(title, stub, { title, outlet });

  test("under headlines without a common word is a notice", () => {
    const [a, b] = ["Swans counted on the Sorrel | Quay Tribune", "Forty-one kettles missing | Quay Tribune"];
    expect(isFound(of(a as string, "Quay Tribune"), of(b as string, "Quay Tribune"))).toBe(false);
  });

  test("is a story where the headlines share a word, or the outlet is not known", () => {
    expect(isFound(of("Kettles missing", "Quay Tribune"), of("The kettles are back", "Quay Tribune"))).toBe(
      true,
    );
    expect(isFound(of("Swans counted", null), of("Forty-one kettles", null))).toBe(true);
  });
});

test("is symmetric, and every text tells its own story or none", () => {
  const paragraph = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.constantFrom(...WIRE.text.split("\n\n")),
  );
  const article = fc
    .array(paragraph, { minLength: 1, maxLength: 6 })
    .map((paragraphs) => articleOf("any", paragraphs));
  fc.assert(
    fc.property(article, article, (a, b) => {
      const [left, right] = [storyTextOf(a), storyTextOf(b)];
      expect(isSameStory(left, right, contentTerms)).toBe(isSameStory(right, left, contentTerms));
      expect(isSameStory(left, left, contentTerms)).toBe(
        left.paragraphs.some(({ hashes }) => hashes.size > 0),
      );
    }),
    { numRuns: 200 },
  );
});
