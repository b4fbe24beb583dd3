import { describe, expect, it } from "vitest";
import { readQuotes } from "../../../src/quotes/reading/read-quotes.ts";
import { sliceOf } from "../../../src/text/span.ts";

type Told = readonly [speaker: string | null, words: string];

/** Who says what by the rules alone, the paragraphs of a turn joined by " | ". */
function told(text: string, title = ""): Told[] {
  return readQuotes({ article: { title, text }, frames: null }).map(({ speaker, content }) => [
    speaker?.name ?? null,
    content.map((span) => sliceOf(text, span)).join(" | "),
  ]);
}

const paragraphs = (...lines: string[]) => lines.join("\n\n");

describe("transcripts", () => {
  it("join a surname with the label that gave name and role, and keep turns whole", () => {
    const text = paragraphs(
      "AMARA STATE, HOST: Welcome back. Why did the mill close?",
      "TOMASZ HALL, MILL OWNER (via Skype): The wheel broke, and nobody would lend us a new one.",
      "STATE: Did you ask the bank?",
      "HALL: We asked it twice.",
    );
    expect(told(text)).toEqual([
      ["AMARA STATE", "Welcome back. Why did the mill close?"],
      ["TOMASZ HALL", "The wheel broke, and nobody would lend us a new one."],
      ["AMARA STATE", "Did you ask the bank?"],
      ["TOMASZ HALL", "We asked it twice."],
    ]);
  });

  it.each([
    ["(on camera)", "WILL POST (on camera)"],
    ["(voice-over)", "WILL POST (voice-over)"],
    ["[on the phone]", "WILL POST [on the phone]"],
    ["a role", "WILL POST, CHIEF OF THE HARBOUR UNION"],
    ["a title", "DR. WILL POST"],
    ["emphasis", "**WILL POST**"],
  ])("read a label with %s", (_, label) => {
    const text = paragraphs(
      "NGOZI WHO, HOST: Good evening. Is the quay safe?",
      `${label}: It is not, and I told them so.`,
      "WHO: When was that?",
      "POST: I wrote to you in March.",
    );
    expect(told(text)).toEqual([
      ["NGOZI WHO", "Good evening. Is the quay safe?"],
      ["WILL POST", "It is not, and I told them so."],
      ["NGOZI WHO", "When was that?"],
      ["WILL POST", "I wrote to you in March."],
    ]);
  });

  it("give a turn all its paragraphs, and leave out what is no speech", () => {
    const text = paragraphs(
      "Mei Hall: Good morning. I have two questions. What did you see?",
      "Dr. Oluwaseun Price: I saw the ice go out in one night.",
      "It took the jetty with it, and the boats.",
      "(LAUGHTER)",
      "Photos of the ice on Lake Ostrey",
      "We never found the third one.",
      "Hall: Were you afraid?",
      "Price: I was. Thank you.",
      "This conversation has been edited for length.",
    );
    expect(told(text)[1]).toEqual([
      "Oluwaseun Price",
      "I saw the ice go out in one night. | It took the jetty with it, and the boats. | We never found the third one.",
    ]);
    expect(told(text).at(-1)).toEqual(["Oluwaseun Price", "I was. Thank you."]);
  });

  it("write a name in capitals as the article does elsewhere", () => {
    const text = paragraphs(
      "LEILA WEST, HOST: Good evening. I speak with Paavo Read tonight. How is the harvest?",
      "PAAVO READ, FARMER: We lost half of it.",
      "WEST: I am sorry. And the rest?",
      "READ: It is under water.",
    );
    expect(told(text).map(([speaker]) => speaker)).toEqual([
      "LEILA WEST",
      "Paavo Read",
      "LEILA WEST",
      "Paavo Read",
    ]);
  });
});

it("takes names that no list has for people's where they talk to each other", () => {
  const text = paragraphs(
    "On Monday Zefrin met Quillo at the lock, and they talked.",
    "Zefrin: I brought you the rope.",
    "Quillo: I have my lamp.",
    "Zefrin: Are you cold?",
    "Quillo: We both are.",
  );
  expect(told(text).slice(-4)).toEqual([
    ["Zefrin", "I brought you the rope."],
    ["Quillo", "I have my lamp."],
    ["Zefrin", "Are you cold?"],
    ["Quillo", "We both are."],
  ]);
});

describe("a dialogue that is quoted as a whole", () => {
  const turns = [
    ["HALL", "Mr. Okafor, why did the ferry stop?"],
    ["OKAFOR", "Because nobody paid for the rope. I told the council in May, and I told it again in June."],
    ["HALL", "Did they write back?"],
    ["OKAFOR", "They did not. We are still waiting."],
  ] as const;
  const intro = "Chidi Okafor spoke to Ines Hall about the ferry. The exchange as it was recorded:";

  it.each([
    [
      "a mark before each turn, one behind the last",
      (at: number, last: boolean) => ["“", last ? "”" : "", at],
    ],
    ["straight marks", (at: number, last: boolean) => ['"', last ? '"' : "", at]],
    [
      "a mark before the first alone",
      (at: number, last: boolean) => [at === 0 ? "“" : "", last ? "”" : "", at],
    ],
  ])("%s", (_, marks) => {
    const lines = turns.map(([name, words], at) => {
      const [open, close] = marks(at, at === turns.length - 1);
      return `${open}${name}: ${words}${close}`;
    });
    const said = told([intro, ...lines].join("\n\n"));
    expect(said.map(([speaker]) => speaker)).toEqual([
      "Ines Hall",
      "Chidi Okafor",
      "Ines Hall",
      "Chidi Okafor",
    ]);
    expect(said.map(([, words]) => words)).toEqual(turns.map(([, words]) => words));
  });
});

