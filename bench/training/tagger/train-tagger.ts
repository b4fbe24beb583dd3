/**
 * Trains the tagger of `embeddings/frames` on the articles of `<evaluation>/quotes/train` and writes its file. With
 * `--folds N` it writes no tagger but, to `--frames`, the frames that taggers find which were trained without the
 * article, each on the other N - 1 parts: what confidence is to be fitted on. Otherwise `--frames` gets the frames of
 * the articles of `--set`. Takes 12 minutes on two cores; the first time some more, for the outputs of the model.
 * Run: npm run train:tagger -- [--data FOLDER] [--evaluation FOLDER] [--folds N] [--frames FILE] [--set NAME]
 */
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { embeddedModelName, prepareEmbeddedModel } from "../../../embeddings/convert/embedded-model.ts";
import type { SpanWeights } from "../../../embeddings/frames/best-spans.ts";
import { createFrameTagger, type TrainedTagger } from "../../../embeddings/frames/frame-tagger.ts";
import { TAGGER_FILE, type TaggerNotes } from "../../../embeddings/frames/tagger-file.ts";
import type { TaggerSizes } from "../../../embeddings/frames/tagger-graph.ts";
import { describeModel } from "../../../embeddings/index.ts";
import { loadModel } from "../../../embeddings/inference/load-encoder.ts";
import { readQuoteArticles } from "../quote-sets.ts";
import { articleFrames } from "./article-frames.ts";
import { type LabelledSection, labelledSections, ROLES } from "./labelled-sections.ts";
import { tokenOutputs } from "./token-outputs.ts";
import { train } from "./train.ts";
import { type Parameters, startTraining } from "./training-step.ts";
import { safetensorsOf } from "./write-safetensors.ts";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "data" },
    evaluation: { type: "string", default: "../shared/eval" },
    folds: { type: "string" },
    set: { type: "string", default: "train" },
    frames: { type: "string" },
    threads: { type: "string", default: "2" },
  },
});

const SIZES = {
  hidden: 384,
  word: 96,
  argument: 64,
  wordLayers: [1, 2],
  argumentLayers: [1, 2, 1, 4],
  roles: ROLES,
} as const satisfies TaggerSizes;

/** Chosen on articles kept apart; what is tried moves the figures by less than 0.01. */
const SPANS: readonly SpanWeights[] = [
  { edge: 0.5, edgeBonus: 2, insideBonus: 0 },
  { edge: 0.5, edgeBonus: 2, insideBonus: 1 },
];

const cacheFolder = join(options.data, "models");
mkdirSync(cacheFolder, { recursive: true });
const model = await describeModel(undefined, cacheFolder);
const loaded = await loadModel(model, await prepareEmbeddedModel(cacheFolder), cacheFolder, () => {});

async function sectionsOf(set: string): Promise<LabelledSection[]> {
  const articles = readQuoteArticles(join(options.evaluation, "quotes"), set);
  mkdirSync(join(options.data, "training"), { recursive: true });
  const key = createHash("sha256")
    .update(embeddedModelName("int8"))
    .update(articles.map(({ text }) => text).join("\0"));
  const file = join(options.data, "training", `${set}-${key.digest("hex").slice(0, 12)}.f32`);
  const outputs = tokenOutputs(loaded.encoder, file);
  const sections: LabelledSection[] = [];
  for (const article of articles) sections.push(...(await labelledSections(article, model, loaded, outputs)));
  outputs.finish();
  return sections;
}

const sessions = await startTraining(loaded, SIZES, Number(options.threads));

async function trained(sections: readonly LabelledSection[]): Promise<Parameters> {
  const started = performance.now();
  return train(sections, SIZES, sessions, (epoch, errors) => {
    const seconds = Math.round((performance.now() - started) / 1_000);
    console.error(`epoch ${epoch}: errors ${errors.map((x) => x.toFixed(4)).join(" ")}, ${seconds} s`);
  });
}

function taggerOf(parameters: Parameters): TrainedTagger {
  return {
    sizes: SIZES,
    spans: SPANS,
    parameter: (name) => (parameters.get(name) as { data: Float32Array }).data,
  };
}

async function writeFrames(sections: readonly LabelledSection[], parameters: Parameters, file: string) {
  const tagger = await createFrameTagger(taggerOf(parameters), loaded.startSession);
  for await (const line of articleFrames(sections, tagger)) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

const sections = await sectionsOf("train");
if (options.folds === undefined) {
  const parameters = await trained(sections);
  const tensors = [...parameters].map(([name, tensor]) => ({ name, ...tensor }));
  const content = safetensorsOf(tensors, { tagger: JSON.stringify({ sizes: SIZES, spans: SPANS }) });
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const notes: TaggerNotes = { stamp: `frames-1-${hash}`, model: model.stamp, sizes: SIZES, spans: SPANS };
  writeFileSync(fileURLToPath(TAGGER_FILE), safetensorsOf(tensors, { tagger: JSON.stringify(notes) }));
  if (options.frames !== undefined) {
    rmSync(options.frames, { force: true });
    await writeFrames(await sectionsOf(options.set), parameters, options.frames);
  }
} else {
  const file = options.frames ?? join(options.data, "training", "frames.jsonl");
  rmSync(file, { force: true });
  const ids = [...new Set(sections.map(({ article }) => article))];
  const folds = Number(options.folds);
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(ids.filter((_, i) => i % folds === fold));
    const parameters = await trained(sections.filter(({ article }) => !held.has(article)));
    await writeFrames(
      sections.filter(({ article }) => held.has(article)),
      parameters,
      file,
    );
  }
}
