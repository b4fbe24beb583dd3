import { isDenial } from "../../src/quotes/quote.ts";
import type { CheckAnswer, CheckedText, FoundWords } from "../../src/answer/check/check-answer.ts";
import { type CardPage, cardPage, separator, textDisplay } from "./card-page.ts";
import { type CheckCard, checkedWords, checkPage, LONGEST_EXCERPT, postRow } from "./check-page.ts";
import { contextMenu } from "./context-menu.ts";
import { checkLeadLine } from "./lead-line.ts";
import { PAGE_ROOM, roomAfter, sizeOf } from "./page-limits.ts";
import { statementText } from "./statement-text.ts";
import { markedVerdict } from "./verdict-mark.ts";

/** A UTF-16 unit takes three bytes of UTF-8 at most. */
const ROOM = Math.floor(Math.min(PAGE_ROOM.characters, PAGE_ROOM.bytes / 3)) - 200;
/** Less room than this holds no stored words with who said them and where. */
const LEAST_FOR_WORDS = 500;
/** With a line between each two, more would not fit a message. */
const MOST_PARTED = 8;

/** The quotations of a text: of one the whole verdict, of several each with its verdict and, where there is room, its best place. */
export function checksPage({ checks, unchecked }: CheckedText, card: CheckCard): CardPage {
  const [only] = checks;
  if (only !== undefined && checks.length === 1 && unchecked === 0) return checkPage(only, card);
  const { key, phrases } = card;
  const room = Math.floor(ROOM / checks.length);
  // The best place of each is kept in this order; its number is that of its quotation.
  const places = checks.flatMap(({ found }, at) =>
    found.slice(0, 1).map(({ statement }) => ({ at, statement })),
  );
  const sources = new Map(checks.flatMap((check) => check.sources.map((source) => [source.number, source])));
  return cardPage([
    ...checks.flatMap((check, at) => [
      ...(at > 0 && checks.length <= MOST_PARTED ? [separator()] : []),
      textDisplay(oneOfSeveral(check, { at, room, phrases })),
    ]),
    unchecked > 0 ? textDisplay(`-# ${phrases.check.unchecked(unchecked)}`) : null,
    key === null
      ? null
      : contextMenu(
          places.map(({ at, statement }, index) => ({ index, number: at + 1, statement })),
          { key, sources, phrases },
        ),
    postRow(card),
  ]);
}

/** "1. “We were late” — Bram Tessaly", the verdict, and the stored words, where they are not the same ones again. */
function oneOfSeveral(
  check: CheckAnswer,
  {
    at,
    room,
    phrases,
  }: { readonly at: number; readonly room: number; readonly phrases: CheckCard["phrases"] },
): string {
  const { quote, verdict, found } = check;
  const most = Math.min(LONGEST_EXCERPT, Math.floor(room / 3));
  const head = `${at + 1}\\. ${checkedWords(check, most)}`;
  const verdictIn = (hasPlace: boolean): string => {
    const lead = checkLeadLine(check, phrases, { most: room - head.length - 10, hasPlace });
    return `${head}\n${markedVerdict(verdict, lead)}`;
  };
  const [best] = found;
  const text = verdictIn(false);
  const left = { characters: room - text.length - 1, bytes: 3 * (room - text.length - 1) };
  if (best === undefined || left.characters < LEAST_FOR_WORDS) return verdictIn(true);
  const sources = new Map(check.sources.map((source) => [source.number, source]));
  const hasWords = !isShownAbove(quote, best, most);
  const frame = { ordinal: null, sources, phrases, hasWords };
  return `${text}\n${statementText(best.statement, frame, roomAfter(left, sizeOf("\n")))}`;
}

/** Whether the words that were checked are shown whole, and stored as they are. */
function isShownAbove(
  quote: string,
  { differences, typography, statement, polarity }: FoundWords,
  most: number,
): boolean {
  return (
    statement.kind !== "passage" &&
    !isDenial({ polarity }) &&
    differences.length === 0 &&
    !typography.capitals &&
    !typography.punctuation &&
    2 * quote.length < most
  );
}
