import type { Answer, Source, Statement } from "../../../src/answer/answer.ts";
import type { ArticleId } from "../../../src/text/article.ts";

/** A quote of Orla Finch from an invented paper. */
export function aStatement(
  fields: Partial<Statement> = {},
  text = "We will never sell the Kittiwake.",
): Statement {
  const article = "kittiwake" as ArticleId;
  const whole = { article, start: 0, end: text.length, text };
  return {
    kind: "direct",
    pieces: [whole],
    speaker: "Orla Finch",
    cue: "told the Bell",
    confidence: 0.9,
    isSpeakerCertain: true,
    passage: { ...whole, ordinal: 3 },
    source: 1,
    score: 1,
    also: [],
    count: 1,
    earliest: null,
    variants: [],
    ...fields,
  };
}

export function aSource(number: number, fields: Partial<Source> = {}): Source {
  return {
    number,
    article: "kittiwake" as ArticleId,
    title: "A new life for the Kittiwake",
    outlet: "The Pellmouth Bell",
    authors: ["Tilda Oxenford"],
    published: "2031-05-02",
    url: "https://bell.example/kittiwake",
    link: "https://bell.example/kittiwake#:~:text=We%20will",
    file: "/srv/verbatim/data/kittiwake.txt",
    ...fields,
  };
}

export function anAnswer(fields: Partial<Answer> = {}): Answer {
  return {
    question: "",
    understood: {
      kind: "attribution",
      speaker: "Orla Finch",
      topic: null,
      outlet: null,
      from: null,
      to: null,
    },
    status: "answered",
    lead: "1 quote of Orla Finch in 1 article.",
    statements: [],
    closest: [],
    sources: [],
    quoted: null,
    suggestions: [],
    tookMs: 1,
    ...fields,
  };
}
