/** How a language writes numbers, counted nouns, days and lists. Locales are those of `Phrases.locale`. */

/** English is written as in Britain: "2 May 2031", "A, B and C". */
function written(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

/** The forms of a counted noun by plural category (CLDR); `#` stands for the number. `other` is used where a form is missing. */
export type CountedForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Writes numbers and counted nouns as a language does: "1 article", "1,204 articles". */
export type Counted = (n: number, forms: CountedForms) => string;

export function createCounted(locale: string): Counted {
  // Made when the language is first used: all are there at each start, and one is spoken.
  let made: { readonly rules: Intl.PluralRules; readonly numbers: Intl.NumberFormat } | undefined;
  return (n, forms) => {
    made ??= { rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) };
    return (forms[made.rules.select(n)] ?? forms.other).replaceAll("#", made.numbers.format(n));
  };
}

/** Formats are made once each: making one takes longer than using it a hundred times. */
function keptFormats<Options, Format>(
  make: (locale: string, options: Options) => Format,
): (locale: string, options: Options) => Format {
  const kept = new Map<string, Format>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = kept.get(key) ?? make(written(locale), options);
    kept.set(key, format);
    return format;
  };
}

const dateFormat = keptFormats(
  (locale, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }),
);
const listFormat = keptFormats(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);

/** The first of a month is an ordinal in these, which CLDR does not know. */
const FIRST: Readonly<Record<string, string>> = { fr: "1er", "pt-BR": "1º" };

/** A day `YYYY-MM-DD` in words of a language ("2 May 2031"); as it stands where it is no day. */
export function dayWords(day: string, locale: string): string {
  const date = dateOf(day);
  if (date === null) return day;
  return withFirst(dateFormat(locale, { dateStyle: "long" }).format(date), locale);
}

function withFirst(words: string, locale: string): string {
  const first = FIRST[locale];
  return first === undefined ? words : words.replace(/(?<!\d)1(?=[\s–])/gu, first);
}

/** A whole year or month ("2031", "May 2031"), or how the days from one to another are written. */
export type Period =
  | { readonly unit: "year" | "month"; readonly words: string }
  | { readonly unit: "days"; readonly words: string };

/** Two different days `YYYY-MM-DD` as a period; `null` where one of them is no day. */
export function periodWords(from: string, to: string, locale: string): Period | null {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (first === null || last === null) return null;
  const format = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, options);
  const isMonthEnd = new Date(last.getTime() + DAY_MS).getUTCDate() === 1;
  const isWhole = first.getUTCDate() === 1 && isMonthEnd && from.slice(0, 4) === to.slice(0, 4);
  if (isWhole && from.endsWith("-01-01") && to.endsWith("-12-31"))
    return { unit: "year", words: format({ year: "numeric" }).format(first) };
  if (isWhole && from.slice(0, 7) === to.slice(0, 7))
    return { unit: "month", words: format({ year: "numeric", month: "long" }).format(first) };
  // Of a range CLDR has Japanese days in digits alone.
  const range =
    locale === "ja"
      ? `${dayWords(from, locale)}～${dayWords(to, locale)}`
      : format({ dateStyle: "long" }).formatRange(first, last);
  return { unit: "days", words: withFirst(range, locale) };
}

const DAY_MS = 86_400_000;

function dateOf(day: string): Date | null {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(date.getTime()) ? date : null;
}

/** "7", or "7–8". */
export function rangeWords(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** "A, B and C", or "A, B or C". */
export function listWords(
  items: readonly string[],
  locale: string,
  type: "conjunction" | "disjunction",
): string {
  return listFormat(locale, { type }).format(items);
}

/** A share of 0 to 1 as a whole percentage ("62%", "62 %"). */
export function percentWords(share: number, locale: string): string {
  return percentFormat(locale, { style: "percent" }).format(share);
}

const percentFormat = keptFormats(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
