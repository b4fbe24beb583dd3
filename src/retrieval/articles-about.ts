import type { Archive } from "../archive/archive.ts";
import type { ArticleId } from "../text/article.ts";
import type { PassageId } from "../text/passage.ts";

/** Articles that many say something about a topic in, at most. */
const MOST_ABOUT = 2;
/** Of reciprocal rank fusion (Cormack et al. 2009). */
const RANK_BIAS = 20;

/** The articles that most of what an index proposes, the best of it above all, lies in. */
export async function articlesAbout(
  archive: Pick<Archive, "passages">,
  ...proposals: readonly (readonly { readonly id: PassageId }[])[]
): Promise<ArticleId[]> {
  const passages = await archive.passages([...new Set(proposals.flat().map(({ id }) => id))]);
  const articleOf = new Map(passages.map(({ id, article }) => [id, article]));
  const weights = new Map<ArticleId, number>();
  for (const proposal of proposals)
    proposal.forEach(({ id }, rank) => {
      const article = articleOf.get(id);
      if (article !== undefined) weights.set(article, (weights.get(article) ?? 0) + 1 / (RANK_BIAS + rank));
    });
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_ABOUT)
    .map(([article]) => article);
}
