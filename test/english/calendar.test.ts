import { describe, expect, it } from "vitest";
import { dateWords, isCalendarWord, monthOf, weekdayOf } from "../../src/english/calendar.ts";

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

it.each([
  ["January", 1],
  ["sept.", 9],
  ["DEC", 12],
])("%s is month %d", (word, month) => {
  expect(monthOf(word)).toBe(month);
});

it.each([
  ["Monday", 1],
  ["thurs", 4],
  ["Sun.", 7],
])("%s is day %d of the week", (word, day) => {
  expect(weekdayOf(word)).toBe(day);
});

it("other words are neither", () => {
  for (const word of ["", "janitor", "monda", "today"]) {
    expect(monthOf(word)).toBeUndefined();
    expect(weekdayOf(word)).toBeUndefined();
  }
});

it("a day or a month ends a name it stands behind, unless it is one", () => {
  for (const word of ["monday", "sept", "christmas", "today"]) expect(isCalendarWord(word), word).toBe(true);
  for (const word of ["may", "mar", "ferry"]) expect(isCalendarWord(word), word).toBe(false);
});
