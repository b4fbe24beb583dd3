import { setTimeout as wait } from "node:timers/promises";
import { type Crowd, kindOfAnswer, percentile } from "./crowd.ts";

/** How questions fared that were asked while something else went on. */
export interface AskedFigures {
  readonly questions: number;
  readonly unanswered: number;
  /** From the question to its answer, milliseconds. */
  readonly answeredMsP50: number;
  readonly answeredMsP95: number;
  readonly answeredMsMax: number;
}

export interface AskMeanwhileOptions {
  readonly crowd: Crowd;
  /** Asked by one person of the crowd after the other, `everyMs` apart, until there are no more. */
  readonly questions: readonly string[];
  readonly everyMs: number;
}

const PATIENCE_MS = 60_000;

/** People ask again and again until `done` settles; resolves when the last of them has an answer. */
export async function askMeanwhile(
  done: Promise<unknown>,
  { crowd, questions, everyMs }: AskMeanwhileOptions,
): Promise<AskedFigures> {
  const settled = done.then(
    () => {},
    () => {},
  );
  let isOver = false;
  void settled.then(() => {
    isOver = true;
  });
  const asked: Promise<number | null>[] = [];
  for (const [i, question] of questions.entries()) {
    if (isOver) break;
    const askedAt = performance.now();
    const handle = crowd.person(i + 1).slash("ask", { question });
    asked.push(
      handle.answer(undefined, PATIENCE_MS).then(
        (message) => (kindOfAnswer(message) === "answered" ? performance.now() - askedAt : null),
        () => null,
      ),
    );
    await Promise.race([wait(everyMs), settled]);
  }
  const times = await Promise.all(asked);
  const took = times.filter((ms) => ms !== null).sort((a, b) => a - b);
  return {
    questions: times.length,
    unanswered: times.length - took.length,
    answeredMsP50: Math.round(percentile(took, 0.5)),
    answeredMsP95: Math.round(percentile(took, 0.95)),
    answeredMsMax: Math.round(took.at(-1) ?? 0),
  };
}
