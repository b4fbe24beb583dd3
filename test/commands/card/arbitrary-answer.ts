import fc from "fast-check";
import type { Answer, Piece, Source, Statement, Variant } from "../../../src/answer/answer.ts";
import type { ArticleId } from "../../../src/text/article.ts";
import { nastyText } from "../../support/nasty-text.ts";

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

/** A paragraph with some of its words as pieces. */
const passageWithPieces: fc.Arbitrary<Pick<Statement, "passage" | "pieces">> = fc
  .record({
    article,
    text: words,
    start: fc.nat(1_000),
    ordinal: fc.integer({ min: 1, max: 5_000 }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 }),
  })
  .map(({ article, text, start, ordinal, cuts }) => {
    const places = [...new Set(cuts.map((cut) => Math.round(cut * text.length)))].sort((a, b) => a - b);
    const pieces: Piece[] = [];
    for (let i = 0; i + 1 < places.length; i += 2) {
      const [from = 0, to = 0] = places.slice(i, i + 2);
      pieces.push({ article, start: start + from, end: start + to, text: text.slice(from, to) });
    }
    const whole: Piece = { article, start, end: start + text.length, text };
    return { passage: { ...whole, ordinal }, pieces: pieces.length > 0 ? pieces : [whole] };
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

export const arbitraryAnswer: fc.Arbitrary<Answer> = fc
  .record({
    statements: fc.array(arbitraryStatement, { maxLength: 12 }),
    closest: fc.array(arbitraryStatement, { maxLength: 5 }),
    sources: fc.array(arbitrarySource, { maxLength: 30 }),
    status: fc.constantFrom("answered" as const, "nothing_found" as const),
    lead: nastyText,
    speaker: fc.option(nastyText),
    topic: fc.option(nastyText),
    outlet: fc.option(nastyText),
    from: day,
    to: day,
    kind: fc.constantFrom("fact" as const, "attribution" as const, "archive" as const),
    suggestions: fc.array(nastyText, { maxLength: 3 }),
    topics: fc.array(nastyText, { maxLength: 3 }),
    isQuoted: fc.boolean(),
  })
  .map(({ kind, speaker, topic, outlet, from, to, topics, isQuoted, ...rest }) => ({
    ...rest,
    question: "",
    sources: rest.sources.map((source, i) => ({ ...source, number: i + 1 })),
    statements: rest.status === "answered" ? rest.statements : [],
    understood: { kind, speaker, topic, outlet, from, to },
    quoted: isQuoted ? { speakers: [speaker ?? ""], quotes: 3, articles: 2, topics } : null,
    tookMs: 1,
  }));
