import type { Article } from "../../text/article.ts";
import type { Archive } from "../../archive/archive.ts";
import { articleDigest } from "../../archive/article-digest.ts";
import type { PageRecord } from "../../archive/fetch-records.ts";

/** The article as it is stored, if it is the version that was recorded. */
export async function storedVersion(
  record: PageRecord | undefined,
  archive: Pick<Archive, "article" | "provenance">,
): Promise<Article | undefined> {
  if (record?.article == null || record.digest === null) return undefined;
  // Added before it was recorded what is cut: the page is read once more.
  if ((await archive.provenance(record.article)) === undefined) return undefined;
  const stored = await archive.article(record.article);
  return stored !== undefined && articleDigest(stored) === record.digest ? stored : undefined;
}
