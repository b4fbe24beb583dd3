import { distinctQuotes } from "../retrieval/distinct-quotes.ts";
import { corrected } from "../retrieval/query.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import { termsSaid } from "../retrieval/topic-features.ts";
import { ON_TOPIC_FROM } from "../retrieval/topic-model.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import type { Understood } from "./answer.ts";
import { type AnswerContext, type Found, limitsOf } from "./answer-context.ts";
import { attitudeOf } from "./attitude.ts";
import { voicesLead, voicesNothingLead } from "./attribution-lead.ts";
import type { AttributionQuestion } from "./attribution-question.ts";
import { citeQuotes, isShowable } from "./cite-quotes.ts";

/** Share of the words asked for that a quote must hold to be the one meant, with what stands around it counting less. */
const SAME_WORDS_FROM = 0.62;
const AROUND = 0.6;
const IN_A_ROW = 1;
/** So much is enough where so many of the words follow each other as asked for. */
const SOME_WORDS_FROM = 0.5;
const ROW_FROM = 0.4;
/** A short quote with the words comes before a long one. */
const DENSE = 0.3;
const MOST_CLOSEST = 3;
/** Share of the topic that the sentences of a quote for or against it must hold. */
const NAMED_FROM = 0.4;

/** Answers "who said …", "who criticised …" and "who spoke about …": from words to speakers. */
export async function answerVoices(
  context: AnswerContext,
  { asks, topic }: Pick<AttributionQuestion, "asks" | "topic">,
  directory: SpeakerDirectory,
): Promise<Found | null> {
  const { retriever, read, outlet, citations, quoteLimit: limit } = context;
  if (topic === null) return null;
  const within = limitsOf(read, outlet);
  const { quotes, query } = await retriever.quotes.rank({ topic, speakers: null, within });
  const named = quotes.filter(
    (quoted) => isShowable(quoted) && (quoted.quote.speaker !== null || asks === "source"),
  );
  const fitting = chosen(asks, named, topic);
  const distinct = distinctQuotes(fitting);
  const understood: Understood = {
    kind: "attribution",
    speaker: null,
    topic: query === null ? topic : corrected(topic, query),
    outlet,
    from: read.isTimeLimit ? (read.time?.from ?? null) : null,
    to: read.isTimeLimit ? (read.time?.to ?? null) : null,
  };
  const found = distinct.length > 0;
  const shown = found ? distinct.slice(0, limit) : [];
  const nearest = found ? distinct.slice(limit, limit * 2) : distinctQuotes(quotes.slice(0, MOST_CLOSEST));
  const statements = await citeQuotes(citations, shown, directory);
  const closest = await citeQuotes(citations, nearest, directory);
  const lead = found
    ? voicesLead(understood, asks, distinct, statements, query)
    : voicesNothingLead(understood, asks, await context.archive.status(), query);
  return {
    understood,
    status: found ? "answered" : "nothing_found",
    lead,
    statements,
    closest,
    quoted: null,
    suggestions: [],
  };
}

function chosen(
  asks: AttributionQuestion["asks"],
  quotes: readonly RankedQuote[],
  topic: string,
): RankedQuote[] {
  if (asks === "source") {
    const pairs = pairsOf(termList(topic));
    return quotes
      .map((quoted) => ({ ...quoted, same: sameWords(quoted), row: inARow(quoted, pairs) }))
      .filter(({ same, row }) => same >= SAME_WORDS_FROM || (same >= SOME_WORDS_FROM && row >= ROW_FROM))
      .map((quoted) => ({ ...quoted, score: quoted.same + IN_A_ROW * quoted.row + DENSE * density(quoted) }))
      .sort((a, b) => b.score - a.score);
  }
  const about = quotes.filter(({ onTopic }) => onTopic >= ON_TOPIC_FROM);
  if (asks === "voices") return about;
  const own = new Set(termList(topic).filter((term) => !isFunctionTerm(term)));
  return about
    .filter(({ features }) => features !== null && features.content + features.sentence >= NAMED_FROM)
    .filter(({ quote }) => !isNamed(quote.speaker?.name ?? "", own))
    .map((quoted) => {
      const attitude = attitudeOf(quoted) * (asks === "critics" ? -1 : 1);
      return { ...quoted, attitude, score: quoted.score + attitude };
    })
    .filter(({ attitude }) => attitude > 0)
    .sort((a, b) => b.score - a.score);
}

/** How much of the words asked for a quote holds, 0 to 1. */
function sameWords({ features }: RankedQuote): number {
  if (features === null) return 0;
  const { content, sentence, leadIn, previous, paragraph, before } = features;
  return content + AROUND * (sentence + leadIn + previous + paragraph + before);
}

/** Words that stand in a row as they were asked for, function words too. */
function pairsOf(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, i) => `${terms[i]} ${term}`);
}

function inARow(quoted: RankedQuote, pairs: readonly string[]): number {
  const held = new Set(pairsOf(termsSaid(quoted).map(({ term }) => term)));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => held.has(pair)).length / pairs.length;
}

/** Part of the words said that were asked for, by the share of the topic that they hold. */
function density(quoted: RankedQuote): number {
  const words = termsSaid(quoted).length;
  return (quoted.features?.content ?? 0) / Math.max(1, Math.log2(1 + words));
}

/** Whether a speaker is what is asked about: nobody is asked for who speaks of himself. */
function isNamed(name: string, topic: ReadonlySet<string>): boolean {
  const terms = termList(name).filter((term) => !isFunctionTerm(term));
  return terms.length > 0 && terms.every((term) => topic.has(term));
}
