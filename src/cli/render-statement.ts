import type { Source, Statement } from "../answer/answer.ts";
import { en } from "../words/languages/en/index.ts";
import { cueShown, denialShown, shownWords } from "../words/shown-words.ts";
import { CUT, divideAt, lengthOf, type Stretch } from "../words/stretches.ts";
import { cutParagraph, LONGEST_SHOWN } from "./cut-paragraph.ts";
import { detailsLine } from "./details-line.ts";
import type { Page } from "./terminal.ts";
import { visibleControls } from "./visible-text.ts";
import { NO_BREAK, type Stretch as PrintedStretch, wrapPlain, wrapText } from "./wrap-text.ts";

/** Stand around the answering sentence, and around what was said, where there are no colours. */
export const MARKS = { start: "▶", end: "◀" } as const;

const CUT_MARK = "[…]";
const INDENT = "    ";
/** Other wordings of a quote that are shown; JSON has them all. */
const MOST_VARIANTS = 2;

export interface StatementFrame {
  readonly source: Source | undefined;
  /** Bodies that speakers of the answer speak for, by the speaker's name. */
  readonly bodies?: ReadonlyMap<string, string>;
  /** Its place among what is shown, where it can be typed. */
  readonly number?: number | undefined;
}

/** One statement: its citation, then the article's exact words with what answers marked. */
export function renderStatement(statement: Statement, frame: StatementFrame, page: Page): string {
  const places = new Map(statement.alsoAt?.map((place) => [place.source, place]));
  const also = statement.also.map((number) => placeIn(number, places.get(number))).join(", ");
  const times = statement.kind !== "passage" && statement.count > 1 ? ` ${timesOf(statement)}` : "";
  return [
    ...headLines(statement, frame, page),
    ...printed(wordsShown(statement), page),
    ...(also === "" && times === "" ? [] : beside(foundLine(also, times), page)),
    ...statement.variants
      .slice(0, MOST_VARIANTS)
      .flatMap(({ pieces, source: number }) => [
        ...beside(`in other words in [${number}]:`, page),
        ...pieces.flatMap(({ text }) => printed([{ kind: "plain", text }], page)),
      ]),
  ].join("\n");
}

/** The number, and behind it who, where and when, over as many lines as that takes. */
function headLines(statement: Statement, frame: StatementFrame, { colours, width }: Page): string[] {
  const number = `[${statement.source}]`.padEnd(INDENT.length - 1);
  // A number of three digits takes a column more.
  return wrapPlain(placeOf(statement, frame), width - number.length - 1).map((line, i) =>
    i === 0 ? `${colours.cyan(number)} ${colours.dim(line)}` : INDENT + colours.dim(line),
  );
}

/** What is told of a statement beside its words. */
function beside(text: string, { colours, width }: Page): string[] {
  return wrapPlain(text, width - INDENT.length).map((line) => INDENT + colours.dim(line));
}

/** Whether some of what a statement shows is marked. */
export function hasMarks(statement: Statement): boolean {
  return wordsShown(statement).some(({ kind }) => kind === "marked");
}

/** What every surface shows, but for long paragraphs, of which there is room for more than the answering sentence. */
function wordsShown(statement: Statement): Stretch[] {
  return aroundMarks(shownWords(statement, Number.POSITIVE_INFINITY));
}

/** Who said it, where and when, and in which paragraph. */
function placeOf(statement: Statement, { source, bodies, number }: StatementFrame): string {
  const { kind, speaker, isSpeakerCertain, setByHand, passage, pages } = statement;
  const body = speaker === null ? undefined : bodies?.get(speaker);
  const known = speaker ?? en.card.somebody;
  const name = body === undefined ? known : en.lead.speaksFor(known, body);
  const who = isSpeakerCertain === false && setByHand !== true ? en.card.speakerUncertain(name) : name;
  const said =
    kind === "passage"
      ? null
      : [
          who,
          denialShown(statement, en) ?? cueShown(statement),
          setByHand === true ? en.byHand.setByHand : null,
        ]
          .filter((part) => part !== null)
          .join(", ");
  const outlet = source?.outlet ?? source?.title ?? null;
  return detailsLine([
    said,
    outlet,
    source?.published ?? null,
    `paragraph ${passage.ordinal}`,
    pages === undefined ? null : en.card.pages(pages.first, pages.last),
    number === undefined ? null : `#${number}`,
  ]);
}

