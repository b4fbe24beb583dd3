import { describe, expect, it } from "vitest";
import { spokenTopics, topicsSpokenOf } from "../../src/retrieval/spoken-topics.ts";
import { quotedOf } from "./quoted.ts";

const said = (text: string, title = "A notice") =>
  quotedOf(`She said ${text}.`, { content: [{ start: 9, end: 9 + text.length }], title });

describe("what quotes are about", () => {
  it("are the names and nouns that most of them hold, names first", () => {
    const quotes = [
      said("the ferry to Thornsay is late"),
      said("nobody in Thornsay waits for the ferry"),
      said("the soup was cold"),
    ];
    expect(spokenTopics(quotes, [], 2)).toEqual(["Thornsay", "ferry"]);
  });

  it("counts the quotes that hold each", () => {
    const quotes = [said("nobody left Thornsay"), said("we saw Thornsay"), said("kettles whistle")];
    expect(topicsSpokenOf(quotes, [], 5)).toContainEqual({ topic: "Thornsay", quotes: 2 });
  });

  it("are not the speaker's own names", () => {
    expect(spokenTopics([said("ask Bram Tessaly about kettles")], ["Bram Tessaly"], 5)).toEqual(["kettles"]);
  });

  it("are rather what the headline names: that is what was asked about", () => {
    const quotes = [
      said("the wall and the ferry cost money", "A wall for the harbour"),
      said("the ferry sails"),
    ];
    expect(spokenTopics(quotes, [], 1)).toEqual(["wall"]);
  });

  it("are phrases rather than words of them, where these recur", () => {
    const quotes = [
      "we dug for the flood wall",
      "the flood wall saved us",
      "nobody paid for the flood wall",
      "a wall is no harbour",
      "the children like the school meals",
      "the school meals are paid",
      "soup is cheap",
    ].map((text) => said(text));
    const told = spokenTopics(quotes, [], 10);
    expect(told.slice(0, 2).sort()).toEqual(["flood wall", "school meals"]);
    for (const word of ["wall", "flood", "meals", "school", "dug", "saved", "paid"])
      expect(told).not.toContain(word);
  });

  it("are each told once, and no more than asked for", () => {
    const quotes = [
      said("the Pellmouth Harbour Museum opens"),
      said("the Harbour Museum opens"),
      said("kettles sing"),
    ];
    const told = spokenTopics(quotes, [], 5);
    expect(told.filter((topic) => topic.includes("Museum"))).toHaveLength(1);
    expect(spokenTopics(quotes, [], 1)).toHaveLength(1);
    expect(spokenTopics([], [], 5)).toEqual([]);
  });
});
