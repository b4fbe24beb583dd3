import { describe, expect, test } from "vitest";
import { quoteAt, speakerAt } from "./who-speaks.ts";

// Each line: the text, words of the quote, whose they are. Everybody is invented.

describe("whom the text speaks of now, not somebody named long before", () => {
  const before = (name: string): string =>
    `Mayor Karl Hall of Pellmouth runs the quay. “Ships come daily,” Hall said. He spoke of the ferry, too. “It is old,” he said.\n\nThe quay was built in 1904. Its cranes are green. A thousand people work there. Trucks come at night.\n\n${name}, 33, the market's clerk, came to Pellmouth in spring.`;
  test.each(["Luay Haddad", "Nguyen Duc", "Oke Adeyemi", "Sione Tuilagi", "Arjun Lake"])("%s", (name) => {
    const surname = name.split(" ")[1] ?? "";
    const text = `${before(name)} ${surname} recalled how on his first night all he saw was fog. "And I was like, 'Where is the town? How will I sleep?'"\n\nSoon, he found a room. He got a bicycle.\n\n"The bread is good here," he said.`;
    expect(speakerAt(text, "The bread is good")).toBe(`person: ${name}`);
  });
});

describe("who goes on is who spoke right before", () => {
  test.each([
    [
      "Donald Fesk has called the vote a trick. “It is rigged,” Fesk told the Herald. He said so twice.\n\nOrme also answered on Thursday, saying that towns – and not the province – run the vote.\n\n“We do take it seriously,” he added.",
      "We do take it",
      "Orme",
    ],
    [
      "Bram Achterby wants the toll. “It is fair,” Achterby said.\n\nAdjei answered Achterby’s plan on Monday, saying nobody would pay.\n\n“Not one coin,” he added.",
      "Not one coin",
      "Adjei",
    ],
    [
      "Omar State leads the union. “We wait,” State said.\n\nVarrick replied to State’s letter, saying the port was closed.\n\n“Read the sign,” he continued.",
      "Read the sign",
      "Varrick",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toMatch(new RegExp(`: ${speaker}$`, "u"));
  });
});

describe("a subject whose deeds the quoted words go on to tell is not the one who wrote them", () => {
  test.each([
    [
      "Councillor Vern Okafor sent a note to the Courier about the flood wall.\n\nGovernor Joe Lind “should step in and delay the work at once,” he wrote.",
      "should step in",
      "Vern Okafor",
    ],
    [
      "Councillor Tariq Hall wrote to the Herald on Monday.\n\nMayor Paul Mensah “must stop the sale today,” he wrote.",
      "must stop the sale",
      "Tariq Hall",
    ],
    [
      "Senator Ivan Post sent a letter to the harbour office.\n\nMinister Luis Court “has broken every promise,” he said.",
      "has broken every",
      "Ivan Post",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(`person: ${speaker}`);
  });
});

describe("what somebody wrote is theirs", () => {
  test.each([
    ["Omar Varrick's first tweet on Sunday said “it was a bad night.”", "it was a bad", "Omar Varrick"],
    ["Mei Tan’s letter said the wall was too low.", "the wall was too low", "Mei Tan"],
    ["Governor Ines Hall’s statement said “no gate will close.”", "no gate will", "Ines Hall"],
    ["Kofi Mensah’s memo said the bank was broke.", "the bank was broke", "Kofi Mensah"],
    ["Senator Rosa Lake’s op-ed said the toll was unjust.", "the toll was unjust", "Rosa Lake"],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(`person: ${speaker}`);
  });

  test("but what their office says is the office’s", () => {
    expect(speakerAt("Rosa Lake’s campaign said the toll was unjust.", "the toll was unjust")).toBe(
      "body: Rosa Lake’s campaign",
    );
  });
});

describe("words that others point to are theirs who said them", () => {
  test.each([
    [
      "The attack was echoed by unions across the country, who highlighted comments Varrick made in 2006 saying he “sort of hopes” the bridge falls.",
      "sort of hopes",
      "Varrick",
    ],
    [
      "It was repeated by critics in Ostrany, who pointed to remarks Okoro made last year saying the sea “owes us nothing.”",
      "owes us nothing",
      "Okoro",
    ],
    [
      "The ad comes from opponents, who quote a letter Hall wrote in March saying the wall “can wait.”",
      "can wait",
      "Hall",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toMatch(new RegExp(`: ${speaker}$`, "u"));
  });
});

describe("a transcript is whose words were told right before", () => {
  test.each([
    ["Transcript as follows:", "Governor John Adjei"],
    ["Full transcript follows:", "Mayor Leila Will"],
    ["Text as follows:", "Senator Bo Church"],
  ])("%s", (lead, name) => {
    const text = `On Tuesday in Harrow, ${name} said, “I am renting a wagon.”\n\n${lead}\n\n“Tonight we came to Harrow, and we went to eat.”`;
    expect(speakerAt(text, "Tonight we came")).toBe(`person: ${name.split(" ").slice(1).join(" ")}`);
  });
});

describe("what opens a sentence is not its subject", () => {
  test.each([
    [
      "In Harrow District Court in Ostrey, Lind, in a grey coat, said that he was sorry. Marcel Lind is a clerk.",
      "he was sorry",
      "Marcel Lind",
    ],
    [
      "Former Security of State Hilda Marsh said of Court’s plan: “What difference does it make?”",
      "What difference",
      "Hilda Marsh",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(`person: ${speaker}`);
  });
});

describe("rooms that are called after people are nobody, and offices are their holders", () => {
  test.each([
    ["Speaking at the James S. Brady briefing room on Sunday, the president spoke of luck.", "Obi"],
    ["Standing in the Will Hall library on Sunday, the president spoke of luck.", "Obi"],
    ["At the Omar Lake bridge on Sunday, the president spoke of luck.", "Obi"],
  ])("%s", (place, holder) => {
    const text = `President Barnabas ${holder} opened the fair on Friday.\n\n${place}\n\nHe did not name the town. But it was on his mind as he called on people not to “give in to fear.” Nobody clapped.`;
    expect(speakerAt(text, "give in to fear")).toBe(`person: Barnabas ${holder}`);
  });
});

describe("an office that many hold is theirs of whom the text speaks", () => {
  test.each([
    ["senator", "Senator"],
    ["congressman", "Congressman"],
    ["representative", "Representative"],
  ])("the %s", (noun, title) => {
    const text = `Ted Adjei is running again. Adjei defends his years in a film shown in Harrow: “Safe doors are a right,” the ${noun} says to the camera.\n\n${"The film runs for a minute. ".repeat(3)}${title} Jon Hall likes it.`;
    expect(speakerAt(text, "Safe doors")).toBe("person: Ted Adjei");
  });
});

describe("a body in capitals is no given name, and “it” takes up whose words were told", () => {
  test.each(["LIV", "ANA", "MAX"])("%s", (letters) => {
    const text = `Next week's Harbour Open has said players are free to come.\n\n${letters} Golf released a strong response, calling the ban “vindictive.”\n\n“It deepens the divide,” it said.`;
    expect(speakerAt(text, "It deepens")).toBe(`body: ${letters} Golf`);
  });
});

describe("a body’s release is the body’s", () => {
  test.each([
    ["The Harbour Office release said the gate was closed.", "the gate was closed", "body: Harbour Office"],
    [
      "In a statement, the Harbour Savings Bank said it was sorry.\n\n“We closed the branch too soon,” the statement said.",
      "We closed the branch",
      "body: Harbour Savings Bank",
    ],
    [
      "►Nike announced it will shut its shop in Pellmouth. “We thank our clerks,” the company said.",
      "We thank our clerks",
      "body: Nike",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });
});

describe("whose words are passed on is who said them", () => {
  test.each([
    [
      "The men had shields and “looked like a little army,” the caller said, according to White. Lee White is the chief.",
      "looked like a little",
      "unnamed: the caller",
    ],
    [
      "Orbel faced anger in July for suggesting that towns should not “take in strangers,” the Ostrany Post reported.",
      "take in strangers",
      "person: Orbel",
    ],
    [
      "Mayor Ana Hall was mocked after saying that the wall “is a work of art,” the Harrow Courier reported.",
      "is a work of art",
      "person: Ana Hall",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });
});

describe("whoever is named last, behind the office and what it is for, speaks", () => {
  test.each([
    [
      "“Every town must save,” the ministry's assistant secretary for water and science Tanya Lake said.",
      "Every town must",
      "Tanya Lake",
    ],
    [
      "“No boat sails,” the union's deputy director for training, Wei Chen, said.",
      "No boat sails",
      "Wei Chen",
    ],
  ])("%s", (text, words, name) => {
    expect(quoteAt(text, words).speaker?.name).toBe(name);
  });

  test("and a town is no major", () => {
    const text =
      "Major Louisvale roads were open on Friday. Louisvale’s hall was warm.\n\nJaime Miller, 34, of Louisvale, said she and her two daughters stayed in.\n\n“I lost a snowball fight,” she said.";
    expect(speakerAt(text, "I lost a snowball")).toBe("person: Jaime Miller");
  });
});

describe("“who” is whoever stands before it, whatever stands between it and its verb", () => {
  test.each([
    [
      "Omar Hall praised Mei Chen, who in a letter to the Courier on Monday, wrote “the wall is low.”",
      "the wall is low",
      "Mei Chen",
    ],
    [
      "The town honoured Ana Lund, who, after thirty years at the pumps, said “I am tired of it.”",
      "I am tired of",
      "Ana Lund",
    ],
  ])("%s", (text, words, name) => {
    expect(speakerAt(text, words)).toBe(`person: ${name}`);
  });
});

describe("who put it so says it, not whom it was put to", () => {
  test.each([
    [
      "As Jeff Varrick put it in his memo to employees explaining the deal, “Imagine a town without tolls.”",
      "Jeff Varrick",
    ],
    [
      "As the harbour chief, Aminata Post, put it in a note to owners announcing the sale, “The quay is ours.”",
      "Aminata Post",
    ],
  ])("%s", (text, name) => {
    expect(quoteAt(text, text.slice(text.indexOf("“") + 1, -2)).speaker?.name).toBe(name);
  });
});

describe("what looks alike is another’s", () => {
  test.each([
    [
      "“The bridge is safe,” said Governor Adaeze Obi.\n\nHelen Marsh, a nurse, lives beside it. “I hear it creak,” she added.",
      "I hear it creak",
      "person: Helen Marsh",
    ],
    [
      "“It is cheap,” Tom Lind told Joe Reyes.\n\nReyes nodded. “But is it safe?” he continued.",
      "But is it safe",
      "person: Joe Reyes",
    ],
    [
      "A lawyer for Tom Lind, who in May fled to Ostrey, said “he will return.”",
      "he will return",
      "unnamed: a lawyer for Tom Lind",
    ],
    [
      "The mother of Tom Lind, who at age 12 left home, said “I miss him.”",
      "I miss him",
      "unnamed: the mother of Tom Lind",
    ],
    [
      "Ana Marsh was building a house in Ohio with her sons. “It is nearly done,” she said.",
      "It is nearly done",
      "person: Ana Marsh",
    ],
    [
      "Tom Lind resigned after writing a memo that was “full of slurs,” the Harrow Courier reported.",
      "full of slurs",
      "body: Harrow Courier",
    ],
    [
      "As Ana Marsh put it, the town is poor. As she put it, the wall, Tom Lind said, adding “it will stand,” is high.",
      "it will stand",
      "person: Tom Lind",
    ],
    ["AL Green lost on Sunday. “We were poor,” he said.", "We were poor", "person: AL Green"],
    [
      "“I am innocent,” Okwui Enzebor said. “We trust him,” the statement said.",
      "We trust him",
      "body: the statement",
    ],
    [
      "The Harbour Office said it would not pay. Amnesty International issued a statement. “The men are owed their wages,” the statement said.",
      "The men are owed",
      "body: the statement",
    ],
    [
      "Sen. Carla Reyes toured the valley on Monday. The drought has lasted two years. Many wells are dry. The river fell again this week. Some families left. Farmer Joe Lind lost his crops. “We need aid now,” the senator said.",
      "We need aid now",
      "person: Carla Reyes",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });

  test.each([
    "Helen Marsh’s attorney’s statement said she “is innocent.”",
    "Helen Marsh’s dismissal letter said the council “is innocent.”",
    "“She is innocent,” the Facebook post said.",
  ])("%s", (text) => {
    expect(speakerAt(text, "innocent")).not.toMatch(/: (?:Helen Marsh|Facebook)$/u);
  });

  test.each(["co-pilot", "ex-pilot"])("the %s is not the pilot", (noun) => {
    const text = `The pilot, Ana Marsh, landed safely. “We were low on fuel,” the ${noun} said.`;
    expect(speakerAt(text, "We were low")).not.toBe("person: Ana Marsh");
  });
});

test("the other names of a speaker are names and descriptions, and not the next one of a list", () => {
  const text =
    "Members came from NASA, the European Space Agency, the Canadian Space Agency and others. “The mirror is clean,” NASA said.";
  expect(quoteAt(text, "The mirror is clean").speaker?.alsoNamed).not.toContain("the European Space Agency");
});

test("what a body wrote is no other name of it", () => {
  const text =
    "In a statement, the Harbour Savings Bank said it was sorry.\n\n“We closed too soon,” the statement said.";
  expect(quoteAt(text, "We closed too").speaker).toEqual({
    name: "Harbour Savings Bank",
    kind: "body",
    alsoNamed: [],
  });
});
