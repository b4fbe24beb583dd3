import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { createConversation, readings } from "../../src/answer/conversation.ts";

const answered = (question: string, topic: string | null, kind: "fact" | "archive" = "fact"): Answer => ({
  question,
  understood: { kind, speaker: null, topic, outlet: null, from: null, to: null },
  status: "answered",
  lead: "",
  statements: [],
  closest: [],
  sources: [],
  quoted: null,
  suggestions: [],
  tookMs: 1,
});

describe("readings", () => {
  const ferry = answered("How many ferries sail in Pellmouth?", "ferries sail Pellmouth");

  it("puts a new topic in the place of the old one", () => {
    const before = answered("What do you know about the ferry?", "ferry", "archive");
    expect(readings("and about the museum?", before)).toEqual(["What do you know about the museum?"]);
  });

  it("puts a new place in the place of the old one", () => {
    expect(readings("and in Gannet Bay?", ferry)).toEqual(["How many ferries sail in Gannet Bay?"]);
  });

  it("asks a question with a pronoun as it stands, then with the subject before", () => {
    expect(readings("did it lose passengers over the strike?", ferry)).toEqual([
      "did it lose passengers over the strike?",
      "did it lose passengers over the strike (ferries sail Pellmouth)?",
    ]);
  });

  it("asks one with hardly any content together with the subject first", () => {
    expect(readings("when did it start?", ferry)[0]).toBe("when did it start (ferries sail Pellmouth)?");
  });

  it("leaves a question about the article talked about as it is", () => {
    expect(readings("who wrote that?", ferry)).toEqual(["who wrote that?"]);
  });

  it("leaves a whole question, and the first one, as they are", () => {
    expect(readings("Who runs the museum?", ferry)).toEqual(["Who runs the museum?"]);
    expect(readings("and about the museum?", undefined)).toEqual(["and about the museum?"]);
  });
});

describe("createConversation", () => {
  it("asks the question as completed and gives it back as typed", async () => {
    const asked: string[] = [];
    const conversation = createConversation({
      async answer(question) {
        asked.push(question);
        return answered(question, "ferry");
      },
    });
    await conversation.ask("what do you know about the ferry?");
    const answer = await conversation.ask("and about the museum?");
    expect(asked.at(-1)).toBe("what do you know about the museum?");
    expect(answer.question).toBe("and about the museum?");
  });

  it("goes on after a question that could not be read", async () => {
    let calls = 0;
    const conversation = createConversation({
      async answer(question) {
        if (++calls === 1) throw new Error("unreadable");
        return answered(question, null);
      },
    });
    await expect(conversation.ask("?")).rejects.toThrow("unreadable");
    await expect(conversation.ask("ferry")).resolves.toMatchObject({ status: "answered" });
  });
});
