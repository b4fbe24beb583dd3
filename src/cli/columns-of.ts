import stringWidth from "string-width";

const PLAIN = /^[ -~]*$/u;

/** How many columns of a terminal a text takes; what steers a terminal (colours, links) takes none. */
export function columnsOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What a reader takes for one character, none of which is divided. */
export function graphemesOf(text: string): string[] {
  return PLAIN.test(text) ? [...text] : Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** The beginning of a text that fits, with "…" where something is left out. */
export function cutTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = "";
  let taken = 1;
  for (const grapheme of graphemesOf(text)) {
    taken += columnsOf(grapheme);
    if (taken > columns) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}
