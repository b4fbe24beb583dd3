import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { articleOf } from "../support/articles.ts";
import { expectTrue, speakersOf } from "./newsroom.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

let room: SaidArchive;
beforeAll(async () => {
  room = await saidArchive([
    articleOf(
      "fares",
      [
        "Ilse Marchetti said the ferry fares must rise by a tenth. The hall was full.",
        "Bram Tessaly said the ferry fares are a scandal and an outrage.",
        "Nadia Ferncastle said the ferry fares are excellent and she is grateful for them.",
      ],
      { title: "Fares to rise", published: "2031-03-01" },
    ),
    articleOf(
      "swap",
      [
        "The council of Quillhaven agreed on Monday to swap the old harbour for a field in Dunmarrow.",
        "Several, including the fishers Ngozi Will and Adaeze Post, opposed the swap of the harbour.",
        "Adaeze Post said nobody can moor a boat in a field.",
        "Ngozi Will said his grandfather built that pier with his hands.",
        "Mei Lake welcomed the swap. Mei Lake said there will be room for two hundred tents.",
        "Tomasz Report said the gate will be painted in May.",
      ],
      { title: "Council swaps harbour for a field", published: "2031-06-09" },
    ),
    articleOf(
      "swans",
      [
        "Zuzanna Kordrick said nobody had counted the swans before. It took a week and two boats.",
        "Zuzanna Kordrick said the lamps on the quay were broken.",
      ],
      { title: "Swans counted at Quillhaven", published: "2032-05-02" },
    ),
  ]);
});
afterAll(() => room?.close());

async function ask(question: string): Promise<Answer> {
  const answer = await room.answerer.answer(question);
  await expectTrue(answer, room.archive);
  return answer;
}

describe("who said these words", () => {
  it.each([
    ["who said nobody had counted the swans?", "Zuzanna Kordrick"],
    ["who said “the lamps on the quay were broken”", "Zuzanna Kordrick"],
    ["who said that the fares are a scandal and an outrage", "Bram Tessaly"],
    ["who said fares must rise by a tenth", "Ilse Marchetti"],
  ])("%s", async (question, speaker) => {
    const answer = await ask(question);
    expect(answer.lead).toMatchObject({ is: "voices", manner: "said" });
    expect(answer.statements[0]?.speaker).toBe(speaker);
  });

  it.each([
    "who said the moon is made of brass",
    "who said the swans must rise by a tenth of brass and iron",
  ])("nobody: %s", async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({
      statements: [],
      lead: { is: "nothing", because: "nobody", quotes: 9, articles: 3 },
    });
  });
});

it("no side is claimed where nothing but the sense of words tells one", async () => {
  const answer = await ask("who criticised the ferry fares?");
  expect(speakersOf(answer)).toContain("Bram Tessaly");
  expect(answer.lead).toMatchObject({ is: "voices", manner: "say" });
});

describe("who is told to have done it, in an article about it", () => {
  it.each([
    ["who opposed the swap of the harbour?", ["Adaeze Post"]],
    ["who welcomed the swap of the harbour?", ["Mei Lake"]],
  ])("%s", async (question, speakers) => {
    const answer = await ask(question);
    expect(answer.lead).toMatchObject({ is: "voices" });
    expect(speakersOf(answer)).toEqual(expect.arrayContaining(speakers));
    expect(speakersOf(answer)).not.toContain("Tomasz Report");
  });
});

describe("who spoke on something", () => {
  it("whoever did, named in the lead", async () => {
    const answer = await ask("who spoke about the lamps on the quay?");
    expect(answer.lead).toMatchObject({
      is: "voices",
      manner: "say",
      speakers: [{ name: "Zuzanna Kordrick", quotes: 1, isCertain: true, speaksFor: null }],
    });
  });

  it.each([
    ["who criticised the ferry fares?", "Bram Tessaly"],
    ["who is against the ferry fares?", "Bram Tessaly"],
    ["who praised the ferry fares?", "Nadia Ferncastle"],
  ])("%s", async (question, speaker) => {
    expect(speakersOf(await ask(question))).toEqual([speaker]);
  });

  it("nobody against what nobody is against", async () => {
    expect((await ask("who criticised the swans?")).lead).toMatchObject({ is: "nothing", because: "nobody" });
  });

  it("within the limits", async () => {
    const answer = await ask("who spoke about the ferry fares since 2032?");
    expect(speakersOf(answer)).not.toContain("Ilse Marchetti");
    const before = await ask("who spoke about the ferry fares in 2031?");
    expect(before.lead).toMatchObject({ is: "voices", limits: { from: "2031-01-01", to: "2031-12-31" } });
  });
});

describe("a topic of two words", () => {
  let offers: SaidArchive;
  beforeAll(async () => {
    offers = await saidArchive([
      articleOf("ferry", [
        "Ilse Marchetti said the ferry decision was a scandal and an outrage. The hall was full.",
        "Bram Tessaly said the ferry decision was wrong.",
      ]),
      articleOf("bank", [
        "People asked about the decision. Zuzanna Kordrick said the decision was a scandal and an outrage.",
      ]),
      articleOf("lamp", ["The ferry had a new lamp."]),
    ]);
  });
  afterAll(() => offers?.close());

  it.each(["who criticised the ferry decision?", "critics of the ferry decision, who are they"])(
    "is not half of it elsewhere: %s",
    async (question) => {
      const answer = await offers.answerer.answer(question);
      await expectTrue(answer, offers.archive);
      expect(speakersOf(answer)).toContain("Ilse Marchetti");
      expect(speakersOf(answer)).not.toContain("Zuzanna Kordrick");
    },
  );
});
