import { quotedIn } from "../../src/archive/quoted-in.ts";
import type { AddedFiles } from "../../src/library/library.ts";
import type { CardPage } from "../card/card-page.ts";
import type { MetArticles } from "../card/added-page.ts";
import { sourcesPage } from "../card/sources-page.ts";
import { shortHash } from "../custom-id.ts";
import type { Turn } from "../dispatch/turn.ts";
import { emptyArchivePage } from "./empty-archive.ts";

/** A page of the list of articles; of one outlet's alone where its hash is given. `null` where that outlet is gone. */
export async function listSources(
  { page, outlet: hash }: { readonly page: number; readonly outlet: string | null },
  turn: Turn,
): Promise<CardPage | null> {
  const { tenant, phrases } = turn;
  const { autocompletes } = turn.context;
  const outlets = await autocompletes.outlets(turn);
  const outlet = hash === null ? null : outlets.find((known) => shortHash(known.outlet) === hash)?.outlet;
  if (outlet === undefined) return null;
  const all = await autocompletes.articles(turn);
  if (all.length === 0) return emptyArchivePage(turn);
  const articles = outlet === null ? all : all.filter((article) => article.outlet === outlet);
  const stories = await autocompletes.stories(tenant);
  return sourcesPage(articles, page, { of: "all", outlet, stories, phrases });
}

/** A page of the articles that the server itself has added, without the shared ones. */
export async function listOwnArticles(
  page: number,
  { context: { autocompletes }, tenant, phrases }: Turn,
): Promise<CardPage> {
  return sourcesPage(await autocompletes.ownArticles(tenant), page, {
    of: "own",
    outlet: null,
    stories: [],
    phrases,
  });
}

/** The server's own articles that adding or refreshing has met, and what they quote. */
export async function articlesMet(
  { articles: ids }: AddedFiles,
  { context: { autocompletes, libraries }, tenant }: Pick<Turn, "context" | "tenant">,
): Promise<MetArticles> {
  const met = new Set(ids);
  const articles = (await autocompletes.ownArticles(tenant)).filter(({ id }) => met.has(id));
  const own = articles.map(({ id }) => id);
  return { articles, quoted: await libraries.use(tenant, ({ archive }) => quotedIn(archive, own)) };
}
