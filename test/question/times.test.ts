import { describe, expect, it } from "vitest";
import { timeIn } from "../../src/question/times.ts";

const now = new Date("2031-03-19T12:00:00Z"); // a Wednesday

describe("timeIn", () => {
  it.each([
    ["articles since 2024", "2024-01-01", null],
    ["news before March 2024", null, "2024-02-29"],
    ["what did he say in November 2023?", "2023-11-01", "2023-11-30"],
    ["what happened on 4 March 2024", "2024-03-04", "2024-03-04"],
    ["what happened on March 4th, 2024", "2024-03-04", "2024-03-04"],
    ["reports after 2024-03-04", "2024-03-05", null],
    ["reports until 2024-03-04", null, "2024-03-04"],
    ["between 2021 and June 2022", "2021-01-01", "2022-06-30"],
    ["ferry 2024", "2024-01-01", "2024-12-31"],
    ["news from last week", "2031-03-10", "2031-03-16"],
    ["what happened in the town last month", "2031-02-01", "2031-02-28"],
    ["what happened last year", "2030-01-01", "2030-12-31"],
    ["what happened yesterday", "2031-03-18", "2031-03-18"],
  ])("%s", (question, from, to) => {
    expect(timeIn(question, now)).toMatchObject({ from, to });
  });

  it("tells which words name the time", () => {
    const question = "what did she say since May 2024 about tides";
    const time = timeIn(question, now);
    expect(question.slice(time?.start, time?.end)).toBe("since May 2024");
  });

  it.each(["who may enter the port?", "the 40 boats", "room 1203b", ""])("finds none in %j", (question) => {
    expect(timeIn(question, now)).toBeNull();
  });
});
