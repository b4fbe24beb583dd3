/** First and last day, `YYYY-MM-DD`, inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A day as `YYYY-MM-DD`; `month` and `day` from 1. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day so many days later; earlier where the number is negative. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `null` for a day that the month does not have. */
export function wholeDay(year: number, month: number, date: number): Days | null {
  const last = lastOfMonth(year, month);
  if (last === null || date < 1 || date > last) return null;
  const day = isoDay(year, month, date);
  return { from: day, to: day };
}

/** `null` for a month that no year has. */
export function wholeMonth(year: number, month: number): Days | null {
  const last = lastOfMonth(year, month);
  return last === null ? null : { from: isoDay(year, month, 1), to: isoDay(year, month, last) };
}

export function wholeYear(year: number | string): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function lastOfMonth(year: number, month: number): number | null {
  return month < 1 || month > 12 ? null : new Date(Date.UTC(year, month, 0)).getUTCDate();
}
