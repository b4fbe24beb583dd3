import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleOf } from "../support/articles.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { saidArchive } from "./said-archive.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room?.close());

describe("a fact of one article", () => {
  it.each([
    ["who wrote the slate ship article", "author", "Greta Lindqvarn"],
    ["when was the Kittiwake article published?", "date", "2025-02-11"],
    ["who published the slate ship article", "outlet", "The Pellmouth Courier"],
    [
      "what is the link of the article about the slate ship",
      "link",
      "https://courier.pellmouth.example/2024/09/18/slate-ship",
    ],
    ["who wrote the article about the storm surge", "author", "Anneke Dorsh"],
    ["who wrote the article about the hat", "author", null], // names no author
  ])("%s", async (question, detail, value) => {
    const answer = await room.ask(question);
    expect(answer.understood.kind).toBe("archive");
    if (value === null)
      expect(answer).toMatchObject({
        status: "nothing_found",
        lead: { is: "nothing", because: "article_silent", detail },
      });
    else
      expect(answer).toMatchObject({
        status: "answered",
        lead: { is: "article_fact", detail, values: expect.arrayContaining([value]) },
      });
  });

  it("is of the article last talked about where none is named", async () => {
    const about = async (...questions: string[]) => {
      const { lead } = await room.ask(...questions, "who wrote that?");
      return lead.is === "article_fact" ? lead.values : lead.is;
    };
    expect(await about("what do you know about the slate ship?")).toEqual(["Greta Lindqvarn"]);
    expect(await about("how many passengers does the Kittiwake carry?")).toEqual(["Sorrel Maddock"]);
    expect(
      await about("what do you know about the slate ship?", "how many passengers does the Kittiwake carry?"),
    ).toEqual(["Sorrel Maddock"]);
    expect(await about()).toBe("which_article");
  });

  it("of an article that is not there is not found", async () => {
    const answer = await room.ask("who wrote the giraffe article");
    expect(answer).toMatchObject({
      status: "nothing_found",
      statements: [],
      lead: { is: "nothing", because: "no_article" },
    });
  });
});

describe("what one article says", () => {
  it("on something, and nothing of another", async () => {
    const answer = await room.ask("what does the flood wall article say about pensioners");
    expect(answer.status).toBe("answered");
    expect(answer.statements[0]?.pieces[0]?.text).toMatch(/Pensioners on the lowest incomes/u);
    expect(new Set(answer.statements.map(({ passage }) => passage.article)).size).toBe(1);
  });

  it("is nothing where it does not speak of it, though another does", async () => {
    const answer = await room.ask("what does the slate ship article say about mosquitoes");
    expect(answer).toMatchObject({ status: "nothing_found", statements: [] });
  });

  it("by people: each with a quote of theirs, named people first", async () => {
    const answer = await room.ask("who is quoted in the article about the Kittiwake?");
    expect(answer.lead).toMatchObject({ is: "article_people", isSummaryAsked: false });
    const speakers = answer.statements.map(({ speaker }) => speaker);
    expect(new Set(speakers).size).toBe(speakers.length);
    expect(speakers).toEqual(
      expect.arrayContaining(["Ilse Varrick", "Bastian Orme", "Maud Pennock", "Jory Pennock"]),
    );
    const unnamed = speakers.findIndex((name) => /official/u.test(name ?? ""));
    expect(unnamed).toBeGreaterThan(speakers.indexOf("Jory Pennock"));
  });

  it("by nobody, where nobody is quoted", async () => {
    const bare = await saidArchive([
      articleOf("frost", ["The pear trees of the town are white with frost this morning."], {
        title: "Frost in the orchard",
      }),
    ]);
    const answer = await bare.answerer.answer("who is quoted in the article about the frost?");
    await bare.close();
    expect(answer).toMatchObject({
      status: "nothing_found",
      statements: [],
      lead: { is: "article_people", title: "Frost in the orchard", speakers: [] },
    });
  });
});

describe("which articles there are", () => {
  it("all, with their passages and the latest day", async () => {
    const { articles, passages } = await room.archive.status();
    const answer = await room.ask("what are your sources?");
    expect(answer.lead).toMatchObject({
      is: "articles",
      topic: null,
      articles,
      passages,
      latest: "2025-08-19",
    });
    expect(answer.sources).toHaveLength(articles);
    expect((await room.ask("how many articles do you have")).lead).toMatchObject({
      is: "articles",
      articles,
    });
  });

  it("about something, each once with its best passage", async () => {
    const answer = await room.ask("what do you know about the ferry?");
    expect(answer.lead).toMatchObject({ is: "articles", topic: expect.stringMatching(/ferry/u) });
    const shown = answer.statements.map(({ passage }) => passage.article);
    expect(new Set(shown).size).toBe(shown.length);
    for (const { passage } of answer.statements) expect(passage.text).toMatch(/ferr(?:y|ies)/iu);
  });

  it("since a day", async () => {
    const answer = await room.ask("articles about the ferry since 2025");
    expect(answer.understood).toMatchObject({ from: "2025-01-01", to: null });
    expect(answer.sources.length).toBeGreaterThan(0);
    for (const { published } of answer.sources) expect((published ?? "") >= "2025-01-01").toBe(true);
  });

  it("about something that none is about", async () => {
    expect((await room.ask("articles about giraffes")).lead).toMatchObject({
      is: "nothing",
      because: "no_article",
    });
  });
});

describe("what is new", () => {
  it("about something: the newest first", async () => {
    const answer = await room.ask("what is new about the Torv bridge?");
    expect(answer.lead).toMatchObject({ is: "articles", isLatest: true });
    expect(answer.sources[0]?.article).toBe("torv-toll-result-2025");
  });

  it("since a day after all articles: nothing, and the latest before", async () => {
    expect((await room.ask("what is new since 2026?")).lead).toMatchObject({
      is: "nothing",
      because: "outside_limits",
      latestBefore: "2025-08-19",
    });
  });
});
