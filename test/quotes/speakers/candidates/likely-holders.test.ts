import { describe, expect, test } from "vitest";
import { resolvedIn } from "./speech-in.ts";

// Mentions in [brackets], what they say in <brackets>. Everybody is invented.

const lastOf = (text: string) => resolvedIn(text).at(-1);

describe("a description is not another’s of whom the article told its noun alone", () => {
  test.each([
    [
      "Ines Hall",
      "Speaker [Ines Hall] says <the town is rattled by Republican Tomas Lind’s plan>. In an interview on Monday, [the Harrow Republican] said <it was unkind>.",
    ],
    [
      "Adaeze Okoro",
      "[Adaeze Okoro] said <she thanked Democrat Gust Wall’s voters>. At noon [the Pellmouth Democrat] said <the vote was off>.",
    ],
    [
      "Leila Haddad",
      "[Leila Haddad] said <she had heard of star Bo Marsh’s ship>. Later [the Ohio star] said <it was the last time>.",
    ],
    [
      "Mei Tan",
      "[Mei Tan] says <she had read candidate Karim Novik’s letter>. On Monday [the Labour candidate] said <she would stay>.",
    ],
    [
      "Pavel Berg",
      "[Pavel Berg] said <he had read nominee Rosa Post’s speech>. At the end [the Ohio nominee] said <it was over>.",
    ],
  ])("%s", (name, text) => {
    const quote = lastOf(text);
    expect(quote?.speaker?.name).toBe(name);
  });
});

describe("what a description was once taken for stays uncertain", () => {
  test.each([
    ["Tomas Lind", "Tomas Lind came home. [The tycoon] said <it was late>. [The tycoon] said <it was cold>."],
    ["Ines Hall", "Ines Hall came home. [The singer] said <it was late>. [The singer] said <it was cold>."],
    ["Karim Berg", "Karim Berg came home. [The star] said <it was late>. [The star] said <it was cold>."],
    ["Mei Tan", "Mei Tan came home. [The billionaire] said <it was late>. [The billionaire] said <so>."],
    ["Adaeze Wall", "Adaeze Wall came home. [The veteran] said <it was late>. [The veteran] said <so>."],
  ])("%s", (name, text) => {
    const quotes = resolvedIn(text);
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual([name, name]);
    for (const { confidence } of quotes) expect(confidence).toBeLessThanOrEqual(0.5);
  });
});

describe("the subject behind an adverbial is nobody whom the adverbial names", () => {
  test.each([
    [
      "the mayor",
      "After a day with hosts Jon Vale and Ana Marsh, [the mayor] said <the tide was late>.",
      "Ana Marsh",
    ],
    [
      "the minister",
      "In an interview with Leila Haddad, [the minister] said <the tide was late>.",
      "Leila Haddad",
    ],
    ["the governor", "On a walk with Gust Hall, [the governor] said <the tide was late>.", "Gust Hall"],
    ["the senator", "At the side of Mei Tan, [the senator] said <the tide was late>.", "Mei Tan"],
    ["the captain", "Behind Pavel Novik, [the captain] said <the tide was late>.", "Pavel Novik"],
  ])("%s", (name, text, other) => {
    const speaker = lastOf(text)?.speaker;
    expect(speaker?.name).toBe(name);
    expect(speaker?.name).not.toBe(other);
  });
});
