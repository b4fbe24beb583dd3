import { isCalendarWord } from "../english/calendar.ts";
import { areOpposed, deedsIn, deedsTold, takesForDone } from "../english/opposite-deeds.ts";
import type { Sayings } from "../question/question.ts";
import type { AskedTime } from "../question/times.ts";
import type { DistinctQuote } from "../retrieval/distinct-quotes.ts";
import type { PassageRequest } from "../retrieval/passage-request.ts";
import type { QuoteRanking, RankedQuote } from "../retrieval/quote-ranking.ts";
import { namesOf } from "../retrieval/speaker-directory.ts";
import { wordsAt } from "../retrieval/words-at.ts";
import { fold } from "../text/terms.ts";
import { type AnswerContext, applied, articleLimits, type Found, isWithinTime } from "./context.ts";
import { citeQuotes } from "./cite-quotes.ts";
import { apart, areAnswer, type Denials, denialsOf, howDenied } from "./denials.ts";
import type { AppliedLimits, Lead } from "./lead.ts";
import { decided, heardOf, isAnswering, isUndecided, pointedTo } from "./heard.ts";
import { showsManner } from "./manner.ts";
import type { Meant } from "./meant.ts";
import { ordered } from "./quote-order.ts";
import {
  countedOf,
  everybodyOf,
  type Heard,
  namedSpeakers,
  quotedOf,
  takenIn,
  topicWords,
  understoodAs,
} from "./quotes-told.ts";
import { speakersMeant } from "./speakers-meant.ts";
import { answerUnknownSpeaker } from "./unknown-speaker.ts";
import { unsaidAnswer, which } from "./unsaid.ts";

/** What several were found to have said of what was asked. */
export interface SayingsFound {
  readonly heard: readonly Heard[];
  readonly ranking: QuoteRanking;
  /** In the order of the answer. */
  readonly distinct: readonly DistinctQuote[];
  readonly found: Found;
  /** Whether no fact may answer in its place: the article tells the opposite of what the question takes for done. */
  readonly isFinal?: boolean;
}

/**
 * Answers what somebody said from the quotes of the archive, with what was ranked, for questions on days, numbers and sides; `null` where the
 * words name nobody and may ask for something else.
 */
export async function findSayings(context: AnswerContext, question: Sayings): Promise<SayingsFound | null> {
  const everyone: (readonly Meant[])[] = [];
  for (const asked of question.speakers) everyone.push(await speakersMeant(asked, context));
  const meant = everyone.flat();
  const [first] = question.speakers;
  if (meant.length === 0) {
    if (question.reading === "perhaps" || first === undefined) return null;
    const found = await answerUnknownSpeaker(context, question, first);
    return { heard: [], ranking: { query: null, quotes: [], isComplete: true }, distinct: [], found };
  }
  const within = articleLimits(question.limits);
  const { time } = question.limits;
  const identities = [...new Set(meant.flatMap(everybodyOf))];
  const ranking = await context.retriever.quotes.rank({
    topic: topicRequest(question),
    speakers: namesOf(identities),
    within: within?.outlet === undefined ? undefined : { outlet: within.outlet },
    order: question.order,
    days:
      within?.from === undefined && within?.to === undefined
        ? undefined
        : { from: within.from, to: within.to },
  });
  const stated = applied(within);
  const { said, denied } = apart(ranking.quotes);
  const published = said.filter(({ article }) => isWithinTime(article, stated));
  const isOfEvent =
    time?.place === "either" && !published.some(isAnswering) && said.some((one) => tells(one, time));
  const limits = isOfEvent ? { ...stated, from: null, to: null } : stated;
  const inTime = isOfEvent ? said.filter((one) => tells(one, time)) : published;
  const asked = everyone.map((group) => heardOf(group, inTime, question, context));
  // "What else did she say": of the same where there is more of it, and of anything where not.
  const isSpent =
    question.besides === "shown" &&
    question.topic !== null &&
    ordered(asked.flat(), question, context, false).length === 0;
  const heard = isSpent ? everyone.map((group) => heardOf(group, inTime, question, context, 0)) : asked;
  // What is told must be true of what is shown: of anything is not on the topic.
  const told: Sayings = isSpent ? { ...question, topic: null } : question;
  const all = question.speakers.length === 1 ? pointedTo(heard.flat(), context) : heard.flat();
  const denials = denialsOf(
    everyone,
    denied.filter((one) =>
      isOfEvent && time !== null ? tells(one, time) : isWithinTime(one.article, stated),
    ),
    question,
    context,
  );
  const isAmbiguous = question.speakers.length === 1 && isUndecided(first?.by ?? "name", meant, all);
  if (isAmbiguous)
    return { heard: all, ranking, distinct: [], found: which(question, first?.words ?? "", meant, all) };
  const chosen = heard.length > 1 ? heard.flatMap((group) => decided(group)) : decided(all);
  const distinct = ordered(chosen, question, context, heard.length > 1);
  if (areAnswer(denials, distinct, question)) {
    const found = await deniedAnswer(context, question, { denials, distinct, ranking, limits });
    return { heard: denials.heard, ranking, distinct: denials.distinct, found };
  }
  const isOtherwise = isToldOtherwise(context.asked, distinct);
  const found =
    distinct.length > 0 && !isOtherwise
      ? await saidAnswer(context, told, { chosen, distinct, ranking, limits })
      : await unsaidAnswer(context, question, { meant, ranking, limits, within: inTime, isOtherwise });
  return { heard: chosen, ranking, distinct, found, isFinal: isOtherwise };
}

