import type { Answer, Piece, Source, Statement } from "../../src/answer/answer.ts";
import type { Counted, Lead, NamedSpeaker } from "../../src/answer/lead.ts";
import { NO_LIMITS } from "../../src/answer/lead.ts";
import type { ArticleId } from "../../src/text/article.ts";
import type { Passage } from "../../src/text/passage.ts";

// Invented answers on an invented ferry: a test states what it is about, and the rest is as most answers have it.

export const KITTIWAKE = "kittiwake" as ArticleId;

/** A slice of a text that begins at `from` of its article. */
export function aPiece(text: string, words = text, from = 0, article = KITTIWAKE): Piece {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`Expected “${words}” in “${text}”`);
  return { article, start: from + at, end: from + at + words.length, text: words };
}

/** A quote of Orla Finch; `text` is its paragraph, and all of it is what was said unless `fields` tell otherwise. */
export function aStatement(
  fields: Partial<Statement> = {},
  text = "We will never sell the Kittiwake.",
): Statement {
  const whole = aPiece(text);
  const { kind = "direct", pieces = [whole] } = fields;
  return {
    kind,
    pieces,
    shown: kind === "passage" ? [whole] : pieces,
    speaker: kind === "passage" ? null : "Orla Finch",
    cue: kind === "passage" ? null : "told the Bell",
    confidence: kind === "passage" ? null : 0.9,
    isSpeakerCertain: kind === "passage" ? null : true,
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

/** A passage whose answering sentence is `words`. */
export function aPassage(text: string, words: string, fields: Partial<Statement> = {}): Statement {
  return aStatement({ kind: "passage", pieces: [aPiece(text, words)], ...fields }, text);
}

/** A quote that marks these words of a stored passage, and shows them alone. */
export function marking(
  { article, start, end, text, ordinal }: Passage,
  words: string,
  fields: Partial<Statement> = {},
): Statement {
  const pieces = [aPiece(text, words, start, article)];
  return aStatement({ cue: "said", pieces, passage: { article, start, end, text, ordinal }, ...fields });
}

export function aSource(number: number, fields: Partial<Source> = {}): Source {
  return {
    number,
    article: KITTIWAKE,
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

export function aSpeaker(name = "Orla Finch", fields: Partial<NamedSpeaker> = {}): NamedSpeaker {
  return { name, quotes: 1, isCertain: true, speaksFor: null, ...fields };
}

export function aCount(found: number, fields: Partial<Counted> = {}): Counted {
  return { found, shown: found, isLeast: false, articles: 1, ...fields };
}

export function aQuotesLead(
  fields: Partial<Extract<Lead, { is: "quotes" }>> = {},
): Extract<Lead, { is: "quotes" }> {
  return {
    is: "quotes",
    speakers: [aSpeaker()],
    topic: null,
    manner: "say",
    order: "best",
    isMore: false,
    counted: aCount(1),
    limits: NO_LIMITS,
    taken: [],
    ...fields,
  };
}

export function anAnswer(fields: Partial<Answer> = {}): Answer {
  return {
    question: "",
    understood: {
      kind: "attribution",
      asks: "sayings",
      speakers: ["Orla Finch"],
      topic: null,
      outlet: null,
      from: null,
      to: null,
    },
    status: "answered",
    lead: aQuotesLead(),
    statements: [],
    closest: [],
    sources: [],
    quoted: null,
    suggestions: [],
    tookMs: 1,
    ...fields,
  };
}
