import { fold } from "../../src/text/terms.ts";

/**
 * Those of `items` whose names fit what has been typed: names that begin with it first, then those in which each typed
 * word begins a word. Order within both as given; all of them where nothing has been typed.
 */
export function matching<T>(
  items: readonly T[],
  typed: string,
  namesOf: (item: T) => readonly string[],
): T[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [...items];
  const whole = wanted.join(" ");
  const first: T[] = [];
  const rest: T[] = [];
  for (const item of items) {
    const names = namesOf(item).map((name) => wordsOf(name));
    if (names.some((words) => words.join(" ").startsWith(whole))) first.push(item);
    else if (
      names.some((words) => wanted.every((typedWord) => words.some((word) => word.startsWith(typedWord))))
    )
      rest.push(item);
  }
  return [...first, ...rest];
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
