import { describe, expect, it } from "vitest";
import { reportingNoun, reportingVerb, verbClassOf } from "../../src/english/reporting-verbs.ts";

describe("verbClassOf", () => {
  it.each([
    ["said", "say"],
    ["says", "say"],
    ["told", "say"],
    ["tweeted", "write"],
    ["wrote", "write"],
    ["thinks", "think"],
    ["asked", "ask"],
    ["replied", "answer"],
    ["denies", "deny"],
    ["denying", "deny"],
    ["confirmed", "confirm"],
    ["admitting", "admit"],
    ["apologise", "apologise"],
    ["apologized", "apologise"],
    ["vowed", "promise"],
    ["threatened", "threaten"],
    ["warns", "warn"],
    ["forecast", "predict"],
    ["blamed", "accuse"],
    ["criticises", "criticise"],
    ["slammed", "criticise"],
    ["praising", "praise"],
    ["thanked", "thank"],
    ["called for", "demand"],
    ["claims", "claim"],
    ["unveiled", "announce"],
    ["agreed", "agree"],
    ["disagrees", "disagree"],
    ["explained", "explain"],
    ["quipped", "joke"],
    ["complained", "complain"],
    ["ruled out", "reject"],
    ["refused", "refuse"],
    ["backs", "support"],
    ["opposing", "oppose"],
    ["suggested", "suggest"],
    ["Recommended", "recommend"],
  ])("%s is of the class %s", (word, expected) => {
    expect(verbClassOf(word)).toBe(expected);
  });

  it.each(["sayed", "ferry", "mayor", "", "state department", "the", "admited"])(
    "%j is no such verb",
    (word) => {
      expect(verbClassOf(word)).toBeUndefined();
    },
  );
});

it("a verb tells its base, whether it asks for more than what was said, and what leads to its topic", () => {
  expect(reportingVerb("apologising")).toEqual({
    lemma: "apologise",
    bases: ["apologise", "apologize"],
    class: "apologise",
    isPlain: false,
    topicPrepositions: ["for", "about", "over", "to"],
    isNoun: false,
    isWeak: false,
    isDeed: false,
  });
  for (const plain of ["says", "wrote", "thinks", "explained", "claimed", "announced"])
    expect(reportingVerb(plain)?.isPlain, plain).toBe(true);
  for (const telling of ["denied", "promised", "asked", "praised"])
    expect(reportingVerb(telling)?.isPlain, telling).toBe(false);
});

it.each([
  ["comments", "say"],
  ["views", "think"],
  ["stance", "think"],
  ["take", "think"],
  ["reaction", "answer"],
  ["apologies", "apologise"],
  ["denial", "deny"],
  ["threats", "threaten"],
  ["criticism", "criticise"],
  ["thanks", "thank"],
  ["defense", "defend"],
])("%s are what was said: %s", (noun, expected) => {
  expect(reportingNoun(noun)?.class).toBe(expected);
  expect(reportingNoun(noun)?.isNoun).toBe(true);
});
