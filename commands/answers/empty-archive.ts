import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";

/** Says that there is no article to answer from, why there is none, and how or by whom that changes. */
export async function emptyArchivePage({
  context,
  tenant,
  outlets,
  isManager,
  phrases,
}: Turn): Promise<CardPage> {
  const { lists, notices, managers, locale } = phrases;
  if (tenant === null) return noticePage(lists.noArticles);
  const { isSharedVisible } = await context.libraries.settings(tenant);
  const isAnyThere = (await context.autocompletes.articles({ tenant })).length > 0;
  if (outlets !== null && isAnyThere) {
    const named = new Intl.ListFormat(locale, { type: "conjunction" }).format(outlets);
    return noticePage((isManager ? managers.noneOfOutletsManage : managers.noneOfOutlets)(named));
  }
  if (!isSharedVisible) return noticePage(isManager ? managers.sharedHiddenManage : managers.sharedHidden);
  return noticePage(isManager ? notices.archiveEmptyManage : notices.archiveEmpty);
}
