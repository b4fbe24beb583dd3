import { describe, expect, test } from "vitest";
import { speakerAt } from "./who-speaks.ts";

// Each line: the text, words of the quote, whose they are. Everybody is invented.

describe("a role that nobody was given is somebody unnamed, not whom the text speaks of", () => {
  test.each([
    [
      "Mayor Ines Hall opened the new quay on Monday. She spoke for an hour. In a paid advertisement shown before the match, a narrator says the ferry will sink the town.",
      "the ferry will sink",
      "unnamed: a narrator",
    ],
    [
      "Senator Adaeze Okoro of Harrow released a video on Tuesday. She is running again. “Only one of them has kept her word,” the narrator says in the video.",
      "Only one of them",
      "unnamed: the narrator",
    ],
    [
      "Tomas Brandreth sat down with the paper on Friday. He talked of his boats. “Did you ever think of selling?” the interviewer asked. “Never,” Brandreth said.",
      "Did you ever",
      "unnamed: the interviewer",
    ],
    [
      "Pavel Novik stepped onto the stage at nine. “Ladies and gentlemen, the bridge is yours,” the announcer said.",
      "Ladies and gentlemen",
      "unnamed: the announcer",
    ],
    [
      "Leila Haddad walked into the courtroom in silence. She did not look up. “All rise,” the bailiff said.",
      "All rise",
      "unnamed: the bailiff",
    ],
    [
      "Yuki Tanabe ran the bakery for forty years. “And why did you stop?” the moderator asked her.",
      "And why did you",
      "unnamed: the moderator",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });

  test("but what only describes is whom the text speaks of", () => {
    const text =
      "Pavel Novik stepped onto the stage at nine. He sang for an hour. “I am home,” the singer said.";
    expect(speakerAt(text, "I am home")).toBe("person: Pavel Novik");
  });
});

describe("captions, bylines and other articles’ headlines name nobody the text speaks of", () => {
  const before = (name: string) =>
    `“The bridge was shaking,” said ${name}, who runs the kiosk at the ferry. She had come at six.`;
  test.each([
    [
      "Marta Lund",
      "Kari Lund, a sister of Marta Lund, at the harbour on Friday. (Photo: Jon Vale/Pellmouth Press)",
    ],
    ["Amara Diallo", "Photo: Fatou Diallo looks at the bridge in Pellmouth. Pellmouth Press"],
    ["Mei Tan", "Image caption: Hua Tan says the bridge was old"],
    ["Ines Court", "Rosa Court holds a picture of her father in Pellmouth. Dana Wick/Pellmouth Press"],
    ["Priya Nair", "By Sarah Bell, Pellmouth Press"],
    ["Lena Kraus", "READ MORE: Petra Weiss opens her third bakery in Pellmouth"],
    ["Ama Mensah", "Written by Sarah Bell"],
  ])("%s, %s", (name, line) => {
    const text = `${before(name)}\n\n${line}\n\n“I thought it would fall,” she said.`;
    expect(speakerAt(text, "I thought it would fall")).toBe(`person: ${name}`);
  });
});

describe("whoever is quoted as saying something speaks", () => {
  test.each([
    [
      "The website Harbour Watch quoted Grethe Solberg, the editor, as saying “the page was a mistake”.",
      "the page was",
      "person: Grethe Solberg",
    ],
    [
      "State television quoted Omar Farouk, the deputy minister, as saying the dam would hold until spring.",
      "the dam would",
      "person: Omar Farouk",
    ],
    [
      "The Pellmouth Herald quoted Mayor Will Post as saying that the town had “run out of time”.",
      "run out of time",
      "person: Will Post",
    ],
    [
      "Reuters cited Chief Inspector Ravi Menon as saying the boat had no lights.",
      "the boat had",
      "person: Ravi Menon",
    ],
    [
      "A local paper quoted an unnamed official as saying the money was gone.",
      "the money was",
      "unnamed: an unnamed official",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });
});

describe("an office is whose it was said to be, whoever else came up since", () => {
  test.each([
    [
      "Brenda Voss, the mayor of Pellmouth, opened the market on Saturday. Voss has led the town since 2011. Ingrid Holm, who sells cheese, stood at the first stall. “It is our best market yet,” the mayor said.",
      "It is our best",
      "person: Brenda Voss",
    ],
    [
      "Mayor Chidi Eze opened the market on Saturday. Eze has led the town since 2011. Later, Linda Moss, a baker, came by and laughed. Moss sells bread there. “It is our best market yet,” the mayor said.",
      "It is our best",
      "person: Chidi Eze",
    ],
    [
      "Pellmouth Mayor Priya Nair opened the market. Carla Stone, a teacher, sang. Stone has sung there for years. The mayor said the market would stay open.",
      "the market would stay",
      "person: Priya Nair",
    ],
    [
      "Sheriff's Deputy Lena Kraus found the boat on Sunday. The Pellmouth Herald first told of the find. As the deputy explained, the boat had no lights.",
      "the boat had",
      "person: Lena Kraus",
    ],
    [
      "Hiroshi Mori was elected governor in May. Ada Cole, a farmer, watched. Cole grows rice. “I will keep the road open,” the governor said.",
      "I will keep",
      "person: Hiroshi Mori",
    ],
    [
      "“The pier is closed,” Anders Wall told Ines Marsh, who said she would sue.",
      "she would sue",
      "person: Ines Marsh",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });
});

describe("what is told may show whose it is", () => {
  test.each([
    [
      "Rosalind Varga, the first lady, has known loss. President Joe Varga lost his brother in the war. Joe Varga wept. Varga said she, too, felt that the house was empty.",
      "she, too, felt",
      "person: Rosalind Varga",
    ],
    [
      "Tom Marsh and Ana Marsh run the mill. Ana Marsh keeps the books. Ana Marsh was in town. Marsh said his wife had warned him.",
      "his wife had",
      "person: Tom Marsh",
    ],
    [
      "Robert Cole and his wife, Ada Cole, run a school. Ada Cole teaches music there. Ada Cole was away. Cole said he himself had never seen the letter.",
      "he himself had",
      "person: Robert Cole",
    ],
    [
      "Maria Lopez and her brother, Carlos Lopez, sail. Carlos Lopez won in May. Carlos Lopez is tall. Lopez said her boat was slower.",
      "her boat was",
      "person: Maria Lopez",
    ],
    [
      "Peter Hall met his aunt, Susan Hall, on the pier. Peter Hall had come by train. Hall said that she was glad of the rain.",
      "she was glad",
      "person: Susan Hall",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });
});

describe("a relative is whom the article named so", () => {
  test.each([
    [
      "Lena Kraus died on Friday. Petra Kraus, Lena’s sister, found the car. Petra Kraus called for help. “She was kind,” her sister said.",
      "She was kind",
      "person: Petra Kraus",
    ],
    [
      "Omar Haddad was found on Friday. His mother, Leila Haddad, had waited. “He was kind,” his mother said.",
      "He was kind",
      "person: Leila Haddad",
    ],
    [
      "Chidi Eze won the race. Ada Obi – Eze’s wife – had driven him there. “He did not sleep,” his wife said.",
      "He did not",
      "person: Ada Obi",
    ],
    [
      "Mei Tan won the race. “She did not sleep,” her husband said.",
      "She did not",
      "unnamed: Mei Tan’s husband",
    ],
    [
      "Will Post lost the vote. Tom Post, Will Post’s father, wept. “We will be back,” Post’s father said.",
      "We will be back",
      "person: Tom Post",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });
});

describe("they are several whom the text names", () => {
  test.each([
    [
      "The storm passed over Harrow, said Anya Novik, the governor. Officials there were relieved that nobody was hurt, they said.",
      "Officials there were",
      "unnamed: Officials there",
    ],
    [
      "The family called Lind’s neighbours in Harrow, but once they arrived, they said they saw nobody.",
      "they saw nobody",
      "unnamed: Lind’s neighbours in Harrow",
    ],
    [
      "Mayor Ines Hall met the farmers on Monday. “We have no water,” they said.",
      "We have no water",
      "unnamed: the farmers",
    ],
    [
      "Omar Farouk left early. Two witnesses stayed behind. They said the boat had no lights.",
      "the boat had",
      "unnamed: two witnesses",
    ],
    [
      "Some residents left the hall before Ravi Menon spoke. “It was too late,” they said.",
      "It was too late",
      "unnamed: some residents",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });
});

describe("a surname that is a thing’s word is a name by how the article uses it", () => {
  test.each([
    [
      "Susan Hall opened the debate. “We will win,” Hall said. The hall was full.",
      "We will win",
      "person: Susan Hall",
    ],
    [
      "Kari Lake lost in May. She was late. “I never conceded,” said Lake.",
      "I never conceded",
      "person: Kari Lake",
    ],
    ["Anita Hill spoke on Monday. “It took years,” Hill said.", "It took years", "person: Anita Hill"],
    ["Kanye West sang. “I am done,” West told the crowd.", "I am done", "person: Kanye West"],
    ["Jude Law came late. Law said the film was over.", "the film was over", "person: Jude Law"],
    [
      "Susan Court, who runs the bakery, was glad. “Bread is bread,” Court said.",
      "Bread is",
      "person: Susan Court",
    ],
    [
      "Susan Church waited. “It is cold,” Church said. The church was shut.",
      "It is cold",
      "person: Susan Church",
    ],
    ["Susan Bank waited. “It is cold,” Ms Bank said. The bank was shut.", "It is cold", "person: Susan Bank"],
    [
      "Susan House waited. “It is cold,” House said. The White House was dark.",
      "It is cold",
      "person: Susan House",
    ],
    [
      "Will Post, the mayor, waited. “It is cold,” Post said. The Post wrote of it.",
      "It is cold",
      "person: Will Post",
    ],
    ["Ngozi Street lives by the river. “It floods,” Street said.", "It floods", "person: Ngozi Street"],
    ["Lars Beach, 61, sells nets. “Nobody buys them,” Beach said.", "Nobody buys", "person: Lars Beach"],
    [
      "Mr Bridge left. Pavel Bridge had built it. “I am tired,” Bridge said.",
      "I am tired",
      "person: Pavel Bridge",
    ],
    ["Danica Steel runs the mill. “We closed it,” Steel said.", "We closed it", "person: Danica Steel"],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });

  test.each([
    ["Tessel Bank closed a branch. The bank said it was sorry.", "it was sorry", "body: Tessel Bank"],
    [
      "Susan House waited. House said no. The White House said nothing was wrong.",
      "nothing was",
      "body: White House",
    ],
    ["Grace Church burned on Friday. Grace Church said nobody was hurt.", "nobody was", "body: Grace Church"],
    [
      "Hana Sato left Brightwater Energy. The company said it would pay.",
      "it would pay",
      "body: Brightwater Energy",
    ],
    [
      "Tom Reed is the chief executive of Marlin Steel. Marlin Steel took a job away from Harrow. “It is hard,” he said.",
      "It is hard",
      "person: Tom Reed",
    ],
    [
      "Petra Weiss, the editor of Harbour Television, resigned. Weiss had led it for years. The broadcaster said its accounts were in order.",
      "its accounts",
      "body: Harbour Television",
    ],
    [
      "Dora Klein edits the Harrow Post. Klein came in May. The newspaper said its accounts were in order.",
      "its accounts",
      "body: Harrow Post",
    ],
  ])("but a body stays one: %s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });
});

describe("letters that are small words are bodies", () => {
  const met = "The EU, the UN, the IMF and NATO met the US and the WHO in Geneva.";
  test.each([
    [`${met} The US said it would pay.`, "it would pay", "US"],
    [`${met} The WHO said the virus had spread.`, "the virus had", "WHO"],
    [`${met} “So are we,” the WHO said.`, "So are we", "WHO"],
    [`${met} “We will come,” the US said on Monday.`, "We will come", "US"],
    [`${met} WHO said the virus had spread.`, "the virus had", "WHO"],
    [`${met} NATO said it was ready.`, "it was ready", "NATO"],
  ])("%s", (text, words, name) => {
    expect(speakerAt(text, words)).toBe(`body: ${name}`);
  });
});
