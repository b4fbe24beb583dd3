import { lazy, wordList } from "./table.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
/** Written short, with or without a dot, beside the first three letters. */
const SHORT: Readonly<Record<string, string>> = {
  sept: "September",
  tues: "Tuesday",
  thur: "Thursday",
  thurs: "Thursday",
};

/** "jan", "january" to 1; "mon", "monday" to 1. */
const numbers = lazy(() => {
  const table = (names: readonly string[]): ReadonlyMap<string, number> =>
    new Map(
      names.flatMap((name, i): [string, number][] => [
        [name.toLowerCase(), i + 1],
        [name.slice(0, 3).toLowerCase(), i + 1],
        ...Object.entries(SHORT).flatMap(([short, long]): [string, number][] =>
          long === name ? [[short, i + 1]] : [],
        ),
      ]),
    );
  return { months: table(MONTHS), weekdays: table(WEEKDAYS) };
});

const plain = (word: string): string => word.toLowerCase().replace(/\.$/u, "");

/** The month a word names, 1 to 12, short forms included; `undefined` for other words. "May" and "March" are verbs, too: see their case. */
export function monthOf(word: string): number | undefined {
  return numbers().months.get(plain(word));
}

/** The day of the week a word names, 1 (Monday) to 7; `undefined` for other words. */
export function weekdayOf(word: string): number | undefined {
  return numbers().weekdays.get(plain(word));
}

/** Days that are called by what they are to the day of speaking, and feasts. */
const OTHER_DAYS = wordList("christmas easter today yesterday");

/** Whether a folded word names a day or a month, which end a name they stand behind. "Mar" and "may" are left to names. */
export function isCalendarWord(key: string): boolean {
  if (key === "may" || key === "mar") return false;
  return OTHER_DAYS.has(key) || monthOf(key) !== undefined || weekdayOf(key) !== undefined;
}

/** Words that tell when, as a question for the time is answered. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...wordList(
    "yesterday today tomorrow spring summer autumn winter morning evening night noon midnight century decade",
  ),
]);

/** A day `YYYY-MM-DD` in the words people ask with: "19 November 2020"; empty for `null`. */
export function dateWords(day: string | null): string {
  const [year, month, date] = day?.split("-") ?? [];
  if (year === undefined || month === undefined || date === undefined) return "";
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}
