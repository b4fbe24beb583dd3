import { lengthOf, type Stretch } from "../../src/words/stretches.ts";
import { fitQuote } from "./fit-text.ts";
import { fits, roomAfter, sizeOf, type TextSize } from "./page-limits.ts";

/** A paragraph of an article, with its number in it, from 1. */
export interface ShownParagraph {
  readonly ordinal: number;
  /** On which pages of a document it stands, in words; left out where there are none. */
  readonly place?: string | undefined;
  readonly stretches: readonly Stretch[];
}

export interface ParagraphPage {
  /** Markdown. */
  readonly text: string;
  /** Whether marked words, or some of them, are on it. */
  readonly isMarked: boolean;
}

/** Less room than this at the foot of a page is left empty rather than filled with the beginning of a paragraph. */
const LEAST_ROOM = { characters: 400, bytes: 1_000 } as const satisfies TextSize;

/**
 * Paragraphs whole, as block quotes below their numbers, over as many pages as they need; each text fits into `room`. A
 * paragraph that goes on has its number again on the next page. At least one page.
 */
export function paragraphPages(paragraphs: readonly ShownParagraph[], room: TextSize): ParagraphPage[] {
  const pages: ParagraphPage[] = [];
  let [page, isMarked, left]: [string[], boolean, TextSize] = [[], false, room];
  const turn = (): void => {
    if (page.length > 0) pages.push({ text: page.join("\n"), isMarked });
    [page, isMarked, left] = [[], false, room];
  };
  for (const { ordinal, place, stretches } of paragraphs) {
    const head = `-# ${ordinal}${place === undefined ? "" : ` · ${place}`}`;
    let rest = stretches;
    while (rest.length > 0) {
      const space = roomAfter(left, sizeOf(`${head}\n\n`));
      const { markdown, rest: behind } = fitQuote(rest, space, false);
      const isPart = behind.length > 0 || !fits(sizeOf(markdown), space);
      if (page.length > 0 && isPart && !fits(LEAST_ROOM, space)) {
        turn();
        continue;
      }
      page.push(head, markdown);
      isMarked ||= markedLength(rest) > markedLength(behind);
      left = roomAfter(left, sizeOf(`${head}\n${markdown}\n`));
      rest = behind;
      if (rest.length > 0) turn();
    }
  }
  turn();
  return pages.length > 0 ? pages : [{ text: "", isMarked: false }];
}

function markedLength(stretches: readonly Stretch[]): number {
  return lengthOf(stretches.filter(({ kind }) => kind === "marked"));
}
