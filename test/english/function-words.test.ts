import { describe, expect, it } from "vitest";
import { isFunctionTerm } from "../../src/english/function-words.ts";
import { termList } from "../../src/english/terms.ts";

describe("isFunctionTerm", () => {
  it.each(["the", "What", "don’t", "DON'T", "wouldn't", "he'd", "many", "does", "yourselves"])(
    "knows %s by its term",
    (word) => {
      expect(termList(word).every(isFunctionTerm)).toBe(true);
    },
  );

  it.each(["bridge", "said", "Vasquell", "2031", "US", "ferry", "won", "lost"])(
    "leaves %s as content",
    (word) => {
      expect(termList(word).some(isFunctionTerm)).toBe(false);
    },
  );
});
