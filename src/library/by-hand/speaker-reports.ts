import type { ArticleId } from "../../text/article.ts";
import type { ArticlePlace } from "../article-place.ts";
import type { QuoteReports } from "../library-records.ts";

/** A quote of a shared article, whose speaker people hold for wrong. */
export interface SpeakerReports {
  readonly article: ArticleId;
  /** Of its words, as corrections have it. */
  readonly digest: string;
  /** Members who say so, each counted once a server. */
  readonly members: number;
}

/** Names a quote among the reports of a tenant. */
export function reportKey({ isOwn, id }: ArticlePlace, digest: string): string {
  return JSON.stringify([isOwn, id, digest]);
}

/** What members hold for wrong in shared articles, of the reports of all tenants; most members first. */
export function sharedSpeakerReports(reports: readonly QuoteReports[]): SpeakerReports[] {
  const members = new Map<string, number>();
  for (const { quote, voters } of reports) members.set(quote, (members.get(quote) ?? 0) + voters);
  return [...members]
    .flatMap(([quote, count]): SpeakerReports[] => {
      const [isOwn, article, digest] = JSON.parse(quote) as [boolean, ArticleId, string];
      return isOwn ? [] : [{ article, digest, members: count }];
    })
    .sort((a, b) => b.members - a.members);
}
