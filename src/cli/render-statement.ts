import type { Source, Statement } from "../answer/answer.ts";
import { cutParagraph } from "./cut-paragraph.ts";
import { detailsLine } from "./details-line.ts";
import type { Page } from "./terminal.ts";
import { visibleControls } from "./visible-text.ts";
import { type Stretch, wrapText } from "./wrap-text.ts";

/** Stand around the answering sentence where there are no colours. */
export const MARKS = { start: "▶", end: "◀" } as const;

const CUT = "[…]";
const INDENT = "    ";

/** One statement: its citation, then the paragraph's exact words with the answering sentence marked. */
export function renderStatement(statement: Statement, source: Source | undefined, page: Page): string {
  const { colours, isColoured, width } = page;
  const lines = wrapText(stretchesOf(statement, !isColoured), width - INDENT.length).map(
    (line) =>
      INDENT +
      line.map(({ text, isMarked }) => (isMarked ? colours.bold(colours.underline(text)) : text)).join(""),
  );
  const also = statement.also.map((number) => `[${number}]`).join(", ");
  return [
    `${colours.cyan(`[${statement.source}]`)} ${colours.dim(placeOf(statement, source))}`,
    ...lines,
    ...(also === "" ? [] : [`${INDENT}${colours.dim(`also in ${also}`)}`]),
  ].join("\n");
}

/** Who said it, where and when, and in which paragraph. */
function placeOf({ speaker, cue, passage }: Statement, source: Source | undefined): string {
  const said = speaker === null ? null : [speaker, cue].filter((part) => part !== null).join(", ");
  const outlet = source?.outlet ?? source?.title ?? null;
  return detailsLine([said, outlet, source?.published ?? null, `paragraph ${passage.ordinal}`]);
}

/** The paragraph, cut where it is long, with marks in its text where colours cannot show them. */
function stretchesOf({ passage, pieces: [piece] }: Statement, isPlain: boolean): Stretch[] {
  const marked =
    piece === undefined ||
    piece.article !== passage.article ||
    piece.start < passage.start ||
    piece.end > passage.end
      ? { start: 0, end: 0 }
      : { start: piece.start - passage.start, end: piece.end - passage.start };
  const cut = cutParagraph(passage.text, marked);
  const isMarking = isPlain && cut.marked !== "";
  return [
    { text: cut.isCutBefore ? `${CUT} ` : "", isMarked: false },
    { text: cut.before, isMarked: false },
    { text: isMarking ? `${MARKS.start} ` : "", isMarked: false },
    { text: cut.marked, isMarked: true },
    { text: cut.isMarkedCut ? ` ${CUT}` : "", isMarked: false },
    { text: isMarking ? ` ${MARKS.end}` : "", isMarked: false },
    { text: cut.after, isMarked: false },
    { text: cut.isCutAfter ? ` ${CUT}` : "", isMarked: false },
  ].map(({ text, isMarked }) => ({ text: visibleControls(text.replace(/[\s\u0085]+/gu, " ")), isMarked }));
}
