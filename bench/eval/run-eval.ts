import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  availableVectorIndex,
  createEmbedder,
  describeModel,
  type Embedder,
} from "../../embeddings/index.ts";
import { createAnswerer } from "../../src/answer/answerer.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { createWindowReader } from "../../src/retrieval/reading/passage-reader.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import { type AttributionEvalQuestion, attributionQuestions } from "./attribution-set.ts";
import { faultsOf, readBaseline, writeBaseline } from "./baseline.ts";
import { evaluateChecks, readCheckRecipes } from "./check-eval.ts";
import { openEvalArchive } from "./eval-archive.ts";
import { type EvalSet, evalSets } from "./eval-set.ts";
import { evaluateAttribution } from "./evaluate-attribution.ts";
import { evaluateQuotes } from "./evaluate-quotes.ts";
import { type AskedFact, askFacts, factResult } from "./facts/evaluate-facts.ts";
import { factQuestions } from "./facts/fact-set.ts";
import { evaluateSet, type SetResult } from "./evaluate-set.ts";
import { evaluateHtml } from "./html/evaluate-html.ts";
import {
  type AskedQuestion,
  askQuestions,
  questionResult,
  questionTable,
} from "./questions/evaluate-questions.ts";
import { evaluateMouths, hasMouths } from "./mouths/evaluate-mouths.ts";
import { type QuestionLibrary, questionsOf } from "./questions/question-set.ts";

export interface EvalOptions {
  /** Holds the model and, in `eval/`, the archives of the sets. */
  readonly dataFolder: string;
  readonly embeddingModel: string | undefined;
  readonly threads: number | undefined;
  readonly json: boolean;
  /** Takes the figures of this run as the ones to keep. */
  readonly updateBaseline: boolean;
  /** Prints a line of the result. */
  readonly write: (line: string) => void;
  /** Prints a line of progress. */
  readonly notice: (line: string) => void;
}

const OWN_FOLDER = join("bench", "eval", "sets", "own");
const ATTRIBUTION = join("bench", "eval", "sets", "attribution", "questions.jsonl");
const QUESTIONS = join("bench", "eval", "sets", "questions");
/** Invented articles, for names that the others do not have. */
const NAMES: EvalSet = {
  name: "names",
  articles: join(QUESTIONS, "names.articles.jsonl"),
  questions: [],
};
/** The sets whose articles the questions of readers are asked of. */
const QUESTION_LIBRARIES: Readonly<Record<string, QuestionLibrary | undefined>> = {
  own: "samples",
  names: "names",
  "out-of-archive": "dev",
  news: "news",
  politics: "politics",
  broadcasts: "broadcasts",
};
/** The sets whose articles the attribution questions are asked of. */
const LIBRARIES: Readonly<Record<string, AttributionEvalQuestion["library"] | undefined>> = {
  own: "articles",
  "out-of-archive": "dev",
};
const FACTS = join("bench", "eval", "sets", "facts");
const BASELINE = join("bench", "eval", "baseline.json");
const SHARED_FOLDER = join("..", "shared", "eval");
const QUOTES = {
  gold: join(SHARED_FOLDER, "quotes", "dev.gold.jsonl"),
  articles: join(SHARED_FOLDER, "quotes", "dev.articles.jsonl"),
};
const HTML_FOLDER = join("bench", "eval", "sets", "html");
/** Sets of pages: with hard bylines, headlines and lines; and those of many writers, labelled before they were read for the first time. */
const SETS_OF_PAGES = [
  "hard-pages",
  ...["first", "second", "third", "fourth", "fifth", "sixth", "seventh"].map(sight),
];
function sight(which: string): string {
  return `${which}-sight`;
}
const CHECKS = join("bench", "eval", "sets", "attribution", "checks.jsonl");
/** Sets that are small enough to list what went wrong. */
const LISTS_WRONG =
  /^(?:own|attribution-.+|questions-.+|facts|quotes|checks|mouths|html|hard-pages|.+-sight)$/u;
const COLUMNS = ["hit@1", "hit@5", "hit@10", "mrr@10"];

/**
 * Evaluates retrieval, refusal, quotes, answers to what people ask, checks of quotations and reading of pages on every set that is present,
 * from the root of the project. Resolves with the exit code: 0, or 1 when a figure fell by more than 0.01, the fusion lost to one of its
 * parts, or a lead states what its statements contradict.
 */
