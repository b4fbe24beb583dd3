import { describe, expect, test } from "vitest";
import { resolvedIn } from "./speech-in.ts";

// Mentions in [brackets], what they say in <brackets>. Everybody is invented.

describe("“they” behind the words of two are the same two, of whom one stands for both", () => {
  test.each([
    ["Ana Marsh", "[Ana Marsh and Bo Lind] of Harrow Bank wrote <so>. “<We stay>,” [they] wrote."],
    [
      "Leila Haddad",
      "[Leila Haddad and Tomas Berg] told the HPO <it was late>. [They] added <that it was cold>.",
    ],
    [
      "Adaeze Okoro",
      "[Adaeze Okoro and Gust Hall] said <so>. The Harbour Union sat there. [They] said <no>.",
    ],
    ["Mei Tan", "[Mei Tan and Pavel Novik] said <so>. “<We go>,” [they] said. “<We do>,” [they] said."],
    [
      "Rosa Post",
      "[Rosa Post and Kari Lake] of Pellmouth University argue <so>. [They] write <that it was>.",
    ],
  ])("%s", (name, text) => {
    const quotes = resolvedIn(text);
    expect(new Set(quotes.map(({ speaker }) => speaker?.name))).toEqual(new Set([name]));
    for (const { confidence } of quotes) expect(confidence).toBeLessThanOrEqual(0.5);
  });
});

describe("a body of one place is not that of another", () => {
  test.each([
    ["[The government in Kyiv] said <it was late>. [The UK government] said <so>.", "the UK government"],
    ["[The Ohio ministry] said <so>. [The ministry in Vermont] said <no>.", "the ministry in Vermont"],
    ["[The French government] said <so>. [The Spanish government] said <no>.", "the Spanish government"],
    ["[The Texas legislature] said <so>. [The Ohio legislature] said <no>.", "the Ohio legislature"],
    ["[The court in Berlin] said <so>. [The court in Madrid] said <no>.", "the court in Madrid"],
  ])("%s", (text, name) => {
    expect(resolvedIn(text).at(-1)?.speaker?.name).toBe(name);
  });
});
