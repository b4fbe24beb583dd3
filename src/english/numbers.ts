import { wordList } from "./table.ts";

const ONES = wordList(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const TENS = wordList("twenty thirty forty fifty sixty seventy eighty ninety");
const OTHERS: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["third", 1 / 3],
  ["quarter", 0.25],
  ["dozen", 12],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
]);
/** "a couple", "a few": what people ask for when they do not count. */
const LOOSE: ReadonlyMap<string, number> = new Map([
  ["couple", 2],
  ["few", 3],
  ["several", 5],
]);

const VALUES: ReadonlyMap<string, number> = new Map<string, number>([
  ...[...ONES].map((word, i): [string, number] => [word, i]),
  ...[...TENS].map((word, i): [string, number] => [word, 10 * (i + 2)]),
  ...SCALES,
  ...OTHERS,
]);

/** Words of number, as a question for one is answered. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  [...VALUES.keys()].filter((word) => word !== "zero"),
);

/**
 * The value of one or several words that are a number together, whatever their case: "3", "twelve", "twenty-one", "a hundred",
 * "two thousand five hundred", "a couple". `undefined` for other words.
 */
export function numberOf(words: string): number | undefined {
  const parts = words.toLowerCase().match(/[\p{L}\p{N}.,]+/gu) ?? [];
  const [first, ...rest] = parts[0] === "a" || parts[0] === "an" ? parts.slice(1) : parts;
  if (first === undefined) return undefined;
  if (rest.length === 0) return LOOSE.get(first) ?? plainValue(first);
  let total = 0;
  let current = 0;
  for (const part of [first, ...rest]) {
    if (part === "and") continue;
    const scale = SCALES.get(part);
    const value = scale ?? plainValue(part);
    if (value === undefined) return undefined;
    if (scale === undefined) current += value;
    else if (scale === 100) current = Math.max(current, 1) * scale;
    else {
      total += Math.max(current, 1) * scale;
      current = 0;
    }
  }
  return total + current;
}

function plainValue(word: string): number | undefined {
  if (/^\p{Nd}{1,3}(?:,\p{Nd}{3})*(?:\.\p{Nd}+)?$|^\p{Nd}+(?:\.\p{Nd}+)?$/u.test(word))
    return Number(word.replaceAll(",", ""));
  return VALUES.get(word);
}

const SCALE_WORDS = [...SCALES.keys(), "dozen"].join("|");
const WORD = [...VALUES.keys()].join("|");
const END = "(?![\\p{L}\\p{N}])";
/** Digits with a scale ("1.5 million"), or words that follow each other; "and" joins behind a scale alone. */
const NUMBER_RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{Nd}+(?:[.,]\\p{Nd}+)*${END}(?:[\\s-](?:${SCALE_WORDS})${END})*|(?:${WORD})${END}(?:[\\s-](?:(?<=(?:hundred|thousand|million|billion)\\s)and\\s)?(?:${WORD})${END})*)`,
  "giu",
);

/** A number in a text, in digits or in words. */
export interface NumberInText {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/**
 * The numbers that a text holds, in order: of "two dozen boats for 1.5 million", 24 and 1,500,000. A comma between three digits divides
 * thousands, another one stands before decimals.
 */
export function numbersIn(text: string): NumberInText[] {
  return [...text.matchAll(NUMBER_RUN)].flatMap((match) => {
    const [run] = match;
    const value = valueOfRun(run);
    return value === undefined || !Number.isFinite(value)
      ? []
      : [{ start: match.index, end: match.index + run.length, value }];
  });
}

function valueOfRun(run: string): number | undefined {
  const plain = run.replace(/(\p{Nd}),(?=\p{Nd}{1,2}(?!\p{Nd}))/u, "$1.");
  const dozens = /^(.+?)[\s-]+dozen$/iu.exec(plain);
  if (dozens?.[1] !== undefined) {
    const count = numberOf(dozens[1]);
    return count === undefined ? undefined : count * 12;
  }
  return numberOf(plain);
}
