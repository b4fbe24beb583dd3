import type { GraphTensor } from "../inference/graph-session.ts";
import { nearOf, RELATIONS } from "./distance.ts";
import type { ReadPassage } from "./read-passage.ts";
import { WORD_FEATURES } from "./word-features.ts";

/** Empty rows behind a passage, so that no layer sees from one into the next; as many as the widest layer spans. */
export const EMPTY_ROWS = 4;
/** Words to each side of a predicate among which its arguments are sought: long passages stay linear. */
const REACH = 80;

/** What a predicate stands at: words `[start, end)` of a passage of the batch. */
export interface PredicatePlace {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

export interface WordInputs {
  readonly inputs: Readonly<Record<"hidden" | "features" | "mask", GraphTensor>>;
  readonly rows: number;
  /** The row of each passage's first word. */
  readonly starts: readonly number[];
}

/** The first part's inputs for some passages. */
export function wordInputs(passages: readonly ReadPassage[], hiddenWidth: number): WordInputs {
  const rows = passages.reduce((sum, { words }) => sum + words.length + EMPTY_ROWS, 0);
  const width = WORD_FEATURES.length;
  const hidden = new Float32Array(rows * hiddenWidth);
  const features = new Float32Array(rows * width);
  const mask = new Float32Array(rows);
  const starts: number[] = [];
  let row = 0;
  for (const passage of passages) {
    starts.push(row);
    let at = row * hiddenWidth;
    for (const part of passage.hidden) {
      hidden.set(part, at);
      at += part.length;
    }
    features.set(passage.features, row * width);
    mask.fill(1, row, row + passage.words.length);
    row += passage.words.length + EMPTY_ROWS;
  }
  const inputs = {
    hidden: { data: hidden, shape: [rows, hiddenWidth] },
    features: { data: features, shape: [rows, width] },
    mask: { data: mask, shape: [rows, 1] },
  };
  return { inputs, rows, starts };
}

/** Where a predicate's rows are: row `row + i` is the word `from + i` of its passage, for `words` words. */
export interface ArgumentRows {
  readonly row: number;
  readonly from: number;
  readonly words: number;
}

const ARGUMENT_INPUTS = ["middle", "from", "of", "near", "relations", "argument_mask"] as const;

export interface ArgumentInputs {
  readonly inputs: Readonly<Record<(typeof ARGUMENT_INPUTS)[number], GraphTensor>>;
  readonly rows: number;
  readonly of: readonly ArgumentRows[];
}

/** The second part's inputs for some predicates; `inside` is how likely each row of the first is in a predicate. */
export function argumentInputs(
  passages: readonly ReadPassage[],
  { rows: wordRows, starts }: WordInputs,
  predicates: readonly PredicatePlace[],
  inside: Float32Array,
): ArgumentInputs {
  const of: ArgumentRows[] = [];
  let rows = 0;
  for (const { passage, start, end } of predicates) {
    const from = Math.max(0, start - REACH);
    const words = Math.min((passages[passage] as ReadPassage).words.length, end + REACH) - from;
    of.push({ row: rows, from, words });
    rows += words + EMPTY_ROWS;
  }
  const middle = new Float32Array(predicates.length * wordRows);
  const fromRows = new Int32Array(rows);
  const ofRows = new Int32Array(rows);
  const near = new Int32Array(rows);
  const relations = new Float32Array(rows * RELATIONS.length);
  const mask = new Float32Array(rows);
  for (const [p, { passage, start, end }] of predicates.entries()) {
    const first = starts[passage] as number;
    const { sentences, lines, features } = passages[passage] as ReadPassage;
    const quoted = (word: number) => features[word * WORD_FEATURES.length + QUOTED] as number;
    const { row, from, words } = of[p] as ArgumentRows;
    middle.fill(1 / (end - start), p * wordRows + first + start, p * wordRows + first + end);
    ofRows.fill(p, row, row + words + EMPTY_ROWS);
    mask.fill(1, row, row + words);
    for (let i = 0; i < words; i++) {
      const word = from + i;
      fromRows[row + i] = first + word;
      near[row + i] = nearOf(word, start, end);
      const at = (row + i) * RELATIONS.length;
      relations[at] = word >= start && word < end ? 1 : 0;
      relations[at + 1] = sentences[word] === sentences[start] ? 1 : 0;
      relations[at + 2] = lines[word] === lines[start] ? 1 : 0;
      relations[at + 3] = inside[first + word] as number;
      relations[at + 4] = quoted(word) === quoted(start) ? 1 : 0;
    }
  }
  const inputs = {
    middle: { data: middle, shape: [predicates.length, wordRows] },
    from: { data: fromRows, shape: [rows] },
    of: { data: ofRows, shape: [rows] },
    near: { data: near, shape: [rows] },
    relations: { data: relations, shape: [rows, RELATIONS.length] },
    argument_mask: { data: mask, shape: [rows, 1] },
  };
  return { inputs, rows, of };
}

const QUOTED = WORD_FEATURES.indexOf("isQuoted");
