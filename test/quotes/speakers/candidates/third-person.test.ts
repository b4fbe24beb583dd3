import { describe, expect, test } from "vitest";
import { resolveMentions } from "../../../../src/quotes/speakers/candidates/resolve-speakers.ts";

/** Whom the pronoun in brackets means. */
function meantIn(marked: string): string | undefined {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/gu, "");
  const [found] = resolveMentions({ title: "", text }, [
    {
      kind: "indirect",
      class: "saying",
      polarity: "said",
      content: [],
      cue: [],
      mention: { start, end },
      confidence: 1,
    },
  ]);
  return found?.character.name;
}

describe("a pronoun that nobody's words are told of", () => {
  test.each([
    ["Tamsin Hall met Helka Nordahl at the quay. Hall told [her] the ferry was late.", "Helka Nordahl"],
    ["Emma Post thanked Ana Lake for the maps. Post had known [her] for years.", "Ana Lake"],
    ["Gust Will hired Tomas Brandreth in May. Will promised [him] a boat.", "Tomas Brandreth"],
    ["Kwame Asante wrote to Idris Hall. Hall did not answer [him].", "Kwame Asante"],
    ["Mei Field called Amara Okoro twice. Okoro ignored [her].", "Mei Field"],
  ])("as an object is not the subject of its own clause: %s", (text, name) =>
    expect(meantIn(text)).toBe(name),
  );

  test.each([
    ["In [her] first speech, Ilse Varrick thanked the harbour.", "Ilse Varrick"],
    ["On [his] way home, Gust Will lost the key.", "Gust Will"],
    ["Despite [her] illness, Amara Court came to the meeting.", "Amara Court"],
    ["After [his] defeat, Tomas Brandreth left the town.", "Tomas Brandreth"],
    ["During [her] years at sea, Mei Field kept a diary.", "Mei Field"],
  ])("may come before the name it means: %s", (text, name) => expect(meantIn(text)).toBe(name));

  test.each([
    [
      "The prize went to Mei Field. Nordahl wrote [her] book in a winter. It is Helka Nordahl’s first.",
      "Helka Nordahl",
    ],
    ["Ana Lake was late, and Emma Post took [her] umbrella.", "Emma Post"],
    ["Kwame State came, and Idris Rich brought [his] brother.", "Idris Rich"],
    ["Tomas Brandreth sang, and Gust Will played [his] fiddle.", "Gust Will"],
    ["Ilse Varrick spoke first. Tamsin Hall then read out [her] letter.", "Tamsin Hall"],
  ])("as an owner is rather who is named last: %s", (text, name) => expect(meantIn(text)).toBe(name));

  test("is nobody where nobody was named", () => expect(meantIn("It rained on [her] roof.")).toBeUndefined());
});

describe("a word that opens a sentence", () => {
  test.each([
    ["Varrick voted no. The mayor praised [her] for it.", "Varrick"],
    ["Nordahl’s boat is old. The council gave [her] a new one.", "Nordahl"],
    ["Oyelaran took the stand. The judge heard [her] out.", "Oyelaran"],
    ["Brandreth built the wall. The town thanked [him].", "Brandreth"],
    ["Zorvan has three ships. The bank trusts [him].", "Zorvan"],
  ])("is a name where the language has no such word and a verb follows: %s", (text, name) =>
    expect(meantIn(text)).toBe(name),
  );

  test.each([
    "Police voted no. The mayor praised [her].",
    "Rain fell on the quay. The council gave [him] an umbrella.",
    "Ferries left late. The town blamed [her].",
  ])("is none where it is an ordinary word: %s", (text) => expect(meantIn(text)).toBeUndefined());
});
