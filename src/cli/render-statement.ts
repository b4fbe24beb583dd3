import type { Piece, Source, Statement } from "../answer/answer.ts";
import { cutParagraph } from "./cut-paragraph.ts";
import { detailsLine } from "./details-line.ts";
import type { Page } from "./terminal.ts";
import { visibleControls } from "./visible-text.ts";
import { type Stretch, wrapText } from "./wrap-text.ts";

/** Stand around the answering sentence, and around what was said, where there are no colours. */
export const MARKS = { start: "▶", end: "◀" } as const;

const CUT = "[…]";
const INDENT = "    ";
/** Other wordings of a quote that are shown; JSON has them all. */
const MOST_VARIANTS = 2;

/** One statement: its citation, then the paragraph's exact words with what answers marked. */
export function renderStatement(statement: Statement, source: Source | undefined, page: Page): string {
  const { colours, isColoured, width } = page;
  const shown = (stretches: readonly Stretch[]): string[] =>
    wrapText(stretches, width - INDENT.length).map(
      (line) =>
        INDENT +
        line.map(({ text, isMarked }) => (isMarked ? colours.bold(colours.underline(text)) : text)).join(""),
    );
  const further = statement.pieces.filter((piece) => !isWithin(piece, statement.passage));
  const ordinals = new Map(statement.alsoAt?.map((place) => [place.source, place.ordinal]));
  const also = statement.also.map((number) => placeIn(number, ordinals.get(number))).join(", ");
  const times = statement.kind !== "passage" && statement.count > 1 ? ` ${timesOf(statement)}` : "";
  return [
    `${colours.cyan(`[${statement.source}]`)} ${colours.dim(placeOf(statement, source))}`,
    ...shown(stretchesOf(statement, !isColoured)),
    ...further.flatMap((piece) => shown(markedPiece(piece, !isColoured))),
    ...(also === "" && times === "" ? [] : [`${INDENT}${colours.dim(foundLine(also, times))}`]),
    ...statement.variants
      .slice(0, MOST_VARIANTS)
      .flatMap(({ pieces, source: number }) => [
        `${INDENT}${colours.dim(`in other words in [${number}]:`)}`,
        ...pieces.flatMap((piece) => shown([{ text: plain(piece.text), isMarked: false }])),
      ]),
  ].join("\n");
}

/** Who said it, where and when, and in which paragraph. */
function placeOf({ speaker, cue, isSpeakerCertain, passage }: Statement, source: Source | undefined): string {
  const name = isSpeakerCertain === false ? `${speaker ?? "somebody"} (speaker not certain)` : speaker;
  const said = name === null ? null : [name, cue].filter((part) => part !== null).join(", ");
  const outlet = source?.outlet ?? source?.title ?? null;
  return detailsLine([said, outlet, source?.published ?? null, `paragraph ${passage.ordinal}`]);
}

function placeIn(source: number, ordinal: number | undefined): string {
  return ordinal === undefined ? `[${source}]` : `[${source}] paragraph ${ordinal}`;
}

function timesOf({ count, earliest }: Statement): string {
  return `${count} times${earliest === null ? "" : `, first on ${earliest}`}`;
}

function foundLine(also: string, times: string): string {
  return [also === "" ? "" : `also in ${also}`, times === "" ? "" : `found${times}`]
    .filter((part) => part !== "")
    .join(" · ");
}

function isWithin(piece: Piece, passage: Piece): boolean {
  return piece.article === passage.article && piece.start >= passage.start && piece.start < passage.end;
}

/** A part of the quote that stands in a later paragraph. */
function markedPiece({ text }: Piece, isPlain: boolean): Stretch[] {
  const { marked, isMarkedCut } = cutParagraph(text, { start: 0, end: text.length });
  return [
    { text: isPlain ? `${MARKS.start} ` : "", isMarked: false },
    { text: plain(marked), isMarked: true },
    { text: isMarkedCut ? ` ${CUT}` : "", isMarked: false },
    { text: isPlain ? ` ${MARKS.end}` : "", isMarked: false },
  ];
}

/** The paragraph, cut where it is long, with marks in its text where colours cannot show them. */
function stretchesOf({ passage, pieces }: Statement, isPlain: boolean): Stretch[] {
  const inside = pieces
    .filter((piece) => isWithin(piece, passage))
    .map(({ start, end }) => ({
      start: start - passage.start,
      end: Math.min(end, passage.end) - passage.start,
    }));
  const whole = { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
  const cut = cutParagraph(passage.text, whole);
  const stretches: Stretch[] = [
    { text: cut.isCutBefore ? `${CUT} ` : "", isMarked: false },
    { text: cut.before, isMarked: false },
  ];
  const shownTo = whole.start + cut.marked.length;
  let at = whole.start;
  let isCutShown = !cut.isMarkedCut;
  for (const { start, end } of inside) {
    const to = Math.min(end, shownTo);
    if (to <= start) break;
    stretches.push({ text: passage.text.slice(at, start), isMarked: false });
    if (isPlain) stretches.push({ text: `${MARKS.start} `, isMarked: false });
    stretches.push({ text: passage.text.slice(start, to), isMarked: true });
    if (to < end) {
      stretches.push({ text: ` ${CUT}`, isMarked: false });
      isCutShown = true;
    }
    if (isPlain) stretches.push({ text: ` ${MARKS.end}`, isMarked: false });
    at = to;
  }
  stretches.push(
    { text: isCutShown ? "" : ` ${CUT}`, isMarked: false },
    { text: cut.after, isMarked: false },
    { text: cut.isCutAfter ? ` ${CUT}` : "", isMarked: false },
  );
  return stretches.map(({ text, isMarked }) => ({ text: plain(text), isMarked }));
}

function plain(text: string): string {
  return visibleControls(text.replace(/[\s\u0085]+/gu, " "));
}
