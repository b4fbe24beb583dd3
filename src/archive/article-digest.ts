import { createHash } from "node:crypto";
import type { Article } from "../text/article.ts";

/** Names one version of one article: changes with any of its fields. */
export function articleDigest(article: Article): string {
  const { id, file, pageStarts } = article;
  return sha256([id, file, contentDigest(article), ...(pageStarts === undefined ? [] : [pageStarts])]);
}

/** Names what an article says, wherever it was read from. */
export function contentDigest(article: Article): string {
  const { title, authors, outlet, published, updated, url, language, text } = article;
  return sha256([title, authors, outlet, published, updated, url, language, text]);
}

function sha256(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