describe("initials that were introduced", () => {
  it.each([
    ["Will State (WS) and Amina Hall (AH) met on the quay.", "WS", "Will State", "AH", "Amina Hall"],
    ["We spoke to Kenji Post (KP), a baker, and to Ola Church (OC).", "KP", "Kenji Post", "OC", "Ola Church"],
    ["In the room: Rosa Lake (RL); Tomasz Law (TL).", "RL", "Rosa Lake", "TL", "Tomasz Law"],
    ["Dr Ngozi Bank (NB) talked with Pia Wall (PW).", "NB", "Ngozi Bank", "PW", "Pia Wall"],
    ["Mina West [MW] and Chidi Field [CF] run the mill.", "MW", "Mina West", "CF", "Chidi Field"],
  ])("%s", (intro, first, one, second, other) => {
    const text = paragraphs(
      intro,
      `${first}: I have kept the mill for nine years.`,
      `${second}: And I have kept the books, which is harder.`,
      `${first}: You have kept them in a drawer!`,
      `${second}: In a very good drawer, if you ask me.`,
    );
    expect(
      told(text)
        .slice(-4)
        .map(([who]) => who),
    ).toEqual([one, other, one, other]);
  });
});

describe("a turn over several paragraphs", () => {
  const question = "HALL: Tell us how it began.";
  it.each([
    [["We had one boat.", "Then we had two, and I could not sleep.", "My wife kept the third."]],
    [
      [
        "It was raining, as it does.",
        "Nobody came to my stall. I sold one loaf.",
        "The next day I sold none.",
      ],
    ],
    [["I was a nurse.", "We had nine beds for forty people, and you learn to count."]],
    [
      [
        "My father bought the mill for the price of a cow.",
        "He told me so himself.",
        "I still have the paper.",
      ],
    ],
    [["You asked me that last year.", "I have the same answer: we were young.", "And we had the rope."]],
  ])("%j", (lines) => {
    const [first = "", ...rest] = lines;
    const text = paragraphs(
      "A talk of Ines Hall with Chidi Okafor.",
      question,
      `OKAFOR: ${first}`,
      ...rest,
      "HALL: And then?",
      "OKAFOR: Then we stopped.",
    );
    expect(told(text).slice(-4)[1]).toEqual(["Chidi Okafor", lines.join(" | ")]);
  });
});

describe("who asks", () => {
  it("one who asks under a bare surname, as the others answer, is one of them", () => {
    const text = [
      "WREN: Good evening from Pellmouth. Mr. Castro, what will you do about the ferry?",
      "CASTRO: I will buy a second one. We have waited for nine years, and I am tired of it.",
      "LINDQVIST: He said that nine years ago. I was there.",
      "WREN: You both want the same ferry, then?",
      "LINDQVIST: I want one that we can pay for, and my plan says how.",
      "WREN: Gentlemen, one at a time. Who will pay?",
      "CASTRO: The harbour will, as I told you.",
    ].join("\n\n");
    const speakers = told(text).map(([speaker]) => speaker);
    expect(speakers).toEqual(["WREN", "Castro", "LINDQVIST", "WREN", "LINDQVIST", "WREN", "Castro"]);
  });

  it("an outlet's letters before questions are nobody's", () => {
    const text = [
      "NPR: What will you do about the ferry?",
      "INES CASTRO: I will buy a second one. We have waited for nine years.",
      "NPR: And who will pay?",
      "CASTRO: The harbour will, as I told you.",
    ].join("\n\n");
    expect(told(text).map(([speaker]) => speaker)).toEqual(["INES CASTRO", "INES CASTRO"]);
  });
});