function placeIn(source: number, place: Omit<Place, "source"> | undefined): string {
  if (place === undefined) return `[${source}]`;
  const { ordinal, pages } = place;
  const onPages = pages === undefined ? "" : `, ${en.card.pages(pages.first, pages.last)}`;
  return `[${source}] paragraph ${ordinal}${onPages}`;
}

type Place = NonNullable<Statement["alsoAt"]>[number];

function timesOf({ count, earliest }: Statement): string {
  return `${count} times${earliest === null ? "" : `, first on ${earliest}`}`;
}

function foundLine(also: string, times: string): string {
  return [also === "" ? "" : `also in ${also}`, times === "" ? "" : `found${times}`]
    .filter((part) => part !== "")
    .join(" · ");
}

/** As much as may be shown, around what is marked; a cut stands where it is left out. */
function aroundMarks(stretches: readonly Stretch[]): Stretch[] {
  const length = lengthOf(stretches);
  if (length <= LONGEST_SHOWN) return [...stretches];
  const text = stretches.map((stretch) => (stretch.kind === "cut" ? "" : stretch.text)).join("");
  const first = stretches.findIndex(({ kind }) => kind === "marked");
  const last = stretches.findLastIndex(({ kind }) => kind === "marked");
  const marks =
    first < 0
      ? { start: 0, end: length }
      : { start: lengthOf(stretches.slice(0, first)), end: lengthOf(stretches.slice(0, last + 1)) };
  const { before, marked, after } = cutParagraph(text, marks);
  const from = marks.start - before.length;
  const to = marks.start + marked.length + after.length;
  const [head] = to < length ? divideAt(stretches, to) : [stretches];
  const tail = from > 0 ? divideAt(head, from)[1] : head;
  return [
    ...(from > 0 ? [CUT, { kind: "plain" as const, text: " " }] : []),
    ...tail,
    ...(to < length ? [{ kind: "plain" as const, text: " " }, CUT] : []),
  ];
}

/** Indented lines, each paragraph begun anew; marks stand in the text where colours cannot show them. */
function printed(stretches: readonly Stretch[], { colours, isColoured, width }: Page): string[] {
  return paragraphsOf(stretches).flatMap((paragraph) =>
    wrapText(
      paragraph.flatMap((stretch) => printable(stretch, !isColoured)),
      width - INDENT.length,
    ).map(
      (line) =>
        INDENT +
        line.map(({ text, isMarked }) => (isMarked ? colours.bold(colours.underline(text)) : text)).join(""),
    ),
  );
}

function paragraphsOf(stretches: readonly Stretch[]): Stretch[][] {
  const paragraphs: Stretch[][] = [[]];
  for (const stretch of stretches) {
    if (stretch.kind === "cut") {
      paragraphs.at(-1)?.push(stretch);
      continue;
    }
    for (const [i, text] of stretch.text.split(/\n\s*\n/u).entries()) {
      if (i > 0) paragraphs.push([]);
      if (text !== "") paragraphs.at(-1)?.push({ kind: stretch.kind, text });
    }
  }
  return paragraphs;
}

function printable(stretch: Stretch, isPlain: boolean): PrintedStretch[] {
  if (stretch.kind === "cut") return [{ text: CUT_MARK, isMarked: false }];
  const isMarked = stretch.kind === "marked";
  const words = { text: visibleControls(stretch.text.replace(/[\s\u0085]+/gu, " ")), isMarked };
  return isMarked && isPlain
    ? [
        { text: MARKS.start + NO_BREAK, isMarked: false },
        words,
        { text: NO_BREAK + MARKS.end, isMarked: false },
      ]
    : [words];
}
