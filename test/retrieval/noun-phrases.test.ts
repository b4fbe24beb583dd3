import { describe, expect, test } from "vitest";
import { sentenceSpans } from "../../src/english/sentences.ts";
import { termsOf } from "../../src/english/terms.ts";
import { nounPhrasesOf, type TermedText } from "../../src/retrieval/noun-phrases.ts";

const body = (text: string): TermedText => ({
  text,
  start: 0,
  terms: termsOf(text),
  sentenceStarts: new Set(sentenceSpans(text).map(({ start }) => start)),
});
const headline = (text: string): TermedText => ({ text, start: 0, terms: termsOf(text) });

const BODIES = [
  "The flood wall will cost the town 46 million crowns. Nobody paid for the wall before.",
  "We asked for school meals, and the school meals came cold. A meal is no meal when it is cold.",
  "They will raise the ferry in May. The ferry had sunk by the quay, and the old ferry captain wept.",
  "The Ministry of Coasts sent two clerks to Pellmouth. In Pellmouth the clerks sold the plans of the flood wall.",
  "The new ferry and the new quay and the new clerk were dear, the new meal was not.",
].map(body);

const found = (texts: readonly TermedText[], text: TermedText) =>
  nounPhrasesOf(texts)(text).map(({ text: words, isName }) => (isName ? `[${words}]` : words));

describe("phrases that name something", () => {
  test("are nouns, with the nouns before them that go with them", () => {
    expect(found(BODIES, BODIES[0] as TermedText)).toEqual(
      expect.arrayContaining(["wall", "flood wall", "town"]),
    );
    expect(found(BODIES, BODIES[1] as TermedText)).toEqual(expect.arrayContaining(["school meals"]));
  });

  test("are no verbs, no units and no months", () => {
    const all = BODIES.flatMap((text) => found(BODIES, text));
    for (const word of ["raise", "sunk", "wept", "cost", "crowns", "May", "cold"])
      expect(all).not.toContain(word);
  });

  test("have no word before them that stands before whatever it may be", () => {
    const all = BODIES.flatMap((text) => found(BODIES, text));
    expect(all.filter((phrase) => /^new /u.test(phrase))).toEqual([]);
  });

  test("are names whole, with what joins them, and not by a capital that opens a sentence", () => {
    expect(found(BODIES, BODIES[3] as TermedText)).toEqual(
      expect.arrayContaining(["[Ministry of Coasts]", "[Pellmouth]"]),
    );
    const all = BODIES.flatMap((text) => found(BODIES, text));
    expect(all).not.toContain("[Nobody]");
  });

  test("of a headline are names only where a text below has them as names", () => {
    const title = headline("Pellmouth Clerks Sell Flood Wall");
    const told = found([...BODIES, title], title);
    expect(told).toContain("[Pellmouth]");
    expect(told.join(" ")).not.toMatch(/\[[^\]]*(?:Flood|Wall|Clerks)/u);
  });

  test("are found in a language whose articles are not known, by their length", () => {
    const texts = ["Le barrage protège le village.", "Personne n’aime le barrage du village."].map(body);
    expect(found(texts, texts[0] as TermedText)).toEqual(expect.arrayContaining(["barrage", "village"]));
  });

  test("of nothing are none", () => {
    expect(found([], body(""))).toEqual([]);
    expect(found(BODIES, body("42 … !?"))).toEqual([]);
    expect(found(BODIES, body("うどんは急いで食べるものではありません"))).toEqual([]);
  });
});
