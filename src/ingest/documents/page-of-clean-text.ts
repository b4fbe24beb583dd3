import type { CleanText } from "../clean-text.ts";
import type { PageArticle } from "../html/read-page.ts";
import { titleFromText } from "../title-from-text.ts";

/** What a document's own properties say, which its text may not. */
export interface StatedProperties {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
}

/** The article that the cleaner found in a document; what readers are shown wins over the document's properties. */
export function pageOfCleanText(
  found: CleanText,
  stated: StatedProperties,
  warnings: readonly string[] = [],
): PageArticle {
  const { text, authors, outlet, published, updated, url, language, cut } = found;
  // A title that was made of the text is none that anybody gave it.
  const title = found.title === titleFromText(text) ? null : found.title;
  return {
    title: title ?? stated.title,
    authors: authors.length > 0 ? authors : stated.authors,
    outlet: outlet ?? stated.outlet,
    published: published ?? stated.published,
    modified: updated,
    url,
    language,
    text,
    isArticle: true,
    cut,
    warnings,
  };
}

export const NO_ARTICLE = {
  ok: false,
  reason: "article without text: found only menus, notices and the like",
  cure: "give the article's own text",
} as const;
