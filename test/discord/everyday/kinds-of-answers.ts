import { beforeAll, describe, expect, test } from "vitest";
import { articleOf } from "../../support/articles.ts";
import { text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import { everyday } from "./everyday-bot.ts";

/** A keeper's words of whom the article leaves open whose they are; two long statements; a title that runs from right to left. */
const KEEPERS = [
  articleOf(
    "keepers",
    [
      "Keeper Ansel Thorley and his sister Maud Thorley met the council about the lamp on Friday.",
      "Ansel Thorley nodded while the mayor spoke. “We were promised oil in March, and by June there was none.”",
      "The council will vote on the lamp in May.",
    ],
    {
      title: "The keepers of Gull Rock",
      outlet: "Thornsay Evening Bell",
      published: "2031-03-01",
      url: "https://bell.example/keepers",
    },
  ),
  articleOf(
    "tram",
    [
      "The tram line to the upper town of Vessel Bay will not open before autumn, the town heard on Monday.",
      "“We laid the rails in the rain, we laid them again in the frost, and in the spring the hill moved and took both of our tries down to the bakery; I will not ask a single driver to take a tram across that bend before an engineer has slept next to it for a month,” tram director Imani Okafor-Lund said.",
      "The bend has moved by 40 centimetres since 2029.",
      "“A tram is a promise with a bell on it, and whoever rings that bell has to keep the promise in wind and in fog, with forty schoolchildren standing in the aisle and one old man asleep in the back; so the line opens when the hill is quiet, and not on the day that the posters say,” Okafor-Lund told the Vessel Bay Mirror.",
    ],
    {
      title: "Tram line waits for a hill to settle",
      outlet: "Vessel Bay Mirror",
      published: "2031-04-12",
      url: "https://mirror.example/2031/04/12/tram-line",
    },
  ),
  articleOf(
    "tram-again",
    [
      "“I have driven this line in my sleep since I was nine years old, and in my sleep the bend is always dry, the brakes always hold and the passengers always sing; awake I have seen the sleepers float, I have seen the bolts sheared, and I would rather walk up the hill with all of you than be the first to lean into that bend,” driver Teodor Vaszary said of the tram line.",
      "“Nobody in the depot has asked for a medal, and nobody wants a speech; what we have asked for, three times and in writing, is a second brake on every car, a lamp at the bend and a man with a flag below the bakery, and until those three things are there the trams will stand where they stand now,” Vaszary said.",
    ],
    {
      title: "Drivers ask for a second brake",
      outlet: "Vessel Bay Mirror",
      published: "2031-05-02",
      url: "https://mirror.example/2031/05/02/second-brake",
    },
  ),
];

let there: PersonThere;

beforeAll(async () => {
  const { fake, server, someone } = everyday();
  const { guild, channel } = server("Vessel Bay");
  there = fake.user(someone(["ManageGuild"], guild)).in(channel);
  const bytes = KEEPERS.map((article) => JSON.stringify(article)).join("\n");
  await there
    .slash("articles", { file: { name: "keepers.jsonl", bytes } }, { subcommand: "add" })
    .answer((message) => text(message).includes("3 articles added"));
});

async function asked(question: string): Promise<string> {
  return text(await there.slash("ask", { question }).answer());
}

describe("an answer", () => {
  test.each([
    ["Okafor-Lund", "what did Imani Okafor-Lund say about the tram line?"],
    ["Vaszary", "what did Vaszary say about the trams?"],
    ["Varrick", "what did Varrick say about the ferry?"],
  ])("of long statements (%s) stands whole on one page, with nothing cut", async (name, question) => {
    const answer = await asked(question);
    expect(answer).toMatch(new RegExp(`^(?:At least )?\\d+ quotes by [^\\n]*${name}`, "u"));
    expect(answer.match(/^> /gmu)?.length).toBeGreaterThanOrEqual(2);
    expect(answer).not.toMatch(/\[…|,”? ?\n|[^\S\n]{2}|“”/u);
  });

  test("whose speaker is not certain says so in the lead and beside the words", async () => {
    const answer = await asked("what did Ansel Thorley say about the oil?");
    expect(answer).toMatch(/^1 quote by Ansel Thorley \(speaker not certain\)/u);
    expect(answer).toMatch(
      /> “We were promised oil in March[^\n]*\n-# \*\*Ansel Thorley\*\* \(speaker not certain\) · \[Thornsay/u,
    );
  });

  test("that is a denial is told as that, in the lead and beside the words", async () => {
    const answer = await asked(
      "Did Tomas Brandreth say the cooperative wanted the route of the wall changed?",
    );
    expect(answer).toMatch(/^Denied by Tomas Brandreth, as the articles have it/u);
    expect(answer).toMatch(
      /> [^\n]*denied reports[^\n]*\n-# \*\*Tomas Brandreth\*\*, denied it, the article says · \[The Pellmouth Courier\]/u,
    );
  });

  test("to a question for a fact gives its words first, and marks them", async () => {
    const answer = await asked("how many slates have been counted?");
    expect(answer).toMatch(/^“[^\n]*6,000/u);
    expect(answer).toMatch(/\*\*[^*\n]*6\\?,000[^*\n]*\*\*/u);
  });

  test("to a question of yes or no marks the sentence that tells which; the first line has it where it is short", async () => {
    const short = await asked("has the bend moved since 2029?");
    expect(short).toMatch(/^“The bend has moved by 40 centimetres since 2029\.” – /u);
    const answer = await asked("did the town council adopt the flood wall?");
    expect(answer).toMatch(/^\d passages? on “town council adopt flood wall”/u);
    expect(answer).toMatch(/> [^\n]*\*\*The town council adopted the plan[^*\n]*\*\*/u);
  });

  test.each([
    [
      "what somebody did not do",
      "Why did Bastian Orme vote in favour of the new electric ferry?",
      /^Nothing found\\?: \d quotes by Bastian Orme on “vote in favour of the new electric ferry”, but none does that\./u,
    ],
    ["somebody who is not quoted", "what did Captain Fiddlewick say about the ferry?", /^Nothing found/u],
    [
      "a topic on which somebody is not quoted",
      "what did Vaszary say about lobster pots?",
      /^Nothing found[^\n]*none of them on it/u,
    ],
    [
      "a fact that no article has",
      "how many users does Facebook have in Nigeria?",
      /^No article here names “Nigeria”\.\n/u,
    ],
  ])("that is a refusal (%s) is one line, with one near passage at most", async (_, question, line) => {
    const answer = await asked(question);
    expect(answer).toMatch(line);
    expect(answer.split("\n> ").length).toBeLessThanOrEqual(2);
  });

  test("to a name that several bear asks whom is meant", async () => {
    expect(await asked("what did Brandreth say about the slipway?")).toMatch(
      /Tomas Brandreth|Nadia Brandreth/u,
    );
  });
});
