import type { Manner, Source, Voices } from "../question/question.ts";
import { distinctQuotes, oncePerParagraph } from "../retrieval/distinct-quotes.ts";
import { corrected } from "../retrieval/query.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import { type TopicFeatures, termsSaid } from "../retrieval/topic-features.ts";
import { ON_TOPIC_FROM } from "../retrieval/topic-model.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import { citeQuotes, isShowable } from "./cite-quotes.ts";
import { type AnswerContext, applied, articleLimits, type Found } from "./context.ts";
import type { Lead, NamedSpeaker } from "./lead.ts";
import { isPlainManner, mannerFit } from "./manner.ts";
import { countedOf } from "./quotes-told.ts";
import { type Stance, stancesOf } from "./stance.ts";
import { speakersMeant } from "./speakers-meant.ts";

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
export async function answerVoices(context: AnswerContext, question: Voices | Source): Promise<Found> {
  const { retriever, citations, quoteLimit: limit, directory } = context;
  const topic = question.asks === "source" ? { words: question.words, names: [] } : question.topic;
  const within = articleLimits(question.limits);
  const ranking = await retriever.quotes.rank({
    topic: { ...topic, wanted: null, isWantedMost: false, counted: "" },
    speakers: null,
    within,
  });
  const named = ranking.quotes.filter(
    (quoted) => isShowable(quoted) && (isSomebody(quoted) || question.asks === "source"),
  );
  const { quotes: fitting, manner } =
    question.asks === "source"
      ? { quotes: withTheWords(named, topic.words), manner: "said" as const }
      : await voicesOf(context, named, question, await partyTo(context, question));
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
  const { quotes, articles } = await context.archive.status();
  const lead: Lead = isFound
    ? {
        is: "voices",
        speakers: speakersOf(statements),
        topic: words,
        manner,
        counted: countedOf(distinct, statements, ranking),
        limits,
        taken,
      }
    : { is: "nothing", because: "nobody", quotes, articles, topic: words, limits, taken };
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

/** Whether somebody whom others agree or disagree with said a quote. */
type IsPartys = (quoted: RankedQuote) => boolean;

async function partyTo(context: AnswerContext, { party }: Voices): Promise<IsPartys> {
  const meant = party === null ? [] : await speakersMeant(party, context);
  const identities = new Set(meant.flatMap(({ own, speakingFor }) => [...own, ...speakingFor]));
  return ({ article, quote }) => {
    const identity = context.directory.identityOf(article.id, quote.speaker?.name ?? "");
    return identity !== undefined && identities.has(identity);
  };
}

/** A quote with what it says for and against what it is about. */
type Sided = RankedQuote & { readonly stance: Stance };

/**
 * Quotes of the manner asked for. Where somebody was asked for who agrees or disagrees with another, and no words show it, what
 * others say on it who do not show the opposite: then it is told as no more than that.
 */
async function voicesOf(
  { archive }: AnswerContext,
  quotes: readonly RankedQuote[],
  { topic, manner, party }: Voices,
  isPartys: IsPartys,
): Promise<{ readonly quotes: RankedQuote[]; readonly manner: Manner }> {
  const about = quotes.filter(({ onTopic }) => onTopic >= ON_TOPIC_FROM);
  if (isPlainManner(manner) && !STANCES.has(manner))
    return { quotes: about.filter((quoted) => !isPartys(quoted)), manner };
  const compared = about.slice(0, COMPARED);
  const stances = await stancesOf(archive, compared);
  // What is spoken of with anger or with hope alike says little of a side: half of what all share is left out.
  const shared = {
    for: LEAN * average(stances.map((stance) => stance.for)),
    against: LEAN * average(stances.map((stance) => stance.against)),
  };
  const sided = compared.flatMap((quoted, i): Sided[] => {
    const stance = stances[i];
    if (stance === undefined) return [];
    return [
      { ...quoted, stance: { for: stance.for - shared.for, against: stance.against - shared.against } },
    ];
  });
  const side = sideOf(sided, isPartys);
  const others = sided.filter((quoted) => !isPartys(quoted));
  const speaking = speakingOf(others, topic.words, manner, side);
  if (speaking.length > 0 || party === null) return { quotes: speaking, manner };
  return { quotes: others.filter((quoted) => fitOf(quoted, manner, side) > -CLEAR), manner: "say" };
}

/** Quotes on a topic that are looked through for those for it or against it. */
const COMPARED = 60;
/** Log odds from which a side is clear. */
const CLEAR = 0.5;
/** Log odds from which a quote is taken to be on a side. */
const ON_SIDE_FROM = 0;
/** What a clear side counts beside how much of the topic a quote tells. */
const SIDED = 0.5;
/** What reporting words say of the manner, in log odds. */
const REPORTED = 2;
const LEAN = 0.5;
const STANCES: ReadonlySet<Manner> = new Set([
  "criticise",
  "oppose",
  "disagree",
  "praise",
  "support",
  "agree",
]);

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** -1 where somebody is against the topic: who disagrees is for it then. */
function sideOf(quotes: readonly Sided[], isPartys: IsPartys): 1 | -1 {
  const own = quotes.filter(isPartys);
  return own.reduce((sum, { stance }) => sum + stance.for - stance.against, 0) < 0 ? -1 : 1;
}

/** Quotes on a topic, of one manner: those for it, those against it, those who warned of it. */
function speakingOf(quotes: readonly Sided[], topic: string, manner: Manner, side: 1 | -1): RankedQuote[] {
  const own = new Set(termList(topic).filter((term) => !isFunctionTerm(term)));
  return quotes
    .filter(({ features }) => features !== null && nearShare(features) >= NAMED_FROM)
    .filter(({ quote }) => !isNamed(quote.speaker?.name ?? "", own))
    .map((quoted) => ({ ...quoted, fit: fitOf(quoted, manner, side) }))
    .map((quoted) => ({ ...quoted, score: quoted.score + SIDED * quoted.fit }))
    .filter(({ fit }) => fit > ON_SIDE_FROM)
    .sort((a, b) => b.score - a.score);
}

function nearShare({ content, sentence, leadIn, previous, paragraph, before, title }: TopicFeatures): number {
  return content + sentence + leadIn + previous + paragraph + before + title;
}

/** How clearly a quote is of the manner, in log odds; above 0: more likely than not. */
function fitOf(quoted: Sided, manner: Manner, side: 1 | -1): number {
  const fit = mannerFit(quoted, manner);
  if (!STANCES.has(manner)) return REPORTED * (fit - 1) + 1;
  const isAgainst = NEGATIVE.has(manner) === (side === 1);
  const { stance } = quoted;
  const [own, other] = isAgainst ? [stance.against, stance.for] : [stance.for, stance.against];
  return Math.max(Math.min(own, own - other), fit === 2 ? REPORTED : Number.NEGATIVE_INFINITY);
}

const NEGATIVE: ReadonlySet<Manner> = new Set(["criticise", "oppose", "disagree"]);

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
