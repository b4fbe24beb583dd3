import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ArticleId } from "../../text/article.ts";
import type { ArticlePlace } from "../article-place.ts";
import { readReports } from "../sqlite/read-reports.ts";
import { isTenant, serversFolder, tenantFolder } from "../tenant-folder.ts";

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

/** What the members of all servers, and whoever asks outside of any, hold for wrong in shared articles; most members first. */
export function sharedSpeakerReports(dataFolder: string): SpeakerReports[] {
  const servers = serversFolder(dataFolder);
  const folders = existsSync(servers)
    ? readdirSync(servers)
        .filter(isTenant)
        .map((name) => join(servers, name))
    : [];
  const members = new Map<string, number>();
  for (const folder of new Set([...folders, tenantFolder(dataFolder, null)]))
    for (const { quote, voters } of readReports(folder))
      members.set(quote, (members.get(quote) ?? 0) + voters);
  return [...members]
    .flatMap(([quote, count]): SpeakerReports[] => {
      const [isOwn, article, digest] = JSON.parse(quote) as [boolean, ArticleId, string];
      return isOwn ? [] : [{ article, digest, members: count }];
    })
    .sort((a, b) => b.members - a.members);
}
