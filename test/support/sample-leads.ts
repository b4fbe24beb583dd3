import { type AppliedLimits, type Lead, NO_LIMITS, type Nothing } from "../../src/answer/lead.ts";
import { aCount, aQuotesLead, aSpeaker } from "./sample-answer.ts";

const SINCE: AppliedLimits = { outlet: null, from: "2031-05-02", to: null };
const UNTIL: AppliedLimits = { outlet: "The Pellmouth Bell", from: null, to: "2030-12-31" };
const WEEK: AppliedLimits = { outlet: null, from: "2031-05-05", to: "2031-05-11" };
const ONE_DAY: AppliedLimits = { outlet: null, from: "2031-05-02", to: "2031-05-02" };
const YEAR: AppliedLimits = { outlet: "Harbour Wire", from: "2031-01-01", to: "2031-12-31" };
const MONTH: AppliedLimits = { outlet: null, from: "2031-02-01", to: "2031-02-28" };

const FINCH = aSpeaker("Orla Finch", { quotes: 3 });
const TESSALY = aSpeaker("Bram Tessaly", { quotes: 2, isCertain: false });
const SPOKESWOMAN = aSpeaker("Ines Dorrow", { speaksFor: "the harbour office" });
const UNSURE = aSpeaker("Zuzanna Kordrick", { isCertain: false });
const MANY = Array.from({ length: 9 }, (_, i) =>
  aSpeaker(`Wren ${"ABCDEFGHI".charAt(i)}. Quill`, { quotes: 9 - i }),
);
const TAKEN = [{ typed: "fery", word: "ferry" }];
const TITLE = "A new life for the Kittiwake";
const EXAMPLES = ["What did Orla Finch say about the ferry?", "What is new?"];

type Of<Is extends Lead["is"]> = Extract<Lead, { is: Is }>;
type NothingOf<Because extends Nothing["because"]> = Extract<Nothing, { because: Because }>;

const found = <Is extends "voices" | "days" | "count" | "sides" | "passages">(
  is: Is,
  fields: Omit<Of<Is>, "is" | "limits" | "taken"> & Partial<Of<Is>>,
): Of<Is> => ({ is, limits: NO_LIMITS, taken: [], ...fields }) as unknown as Of<Is>;

const articles = (fields: Partial<Of<"articles">>): Of<"articles"> => ({
  is: "articles",
  topic: null,
  isLatest: false,
  articles: 12,
  stories: 12,
  passages: null,
  limits: NO_LIMITS,
  latest: null,
  ...fields,
});

