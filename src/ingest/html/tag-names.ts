/** Names in a list that white space parts, in lower case. */
export function tagNames(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((name) => name !== ""));
}
