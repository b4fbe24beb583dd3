import { monthOf, weekdayOf } from "../../english/calendar.ts";
import { numberOf } from "../../english/numbers.ts";
import { type Days, isoDay, shiftDay, wholeMonth, wholeYear } from "./days.ts";

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, year: 365 };
/** First month, from 1, of a season of three (northern hemisphere). */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const STEPS: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1 };
const AGO = /^(?<count>.+) (?<unit>day|week|month|year)s? ago$/u;
const PAST = /^(?<word>last|past|previous) (?:(?<count>.+) )?(?<unit>day|week|month|year)s?$/u;
const NAMED = /^(?:(?<word>last|this|next|previous) )?(?<unit>\p{L}+)$/u;

/** The days that words mean from the day of asking: "last week", "three days ago", "Monday"; `null` for others. */
export function relativeDays(words: string, now: Date): Days | null {
  const today = now.toISOString().slice(0, 10);
  if (words === "today" || words === "tonight") return { from: today, to: today };
  if (words === "yesterday") return { from: shiftDay(today, -1), to: shiftDay(today, -1) };
  if (words === "the day before yesterday") return { from: shiftDay(today, -2), to: shiftDay(today, -2) };
  const ago = AGO.exec(words)?.groups;
  if (ago !== undefined) {
    const unit = UNIT_DAYS[ago.unit ?? ""] ?? 1;
    const back = countOf(ago.count) * unit;
    // "Three weeks ago" is a day or two more or less.
    const slack = Math.floor(unit / 2) + (isFew(ago.count) ? FEW.slack * unit : 0);
    return { from: shiftDay(today, -back - slack), to: shiftDay(today, -back + slack) };
  }
  const past = PAST.exec(words)?.groups;
  // "Last year" is the one before this, "the past year" and "the last two years" reach to today.
  if (past !== undefined && (past.count !== undefined || past.word === "past"))
    return { from: shiftDay(today, -countOf(past.count) * (UNIT_DAYS[past.unit ?? ""] ?? 1)), to: today };
  const named = NAMED.exec(words)?.groups;
  if (named === undefined) return null;
  const step = STEPS[named.word ?? ""];
  return step === undefined
    ? weekdayBefore(named.unit ?? "", 0, today)
    : unitAt(named.unit ?? "", step, now, today);
}

function unitAt(unit: string, step: number, now: Date, today: string): Days | null {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth() + 1;
  if (unit === "year") return wholeYear(year + step);
  if (unit === "month") {
    const first = new Date(Date.UTC(year, month - 1 + step, 1));
    return wholeMonth(first.getUTCFullYear(), first.getUTCMonth() + 1);
  }
  // Weeks begin on Monday (ISO 8601).
  const monday = shiftDay(today, 7 * step - ((now.getUTCDay() + 6) % 7));
  if (unit === "week") return { from: monday, to: shiftDay(monday, 6) };
  if (unit === "weekend") return { from: shiftDay(monday, 5), to: shiftDay(monday, 6) };
  const season = SEASONS[unit];
  if (season !== undefined) return seasonAt(season, step, year, month);
  const named = monthOf(unit);
  if (named === undefined) return weekdayBefore(unit, step, today);
  // The last such month that is over or has begun; "last May" in May is the one a year ago.
  const isAhead = named > month;
  const back = isAhead || (step < 0 && named === month) ? 1 : 0;
  return wholeMonth(year - back, named);
}

function weekdayBefore(name: string, step: number, today: string): Days | null {
  const weekday = weekdayOf(name);
  if (weekday === undefined) return null;
  const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7 || 7;
  const day = step > 0 ? shiftDay(today, 7 - back) : shiftDay(today, -back);
  return { from: day, to: day };
}

/** The season of this step, told by its first month; winters end in the year after. */
function seasonAt(first: number, step: number, year: number, month: number): Days {
  const isThisYears = step === 0 ? first <= month : step < 0 && first + 2 <= month;
  const started = isThisYears ? year : year + (step < 0 ? -1 : 0);
  const last = wholeMonth(started + (first === 12 ? 1 : 0), first === 12 ? 2 : first + 2);
  return { from: isoDay(started, first, 1), to: last?.to ?? isoDay(started, first, 28) };
}

/** "A few days" are four, or two more or less. */
const FEW = { count: 4, slack: 2 };

function isFew(words: string | undefined): boolean {
  return words !== undefined && /\bfew$/u.test(words);
}

/** "Three", "a couple of"; 1 where no number is told. */
function countOf(words: string | undefined): number {
  if (isFew(words)) return FEW.count;
  return Math.max(1, numberOf((words ?? "").replace(/ of$/u, "")) ?? 1);
}
