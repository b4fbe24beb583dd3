/**
 * Fits what tells a saying from a deed, a title, a state of things: writes src/quotes/classes/saying-words.tsv and class-weights.ts, and
 * prints how well it does on articles it was not fitted on.
 * Usage: node dist/bench/training/train-quote-class.js [<data folder> [<evaluation folder>]]
 * Labels: bench/training/quote-classes.jsonl (drafts of articles of quotes/train and news, judged by readers) and the half of the
 * ruler that may be fitted on (bench/eval/sets/mouths/fitted.jsonl).
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SayingClass } from "../../src/english/reporting-verbs.ts";
import { classFeatures, CLASS_FEATURES } from "../../src/quotes/classes/class-features.ts";
import { type CueHead, cueHead } from "../../src/quotes/classes/cue-head.ts";
import { confidenceOf } from "../../src/quotes/confidence.ts";
import { draftsOf } from "../../src/quotes/extract-reported-speech.ts";
import { kindOf } from "../../src/quotes/kind.ts";
import { outlineOf } from "../../src/quotes/outline.ts";
import { quoteFeatures } from "../../src/quotes/quote-features.ts";
import { selectDrafts } from "../../src/quotes/select-drafts.ts";
import type { Span } from "../../src/text/span.ts";
import { type BetaPrior, type Count, fitPrior, fitStrength, shareOf } from "./beta-prior.ts";
import { quoteFrames } from "./quote-frames.ts";
import { fitCalibrated } from "./quote-logistic.ts";
import { readJsonLines } from "./quote-sets.ts";

const [dataFolder = "data", evaluation = "../shared/eval"] = process.argv.slice(2);
const FOLDS = 10;
const PENALTY = 8;
const LABELS = join("bench", "training", "quote-classes.jsonl");
/** Sentences of our own: what is in them is of one class. Of kinds that the articles have too few of. */
const INVENTED = join("bench", "training", "quote-classes-invented.jsonl");
const INVENTED_WEIGHT = 3;
const RULER = join("bench", "eval", "sets", "mouths", "fitted.jsonl");
/**
 * What readers call borderline ("criticised the plan") is an answer to who asks for the act ("who criticised the plan"): it is kept, where
 * the word reports an act of speech.
 */
const ACTS: ReadonlySet<string> = new Set<SayingClass>([
  "criticise",
  "praise",
  "oppose",
  "defend",
  "reject",
  "deny",
  "accuse",
  "apologise",
  "demand",
  "complain",
  "warn",
  "promise",
]);
const BORDERLINE_WEIGHT = 1;
const ROOM = join("src", "quotes", "classes");

interface Label {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly class: "saying" | "thought" | "other" | "borderline";
  /** How many drafts of the articles it stands for. */
  readonly weight: number;
}
interface Ruled {
  readonly id: string;
  readonly quotes: readonly { readonly content: readonly Span[] }[];
  readonly ignore: readonly Span[];
}
interface Example {
  readonly article: string;
  readonly isOfRuler: boolean;
  readonly head: CueHead | null;
  readonly features: Record<string, number>;
  readonly isSaying: boolean;
  readonly weight: number;
  readonly words: string;
}

const sets = [
  join("news", "articles.jsonl"),
  join("quotes", "train.articles.jsonl"),
  join("quotes", "dev.articles.jsonl"),
];
const texts = new Map(
  sets.flatMap((file) =>
    readJsonLines<{ id: string; text: string }>(join(evaluation, file)).map(
      ({ id, text }) => [id, text] as const,
    ),
  ),
);
const labels = new Map<string, Label[]>();
for (const label of readJsonLines<Label>(LABELS))
  labels.set(label.article, [...(labels.get(label.article) ?? []), label]);
const ruler = new Map(readJsonLines<Ruled>(RULER).map((one) => [one.id, one]));
const invented = new Map(
  readJsonLines<{ class: "saying" | "other"; text: string }>(INVENTED).map((one) => [
    `invented: ${one.text}`,
    one,
  ]),
);
for (const [id, { text }] of invented) texts.set(id, text);
const articles = [...new Set([...labels.keys(), ...ruler.keys(), ...invented.keys()])].map((id) => ({
  id,
  text: texts.get(id) ?? "",
}));
const frames = await quoteFrames(
  articles,
  join(dataFolder, "training", "quote-frames.json"),
  join(dataFolder, "models"),
);

const examples = articles.flatMap(({ id, text }) => examplesOf(id, text));
const heads = (list: readonly Example[]) => wordShares(list);

