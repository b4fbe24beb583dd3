import type { QuoteKind } from "../../../src/quotes/quote.ts";
import { isRightSpeaker, type MeasuredQuote, matchQuotes } from "./match-quotes.ts";

/** The quotes of one article. */
export interface MeasuredArticle {
  readonly id: string;
  readonly quotes: readonly MeasuredQuote[];
}

/** Shares 0 to 1; `gold` and `predicted` are counts. */
export interface KindScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly predicted: number;
}

/** Over gold quotes that have a speaker and are matched (overlap at least 0.3). */
export interface SpeakerScore {
  readonly matched: number;
  /** Share of the matched that name somebody. */
  readonly coverage: number;
  /** Share of those that name the right one. */
  readonly precision: number;
  /** Share of the matched that name the right one. */
  readonly accuracy: number;
}

export interface QuoteScores {
  readonly "direct @0.8": KindScore;
  readonly "direct+mixed @0.8": KindScore;
  readonly "all @0.3": KindScore;
  readonly "all @0.8": KindScore;
  readonly "speaker of direct": SpeakerScore;
  readonly "speaker of all": SpeakerScore;
}

const ALL: readonly QuoteKind[] = ["direct", "mixed", "indirect"];
const SPEAKER_OVERLAP = 0.3;

/**
 * How well extracted quotes agree with gold ones. A gold quote counts as found, and an extracted one as right, when the
 * two are matched with the overlap asked for; their kinds need not agree.
 */
export function scoreQuotes(
  gold: readonly MeasuredArticle[],
  predicted: readonly MeasuredArticle[],
): QuoteScores {
  const byId = new Map(predicted.map(({ id, quotes }) => [id, quotes]));
  const articles = gold.map(({ id, quotes }) => {
    const extracted = byId.get(id) ?? [];
    return { gold: quotes, predicted: extracted, matches: matchQuotes(quotes, extracted) };
  });

  function ofKinds(kinds: readonly QuoteKind[], overlap: number): KindScore {
    const isAsked = ({ kind }: MeasuredQuote) => kinds.includes(kind);
    const counts = { gold: 0, predicted: 0, found: 0, right: 0 };
    for (const article of articles) {
      const matches = article.matches.filter((match) => match.overlap >= overlap);
      counts.gold += article.gold.filter(isAsked).length;
      counts.predicted += article.predicted.filter(isAsked).length;
      counts.found += matches.filter((match) => isAsked(match.gold)).length;
      counts.right += matches.filter((match) => isAsked(match.predicted)).length;
    }
    const precision = ratio(counts.right, counts.predicted);
    const recall = ratio(counts.found, counts.gold);
    const f1 = ratio(2 * precision * recall, precision + recall);
    return { precision, recall, f1, gold: counts.gold, predicted: counts.predicted };
  }

  function speakerOf(kinds: readonly QuoteKind[]): SpeakerScore {
    const matches = articles
      .flatMap((article) => article.matches)
      .filter(({ overlap, gold }) => overlap >= SPEAKER_OVERLAP && kinds.includes(gold.kind))
      .filter(({ gold }) => gold.speaker.length > 0);
    const named = matches.filter(({ predicted }) => predicted.speaker.length > 0);
    const right = named.filter((match) => isRightSpeaker(match.gold.speaker, match.predicted.speaker));
    return {
      matched: matches.length,
      coverage: ratio(named.length, matches.length),
      precision: ratio(right.length, named.length),
      accuracy: ratio(right.length, matches.length),
    };
  }

  return {
    "direct @0.8": ofKinds(["direct"], 0.8),
    "direct+mixed @0.8": ofKinds(["direct", "mixed"], 0.8),
    "all @0.3": ofKinds(ALL, 0.3),
    "all @0.8": ofKinds(ALL, 0.8),
    "speaker of direct": speakerOf(["direct"]),
    "speaker of all": speakerOf(ALL),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
