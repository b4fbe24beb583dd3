import { describe, expect, it } from "vitest";
import { asksYesOrNo, passageRequest } from "../../src/question/passage-request.ts";

describe("passageRequest", () => {
  it("tells what a number must count, and the names where capitals tell them", () => {
    expect(passageRequest("How many new boats did Kordrick buy in 2031?")).toEqual({
      words: "How many new boats did Kordrick buy in 2031?",
      names: ["kordrick", "2031"],
      named: ["Kordrick"],
      wanted: "number",
      isWantedMost: true,
      counted: "new boats ",
    });
    expect(passageRequest("HOW MANY BOATS DID KORDRICK BUY").names).toEqual([]);
  });

  it.each([
    ["Did the Bank of Thornsay lend New Pellmouth's harbour money?", ["Bank of Thornsay", "New Pellmouth"]],
    ["When did State and Post meet in Hall?", ["State", "Post", "Hall"]],
    ["what did the WHO find", ["WHO"]],
    ["who runs the ferry", []],
  ])("keeps names whole: %s", (question, named) => {
    expect(passageRequest(question).named).toEqual(named);
  });
});

describe("asksYesOrNo", () => {
  it.each([
    ["Is the ferry late?", true],
    ["didn't Varrick promise that?", true],
    ["Which ferry is late?", false],
    ["How does it float", false],
  ])("%s", (question, expected) => {
    expect(asksYesOrNo(question)).toBe(expected);
  });
});
