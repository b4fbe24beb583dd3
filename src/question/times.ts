import { shiftDay } from "./times/days.ts";
import { daysOf } from "./times/days-of.ts";

/** First and last day, `YYYY-MM-DD`, inclusive; `null`: open on that side. */
export interface TimeLimits {
  readonly from: string | null;
  readonly to: string | null;
}

/** A time that a question names. */
export interface AskedTime extends TimeLimits {
  /** The words that name it, with their preposition, as offsets into the question. */
  readonly start: number;
  readonly end: number;
  /** relative: seen from the day of the question ("last week"); impossible: a day that no calendar has. */
  readonly kind: "absolute" | "relative" | "impossible";
  /** The words that name it, as typed: "in 2017", "last week". */
  readonly words?: string;
  /**
   * saying: it tells when something was said. topic: it stands among the words that tell what about, and is the event's. either: it ends
   * the question, where it may be of both, so that nothing from then is no reason to leave it at that. Left out where no question names it.
   */
  readonly place?: "saying" | "topic" | "either";
}

const YEAR = "(?:1[5-9]|20)\\d\\d";
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const COUNT = "(?:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|few|couple of)";
const DATE = [
  `${YEAR}-\\d\\d(?:-\\d\\d)?`,
  `(?:the\\s+)?(?:${DAY}\\s+(?:of\\s+)?)?${MONTH}(?:\\s+${DAY})?,?\\s+${YEAR}`,
  `(?:the\\s+)?(?:beginning|start|end|middle)\\s+of\\s+(?:${MONTH}\\s+)?${YEAR}`,
  `(?:the\\s+)?(?:${DAY}\\s+(?:of\\s+)?)${MONTH}|(?:${MONTH}\\s+${DAY})(?!\\d)`,
  `(?:last|this|next)\\s+(?:week|month|year|summer|winter|spring|autumn|fall|weekend|${WEEKDAY}|${MONTH})`,
  `(?:the\\s+)?(?:last|past|previous)\\s+(?:${COUNT}\\s+)?(?:days?|weeks?|months?|years?)`,
  `${COUNT}\\s+(?:days?|weeks?|months?|years?)\\s+ago`,
  "(?:the\\s+day\\s+before\\s+)?yesterday|today|tonight",
  YEAR,
].join("|");
/** Months and weekdays alone name a time only behind a preposition: "in May", "on Monday". */
const BEHIND_PREPOSITION = `${DATE}|${MONTH}(?!\\s+\\d)|${WEEKDAY}`;

const BETWEEN = new RegExp(
  `\\b(?:between|from)\\s+(${BEHIND_PREPOSITION})\\s+(?:and|to|until|till|through)\\s+(${BEHIND_PREPOSITION})\\b`,
  "iu",
);
const ONE = new RegExp(
  `\\b(since|after|from|before|until|till|by|in|on|during|of|as\\s+of|over|within|back\\s+in)\\s+(?:early\\s+|late\\s+|mid\\s+)?(${BEHIND_PREPOSITION})\\b`,
  "iu",
);
const BARE = new RegExp(`\\b(?:${DATE})\\b`, "iu");
const RELATIVE = /\b(?:last|this|next|past|previous|ago|yesterday|today|tonight)\b/iu;

/** The time that a question names, relative times seen from `now`; `null` when it names none. */
export function timeIn(question: string, now: Date): AskedTime | null {
  const between = BETWEEN.exec(question);
  if (between !== null) {
    const first = daysOf(between[1] ?? "", now);
    const last = daysOf(between[2] ?? "", now);
    if (first !== null && last !== null) return timeOf(between, first.from, last.to);
  }
  const one = ONE.exec(question);
  const bare = BARE.exec(question);
  if (one === null || saysLess(one, bare)) {
    if (bare === null) return null;
    const named = daysOf(bare[0], now);
    return named === null ? impossible(bare) : timeOf(bare, named.from, named.to);
  }
  const days = daysOf(one[2] ?? "", now);
  if (days === null) return impossible(one);
  const { from, to } = days;
  switch (one[1]?.toLowerCase()) {
    case "from": {
      // "Articles from 2022" are of that year, "from 2022 on" later ones, too.
      const isOpen = /^\s+on(?:wards?)?\b/iu.test(question.slice(one.index + one[0].length));
      return timeOf(one, from, isOpen ? null : to);
    }
    case "since":
    case "as of":
      return timeOf(one, from, null);
    case "after":
      return timeOf(one, shiftDay(to, 1), null);
    case "before":
      return timeOf(one, null, shiftDay(from, -1));
    case "until":
    case "till":
    case "by":
      return timeOf(one, null, to);
    default:
      return timeOf(one, from, to);
  }
}

/** Whether a month behind a preposition says less than a whole date elsewhere. */
function saysLess(one: RegExpExecArray, bare: RegExpExecArray | null): boolean {
  return (
    bare !== null && !/\d|yesterday|today|last|this|past|ago/iu.test(one[2] ?? "") && /\d/u.test(bare[0])
  );
}

function timeOf(match: RegExpExecArray, from: string | null, to: string | null): AskedTime {
  const kind = RELATIVE.test(match[0]) || !/\d{4}/u.test(match[0]) ? "relative" : "absolute";
  return { from, to, start: match.index, end: match.index + match[0].length, kind, words: match[0] };
}

function impossible(match: RegExpExecArray): AskedTime {
  const [words] = match;
  return {
    from: null,
    to: null,
    start: match.index,
    end: match.index + words.length,
    kind: "impossible",
    words,
  };
}
