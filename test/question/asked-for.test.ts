import { describe, expect, it } from "vitest";
import { wantedBy } from "../../src/question/asked-for.ts";
import type { Wanted } from "../../src/retrieval/passage-request.ts";

describe("wantedBy", () => {
  it.each<[string, Wanted]>([
    ["How many kettles are missing?", "number"],
    ["What percentage of the swans left?", "number"],
    ["By what margin did the levy fail?", "number"],
    ["Can you tell me how many kettles are missing?", "number"],
    ["When did the bridge close?", "time"],
    ["In which year did the factory close?", "time"],
    ["Before 2031, when was the pier last painted?", "time"],
    ["Where is the town hall?", "place"],
    ["Which town has no bridge?", "place"],
    ["Who counted the swans?", "name"],
    ["Who had won the race the last time?", "name"],
    ["Which company runs the ferry?", "name"],
    ["Which judge kept the papers of the yard?", "name"],
    ["What did the mayor say about the ferry?", null],
    ["What kind of plaster is it?", null],
    ["swans Sorrel", null],
  ])("%s asks for: %s", (question, wanted) => {
    expect(wantedBy(question)).toBe(wanted);
  });

  it.each<[string, Wanted]>([
    ["Why did the yard close when the mayor left?", null],
    ["What was the captain wearing when he was found?", null],
    ["Did the ferry sail when the wind turned?", null],
    ["When the ferry sank, how many drowned?", "number"],
    ["How did the crew get off where the rocks begin?", null],
  ])("%s: the word that asks, and not one of a clause", (question, wanted) => {
    expect(wantedBy(question)).toBe(wanted);
  });
});
