import { describe, expect, it } from "vitest";
import {
  genderOfNoun,
  headForm,
  isPersonNoun,
  isTitle,
  roleCovers,
  roleKeys,
  roleOf,
  rolesIn,
  speaksForBody,
} from "../../src/english/roles.ts";

const keys = (words: string) => [...roleKeys(words.split(" "))];

describe("roleKeys", () => {
  it.each([
    ["lawyer", "attorney"],
    ["solicitor", "barrister"],
    ["lawyer", "defence counsel"],
    ["CEO", "chief executive"],
    ["boss", "head"],
    ["spokesman", "spokeswoman"],
    ["spokesperson", "press secretary"],
    ["prime minister", "Premier"],
    ["chairman", "chairwoman"],
    ["mum", "mother"],
    ["adviser", "aide"],
    ["cop", "policewoman"],
    ["Gov.", "governor"],
    ["Sen.", "senators"],
    ["police chief", "chief of police"],
    ["foreign secretary", "foreign minister"],
    ["teachers", "educator"],
    ["councilwoman", "Councillor"],
  ])("%s and %s share a role", (one, other) => {
    const shared = keys(one).filter((key) => keys(other).includes(key));
    expect(shared).not.toEqual([]);
  });

  it.each([
    ["prime minister", "president"],
    ["mayor", "deputy mayor"],
    ["vice president", "president"],
    ["wife", "husband"],
    ["lawyer", "judge"],
    ["press secretary", "secretary"],
    ["prime minister", "minister"],
  ])("%s and %s do not", (one, other) => {
    expect(keys(one).filter((key) => keys(other).includes(key))).toEqual([]);
  });

  it("takes the longest phrase, in order, with its place", () => {
    expect(rolesIn("the mayor’s press secretary and a former vice-president".split(" "))).toEqual([
      { key: "mayor", start: 1, end: 2, isFormer: false },
      { key: "spokesperson", start: 2, end: 4, isFormer: false },
      { key: "deputy president", start: 7, end: 8, isFormer: true },
    ]);
  });

  it("knows who had a role", () => {
    for (const words of ["former mayor", "ex-mayor", "ex mayor"])
      expect(rolesIn(words.split(" ")).map(({ key, isFormer }) => [key, isFormer])).toEqual([
        ["mayor", true],
      ]);
  });

  it("gives both senses of a word that has two", () => {
    expect(keys("manager")).toEqual(["manager", "coach"]);
    expect(keys("Rep.")).toEqual(["representative"]);
  });

  it("finds nothing in other words", () => {
    expect(keys("the paper about a ferry order")).toEqual([]);
    expect(keys("")).toEqual([]);
  });
});

describe("roleCovers", () => {
  it.each([
    ["leader", "president"],
    ["leader", "prime minister"],
    ["leader", "chancellor"],
    ["boss", "chief executive"],
    ["boss", "chair"],
    ["boss", "owner"],
    ["boss", "manager"],
    ["chief executive", "boss"],
    ["politician", "mayor"],
    ["spouse", "wife"],
    ["member of congress", "representative"],
    ["mayor", "mayor"],
  ])("who asks for %s may mean %s", (asked, told) => {
    expect(roleCovers(asked, told)).toBe(true);
  });

  it.each([
    ["prime minister", "leader"],
    ["prime minister", "president"],
    ["owner", "boss"],
    ["mayor", "deputy mayor"],
    ["mayor", "politician"],
    ["wife", "husband"],
  ])("who asks for %s does not mean %s", (asked, told) => {
    expect(roleCovers(asked, told)).toBe(false);
  });
});

it("some roles speak for a body", () => {
  for (const role of ["spokesperson", "representative", "official"])
    expect(speaksForBody(role), role).toBe(true);
  for (const role of ["mayor", "critic", "nobody"]) expect(speaksForBody(role), role).toBe(false);
});

it("titles stand before names", () => {
  for (const word of ["senator", "sen", "mayor"]) expect(isTitle(word), word).toBe(true);
  for (const word of ["ferry", "tenant"]) expect(isTitle(word), word).toBe(false);
});

it("a noun tells a person, and of which gender", () => {
  for (const noun of ["teacher", "officials", "spokeswoman", "40-year-old", "gardener"])
    expect(isPersonNoun(noun), noun).toBe(true);
  for (const noun of ["paper", "orders", "ministry", "ferry"]) expect(isPersonNoun(noun), noun).toBe(false);
  expect(genderOfNoun("spokeswoman")).toBe("f");
  expect(genderOfNoun("grandfathers")).toBe("m");
  expect(genderOfNoun("mayor")).toBeUndefined();
});

it("descriptions of an article are compared under one noun", () => {
  expect(roleOf("the chief executive of Greenstone")?.head).toBe("executive");
  expect(roleOf("Greenstone’s CEO")?.head).toBe("executive");
  expect(headForm("congresswomen")).toBe("representative");
  expect(roleOf("a 40-year-old")).toEqual({ head: "age", words: new Set(["40"]), text: "a 40-year-old" });
  expect(roleOf("")).toBeNull();
});
