import type { Character } from "./character.ts";
import { coreKeys } from "./full-name.ts";
import type { NameUse } from "./name-use.ts";

/** How near, in UTF-16 units, another bearer's full name must stand to win a bare surname from the main bearer. */
const NEAR = 300;
/** A bearer named this many times as often so far as another is meant by the bare surname, however near the other stands. */
const DOMINANT = 4;

/** The last full names in a text so far, by each of their words. */
export interface RecentNames {
  /** Takes in the next name of the text. */
  note(use: NameUse): void;
  /** How often somebody was named so far, by whatever name. */
  times(character: Character): number;
  last(key: string): NameUse | undefined;
}

export function createRecentNames(): RecentNames {
  const lastOf = new Map<string, NameUse>();
  const times = new Map<Character, number>();
  return {
    times: (character) => times.get(character) ?? 0,
    note(use) {
      times.set(use.character, (times.get(use.character) ?? 0) + 1);
      if (use.span.keys.length > 1) for (const key of coreKeys(use.span.keys)) lastOf.set(key, use);
    },
    last: (key) => lastOf.get(key),
  };
}

/**
 * Whom a name at `at` means that several bear, one at least: the main bearer, unless another was named in full just
 * before and is not a minor figure.
 */
export function likeliestBearer(
  bearers: readonly Character[],
  names: RecentNames,
  key: string,
  at: number,
): Character {
  const recent = names.last(key);
  const main = bearers.reduce((a, b) => (b.fullNames > a.fullNames ? b : a));
  if (recent === undefined || recent.character === main || !bearers.includes(recent.character)) return main;
  const isNear = at - recent.span.end < NEAR;
  const isMinor = names.times(main) >= DOMINANT * names.times(recent.character);
  return isNear && !isMinor ? recent.character : main;
}
