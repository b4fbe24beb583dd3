import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import type { Source, Voices } from "../question/question.ts";
import { isDenial } from "../quotes/quote.ts";
import { distinctQuotes, oncePerParagraph } from "../retrieval/distinct-quotes.ts";
import { corrected } from "../retrieval/query.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import type { Retriever } from "../retrieval/retriever.ts";
import { isNameAlone } from "../retrieval/thing-alone.ts";
import { termsSaid } from "../retrieval/topic-features.ts";
import { unreadNaming } from "./articles-naming.ts";
import { citeQuotes, isShowable } from "./cite-quotes.ts";
import { type AnswerContext, applied, articleLimits, type Found } from "./context.ts";
import type { Lead, NamedSpeaker } from "./lead.ts";
import { countedOf, severalBearers } from "./quotes-told.ts";
import { voicesOf } from "./sided-voices.ts";

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

/** Answers "who said …", "who criticised …" and "who spoke about …": from words to speakers. */
export async function answerVoices(context: AnswerContext, question: Voices | Source): Promise<Found> {
  const { retriever, citations, quoteLimit: limit, directory } = context;
  const topic = question.asks === "source" ? { words: question.words, names: [] } : question.topic;
  const within = articleLimits(question.limits);
  const ranking = await retriever.quotes.rank({
    topic: { ...topic, wanted: null, isWantedMost: false, counted: "", named: [] },
    speakers: null,
    within,
    ofArticles: question.asks === "voices",
  });
  const named = ranking.quotes.filter(
    (quoted) =>
      (!isDenial(quoted.quote) || (question.asks === "voices" && question.manner === "deny")) &&
      isShowable(quoted) &&
      !isNameAlone(quoted) &&
      (isSomebody(quoted) || question.asks === "source"),
  );
  const { quotes: fitting, manner } =
    question.asks === "source"
      ? {
          quotes: await withoutUnsaid(withTheWords(named, topic.words), topic.words, retriever),
          manner: "said" as const,
        }
      : await sidedOrSaid(context, named, question);
  const distinct = oncePerParagraph(distinctQuotes(fitting));
  const isFound = distinct.length > 0;
  const limits = applied(within);
  const words = ranking.query === null ? topic.words : corrected(topic.words, ranking.query);
  const taken = (ranking.query?.corrections ?? []).map(({ typed, word }) => ({ typed, word }));
  const nearest = isFound
    ? distinct.slice(limit, limit * 2)
    : oncePerParagraph(distinctQuotes(ranking.quotes.slice(0, MOST_CLOSEST)));
  const statements = await citeQuotes(citations, isFound ? distinct.slice(0, limit) : [], directory);
  const closest = await citeQuotes(citations, nearest, directory);
  const bearersOf = severalBearers(distinct.slice(0, limit), directory);
  const { quotes, articles } = await context.archive.status();
  const unread = isFound ? {} : await unreadNaming(words, context.archive);
  const lead: Lead = isFound
    ? {
        is: "voices",
        speakers: speakersOf(statements).map((one) => ({ ...one, ...bearersOf(one.name) })),
        topic: words,
        manner,
        counted: countedOf(distinct, statements, ranking),
        limits,
        taken,
      }
    : { is: "nothing", because: "nobody", quotes, articles, topic: words, limits, taken, ...unread };
  return {
    understood: { speakers: [], topic: words, ...limits },
    status: isFound ? "answered" : "nothing_found",
    lead,
    statements,
    closest,
    quoted: null,
    suggestions: [],
  };
}

/** "Who accused the mayor of waste": those who took that side, or else who said it in these words. */
async function sidedOrSaid(
  context: AnswerContext,
  named: readonly RankedQuote[],
  question: Voices,
): Promise<{ readonly quotes: RankedQuote[]; readonly manner: Extract<Lead, { is: "voices" }>["manner"] }> {
  const sided = await voicesOf(context, named, question);
  const { words } = question.topic;
  if (sided.quotes.length > 0 || question.manner !== "accuse" || !/\sof\s/iu.test(words)) return sided;
  return {
    quotes: await withoutUnsaid(withTheWords(named, words), words, context.retriever),
    manner: "said",
  };
}

/** Whether a speaker is more than "those" or "it". */
function isSomebody({ quote: { speaker } }: RankedQuote): boolean {
  return speaker !== null && !termList(speaker.name).every(isFunctionTerm);
}

/** Those whose words are shown, in order. */
function speakersOf(statements: Awaited<ReturnType<typeof citeQuotes>>): NamedSpeaker[] {
  const named = new Map<string, NamedSpeaker>();
  for (const { speaker, isSpeakerCertain } of statements) {
    if (speaker === null) continue;
    const known = named.get(speaker);
    named.set(speaker, {
      name: speaker,
      quotes: (known?.quotes ?? 0) + 1,
      isCertain: (known?.isCertain ?? true) && isSpeakerCertain !== false,
      speaksFor: null,
    });
  }
  return [...named.values()];
}

/** Quotes that hold the words asked for, or most of them, those in the same order first. */
function withTheWords(quotes: readonly RankedQuote[], words: string): RankedQuote[] {
  const pairs = pairsOf(termList(words));
  return quotes
    .map((quoted) => ({ ...quoted, same: sameWords(quoted), row: inARow(quoted, pairs) }))
    .filter(({ same, row }) => same >= SAME_WORDS_FROM || (same >= SOME_WORDS_FROM && row >= ROW_FROM))
    .map((quoted) => ({ ...quoted, score: quoted.same + IN_A_ROW * quoted.row + DENSE * density(quoted) }))
    .sort((a, b) => b.score - a.score);
}

/** Quotes that are read for who said what was asked, at most. */
const READ = 3;
/** Log odds of the reader below which a quote says something else with the same words ("a pilot boat is no hearse"). */
const SAID_FROM = -2;

/** Without quotes that hold the words asked for, and do not say them as far as the reader can tell. */
async function withoutUnsaid(
  quotes: readonly RankedQuote[],
  words: string,
  { readSayings }: Pick<Retriever, "readSayings">,
): Promise<RankedQuote[]> {
  const first = quotes.slice(0, READ);
  const read = await readSayings(`who said ${words}?`, first);
  if (read === null) return [...quotes];
  const said = first.filter((_, i) => (read[i] ?? 0) >= SAID_FROM);
  return said.length === 0 ? [] : [...said, ...quotes.slice(READ)];
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
