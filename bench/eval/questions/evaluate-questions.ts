import type { Answer } from "../../../src/answer/answer.ts";
import { createAnswerer } from "../../../src/answer/answerer.ts";
import { type ConversationMemory, converse } from "../../../src/answer/conversation.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import type { Retriever } from "../../../src/retrieval/retriever.ts";
import type { SetResult } from "../evaluate-set.ts";
import { share } from "../metrics.ts";
import { contradictions } from "./contradictions.ts";
import { type EvalQuestion, isKeptApart, LONG_AFTER, type QuestionLibrary } from "./question-set.ts";
import { type Score, scoreAnswer } from "./score-question.ts";

/** A question with what came of it. */
export interface AskedQuestion {
  readonly question: EvalQuestion;
  readonly score: Score;
  /** From the question, without those asked before it, to the answer. */
  readonly tookMs: number;
  /** What the lead states and the statements contradict, of this answer and of those before it. */
  readonly contradictions: readonly string[];
}

/** Asks each question, behind those that come before it in its conversation, on the day that it names. */
export async function askQuestions(
  questions: readonly EvalQuestion[],
  archive: Archive,
  retriever: Retriever,
): Promise<AskedQuestion[]> {
  let now = new Date(0);
  const answerer = createAnswerer({ archive, retriever, now: () => now });
  const asked: AskedQuestion[] = [];
  for (const question of questions) {
    now = new Date(`${question.now ?? LONG_AFTER}T12:00:00Z`);
    let memory: ConversationMemory | undefined;
    const told: Answer[] = [];
    for (const words of [...(question.after ?? []), question.question]) {
      const next = await converse(answerer, memory, words);
      memory = next.memory;
      told.push(next.answer);
    }
    const answer = told.at(-1) as Answer;
    asked.push({
      question,
      score: scoreAnswer(question, answer, goldName(question.library)),
      tookMs: answer.tookMs,
      contradictions: told.flatMap((one) => contradictions(one).map((line) => `${question.id}: ${line}`)),
    });
  }
  return asked;
}

/** The id by which a library's questions know an article: one read from a file has a digest of its place behind its name. */
function goldName(library: QuestionLibrary): (article: string) => string {
  return library === "samples" ? (id) => id.replace(/-[0-9a-f]{8}$/u, "") : (id) => id;
}

/** The figures of one library's questions, with a table by form for people to read. */
export function questionResult(library: QuestionLibrary, asked: readonly AskedQuestion[]): SetResult {
  const sums = HALVES.flatMap(([half, isIn]) =>
    SUMS.map(([sum, isOf]) => ({ name: `${half} ${sum}`, asked: asked.filter(both(isIn, isOf)) })),
  );
  const figures: Record<string, number> = {};
  const sizes: Record<string, number> = {};
  for (const { name, asked: some } of sums)
    for (const [figure, { value, of }] of Object.entries(figuresOf(some))) {
      if (of === 0 || value === null) continue;
      figures[`${name}: ${figure}`] = value;
      sizes[`${name}: ${figure}`] = of;
    }
  return {
    name: `questions-${library}`,
    figures,
    sizes,
    contradictions: asked.flatMap((one) => one.contradictions),
    lines: questionTable(asked),
    // Those kept apart are told in sums alone, so that nobody tunes on them.
    wrong: asked
      .filter(({ question }) => !isKeptApart(question))
      .flatMap(({ question, score }) => wrongOf(question, score)),
  };
}

const isSaying = ({ question: { form } }: AskedQuestion): boolean => !form.startsWith("fact");
const HALVES: readonly (readonly [string, (asked: AskedQuestion) => boolean])[] = [
  ["tuned half", ({ question }) => !isKeptApart(question)],
  ["kept apart", ({ question }) => isKeptApart(question)],
];
const SUMS: readonly (readonly [string, (asked: AskedQuestion) => boolean])[] = [
  ["sayings", isSaying],
  ["all", () => true],
];

const both =
  <T>(a: (item: T) => boolean, b: (item: T) => boolean) =>
  (item: T): boolean =>
    a(item) && b(item);

interface Share {
  /** 0 to 1, more is better; `null` of none. */
  readonly value: number | null;
  /** Of how many questions. */
  readonly of: number;
}

function figuresOf(asked: readonly AskedQuestion[]): Readonly<Record<(typeof COLUMNS)[number], Share>> {
  const of = (kind: EvalQuestion["kind"], isGood: (score: Score) => boolean): Share => {
    const some = asked.filter(({ question }) => question.kind === kind);
    return {
      value: some.length === 0 ? null : share(some, ({ score }) => isGood(score)),
      of: some.length,
    };
  };
  return {
    "right first": of("answerable", ({ isRight }) => isRight),
    "right in three": of("answerable", ({ isInThree }) => isInThree),
    "not refused": of("answerable", ({ isRefused }) => !isRefused),
    "near misses refused": of("near_miss", ({ isRefused, isRight }) => isRefused || isRight),
    "talk right": of("talk", ({ isRight }) => isRight),
  };
}

const COLUMNS = [
  "right first",
  "right in three",
  "not refused",
  "near misses refused",
  "talk right",
] as const;
const HEAD = ["n", "first", "three", "refused", "| near", "refused", "| talk", "right"];

/** Right first, right in three and wrongly refused of those that can be answered; near misses refused; talk right. */
export function questionTable(asked: readonly AskedQuestion[]): string[] {
  const forms = [...new Set(asked.map(({ question }) => question.form))].sort();
  const times = asked.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
  return [
    `  ${"".padEnd(20)}${HEAD.map((name) => name.padStart(8)).join("")}`,
    ...forms.map((form) =>
      row(
        form,
        asked.filter(({ question }) => question.form === form),
      ),
    ),
    ...HALVES.flatMap(([half, isIn]) =>
      SUMS.map(([sum, isOf]) => row(`${half}, ${sum}`, asked.filter(both(isIn, isOf)))),
    ),
    ...SUMS.map(([sum, isOf]) => row(sum, asked.filter(isOf))),
    `  answered in ${at(0.5)} ms (p50), ${at(0.95)} ms (p95)`,
  ];
}

/** One line of the table. */
function row(name: string, asked: readonly AskedQuestion[]): string {
  const [first, three, kept, near, talk] = COLUMNS.map((column) => figuresOf(asked)[column]) as [
    Share,
    Share,
    Share,
    Share,
    Share,
  ];
  const refused = kept.value === null ? null : 1 - kept.value;
  const cells = [
    String(first.of),
    cell(first.value),
    cell(three.value),
    cell(refused),
    `| ${near.of}`,
    cell(near.value),
    `| ${talk.of}`,
    cell(talk.value),
  ];
  return `  ${name.padEnd(20)}${cells.map((text) => text.padStart(8)).join("")}`;
}

function cell(value: number | null): string {
  return value === null ? "-" : value.toFixed(3);
}

function wrongOf({ id, form, kind, question }: EvalQuestion, score: Score): string[] {
  const isWrong = kind === "near_miss" ? !score.isRefused && !score.isRight : !score.isRight;
  return isWrong ? [`${id} ${form}: ${JSON.stringify(question)}: ${score.fault || "answered"}`] : [];
}