// Out of fold.
const foldOf = new Map(articles.map(({ id }, i) => [id, i % FOLDS]));
const judged: { example: Example; p: number }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const [inside, outside] = [
    examples.filter((e) => foldOf.get(e.article) !== fold),
    examples.filter((e) => foldOf.get(e.article) === fold),
  ];
  const model = fitOn(inside);
  for (const example of outside) judged.push({ example, p: model(example) });
}
report(
  "all labels",
  judged.map((j) => j),
);
report(
  "the ruler's half",
  judged.filter(({ example }) => example.isOfRuler),
);
if (process.env.CLASS_ERRORS !== undefined) {
  for (const { example, p } of judged
    .toSorted((a, b) => b.p - a.p)
    .filter(({ example, p }) => example.isOfRuler && example.isSaying !== p >= 0.6)
    .slice(0, 400))
    console.log(
      example.isSaying ? "LOST" : "KEPT",
      p.toFixed(2),
      example.head?.lemma ?? "-",
      "|",
      example.words.slice(0, 110),
    );
}
const shares = heads(examples);
const weights = fitWeights(
  examples,
  examples.map((e) => shareFor(shares, e.head, e)),
);
writeFileSync(
  join(ROOM, "saying-words.tsv"),
  `# How often of 100 what a word reports was said or thought, by base form ("n" behind nouns); a class of the lexicon with a colon stands for
# its words that were not seen, ":" for all others. Counted by bench/training/train-quote-class.ts, each held towards its class.
${[...shares.table]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, share]) => `${word}\t${Math.round(100 * share)}`)
  .join("\n")}
`,
);
writeFileSync(
  join(ROOM, "class-weights.ts"),
  `import type { ClassFeatures } from "./class-features.ts";

/** Made by bench/training/train-quote-class.ts. */
export const CLASS_WEIGHTS: Readonly<Record<keyof ClassFeatures | "bias", number>> = ${JSON.stringify(
    Object.fromEntries(
      [...CLASS_FEATURES, "bias"].map((name, k) => [name, Number((weights[k] ?? 0).toFixed(2))]),
    ),
    null,
    2,
  )};
`,
);

function examplesOf(id: string, text: string): Example[] {
  const outline = outlineOf(text);
  const own = frames.get(id) ?? [];
  const candidates = draftsOf(outline, own).map((draft) => {
    const kind = kindOf(outline, draft);
    const { content: probability } = confidenceOf(quoteFeatures(outline, draft, kind), true);
    return { draft, kind, content: draft.content, probability };
  });
  const gold = ruler.get(id);
  return selectDrafts(text, candidates, true).flatMap(({ draft, kind }): Example[] => {
    const cue = draft.cue === null ? "" : text.slice(draft.cue.start, draft.cue.end);
    const head = cue === "" ? null : cueHead(cue);
    const judgement = judgementOf(id, draft.content, head);
    if (judgement === null) return [];
    const features = classFeatures(outline, draft, kind, head);
    const words = `<${cue}> ${draft.content.map((s) => text.slice(s.start, s.end)).join(" … ")}`.replace(
      /\s+/gu,
      " ",
    );
    return [
      {
        article: id,
        isOfRuler: gold !== undefined,
        head,
        features,
        words,
        ...judgement,
      },
    ];
  });
}

function judgementOf(
  id: string,
  content: readonly Span[],
  head: CueHead | null,
): { isSaying: boolean; weight: number } | null {
  const own = invented.get(id);
  if (own !== undefined) return { isSaying: own.class === "saying", weight: INVENTED_WEIGHT };
  const gold = ruler.get(id);
  return gold === undefined ? labelOf(id, content, head) : ruledBy(gold, content);
}

function labelOf(
  id: string,
  content: readonly Span[],
  head: CueHead | null,
): { isSaying: boolean; weight: number } | null {
  const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
  const label = (labels.get(id) ?? []).find(
    (one) =>
      one.start < end &&
      one.end > start &&
      Math.min(one.end, end) - Math.max(one.start, start) >= 0.8 * Math.max(one.end - one.start, end - start),
  );
  if (label === undefined) return null;
  if (label.class === "borderline")
    return ACTS.has(head?.known?.class ?? "say") ? { isSaying: true, weight: BORDERLINE_WEIGHT } : null;
  return { isSaying: label.class !== "other", weight: label.weight };
}