describe("interviews", () => {
  const ANSWERS = ["I learned it from my aunt.", "We had no boat, so I swam.", "Of course I would."];
  const QUESTIONS = ["How did you learn it?", "And how did you cross?", "Would you do it again?"];
  const INTRO = "Ludo Will has crossed the Sleet forty times. Will spoke to us on the landing stage.";

  const interview = (question: string, answer: string) =>
    paragraphs(
      INTRO,
      ...QUESTIONS.flatMap((asked, at) => [`${question}${asked}`, `${answer}${ANSWERS[at]}`]),
    );

  it.each([
    ["Q: and A:", "Q: ", "A: "],
    ["Question: and Answer:", "Question: ", "Answer: "],
    ["letters in bold", "**Q:** ", "**A:** "],
    ["Q. and A.", "Q. ", "A. "],
    ["an outlet and a name", "Brackwater Post: ", "Ludo Will: "],
    ["an outlet that is letters, and a surname", "BWTV: ", "Will: "],
    ["a question's label alone", "Q: ", ""],
    ["no labels", "", ""],
    ["questions in bold", "**", ""],
  ])("with %s give the answers to the one who is asked, and the outlet's questions to nobody", (_, q, a) => {
    const text = interview(q, a).replaceAll(/^(\*\*)([^:\n]*\?)$/gmu, "$1$2**");
    expect(told(text, "‘I had no boat’: a talk with Ludo Will")).toEqual(
      ANSWERS.map((answer) => ["Ludo Will", answer]),
    );
  });

  it("find the names that initials are short for, and leave questions between them to nobody", () => {
    const text = paragraphs(
      "Three bakers talked to us: Ines Post (IP), Chidi Hall-Moore (CH) and Rosa van Dam (RD).",
      "What will you remember?",
      "IP: The smell. I still dream of it.",
      "CH: My first burnt loaf.",
      "And next year?",
      "RD: I will sell the oven.",
      "IP: I will buy hers, if she lets me.",
    );
    expect(told(text).slice(-4)).toEqual([
      ["Ines Post", "The smell. I still dream of it."],
      ["Chidi Hall-Moore", "My first burnt loaf."],
      ["Rosa van Dam", "I will sell the oven."],
      ["Ines Post", "I will buy hers, if she lets me."],
    ]);
  });

  it.each([
    [
      "by the title",
      "An interview with Yusuf Day",
      "The lock keeper has worked for thirty years. Yusuf Day is 71.",
    ],
    ["by whom the outlet spoke with", "The lock keeper", "The Bell spoke with Yusuf Day about the lock."],
    ["by who talks", "The lock keeper", "Yusuf Day talks about thirty years at the lock."],
    ["past a byline", "The lock keeper", "By Hana Vogt\n\nThe Bell met Yusuf Day, 71, at the lock."],
    [
      "past whom they speak of",
      "Yusuf Day and the lock",
      "Yusuf Day had it from Ada Moss. Day told us why he stays.",
    ],
  ])("know who is asked %s", (_, title, intro) => {
    const text = paragraphs(
      intro,
      "Q: Why do you stay?",
      "A: I like the noise.",
      "Q: Still?",
      "A: My bed is here.",
    );
    expect(told(text, title).slice(-2)).toEqual([
      ["Yusuf Day", "I like the noise."],
      ["Yusuf Day", "My bed is here."],
    ]);
  });

  it("leave an outlet's explanation to nobody", () => {
    const text = paragraphs(
      "The council changed the rules for moorings in May.",
      "Q: How do I apply?",
      "A: The form is at the harbour office.",
      "Q: What does it cost?",
      "A: Forty marks a year.",
    );
    expect(told(text, "Moorings: what to know")).toEqual([]);
  });
});

describe("labels that only look like a speaker's", () => {
  it.each([
    [
      "a recipe",
      ["Serves: Four people", "Time: One hour", "Butter: A knob", "Time: Again one hour", "Flour: Two cups"],
    ],
    [
      "a fact box",
      ["Name: Rosa Venn", "Age: Forty", "Born: Ostrey", "Name: Otto Hall", "Age: Fifty", "Born: Sleet"],
    ],
    ["prices", ["Price: Ten marks", "Verdict: Fine", "Price: Two marks", "Verdict: Dull", "Price: One mark"]],
    [
      "updates",
      ["UPDATE: The quay is open.", "UPDATE: The quay is shut.", "UPDATE: We will know more at noon."],
    ],
    [
      "teasers",
      ["RELATED STORY: Why the quay sank", "READ MORE: What you need to know", "RELATED STORY: Our ferry"],
    ],
    ["datelines", ["PELLMOUTH: The mayor left.", "OSTREY: The mayor came.", "PELLMOUTH: Nobody stayed."]],
    ["line-ups", ["Ostrey: Lind; Okara, Venn; Hall", "Pellmouth: Sild; Moss, Day; Post", "Referee: A. Read"]],
    [
      "winners",
      ["Best film: Tides", "WINNER: Rosa Venn", "Best song: My Quay", "WINNER: Otto Hall", "WINNER: Us"],
    ],
    [
      "records",
      ["Historical record: Rosa Venn", "Historical record: Otto Hall", "Historical record: Ines Post"],
    ],
    [
      "what is on where",
      ["WHAT: The fair", "WHERE: The quay", "WHEN: Noon", "WHAT: The race", "WHERE: Your lake"],
    ],
    [
      "makers",
      [
        "Hallmark Boats: Our ferry sings.",
        "Venn Oil: Your lamp.",
        "Hallmark Boats: A dog.",
        "Venn Oil: A cat.",
      ],
    ],
  ])("are none in %s", (_, lines) => {
    const text = paragraphs(
      "The fair in Ostrey opened on Monday with Hallmark Boats and Venn Oil.",
      "It is the ninth fair since the flood, and the first that Pellmouth pays for.",
      "The sun shone until noon, and the tide was low.",
      ...lines,
    );
    expect(told(text)).toEqual([]);
  });
});
