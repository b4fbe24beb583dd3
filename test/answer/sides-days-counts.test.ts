import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { articleOf } from "../support/articles.ts";
import { expectTrue, speakersOf } from "./newsroom.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

const BRIDGE = "Ilse Marchetti said the bridge of glass is a promise.";

let room: SaidArchive;
beforeAll(async () => {
  room = await saidArchive([
    articleOf("spring", [BRIDGE, "Bram Tessaly said the bridge of glass must close in frost."], {
      title: "Spring",
      published: "2031-03-01",
    }),
    articleOf(
      "summer",
      [
        BRIDGE,
        "Ilse Marchetti said the bridge of glass costs nine crowns an hour to polish.",
        "Zuzanna Kordrick said the swans are back. Zuzanna Kordrick said the tide is late.",
      ],
      { title: "Summer", published: "2031-07-20" },
    ),
    articleOf("undated", ["Ilse Marchetti said no bridge of glass was ever finished on a Tuesday."]),
  ]);
});
afterAll(() => room?.close());

async function ask(question: string): Promise<Answer> {
  const answer = await room.answerer.answer(question);
  await expectTrue(answer, room.archive);
  return answer;
}

describe("on which day", () => {
  it("that of the best quote first, each day once, none for what has no day", async () => {
    const { lead } = await ask("when did Marchetti speak of the bridge of glass?");
    expect(lead).toMatchObject({ is: "days", speakers: [{ name: "Ilse Marchetti", quotes: 3 }] });
    expect(lead.is === "days" && [...lead.days].sort()).toEqual(["2031-03-01", "2031-07-20"]);
  });

  it("of nothing said is not told", async () => {
    expect((await ask("when did Tessaly speak of the swans?")).lead).toMatchObject({
      is: "nothing",
      because: "not_on_topic",
      speakers: ["Bram Tessaly"],
      quotes: 1,
    });
  });
});

describe("how often", () => {
  it("quotes, one of two articles counted once", async () => {
    expect((await ask("how many times did Marchetti speak of the bridge of glass?")).lead).toMatchObject({
      is: "count",
      counted: { found: 3, shown: 3, isLeast: false },
    });
  });

  it("within the limits", async () => {
    expect(
      (await ask("how many times did Marchetti speak of the bridge of glass before April 2031?")).lead,
    ).toMatchObject({ is: "count", counted: { found: 1 }, limits: { from: null, to: "2031-03-31" } });
  });
});

describe("both sides", () => {
  it("in turns, with how often each spoke", async () => {
    const answer = await ask("do Marchetti and Tessaly agree on the bridge of glass?");
    expect(answer.lead).toMatchObject({ is: "sides", silent: [] });
    expect(
      answer.statements
        .slice(0, 2)
        .map(({ speaker }) => speaker)
        .toSorted(),
    ).toEqual(["Bram Tessaly", "Ilse Marchetti"]);
    const speakers = answer.lead.is === "sides" ? answer.lead.speakers : [];
    expect(speakers.map(({ name, quotes }) => [name, quotes]).toSorted()).toEqual([
      ["Bram Tessaly", 1],
      ["Ilse Marchetti", 3],
    ]);
  });

  it("of three, who said nothing on it is told beside the others", async () => {
    const answer = await ask("do Marchetti, Tessaly and Kordrick agree on the bridge of glass?");
    expect(answer.lead).toMatchObject({ is: "sides", silent: ["Zuzanna Kordrick"] });
    expect(speakersOf(answer)).not.toContain("Zuzanna Kordrick");
  });

  it("one voice alone is no comparison, and what the other has is counted", async () => {
    const answer = await ask("do Marchetti and Kordrick agree on the bridge of glass?");
    expect(answer).toMatchObject({
      status: "nothing_found",
      statements: [],
      lead: {
        is: "nothing",
        because: "not_on_topic",
        speakers: ["Zuzanna Kordrick"],
        quotes: 2,
        articles: 1,
      },
    });
    expect(answer.closest.map(({ speaker }) => speaker)).toContain("Ilse Marchetti");
  });

  it("with somebody whom nobody quotes says so", async () => {
    const { lead, statements } = await ask("do Marchetti and Otto Mansfield agree on the bridge of glass?");
    expect(statements).toEqual([]);
    expect(lead).toMatchObject({ is: "nothing" });
  });
});
