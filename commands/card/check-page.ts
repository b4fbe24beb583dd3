import type { CheckAnswer } from "../../src/answer/check/check-answer.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { button, buttonRow, type CardPage, cardPage, separator, textDisplay } from "./card-page.ts";
import { comparedWords } from "./compared-words.ts";
import { contextMenu } from "./context-menu.ts";
import { fitName } from "./fit-text.ts";
import { checkLeadLine, LEAD_ROOM, nearestQuoteLine } from "./lead-line.ts";
import { fits, PAGE_ROOM, roomAfter, sizeOf, type TextSize } from "./page-limits.ts";
import { statementText } from "./statement-text.ts";
import { markedVerdict } from "./verdict-mark.ts";

/** Places shown at most: the best decides, the others are told for comparison. */
const MOST_PLACES = 5;
/** Of a quotation so much is shown to know it by, in characters of Markdown. */
export const LONGEST_EXCERPT = 160;
/** Longest comparison with the stored words, in characters of Markdown. */
const LONGEST_COMPARED = 1_000;
/** For the words that were checked, the legend and "and 3 more places". */
const FRAME_ROOM = { characters: 450, bytes: 1_300 } as const satisfies TextSize;
const BODY_ROOM = roomAfter(roomAfter(PAGE_ROOM, LEAD_ROOM), FRAME_ROOM);

export interface CheckCard {
  /** Of the places kept as an answer's statements, for their context; `null` where they are not kept. */
  readonly key: AnswerKey | null;
  /** Whether its asker alone sees it, and may show it to all. */
  readonly isPostable?: boolean;
  readonly phrases: Phrases;
}

/** A checked quotation: the verdict, then the places that hold its words, best first, as many as fit. */
export function checkPage(check: CheckAnswer, card: CheckCard): CardPage {
  const { key, phrases } = card;
  const sources = new Map(check.sources.map((source) => [source.number, source]));
  const shown: { readonly text: string; readonly isCompared: boolean }[] = [];
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
    shown.push({ text: words + line, isCompared: line !== "" });
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
    shown.push({ text: line + words, isCompared: false });
  }
  const more = Math.max(0, check.found.length - shown.length);
  const notes = [
    ...(shown.some(({ isCompared }) => isCompared) ? [phrases.check.legend] : []),
    ...(more > 0 ? [phrases.check.morePlaces(more)] : []),
  ];
  // A comparison tells the words as well.
  const checked = shown[0]?.isCompared
    ? []
    : [`-# ${phrases.check.checked} ${checkedWords(check, LONGEST_EXCERPT)}`];
  return cardPage([
    textDisplay(
      [markedVerdict(check.verdict, checkLeadLine(check, phrases, { hasPlace: false })), ...checked].join(
        "\n",
      ),
    ),
    ...shown.flatMap(({ text }, i) => [...(i > 0 ? [separator()] : []), textDisplay(text)]),
    notes.length === 0 ? null : textDisplay(notes.map((note) => `-# ${note}`).join("\n")),
    key === null
      ? null
      : contextMenu(
          check.found.slice(0, shown.length).map(({ statement }, index) => ({ index, statement })),
          { key, sources, phrases },
        ),
    postRow(card),
  ]);
}

/** The words that were checked, to know them by, and whom the text credits: “We were late” — Bram Tessaly. */
export function checkedWords(
  { quote, speaker }: Pick<CheckAnswer, "quote" | "speaker">,
  most: number,
): string {
  const credit = speaker === null ? "" : ` — ${fitName(speaker, Math.floor(most / 3))}`;
  // What a quotation ends with before "she said".
  const words = quote.trim().replace(/[,;:]+$/u, "");
  return `“${fitName(words, most - credit.length - 2)}”${credit}`;
}

/** The button that shows a verdict to all. */
export function postRow({ key, isPostable = false, phrases }: CheckCard) {
  if (key === null || !isPostable) return null;
  return buttonRow([button({ action: "post", answer: key }, phrases.buttons.post)]);
}
