import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import type { Manner, Voices } from "../question/question.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import type { TopicFeatures } from "../retrieval/topic-features.ts";
import { ON_TOPIC_FROM } from "../retrieval/topic-model.ts";
import type { AnswerContext } from "./context.ts";
import { isNarrated, isPlainManner, mannerFit, mustShow, showsManner } from "./manner.ts";
import { speakersMeant } from "./speakers-meant.ts";
import { type Stance, stancesOf } from "./stance.ts";

/** Share of the topic that the sentences of a quote for or against it must hold. */
const NAMED_FROM = 0.4;

/** Of a topic of so few words the same as a part of what the quote holds that holds most of it: half of it is no match. */
const SHORT = 2;
const PART_OF_MOST = 0.6;

/** Whether somebody whom others agree or disagree with said a quote. */
type IsPartys = (quoted: RankedQuote) => boolean;

async function partyTo(context: AnswerContext, party: Voices["party"]): Promise<IsPartys> {
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
export async function voicesOf(
  context: AnswerContext,
  quotes: readonly RankedQuote[],
  { topic, manner, party }: Voices,
): Promise<{ readonly quotes: RankedQuote[]; readonly manner: Manner }> {
  const isPartys = await partyTo(context, party);
  const about = quotes.filter(({ onTopic }) => onTopic >= ON_TOPIC_FROM);
  if (isPlainManner(manner) && !STANCES.has(manner))
    return { quotes: about.filter((quoted) => !isPartys(quoted)), manner };
  const done = doneInArticlesOn(quotes, manner);
  const compared = [...new Set([...done, ...about])].slice(0, COMPARED);
  const stances = await stancesOf(context.archive, compared);
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
  const speaking = speakingOf(
    others,
    topic.words,
    manner,
    side,
    side === 1 ? new Set(done.map(({ quote }) => quote.id)) : new Set(),
  );
  if (speaking.length > 0 || party === null) {
    // What words alone tell is right in two of three: the lead claims a side only where somebody is told to have taken it, of this.
    const isClaimed = (quoted: RankedQuote): boolean => isTold(quoted, manner) && namesIt(quoted);
    const isShown = side === 1 && (!STANCES.has(manner) || speaking.every(isClaimed));
    return { quotes: speaking, manner: isShown ? manner : "say" };
  }
  return { quotes: others.filter((quoted) => fitOf(quoted, manner, side) > -CLEAR), manner: "say" };
}

/** An article is about a topic where so much of it stands near one of its quotes that may bear on it. */
const ARTICLE_FROM = 0.6;
const MAY_BEAR_FROM = 0.25;
/** In such an article who is told to have done what was asked need not name it again. */
const DONE_FROM = 0.15;

/** Quotes of those of whom articles on the topic tell that they did what was asked for: criticised it, welcomed it. */
function doneInArticlesOn(quotes: readonly RankedQuote[], manner: Manner): RankedQuote[] {
  const about = new Set(
    quotes
      .filter(
        ({ onTopic, features }) =>
          onTopic >= MAY_BEAR_FROM && features !== null && nearShare(features) >= ARTICLE_FROM,
      )
      .map(({ article }) => article.id),
  );
  return quotes.filter(
    (quoted) => about.has(quoted.article.id) && quoted.onTopic >= DONE_FROM && isTold(quoted, manner),
  );
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
function speakingOf(
  quotes: readonly Sided[],
  topic: string,
  manner: Manner,
  side: 1 | -1,
  done: ReadonlySet<RankedQuote["quote"]["id"]>,
): RankedQuote[] {
  const own = new Set(termList(topic).filter((term) => !isFunctionTerm(term)));
  const shares = quotes.map(({ features }) => (features === null ? 0 : nearShare(features)));
  // Where some speak of both its words, one of them elsewhere is another matter: of "the ferry decision" any decision.
  const isShort = own.size <= SHORT;
  const least = isShort ? Math.max(NAMED_FROM, PART_OF_MOST * Math.max(0, ...shares)) : NAMED_FROM;
  const isDone = ({ quote }: RankedQuote): boolean => done.has(quote.id);
  // Where some are told to have done it, others must be clear.
  const from = quotes.some(isDone) ? CLEAR : ON_SIDE_FROM;
  const speaking = quotes
    .filter((quoted, i) => isDone(quoted) || (shares[i] ?? 0) >= least)
    .filter(({ quote }) => !isNamed(quote.speaker?.name ?? "", own))
    .map((quoted) => ({ ...quoted, fit: fitOf(quoted, manner, side) }))
    .map((quoted) => ({ ...quoted, score: quoted.score + SIDED * quoted.fit }))
    .filter(({ fit }) => fit > from)
    .sort((a, b) => b.score - a.score);
  // The sense alone finds some who praise where nobody does.
  return !mustShow(manner) || speaking.some((quoted) => showsManner(quoted, manner)) ? speaking : [];
}

/** Whether what is asked about stands in the sentence: who accused somebody of something else nearby was not against it. */
function namesIt({ features }: RankedQuote): boolean {
  return features !== null && features.content + features.sentence >= NAMED_FROM;
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
  return Math.max(Math.min(own, own - other), isTold(quoted, manner) ? REPORTED : Number.NEGATIVE_INFINITY);
}

/** Whether reporting words or the article's own say that it was done. */
function isTold(quoted: RankedQuote, manner: Manner): boolean {
  return mannerFit(quoted, manner) === 2 || isNarrated(quoted, manner);
}

const NEGATIVE: ReadonlySet<Manner> = new Set(["criticise", "oppose", "disagree"]);

/** Whether a speaker is what is asked about: nobody is asked for who speaks of himself. */
function isNamed(name: string, topic: ReadonlySet<string>): boolean {
  const terms = termList(name).filter((term) => !isFunctionTerm(term));
  return terms.length > 0 && terms.every((term) => topic.has(term));
}
