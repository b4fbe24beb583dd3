import { addedPage } from "../card/added-page.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import { articlesMet, listOwnArticles } from "./list-sources.ts";
import { reportProgress } from "./report-progress.ts";

/** Reads every kept file of the server again, with today's rules for text and quotes. */
export async function refreshArticles(turn: Turn): Promise<CardPage> {
  const { context, tenant, phrases } = turn;
  if (tenant === null) return noticePage(phrases.notices.serverOnly, { tone: "refusal" });
  const progress = reportProgress(turn);
  const added = await context.libraries
    .refresh(tenant, { signal: context.closing, onProgress: progress.update })
    .finally(progress.end);
  const isNothing = added.articles.length === 0 && added.refused.length === 0;
  return isNothing ? listOwnArticles(0, turn) : addedPage(added, await articlesMet(added, turn), phrases);
}
