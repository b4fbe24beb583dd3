import { dayIn } from "../day.ts";

const ISO =
  /^\s*(?<day>\d{4}-\d{2}-\d{2})(?:[T\s](?<clock>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/iu;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$/u;
const EPOCH = /^\s*1\d{9}(?:\d{3})?\s*$/u;

/** A day as a machine-readable date states it, and whether its clock is Greenwich's, so that it may not be the day on the spot. */
export interface StatedDay {
  readonly day: string;
  readonly isUtc: boolean;
}

/** Reads what attributes and structured data give: ISO dates and times, `YYYYMMDD`, seconds of the epoch, dates in words. */
export function statedDay(value: string | null, language: string | null): StatedDay | null {
  if (value === null || value.length > 200) return null;
  const { day, clock, zone } = ISO.exec(value)?.groups ?? {};
  if (day !== undefined) {
    const real = dayIn(day, "en");
    const isMidnight = clock !== undefined && /^0{1,2}:00(?::00)?/u.test(clock);
    const isUtc =
      clock !== undefined && !isMidnight && zone !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/iu.test(zone);
    return real === null ? null : { day: real, isUtc };
  }
  const compact = COMPACT.exec(value);
  if (compact !== null) {
    const real = dayIn(`${compact[1]}-${compact[2]}-${compact[3]}`, "en");
    return real === null ? null : { day: real, isUtc: false };
  }
  if (EPOCH.test(value)) {
    const number = Number(value);
    return { day: new Date(number < 1e11 ? number * 1_000 : number).toISOString().slice(0, 10), isUtc: true };
  }
  const named = dayIn(value, language);
  return named === null ? null : { day: named, isUtc: /\b(?:GMT|UTC)\b|[+-]0000/u.test(value) };
}

/** The day on the spot: where the machine's clock is Greenwich's, a day before or after that readers are shown. */
export function localDay(stated: StatedDay | null, shown: readonly string[]): string | null {
  if (stated === null) return null;
  if (!stated.isUtc) return stated.day;
  const at = Date.parse(stated.day);
  const neighbour = shown.find((day) => Math.abs(Date.parse(day) - at) === 86_400_000);
  return shown.includes(stated.day) || neighbour === undefined ? stated.day : neighbour;
}

/** The day in an address such as `/2024/03/09/slug`. */
export function dayInUrl(url: string | null): string | null {
  const match = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|\.html?|$)/u.exec(
    url ?? "",
  );
  if (match === null) return null;
  return dayIn(`${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`, "en");
}
