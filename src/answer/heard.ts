import type { Sayings } from "../question/question.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import { isNameAlone } from "../retrieval/thing-alone.ts";
import { ON_TOPIC_FROM } from "../retrieval/topic-model.ts";
import { isShowable } from "./cite-quotes.ts";
import type { AnswerContext } from "./context.ts";
import { isAct, isContrary, mannerFit, mustShow, showsManner } from "./manner.ts";
import type { Meant } from "./meant.ts";
import { everybodyOf, type Heard } from "./quotes-told.ts";

/** Where those who are meant most said nothing on the topic, another of the name must be surer to. */
const UNLIKELY_FROM = 0.7;
/** Where a question takes it for granted that somebody spoke of something, less tells that they did. */
const PRESUPPOSED_FROM = 0.35;

/**
 * What is told to be the act that was asked for ("promised", "apologised") needs to speak less of what it was about, where paragraph, the
 * one before or headline tell so much of that: an apology for something else answers nothing.
 */
const ACTED_FROM = 0.12;
const TOLD_FROM = 0.5;

function isToldThere({ features }: RankedQuote): boolean {
  if (features === null) return true;
  const { content, sentence, leadIn, previous, paragraph, before, title } = features;
  return content + sentence + leadIn + previous + paragraph + before + title >= TOLD_FROM;
}

export const isAnswering = (quoted: RankedQuote): boolean =>
  isShowable(quoted) && quoted.onTopic >= ON_TOPIC_FROM;

/** What each of those meant said, as far as it answers. */
export function heardOf(
  group: readonly Meant[],
  quotes: readonly RankedQuote[],
  question: Sayings,
  { directory }: AnswerContext,
  least = question.topic?.isPresupposed === true ? PRESUPPOSED_FROM : ON_TOPIC_FROM,
): Heard[] {
  const by = new Map<SpeakerIdentity, RankedQuote[]>();
  for (const quoted of quotes) {
    const identity = directory.identityOf(quoted.article.id, quoted.quote.speaker?.name ?? "");
    if (identity === undefined) continue;
    const list = by.get(identity) ?? [];
    by.set(identity, list);
    list.push(quoted);
  }
  return group.map((meant): Heard => {
    const bar = meant.tier > 0 ? Math.max(least, UNLIKELY_FROM) : least;
    const own = everybodyOf(meant).flatMap((identity) => by.get(identity) ?? []);
    const shown = own.filter((quoted) => isShowable(quoted) && !isNameAlone(quoted));
    if (!isAct(question.manner)) {
      const said = withoutContrary(
        shown.filter(({ onTopic }) => onTopic >= bar),
        question.manner,
      );
      const isDone =
        !mustShow(question.manner) || said.some((quoted) => showsManner(quoted, question.manner));
      return { meant, quotes: isDone ? said : [] };
    }
    const acting = shown.filter((quoted) => {
      const fit = mannerFit(quoted, question.manner);
      const isTold = fit === 2 && meant.tier === 0 && isToldThere(quoted);
      return fit > 0 && quoted.onTopic >= (isTold ? ACTED_FROM : bar);
    });
    return { meant, quotes: acting };
  });
}

/** Where somebody did the contrary of what was asked, and shows it nowhere, nothing of theirs answers. */
function withoutContrary(quotes: readonly RankedQuote[], manner: Sayings["manner"]): RankedQuote[] {
  const rest = quotes.filter((quoted) => !isContrary(quoted, manner));
  const isShown = rest.length === quotes.length || rest.some((quoted) => mannerFit(quoted, manner) > 0);
  return isShown ? rest : [];
}

/** Of those who were heard, the likeliest tier. */
export function decided(heard: readonly Heard[]): readonly Heard[] {
  const speaking = heard.filter(({ quotes }) => quotes.length > 0);
  const best = Math.min(...speaking.map(({ meant }) => meant.tier));
  return speaking.filter(({ meant }) => meant.tier === best);
}

/** Of several whom an office or a name means, the one whom the conversation has shown, or who alone speaks in its last article. */
export function pointedTo(heard: readonly Heard[], { shown, talkedAbout }: AnswerContext): readonly Heard[] {
  const speaking = decided(heard);
  if (speaking.length < 2) return heard;
  const places = new Set(shown.map(({ article, start }) => `${start} ${article}`));
  const lastArticle = talkedAbout[0];
  const points: readonly ((quoted: RankedQuote) => boolean)[] = [
    ({ quote }) => quote.content.some(({ start }) => places.has(`${start} ${quote.article}`)),
    ({ article }) => article.id === lastArticle,
  ];
  for (const isPoint of points) {
    const pointed = speaking.filter(({ quotes }) => quotes.some(isPoint));
    if (pointed.length === 1) return pointed;
  }
  return heard;
}

/** Somebody's best quote scores so much more than the next one's, in log odds, that only they can be meant. */
const DECIDES = 0.4;

/** Whether the words mean several, and nothing decides between them: an office that several hold, or a name with no topic. */
export function isUndecided(
  by: "name" | "role" | "unknown",
  meant: readonly Meant[],
  heard: readonly Heard[],
): boolean {
  const likely = meant.filter(({ tier }) => tier === meant[0]?.tier);
  if (likely.length < 2) return false;
  const persons = likely.filter(({ own }) => own.some(({ kind }) => kind === "person"));
  if (persons.length < 2) return false;
  const speaking = decided(heard);
  if (speaking.length < 2) return false;
  const bests = speaking
    .map(({ quotes }) => Math.max(...quotes.map(({ score }) => score)))
    .sort((a, b) => b - a);
  const [first = 0, second = 0] = bests;
  const isTopical = speaking.some(({ quotes }) => quotes.some(({ features }) => features !== null));
  if (isTopical && first - second >= DECIDES) return false;
  if (by === "role") return true;
  // Of a name, the one who is quoted most is meant where the others said much less.
  const counts = speaking
    .map(({ meant: { own } }) => own.reduce((sum, { quotes }) => sum + quotes, 0))
    .sort((a, b) => b - a);
  return !isTopical && (counts[1] ?? 0) >= COMPARABLE * (counts[0] ?? 1);
}

/** Bearers of a name with so many quotes of the most quoted one's are as likely meant. */
const COMPARABLE = 0.34;
