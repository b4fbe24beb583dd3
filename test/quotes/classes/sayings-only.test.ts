import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PreparedModel } from "../../../src/intake/prepare-model.ts";
import { type Quote, sayingsOf } from "../../../src/quotes/quote.ts";
import { sliceOf } from "../../../src/text/span.ts";
import { testModel } from "../../support/running-bot.ts";
import { readTagged } from "../reading/read-tagged.ts";

let model: PreparedModel;
beforeAll(async () => {
  model = await testModel();
});
afterAll(async () => {
  await model?.embedder.close();
});

/** What an archive would hold of a text, read with the shipped tagger. */
const sayingsIn = async (text: string): Promise<Quote[]> => sayingsOf(await readTagged(model, text));

const words = (text: string, quote: Quote): string =>
  quote.content.map((span) => sliceOf(text, span)).join(" … ");

/** Around each of them, so that a line is not the whole article. */
const BEFORE = "The town of Dunmarrow has four bridges and one ferry.";

const NOTHING_SAID: Readonly<Record<string, readonly string[]>> = {
  "a thing that was ordered": [
    "The council ordered the ship two years ago from a yard in Ostrany.",
    "Mayor Ines Hall ordered a second pump for the east bank.",
    "Will Post had ordered soup and a glass of water.",
    "The ministry has ordered 400 buses from Tanaka Motors.",
    "She ordered the painting from a dealer in Pellmouth.",
  ],
  "a bill that was introduced": [
    "Senator Joy Church recently introduced a bill on harbour fees.",
    "Kofi Lake introduced the measure in the spring.",
    "The two deputies have introduced legislation on river tolls.",
    "Aino State introduced an amendment to the water act.",
    "The party introduced its candidates in the market hall.",
  ],
  "something that was posted": [
    "The singer posted a video of the flooded cellar.",
    "Satsuki Mori posted a picture of her new boat.",
    "The club posted the line-up an hour before the match.",
    "Ngozi Bank posted photos from the ferry.",
    "The zoo posted a clip of the seal.",
  ],
  "thanks and condolences": [
    "The two crews thanked each other.",
    "The neighbours gave their condolences to the family.",
    "Mayor Hall laid a wreath and paid tribute at the quay.",
    "The players thanked the crowd after the match.",
    "Deputies observed a minute of silence.",
  ],
  "what was done to somebody": [
    "Kofi Lake was pushed out of the board in March.",
    "Aoife Stone forced herself to the fore.",
    "The director was removed from office on Friday.",
    "The captain was rescued from the roof by two neighbours.",
    "Ines Hall was elected mayor by nine votes.",
  ],
  "pleas and signatures": [
    "Thackwell pleaded guilty to two counts of fraud.",
    "The brothers pleaded not guilty on Monday.",
    "The governor signed the order before noon.",
    "Ada Field voted against the budget.",
    "The council approved the 62 million crown plan.",
  ],
  "when somebody spoke": [
    "Senator Joy Hall said the day it went out.",
    "Mori told reporters the week she resigned.",
    "Kofi Lake spoke on the night that the bridge fell.",
    "Will Post said so minutes before the vote.",
    "Ngozi Bank told the court the morning the mill burned.",
  ],
  "titles of works": [
    "Her first novel, “The Last Ferry to Ostrany”, sold nine thousand copies.",
    "The band played “Salt and Silver” twice.",
    "He starred in “A Winter in Pellmouth” and two later films.",
    "The exhibition “Ropes of the North” opens in May.",
    "The programme “Good Morning Dunmarrow” ends this year.",
  ],
  "what somebody is": [
    "Aino State is a staunch supporter of the ferry.",
    "Kwame Law is known for his loud ties.",
    "The firm is a maker of pumps and valves.",
    "Ines Hall is the first woman to hold the office.",
    "The office backs a wall of nine metres.",
  ],
  "lines that lead elsewhere": [
    "RELATED STORY: Ferry to stop at noon",
    "Read more: Nine houses lost in Pellmouth",
    "Historical record: Ines Hall",
    "MORE FROM DUNMARROW: The mayor and the pump",
    "Watch: The bridge goes down",
  ],
};

describe.each(Object.entries(NOTHING_SAID))("%s is no saying", (_, sentences) => {
  test.each(sentences)("%s", async (sentence) => {
    const text = `${BEFORE}\n\n${sentence}\n\n${BEFORE}`;
    expect((await sayingsIn(text)).map((quote) => words(text, quote))).toEqual([]);
  });
});

interface Said {
  readonly sentence: string;
  readonly expected: RegExp;
  readonly facts?: Partial<Quote>;
}

const SAID: readonly Said[] = [
  { sentence: "Mori said the other day that the ferry would sail.", expected: /ferry would sail/u },
  { sentence: "Kwame Law said in the morning that the wall had held.", expected: /wall had held/u },
  {
    sentence: "Mori said the week the report came out that nothing would change.",
    expected: /^that nothing would change$/u,
  },
  {
    sentence: "Mayor Ines Hall said that the pump was bought in May.",
    expected: /pump was bought/u,
    facts: { polarity: "said" },
  },
  {
    sentence: "“The pump is older than the mayor,” said Kofi Lake, who mends it.",
    expected: /older than the mayor/u,
    facts: { kind: "direct" },
  },
  { sentence: "Satsuki Mori threatened to take the town to court.", expected: /take the town to court/u },
  { sentence: "Ngozi Bank promised to open the books by Friday.", expected: /open the books/u },
  { sentence: "The study found that nine of ten wells were salty.", expected: /nine of ten wells/u },
  { sentence: "Aino State called the plan “a bridge to nowhere”.", expected: /bridge to nowhere/u },
  { sentence: "According to the harbour office, 40 boats are missing.", expected: /40 boats are missing/u },
  {
    sentence: "Kwame Law believes that the river will come back.",
    expected: /river will come back/u,
    facts: { class: "thought" },
  },
  {
    sentence: "Thackwell denied that he had moved the money abroad.",
    expected: /moved the money/u,
    facts: { polarity: "denied" },
  },
  {
    sentence: "The ministry declined to say how many had left.",
    expected: /how many had left/u,
    facts: { polarity: "not_said" },
  },
  {
    sentence: "Mayor Hall urged residents to boil their water.",
    expected: /boil their water/u,
    facts: { polarity: "ordered" },
  },
];

describe("a saying is one", () => {
  test.each(SAID)("$sentence", async ({ sentence, expected, facts = {} }) => {
    const text = `${BEFORE}\n\n${sentence}\n\n${BEFORE}`;
    const [first, ...others] = await sayingsIn(text);
    expect(others).toEqual([]);
    expect(first === undefined ? "" : words(text, first)).toMatch(expected);
    expect(first).toMatchObject(facts);
  });
});
