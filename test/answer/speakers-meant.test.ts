import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describedSpeakers } from "../../src/answer/described-speakers.ts";
import type { Meant } from "../../src/answer/meant.ts";
import { speakersMeant } from "../../src/answer/speakers-meant.ts";
import { createNames, type Names } from "../../src/question/names/names.ts";
import { speakerNamed } from "../../src/question/asked-speaker.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

let room: Newsroom;
let names: Names;
beforeAll(async () => {
  room = await openNewsroom();
  names = await createNames(room.archive)();
});
afterAll(() => room?.close());

const meant = (words: string): Promise<readonly Meant[]> =>
  speakersMeant(speakerNamed(words, names), { names, archive: room.archive });
/** Those whom the words mean as surely as the surest. */
const likeliest = async (words: string): Promise<string[]> => {
  const all = await meant(words);
  return all.filter(({ tier }) => tier === all[0]?.tier).map(({ name }) => name);
};

describe("whom words mean", () => {
  it.each([
    ["Ilse Varrick", ["Ilse Varrick"]],
    ["varrick", ["Ilse Varrick"]],
    ["Mayor Varrick", ["Ilse Varrick"]],
    ["Mrs Varrick", ["Ilse Varrick"]],
    ["Bob Kestrin", ["Robert Kestrin"]],
    ["Bill Thackwell", ["William Thackwell"]],
    ["President Tarrow", ["Aldous Tarrow"]],
    ["the president of the Union of Skippers", ["Emma Praise"]],
    ["Case's lawyer", ["Elizabeth Brandvik"]],
    ["the boss of Hall Shipping", ["Ravindra Mehrotal"]],
    ["the mayor of Ammerby", ["Petra Lindqvist"]],
    ["the deputy mayor of Brennick", ["Casimir Ode"]],
    ["Nobody Known", []],
  ])("%s: %s", async (words, expected) => {
    expect(await likeliest(words)).toEqual(expected);
  });

  it("are all bearers of a title, one each", async () => {
    const mayors = await likeliest("the mayor");
    expect(mayors).toEqual(
      expect.arrayContaining(["Ilse Varrick", "Bogdan Czerwik", "Petra Lindqvist", "Sunniva Holt"]),
    );
    expect(mayors.some((name) => /Brannock|Ode/u.test(name))).toBe(false); // deputies
    expect(new Set(mayors).size).toBe(mayors.length);
  });

  it("are two of one surname, never merged", async () => {
    expect((await likeliest("Okundwe")).toSorted()).toEqual(["Emeka Okundwe", "Grace Okundwe"]);
    expect((await likeliest("Brandreth")).toSorted()).toEqual(["Nadia Brandreth", "Tomas Brandreth"]);
  });

  it.each(["Gust Post", "Emma Praise", "Tamsin Will", "Helka State"])(
    "are %s alone, and not the company of an article that quotes them",
    async (person) => {
      const [first] = await meant(person);
      expect([first?.name, first?.speakingFor, first?.belonging]).toEqual([person, [], []]);
    },
  );

  it("are a body with those who speak for it", async () => {
    const [facebook] = await meant("Facebook");
    expect(facebook?.name).toBe("Facebook");
    const speaking = facebook?.speakingFor.map(({ name }) => name).join() ?? "";
    expect(speaking).toMatch(/spokeswoman/u);
    // "A senior official of the American company", in an article that its spokeswoman speaks in.
    expect(speaking).toMatch(/the official/u);
  });
});

describe("described in an article, and by none of their names", () => {
  it.each([
    ["the bell founder", /Aurel Young/u],
    ["the engineer in charge of the wall's design", /Leonie Achterby/u],
  ])("%s", async (words, name) => {
    const found = await describedSpeakers(words, room.archive, names.directory);
    expect(found.map((identity) => identity.name).join()).toMatch(name);
  });

  it("a name alone describes nobody else", async () => {
    expect(await describedSpeakers("giraffe keeper", room.archive, names.directory)).toEqual([]);
    expect(await describedSpeakers("the of", room.archive, names.directory)).toEqual([]);
  });
});
