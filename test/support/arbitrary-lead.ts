import fc from "fast-check";
import {
  type AppliedLimits,
  type Counted,
  type Lead,
  type NamedSpeaker,
  NO_LIMITS,
} from "../../src/answer/lead.ts";

/** Words that no language's phrases hold, without digits: a number in a line is one of the lead's. */
export const someWords = fc
  .array(fc.constantFrom("Quorl", "Vasque", "Thornby", "Zibell", "Wrackham", "Orkeny", "Uttoxe"), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(" "));

const day = fc
  .integer({ min: Date.parse("1990-01-01"), max: Date.parse("2039-12-31") })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

const limits: fc.Arbitrary<AppliedLimits> = fc.oneof(
  fc.constant(NO_LIMITS),
  fc.record({ outlet: fc.option(someWords), from: fc.option(day), to: fc.constant(null) }),
  fc.record({ outlet: fc.option(someWords), from: fc.constant(null), to: fc.option(day) }),
  fc
    .tuple(fc.option(someWords), day, day)
    .map(([outlet, a, b]) => ({ outlet, from: a < b ? a : b, to: a < b ? b : a })),
  fc
    .integer({ min: 1990, max: 2039 })
    .map((year) => ({ outlet: null, from: `${year}-01-01`, to: `${year}-12-31` })),
);

const counted: fc.Arbitrary<Counted> = fc
  .record({
    found: fc.integer({ min: 1, max: 5_000 }),
    shown: fc.integer({ min: 1, max: 50 }),
    isLeast: fc.boolean(),
    articles: fc.integer({ min: 1, max: 3_000 }),
  })
  .map(({ shown, ...rest }) => ({ ...rest, shown: Math.min(shown, rest.found) }));

const speaker: fc.Arbitrary<NamedSpeaker> = fc.record({
  name: someWords,
  quotes: fc.integer({ min: 1, max: 300 }),
  isCertain: fc.boolean(),
  speaksFor: fc.option(fc.constant("Lumbrow")),
});
const speakers = fc.uniqueArray(speaker, { minLength: 1, maxLength: 9, selector: ({ name }) => name });
const taken = fc.array(fc.record({ typed: someWords, word: someWords }), { maxLength: 2 });
const topic = fc.option(someWords);
const manner = fc.constantFrom("say" as const, "deny" as const, "criticise" as const, "praise" as const);

/** Leads that answer, and those that tell why nothing does, with any facts. */
export const arbitraryLead: fc.Arbitrary<Lead> = fc.oneof(
  fc.record({
    is: fc.constant("quotes" as const),
    speakers,
    topic,
    manner,
    order: fc.constantFrom("best" as const, "latest" as const, "earliest" as const),
    isMore: fc.boolean(),
    counted,
    limits,
    taken,
  }),
  fc.record({
    is: fc.constant("denials" as const),
    how: fc.constantFrom("denied" as const, "not_said" as const, "both" as const),
    speakers,
    topic,
    counted,
    limits,
    taken,
  }),
  fc.record({
    is: fc.constant("voices" as const),
    speakers,
    topic: someWords,
    manner,
    counted,
    limits,
    taken,
  }),
  fc
    .record({
      is: fc.constant("passages" as const),
      words: fc.option(someWords),
      others: fc.uniqueArray(someWords, { maxLength: 2 }),
      topic,
      counted,
      part: fc.double({ min: 0.01, max: 1, noNaN: true }),
      limits,
      taken,
    })
    .map(({ part, ...rest }) => ({ ...rest, stories: Math.ceil(part * rest.counted.articles) })),
  fc.record({
    is: fc.constant("days" as const),
    speakers,
    topic,
    days: fc.uniqueArray(day, { minLength: 1, maxLength: 9 }),
    counted,
    limits,
  }),
  fc.record({ is: fc.constant("count" as const), speakers, topic, counted, limits }),
  fc.record({
    is: fc.constant("sides" as const),
    speakers,
    silent: fc.uniqueArray(someWords, { maxLength: 3 }),
    topic,
    counted,
    limits,
  }),
  fc
    .record({
      is: fc.constant("articles" as const),
      topic,
      isLatest: fc.boolean(),
      articles: fc.integer({ min: 1, max: 3_000 }),
      part: fc.double({ min: 0.01, max: 1, noNaN: true }),
      passages: fc.option(fc.integer({ min: 1, max: 90_000 })),
      limits,
      latest: fc.option(day),
    })
    .map(({ part, passages, ...rest }) => ({
      ...rest,
      stories: Math.ceil(part * rest.articles),
      passages: rest.isLatest || rest.topic !== null ? null : passages,
    })),
  fc.record({
    is: fc.constant("article_people" as const),
    title: someWords,
    speakers,
    isSummaryAsked: fc.boolean(),
  }),
  fc.record({
    is: fc.constant("nothing" as const),
    because: fc.constant("not_on_topic" as const),
    speakers: fc.uniqueArray(someWords, { minLength: 1, maxLength: 8 }),
    quotes: fc.nat(2_000),
    articles: fc.nat(2_000),
    topics: fc.uniqueArray(someWords, { maxLength: 8 }),
    topic,
    limits,
    taken,
  }),
  fc.record({
    is: fc.constant("nothing" as const),
    because: fc.constant("outside_limits" as const),
    speakers: fc.uniqueArray(someWords, { maxLength: 8 }),
    latestBefore: fc.option(day),
    topic,
    limits,
    taken,
  }),
  fc.record({
    is: fc.constant("nothing" as const),
    because: fc.constant("no_passage" as const),
    passages: fc.nat(90_000),
    articles: fc.nat(2_000),
    topic,
    limits,
    taken,
  }),
);
