import type { ModelTraits } from "./model-description.ts";

/** What a model's `config.json` does not say, or says only after a download. */
export type HubTraits = Pick<
  ModelTraits,
  "dimensions" | "pooling" | "queryPrefix" | "passagePrefix" | "maxTokens"
>;

const E5 = { pooling: "mean", queryPrefix: "query: ", passagePrefix: "passage: ", maxTokens: 512 } as const;
const BGE_QUERY = "Represent this sentence for searching relevant passages: ";
const BGE = { pooling: "cls", queryPrefix: BGE_QUERY, passagePrefix: "", maxTokens: 512 } as const;
const MEAN = { pooling: "mean", queryPrefix: "", passagePrefix: "", maxTokens: 512 } as const;

/** Models that are often used, by the last part of their name. Source: each model's card. */
const KNOWN: Readonly<Record<string, HubTraits>> = {
  "all-MiniLM-L6-v2": { ...MEAN, dimensions: 384 },
  "all-MiniLM-L12-v2": { ...MEAN, dimensions: 384 },
  "all-mpnet-base-v2": { ...MEAN, dimensions: 768 },
  "multi-qa-MiniLM-L6-cos-v1": { ...MEAN, dimensions: 384 },
  "multi-qa-mpnet-base-cos-v1": { ...MEAN, dimensions: 768 },
  "paraphrase-multilingual-MiniLM-L12-v2": { ...MEAN, dimensions: 384 },
  "gte-small": { ...MEAN, dimensions: 384 },
  "gte-base": { ...MEAN, dimensions: 768 },
  "e5-small-v2": { ...E5, dimensions: 384 },
  "e5-base-v2": { ...E5, dimensions: 768 },
  "multilingual-e5-small": { ...E5, dimensions: 384 },
  "multilingual-e5-base": { ...E5, dimensions: 768 },
  "bge-small-en-v1.5": { ...BGE, dimensions: 384 },
  "bge-base-en-v1.5": { ...BGE, dimensions: 768 },
  "snowflake-arctic-embed-xs": { ...BGE, dimensions: 384 },
  "snowflake-arctic-embed-s": { ...BGE, dimensions: 384 },
};

/** The traits of a Hugging Face model that is known by name, whoever converted it; `undefined` for any other. */
export function knownHubModel(name: string): HubTraits | undefined {
  const last = name.slice(name.lastIndexOf("/") + 1);
  return Object.hasOwn(KNOWN, last) ? KNOWN[last] : undefined;
}
