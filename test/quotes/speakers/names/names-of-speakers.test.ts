import { describe, expect, test } from "vitest";
import { resolvedIn } from "../candidates/speech-in.ts";
import { quoteAt, speakerAt } from "../candidates/who-speaks.ts";

// Each line: the text, words of the quote, whose they are. Everybody is invented.

/** Whom a sentence's subject means, as `kind: name`, where these words were taken for it. */
function saidBy(mention: string): string {
  const speaker = resolvedIn(`They met. [${mention}] said <the tide was late>.`)[0]?.speaker;
  return speaker == null ? "nobody" : `${speaker.kind}: ${speaker.name}`;
}

describe("an office before a name is no part of it, however long", () => {
  test.each([
    ["Bank of Ostrany Governor Kazuo Tanabe said the rate would rise.", "the rate", "person: Kazuo Tanabe"],
    [
      "Pellmouth Harbour Council Treasurer Adaeze Okoro said the crane was paid for.",
      "the crane",
      "person: Adaeze Okoro",
    ],
    [
      "Office of Tides and Budget Director Rasul Vance said the books were open.",
      "the books",
      "person: Rasul Vance",
    ],
    [
      "Ferrystone chief corporate affairs and food safety officer Lauri Salo said the soup was safe.",
      "the soup",
      "person: Lauri Salo",
    ],
    [
      "Minister for Climate Change Sherine Rahmat said the coast would hold.",
      "the coast",
      "person: Sherine Rahmat",
    ],
    [
      "Harrow professor and supply chain expert Chen Tang said the boats were late.",
      "the boats",
      "person: Chen Tang",
    ],
    [
      "Former Harrow governor and vice presidential candidate Sela Pallin said the vote was near.",
      "the vote",
      "person: Sela Pallin",
    ],
    ["HPO Administrator Will Nelson said the launch was off.", "the launch", "person: Will Nelson"],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });

  test.each([
    ["A spokesman for Mayor Ana Marsh", "unnamed: a spokesman for Mayor Ana Marsh"],
    ["an aide to Councillor Omar Farouk", "unnamed: an aide to Councillor Omar Farouk"],
    ["relatives of Senator Ines Hall", "unnamed: relatives of Senator Ines Hall"],
    ["captains like Pilot Mei Tan", "unnamed: captains"],
    ["the office of Governor Pavel Novik", "body: the office of Governor Pavel Novik"],
    ["the president and first lady Ana Marsh", "unnamed: president and first lady Ana Marsh"],
  ])("but %s", (mention, speaker) => {
    expect(saidBy(mention)).toBe(speaker);
  });
});

describe("somebody beside a description is who it is", () => {
  test.each([
    ["A prosecutor, assistant harbour counsel James Lind, said the case was closed.", "the case"],
    ["One of the pilots, James Lind, said the case was closed.", "the case"],
    ["Okoro’s challenger, former Mayor James Lind, said the case was closed.", "the case"],
    ["The owner of a water taxi, 41-year-old James Lind, said the case was closed.", "the case"],
    ["Her colleague, the tide expert Dr. James Lind, said the case was closed.", "the case"],
  ])("%s", (text, words) => {
    expect(speakerAt(text, words)).toBe("person: James Lind");
  });
});

describe("a name that is a word keeps both its parts", () => {
  test.each([
    ["Tamsin Will, who keeps the lock, said the water was high.", "person: Tamsin Will"],
    ["Emma Post, the editor, said the water was high.", "person: Emma Post"],
    ["Councillor Helka State said the water was high.", "person: Helka State"],
    ["Will Hall, a pilot, said the water was high.", "person: Will Hall"],
    ["Amara Court said the water was high. Court has kept the lock for years.", "person: Amara Court"],
  ])("%s", (text, speaker) => {
    expect(speakerAt(text, "the water")).toBe(speaker);
  });

  test("a nickname between the names is part of them, and goes alone", () => {
    const text =
      "“The pier is sound,” said Tomas “Smitty” Okoro. “I have walked it,” Okoro said. “Twice,” Smitty added.";
    for (const words of ["The pier", "I have walked", "Twice"])
      expect(speakerAt(text, words)).toBe("person: Tomas “Smitty” Okoro");
  });
});

