/**
 * Writes src/quotes/cues/cue-words.tsv: how often a word reports, by the place it stands in, counted over the train set.
 * Usage: node dist/bench/training/quote-cue-words.js <folder of train.articles.jsonl> > src/quotes/cues/cue-words.tsv
 */
import type { CuePlace } from "../../src/quotes/cues/cue-words.ts";
import { CUE_PLACES } from "../../src/quotes/cues/cue-words.ts";
import { cueShape } from "../../src/quotes/cues/find-cues.ts";
import { outlineOf } from "../../src/quotes/marks/outline.ts";
import {
  isAuxiliary,
  isClauseWord,
  isDeterminer,
  isPreposition,
  isSubjectWord,
  isTimeWord,
} from "../../src/english/function-words.ts";
import { type Count, fitPrior, fitStrength, shareOf } from "./beta-prior.ts";
import { readQuoteArticles } from "./quote-sets.ts";

const LEAST_CUES = 3;
const LEAST_SHARE = 0.2;
type Tally = Record<CuePlace, { hits: number; all: number }>;
const tallies = new Map<string, Tally>();
const none = () => ({ hits: 0, all: 0 });

for (const { text, gold } of readQuoteArticles(process.argv[2] ?? "", "train")) {
  const isCue = new Uint8Array(text.length);
  for (const quote of gold) for (const cue of quote.cue) isCue.fill(1, cue.start, cue.end);
  for (const { items } of outlineOf(text).lines) {
    for (const [at, item] of items.entries()) {
      if (item.type !== "word" || isFunctionWord(item.word) || (item.isCapital && !item.opens)) continue;
      const tally = tallies.get(item.word) ?? {
        after: none(),
        before: none(),
        clause: none(),
        infinitive: none(),
        plain: none(),
      };
      tallies.set(item.word, tally);
      const cell = tally[cueShape(items, at).place];
      cell.all += 1;
      if (isCue[item.start] === 1) cell.hits += 1;
    }
  }
}

const known = [...tallies].map(([word, tally]) => ({ word, tally, total: totalOf(tally) }));
const prior = fitPrior(sample(known).map(({ total }) => total));
const means = new Map(known.map(({ word, total }) => [word, shareOf(total, prior)]));
const cues = known.filter(({ word, total }) => total.hits >= LEAST_CUES && /^[\p{L}’'-]+$/u.test(word));
const reporting = cues.filter(({ word }) => (means.get(word) ?? 0) >= LEAST_SHARE);
const strength = fitStrength(
  reporting.flatMap(({ word, tally }) =>
    CUE_PLACES.map((place) => ({ ...tally[place], mean: means.get(word) ?? 0 })).filter(({ all }) => all > 0),
  ),
);
process.stderr.write(
  `a word reports ${prior.mean.toFixed(4)} of the time, worth ${prior.strength.toFixed(2)} sightings; ` +
    `a place is held to its word by ${strength.toFixed(2)}\n`,
);

const rows: string[] = [];
for (const { word, tally } of cues.sort((a, b) => (a.word < b.word ? -1 : 1))) {
  const mean = means.get(word) ?? 0;
  const shares = CUE_PLACES.map((place) => shareOf(tally[place], { mean, strength }));
  if (Math.max(...shares) < LEAST_SHARE) continue;
  rows.push([word, ...shares.map((share) => Math.round(100 * share))].join("\t"));
}
process.stdout.write(`# How often of 100 a word (lower case) reports what somebody said, by the place it stands in (see cue-place.ts): behind a quoted string,
# before one, before a clause, before an infinitive, plain. Counted over 840 news articles (PolNeAR, train) by
# bench/training/quote-cue-words.ts, each place held towards the word and each word towards all words (empirical Bayes).
${rows.join("\n")}
`);

/** Most words never report; a part of them is enough to tell how words are. */
function sample<T>(all: readonly T[]): T[] {
  return all.filter((_, i) => i % 4 === 0);
}

function totalOf(tally: Tally): Count {
  const sum = (key: keyof Count) => CUE_PLACES.reduce((all, place) => all + tally[place][key], 0);
  return { hits: sum("hits"), all: sum("all") };
}

function isFunctionWord(word: string): boolean {
  return [isAuxiliary, isClauseWord, isTimeWord, isDeterminer, isPreposition, isSubjectWord].some((is) =>
    is(word),
  );
}
