/** First and last day, `YYYY-MM-DD`; `null`: open on that side. */
export interface TimeLimits {
  readonly from: string | null;
  readonly to: string | null;
}

export interface FoundTime extends TimeLimits {
  /** The words that name the time, with their preposition, as offsets into the question. */
  readonly start: number;
  readonly end: number;
}

const YEAR = "(?:1[5-9]|20)\\d\\d";
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const DATE = [
  `${YEAR}-\\d\\d(?:-\\d\\d)?`,
  `(?:${DAY}\\s+(?:of\\s+)?)?${MONTH}(?:\\s+${DAY})?,?\\s+${YEAR}`,
  YEAR,
  "(?:last|this|past)\\s+(?:week|month|year)",
  "yesterday|today",
].join("|");

const BETWEEN = new RegExp(`\\b(?:between|from)\\s+(${DATE})\\s+(?:and|to|until|till)\\s+(${DATE})\\b`, "iu");
const ONE = new RegExp(`\\b(since|after|from|before|until|till|by|in|on|during|of)\\s+(${DATE})\\b`, "iu");
const BARE = new RegExp(`\\b(?:${DATE})\\b`, "iu");

/** The time that a question names, relative times seen from `now`; `null` when it names none. */
export function timeIn(question: string, now: Date): FoundTime | null {
  const between = BETWEEN.exec(question);
  if (between !== null) {
    const first = daysOf(between[1] ?? "", now);
    const last = daysOf(between[2] ?? "", now);
    if (first !== null && last !== null) return found(between, first.from, last.to);
  }
  const one = ONE.exec(question);
  const days = one === null ? null : daysOf(one[2] ?? "", now);
  if (one === null || days === null) {
    const bare = BARE.exec(question);
    const named = bare === null ? null : daysOf(bare[0], now);
    return bare === null || named === null ? null : found(bare, named.from, named.to);
  }
  switch (one[1]?.toLowerCase()) {
    case "since":
    case "from":
      return found(one, days.from, null);
    case "after":
      return found(one, shift(days.to, 1), null);
    case "before":
      return found(one, null, shift(days.from, -1));
    case "until":
    case "till":
    case "by":
      return found(one, null, days.to);
    default:
      return found(one, days.from, days.to);
  }
}

function found(match: RegExpExecArray, from: string | null, to: string | null): FoundTime {
  return { from, to, start: match.index, end: match.index + match[0].length };
}

/** First and last day of a year, month or day in words; `null` for a day that does not exist. */
function daysOf(words: string, now: Date): { from: string; to: string } | null {
  const year = /^\d{4}$/u.exec(words);
  if (year !== null) return { from: `${words}-01-01`, to: `${words}-12-31` };
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(words);
  if (month !== null) return wholeMonth(Number(month[1]), Number(month[2]));
  const relative = /^(?:last|this|past)\s+(week|month|year)$/iu.exec(words);
  if (relative !== null) return relativeDays(words, relative[1] ?? "", now);
  if (/^(?:yesterday|today)$/iu.test(words)) {
    const day = shift(now.toISOString().slice(0, 10), /^y/iu.test(words) ? -1 : 0);
    return { from: day, to: day };
  }
  const iso8601 = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(words);
  if (iso8601 !== null) return wholeDay(Number(iso8601[1]), Number(iso8601[2]), Number(iso8601[3]));
  const inMonth = MONTHS.indexOf(
    /[a-z]{3}/iu.exec(words.replace(/\d+(?:st|nd|rd|th)/giu, ""))?.[0].toLowerCase() ?? "",
  );
  const inYear = Number(/\d{4}/u.exec(words)?.[0]);
  const date = /\b\d{1,2}(?=\D|$)/u.exec(words)?.[0];
  if (inMonth < 0) return null;
  return date === undefined ? wholeMonth(inYear, inMonth + 1) : wholeDay(inYear, inMonth + 1, Number(date));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `null` for a day that the month does not have. */
function wholeDay(year: number, month: number, date: number): { from: string; to: string } | null {
  if (month < 1 || month > 12 || date < 1 || date > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return null;
  const day = iso(year, month, date);
  return { from: day, to: day };
}

function relativeDays(words: string, unit: string, now: Date): { from: string; to: string } {
  const today = now.toISOString().slice(0, 10);
  if (/^past/iu.test(words)) {
    const days = { week: 7, month: 31, year: 365 }[unit.toLowerCase()] ?? 7;
    return { from: shift(today, -days), to: today };
  }
  const back = /^last/iu.test(words) ? 1 : 0;
  const year = now.getUTCFullYear();
  if (unit.toLowerCase() === "year") return { from: `${year - back}-01-01`, to: `${year - back}-12-31` };
  if (unit.toLowerCase() === "month") {
    const first = new Date(Date.UTC(year, now.getUTCMonth() - back, 1));
    return wholeMonth(first.getUTCFullYear(), first.getUTCMonth() + 1);
  }
  // Weeks begin on Monday (ISO 8601).
  const monday = shift(today, -((now.getUTCDay() + 6) % 7) - 7 * back);
  return { from: monday, to: shift(monday, 6) };
}

function wholeMonth(year: number, month: number): { from: string; to: string } {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: iso(year, month, 1), to: iso(year, month, last) };
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
