import type { CheckAnswer } from "../../src/answer/check/check-answer.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import {
  button,
  buttonRow,
  type CardPage,
  cardPage,
  container,
  EDGES,
  linkedText,
  separator,
  textDisplay,
} from "./card-page.ts";
import { comparedWords } from "./compared-words.ts";
import { checkLeadLine, LEAD_ROOM, nearestQuoteLine } from "./lead-line.ts";
import { statementLink } from "./link-url.ts";
import { fits, PAGE_ROOM, roomAfter, sizeOf, type TextSize } from "./page-limits.ts";
import { statementText } from "./statement-text.ts";

/** Places shown at most: the best decides, the others are told for comparison. */
const MOST_PLACES = 5;
/** Longest comparison with the stored words, in characters of Markdown. */
const LONGEST_COMPARED = 1_000;
/** For the legend and "and 3 more places". */
const FRAME_ROOM = { characters: 250, bytes: 700 } as const satisfies TextSize;
const BODY_ROOM = roomAfter(roomAfter(PAGE_ROOM, LEAD_ROOM), FRAME_ROOM);

/** The edge of a card by its verdict. */
export const CHECK_EDGES = {
  exact: EDGES.good,
  altered: EDGES.warning,
  other_speaker: EDGES.warning,
  denied: EDGES.warning,
  not_found: EDGES.nothing,
} as const;

export interface CheckCard {
  /** Of the places kept as an answer's statements, for their context; `null` where they are not kept. */
  readonly key: AnswerKey | null;
  readonly phrases: Phrases;
}

/** A checked quotation: the verdict, then the places that hold its words, best first, as many as fit. */
export function checkPage(check: CheckAnswer, { key, phrases }: CheckCard): CardPage {
  const sources = new Map(check.sources.map((source) => [source.number, source]));
  const shown: { readonly text: string; readonly url: string | null }[] = [];
  let left: TextSize = BODY_ROOM;
  for (const [index, found] of check.found.slice(0, MOST_PLACES).entries()) {
    const compared = comparedWords(check.quote, found, LONGEST_COMPARED);
    const line = compared === "" ? "" : `\n${phrases.check.compared} ${compared}`;
    const ordinal = check.found.length === 1 ? null : index + 1;
    const words = statementText(
      found.statement,
      { ordinal, sources, phrases },
      roomAfter(BODY_ROOM, sizeOf(line)),
    );
    const size = sizeOf(words + line);
    if (index > 0 && !fits(size, left)) break;
    const url = statementLink(found.statement, sources.get(found.statement.source));
    shown.push({ text: words + line, url });
    left = roomAfter(left, size);
  }
  if (check.nearest !== null) {
    const { statement } = check.nearest;
    const line = `${nearestQuoteLine(check.nearest, phrases)}\n`;
    const words = statementText(
      statement,
      { ordinal: null, sources, phrases },
      roomAfter(left, sizeOf(line)),
    );
    shown.push({ text: line + words, url: statementLink(statement, sources.get(statement.source)) });
  }
  const more = Math.max(0, check.found.length - shown.length);
  const isAltered = shown.some(({ text }) => text.includes(`\n${phrases.check.compared} `));
  const notes = [
    ...(isAltered ? [phrases.check.legend] : []),
    ...(more > 0 ? [phrases.check.morePlaces(more)] : []),
  ];
  return cardPage([
    container(
      [
        textDisplay(`**${checkLeadLine(check, phrases)}**`),
        ...shown.flatMap(({ text, url }, i) => [
          ...(i > 0 ? [separator()] : []),
          linkedText(text, phrases.buttons.open, url),
        ]),
        notes.length === 0 ? null : textDisplay(notes.map((note) => `-# ${note}`).join("\n")),
      ],
      CHECK_EDGES[check.verdict],
    ),
    key === null
      ? null
      : buttonRow(
          shown.map((_, index) =>
            button(
              { action: "context", answer: key, statement: index, page: 0 },
              shown.length === 1 ? phrases.buttons.inContext : `${phrases.buttons.inContext} ${index + 1}`,
            ),
          ),
        ),
  ]);
}
