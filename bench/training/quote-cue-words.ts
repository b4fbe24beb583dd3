/**
 * Writes src/quotes/cue-words.ts: how often a word reports, by the place it stands in, counted over the train set.
 * Usage: node dist/bench/training/quote-cue-words.js <folder of train.articles.jsonl> > src/quotes/cue-words.ts
 */
import type { CuePlace } from "../../src/quotes/cue-place.ts";
import { cueShape } from "../../src/quotes/cue-shape.ts";
import { outlineOf } from "../../src/quotes/outline.ts";
import {
  isAuxiliary,
  isClauseWord,
  isDeterminer,
  isPreposition,
  isSubjectWord,
  isTimeWord,
} from "../../src/english/function-words.ts";
import { readQuoteArticles } from "./quote-sets.ts";

const PLACES: readonly CuePlace[] = ["after", "before", "clause", "infinitive", "plain"];
const LEAST_CUES = 3;
const LEAST_SHARE = 0.2;
/** Strength, in sightings, of what the other places say. */
const PRIOR = 3;

type Tally = Record<CuePlace, { cues: number; all: number }>;
const tallies = new Map<string, Tally>();
const none = () => ({ cues: 0, all: 0 });

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
      if (isCue[item.start] === 1) cell.cues += 1;
    }
  }
}

const rows: string[] = [];
for (const [word, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const cues = PLACES.reduce((sum, place) => sum + tally[place].cues, 0);
  const all = PLACES.reduce((sum, place) => sum + tally[place].all, 0);
  const shares = PLACES.map(
    (place) => (tally[place].cues + (PRIOR * cues) / all) / (tally[place].all + PRIOR),
  );
  if (cues < LEAST_CUES || Math.max(...shares) < LEAST_SHARE || !/^[\p{L}’'-]+$/u.test(word)) continue;
  rows.push(`${word} ${shares.map((share) => Math.round(100 * share)).join(" ")}`);
}
process.stdout.write(`import type { CuePlace } from "./cue-place.ts";

/** Made by bench/training/quote-cue-words.ts: word, then how often of 100 it reports after, before, in a clause, an infinitive, plain. */
const TABLE = \`
${rows.join("\n")}
\`;

const PLACES: readonly CuePlace[] = ["after", "before", "clause", "infinitive", "plain"];

const SHARES: ReadonlyMap<string, Readonly<Record<CuePlace, number>>> = new Map(
  TABLE.trim()
    .split("\\n")
    .map((row) => {
      const [word = "", ...shares] = row.split(" ");
      const share = (place: CuePlace) => Number(shares[PLACES.indexOf(place)]) / 100;
      return [
        word,
        { after: share("after"), before: share("before"), clause: share("clause"), infinitive: share("infinitive"), plain: share("plain") },
      ];
    }),
);

/** Whether \`word\` (lower case) may report at all. */
export function isCueWord(word: string): boolean {
  return SHARES.has(word);
}

/** How likely \`word\` (lower case) reports what somebody said where it stands in \`place\`, 0 to 1; 0 for unknown words. */
export function cueShare(word: string, place: CuePlace): number {
  return SHARES.get(word)?.[place] ?? 0;
}
`);

function isFunctionWord(word: string): boolean {
  return [isAuxiliary, isClauseWord, isTimeWord, isDeterminer, isPreposition, isSubjectWord].some((is) =>
    is(word),
  );
}
