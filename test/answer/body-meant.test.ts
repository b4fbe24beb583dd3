import { expect, it } from "vitest";
import type { ArticleSpeaker } from "../../src/archive/archive.ts";
import { bodyMeant } from "../../src/answer/body-meant.ts";
import { createNames } from "../../src/question/names/names.ts";
import type { SpeakerKind } from "../../src/quotes/quote.ts";
import type { ArticleId } from "../../src/text/article.ts";

type Quoted = readonly [article: string, name: string, kind: SpeakerKind, ...alsoNamed: string[]];

/** Who speaks for "International Regatta Committee" among those quoted, and who belongs to it. */
async function meantAmong(
  ...others: readonly Quoted[]
): Promise<{ speaking: string[]; belonging: string[] }> {
  const all: readonly Quoted[] = [
    ["race", "International Regatta Committee", "body", "IRC", "International", "the committee"],
    ...others,
  ];
  const speakers = all.map(
    ([article, name, kind, ...alsoNamed]): ArticleSpeaker => ({
      article: article as ArticleId,
      speaker: { name, kind, alsoNamed },
      quotes: 2,
    }),
  );
  const names = await createNames({
    status: async () => ({ generation: 1 }) as never,
    speakers: async () => speakers,
    outlets: async () => [],
    speakerRules: async () => [],
    stories: async () => [],
  })();
  const own = names.index.named(["irc"]).map(({ identity }) => identity);
  expect(own).toHaveLength(1);
  const [meant] = bodyMeant("IRC", own, names);
  const namesOf = (of: readonly { readonly name: string }[] = []) => of.map(({ name }) => name);
  return { speaking: namesOf(meant?.speakingFor), belonging: namesOf(meant?.belonging) };
}

it("is a body with who leads it, by its name and its letters", async () => {
  const found = await meantAmong(
    ["race", "Amaru Quispe", "person", "the IRC president"],
    ["other", "a spokeswoman for the International Regatta Committee", "unnamed"],
  );
  expect(found).toEqual({
    speaking: ["a spokeswoman for the International Regatta Committee"],
    belonging: ["Amaru Quispe"],
  });
});

it("is nobody who is described by a word that its name holds as others' do", async () => {
  const found = await meantAmong(
    ["other", "Sunniva Hill", "person", "international security director from Ammerby"],
    ["other", "Gary State", "person", "Torv International Speedway spokesman"],
    ["third", "Post Rahman", "person", "head of the committee on tolls"],
  );
  expect(found).toEqual({ speaking: [], belonging: [] });
});

it("speaks as the group where it is the only body of an article, and not where another is quoted by its name", async () => {
  expect((await meantAmong(["race", "the group", "body"])).speaking).toEqual(["the group"]);
  expect((await meantAmong(["race", "the group", "body"], ["race", "Sail Trust", "body"])).speaking).toEqual(
    [],
  );
  expect((await meantAmong(["race", "the advocacy group", "body"])).speaking).toEqual([]);
});
