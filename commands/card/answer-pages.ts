import type { Answer, Source, Statement } from "../../src/answer/answer.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Phrases } from "../locales/phrases.ts";
import { answerButtons } from "./answer-buttons.ts";
import {
  type CardPage,
  cardPage,
  container,
  EDGES,
  LEAD_ID,
  linkedText,
  separator,
  textDisplay,
} from "./card-page.ts";
import { LEAD_ROOM } from "./lead-line.ts";
import { linkUrl } from "./link-url.ts";
import { fits, PAGE_ROOM, roomAfter, sizeOf, type TextSize } from "./page-limits.ts";
import { inPages } from "./pages.ts";
import { sourceText } from "./source-text.ts";
import { statementText } from "./statement-text.ts";

/** Statements on a page: each has a button of its own, and a row holds five. */
const MOST_STATEMENTS = 5;
/** Sources on a page, where the articles themselves are the answer. */
const MOST_SOURCES = 10;
/** Closest passages shown where nothing answers. */
const MOST_CLOSEST = 3;
/** For the heading over the closest passages and "Page 2 of 3". */
const FRAME_ROOM = { characters: 300, bytes: 600 } as const satisfies TextSize;

export interface AnswerCard {
  /** `null`: the answer is not kept, and has no buttons but its links. */
  readonly key: AnswerKey | null;
  /** As `leadLine` makes it, or as a message of one's own shows it: Markdown. Left out where empty or too long. */
  readonly lead: string;
  readonly phrases: Phrases;
}

/** What an answer shows, in the order that `statement` of a custom id counts: its statements, or the closest passages. */
export function shownStatements({ status, statements, closest }: Answer): readonly Statement[] {
  return status === "answered" ? statements : closest.slice(0, MOST_CLOSEST);
}

/**
 * An answer as pages, at least one; the same pages for the same answer, whatever its lead. Every statement stands on one
 * page. Where the articles themselves are the answer, they take the place of statements.
 */
export function answerPages(answer: Answer, card: AnswerCard): CardPage[] {
  const items = itemsOf(answer, card.phrases);
  const pages = inPages(items, ({ text }) => text, BODY_ROOM, MOST_STATEMENTS);
  const bySource = items.every(({ index }) => index === null);
  const grouped = bySource ? inPages(items, ({ text }) => text, BODY_ROOM, MOST_SOURCES) : pages;
  const all = grouped.length === 0 ? [[]] : grouped;
  return all.map((page, number) => answerPage(answer, page, number, all.length, card));
}

const BODY_ROOM = roomAfter(roomAfter(PAGE_ROOM, LEAD_ROOM), FRAME_ROOM);

/** A statement with its place among those shown, or a source. */
interface Item {
  readonly text: string;
  readonly url: string | null;
  readonly index: number | null;
  readonly statement: Statement | null;
}

function itemsOf(answer: Answer, phrases: Phrases): Item[] {
  const shown = shownStatements(answer);
  const sources = new Map(answer.sources.map((source) => [source.number, source]));
  if (shown.length === 0) return answer.sources.map((source) => sourceItem(source, phrases));
  return shown.map((statement, index) => {
    const source = sources.get(statement.source);
    const ordinal = shown.length === 1 ? null : index + 1;
    return {
      text: statementText(statement, { ordinal, sources, phrases }, BODY_ROOM),
      url: linkUrl([source?.link ?? null, source?.url ?? null]),
      index,
      statement,
    };
  });
}

function sourceItem(source: Source, phrases: Phrases): Item {
  return {
    text: sourceText(source, `\\[${source.number}\\] `, phrases),
    url: null,
    index: null,
    statement: null,
  };
}

function answerPage(
  answer: Answer,
  items: readonly Item[],
  page: number,
  pages: number,
  card: AnswerCard,
): CardPage {
  const { phrases, lead, key } = card;
  const isAnswered = answer.status === "answered";
  const isLeadShown = lead.trim() !== "" && fits(sizeOf(lead), LEAD_ROOM);
  const statements = items.flatMap(({ statement }) => statement ?? []);
  const heading =
    isAnswered || statements.length === 0
      ? null
      : statements.some(({ kind }) => kind !== "passage")
        ? phrases.card.closestQuotes
        : phrases.card.closestPassages;
  const body = items.flatMap((item, i) => [
    ...(i > 0 && item.index !== null ? [separator()] : []),
    linkedText(item.text, phrases.buttons.open, item.url),
  ]);
  const parts = [
    isLeadShown ? textDisplay(lead, LEAD_ID) : null,
    heading === null ? null : textDisplay(`**${heading}**`),
    ...body,
    pages > 1 ? textDisplay(`-# ${phrases.card.page(page + 1, pages)}`) : null,
  ];
  const isEmpty = parts.every((part) => part === null);
  const shown = items.flatMap(({ index, statement }) =>
    index === null || statement === null ? [] : [{ index, statement }],
  );
  return cardPage([
    container(
      isEmpty ? [textDisplay(phrases.lead.nothing(null, null, ""))] : parts,
      isAnswered ? EDGES.plain : EDGES.nothing,
    ),
    ...(key === null
      ? []
      : answerButtons({ key, shown, isAlone: shownStatements(answer).length === 1, page, pages, phrases })),
  ]);
}