export async function runEval(options: EvalOptions): Promise<number> {
  const { dataFolder, notice, write } = options;
  const cacheFolder = join(dataFolder, "models");
  const model = await describeModel(options.embeddingModel, cacheFolder);
  const { threads } = options;
  const embedder = await createEmbedder({
    model,
    cacheFolder,
    tagFrames: true,
    reads: true,
    ...(threads === undefined ? {} : { threads }),
  });
  const vectorIndex = await availableVectorIndex();
  const sets = presentSets();
  if (!sets.some(({ name }) => LIBRARIES[name] === "dev"))
    notice(`skipped: ${SHARED_FOLDER} is absent; the project's own sets alone are evaluated`);
  const results: SetResult[] = [];
  const attributed: SetResult[] = [];
  const asked: AskedQuestion[] = [];
  const askedFacts: AskedFact[] = [];
  try {
    for (const set of sets) {
      notice(`${set.name}: ${set.questions.length} questions …`);
      const folder = join(dataFolder, "eval");
      const archive = await openEvalArchive(set, { folder, embedder, vectorIndex, notice });
      try {
        const found = await evaluateLibrary(set, archive, embedder, notice);
        results.push(...found.results);
        attributed.push(...found.attributed);
        asked.push(...found.asked);
        askedFacts.push(...found.askedFacts);
        if (LIBRARIES[set.name] !== "dev") continue;
        notice("quotes …");
        attributed.push(await evaluateQuotes("quotes", QUOTES, embedder));
      } finally {
        await archive.close();
      }
    }
    if (hasMouths()) {
      notice("mouths …");
      attributed.push(await evaluateMouths("mouths", embedder));
    }
  } finally {
    await embedder.close();
  }
  notice("html …");
  results.push(...attributed, factResult("facts", askedFacts), evaluateHtml("html", HTML_FOLDER));
  results.push(...SETS_OF_PAGES.map((name) => evaluateHtml(name, join("bench", "eval", "sets", name))));
  const baseline = readBaseline(BASELINE);
  const faults = faultsOf(results, baseline);
  if (options.json) write(JSON.stringify({ results, faults }));
  else {
    const sums = ["", "questions, all libraries", ...questionTable(asked)];
    for (const line of [...results.flatMap(table), ...sums, ...verdict(faults)]) write(line);
  }
  if (options.updateBaseline) writeBaseline(BASELINE, baseline, results);
  return faults.length > 0 && !options.updateBaseline ? 1 : 0;
}

/** The sets that are there: the project's own ones, and those of the evaluation folder. */
export function presentSets(): EvalSet[] {
  return [...evalSets(OWN_FOLDER, "articles", SHARED_FOLDER), NAMES, ...laterSets()];
}

/** Some articles of the training data and of the news, for questions that came when the others had been tuned on. */
function laterSets(): EvalSet[] {
  if (!existsSync(SHARED_FOLDER)) return [];
  const some = (name: QuestionLibrary, articles: string): EvalSet => {
    const ids = readFileSync(join(QUESTIONS, `${name}.articles.txt`), "utf8");
    return {
      name,
      articles: join(SHARED_FOLDER, articles),
      only: new Set(ids.trim().split("\n")),
      questions: [],
    };
  };
  return [
    some("politics", join("quotes", "train.articles.jsonl")),
    some("broadcasts", join("news", "articles.jsonl")),
  ];
}

export interface LibraryResults {
  /** Of retrieval. */
  readonly results: SetResult[];
  /** Of answers. */
  readonly attributed: SetResult[];
  readonly asked: readonly AskedQuestion[];
  readonly askedFacts: readonly AskedFact[];
}

/** Asks an archive of a set's articles all that is known to be answered by them. */
export async function evaluateLibrary(
  set: EvalSet,
  archive: Archive,
  embedder: Embedder,
  notice: (line: string) => void,
): Promise<LibraryResults> {
  const { embedQuery } = embedder;
  const retriever = createRetriever(
    archive,
    embedQuery,
    embedder.reader === null ? null : createWindowReader(embedder.read),
  );
  const results = set.questions.length > 0 ? [await evaluateSet(set, archive, retriever, embedQuery)] : [];
  const attributed: SetResult[] = [];
  const readers = QUESTION_LIBRARIES[set.name];
  let asked: AskedQuestion[] = [];
  if (readers !== undefined) {
    const questions = questionsOf(QUESTIONS, readers);
    notice(`questions-${readers}: ${questions.length} questions …`);
    asked = await askQuestions(questions, archive, retriever);
    attributed.push(questionResult(readers, asked));
  }
  const facts = readers === undefined ? [] : factQuestions(FACTS, readers);
  let askedFacts: AskedFact[] = [];
  if (facts.length > 0) {
    notice(`facts-${readers}: ${facts.length} questions …`);
    askedFacts = await askFacts(facts, archive, createAnswerer({ archive, retriever }));
  }
  const library = LIBRARIES[set.name];
  const attributions = attributionQuestions(ATTRIBUTION).filter((question) => question.library === library);
  if (attributions.length > 0) {
    notice(`attribution-${library}: ${attributions.length} questions …`);
    const answerer = createAnswerer({ archive, retriever });
    attributed.push(await evaluateAttribution(`attribution-${library}`, attributions, archive, answerer));
  }
  if (library === "dev") {
    notice("checks …");
    attributed.push(await evaluateChecks("checks", readCheckRecipes(CHECKS), archive));
  }
  return { results, attributed, asked, askedFacts };
}

function table({ name, figures, lines = [], wrong }: SetResult): string[] {
  const rows = ["bm25", "dense", "fused"].filter((part) => figures[`${part} hit@1`] !== undefined);
  const cell = (figure: number | undefined) => (figure ?? 0).toFixed(3).padStart(8);
  const others = lines.length > 0 ? [] : Object.entries(figures).filter(([figure]) => !figure.includes("@"));
  return [
    "",
    `${name.padEnd(16)}${rows.length === 0 ? "" : COLUMNS.map((column) => column.padStart(8)).join("")}`,
    ...rows.map(
      (part) => `  ${part.padEnd(14)}${COLUMNS.map((column) => cell(figures[`${part} ${column}`])).join("")}`,
    ),
    ...lines,
    ...others.map(([figure, value]) => `  ${figure.padEnd(38)}${cell(value)}`),
    ...(LISTS_WRONG.test(name) ? wrong.map((line) => `  wrong  ${line}`) : []),
  ];
}

function verdict(faults: readonly string[]): string[] {
  return faults.length === 0
    ? [
        "",
        "No figure fell by more than 0.01, the fusion beats both of its parts, and no lead contradicts itself.",
      ]
    : ["", ...faults.map((fault) => `FAILED  ${fault}`)];
}
