import type { WebPage } from "../../../src/ingest/documents/document.ts";
import { readDocument } from "../../../src/ingest/documents/read-document.ts";
import { type WebArticle, webArticle } from "../../../src/ingest/web/web-article.ts";

/** The article of a fetched page, read on this thread. */
export async function readFetched(page: WebPage): Promise<WebArticle> {
  return webArticle(page.url, await readDocument(page));
}
