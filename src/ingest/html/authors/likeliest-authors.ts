import { AUTHOR_WEIGHTS } from "./author-weights.ts";
import type { AuthorOption } from "./options.ts";

/** The names of the option that most speaks for; empty where nobody is named. */
export function likeliestAuthors(
  options: readonly AuthorOption[],
  weights = AUTHOR_WEIGHTS,
): readonly string[] {
  let best: readonly string[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const { names, signs } of options) {
    const score = [...signs].reduce((sum, sign) => sum + (weights[sign] ?? 0), 0);
    if (score <= most) continue;
    most = score;
    best = names;
  }
  return best;
}
