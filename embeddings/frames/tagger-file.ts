import { readFileSync } from "node:fs";
import { readSafetensors } from "../convert/safetensors.ts";
import type { ModelDescription } from "../model-description.ts";
import type { SpanWeights } from "./best-spans.ts";
import type { TrainedTagger } from "./frame-tagger.ts";
import type { TaggerSizes } from "./tagger-graph.ts";

/** A tagger, as far as those need to know who keep what it found. */
export interface FrameTaggerDescription {
  /** Changes whenever the same text would get other frames from the same model. */
  readonly stamp: string;
  /** The roles that arguments have. */
  readonly roles: readonly string[];
}

/** What a tagger's file notes about it, each part as JSON. */
export interface TaggerNotes {
  readonly stamp: string;
  /** The stamp of the model whose outputs it was trained on. */
  readonly model: string;
  readonly sizes: TaggerSizes;
  readonly spans: readonly SpanWeights[];
}

/** The trained tagger; written by `npm run train:tagger`. Source and build folder lie in the same place. */
export const TAGGER_FILE = new URL("../../../embeddings/frames/frame-tagger.safetensors", import.meta.url);

/** The tagger that reads the outputs of this model; `null` where there is none. */
export function describeFrameTagger(model: ModelDescription): FrameTaggerDescription | null {
  const { stamp, model: trainedOn, sizes } = notesOf(readTaggerFile());
  return trainedOn === model.stamp ? { stamp, roles: sizes.roles } : null;
}

/** The same, ready to be loaded. Throws when the file is not readable. */
export function trainedTaggerFor(model: ModelDescription): TrainedTagger | null {
  const file = readTaggerFile();
  const { model: trainedOn, sizes, spans } = notesOf(file);
  if (trainedOn !== model.stamp) return null;
  return { sizes, spans, parameter: (name) => file.get(name).data };
}

function readTaggerFile() {
  return readSafetensors(readFileSync(TAGGER_FILE));
}

function notesOf({ metadata }: ReturnType<typeof readTaggerFile>): TaggerNotes {
  return JSON.parse(metadata.tagger ?? "null") as TaggerNotes;
}
