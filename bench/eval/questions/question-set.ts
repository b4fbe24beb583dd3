import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Span } from "../../../src/text/span.ts";

/** The articles that questions are asked of: the samples, invented ones, or those of the evaluation folder. */
export type QuestionLibrary = "samples" | "names" | "dev" | "news" | "politics" | "broadcasts";

interface GoldSpan extends Span {
  readonly article: string;
}

/** What is right, by kind. */
export type Right =
  /** A statement that overlaps a span; by one of `speakers` where they are given. */
  | { readonly is: "statements"; readonly spans: readonly GoldSpan[]; readonly speakers?: readonly string[] }
  | { readonly is: "fact"; readonly spans: readonly GoldSpan[]; readonly words?: readonly GoldSpan[] }
  | { readonly is: "day"; readonly days: readonly string[]; readonly spans?: readonly GoldSpan[] }
  | { readonly is: "number"; readonly number: number; readonly spans?: readonly GoldSpan[] }
  /** The set of speakers shown. */
  | { readonly is: "speakers"; readonly speakers: readonly string[]; readonly spans?: readonly GoldSpan[] }
  /** The set of articles named; `text`: a fact of one. */
  | {
      readonly is: "articles";
      readonly articles: readonly string[];
      readonly text?: string;
      readonly spans?: readonly GoldSpan[];
    }
  /** Several fit: they are named, and nobody's words are shown as an answer. Without speakers: asked back. */
  | { readonly is: "which"; readonly speakers: readonly string[]; readonly spans?: readonly GoldSpan[] }
  /** One line, no statement. */
  | { readonly is: "talk" }
  | { readonly is: "language"; readonly language: string }
  /** Refused. */
  | { readonly is: "nothing"; readonly why?: string };

/** A question that readers wrote who saw the articles, and neither code nor answers. */
export interface EvalQuestion {
  readonly id: string;
  readonly library: QuestionLibrary;
  /** Of questions that came later: whether they were looked at while the answers were tuned. */
  readonly half?: "tuned" | "apart";
  readonly form: string;
  readonly question: string;
  /** Asked before in the same conversation. */
  readonly after?: readonly string[];
  /** The day on which it is asked, `YYYY-MM-DD`; long after all articles where it is left out. */
  readonly now?: string;
  readonly kind: "answerable" | "near_miss" | "talk";
  readonly right: Right;
}

export const LONG_AFTER = "2026-11-29";

/** The questions to ask of a library; none where the file is absent. */
export function questionsOf(folder: string, library: QuestionLibrary): readonly EvalQuestion[] {
  const file = `${folder}/${library}.jsonl`;
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as EvalQuestion);
}

/** Half of the questions was never looked at while the answers were tuned: chosen by a hash of the id, where nothing else is said. */
export function isKeptApart({ id, half }: Pick<EvalQuestion, "id" | "half">): boolean {
  if (half !== undefined) return half === "apart";
  return (createHash("sha1").update(id).digest()[0] ?? 0) >= 128;
}
