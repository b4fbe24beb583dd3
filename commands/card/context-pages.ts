import type { Statement } from "../../src/answer/answer.ts";
import { linkToText, withFragment } from "../../src/answer/text-fragment.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Article } from "../../src/text/article.ts";
import type { Passage } from "../../src/text/passage.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { ARTICLE_HEAD_ROOM, articleHead, placeWords } from "./article-pages.ts";
import {
  button,
  buttonRow,
  type CardPage,
  cardPage,
  pageButtons,
  pageLine,
  textDisplay,
} from "./card-page.ts";
import { PAGE_ROOM, roomAfter } from "./page-limits.ts";
import { type ParagraphPage, paragraphPages, type ShownParagraph } from "./paragraph-pages.ts";
import { shortName } from "./short-name.ts";
import { markedIn } from "../../src/words/shown-words.ts";

export interface ContextCard {
  readonly key: AnswerKey;
  /** The statement's place among those that the answer shows, from 0. */
  readonly index: number;
  readonly phrases: Phrases;
}

/**
 * A statement where it stands: its paragraphs, with one before and one behind, whole, and its words marked. `passages` are
 * the article's, in order. Below, all that the speaker said is offered, and
 * to say that somebody else said it.
 */
export function contextPages(
  article: Omit<Article, "text">,
  passages: readonly Passage[],
  statement: Statement,
  { key, index, phrases }: ContextCard,
): CardPage[] {
  const { fragment, kind, pieces, speaker } = statement;
  const { url } = article;
  const link =
    url === null
      ? null
      : fragment === undefined
        ? linkToText(url, pieces[0]?.text ?? "")
        : withFragment(url, fragment);
  const texts = pagesAround(article, passages, statement, phrases);
  return texts.map(({ text }, page) =>
    cardPage([
      articleHead({ ...article, link }, phrases),
      text === "" ? null : textDisplay(text),
      pageLine(page, texts.length, phrases),
      buttonRow([
        ...pageButtons(page, texts.length, phrases, (to) => ({
          action: "context",
          answer: key,
          statement: index,
          // Page 0 of the custom id opens them where the words are.
          page: to + 1,
        })),
        speaker === null
          ? null
          : button(
              { action: "speaker", answer: key, statement: index },
              phrases.buttons.moreFrom(shortName(speaker)),
            ),
        kind === "passage"
          ? null
          : button({ action: "wrong-speaker", answer: key, statement: index }, phrases.byHand.wrongSpeaker),
      ]),
    ]),
  );
}

/** The page, from 0, on which the statement's words begin. */
export function pageOfWords(
  article: Omit<Article, "text">,
  passages: readonly Passage[],
  statement: Statement,
  phrases: Phrases,
): number {
  return Math.max(
    0,
    pagesAround(article, passages, statement, phrases).findIndex(({ isMarked }) => isMarked),
  );
}

function pagesAround(
  article: Omit<Article, "text">,
  passages: readonly Passage[],
  statement: Statement,
  phrases: Phrases,
): ParagraphPage[] {
  const paragraphs = paragraphsAround(passages, statement).map(({ passage, ...shown }) => ({
    ...shown,
    place: placeWords(article, passage, phrases),
  }));
  return paragraphPages(paragraphs, roomAfter(PAGE_ROOM, ARTICLE_HEAD_ROOM));
}

/** The paragraphs that the statement touches, with their neighbours. */
function paragraphsAround(
  passages: readonly Passage[],
  { passage, pieces }: Statement,
): (ShownParagraph & { readonly passage: Passage })[] {
  const own = pieces.filter(({ article }) => article === passage.article);
  const isTouched = (each: Passage): boolean =>
    each.ordinal === passage.ordinal || own.some(({ start, end }) => start < each.end && end > each.start);
  const touched = passages.flatMap((each, i) => (isTouched(each) ? [i] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return [];
  return passages
    .slice(Math.max(0, first - 1), last + 2)
    .map((each) => ({ passage: each, ordinal: each.ordinal, stretches: markedIn(each, own) }));
}