/** Quotes whose paragraphs may tell that what was asked for was done. */
const MOST_TOLD = 5;

/** "Why did she vote for it?" is answered by nothing of hers where the articles tell that she voted against it. */
function isToldOtherwise(asked: string, distinct: readonly DistinctQuote[]): boolean {
  if (distinct.length === 0 || !takesForDone(asked)) return false;
  const quotes = distinct.slice(0, MOST_TOLD).map(({ best }) => best);
  const told = quotes.flatMap(sentencesOn).join("\n");
  const own = quotes.map((quoted) => wordsAt(quoted, quoted.quote.content)).join("\n");
  return areOpposed(deedsIn(asked), deedsTold(told, own));
}

/** Who speaks is named in a sentence, or meant by the word that it begins with; what others do stands in others. */
const GOES_ON = /^\s*(?:He|She|They|It|His|Her|Their|Its)(?!\p{L})/u;

function sentencesOn({ quote, paragraphs }: RankedQuote): string[] {
  const surname = quote.speaker?.name.split(" ").at(-1) ?? "";
  return paragraphs.flatMap(({ passage, sentences }) =>
    sentences
      .map(({ start, end }) => passage.text.slice(start - passage.start, end - passage.start))
      .filter((sentence) => GOES_ON.test(sentence) || (surname !== "" && sentence.includes(surname))),
  );
}

/** Whether a quote's paragraph tells of the time asked for: "the agreement in April" is the one that was made in April. */
function tells(quoted: RankedQuote, { words = "" }: AskedTime): boolean {
  const asked = (words.match(/\p{L}+|\p{N}{4}/gu) ?? []).map(fold);
  const told = asked.filter((word) => /\p{N}/u.test(word) || isCalendarWord(word));
  return (
    isAnswering(quoted) &&
    told.length > 0 &&
    quoted.paragraphs.some(({ passage }) => {
      const text = fold(passage.text);
      return told.every((word) => text.includes(word));
    })
  );
}

function topicRequest({ topic }: Pick<Sayings, "topic">): PassageRequest | null {
  if (topic === null) return null;
  return {
    words: topic.words,
    names: topic.names,
    named: [],
    wanted: null,
    isWantedMost: false,
    counted: "",
  };
}

interface Denied extends Omit<Said, "chosen"> {
  readonly denials: Denials;
}

/** What they denied or did not say, as that; what they did say on it comes next. */
async function deniedAnswer(
  context: AnswerContext,
  question: Sayings,
  { denials, distinct, ranking, limits }: Denied,
): Promise<Found> {
  const limit = Math.min(context.quoteLimit, question.most ?? Number.POSITIVE_INFINITY);
  const statements = await citeQuotes(context.citations, denials.distinct.slice(0, limit), context.directory);
  const closest = await citeQuotes(context.citations, distinct.slice(0, limit), context.directory);
  const speakers = namedSpeakers(denials.heard, denials.distinct, statements, context);
  const lead: Lead = {
    is: "denials",
    how: howDenied(denials.distinct),
    speakers,
    topic: topicWords(question, ranking.query),
    counted: countedOf(denials.distinct, statements, ranking),
    limits,
    taken: takenIn(question, ranking.query),
  };
  const names = speakers.map(({ name }) => name);
  return {
    understood: understoodAs(question, names, ranking.query, limits),
    status: "answered",
    lead,
    statements,
    closest,
    quoted: await quotedOf(
      denials.heard.map(({ meant }) => meant),
      context,
      question.limits,
      [],
    ),
    suggestions: [],
  };
}

interface Said {
  readonly chosen: readonly Heard[];
  readonly distinct: readonly DistinctQuote[];
  readonly ranking: QuoteRanking;
  readonly limits: AppliedLimits;
}

async function saidAnswer(
  context: AnswerContext,
  question: Sayings,
  { chosen, distinct, ranking, limits }: Said,
): Promise<Found> {
  const limit = Math.min(context.quoteLimit, question.most ?? Number.POSITIVE_INFINITY);
  const statements = await citeQuotes(context.citations, distinct.slice(0, limit), context.directory);
  const closest = await citeQuotes(context.citations, distinct.slice(limit, limit * 2), context.directory);
  const speakers = namedSpeakers(chosen, distinct, statements, context);
  const isShown = (quoted: RankedQuote): boolean => showsManner(quoted, question.manner);
  const lead: Lead = {
    is: "quotes",
    speakers,
    topic: topicWords(question, ranking.query),
    manner: question.manner,
    ...(distinct.some(({ best, others, along }) => [best, ...others, ...along].some(isShown))
      ? {}
      : { isMannerShown: false }),
    order: question.order,
    isMore: question.besides === "shown",
    counted: countedOf(distinct, statements, ranking),
    limits,
    taken: takenIn(question, ranking.query),
  };
  return {
    understood: understoodAs(
      question,
      speakers.map(({ name }) => name),
      ranking.query,
      limits,
    ),
    status: "answered",
    lead,
    statements,
    closest,
    quoted: await quotedOf(
      chosen.map(({ meant }) => meant),
      context,
      question.limits,
      [],
    ),
    suggestions: [],
  };
}
