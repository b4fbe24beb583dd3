import { beforeAll, describe, expect, it } from "vitest";
import { bearersMeant } from "../../src/answer/bearers-meant.ts";
import { speakerNamed } from "../../src/question/asked-speaker.ts";
import { createNames, type Names } from "../../src/question/names/names.ts";
import type { SpeakerKind } from "../../src/quotes/quote.ts";
import type { ArticleId } from "../../src/text/article.ts";

let names: Names;
beforeAll(async () => {
  const quoted: readonly (readonly [name: string, kind: SpeakerKind, quotes: number])[] = [
    ["Marit Osk", "person", 20],
    ["the Osk campaign", "body", 6],
    ["a spokeswoman for Marit Osk", "unnamed", 1],
    ["the candidate and harbour master Marit Osk", "unnamed", 1],
    ["the Tarn campaign", "body", 3],
  ];
  const speakers = quoted.map(([name, kind, count]) => ({
    article: "vote" as ArticleId,
    speaker: { name, kind, alsoNamed: [] },
    quotes: count,
  }));
  names = await createNames({
    status: async () => ({ generation: 1 }) as never,
    speakers: async () => speakers,
    outlets: async () => [],
    speakerRules: async () => [],
    stories: async () => [],
  })();
});

const meant = (words: string) => {
  const asked = speakerNamed(words, names);
  if (asked.by !== "name") throw new Error(`Expected ${words} to be a name, got ${asked.by}`);
  return bearersMeant(asked, names);
};
const tierOf = (words: string, name: string) => meant(words).find((one) => one.name === name)?.tier;

describe("whom a surname means that a campaign is called after", () => {
  it("is the person first, then the campaign", () => {
    expect(tierOf("Osk", "Marit Osk")).toBe(0);
    expect(tierOf("Osk", "the Osk campaign")).toBeGreaterThan(0);
  });

  it("is the campaign where it is named, or where nobody bears the name", () => {
    expect(meant("the Osk campaign")[0]?.name).toBe("the Osk campaign");
    expect(meant("Tarn")[0]?.name).toBe("the Tarn campaign");
  });

  it("is whoever is described with the name at the end, and nobody who speaks for them", () => {
    const own = meant("Osk").flatMap((one) => one.own.map(({ name }) => name));
    expect(own).toContain("the candidate and harbour master Marit Osk");
    expect(own).not.toContain("a spokeswoman for Marit Osk");
  });
});
