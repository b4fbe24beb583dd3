import type { CheckAnswer, CheckedText } from "../../src/answer/check/check-answer.ts";
import { button, buttonRow, type CardPage, cardPage, container, EDGES, textDisplay } from "./card-page.ts";
import { CHECK_EDGES, type CheckCard, checkPage } from "./check-page.ts";
import { fitLine } from "./fit-text.ts";
import { checkLeadLine } from "./lead-line.ts";
import { PAGE_ROOM, roomAfter, sizeOf } from "./page-limits.ts";
import { statementText } from "./statement-text.ts";

/** A UTF-16 unit takes three bytes of UTF-8 at most. */
const ROOM = Math.floor(Math.min(PAGE_ROOM.characters, PAGE_ROOM.bytes / 3)) - 200;
/** Of a quotation so much is shown to know it by, in characters of Markdown. */
const LONGEST_EXCERPT = 160;
/** Less room than this holds no stored words with who said them and where. */
const LEAST_FOR_WORDS = 500;
const MOST_BUTTONS = 5;

/** The quotations of a text: of one the whole verdict, of several each with its verdict and, where there is room, its best place. */
export function checksPage({ checks, unchecked }: CheckedText, card: CheckCard): CardPage {
  const [only] = checks;
  if (only !== undefined && checks.length === 1 && unchecked === 0) return checkPage(only, card);
  const { key, phrases } = card;
  const room = Math.floor(ROOM / checks.length);
  const places = checks.flatMap((check, at) => (check.found.length > 0 ? [at] : []));
  return cardPage([
    container(
      [
        ...checks.map((check, at) => textDisplay(oneOfSeveral(check, { at, room, phrases }))),
        unchecked > 0 ? textDisplay(`-# ${phrases.check.unchecked(unchecked)}`) : null,
      ],
      edgeOf(checks),
    ),
    key === null
      ? null
      : buttonRow(
          places
            .slice(0, MOST_BUTTONS)
            .map((at, statement) =>
              button(
                { action: "context", answer: key, statement, page: 0 },
                `${phrases.buttons.inContext} ${at + 1}`,
              ),
            ),
        ),
  ]);
}

/** "1. “We were late” — Bram Tessaly", the verdict, and the stored words. */
function oneOfSeveral(
  { quote, speaker, ...check }: CheckAnswer,
  {
    at,
    room,
    phrases,
  }: { readonly at: number; readonly room: number; readonly phrases: CheckCard["phrases"] },
): string {
  const credit = speaker === null ? "" : ` — ${speaker}`;
  const head = `${at + 1}\\. ${fitLine(`“${quote}”${credit}`, Math.min(LONGEST_EXCERPT, Math.floor(room / 3)))}`;
  const lead = checkLeadLine({ quote, speaker, ...check }, phrases, room - head.length - 10);
  const text = `${head}\n**${lead}**`;
  const [best] = check.found;
  const left = { characters: room - text.length - 1, bytes: 3 * (room - text.length - 1) };
  if (best === undefined || left.characters < LEAST_FOR_WORDS) return text;
  const sources = new Map(check.sources.map((source) => [source.number, source]));
  const words = statementText(
    best.statement,
    { ordinal: null, sources, phrases },
    roomAfter(left, sizeOf("\n")),
  );
  return `${text}\n${words}`;
}

/** Good where all is good: one quotation that is not as it was said makes the whole a warning. */
function edgeOf(checks: readonly CheckAnswer[]): number {
  const edges = new Set<number>(checks.map(({ verdict }) => CHECK_EDGES[verdict]));
  return edges.size === 1 ? ([...edges][0] ?? EDGES.plain) : EDGES.warning;
}
