import { type ContextParagraph, isIn } from "../retrieval/quote-context.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import { termList } from "../english/terms.ts";

/** Words of blame and of praise; as cues ("accused", "praised") they count more. */
const AGAINST = termList(
  "accuse attack blame condemn criticise criticize denounce slam blast rebuke mock ridicule reject oppose object protest complain question doubt " +
    "warn fear threat threaten danger dangerous risk harm harmful hurt damage destroy ruin fail failure failed failing bad worse worst wrong mistake " +
    "terrible horrible awful disgrace disgraceful disgusting disaster disastrous shame shameful scandal fraud fraudulent crime criminal illegal unlawful " +
    "lie liar lying false mislead misleading dishonest corrupt corruption unfair unjust outrage outrageous unacceptable irresponsible reckless careless " +
    "incompetent cruel evil hate racist racism sexist bigot bigotry abuse violate violation betray betrayal weak coward stupid foolish ridiculous absurd " +
    "nonsense waste expensive costly cheat steal rob resign fire sack punish jail prosecute guilty accountable appalling " +
    "disturbing troubling concern concerned worry worried alarm alarming disappoint disappointed disappointing inadequate insufficient unfit unqualified " +
    "complicit censor censorship suppress silence dubious lack refuse",
);
const FOR = termList(
  "praise applaud welcome support endorse back defend admire congratulate thank thankful grateful proud great excellent wonderful brilliant " +
    "fantastic amazing remarkable brave courageous delighted love impressive beautiful benefit improvement",
);
const [against, inFavour] = [new Set(AGAINST), new Set(FOR)];
/** A cue of that kind counts like so many words. */
const CUE = 3;
/** More words of one kind say no more. */
const MOST = 3;

/** Whether a quote speaks for its topic (above 0) or against it (below), up to 3 either way; 0: its words do not tell. */
export function attitudeOf({ quote, paragraphs }: Pick<RankedQuote, "quote" | "paragraphs">): number {
  const sum = (spans: RankedQuote["quote"]["cue"]) =>
    termsIn(paragraphs, spans).reduce(
      (all, term) => all + (inFavour.has(term) ? 1 : 0) - (against.has(term) ? 1 : 0),
      0,
    );
  const value = sum(quote.content) + CUE * sum(quote.cue);
  return Math.max(-MOST, Math.min(MOST, value));
}

function termsIn(paragraphs: readonly ContextParagraph[], spans: RankedQuote["quote"]["cue"]): string[] {
  return paragraphs.flatMap(({ terms }) => terms.filter((term) => isIn(term, spans)).map(({ term }) => term));
}
