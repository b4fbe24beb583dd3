import { expect, test } from "vitest";
import { speakerAndTopic } from "../../src/answer/speaker-and-topic.ts";
import { speakerList } from "../../src/answer/speaker-list.ts";
import type { SpeakerKind } from "../../src/quotes/quote.ts";
import type { SpeakerDirectory } from "../../src/retrieval/speaker-directory.ts";
import { createSpeakerDirectory } from "../../src/retrieval/speaker-directory.ts";
import type { ArticleId } from "../../src/text/article.ts";

const SAID: [article: string, name: string, quotes: number, alsoNamed?: string[], kind?: SpeakerKind][] = [
  ["a1", "Ottoline Vasquell", 4, ["Mayor Vasquell"]],
  ["a2", "Vasquell", 2],
  ["a1", "Bram Tessaly", 3],
  ["a2", "Guild of Lamplighters", 1, [], "body"],
  ["a2", "a harbour official", 1, [], "unnamed"],
  ["a2", "the guild’s statement", 1, [], "body"],
  ["a2", "Zuzanna Kordrick", 0],
];

async function directory(): Promise<SpeakerDirectory> {
  const entries = SAID.map(([article, name, quotes, alsoNamed = [], kind = "person"]) => ({
    article: article as ArticleId,
    speaker: { name, kind, alsoNamed },
    quotes,
  }));
  const status = async () => ({ generation: 1 });
  const archive = {
    speakers: async () => entries,
    speakerRules: async () => [],
    status,
  } as unknown as Parameters<typeof createSpeakerDirectory>[0];
  return createSpeakerDirectory(archive)();
}

test("those who are quoted are listed, most quotes first, with the names they go by", async () => {
  const { speakers } = speakerList(await directory());
  expect(speakers.map(({ name, quotes, articles }) => [name, quotes, articles])).toEqual([
    ["Ottoline Vasquell", 6, 2],
    ["Bram Tessaly", 3, 1],
    ["Guild of Lamplighters", 1, 1],
    ["a harbour official", 1, 1],
    ["the guild’s statement", 1, 1],
  ]);
  expect(speakers.map(({ isNamed }) => isNamed)).toEqual([true, true, true, false, false]);
  expect(speakers[0]?.alsoNamed).toContain("Vasquell");
});

test("names that are spelt alike but for case, accents and apostrophes are listed once", async () => {
  const names = [
    "the guild’s keeper",
    "The guild's keeper",
    "the guild's keeper",
    "Keeper Nuñez",
    "keeper Nunez",
  ];
  const archive = {
    speakers: async () => [
      {
        article: "a",
        speaker: { name: "Iria Nuñez", kind: "person", alsoNamed: [...names, "IRIA NUÑEZ"] },
        quotes: 1,
      },
    ],
    speakerRules: async () => [],
    status: async () => ({ generation: 1 }),
  } as unknown as Parameters<typeof createSpeakerDirectory>[0];
  const { speakers } = speakerList(await createSpeakerDirectory(archive)());
  expect(speakers[0]?.alsoNamed).toHaveLength(2);
});

test.each([
  ["vasq", ["Ottoline Vasquell"]],
  ["LAMP", ["Guild of Lamplighters"]],
  ["tessaly bram", ["Bram Tessaly"]],
])("names that hold %s", async (like, names) => {
  expect(speakerList(await directory(), like).speakers.map(({ name }) => name)).toEqual(names);
});

test("a name that nobody bears has suggestions", async () => {
  expect(speakerList(await directory(), "Vasquel Otoline")).toEqual({
    speakers: [],
    suggestions: ["Ottoline Vasquell"],
  });
});

test.each([
  [["Vasquell"], "Vasquell", null],
  [["Vasquell", "bridge"], "Vasquell", "bridge"],
  [["ottoline", "vasquell", "the", "bridge"], "ottoline vasquell", "the bridge"],
  [["Ottoline Vasquell", "bridge of glass"], "Ottoline Vasquell", "bridge of glass"],
  [["Nobody", "Known"], "Nobody", "Known"],
  [["Guild", "of", "Lamplighters", "lamps"], "Guild of Lamplighters", "lamps"],
])("%j begins with the name of a speaker", async (words, speaker, topic) => {
  expect(speakerAndTopic(words, await directory())).toEqual({ speaker, topic });
});
