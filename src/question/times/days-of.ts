import { monthOf } from "../../english/calendar.ts";
import { type Days, isoDay, wholeDay, wholeMonth, wholeYear } from "./days.ts";
import { relativeDays } from "./relative-days.ts";

const PART = /^(?<part>beginning|start|middle|end) of (?<whole>.+)$/u;
/** Days that a part of a month reaches to or from, and months that one of a year does. */
const MONTH_PARTS = { begins: 13, ends: 18 };
const YEAR_PARTS = { begins: "04-30", middle: ["05-01", "08-31"], ends: "09-01" } as const;

/**
 * First and last day of what words name: a year, month, day, part of one, or a time seen from `now`. `null` for a day that does
 * not exist and for words that name none.
 */
export function daysOf(words: string, now: Date): Days | null {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/^the\s+(?!day)/u, "")
    .replace(/\s+/gu, " ");
  if (/^\d{4}$/u.test(plain)) return wholeYear(plain);
  const [, year, month, date] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/u.exec(plain) ?? [];
  if (year !== undefined)
    return date === undefined
      ? wholeMonth(Number(year), Number(month))
      : wholeDay(Number(year), Number(month), Number(date));
  return relativeDays(plain, now) ?? partOf(plain) ?? monthAndDay(plain, now);
}

/** "The beginning of May 2024", "the end of 2023". */
function partOf(words: string): Days | null {
  const { part, whole = "" } = PART.exec(words)?.groups ?? {};
  if (part === undefined) return null;
  const year = Number(/\d{4}/u.exec(whole)?.[0]);
  const month = monthIn(whole);
  const isMiddle = part === "middle";
  const isEnd = part === "end";
  if (month === undefined) {
    const { middle, begins, ends } = YEAR_PARTS;
    if (isMiddle) return { from: `${year}-${middle[0]}`, to: `${year}-${middle[1]}` };
    return isEnd
      ? { from: `${year}-${ends}`, to: `${year}-12-31` }
      : { from: `${year}-01-01`, to: `${year}-${begins}` };
  }
  const days = wholeMonth(year, month);
  if (days === null || isMiddle) return days;
  return isEnd
    ? { from: isoDay(year, month, MONTH_PARTS.ends), to: days.to }
    : { from: days.from, to: isoDay(year, month, MONTH_PARTS.begins) };
}

function monthAndDay(words: string, now: Date): Days | null {
  const month = monthIn(words);
  if (month === undefined) return null;
  const year = /\b\d{4}\b/u.exec(words);
  const date = /\b(\d{1,2})(?=\D|$)/u.exec(words)?.[1];
  // Without a year the last such month is meant.
  const guessed = now.getUTCFullYear() - (month > now.getUTCMonth() + 1 ? 1 : 0);
  const inYear = year === null ? guessed : Number(year[0]);
  return date === undefined ? wholeMonth(inYear, month) : wholeDay(inYear, month, Number(date));
}

function monthIn(words: string): number | undefined {
  for (const word of words.match(/\p{L}+/gu) ?? []) {
    const month = monthOf(word);
    if (month !== undefined) return month;
  }
  return undefined;
}
