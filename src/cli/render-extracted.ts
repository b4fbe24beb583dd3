import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

/** An article as `extract` gives it; days are `YYYY-MM-DD`. */
export interface ExtractedArticle {
  /** As it was named. */
  readonly file: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly warnings: readonly string[];
}

/** The article with its fields above it, for people. */
export function renderExtracted(article: ExtractedArticle, { colours, width, isScreen }: Page): string {
  const lines = (text: string): string[] => (isScreen ? wrapPlain(visible(text), width) : [visible(text)]);
  const { file, title, authors, outlet, published, modified, language, url, text, warnings } = article;
  const details = [
    authors.join(", "),
    outlet,
    published,
    modified === null || modified === published ? null : `updated ${modified}`,
    language,
  ].filter((detail) => detail !== null && detail !== "");
  return [
    ...lines(file).map((line) => colours.dim(line)),
    ...lines(title ?? "(no title)").map((line) => colours.bold(line)),
    ...(details.length > 0 ? lines(details.join(" · ")) : []),
    ...(url === null ? [] : lines(url)),
    ...warnings.flatMap((warning) => lines(`warning: ${warning}`).map((line) => colours.yellow(line))),
    "",
    ...text.split("\n\n").flatMap((paragraph) => [...wrapPlain(visible(paragraph), width), ""]),
  ].join("\n");
}
