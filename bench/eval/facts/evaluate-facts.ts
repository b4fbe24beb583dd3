import type { Answer } from "../../../src/answer/answer.ts";
import type { Answerer } from "../../../src/answer/answerer.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { termList } from "../../../src/english/terms.ts";
import { leadWords } from "../../../src/words/lead-words.ts";
import { en } from "../../../src/words/languages/en/index.ts";
import type { SetResult } from "../evaluate-set.ts";
import { share } from "../metrics.ts";
import {
  areRightWords,
  type FactQuestion,
  isFactKeptApart,
  isRightPassage,
  type MissKind,
} from "./fact-set.ts";

/** A question of fact with what came of it. */
export interface AskedFact {
  readonly question: FactQuestion;
  readonly isRefused: boolean;
  readonly isRightFirst: boolean;
  readonly isRightInThree: boolean;
  readonly areWordsRight: boolean;
  /** The reason that a refusal gives; `null` where it gives none. */
  readonly reason: string | null;
  /** What of the reason is not true; empty where it is. */
  readonly untrue: readonly string[];
  readonly lead: string;
}

/** Asks questions of fact. Right is a first statement that shares words with a right passage, and a near miss refused. */
export async function askFacts(
  questions: readonly FactQuestion[],
  archive: Archive,
  answerer: Answerer,
): Promise<AskedFact[]> {
  const asked: AskedFact[] = [];
  for (const question of questions) {
    const answer = await answerer.answer(question.question);
    const isRight = ({ passage }: Answer["statements"][number]) => isRightPassage(question, passage);
    const [first] = answer.statements;
    const article = first?.words && (await archive.article(first.words.article));
    const words = first?.words;
    const lead = answer.lead;
    asked.push({
      question,
      isRefused: answer.status !== "answered",
      isRightFirst: first !== undefined && isRight(first),
      isRightInThree: answer.statements.slice(0, 3).some(isRight),
      areWordsRight:
        words !== undefined &&
        article !== undefined &&
        areRightWords(question, words, ({ start, end }) => article.text.slice(start, end)),
      reason: lead.is === "nothing" && lead.because in REASONS ? lead.because : null,
      untrue: await untrueOf(answer, archive),
      lead: leadWords(lead, en),
    });
  }
  return asked;
}

const REASONS = { name_unknown: true, time_unknown: true, not_mentioned: true } as const;

/** A name that "no article names" is in none, nothing is of the time from which nothing is, and the nearest article lacks what it lacks. */
async function untrueOf({ lead, sources }: Answer, archive: Archive): Promise<string[]> {
  if (lead.is !== "nothing") return [];
  const holds = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());
  if (lead.because === "not_mentioned") {
    const [nearest] = sources;
    const article = nearest && (await archive.article(nearest.article));
    return article && holds(`${article.title} ${article.text}`, lead.words)
      ? [`${article.id} mentions ${lead.words}`]
      : [];
  }
  if (lead.because === "time_unknown") {
    const year = { from: `${lead.words}-01-01`, to: `${lead.words}-12-31` };
    return (await archive.articles(year)).map(({ id }) => `${id} is of ${lead.words}`);
  }
  if (lead.because !== "name_unknown") return [];
  const found = await archive.searchTerms({ terms: termList(lead.words), limit: 40 });
  const passages = await archive.passages(found.map(({ id }) => id));
  return passages
    .filter(({ text }) => holds(text, lead.words))
    .map(({ article }) => `${article} names ${lead.words}`);
}

const KINDS: readonly MissKind[] = [
  "entity_elsewhere",
  "entity_absent",
  "time",
  "number",
  "opposite",
  "detail",
];
/** Near misses whose reason can be told. */
const REASONED: ReadonlySet<MissKind> = new Set(["entity_elsewhere", "entity_absent", "time"]);

/** The figures of one library's questions of fact, or of all, by half. */
export function factResult(name: string, asked: readonly AskedFact[]): SetResult {
  const figures: Record<string, number> = {};
  const sizes: Record<string, number> = {};
  const add = (figure: string, some: readonly AskedFact[], isGood: (one: AskedFact) => boolean) => {
    if (some.length === 0) return;
    figures[figure] = share(some, isGood);
    sizes[figure] = some.length;
  };
  for (const [half, isIn] of [
    ["fitted half", (one: AskedFact) => !isFactKeptApart(one.question)],
    ["kept apart", (one: AskedFact) => isFactKeptApart(one.question)],
  ] as const) {
    const answerable = asked.filter((one) => isIn(one) && one.question.kind === "answerable");
    const near = asked.filter((one) => isIn(one) && one.question.kind === "near_miss");
    add(`${half}: right first`, answerable, (one) => one.isRightFirst);
    add(`${half}: right in three`, answerable, (one) => one.isRightInThree);
    add(`${half}: words right`, answerable, (one) => one.areWordsRight);
    add(`${half}: not refused`, answerable, (one) => !one.isRefused);
    add(`${half}: near misses refused`, near, (one) => one.isRefused);
    for (const kind of KINDS)
      add(
        `${half}: ${kind} refused`,
        near.filter(({ question }) => question.miss === kind),
        (one) => one.isRefused,
      );
    const reasoned = near.filter(
      ({ question: { miss }, isRefused }) => isRefused && miss !== undefined && REASONED.has(miss),
    );
    add(`${half}: refusals by name or time that say why`, reasoned, ({ reason }) => reason !== null);
  }
  return {
    name,
    figures,
    sizes,
    contradictions: asked.flatMap(({ question, untrue }) => untrue.map((line) => `${question.id}: ${line}`)),
    wrong: asked.filter(({ question }) => !isFactKeptApart(question)).flatMap(wrongOf),
  };
}

function wrongOf({ question, isRefused, isRightFirst, lead }: AskedFact): string[] {
  const { id, kind, miss, question: words } = question;
  if (kind === "near_miss") return isRefused ? [] : [`${id} ${miss}: ${JSON.stringify(words)}: ${lead}`];
  if (isRightFirst) return [];
  return [`${id}: ${JSON.stringify(words)}: ${isRefused ? "refused" : "not first"}: ${lead}`];
}
