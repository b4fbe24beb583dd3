import { existsSync, readFileSync } from "node:fs";
import type { Span } from "../../src/text/span.ts";

/** A question about what somebody said. */
export interface AttributionEvalQuestion {
  /** Which articles it is asked of: the samples, or those of the evaluation folder. */
  readonly library: "articles" | "dev";
  readonly question: string;
  /** near_miss: one that must be refused, although speaker or topic are there. */
  readonly kind: "answerable" | "near_miss";
  readonly form: string;
  /** Where right statements stand: one of them must come first. Empty of a near miss. */
  readonly gold: readonly (Span & {
    readonly article: string;
    /** The file it was read from, where the id depends on where that lies. */
    readonly file?: string;
  })[];
}

/** The questions to ask of each library; none where the file is absent. */
export function attributionQuestions(file: string): readonly AttributionEvalQuestion[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as AttributionEvalQuestion);
}
