import type { ArticleId } from "../../text/article.ts";

/** What is joined, directly or through others; members and groups in the order of the map. */
export function joined(neighbours: ReadonlyMap<ArticleId, readonly ArticleId[]>): ArticleId[][] {
  const groupOf = new Map<ArticleId, ArticleId[]>();
  const groups: ArticleId[][] = [];
  for (const first of neighbours.keys()) {
    if (groupOf.has(first)) continue;
    const group: ArticleId[] = [];
    groups.push(group);
    const waiting = [first];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (groupOf.has(id)) continue;
      groupOf.set(id, group);
      for (const other of neighbours.get(id) ?? []) if (!groupOf.has(other)) waiting.push(other);
    }
  }
  for (const id of neighbours.keys()) groupOf.get(id)?.push(id);
  // A writer may have taken the others away while the pairs were read.
  return groups.filter(({ length }) => length > 1);
}
