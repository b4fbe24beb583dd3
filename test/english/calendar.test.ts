import { describe, expect, it } from "vitest";
import { dateWords } from "../../src/english/calendar.ts";

describe("dateWords", () => {
  it.each([
    ["2031-03-04", "4 March 2031"],
    ["2031-12-31", "31 December 2031"],
    ["2031-01-01", "1 January 2031"],
  ])("says %s as %s", (day, words) => {
    expect(dateWords(day)).toBe(words);
  });

  it.each([null, "", "2031", "2031-03"])("has no words for %j", (day) => {
    expect(dateWords(day)).toBe("");
  });
});
