import { PAGE, type Placed, writePdf } from "../write-pdf.ts";
import { NOTES, STORY, TITLE } from "./story.ts";

/** A document with what is known of it. */
export interface PrintedDocument {
  readonly pdf: Buffer;
  readonly title: string;
  readonly paragraphs: readonly PrintedParagraph[];
}

export interface PrintedParagraph {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

interface Layout {
  readonly columns: readonly { readonly x: number; readonly letters: number }[];
  readonly top?: number;
  /** Base line below which no line of the text stands. */
  readonly bottom?: number;
  /** First line of the first page. */
  readonly start?: number;
  readonly isJustified?: boolean;
  readonly gap?: number;
  readonly indent?: number;
}

const SIZE = 10;
const LETTER = 0.6;
const PITCH = 12.5;
/** In the text of a paragraph: a raised mark, `^1`. */
const MARK = /\^(\d)/gu;

/** Sets paragraphs in columns over as many pages as they take, each word by itself. */
function setText(
  paragraphs: readonly string[],
  { columns, top = 770, bottom = 80, start = top, isJustified = false, gap = 6, indent = 0 }: Layout,
): { readonly pages: Placed[][]; readonly paragraphs: PrintedParagraph[] } {
  const pages: Placed[][] = [[]];
  const places: PrintedParagraph[] = [];
  let [column, y] = [0, start];
  const nextLine = (by: number): void => {
    y -= by;
    if (y >= bottom) return;
    column = (column + 1) % columns.length;
    y = column > 0 && pages.length === 1 ? start : top;
    if (column === 0) pages.push([]);
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) nextLine(gap + PITCH);
    let first = pages.length;
    const words = paragraph.split(" ");
    for (let isFirst = true; words.length > 0; isFirst = false) {
      if (!isFirst) nextLine(PITCH);
      if (isFirst) first = pages.length;
      const { x = 0, letters = 0 } = columns[column] ?? {};
      const shift = isFirst && index > 0 ? indent : 0;
      const room = letters * SIZE * LETTER - shift;
      const line: string[] = [];
      while (words[0] !== undefined && widthOf([...line, words[0]].join(" ")) <= room)
        line.push(words.shift() ?? "");
      const spare =
        isJustified && words.length > 0 && line.length > 1
          ? (room - widthOf(line.join(" "))) / (line.length - 1)
          : 0;
      let at = x + shift;
      for (const word of line) {
        pages.at(-1)?.push(...wordAt(word, at, y));
        at += widthOf(`${word} `) + spare;
      }
    }
    places.push({ text: paragraph.replaceAll(MARK, ""), first, last: pages.length });
  }
  return { pages, paragraphs: places };
}

function widthOf(text: string): number {
  const marks = text.match(MARK)?.length ?? 0;
  return (text.length - marks * 2) * SIZE * LETTER + marks * 6 * LETTER;
}

/** A word, and the raised mark behind it in small letters. */
function wordAt(word: string, x: number, y: number): Placed[] {
  const placed: Placed[] = [];
  let at = x;
  for (const [index, part] of word.split(MARK).entries()) {
    const size = index % 2 === 1 ? 6 : SIZE;
    if (part !== "") placed.push({ text: part, x: at, y: index % 2 === 1 ? y + 3.5 : y, size });
    at += part.length * size * LETTER;
  }
  return placed;
}

const headline: readonly Placed[] = [
  { text: "Pellmouth keeps its ferry", x: 60, y: 800, size: 20 },
  { text: "for another winter", x: 60, y: 776, size: 20 },
];

/** Small lines at the foot of a page. */
function note(mark: string, text: string, x: number, top: number, letters: number): Placed[] {
  const lines = text.match(new RegExp(`.{1,${letters - 2}}(?: |$)`, "gu")) ?? [];
  return [
    { text: mark, x, y: top + 2.5, size: 5 },
    ...lines.map((line, index) => ({
      text: line.trim(),
      x: index === 0 ? x + 5 : x,
      y: top - index * 9.5,
      size: 8,
    })),
  ];
}

const placeOf = (text: string, page: number): PrintedParagraph => ({ text, first: page, last: page });

/** One column; a sentence runs over each page's end, and notes stand between its halves. */
export function withNotes(): PrintedDocument {
  const texts = STORY.slice(0, 9).map((text, index) => {
    if (index === 3) return text.replace("a third.", "a third.^1");
    return index === 8 ? text.replace("insufficient.", "insufficient.^2") : text;
  });
  const layout = { columns: [{ x: 60, letters: 76 }], start: 740, bottom: 490 };
  const { pages, paragraphs } = setText(texts, layout);
  const [one = "", two = ""] = NOTES;
  const noted = [1, 2].map((number) =>
    pages.findIndex((page) => page.some(({ text, size }) => text === String(number) && size === 6)),
  );
  const [first = 0, second = 0] = noted;
  pages[first]?.push(...note("1", one, 60, 440, 90));
  pages[second]?.push(...note("2", two, 60, 440, 90));
  pages[0]?.unshift(...headline);
  for (const [index, page] of pages.entries())
    page.push({ text: `– ${index + 1} –`, x: 290, y: 30, size: 9 });
  const notes = [placeOf(one, first + 1), placeOf(two, second + 1)];
  return { pdf: writePdf({ pages }), title: TITLE, paragraphs: inOrder(paragraphs, notes) };
}

/** Notes follow the paragraph that goes on over the end of their page. */
function inOrder(
  paragraphs: readonly PrintedParagraph[],
  notes: readonly PrintedParagraph[],
): PrintedParagraph[] {
  return [...paragraphs, ...notes].sort(
    (a, b) => a.first - b.first || Number(notes.includes(a)) - Number(notes.includes(b)),
  );
}

/** Two justified columns on three pages whose headers name the chapter and count, now on the left and now on the right. */
export function withRunningHeads(): PrintedDocument {
  const columns = [
    { x: 50, letters: 39 },
    { x: 310, letters: 39 },
  ];
  const { pages, paragraphs } = setText(STORY, {
    columns,
    start: 730,
    bottom: 500,
    isJustified: true,
    gap: 0,
    indent: 14,
  });
  const chapters = ["Of ferries", "Of money and of piles", "Of votes", "Of letters"];
  for (const [index, page] of pages.entries()) {
    const chapter = chapters[index] ?? "Of the rest";
    const number = 141 + index;
    page.unshift({
      text: index % 2 === 0 ? `${chapter} ${number}` : `${number} ${chapter}`,
      x: index % 2 === 0 ? 400 : 50,
      y: 822,
      size: 8,
    });
  }
  pages[0]?.unshift(...headline);
  return { pdf: writePdf({ pages }), title: TITLE, paragraphs };
}

/** Three narrow columns, ragged, with gaps between paragraphs. */
export function inThreeColumns(): PrintedDocument {
  const columns = [40, 220, 400].map((x) => ({ x, letters: 27 }));
  const { pages, paragraphs } = setText(STORY.slice(0, 12), { columns, start: 740, bottom: 420 });
  for (const page of pages) page.push({ text: "The Pellmouth Packet", x: 240, y: PAGE.height - 12, size: 8 });
  pages[0]?.unshift(...headline);
  return { pdf: writePdf({ pages }), title: TITLE, paragraphs };
}
