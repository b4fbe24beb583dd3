import fc from "fast-check";
import { expect, test } from "vitest";
import { FUNCTION_WORDS } from "../../../src/ingest/lexicon.ts";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import { pagesAt } from "../../../src/text/pages.ts";
import { passageSpans } from "../../../src/text/passage.ts";
import { typeset } from "../../support/documents/typeset.ts";
import { type Placed, writePdf } from "../../support/documents/write-pdf.ts";

const WORDS = "the har­bour board of Pell­mouth kept a fer­ry for an­oth­er win­ter and no­body asked why it stank";
const word = fc.constantFrom(...WORDS.split(" "));
/** Of prose a tenth of the words do so little: what has fewer of them below an article is left out as unlike it, by whatever file. */
const isProse = (words: readonly string[]): boolean =>
  words.filter((each) => FUNCTION_WORDS.has(each)).length >= words.length / 10;
const paragraph = fc
  .array(word, { minLength: 25, maxLength: 60 })
  .filter(isProse)
  .map((words) => words.join(" "));
const NAMES = ["Odile", "Bo", "Cyprian", "Dee", "Elias Hall", "Fay", "Gus", "Mayor Hale", "Ida"];
const PITCH = 12;
const GAP = 8;

interface Line {
  readonly text: string;
  readonly paragraph: number;
}

/** One column over pages of so many lines each, with a header and a number on each page. */
function pagesOf(lines: readonly Line[], perPage: number): Placed[][] {
  const pages: Placed[][] = [];
  for (let from = 0; from < lines.length; from += perPage) {
    let y = 760;
    const placed: Placed[] = [{ text: "The Pellmouth Packet", x: 60, y: 812, size: 8 }];
    for (const [index, { text, paragraph }] of lines.slice(from, from + perPage).entries()) {
      if (index > 0) y -= PITCH + (lines[from + index - 1]?.paragraph === paragraph ? 0 : GAP);
      placed.push({ text, x: 60, y });
    }
    placed.push({ text: String(pages.length + 1), x: 290, y: 30, size: 8 });
    pages.push(placed);
  }
  return pages;
}

test("each paragraph knows the pages that it stands on, and where in it the next one begins", async () => {
  const layout = fc.record({
    texts: fc.array(paragraph, { minLength: 3, maxLength: 9 }),
    perPage: fc.integer({ min: 4, max: 20 }),
    letters: fc.integer({ min: 40, max: 70 }),
  });
  await fc.assert(
    fc.asyncProperty(layout, async ({ texts, perPage, letters }) => {
      // Each begins in its own way: lines at the top of pages that count are headers.
      const written = texts.map((text, index) => `${NAMES[index]} says ${text}.`);
      const lines = written.flatMap((text, index) =>
        typeset([text], { x: 60, top: 760, letters }).map((line) => ({ text: line.text, paragraph: index })),
      );
      const read = await readPdf(writePdf({ pages: pagesOf(lines, perPage) }));
      if (!read.ok) throw new Error(read.reason);
      const { text, pageStarts } = read.page;
      const spans = passageSpans(text);
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
        written.map((each) => each.replaceAll("­", "")),
      );
      for (const [index, span] of spans.entries()) {
        const own = lines.flatMap((line, at) =>
          line.paragraph === index ? [Math.floor(at / perPage) + 1] : [],
        );
        expect(pagesAt(pageStarts, span)).toEqual({ first: own[0], last: own.at(-1) });
      }
      for (const { at, page } of pageStarts ?? []) {
        const first = (lines[(page - 1) * perPage]?.text ?? "").replace(/-$/u, "");
        expect(text.startsWith(first, at)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
