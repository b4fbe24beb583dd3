/** How well questions are answered: shares of the questions, 0 to 1. */
export interface RankingFigures {
  readonly "hit@1": number;
  readonly "hit@5": number;
  readonly "hit@10": number;
  /** Mean reciprocal rank, 0 beyond the tenth place. */
  readonly "mrr@10": number;
}

/** @param ranks place of the first good passage of each question, from 1; `null` where none is listed */
export function rankingFigures(ranks: readonly (number | null)[]): RankingFigures {
  const within = (k: number) => share(ranks, (rank) => rank !== null && rank <= k);
  const reciprocal = ranks.reduce<number>((sum, r) => sum + (r !== null && r <= 10 ? 1 / r : 0), 0);
  return {
    "hit@1": within(1),
    "hit@5": within(5),
    "hit@10": within(10),
    "mrr@10": ranks.length === 0 ? 0 : reciprocal / ranks.length,
  };
}

/** Part of the items that satisfy a condition; 0 of none. */
export function share<T>(items: readonly T[], condition: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(condition).length / items.length;
}
