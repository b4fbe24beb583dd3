import type { AddProgress } from "../../src/library/library.ts";
import { addedPage, progressPage } from "../card/added-page.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import { createMeanwhile } from "../dispatch/show-meanwhile.ts";
import type { Turn } from "../dispatch/turn.ts";
import { articlesMet, listOwnArticles } from "./list-sources.ts";
import { tellAdded } from "./tell-log.ts";

/** Reads every kept file of the server again, with today's rules for text and quotes. */
export async function refreshArticles(turn: Turn): Promise<CardPage> {
  const { context, tenant, phrases, pace } = turn;
  if (tenant === null) return noticePage(phrases.notices.serverOnly);
  const meanwhile = createMeanwhile(turn);
  const onProgress = (progress: AddProgress) => meanwhile.show(() => progressPage(progress, phrases));
  const added = await context.libraries
    .refresh(tenant, { signal: context.closing, pace, onProgress })
    .finally(meanwhile.end);
  const isNothing = added.articles.length === 0 && added.refused.length === 0;
  if (isNothing) return listOwnArticles(0, turn);
  await tellAdded("refreshed", added, [], turn);
  return addedPage(added, await articlesMet(added, turn), phrases);
}
