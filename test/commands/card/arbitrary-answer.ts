import fc from "fast-check";
import type { Answer, Piece, Source, Statement, Variant } from "../../../src/answer/answer.ts";
import type { ArticleId } from "../../../src/text/article.ts";
import type { Lead } from "../../../src/answer/lead.ts";
import { KIND_OF } from "../../../src/answer/context.ts";
import type { AnswerBody } from "../../../src/library/kept-answer.ts";
import { nastyText } from "../../support/nasty-text.ts";
import { aQuotesLead, aSpeaker } from "../../support/sample-answer.ts";

const article = fc.constantFrom("a1", "a2").map((id) => id as ArticleId);
const day = fc.option(fc.oneof(fc.constantFrom("2031-05-02", "1931-01-01", "2031-13-45"), nastyText));
const sourceNumber = fc.integer({ min: 1, max: 6 });
/** Short as a rule; at times longer than any page. */
const words = fc.oneof(
  { weight: 8, arbitrary: nastyText.filter((text) => text !== "") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("漢".repeat(4_000), "word ".repeat(20_000), "\u202e".repeat(5_000)),
  },
  { weight: 1, arbitrary: fc.constantFrom("x".repeat(3_000), "line\n".repeat(900), "*".repeat(2_500)) },
);

/** A paragraph with some of its words as pieces, each shown with some words around it, or with the paragraph. */
const passageWithPieces: fc.Arbitrary<Pick<Statement, "passage" | "pieces" | "shown">> = fc
  .record({
    article,
    text: words,
    start: fc.nat(1_000),
    ordinal: fc.integer({ min: 1, max: 5_000 }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 }),
    around: fc.constantFrom(0, 1, 30, 1_000_000),
  })
  .map(({ article, text, start, ordinal, cuts, around }) => {
    const slice = (from: number, to: number): Piece => ({
      article,
      start: start + from,
      end: start + to,
      text: text.slice(from, to),
    });
    const places = [...new Set(cuts.map((cut) => Math.round(cut * text.length)))].sort((a, b) => a - b);
    const pieces: Piece[] = [];
    for (let i = 0; i + 1 < places.length; i += 2) pieces.push(slice(places[i] ?? 0, places[i + 1] ?? 0));
    const whole = slice(0, text.length);
    const said = pieces.length > 0 ? pieces : [whole];
    const shown: Piece[] = [];
    for (const piece of said) {
      const last = shown.at(-1);
      const from = Math.max(0, piece.start - start - around);
      const to = Math.min(text.length, piece.end - start + around);
      if (last !== undefined && last.end >= start + from)
        shown[shown.length - 1] = slice(last.start - start, to);
      else shown.push(slice(from, to));
    }
    return { passage: { ...whole, ordinal }, pieces: said, shown };
  });

const variant: fc.Arbitrary<Variant> = fc.record({
  pieces: passageWithPieces.map(({ pieces }) => pieces),
  source: sourceNumber,
});

export const arbitraryStatement: fc.Arbitrary<Statement> = fc
  .record({
    base: passageWithPieces,
    kind: fc.constantFrom("passage" as const, "direct" as const, "mixed" as const, "indirect" as const),
    speaker: fc.option(nastyText),
    cue: fc.option(nastyText),
    isSpeakerCertain: fc.option(fc.boolean()),
    source: sourceNumber,
    also: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }),
    count: fc.integer({ min: 1, max: 10_000 }),
    earliest: day,
    variants: fc.array(variant, { maxLength: 2 }),
  })
  .map(({ base, ...rest }) => ({ ...rest, ...base, confidence: 0.5, score: 1 }));

const url = fc.option(
  fc.oneof(
    fc.constantFrom(
      "https://bell.example/ferry_(pellmouth)#:~:text=the%20ferry",
      "javascript:alert(1)",
      "http://localhost/x",
      "https://user:word@bell.example/",
      `https://bell.example/${"a".repeat(3_000)}`,
      "https://bell.example/%zz|x y",
    ),
    nastyText,
    fc.webUrl(),
  ),
);

export const arbitrarySource: fc.Arbitrary<Omit<Source, "number">> = fc.record({
  article,
  title: nastyText,
  outlet: fc.option(nastyText),
  authors: fc.array(nastyText, { maxLength: 3 }),
  published: day,
  url,
  link: url,
  file: fc.option(fc.constantFrom("/srv/verbatim/data/ferry.txt", "C:\\verbatim\\ferry.txt", "ferry.txt")),
});

/** Leads whose words are anything. */
const nastyLead: fc.Arbitrary<Lead> = fc.oneof(
  fc
    .record({ name: nastyText, topic: fc.option(nastyText), outlet: fc.option(nastyText), from: day })
    .map(({ name, topic, outlet, from }) =>
      aQuotesLead({
        speakers: [aSpeaker(name, { speaksFor: topic })],
        topic,
        limits: { outlet, from, to: null },
        taken: [{ typed: name, word: name }],
      }),
    ),
  fc.record({
    is: fc.constant("article_people" as const),
    title: nastyText,
    speakers: fc.array(
      nastyText.map((name) => aSpeaker(name)),
      { maxLength: 9 },
    ),
    isSummaryAsked: fc.boolean(),
  }),
  fc.record({
    is: fc.constant("talk" as const),
    of: fc.constantFrom("help" as const, "farewell" as const),
    examples: fc.array(nastyText, { maxLength: 3 }),
  }),
);

/** An answer with its lead and what is kept of it. */
export const arbitraryAnswer: fc.Arbitrary<Answer & AnswerBody> = fc
  .record({
    statements: fc.array(arbitraryStatement, { maxLength: 12 }),
    closest: fc.array(arbitraryStatement, { maxLength: 5 }),
    sources: fc.array(arbitrarySource, { maxLength: 30 }),
    status: fc.constantFrom("answered" as const, "nothing_found" as const),
    lead: nastyLead,
    speakers: fc.array(nastyText, { maxLength: 3 }),
    topic: fc.option(nastyText),
    outlet: fc.option(nastyText),
    from: day,
    to: day,
    asks: fc.constantFrom("fact" as const, "sayings" as const, "archive" as const, "talk" as const),
    suggestions: fc.array(nastyText, { maxLength: 3 }),
    body: fc.option(nastyText),
  })
  .map(({ asks, speakers, topic, outlet, from, to, body, ...rest }) => ({
    ...rest,
    question: "",
    sources: rest.sources.map((source, i) => ({ ...source, number: i + 1 })),
    statements: rest.status === "answered" ? rest.statements : [],
    understood: { kind: KIND_OF[asks], asks, speakers, topic, outlet, from, to },
    quoted: null,
    speaksFor: Object.fromEntries(
      body === null
        ? []
        : rest.statements.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker, body]])),
    ),
    tookMs: 1,
  }));
