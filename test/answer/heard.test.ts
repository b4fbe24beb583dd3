import { expect, it } from "vitest";
import { heardOf } from "../../src/answer/heard.ts";
import { plainSayings } from "../../src/question/plain-sayings.ts";
import type { RankedQuote } from "../../src/retrieval/quote-ranking.ts";
import type { TopicFeatures } from "../../src/retrieval/topic-features.ts";

const NOTHING: TopicFeatures = {
  content: 0,
  sentence: 0,
  leadIn: 0,
  previous: 0,
  paragraph: 0,
  before: 0,
  title: 0,
  headline: 0,
  whole: 0,
  inARow: 0,
  referring: 0,
  similarity: 0.2,
  leadInSimilarity: 0,
  person: 0,
};
const TEXT = "Corin May promised that the ferry would sail.";

/** "Promised that …", with where the topic's words stand and how likely it is on it. */
function promise(features: Partial<TopicFeatures>, onTopic: number, cue = "promised"): RankedQuote {
  const start = TEXT.indexOf("promised");
  const span = { start: TEXT.indexOf("the ferry"), end: TEXT.length - 1 };
  return {
    article: { id: "a" },
    quote: {
      speaker: { name: "Corin May" },
      kind: "indirect",
      confidence: 0.9,
      content: [span],
      cue: cue === "promised" ? [{ start, end: start + cue.length }] : [],
    },
    paragraphs: [{ passage: { text: TEXT, start: 0, end: TEXT.length } }],
    features: { ...NOTHING, ...features },
    onTopic,
    score: 0,
  } as unknown as RankedQuote;
}

const may = { name: "Corin May" };
const heard = (quoted: RankedQuote, manner: "promise" | "say" = "promise"): number => {
  const group = [{ name: "Corin May", own: [may], speakingFor: [], belonging: [], tier: 0 }];
  const question = {
    ...plainSayings([], { words: "savers", names: [] }, { outlet: null, time: null }),
    manner,
  };
  const directory = { identityOf: () => may };
  const [first] = heardOf(group as never, [quoted], question as never, { directory } as never);
  return first?.quotes.length ?? 0;
};

it("a promise is heard where its paragraph or headline tells half of what it was asked about", () => {
  expect(heard(promise({ title: 0.5 }, 0.15))).toBe(1);
  expect(heard(promise({ paragraph: 0.3, before: 0.3 }, 0.15))).toBe(1);
});

it("a promise of something else is none, however alike it sounds", () => {
  expect(heard(promise({}, 0.15))).toBe(0);
  expect(heard(promise({ title: 0.4 }, 0.39))).toBe(0);
});

it("what is merely said there must be on the topic", () => {
  expect(heard(promise({ title: 1 }, 0.15), "say")).toBe(0);
  expect(heard(promise({ title: 1 }, 0.4), "say")).toBe(1);
});
