import type { PassageId } from "../text/passage.ts";
import type { Scored } from "./features.ts";

export type Ranked = Scored & { readonly score: number };

/** A ranked passage that stands for its copies. */
export interface Told extends Ranked {
  /** The others, earliest publication first. */
  readonly copies: readonly Ranked[];
}

/** Copies that hold less of the question than the best one, by more than this, do not stand for all. */
const HELD_AS_MUCH = 0.01;

/**
 * Of the copies of a passage the earliest stands for all, where it holds as much of the question as the one that bears on it
 * most; place, score and features are those of that one, since another headline changes nothing of what is told.
 * @param ranked best first
 */
export function oncePerStory(
  ranked: readonly Ranked[],
  copies: ReadonlyMap<PassageId, readonly PassageId[]>,
): Told[] {
  const byId = new Map(ranked.map((item) => [item.candidate.passage.id, item]));
  const seen = new Set<readonly PassageId[]>();
  return ranked.flatMap((best): Told[] => {
    const ids = copies.get(best.candidate.passage.id);
    if (ids === undefined) return [{ ...best, copies: [] }];
    if (seen.has(ids)) return [];
    seen.add(ids);
    const group = ids.flatMap((id) => byId.get(id) ?? []);
    const least = best.features.coverage - HELD_AS_MUCH;
    const first = group.find(({ features }) => features.coverage >= least) ?? best;
    const { score, features } = best;
    return [{ ...first, score, features, copies: group.filter((item) => item !== first) }];
  });
}
