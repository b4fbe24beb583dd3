import { isDenial } from "../quotes/quote.ts";
import type { Sayings } from "../question/question.ts";
import type { DistinctQuote } from "../retrieval/distinct-quotes.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import type { AnswerContext } from "./context.ts";
import { decided, heardOf } from "./heard.ts";
import { isAct } from "./manner.ts";
import type { Meant } from "./meant.ts";
import { ordered } from "./quote-order.ts";
import type { Heard } from "./quotes-told.ts";

/** What the article says that somebody did not say bears so much more on the topic than what they said, in log odds, that it is what was asked. */
const OUTRANKS = 0.3;

export interface Denials {
  readonly heard: readonly Heard[];
  /** In the order of the answer. */
  readonly distinct: readonly DistinctQuote[];
}

/** Quotes, and what is reported as denied or not said: the one is never shown as the other. */
export function apart(quotes: readonly RankedQuote[]): { said: RankedQuote[]; denied: RankedQuote[] } {
  return {
    said: quotes.filter(({ quote }) => !isDenial(quote)),
    denied: quotes.filter(({ quote }) => isDenial(quote)),
  };
}

/** What those meant denied, or did not say, of what was asked. */
export function denialsOf(
  everyone: readonly (readonly Meant[])[],
  denied: readonly RankedQuote[],
  question: Sayings,
  context: AnswerContext,
): Denials {
  // Who denied something has not apologised for it, nor promised it.
  const isOtherAct = isAct(question.manner) && question.manner !== "deny";
  if (isOtherAct || denied.length === 0) return { heard: [], distinct: [] };
  const plain: Sayings = { ...question, manner: "say" };
  const heard = everyone.flatMap((group) => decided(heardOf(group, denied, plain, context)));
  return { heard, distinct: ordered(heard, plain, context, false) };
}

/**
 * Whether denials answer, and not quotes: where there are no quotes, where denials were asked for, or where they are what was asked. To leave open
 * whether something is so is less: it answers only where nothing else does.
 */
export function areAnswer(
  { distinct: denials }: Denials,
  quotes: readonly DistinctQuote[],
  { manner, topic }: Pick<Sayings, "manner" | "topic">,
): boolean {
  const [best] = denials;
  const [rival] = quotes;
  if (best === undefined || rival === undefined) return best !== undefined;
  if (manner === "deny") return true;
  if (topic === null || isLeftOpen(best.best)) return false;
  return best.best.score >= rival.best.score + OUTRANKS;
}

/** "declined to say [whether …]" */
function isLeftOpen({ quote, paragraphs }: RankedQuote): boolean {
  const start = quote.content[0]?.start ?? 0;
  const held = paragraphs.find(({ passage }) => passage.start <= start && start < passage.end);
  return (
    held !== undefined &&
    /^(?:whether|if|how|what|when|where|which|who|why)(?!\p{L})/iu.test(
      held.passage.text.slice(start - held.passage.start),
    )
  );
}

/** What the articles tell of them all: that they were denied, that they were not said, or some of each. */
export function howDenied(denials: readonly DistinctQuote[]): "denied" | "not_said" | "both" {
  const kinds = new Set(denials.map(({ best }) => best.quote.polarity));
  if (kinds.size > 1) return "both";
  return kinds.has("denied") ? "denied" : "not_said";
}
