import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleOf } from "../support/articles.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

let room: SaidArchive;
beforeAll(async () => {
  room = await saidArchive([
    articleOf("ferry", [
      "Zuzanna Kordrick said the ferry sails at nine. Nadia Ferncastle waved from the quay.",
    ]),
    articleOf("swans", ["Nadia Ferncastle counted the swans for a week."]),
  ]);
});
afterAll(() => room?.close());

describe("of somebody whom nobody quotes", () => {
  it("how many articles name them", async () => {
    const answer = await room.answerer.answer("what did Nadia Ferncastle say about the swans?");
    expect(answer).toMatchObject({
      status: "nothing_found",
      statements: [],
      quoted: null,
      understood: { speakers: ["Nadia Ferncastle"] },
      lead: { is: "nothing", because: "not_quoted", words: "Nadia Ferncastle", articles: 2 },
    });
    expect(answer.closest[0]?.passage.article).toBe("swans");
  });

  it("that none does", async () => {
    const { lead, suggestions } = await room.answerer.answer("what did Otto Mansfield say?");
    expect(lead).toMatchObject({ because: "not_quoted", articles: 0, suggestions: [] });
    expect(suggestions).toEqual([]);
  });

  it("with the names that come near", async () => {
    const { suggestions } = await room.answerer.answer("what did Mr Kordrik-Smith say?");
    for (const name of suggestions) expect(name).toBe("Zuzanna Kordrick");
  });
});
