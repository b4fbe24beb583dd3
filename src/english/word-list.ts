/** The words of a list that is written as text, divided by white space. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}
