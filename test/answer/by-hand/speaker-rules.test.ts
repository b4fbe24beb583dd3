import { describe, expect, test } from "vitest";
import type { SpeakerRule } from "../../../src/archive/corrections/speaker-rule.ts";
import {
  joinAgain,
  mergeSpeakers,
  type RulesSet,
  splitSpeaker,
} from "../../../src/answer/by-hand/speaker-rules.ts";
import { createSpeakerDirectory } from "../../../src/retrieval/speaker-directory.ts";
import type { SpeakerKind } from "../../../src/quotes/quote.ts";
import type { ArticleId } from "../../../src/text/article.ts";

const SAID: readonly (readonly [article: string, name: string, kind?: SpeakerKind])[] = [
  ["a1", "Tomas Brandreth"],
  ["a2", "Tomas Brandreth"],
  ["a1", "Nadia Brandreth"],
  ["a1", "Ilse Varrick"],
  ["a2", "Ilse Orme"],
  ["a1", "a harbour official", "unnamed"],
];

async function known(rules: readonly SpeakerRule[]) {
  return createSpeakerDirectory({
    status: async () => ({ generation: 1 }) as never,
    speakers: async () =>
      SAID.map(([article, name, kind = "person"]) => ({
        article: article as ArticleId,
        speaker: { name, kind, alsoNamed: [] },
        quotes: 1,
      })),
    speakerRules: async () => rules,
    stories: async () => [],
  })();
}
const merge = async (name: string, other: string, rules: readonly SpeakerRule[] = []) =>
  mergeSpeakers(name, other, rules, await known(rules));
const split = async (name: string, rules: readonly SpeakerRule[] = []) =>
  splitSpeaker(name, rules, await known(rules), []);
const rulesOf = (set: RulesSet) => (set.is === "set" ? set.rules : set);

describe("merging", () => {
  test("keeps the names in full, however they were typed", async () => {
    expect(await merge("varrick", "ilse ORME")).toEqual({
      is: "set",
      rules: [{ is: "merge", name: "Ilse Varrick", other: "Ilse Orme" }],
      told: { is: "merged", name: "Ilse Varrick", other: "Ilse Orme", quotes: 2 },
    });
  });

  test("refuses one and the same, also where a merge made them so", async () => {
    expect(await merge("Ilse Varrick", "Varrick")).toEqual({ is: "same", name: "Ilse Varrick" });
    const rules = [{ is: "merge", name: "Ilse Varrick", other: "Ilse Orme" }] as const;
    expect(await merge("Ilse Orme", "Ilse Varrick", rules)).toEqual({ is: "same", name: "Ilse Varrick" });
  });

  test("refuses nobody, several, and the unnamed", async () => {
    expect(await merge("Ilse Varick", "Ilse Orme")).toMatchObject({
      is: "unknown",
      words: "Ilse Varick",
      suggestions: expect.arrayContaining(["Ilse Varrick"]),
    });
    expect(await merge("Ilse Varrick", "Brandreth")).toMatchObject({
      is: "several",
      names: expect.arrayContaining(["Tomas Brandreth", "Nadia Brandreth"]),
    });
    expect(await merge("Ilse Varrick", "a harbour official")).toMatchObject({ is: "unnamed" });
  });
});

describe("splitting", () => {
  const merged = [
    { is: "merge", name: "Ilse Varrick", other: "Ilse Orme" },
    { is: "merge", name: "Ilse Varrick", other: "Nadia Brandreth" },
  ] as const;

  test("takes back all merges into a name, or the one of a lesser name", async () => {
    expect(rulesOf(await split("Ilse Varrick", merged))).toEqual([]);
    expect(rulesOf(await split("ilse orme", merged))).toEqual([merged[1]]);
  });

  test("tells the bearers of a name apart by article, once", async () => {
    const done = await split("Tomas Brandreth");
    expect(done).toMatchObject({ is: "set", told: { is: "split", name: "Tomas Brandreth", parts: 2 } });
    const rules = done.is === "set" ? done.rules : [];
    expect(await split("Tomas Brandreth", rules)).toEqual({ is: "already_split", name: "Tomas Brandreth" });
    expect(await merge("Ilse Varrick", "Tomas Brandreth", rules)).toMatchObject({ is: "already_split" });
    expect(rulesOf(joinAgain("tomas brandreth", rules))).toEqual([]);
    expect(joinAgain("Ilse Orme", rules)).toEqual({ is: "not_split", words: "Ilse Orme" });
  });

  test("refuses who is quoted in one article alone", async () => {
    expect(await split("Ilse Varrick")).toEqual({ is: "one_article", name: "Ilse Varrick" });
    expect(await split("Nobody Known")).toMatchObject({ is: "unknown" });
  });
});
