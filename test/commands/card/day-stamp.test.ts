import { describe, expect, test } from "vitest";
import { dayStamp } from "../../../commands/card/day-stamp.ts";

describe("a day as a timestamp", () => {
  test("is the same day for readers nearly everywhere", () => {
    const seconds = Number(/^<t:(\d+):D>$/u.exec(dayStamp("2031-05-02") ?? "")?.[1]);
    for (const timeZone of [
      "Pacific/Honolulu",
      "America/New_York",
      "Europe/Berlin",
      "Asia/Tokyo",
      "Pacific/Auckland",
    ]) {
      const day = new Intl.DateTimeFormat("en-CA", { timeZone }).format(seconds * 1_000);
      expect(day, timeZone).toBe("2031-05-02");
    }
    const summer = Number(/^<t:(\d+):D>$/u.exec(dayStamp("2031-01-02") ?? "")?.[1]);
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Pacific/Auckland" }).format(summer * 1_000);
    expect(day).toBe("2031-01-02");
  });

  test("may be long ago", () => {
    expect(dayStamp("1931-01-01")).toBe("<t:-1230730200:D>");
  });

  test.each([null, "", "2031-13-45", "2031-02-30x", "yesterday", "20310502"])("is none of %j", (day) => {
    expect(dayStamp(day)).toBeNull();
  });
});
