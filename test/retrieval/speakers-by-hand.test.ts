import { describe, expect, test } from "vitest";
import type { Story } from "../../src/archive/archive.ts";
import type { SpeakerRule } from "../../src/archive/corrections/speaker-rule.ts";
import { createSpeakerDirectory } from "../../src/retrieval/speaker-directory.ts";
import type { SpeakerKind } from "../../src/quotes/quote.ts";
import type { ArticleId } from "../../src/text/article.ts";

type Said = readonly [article: string, name: string, quotes: number, kind?: SpeakerKind];

const SAID: readonly Said[] = [
  ["a1", "Tomas Brandreth", 3],
  ["a2", "Tomas Brandreth", 2],
  ["a3", "Brandreth", 1],
  ["a1", "Ilse Varrick", 4],
  ["a4", "Ilse Orme", 1],
  ["a4", "a harbour official", 1, "unnamed"],
  ["a2", "Will Hall", 1],
];

async function directoryOf(
  rules: readonly SpeakerRule[],
  said: readonly Said[] = SAID,
  stories: readonly (readonly string[])[] = [],
) {
  return createSpeakerDirectory({
    status: async () => ({ generation: 1 }) as never,
    speakers: async () =>
      said.map(([article, name, quotes, kind = "person"]) => ({
        article: article as ArticleId,
        speaker: { name, kind, alsoNamed: [] },
        quotes,
      })),
    speakerRules: async () => rules,
    stories: async () => stories as readonly Story[],
  })();
}
const listed = async (...given: Parameters<typeof directoryOf>) =>
  (await directoryOf(...given)).identities.map(({ name, quotes, articles }) => [
    name,
    quotes,
    articles.join(),
  ]);

describe("who is who, set by hand", () => {
  test("a merge puts all that both said under the first one's name", async () => {
    const directory = await directoryOf([{ is: "merge", name: "Ilse Varrick", other: "Ilse Orme" }]);
    const one = directory.identityOf("a4", "Ilse Orme");
    expect(one).toMatchObject({ name: "Ilse Varrick", quotes: 5, articles: ["a1", "a4"] });
    expect(directory.identityOf("a1", "Ilse Varrick")).toBe(one);
    expect(one?.names).toEqual(["Ilse Varrick", "Ilse Orme"]);
    expect(directory.index.find("Ilse Orme").matches).toEqual([one]);
    expect(directory.identities.map(({ name }) => name)).not.toContain("Ilse Orme");
  });

  test("a merge holds for articles that come later, and where the name that stays is gone", async () => {
    const rule = { is: "merge", name: "Ilse Varrick", other: "Ilse Orme" } as const;
    expect(await listed([rule], [...SAID, ["a9", "Ilse Orme", 2]])).toContainEqual([
      "Ilse Varrick",
      7,
      "a1,a4,a9",
    ]);
    expect(await listed([rule], [["a4", "Ilse Orme", 1]])).toEqual([["Ilse Varrick", 1, "a4"]]);
    expect(await listed([rule], [["a4", "Sabela Corvo", 1]])).toEqual([["Sabela Corvo", 1, "a4"]]);
  });

  test("one merge after the other makes one of all", async () => {
    const rules: SpeakerRule[] = [
      { is: "merge", name: "Will Hall", other: "Ilse Orme" },
      { is: "merge", name: "Ilse Varrick", other: "Will Hall" },
    ];
    expect((await listed(rules))[0]).toEqual(["Tomas Brandreth", 6, "a1,a2,a3"]);
    expect(await listed(rules)).toContainEqual(["Ilse Varrick", 6, "a1,a2,a4"]);
  });

  test("a split makes somebody else of a name in each article; a bare surname is its own, too", async () => {
    const split = { is: "split", name: "tomas brandreth" } as const;
    const all = await listed([split]);
    expect(all.filter(([name]) => name === "Tomas Brandreth")).toEqual([
      ["Tomas Brandreth", 3, "a1"],
      ["Tomas Brandreth", 2, "a2"],
      ["Tomas Brandreth", 1, "a3"],
    ]);
    const { identities } = await directoryOf([split]);
    expect(new Set(identities.map(({ id }) => id)).size).toBe(identities.length);
  });

  test("copies of a story stay with each other", async () => {
    const all = await listed([{ is: "split", name: "Tomas Brandreth" }], SAID, [["a1", "a3"]]);
    expect(all.filter(([name]) => name === "Tomas Brandreth")).toEqual([
      ["Tomas Brandreth", 4, "a1,a3"],
      ["Tomas Brandreth", 2, "a2"],
    ]);
  });

  test("no quote is lost or doubled by any rules", async () => {
    const total = SAID.reduce((sum, [, , quotes]) => sum + quotes, 0);
    const names = [...new Set(SAID.map(([, name]) => name)), "Nobody Known", "東京"];
    for (const name of names)
      for (const other of names)
        for (const rules of [
          [{ is: "merge", name, other }],
          [
            { is: "split", name },
            { is: "merge", name: other, other: name },
          ],
          [
            { is: "merge", name, other },
            { is: "split", name: other },
          ],
        ] satisfies SpeakerRule[][]) {
          const { identities } = await directoryOf(rules);
          expect(identities.reduce((sum, { quotes }) => sum + quotes, 0)).toBe(total);
          expect(identities.flatMap(({ members }) => members)).toHaveLength(SAID.length);
        }
  });

  test("an unnamed source is nobody to merge", async () => {
    const rules = [{ is: "merge", name: "Ilse Varrick", other: "a harbour official" }] as const;
    expect(await listed(rules)).toEqual(await listed([]));
  });
});