function ruledBy(
  { quotes, ignore }: Ruled,
  content: readonly Span[],
): { isSaying: boolean; weight: number } | null {
  const length = lengthOf(content);
  if (sharedBy(content, ignore) >= 0.5 * length) return null;
  const onGold = quotes.map((quote) => {
    const shared = sharedBy(content, quote.content);
    const [a, b] = [length, lengthOf(quote.content)];
    return { shared, fits: shared >= 0.5 * Math.min(a, b) && shared >= 0.3 * Math.max(a, b) };
  });
  if (onGold.some(({ fits }) => fits)) return { isSaying: true, weight: 1 };
  return onGold.some(({ shared }) => shared > 0) ? null : { isSaying: false, weight: 1 };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function sharedBy(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a)
    for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

interface Shares {
  readonly table: Map<string, number>;
  readonly counts: Map<string, Count>;
  readonly all: BetaPrior;
  readonly means: Map<string, number>;
  readonly strength: number;
}

/** Each word's share, held towards its class's, held towards all words'. */
function wordShares(list: readonly Example[]): Shares {
  const counts = new Map<string, Count>();
  const classes = new Map<string, Count>();
  const classOf = new Map<string, string>();
  const add = (to: Map<string, Count>, key: string, isSaying: boolean) => {
    const { hits, all } = to.get(key) ?? { hits: 0, all: 0 };
    to.set(key, { hits: hits + (isSaying ? 1 : 0), all: all + 1 });
  };
  for (const { head, isSaying } of list) {
    if (head === null) continue;
    const kind = head.known === undefined ? ":" : `${head.known.class}:`;
    classOf.set(head.lemma, kind);
    add(counts, head.lemma, isSaying);
    add(classes, kind, isSaying);
  }
  const all = fitPrior([...counts.values()]);
  const means = new Map([...classes].map(([kind, count]) => [kind, shareOf(count, { ...all, strength: 4 })]));
  const mean = (word: string) => means.get(classOf.get(word) ?? ":") ?? all.mean;
  const strength = Math.max(
    1,
    fitStrength([...counts].map(([word, count]) => ({ ...count, mean: mean(word) }))),
  );
  const table = new Map<string, number>([...means]);
  if (!table.has(":")) table.set(":", all.mean);
  for (const [word, count] of counts)
    if (count.all > 1) table.set(word, shareOf(count, { mean: mean(word), strength }));
  return { table, counts, all, means, strength };
}

/** A word's share; while fitting, without the example itself. */
function shareFor(
  { table, counts, means, all, strength }: Shares,
  head: CueHead | null,
  without?: Example,
): number {
  if (head === null) return 0.8;
  const kind = head.known === undefined ? ":" : `${head.known.class}:`;
  const mean = means.get(kind) ?? table.get(":") ?? all.mean;
  const count = counts.get(head.lemma);
  if (count === undefined) return mean;
  const left =
    without === undefined ? count : { hits: count.hits - (without.isSaying ? 1 : 0), all: count.all - 1 };
  return left.all < 1 ? mean : shareOf(left, { mean, strength });
}

function rowOf(example: Example, share: number): Float64Array {
  const p = Math.min(0.99, Math.max(0.01, share));
  return Float64Array.from(
    CLASS_FEATURES.map((name) => (name === "share" ? Math.log(p / (1 - p)) : (example.features[name] ?? 0))),
  );
}

function fitWeights(list: readonly Example[], own: readonly number[]): number[] {
  const rows: Float64Array[] = [];
  const good: boolean[] = [];
  for (const [i, example] of list.entries())
    for (let k = 0; k < Math.max(1, Math.round(example.weight)); k++) {
      rows.push(rowOf(example, own[i] ?? 0.5));
      good.push(example.isSaying);
    }
  return fitCalibrated(rows, good, PENALTY);
}

function fitOn(list: readonly Example[]): (example: Example) => number {
  const known = wordShares(list);
  const fitted = fitWeights(
    list,
    list.map((e) => shareFor(known, e.head, e)),
  );
  return (example) => {
    const row = rowOf(example, shareFor(known, example.head));
    const sum = row.reduce((total, x, k) => total + x * (fitted[k] ?? 0), fitted.at(-1) ?? 0);
    return 1 / (1 + Math.exp(-sum));
  };
}

function report(name: string, list: readonly { example: Example; p: number }[]): void {
  const weigh = (all: typeof list) => all.reduce((sum, { example }) => sum + example.weight, 0);
  const good = list.filter(({ example }) => example.isSaying);
  const bad = list.filter(({ example }) => !example.isSaying);
  console.log(`${name}: ${good.length} sayings, ${bad.length} others`);
  for (const from of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) {
    const kept = weigh(good.filter(({ p }) => p >= from)) / weigh(good);
    const left = weigh(bad.filter(({ p }) => p >= from));
    const of = left / (left + weigh(good.filter(({ p }) => p >= from)));
    console.log(
      `  from ${from}: sayings kept ${kept.toFixed(3)}, others kept ${(left / weigh(bad)).toFixed(3)}, others among kept ${of.toFixed(3)}`,
    );
  }
}
