import { articlePages } from "../card/article-pages.ts";
import type { CardPage } from "../card/card-page.ts";
import { shortHash } from "../custom-id.ts";
import type { Turn } from "../dispatch/turn.ts";

/** A page of an article with its paragraphs numbered; `null` where this tenant has no article of that hash. */
export async function articlePage(
  { hash, page }: { readonly hash: string; readonly page: number },
  { context, tenant, outlets, phrases }: Turn,
): Promise<CardPage | null> {
  return context.libraries.use(
    tenant,
    async ({ archive }) => {
      const entries = await archive.articles();
      const entry = entries.find(({ id }) => shortHash(id) === hash);
      const article = entry === undefined ? undefined : await archive.article(entry.id);
      if (article === undefined) return null;
      const [passages, provenance, [story = []]] = [
        await archive.passagesOf(article.id),
        await archive.provenance(article.id),
        await archive.stories([article.id]),
      ];
      const copies = entries
        .filter(({ id }) => id !== article.id && story.includes(id))
        .sort((a, b) => story.indexOf(a.id) - story.indexOf(b.id));
      const pages = articlePages(article, passages, phrases, provenance, copies);
      return pages[Math.min(page, pages.length - 1)] ?? null;
    },
    { outlets },
  );
}
