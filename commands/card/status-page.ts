import type { ArchiveStatus } from "../../src/archive/archive.ts";
import type { FollowedFeed } from "../../src/library/library.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { feedLines } from "./feed-lines.ts";
import { fitLine } from "./fit-text.ts";

const LONGEST_MODEL = 120;

export interface StatusCard {
  /** Articles of the server itself; `null` outside of any server. */
  readonly ownArticles: number | null;
  /** That the server itself follows. */
  readonly feeds: readonly FollowedFeed[];
  readonly isSharedVisible: boolean;
  readonly phrases: Phrases;
}

/** What the archive holds, as far as it concerns people: not where it lies. */
export function statusPage(
  status: Pick<ArchiveStatus, "articles" | "passages" | "quotes" | "model" | "vectorIndex">,
  { ownArticles, feeds, isSharedVisible, phrases }: StatusCard,
): CardPage {
  const { lists } = phrases;
  const whose =
    ownArticles === null
      ? null
      : `${lists.ownArticles(ownArticles)} · ${isSharedVisible ? lists.sharedVisible : lists.sharedHidden}`;
  const lines = [
    `**${lists.statusHeading}**`,
    [lists.articles(status.articles), lists.passages(status.passages), lists.quotes(status.quotes)].join(
      " · ",
    ),
    ...(whose === null ? [] : [whose]),
    ...(status.articles === 0 ? [lists.noArticles] : []),
    ...feedLines(feeds, phrases),
    `-# ${lists.model(fitLine(status.model, LONGEST_MODEL))}`,
    ...(status.vectorIndex.kind === "exact" && status.articles > 0 ? [`-# ${lists.exactSearch}`] : []),
  ];
  return cardPage([textDisplay(lines.join("\n"))]);
}
