import { describe, expect, test } from "vitest";
import { namesIn } from "./speech-in.ts";

// Mentions in [brackets], what they say in <brackets>. Everybody is invented.

describe("“who” is a person, not the place or the body that is told of them", () => {
  test.each([
    ["Adaeze Okoro", "They heard Adaeze Okoro, 24, from Harrow, [who] said <the tide was late>."],
    ["Tomas Brandreth", "It was told by Tomas Brandreth, co-founder of RiverAction, [who] said <it was>."],
    [
      "Leila Haddad",
      "They asked Leila Haddad, a professor of tides and weather at Pellmouth University School of Water, [who] said <so>.",
    ],
    ["Mei Tan", "The council invited Mei Tan, the president of the Harrow Harbour Union, [who] said <no>."],
    [
      "Tamsin Hall",
      "So it was told by Tamsin Hall with the National Hospital of Ostrany, [who] said <it was bad>.",
    ],
    ["Howard Quill", "That is not enough, said Howard Quill, a senior analyst at Glimmers, [who] said <so>."],
    ["Pavel Novik", "It was read out by Pavel Novik, its former chair for Harrow, [who] said <it was old>."],
  ])("%s", (name, text) => {
    expect(namesIn(text)).toEqual([name]);
  });
});

describe("“who” goes back over what is no person to whoever it belongs to", () => {
  test.each([
    [
      "Dana Orrin",
      "“That worries us,” said Dana Orrin, a committeewoman from Harrow [who] says <the ferry is old>.",
    ],
    ["experts", "It was the view of experts in harbour law, [who] said <the vote was void>."],
    [
      "political opponents",
      "He was mocked by political opponents on the left, [who] said <he had run away>.",
    ],
    ["residents", "It met with anger among residents across the river, [who] said <nobody had asked them>."],
    [
      "registered voters",
      "It was told to registered voters in Ostrany [who] said <they would stay at home>.",
    ],
    ["the workers", "The mayor met the workers at the plant in Harrow, [who] said <they had no heating>."],
  ])("%s", (name, text) => {
    expect(namesIn(text)).toEqual([name]);
  });

  test("and means nobody where only a place stands before it", () => {
    expect(namesIn("All of it was bought in Vermont, [who] said <nothing>.")).toEqual([null]);
  });
});

test("“which” of a body and its place is the body", () => {
  const text = "It drew the HPO of Vermont, [which] said <it would sue>.";
  expect(namesIn(text)).toEqual(["HPO"]);
});
