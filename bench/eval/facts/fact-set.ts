import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Span } from "../../../src/text/span.ts";
import type { QuestionLibrary } from "../questions/question-set.ts";

interface GoldSpan extends Span {
  readonly article: string;
}

/** What makes a near miss one: another name that the archive has elsewhere or nowhere, another time, another number, the opposite, a detail that the text lacks. */
export type MissKind = "entity_elsewhere" | "entity_absent" | "time" | "number" | "opposite" | "detail";

/** A question of fact by a reader who saw the articles, and neither code nor answers. */
export interface FactQuestion {
  readonly id: string;
  readonly library: QuestionLibrary;
  readonly kind: "answerable" | "near_miss";
  readonly question: string;
  /** The article it was written on. */
  readonly about: string;
  /** Passages that answer; left out of a near miss. */
  readonly right?: readonly GoldSpan[];
  /** Words that answer, each a right one. */
  readonly words?: readonly GoldSpan[];
  readonly miss?: MissKind;
}

/** The questions of fact on the articles of a library; none where the file is absent. */
export function factQuestions(folder: string, library: string): readonly FactQuestion[] {
  const file = `${folder}/${library}.jsonl`;
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as FactQuestion);
}

/** Half of the questions is never fitted on: chosen by a hash of the article they are about. */
export function isFactKeptApart({ about }: Pick<FactQuestion, "about">): boolean {
  return (createHash("sha256").update(about).digest()[0] ?? 0) >= 128;
}

/** Sample articles have their folder's stamp behind their id. */
const idOf = (article: string): string => article.replace(/-[0-9a-f]{8}$/u, "");

/** Whether a passage is a right one. Ids of sample articles come with a stamp that the gold does not have. */
export function isRightPassage(
  { right = [], library }: Pick<FactQuestion, "right" | "library">,
  passage: Span & { readonly article: string },
): boolean {
  const article = library === "samples" ? idOf(passage.article) : passage.article;
  return right.some(
    (gold) => gold.article === article && passage.start < gold.end && gold.start < passage.end,
  );
}

const plain = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !/^(?:a|an|the)$/u.test(word))
    .join(" ");

/**
 * Whether words of an article are right ones: the same but for case, marks and articles (SQuAD's exact match).
 * @param textOf the article's text
 */
export function areRightWords(
  { words = [], library }: Pick<FactQuestion, "words" | "library">,
  given: { readonly article: string; readonly text: string },
  textOf: (span: Span) => string,
): boolean {
  const article = library === "samples" ? idOf(given.article) : given.article;
  return words.some((gold) => gold.article === article && plain(textOf(gold)) === plain(given.text));
}
