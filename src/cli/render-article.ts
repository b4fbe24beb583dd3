import type { Provenance } from "../archive/provenance.ts";
import { NOTHING_CUT } from "../ingest/cut/cut-list.ts";
import type { Article } from "../text/article.ts";
import { pagesAt } from "../text/pages.ts";
import type { Passage } from "../text/passage.ts";
import { en } from "../words/languages/en/index.ts";
import { provenanceRows } from "./provenance-rows.ts";
import { renderCut } from "./render-cut.ts";
import { shortPath } from "./render-address.ts";
import { type Row, renderRows } from "./render-rows.ts";
import type { Page } from "./terminal.ts";
import { visible, visibleControls } from "./visible-text.ts";
import { wrapPlain, wrapSentence } from "./wrap-text.ts";

/** An article as it is stored, and where it came from. */
export interface ShownArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly provenance: Provenance | undefined;
  /** Other articles that tell the same story. */
  readonly sameStory: readonly Pick<Article, "id" | "outlet" | "title">[];
}

/**
 * What is known of an article, then its paragraphs with the numbers that answers cite, and between them what was cut.
 * @param isCutWhole shows all that is kept of what was cut, and not the beginnings
 */
export function renderArticle(
  { article, passages, provenance, sameStory }: ShownArticle,
  page: Page,
  isCutWhole: boolean,
): string {
  const { colours, width } = page;
  const { id, title, outlet, authors, published, updated, language, url, file } = article;
  const details: [name: string, value: string | null][] = [
    ["outlet", outlet],
    ["authors", authors.length > 0 ? authors.join(", ") : null],
    ["published", published],
    ["updated", updated],
    ["language", language],
    ["url", url],
    ["file", file === null ? null : shortPath(file)],
    ["id", id],
    ...sameStory.map((copy): [string, string] => ["same story", `${copy.outlet ?? copy.title} (${copy.id})`]),
    ...provenanceRows(article, provenance),
  ];
  const indent = String(passages.length).length + 2;
  const { blocks, unlisted } = provenance?.cut ?? NOTHING_CUT;
  const cutBefore = (ordinal: number): string[] => {
    const lines = renderCut(
      blocks.filter(({ before }) => before === ordinal),
      page,
      indent,
      isCutWhole,
    );
    return lines.length === 0 ? [] : [lines.join("\n")];
  };
  let shownPage = 0;
  /** "p. 7" above the first paragraph that begins there. */
  const pageBefore = (passage: Passage): string[] => {
    const page = pagesAt(article.pageStarts, passage)?.first ?? shownPage;
    if (page === shownPage) return [];
    shownPage = page;
    return [" ".repeat(indent) + colours.dim(en.card.pages(page, page))];
  };
  return [
    wrapPlain(visible(title), width)
      .map((line) => colours.bold(line))
      .join("\n"),
    renderRows(
      details.flatMap(([name, value]): Row[] => (value === null ? [] : [[name, value]])),
      page,
    ),
    ...passages.flatMap((passage) => {
      const { ordinal, text } = passage;
      const [first = "", ...rest] = wrapPlain(
        visibleControls(text.replace(/[\s\u0085]+/gu, " ")),
        width - indent,
      );
      const number = colours.cyan(String(ordinal).padStart(indent - 2));
      const paragraph = [`${number}  ${first}`, ...rest.map((line) => " ".repeat(indent) + line)].join("\n");
      return [...pageBefore(passage), ...cutBefore(ordinal), paragraph];
    }),
    ...cutBefore(passages.length + 1),
    ...(unlisted > 0
      ? [
          wrapSentence(`${unlisted.toLocaleString("en")} further cuts are not listed.`, width)
            .map((line) => colours.dim(line))
            .join("\n"),
        ]
      : []),
  ].join("\n\n");
}
