import type { APITextDisplayComponent } from "discord.js";
import type { Provenance } from "../../src/archive/provenance.ts";
import type { Article } from "../../src/text/article.ts";
import { pagesAt } from "../../src/text/pages.ts";
import type { Passage } from "../../src/text/passage.ts";
import { shortHash } from "../custom-id.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { buttonRow, type CardPage, cardPage, pageButtons, pageLine, textDisplay } from "./card-page.ts";
import { copiesText } from "./copies-text.ts";
import { dayStamp } from "./day-stamp.ts";
import { PAGE_ROOM, roomAfter, type TextSize } from "./page-limits.ts";
import { paragraphPages } from "./paragraph-pages.ts";
import { type KnownArticle, sourceText } from "./source-text.ts";

/** For the head of the article and "Page 2 of 3". */
export const ARTICLE_HEAD_ROOM = { characters: 900, bytes: 2_400 } as const satisfies TextSize;

/** Of a link to words of the article; the article's own is taken where they make it longer. */
const LONGEST_LINK = 220;

/**
 * An article with its numbered paragraphs, in order and whole, and when it came. `copies` are other articles that tell the
 * same story.
 */
export function articlePages(
  article: Omit<Article, "text">,
  passages: readonly Passage[],
  phrases: Phrases,
  provenance: Pick<Provenance, "addedAt" | "changedAt"> | undefined,
  copies: readonly Pick<Article, "outlet" | "title">[] = [],
): CardPage[] {
  const paragraphs = passages.map((passage) => ({
    ordinal: passage.ordinal,
    place: placeWords(article, passage, phrases),
    stretches: [{ kind: "plain" as const, text: passage.text }],
  }));
  const { lists } = phrases;
  const told = (time: string | null | undefined, phrase: (day: string) => string): string[] => {
    const day = dayStamp(time?.slice(0, 10) ?? null);
    return day === null ? [] : [phrase(day)];
  };
  const further = [
    lists.passages(passages.length),
    ...told(article.updated, lists.updatedOn),
    ...told(provenance?.addedAt, lists.addedOn),
    ...told(provenance?.changedAt, lists.replacedOn),
    copiesText(copies, phrases),
  ];
  const texts = paragraphPages(paragraphs, roomAfter(PAGE_ROOM, ARTICLE_HEAD_ROOM));
  const name = shortHash(article.id);
  return texts.map(({ text }, page) =>
    cardPage([
      articleHead(article, phrases, further),
      text === "" ? null : textDisplay(text),
      pageLine(page, texts.length, phrases),
      buttonRow(
        pageButtons(page, texts.length, phrases, (to) => ({ action: "article", article: name, page: to })),
      ),
    ]),
  );
}

/** On which pages of a document a passage stands; `undefined` where there are none. */
export function placeWords(
  { pageStarts }: Pick<Article, "pageStarts">,
  passage: Passage,
  { card }: Phrases,
): string | undefined {
  const pages = pagesAt(pageStarts, passage);
  return pages && card.pages(pages.first, pages.last);
}

/** Title, outlet, day and authors, with a link to the article. */
export function articleHead(
  article: KnownArticle,
  phrases: Phrases,
  further: readonly string[] = [],
): APITextDisplayComponent {
  return textDisplay(sourceText(article, phrases, { further, longestUrl: LONGEST_LINK }));
}
