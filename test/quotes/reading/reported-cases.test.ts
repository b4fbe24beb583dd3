import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PreparedModel } from "../../../src/intake/prepare-model.ts";
import { isDenial, sayingsOf } from "../../../src/quotes/quote.ts";
import { sliceOf } from "../../../src/text/span.ts";
import { testModel } from "../../support/running-bot.ts";
import { readTagged } from "./read-tagged.ts";

let model: PreparedModel;
beforeAll(async () => {
  model = await testModel();
});
afterAll(async () => {
  await model?.embedder.close();
});

/** Who says what, the pieces of a quote joined by " | ". */
async function said(
  text: string,
  title = "A",
): Promise<readonly (readonly [string | null, string, string])[]> {
  const all = sayingsOf(await readTagged(model, text, title));
  return all.map(({ speaker, kind, content, ...rest }) => [
    speaker?.name ?? null,
    isDenial(rest) ? rest.polarity : kind,
    content.map((span) => sliceOf(text, span)).join(" | "),
  ]);
}

describe("words that the article says were not said", () => {
  test.each([
    [
      "“We are bankrupt” is what Eluned Marsh never said, whatever the papers claim.",
      "not_said",
      /We are bankrupt/u,
    ],
    ["Eluned Marsh denied saying that “the pool can rot”.", "denied", /the pool can rot/u],
    ["Eluned Marsh never said the pool would close.", "not_said", /the pool would close/u],
  ])("%s", async (text, polarity, words) => {
    const all = await said(text);
    expect(all).toEqual([["Eluned Marsh", polarity, expect.stringMatching(words)]]);
  });
});

describe("a mark that was lost", () => {
  test.each([
    [
      "“We have costed it twice. How long are we meant to wait? councillor Idris Fenn asked.\n\n“Until the pump is safe,” replied the engineer, Greta Solano.",
    ],
    [
      "“We have costed it twice,” councillor Idris Fenn said. “How long are we meant to wait?\n\n“Until the pump is safe,” replied the engineer, Greta Solano.",
    ],
    [
      '"We have costed it twice, councillor Idris Fenn said.\n\n"Until the pump is safe," replied the engineer, Greta Solano.',
    ],
  ])("%s", async (text) => {
    const all = await said(text);
    const theirs = (name: string) => all.flatMap(([who, , words]) => (who === name ? [words] : []));
    expect(theirs("Greta Solano")).toEqual(["Until the pump is safe,"]);
    for (const [who, , words] of all) if (/costed/u.test(words)) expect([null, "Idris Fenn"]).toContain(who);
  });
});

describe("a name behind a dash", () => {
  test.each([
    ["“The last train leaves before the pub has called time.” — Rosalind Achterberg, Lower Sleet"],
    ["“The last train leaves before the pub has called time.”\n\n— Rosalind Achterberg, Lower Sleet"],
    ["“The last train leaves before the pub has called time” – Rosalind Achterberg"],
    ['"The last train leaves before the pub has called time." -- Rosalind Achterberg, 54, teacher'],
  ])("%s", async (text) => {
    const [[who, kind, words] = [], ...others] = await said(text);
    expect(others).toEqual([]);
    expect(who).toBe("Rosalind Achterberg");
    expect(kind).toBe("direct");
    expect(words).toMatch(/^The last train leaves before the pub has called time\.?$/u);
  });
});

test("a transcript has seven turns, whole, of three speakers", async () => {
  const text = [
    "HELKA NORDAHL, HOST: Good evening. With us tonight is the chair of the water board. Why was the reservoir emptied?",
    "BEN OKARA-LUND, CHAIRMAN, NORTHERN WATER BOARD: The dam had a crack of eleven metres, and nobody would have slept below it.",
    "NORDAHL: Did you tell the villages?",
    "OKARA-LUND: We told them on the Sunday, two days before the valves were opened.",
    "NORDAHL: We are joined by Priya Hicksley, who lives in one of them.",
    "PRIYA HICKSLEY, RESIDENT OF UPPER SLEET (via Skype): They told the mayor. They did not tell me, and my cellar was full of hay.",
    "OKARA-LUND: That is fair, and I am sorry.",
  ].join("\n\n");
  const all = await said(text, "Transcript: the Evening Table");
  const speakers = all.map(([who]) => who?.toUpperCase());
  expect(speakers).toEqual([
    "HELKA NORDAHL",
    "BEN OKARA-LUND",
    "HELKA NORDAHL",
    "BEN OKARA-LUND",
    "HELKA NORDAHL",
    "PRIYA HICKSLEY",
    "BEN OKARA-LUND",
  ]);
  expect(all[0]?.[2]).toMatch(/Why was the reservoir emptied\?$/u);
  expect(all[5]?.[2]).toMatch(/^They told the mayor\./u);
});

