import { describe, expect, it } from "vitest";
import { dayIn, dayOrderIn } from "../../src/ingest/day.ts";

describe("dayIn", () => {
  it.each([
    ["2021-03-04", "en", "2021-03-04"],
    ["2021-03-04T23:59:59.123-11:00", "en", "2021-03-04"],
    ["2021/3/4", "en", "2021-03-04"],
    ["Updated 9:12 AM EST, Thu, Mar 04, 2021", "en", "2021-03-04"],
    ["Sept. 3rd, 2021", "en", "2021-09-03"],
    ["04.03.2021, 17:40 Uhr", "de", "2021-03-04"],
    ["Donnerstag, 4. März 2021", "de", "2021-03-04"],
    ["jeudi 1er avril 2021 à 9h12", "fr", "2021-04-01"],
    ["4 de marzo de 2021", "es", "2021-03-04"],
    ["4 de março de 2021", "pt", "2021-03-04"],
    ["4 marzo 2021", "it", "2021-03-04"],
    ["4 maart 2021", "nl", "2021-03-04"],
    ["4 марта 2021", "ru", "2021-03-04"],
    ["2021年3月4日(木)", "ja", "2021-03-04"],
    ["25/12/2021", "en", "2021-12-25"],
    ["12/25/2021", "en", "2021-12-25"],
    ["04/03/2021", "fr", "2021-03-04"],
    ["4 mars 2021", null, "2021-03-04"],
  ])("reads %j", (text, language, day) => {
    expect(dayIn(text, language)).toBe(day);
  });

  it.each([
    "03/04/2021",
    "March 4",
    "March 2021",
    "2021",
    "yesterday",
    "last Thursday",
    "3 hours ago",
    "since 2018",
    "30 February 2021",
    "31.04.2021",
    "1/2/21",
    "call 2021-555",
  ])("invents nothing from %j", (text) => {
    expect(dayIn(text, "en")).toBeNull();
  });

  it("learns the order of numbers from unambiguous ones", () => {
    expect(dayOrderIn("Published 03/04/2021, updated 03/15/2021")).toBe("month-first");
    expect(dayOrderIn("03/04/2021 15/03/2021")).toBe("day-first");
    expect(dayOrderIn("03/04/2021 15.03.2021")).toBeNull();
  });
});
