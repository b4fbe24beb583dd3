import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as es from "chrono-node/es";
import * as fr from "chrono-node/fr";
import * as it from "chrono-node/it";
import * as ja from "chrono-node/ja";
import * as nl from "chrono-node/nl";
import * as pt from "chrono-node/pt";
import * as ru from "chrono-node/ru";
import * as sv from "chrono-node/sv";
import type { Span } from "../text/span.ts";

/** A day that a text names, and where. `day` is `null` where the words could mean two days ("03/04/2021" in English). */
export interface NamedDay extends Span {
  readonly day: string | null;
}

/** Which part of "03/04/2021" is the day; `null` when nothing tells. */
export type DayOrder = "day-first" | "month-first" | null;

/** Dates stand in short lines; longer text is not searched beyond this. */
const SEARCHED = 300;

const PARSERS = { en, de, fr, es, pt, it, nl, sv, ru, ja } as const;
/** The names of months that each parser knows: a parser is slow, and without one of these it finds no day that `NUMERIC` does not. */
const MONTHS: Readonly<Record<keyof typeof PARSERS, RegExp>> = {
  en: months(`january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec`),
  de: months(`januar jänner janner februar feber märz maerz april mai juni juli august september oktober november dezember
    jan feb mär mrz apr jun jul aug sep sept okt nov dez`),
  fr: months(`janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre
    jan janv fév févr fev fevr mar avr jun juil jul sep sept oct nov déc dec`),
  es: months(`enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    ene feb mar abr may jun jul ago sep oct nov dic`),
  pt: months(`janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
    jan fev mar abr mai jun jul ago set out nov dez`),
  it: months(`gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    gen feb mar apr mag giu lug ago set sett ott nov dic`),
  nl: months(`januari februari maart april mei juni juli augustus september oktober november december
    jan feb mar mrt apr jun jul aug sep sept okt nov dec`),
  sv: months(`januari februari mars april maj juni juli augusti september oktober november december
    jan feb mar apr jun jul aug sep sept okt nov dec`),
  ru: /(?<!\p{L})(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)/iu,
  ja: /[年月]/u,
};

function months(names: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${names.split(/\s+/u).join("|")})(?!\\p{L})`, "iu");
}

const NUMERIC =
  /(?<![\p{N}/.-])(?:(?<year>\p{Nd}{4})([-/.]|年\s?)(?<month>\p{Nd}{1,2})(?:\2|月\s?)(?<day>\p{Nd}{1,2})日?(?:[T ]\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2}(?:[.,]\p{Nd}{1,9})?)?(?:\s?Z|\s?[+-]\p{Nd}{2}:?\p{Nd}{2})?)?|(?<a>\p{Nd}{1,2})(?<separator>[/.-])\s?(?<b>\p{Nd}{1,2})\k<separator>\s?(?<y>\p{Nd}{4}))(?![\p{N}/-])/gu;
/** Every day that `NUMERIC` finds has one of these, and few lines do: `NUMERIC` is slow where it finds nothing. */
const BEHIND_NUMBER = /\p{Nd}[-/.年]/u;
const YEAR = /(?<!\p{N})(?:1[6-9]|20)\p{Nd}{2}(?!\p{N})/u;

/** The one certain day that `text` names first, as `YYYY-MM-DD`; `null` when it names none. No time zone moves it. */
export function dayIn(text: string, language: string | null): string | null {
  return namedDays(text, language).find(({ day }) => day !== null)?.day ?? null;
}

/**
 * The days that the first 300 characters of `text` name in full, with day, month and year, in order. Relative ones ("yesterday", "last week",
 * "March 3") are none: what they refer to is not known. Numbers with dots are day-first, as everywhere; with slashes or
 * hyphens the order is what the numbers allow, else `order`, else day-first outside English, else unknown.
 */
export function namedDays(text: string, language: string | null, order: DayOrder = null): NamedDay[] {
  const searched = text.slice(0, SEARCHED);
  if (!YEAR.test(searched.normalize("NFKC"))) return [];
  const numeric = BEHIND_NUMBER.test(searched)
    ? numericDays(searched, language, order ?? dayOrderIn(searched))
    : [];
  if (numeric.length > 0) return numeric;
  const codes = Object.keys(PARSERS) as (keyof typeof PARSERS)[];
  for (const code of new Set([...codes.filter((own) => own === language), ...codes])) {
    if (!MONTHS[code].test(searched)) continue;
    const parser = PARSERS[code];
    const found = parser
      .parse(searched, new Date(2000, 0, 1))
      .filter(({ text: words, start }) => {
        return (
          YEAR.test(words) && start.isCertain("day") && start.isCertain("month") && start.isCertain("year")
        );
      })
      .map(({ index, text: words, start }) => ({
        day: isoDay(start.get("year"), start.get("month"), start.get("day")),
        start: index,
        end: index + words.length,
      }));
    if (found.length > 0) return found;
  }
  return [];
}

/** The order that unambiguous dates with slashes in `text` show. Sites write all their dates alike. */
export function dayOrderIn(text: string): DayOrder {
  if (!ORDERED.test(text)) return null;
  for (const { groups } of text.matchAll(NUMERIC)) {
    if (groups?.a === undefined || groups.separator === ".") continue;
    if (Number(groups.a) > 12 && Number(groups.b) <= 12) return "day-first";
    if (Number(groups.b) > 12 && Number(groups.a) <= 12) return "month-first";
  }
  return null;
}

/** A number of a day that could be a month's, or of a month that could be a day's. */
const ORDERED = /[0-9][-/]\s?[0-9]{1,2}[-/]\s?[0-9]{4}/u;

function numericDays(text: string, language: string | null, order: DayOrder): NamedDay[] {
  const days: NamedDay[] = [];
  for (const match of text.matchAll(NUMERIC)) {
    const { year, month, day, a, b, y, separator } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    if (year !== undefined) days.push({ day: isoDay(Number(year), Number(month), Number(day)), ...span });
    else {
      const assumed = language === null || language === "en" ? null : "day-first";
      const dayFirst =
        separator === "." || a === b ? "day-first" : (dayOrderIn(match[0]) ?? order ?? assumed);
      const [d, m] = dayFirst === "day-first" ? [a, b] : [b, a];
      days.push({ day: dayFirst === null ? null : isoDay(Number(y), Number(m), Number(d)), ...span });
    }
  }
  return days;
}

/** `YYYY-MM-DD`, or `null` for a day that no calendar has. */
function isoDay(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || !(year >= 1600 && year < 2100)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
