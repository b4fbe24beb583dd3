import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnswerer } from "../../src/answer/answerer.ts";
import { type ConversationMemory, converse } from "../../src/answer/conversation.ts";
import { createRetriever, type Retriever } from "../../src/retrieval/retriever.ts";
import { type Newsroom, openNewsroom, TODAY } from "./newsroom.ts";

// No question embeds, retrieves or ranks twice, whatever attempts it takes: counted where the retriever meets the model, and where
// the answerer meets the retriever.

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room?.close());

interface Counts {
  embedded: string[];
  retrieved: string[];
  ranked: (string | null)[];
}

/** What the last of some questions of one conversation cost. Nothing is left of any question before. */
async function countsOf(questions: readonly string[]): Promise<Counts & { asks: string }> {
  const counts: Counts = { embedded: [], retrieved: [], ranked: [] };
  const embedQuery = (text: string): Promise<Float32Array> => {
    counts.embedded.push(text);
    return room.embedQuery(text);
  };
  // A retriever for each question, so that no vector is left over from the one before.
  let real: Retriever = createRetriever(room.archive, embedQuery);
  const retriever: Retriever = {
    quotes: {
      rank(options) {
        counts.ranked.push(options.topic?.words ?? null);
        return real.quotes.rank(options);
      },
    },
    retrieve(request, options) {
      counts.retrieved.push(request.words);
      return real.retrieve(request, options);
    },
    readSayings: (question, quotes) => real.readSayings(question, quotes),
  };
  const answerer = createAnswerer({
    archive: room.archive,
    retriever,
    now: () => new Date(`${TODAY}T12:00:00Z`),
  });
  let memory: ConversationMemory | undefined;
  let asks = "";
  for (const question of questions) {
    Object.assign(counts, { embedded: [], retrieved: [], ranked: [] } satisfies Counts);
    real = createRetriever(room.archive, embedQuery);
    const next = await converse(answerer, memory, question);
    memory = next.memory;
    asks = next.answer.understood.asks;
  }
  return { ...counts, asks };
}

const WALL = "what did Varrick say about the wall";

describe("one embedding, one retrieval and one ranking at most", () => {
  it.each<[asks: string, ...questions: string[]]>([
    ["sayings", WALL],
    ["sayings", "what did Varrick say"],
    ["sayings", "what did Varick say about the ferrry"], // misspelt
    ["sayings", "what did Varrick say about lifeboats"], // nothing on it
    ["sayings", "what did Nobody Known say about the ferry"],
    ["sayings", "what did the mayor say"],
    ["sayings", "what did Varrick and Orme say about the contract"],
    ["sayings", "what did Varrick say about the wall since 2024"],
    ["sayings", "what did Facebook say about Vietnam"],
    ["sayings", "did Orme apologise to the council"],
    ["sayings", "Varrick on lifeboats"], // perhaps sayings: then a fact
    ["sayings", "Orme: the lifeboat"],
    ["sayings", WALL, "and about the ferry?"],
    ["sayings", WALL, "what else did she say?"],
    ["sayings", WALL, "what else did she say?", "what else?"],
    ["sayings", WALL, "and Orme?"],
    ["sayings", WALL, "what did he say about it?"],
    ["keywords", "varrick wall"],
    ["keywords", "Orme lifeboat"], // perhaps sayings: then a fact
    ["keywords", "Orme lifebaot"], // and misspelt
    ["keywords", "ferry price"],
    ["voices", "who criticised the ferry"],
    ["voices", "who spoke about the plug"],
    ["source", "who said the plug is not free"],
    ["source", "who said the moon is made of brass"],
    ["compare", "do Varrick and Orme agree on the contract?"],
    ["compare", "do Varrick and Maud Pennock agree on lifeboats?"],
    ["when", "when did Orme speak of the apprentice?"],
    ["when", WALL, "when did she say that?"],
    ["count", "how many times did Varrick speak of the wall"],
    ["count", "how often did Varrick speak about lifeboats"],
    ["fact", "How many passengers does the Kittiwake carry?"],
    ["fact", "how many pasengers does the Kitiwake carry"], // misspelt
    ["fact", "what did the museum find beneath the slipway"], // perhaps sayings
    ["fact", "How much will the exemptions cost, according to Fesk?"],
    ["fact", "How many boats sank, according to the ministry?"],
    ["fact", "How many passengers does the Kittiwake carry?", "and cars?"],
    ["archive", "what are your sources"],
    ["archive", "articles about the ferrry"],
    ["archive", "how many articles mention the ferry"],
    ["latest", "what is new?"],
    ["latest", "what is new about the ferry?"],
    ["latest", "what happened in Pellmouth last week?"],
    ["article", "who wrote the slate ship article"],
    ["article", "what does the ferry article say about the plug"],
    ["article", "what does https://harbourwire.example/coast/kittiwake-first-crossing say about the cable"],
    ["article", WALL, "who is quoted in it?"],
    ["article", WALL, "summarise this"],
    ["talk", "hello"],
    ["talk", WALL, "this bot is useless"],
    ["foreign", "Was sagte Varrick über die Fähre?"],
    ["unreferred", "what did he say about it?"],
    ["unclear", "said"],
  ])("%s: %s %s", async (asks, ...questions) => {
    const counts = await countsOf(questions.filter((question) => question !== undefined));
    expect(counts.asks).toBe(asks);
    expect(counts.embedded.length, counts.embedded.join(" | ")).toBeLessThanOrEqual(1);
    expect(counts.retrieved.length, counts.retrieved.join(" | ")).toBeLessThanOrEqual(1);
    expect(counts.ranked.length, counts.ranked.join(" | ")).toBeLessThanOrEqual(1);
  });

  it("counts: what needs the model, the passages or the quotes asks for them", async () => {
    expect(await countsOf([WALL])).toMatchObject({ embedded: ["wall"], retrieved: [], ranked: ["wall"] });
    const fact = "How many passengers does the Kittiwake carry?";
    expect(await countsOf([fact])).toMatchObject({ embedded: [fact], retrieved: [fact], ranked: [] });
  });
});