/** Leads of every kind, each fact at least once present and once absent. A new kind of lead does not compile without some. */
export const LEADS: { readonly [Is in Exclude<Lead["is"], "nothing">]: readonly Of<Is>[] } = {
  denials: (["denied", "not_said", "both"] as const).map((how) => ({
    is: "denials",
    how,
    speakers: how === "both" ? [FINCH, TESSALY] : [FINCH],
    topic: how === "denied" ? null : "ferry",
    counted: { found: 3, shown: how === "both" ? 2 : 3, isLeast: false, articles: 2 },
    limits: how === "not_said" ? SINCE : NO_LIMITS,
    taken: how === "both" ? TAKEN : [],
  })),
  quotes: [
    aQuotesLead(),
    aQuotesLead({ speakers: [FINCH], topic: "ferry", counted: aCount(3, { articles: 2 }) }),
    aQuotesLead({
      speakers: [FINCH],
      topic: "ferry",
      counted: aCount(1_304, { shown: 10, articles: 205, isLeast: true }),
      limits: YEAR,
      taken: TAKEN,
    }),
    aQuotesLead({ speakers: [UNSURE], counted: aCount(4, { shown: 1 }), order: "latest", limits: SINCE }),
    aQuotesLead({ speakers: [TESSALY], order: "earliest", counted: aCount(2), limits: WEEK }),
    aQuotesLead({ speakers: [SPOKESWOMAN], isMore: true, counted: aCount(7, { isLeast: true }) }),
    aQuotesLead({
      speakers: [FINCH, TESSALY, SPOKESWOMAN],
      topic: "the wall",
      counted: aCount(6, { articles: 4 }),
      limits: UNTIL,
    }),
    aQuotesLead({ topic: "the wall", manner: "criticise", isMannerShown: false }),
    aQuotesLead({ speakers: [FINCH], manner: "warn", isMannerShown: false, counted: aCount(3) }),
    aQuotesLead({ speakers: MANY, counted: aCount(45, { shown: 10, articles: 17 }), limits: MONTH }),
  ],
  voices: [
    found("voices", { speakers: [FINCH], topic: "the wall", manner: "say", counted: aCount(1) }),
    found("voices", {
      speakers: [FINCH, UNSURE],
      topic: "the wall",
      manner: "criticise",
      counted: aCount(13, { shown: 10, articles: 8 }),
      limits: WEEK,
      taken: TAKEN,
    }),
    found("voices", {
      speakers: MANY,
      topic: "the wall",
      manner: "praise",
      counted: aCount(45, { isLeast: true, articles: 12 }),
    }),
    found("voices", { speakers: [], topic: "they have sold it", manner: "said", counted: aCount(2) }),
  ],
  passages: [
    found("passages", { words: null, others: [], topic: null, counted: aCount(1), stories: 1 }),
    found("passages", {
      words: "forty crowns",
      others: ["fifty crowns"],
      topic: "ferry cost",
      counted: aCount(4, { articles: 3 }),
      stories: 2,
      limits: SINCE,
      taken: TAKEN,
    }),
    found("passages", {
      words: "at night",
      others: ["by day", "in spring"],
      topic: "ferry",
      counted: aCount(9, { shown: 5, articles: 6 }),
      stories: 1,
    }),
  ],
  days: [
    found("days", { speakers: [FINCH], topic: "ferry", days: ["2031-05-02"], counted: aCount(1) }),
    found("days", {
      speakers: [UNSURE],
      topic: null,
      days: ["2030-11-01", "2031-05-02", "2031-05-09"],
      counted: aCount(13, { shown: 10, articles: 3 }),
      limits: UNTIL,
    }),
    found("days", {
      speakers: [FINCH],
      topic: "ferry",
      days: [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2031-03-0${day}`),
      counted: aCount(8, { articles: 8 }),
    }),
    found("days", { speakers: [FINCH], topic: "ferry", days: [], counted: aCount(2) }),
  ],
  count: [
    found("count", { speakers: [FINCH], topic: null, counted: aCount(1) }),
    found("count", {
      speakers: [TESSALY],
      topic: "ferry",
      counted: aCount(1_304, { shown: 10, articles: 205, isLeast: true }),
      limits: ONE_DAY,
    }),
  ],
  sides: [
    found("sides", {
      speakers: [FINCH, UNSURE],
      silent: [],
      topic: "the wall",
      counted: aCount(4, { articles: 2 }),
    }),
    found("sides", {
      speakers: [FINCH, TESSALY],
      silent: ["Ines Dorrow"],
      topic: null,
      counted: aCount(24, { shown: 10, articles: 5 }),
      limits: YEAR,
    }),
  ],
  articles: [
    articles({}),
    articles({ articles: 1, stories: 1, passages: 1, latest: "2031-05-01" }),
    articles({ passages: 1_204, stories: 7, latest: "2031-05-02", limits: UNTIL }),
    articles({ topic: "ferry", stories: 8, limits: SINCE }),
    articles({ topic: "ferry", isLatest: true, latest: "2031-05-02" }),
    articles({ isLatest: true, articles: 5, stories: 4, latest: "2031-05-02", limits: WEEK }),
  ],
  article_fact: [
    { is: "article_fact", detail: "author", title: TITLE, values: ["Tilda Oxenford", "Paul Quist"] },
    { is: "article_fact", detail: "date", title: TITLE, values: ["2031-05-02"] },
    { is: "article_fact", detail: "outlet", title: TITLE, values: ["The Pellmouth Bell"] },
    { is: "article_fact", detail: "link", title: TITLE, values: ["https://bell.example/kittiwake"] },
    { is: "article_fact", detail: "title", title: TITLE, values: [TITLE] },
  ],
  article_people: [
    { is: "article_people", title: TITLE, speakers: [FINCH, UNSURE, SPOKESWOMAN], isSummaryAsked: false },
    { is: "article_people", title: TITLE, speakers: MANY, isSummaryAsked: true },
    { is: "article_people", title: TITLE, speakers: [], isSummaryAsked: true },
  ],
  which: [{ is: "which", words: "Finch", speakers: ["Orla Finch", "Peregrine Finch"] }],
  which_article: [
    { is: "which_article", titles: [] },
    { is: "which_article", titles: [TITLE, "The wall comes first"] },
  ],
  unreferred: [{ is: "unreferred", word: "she" }],
  talk: (["greeting", "farewell", "thanks", "help", "identity", "praise", "abuse", "chat"] as const).map(
    (of) => ({ is: "talk", of, examples: EXAMPLES }),
  ),
  unclear: [
    { is: "unclear", examples: EXAMPLES },
    { is: "unclear", examples: [] },
  ],
  foreign: [
    { is: "foreign", language: "de" },
    { is: "foreign", language: "it" },
    { is: "foreign", language: "xx" },
  ],
};

const NOTHINGS: { readonly [Because in Nothing["because"]]: readonly NothingOf<Because>[] } = {
  not_on_topic: [
    {
      because: "not_on_topic",
      speakers: ["Orla Finch"],
      quotes: 18,
      articles: 5,
      topics: ["wall", "crowns", "the price"],
    },
    {
      because: "not_on_topic",
      speakers: ["Orla Finch", "Peregrine Finch"],
      quotes: 1,
      articles: 1,
      topics: [],
    },
    { because: "not_on_topic", speakers: ["Orla Finch"], quotes: 0, articles: 0, topics: [] },
  ],
  not_in_that_manner: [
    { because: "not_in_that_manner", speakers: ["Orla Finch"], quotes: 6 },
    { because: "not_in_that_manner", speakers: ["Orla Finch", "Peregrine Finch"], quotes: 1 },
  ],
  no_more: [
    { because: "no_more", speakers: ["Orla Finch"], topics: ["wall", "crowns"] },
    { because: "no_more", speakers: ["Orla Finch", "Peregrine Finch"], topics: [] },
  ],
  outside_limits: [
    { because: "outside_limits", speakers: ["Orla Finch"], latestBefore: "2029-02-11" },
    { because: "outside_limits", speakers: [], latestBefore: null },
  ],
  not_quoted: [
    { because: "not_quoted", words: "Quorlby", articles: 0, suggestions: [] },
    { because: "not_quoted", words: "Quorlby", articles: 4, suggestions: [], unread: 1 },
    { because: "not_quoted", words: "Quorlby", articles: 3, suggestions: ["Orla Quorrel", "Bram Tessaly"] },
  ],
  nobody: [
    { because: "nobody", quotes: 1_156, articles: 8 },
    { because: "nobody", quotes: 1_156, articles: 8, unread: 2 },
  ],
  no_passage: [{ because: "no_passage", passages: 1_193, articles: 8 }],
  name_unknown: [{ because: "name_unknown", words: "Nigeria" }],
  time_unknown: [
    { because: "time_unknown", words: "2020", years: ["2029", "2031"] },
    { because: "time_unknown", words: "2020", years: [] },
  ],
  not_mentioned: [{ because: "not_mentioned", words: "Lindenau" }],
  no_article: [
    { because: "no_article", articles: 8 },
    { because: "no_article", articles: 0 },
  ],
  no_outlet: [
    { because: "no_outlet", outlet: "Nowhere Times", outlets: ["The Pellmouth Bell", "Harbour Wire"] },
    {
      because: "no_outlet",
      outlet: "Nowhere Times",
      outlets: Array.from({ length: 11 }, (_, i) => `Paper ${"ABCDEFGHIJK".charAt(i)}`),
    },
    { because: "no_outlet", outlet: "Nowhere Times", outlets: [] },
  ],
  no_such_day: [
    { because: "no_such_day", words: "31 February" },
    { because: "no_such_day", words: "" },
  ],
  article_silent: (["author", "date", "outlet", "link", "title"] as const).map((detail) => ({
    because: "article_silent",
    detail,
    title: TITLE,
  })),
  empty_archive: [{ because: "empty_archive" }],
};

/** Leads that tell why nothing answers, each without and with a topic, limits and a word taken for another. */
export const NOTHING_LEADS: readonly Of<"nothing">[] = Object.values(NOTHINGS)
  .flat()
  .flatMap((because): Of<"nothing">[] => [
    { is: "nothing", topic: null, limits: NO_LIMITS, taken: [], ...because },
    { is: "nothing", topic: "the ferry", limits: YEAR, taken: TAKEN, ...because },
    { is: "nothing", topic: "the ferry", limits: UNTIL, taken: [], ...because },
  ]);

export const ALL_LEADS: readonly Lead[] = [...Object.values(LEADS).flat(), ...NOTHING_LEADS];