test("answers of an interview are the interviewee's, and nobody is called Q or A", async () => {
  const text = [
    "Ludmila Grahn has kept the Outer Light for thirty years. She spoke to us on the landing stage.",
    "Q: What did your first night there sound like?",
    "A: Like somebody dragging a wardrobe over gravel, hour after hour.",
    "Q: Were you ever afraid?",
    "A: Of the stairs, yes. I never learned to swim, so the sea did not come into it.",
    "Q: What will you do now?",
    "A: Sleep with the lamp off.",
  ].join("\n\n");
  const all = await said(text, "‘I never learned to swim’: a conversation with Ludmila Grahn");
  const answers = all.filter(([, , words]) => /wardrobe|stairs|lamp off/u.test(words));
  expect(answers).toHaveLength(3);
  for (const [who] of answers) expect([null, "Ludmila Grahn"]).toContain(who);
  for (const [who] of all) expect(who ?? "").not.toMatch(/^[qa]$/iu);
});

test("initials are those who were introduced by them", async () => {
  const text = [
    "Three skippers talked to us about the end of the season: Ludmila Grahn (LG), Otto Venn (OV) and Petra Sild (PS).",
    "What will you remember of it?",
    "LG: The ice in March. We hacked the ropes free with a bread knife.",
    "OV: That nobody drowned, for the first time in nine years.",
    "PS: The price of diesel, every single morning.",
    "And next year?",
    "LG: I will sell the boat if anybody wants it.",
    "OV: I will buy hers, if she lets me pay in herring.",
  ].join("\n\n");
  const turns = (await said(text, "Round table")).filter(([, , words]) =>
    /ice in March|nobody drowned|diesel|sell the boat|buy hers/u.test(words),
  );
  expect(turns.map(([who]) => who)).toEqual([
    "Ludmila Grahn",
    "Otto Venn",
    "Petra Sild",
    "Ludmila Grahn",
    "Otto Venn",
  ]);
});

describe("a house of single marks", () => {
  test("keeps apostrophes and marks inside", async () => {
    const text = [
      "'It's the drivers' families I'm thinking of,' said union organiser Bryony Keld. 'They didn't get a week's notice, and 'sorry' isn't in the bosses' vocabulary.'",
      "Managing director Colm Averay said: 'We couldn't keep the depot's roof on, let alone the '90s buses.'",
      "The firm's accounts show a loss of £2m.",
    ].join("\n\n");
    const all = await said(text, "Bus depot to close");
    const keld = all
      .filter(([who]) => who === "Bryony Keld")
      .map(([, , words]) => words)
      .join(" | ");
    expect(keld).toContain("They didn't get a week's notice, and 'sorry' isn't in the bosses' vocabulary.");
    expect(all).toContainEqual([
      "Colm Averay",
      "direct",
      expect.stringMatching(/^We couldn't keep the depot's roof on, let alone the '90s buses\.?$/u),
    ]);
    for (const [who] of all) expect(who ?? "").not.toMatch(/vocabulary|Managing/u);
  });

  test.each([
    [
      "'It's late,' said union organiser Bryony Keld. 'They never say 'sorry' to anybody here.'",
      "Bryony Keld",
      /They never say 'sorry' to anybody here/u,
    ],
    [
      "Managing director Colm Averay said: 'We kept the '90s buses on the road.'",
      "Colm Averay",
      /We kept the '90s buses on the road/u,
    ],
  ])("%s", async (text, name, words) => {
    const all = (await said(text)).filter(([who]) => who === name).map(([, , one]) => one);
    expect(all.join(" | ")).toMatch(words);
  });
});
