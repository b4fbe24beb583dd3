import type { Statement } from "../../src/answer/answer.ts";
import { linkToText } from "../../src/answer/text-fragment.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Article } from "../../src/text/article.ts";
import type { Passage } from "../../src/text/passage.ts";
import type { Phrases } from "../locales/phrases.ts";
import { ARTICLE_HEAD_ROOM, articleHead } from "./article-pages.ts";
import {
  buttonRow,
  type CardPage,
  cardPage,
  container,
  pageButtons,
  pageLine,
  textDisplay,
} from "./card-page.ts";
import { PAGE_ROOM, roomAfter } from "./page-limits.ts";
import { paragraphPages, type ShownParagraph } from "./paragraph-pages.ts";
import { markedIn } from "./shown-words.ts";

export interface ContextCard {
  readonly key: AnswerKey;
  /** The statement's place among those that the answer shows, from 0. */
  readonly index: number;
  readonly phrases: Phrases;
}

/**
 * A statement where it stands: its paragraphs, with one before and one behind, whole, and its words marked. `passages` are
 * the article's, in order.
 */
export function contextPages(
  article: Omit<Article, "text">,
  passages: readonly Passage[],
  statement: Statement,
  { key, index, phrases }: ContextCard,
): CardPage[] {
  const words = statement.pieces[0]?.text ?? "";
  const link = article.url === null ? null : linkToText(article.url, words);
  const texts = paragraphPages(
    paragraphsAround(passages, statement),
    roomAfter(PAGE_ROOM, ARTICLE_HEAD_ROOM),
  );
  return texts.map((text, page) =>
    cardPage([
      container([
        articleHead({ ...article, link }, phrases),
        text === "" ? null : textDisplay(text),
        pageLine(page, texts.length, phrases),
      ]),
      buttonRow(
        pageButtons(page, texts.length, phrases, (to) => ({
          action: "context",
          answer: key,
          statement: index,
          page: to,
        })),
      ),
    ]),
  );
}

/** The paragraphs that the statement touches, with their neighbours. */
function paragraphsAround(passages: readonly Passage[], { passage, pieces }: Statement): ShownParagraph[] {
  const own = pieces.filter(({ article }) => article === passage.article);
  const isTouched = (each: Passage): boolean =>
    each.ordinal === passage.ordinal || own.some(({ start, end }) => start < each.end && end > each.start);
  const touched = passages.flatMap((each, i) => (isTouched(each) ? [i] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return [];
  return passages
    .slice(Math.max(0, first - 1), last + 2)
    .map((each) => ({ ordinal: each.ordinal, stretches: markedIn(each, own) }));
}
