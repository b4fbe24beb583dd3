import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Passage } from "../../src/text/passage.ts";

/** One question with what is known to answer it. */
export interface EvalQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  /** Texts that answer; a passage that holds one is good. */
  readonly answers: readonly string[];
  readonly gold: readonly Gold[];
}

/** A gold article, with a span of its text or the beginning of the paragraph where one is known. */
export interface Gold {
  readonly article?: string;
  readonly start?: number;
  readonly end?: number;
  /** Name of the file that the article was read from. */
  readonly file?: string;
  readonly paragraph?: string;
}

/** Articles on disk, and questions to ask of them. */
export interface EvalSet {
  readonly name: string;
  readonly articles: string;
  /** Those of the articles that are taken, by id; left out: all. */
  readonly only?: ReadonlySet<string>;
  readonly questions: readonly EvalQuestion[];
}

/** The project's own small set, and those of the evaluation folder where it is present. */
export function evalSets(ownFolder: string, articlesFolder: string, sharedFolder: string): EvalSet[] {
  const own = {
    name: "own",
    articles: articlesFolder,
    questions: readQuestions(join(ownFolder, "questions.jsonl")),
  };
  if (!existsSync(sharedFolder)) return [own];
  const shared = (name: string, articles: string, questions: string): EvalSet => ({
    name,
    articles: join(sharedFolder, articles),
    questions: readQuestions(join(sharedFolder, questions)),
  });
  return [
    own,
    shared("squad", "squad/articles.jsonl", "squad/questions.jsonl"),
    shared("news", "news/articles.jsonl", "news/questions.jsonl"),
    shared("out-of-archive", "quotes/dev.articles.jsonl", "news/out-of-archive.jsonl"),
  ];
}

function readQuestions(file: string): EvalQuestion[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as EvalQuestion);
}

/** Whether a passage is one that answers. `file` is the path that its article was read from. */
export function isGold(
  question: EvalQuestion,
  passage: Pick<Passage, "start" | "end" | "text"> & { readonly article: string },
  file: string | null,
): boolean {
  return question.gold.some((gold) => {
    if (gold.file !== undefined)
      return file?.replaceAll("\\", "/").endsWith(gold.file) && passage.text.startsWith(gold.paragraph ?? "");
    if (gold.article !== passage.article) return false;
    return gold.start === undefined || (passage.start < (gold.end ?? 0) && gold.start < passage.end);
  });
}
