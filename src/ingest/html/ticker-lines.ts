import type { PageBlock } from "./page-blocks.ts";

/** Opens an entry of a ticker: a time of day, or how long ago. */
const TIME =
  /^(?:\p{Nd}{1,2}[:.h]\p{Nd}{2}(?:\s?[ap]\.?m\.?)?|\p{Nd}{1,3}\s?(?:s|m|h|min|mins|minutes?|hrs?|hours?)\.? ago)(?=[\s:|–—-]|\p{Lu}|$)/iu;
const MIN_ENTRIES = 3;
/** Lines between two entries: what stands behind a time on a line of its own. */
const MOST_BETWEEN = 1;
/** Of an article that is a ticker itself more is made of such entries. Share of its characters. */
const MOST_SHARE = 0.3;
/** Words of a ticker's heading. */
const HEADING_WORDS = 6;

/** Places of the lines of a site's live ticker among the lines of an article. */
export function tickerLines(blocks: readonly PageBlock[], region: readonly boolean[]): ReadonlySet<number> {
  const inBody = region.flatMap((isIn, index) => (isIn ? [index] : []));
  const runs: number[][] = [];
  let run: number[] = [];
  let since = 0;
  for (const index of inBody) {
    const text = blocks[index]?.text ?? "";
    if (TIME.test(text)) {
      run.push(index);
      since = 0;
    } else if (run.length > 0) {
      since += 1;
      if (since > MOST_BETWEEN || (!isTimeAlone(blocks[run.at(-1) ?? 0]?.text ?? "") && since > 0)) {
        runs.push(run);
        run = [];
      } else run.push(index);
    }
  }
  runs.push(run);
  const lines = runs.filter(
    (found) => found.filter((index) => TIME.test(blocks[index]?.text ?? "")).length >= MIN_ENTRIES,
  );
  const lengthOf = (indexes: readonly number[]): number =>
    indexes.reduce((sum, index) => sum + (blocks[index]?.text.length ?? 0), 0);
  if (lengthOf(lines.flat()) > lengthOf(inBody) * MOST_SHARE) return new Set();
  return new Set(
    lines.flatMap((found) => {
      const above = (found[0] ?? 0) - 1;
      const heading = blocks[above];
      const isHeading = heading?.kind === "heading" && heading.text.split(/\s+/u).length <= HEADING_WORDS;
      return isHeading ? [above, ...found] : found;
    }),
  );
}

function isTimeAlone(text: string): boolean {
  return text.replace(TIME, "").trim() === "" && TIME.test(text);
}
