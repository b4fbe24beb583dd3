import type { Source, Statement } from "../../src/answer/answer.ts";
import type { AnswerBody, AnswerKey, KeptAnswer } from "../../src/library/kept-answer.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { shownWords } from "../../src/words/shown-words.ts";
import { lengthOf } from "../../src/words/stretches.ts";
import { answerButtons } from "./answer-buttons.ts";
import { type CardPage, cardPage, LEAD_ID, pageLine, separator, textDisplay } from "./card-page.ts";
import { LEAD_ROOM } from "./lead-line.ts";
import { fits, PAGE_ROOM, roomAfter, sizeOf, type TextSize } from "./page-limits.ts";
import { inPages, numbered } from "./pages.ts";
import { MOST_SOURCES, sourceText } from "./source-text.ts";
import { statementText } from "./statement-text.ts";

/** Statements on a page, of which the third is one that two short ones leave room for. */
const MOST_STATEMENTS = 3;
const FEWEST_STATEMENTS = 2;
/** Characters of quoted words up to which a third statement stands on a page: with it a phone still shows the whole card. */
const MOST_QUOTED = 600;
/** Closest passages shown where nothing answers. */
const MOST_CLOSEST = 1;
/** For the heading over the closest passages and "Page 2 of 3". */
const FRAME_ROOM = { characters: 200, bytes: 500 } as const satisfies TextSize;
const BODY_ROOM = roomAfter(roomAfter(PAGE_ROOM, LEAD_ROOM), FRAME_ROOM);

export interface AnswerCard {
  /** `null`: the answer is not kept, and has no buttons but its links. */
  readonly key: AnswerKey | null;
  /** As `leadLine` makes it, or as a message of one's own shows it: Markdown. Left out where empty or too long. */
  readonly lead: string;
  readonly phrases: Phrases;
}

/** An answer, as given or as kept: of a kept one, some statements may be gone. */
type ShownAnswer = AnswerBody & Partial<Pick<KeptAnswer, "places">>;

/** What an answer shows: its statements, or the closest passages. */
export function shownStatements({ status, statements, closest }: AnswerBody): readonly Statement[] {
  return status === "answered" ? statements : closest.slice(0, MOST_CLOSEST);
}

/** The statement that a custom id means: the one that had this place, from 0, when the answer was given. */
export function statementAt(answer: KeptAnswer, place: number): Statement | undefined {
  const { status, statements, closest, places } = answer;
  // Earlier releases showed more than one of the closest.
  return (status === "answered" ? statements : closest)[places.indexOf(place)];
}

/** One page of an answer, from 0; the last one where `page` is beyond it. */
export function answerPage(answer: ShownAnswer, page: number, card: AnswerCard): CardPage {
  return shownStatements(answer).length > 0
    ? statementsPage(answer, page, card)
    : sourcesOnlyPage(answer, page, card);
}

/**
 * An answer as pages, at least one; the same pages for the same answer, whatever its lead. Every statement stands on one
 * page. Where the articles themselves are the answer, they take the place of statements.
 */
export function answerPages(answer: ShownAnswer, card: AnswerCard): CardPage[] {
  const { length } =
    shownStatements(answer).length > 0 ? statementGroups(answer, card) : sourceGroups(answer);
  return Array.from({ length }, (_, page) => answerPage(answer, page, card));
}

/** A statement with the place that it had when the answer was given: so its button and its number stay what they were. */
interface Shown {
  readonly index: number;
  readonly statement: Statement;
  readonly text: string;
}

function statementGroups(answer: ShownAnswer, { phrases }: AnswerCard): Shown[][] {
  const shown = shownStatements(answer);
  const sources = byNumber(answer);
  const { speaksFor } = answer;
  const texts = shown.map((statement, i): Shown => {
    const index = answer.places?.[i] ?? i;
    const ordinal = shown.length === 1 ? null : index + 1;
    const frame = { ordinal, sources, speaksFor, phrases };
    return { index, statement, text: statementText(statement, frame, BODY_ROOM) };
  });
  const isEnough = (page: readonly Shown[], next: Shown): boolean =>
    page.length >= FEWEST_STATEMENTS && quotedLength([...page, next]) > MOST_QUOTED;
  return inPages(texts, ({ text }) => text, BODY_ROOM, MOST_STATEMENTS, isEnough);
}

function quotedLength(shown: readonly Shown[]): number {
  return shown.reduce((sum, { statement }) => sum + lengthOf(shownWords(statement)), 0);
}

function statementsPage(answer: ShownAnswer, asked: number, card: AnswerCard): CardPage {
  const { phrases, key } = card;
  const { page, pages, items } = numbered(statementGroups(answer, card), asked);
  const areQuotes = items.some(({ statement }) => statement.kind !== "passage");
  const heading = areQuotes ? phrases.card.closestQuote : phrases.card.closestPassage;
  const body = items.flatMap(({ text }, i) => [...(i > 0 ? [separator()] : []), textDisplay(text)]);
  return cardPage([
    leadDisplay(card),
    answer.status === "answered" ? null : textDisplay(`-# ${heading}`),
    ...body,
    pageLine(page, pages, phrases),
    ...(key === null
      ? []
      : answerButtons({
          key,
          shown: items,
          sources: byNumber(answer),
          isJudged: true,
          page,
          pages,
          phrases,
        })),
  ]);
}

/** Groups of as many as fit, whatever they are: a page of a long list needs no other page. */
function sourceGroups({ sources }: AnswerBody): Source[][] {
  const length = Math.max(1, Math.ceil(sources.length / MOST_SOURCES));
  return Array.from({ length }, (_, i) => sources.slice(i * MOST_SOURCES, (i + 1) * MOST_SOURCES));
}

function sourcesOnlyPage(answer: AnswerBody, asked: number, card: AnswerCard): CardPage {
  const { phrases, key } = card;
  const { page, pages, items } = numbered(sourceGroups(answer), asked);
  const lead = leadDisplay(card);
  const texts = items.map((source) => sourceText(source, phrases, { head: `**${source.number}** · ` }));
  const isEmpty = lead === null && texts.length === 0;
  const isJudged = answer.understood.kind !== "talk";
  return cardPage([
    isEmpty ? textDisplay(phrases.lists.nothingFound) : lead,
    texts.length === 0 ? null : textDisplay(texts.join("\n")),
    pageLine(page, pages, phrases),
    ...(key === null
      ? []
      : answerButtons({ key, shown: [], sources: byNumber(answer), isJudged, page, pages, phrases })),
  ]);
}

function leadDisplay({ lead }: AnswerCard) {
  return lead.trim() !== "" && fits(sizeOf(lead), LEAD_ROOM) ? textDisplay(lead, LEAD_ID) : null;
}

function byNumber({ sources }: AnswerBody): ReadonlyMap<number, Source> {
  return new Map(sources.map((source) => [source.number, source]));
}