describe("what a body is called is its name, and nothing that the sentence adds", () => {
  test.each([
    ["Ctrail, a travel booking site in Ostrany, said the ferries were full.", "Ctrail"],
    ["Sky Harrow, having looked at the books, said the ferries were full.", "Sky Harrow"],
    ["The Harrow Post, based in Pellmouth, said the ferries were full.", "Harrow Post"],
    ["According to the Harbour Institute, the ferries were full.", "Harbour Institute"],
    ["The University of Ostrany, Chicago, said the ferries were full.", "University of Ostrany, Chicago"],
    ["The US Food and Tide Administration said the ferries were full.", "US Food and Tide Administration"],
  ])("%s", (text, name) => {
    expect(quoteAt(text, "the ferries").speaker?.name).toBe(name);
  });

  test.each([
    ["Lind & Marsh"],
    ["Centers for Tides & Fish Services"],
    ["Okoro & Tan"],
    ["Boats & Bread"],
    ["Haddad & Sons"],
  ])("one firm: %s", (name) => {
    expect(saidBy(name)).toBe(`body: ${name}`);
  });

  test.each([
    ["the Harbour Post leads the list", "body: Harbour Post"],
    ["Ana Marsh leads the board and", "person: Ana Marsh"],
    ["Omar Farouk became the third mayor", "person: Omar Farouk"],
    ["Justice Neema Gorsa earned $250,000 for a book", "person: Neema Gorsa"],
    ["Pavel Novik will continue", "person: Pavel Novik"],
    ["Mei Tan allegedly", "person: Mei Tan"],
    ["to Adaeze Okoro", "person: Adaeze Okoro"],
    ["Here, Dr. Adaeze Okoro", "person: Adaeze Okoro"],
  ])("who begins it: %s", (mention, speaker) => {
    expect(saidBy(mention)).toBe(speaker);
  });

  test("several teams’ things are written as theirs", () => {
    const text = "The Harrow Democrats met on Friday. Their campaign said the ferries were full.";
    expect(quoteAt(text, "the ferries").speaker?.name).toBe("Harrow Democrats’ campaign");
  });
});

describe("where a report was written says nothing", () => {
  test.each([
    "PELLMOUTH (HPO) —",
    "PORT HARROW, Ostrany —",
    "OSTRANY CITY –",
    "KOTO-SHIMA —",
    "AL-HADRA (Reuters) -",
  ])("%s", (place) => {
    const text = `${place} Mayor Ines Hall said the pier was sound.`;
    expect(speakerAt(text, "the pier")).toBe("person: Ines Hall");
  });
});

describe("what is left of a mention that holds no name is a noun phrase, or nobody", () => {
  test.each([
    ["which officials", "unnamed: officials"],
    ["what tide experts", "unnamed: tide experts"],
    ["whose lawyers", "unnamed: lawyers"],
    ["did pilots", "unnamed: pilots"],
    ["to the harbour board", "body: the harbour board"],
    ["there are several economists", "unnamed: several economists"],
    ["that officials", "unnamed: officials"],
  ])("%s", (mention, speaker) => {
    expect(saidBy(mention)).toBe(speaker);
  });

  test.each(["There", "This", "the", "what", "More", "told the roaring crowd", "Here’s what we know"])(
    "%s is nobody",
    (mention) => {
      expect(saidBy(mention)).toBe("nobody");
    },
  );

  test.each([
    ["Ferrystone Soups sells abroad", "which produced the meat", "Ferrystone Soups"],
    ["Harrow Foods, a soup maker, sells abroad", "which for the past three years", "Harrow Foods"],
    ["The Tide Institute sells abroad", "which was formed in May", "Tide Institute"],
  ])("a clause is told of whom the words before it name: %s", (before, mention, name) => {
    const [quote] = resolvedIn(`${before.split(" sells")[0]}, [${mention}], said <the tide was late>.`);
    expect(quote?.speaker?.name).toBe(name);
  });

  test("a mention that begins inside a word begins with the word", () => {
    const [quote] = resolvedIn("The Harrow[-based boat maker] said <the tide was late>.");
    expect(quote?.speaker?.name).toBe("Harrow-based boat maker");
  });
});
