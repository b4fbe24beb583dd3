import { givenNamesAgree } from "../../english/names/nicknames.ts";
import { SUFFIXES } from "../../english/names/titles.ts";

// A full name is given as its folded words, in order: ["ana", "b", "marsh", "jr"].

/** The words without the initials between the first and the last; as they are where nothing is left. */
export function coreKeys(keys: readonly string[]): readonly string[] {
  const core = keys.filter((key, i) => i === 0 || i === keys.length - 1 || key.length > 1);
  return core.length > 0 ? core : keys;
}

/** The word a person is called by: the last, before "Jr."; particles go before it. */
export function lastKey(keys: readonly string[]): string {
  const last = keys.at(-1) ?? "";
  return SUFFIXES.has(last) && keys.length > 1 ? (keys.at(-2) ?? last) : last;
}

/** Whether two full names can be one person's: same surname and suffix, agreeing given names. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || lastKey(a) !== lastKey(b) || suffixOf(a) !== suffixOf(b)) return false;
  return (
    givenNamesAgree(a[0] ?? "", b[0] ?? "") ||
    (a.length > 2 && isWithin(b, a)) ||
    (b.length > 2 && isWithin(a, b))
  );
}

/** Whether a name is the end of a longer one: "van der Oord" of "Willem van der Oord". */
export function endsWith(whole: readonly string[], end: readonly string[]): boolean {
  return whole.length > end.length && end.every((key, i) => key === whole[whole.length - end.length + i]);
}

function suffixOf(keys: readonly string[]): string {
  const last = keys.at(-1) ?? "";
  return SUFFIXES.has(last) ? last : "";
}

/** Whether all words of `part` stand in `whole`, in their order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const key of whole) if (key === part[at]) at += 1;
  return at === part.length;
}
