import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";

/** Says that there is no article yet, and how or by whom some are added. */
export function emptyArchivePage({ tenant, isManager, phrases }: Turn): CardPage {
  const { lists, notices } = phrases;
  const text =
    tenant === null ? lists.noArticles : isManager ? notices.archiveEmptyManage : notices.archiveEmpty;
  return noticePage(text);
}
