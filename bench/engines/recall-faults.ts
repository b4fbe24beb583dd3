import type { AnswerFigures } from "./engine-answers.ts";

/** Up to so many windows are compared each: that misses none. */
const COMPARED_EACH = 5_000;
const LEAST = 0.95;

/** One line for each limit within which an engine finds less than it must: all of 5,000 windows, and else 95 of 100 neighbours. */
export function recallFaults(engine: string, { within }: Pick<AnswerFigures, "within">): string[] {
  return Object.entries(within).flatMap(([share, { recall, neighbours, windows }]) => {
    const least = windows <= COMPARED_EACH ? 1 : LEAST;
    return recall >= least
      ? []
      : [
          `${engine}, ${share} of the articles: expected recall@10 of at least ${least}, got ${recall} of ${neighbours} neighbours`,
        ];
  });
}
