import { describe, expect, it } from "vitest";
import { narratedManners } from "../../src/answer/narrated-manner.ts";
import type { Speaker } from "../../src/quotes/quote.ts";
import { quotedOf } from "../retrieval/quoted.ts";

/** A quote in square brackets with what its paragraph tells beside it. */
function told(marked: string, name: string, kind: Speaker["kind"] = "person") {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/gu, "");
  return [
    ...narratedManners(quotedOf(text, { content: [{ start, end }], speaker: { name, kind, alsoNamed: [] } })),
  ];
}

describe("what the article tells beside a quote that its speaker did", () => {
  it.each([
    [
      "Tarek Hall criticised the levy. “[It takes from those who walk],” Hall said.",
      "Tarek Hall",
      "criticise",
    ],
    [
      "Several, among them Ngozi Will and Adaeze Post, opposed the swap. “[Nobody asked us],” Post said.",
      "Adaeze Post",
      "oppose",
    ],
    [
      "Several, among them Ngozi Will and Adaeze Post, opposed the swap. “[Nobody asked us],” Will said.",
      "Ngozi Will",
      "oppose",
    ],
    [
      "Mei Lake has vowed to keep the pool open and celebrated the ruling. “[A good day],” she wrote.",
      "Mei Lake",
      "praise",
    ],
    [
      "Presumptive Labour nominee Mei Lake has vowed to stay and welcomed the ruling. “[A good day],” she wrote.",
      "Mei Lake",
      "praise",
    ],
    ["“[We were late],” she said. Rosa May apologised to the crews on Friday.", "Rosa May", "apologise"],
    ["The Seal Society praised the wardens. “[They came at four],” it said.", "Seal Society", "praise"],
  ])("%s", (marked, name, manner) => {
    expect(told(marked, name)).toContain(manner);
  });

  it.each([
    [
      "what was done to them",
      "Tarek Hall was criticised for the levy. “[It is fair],” Hall said.",
      "Tarek Hall",
    ],
    [
      "what they did not do",
      "Tarek Hall did not criticise the levy. “[It is fair],” Hall said.",
      "Tarek Hall",
    ],
    ["what they refused to do", "Rosa May refused to apologise. “[It was late],” May said.", "Rosa May"],
    [
      "what others do in what they said",
      "Tarek Hall said critics praised it. “[It is fair],” Hall said.",
      "Tarek Hall",
    ],
    [
      "what was done before their name",
      "Critics attacked Tarek Hall. “[It is fair],” Hall said.",
      "Tarek Hall",
    ],
    ["what stands in marks", "“Hall praised us,” a warden said. “[It is fair],” Hall said.", "Tarek Hall"],
    ["what their own quote says", "“[Hall criticised nobody, Hall praised all]”, he said.", "Tarek Hall"],
  ])("is not %s", (_, marked, name) => {
    expect(told(marked, name).filter((manner) => manner !== "say" && manner !== "refuse")).toEqual([]);
  });

  it.each([
    ["Marsh's lawyer criticised the deal.", "Ana Marsh"],
    ["Marsh’s opponents criticised the deal.", "Ana Marsh"],
    ["A rival of Marsh criticised the deal.", "Ana Marsh"],
    ["Supporters of Ana Marsh welcomed the deal.", "Ana Marsh"],
    ["Unlike Marsh, Okoro criticised the deal.", "Ana Marsh"],
    ["Okoro met Marsh and criticised the deal.", "Ana Marsh"],
    ["Okoro, who succeeded Marsh, praised it.", "Ana Marsh"],
    ["Okoro told Marsh on Monday he rejected it.", "Ana Marsh"],
    ["Marsh, the engineer in charge of the deal, left.", "Ana Marsh"],
    ["Marsh earned their praise on Monday.", "Ana Marsh"],
    ["Marsh read out the charges at noon.", "Ana Marsh"],
    ["Marsh was one of those whom Okoro criticised.", "Ana Marsh"],
    ["Michelle Marsh condemned the toll.", "Ana Marsh"],
    ["Labour leader Nadia Marsh praised the wardens.", "Barack Marsh"],
  ])("nor what others do: %s", (sentence, name) => {
    expect(
      told(`${sentence} “[It opens in May],” Marsh said.`, name).filter((manner) => manner !== "say"),
    ).toEqual([]);
  });

  it("nor what another body of the same last word does", () => {
    const marked = "The teachers' union criticised the deal. “[It opens in May],” the Harbour Union said.";
    expect(told(marked, "Harbour Union", "body")).not.toContain("criticise");
  });

  it("takes little time of a paragraph that is very long", () => {
    const long = `${"Tarek Hall met nobody, and Hall said so. ".repeat(2_500)}“[It is fair],” Hall said.`;
    const started = performance.now();
    told(long, "Tarek Hall");
    expect(performance.now() - started).toBeLessThan(400); // most of it finds the sentences
  });

  it("nor of a source that is not named", () => {
    expect(
      told("Critics opposed the swap. “[Nobody asked us],” critics said.", "critics", "unnamed"),
    ).toEqual([]);
  });
});
