import type { TaggerSizes } from "../../../embeddings/frames/tagger-graph.ts";
import type { GraphTensor } from "../../../embeddings/inference/graph-session.ts";
import { createRandom } from "../../random.ts";
import { createAdam } from "./adam.ts";
import type { LabelledSection } from "./labelled-sections.ts";
import { batchOf, stepInputs } from "./training-batch.ts";
import type { Parameters, TrainingSessions } from "./training-step.ts";

const SEED = 20_260_101;
const EPOCHS = 5;
/** Words of a batch, about. */
const BATCH_WORDS = 1_200;
const RATE = 2e-3;
/** The part of all steps over which the rate rises; from there it falls along a cosine. */
const WARM_UP = 0.04;
/** The part of the model's outputs that is forgotten in training, and of everything after them. */
const FORGET = { hidden: 0.2, later: 0.1 } as const;
/** Gradients are divided by this, so that their length is about 1. */
const GRADIENT_SCALE = 60;
/** Lengths that differ by less than this many words come in random order. */
const LENGTH_JITTER = 8;

/** Trains on the sections, always alike. `report` is told after each pass over them. */
export async function train(
  sections: readonly LabelledSection[],
  sizes: TaggerSizes,
  sessions: TrainingSessions,
  report: (epoch: number, errors: readonly number[]) => void,
): Promise<Parameters> {
  const random = createRandom(SEED);
  const parameters = freshParameters(sessions, random);
  const improve = createAdam(parameters);
  const pools = { hidden: maskPool(FORGET.hidden, random), later: maskPool(FORGET.later, random) };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const batches = batchesOf(sections, random);
    const sums = [0, 0, 0];
    for (const [i, some] of batches.entries()) {
      const batch = batchOf(some, sizes.hidden);
      const scores = await sessions.predicates(parameters, batch.first.inputs);
      const step = stepInputs(batch, scores, random);
      if (step === undefined) continue;
      const inputs: Record<string, GraphTensor> = step.inputs;
      for (const [name, { columns, part }] of sessions.masks) {
        const rows = part === "word" ? batch.first.rows : step.argumentRows;
        const pool = name === "mask.0" ? pools.hidden : pools.later;
        const from = Math.floor(random() * (pool.length - rows * columns));
        inputs[name] = { data: pool.slice(from, from + rows * columns), shape: [rows, columns] };
      }
      const { gradients, errors } = await sessions.step(parameters, inputs);
      for (const gradient of gradients.values())
        for (let k = 0; k < gradient.length; k++) gradient[k] = (gradient[k] as number) / GRADIENT_SCALE;
      improve(gradients, rateAt((epoch + i / batches.length) / EPOCHS));
      for (const [k, error] of errors.entries()) sums[k] = (sums[k] as number) + error;
    }
    const words = sections.reduce((sum, { passage }) => sum + passage.words.length, 0);
    report(
      epoch + 1,
      sums.map((sum) => sum / words),
    );
  }
  return parameters;
}

function rateAt(part: number): number {
  return RATE * Math.min(1, part / WARM_UP + 0.05) * (0.5 * (1 + Math.cos(Math.PI * part)) + 0.01);
}

/** Matrices with numbers up to one over the root of their rows; normalizations that change nothing. */
function freshParameters({ shapes }: TrainingSessions, random: () => number): Parameters {
  const fresh = ([name, shape]: [string, readonly number[]]) => {
    const data = new Float32Array(shape.reduce((product, size) => product * size, 1));
    if (name.endsWith("norm.weight")) data.fill(1);
    const most = 1 / Math.sqrt(shape[0] as number);
    if (shape.length === 2) for (let i = 0; i < data.length; i++) data[i] = (random() * 2 - 1) * most;
    return [name, { shape, data }] as const;
  };
  return new Map([...shapes].map(fresh));
}

/** A long row of 0 and of what keeps the mean at 1, to take masks from. */
function maskPool(forgotten: number, random: () => number): Float32Array {
  const kept = 1 / (1 - forgotten);
  return Float32Array.from({ length: 1 << 22 }, () => (random() < forgotten ? 0 : kept));
}

/** Sections of about the same length together, the batches in random order. */
function batchesOf(sections: readonly LabelledSection[], random: () => number): LabelledSection[][] {
  const byLength = sections
    .map((section) => ({ section, at: section.passage.words.length + random() * LENGTH_JITTER }))
    .sort((a, b) => a.at - b.at);
  const batches: LabelledSection[][] = [];
  let current: LabelledSection[] = [];
  let words = 0;
  for (const { section } of byLength) {
    current.push(section);
    words += section.passage.words.length;
    if (words < BATCH_WORDS) continue;
    batches.push(current);
    current = [];
    words = 0;
  }
  if (current.length > 0) batches.push(current);
  for (let i = batches.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [batches[i], batches[k]] = [batches[k] as LabelledSection[], batches[i] as LabelledSection[]];
  }
  return batches;
}
