import type { RegionBlock } from "./judged-block.ts";

/** Opens an entry of a ticker: a time of day, or how long ago. */
const TIME =
  /^(?:\p{Nd}{1,2}[:.h]\p{Nd}{2}(?:\s?[ap]\.?m\.?)?|\p{Nd}{1,3}\s?(?:s|m|h|min|mins|minutes?|hrs?|hours?)\.? ago)(?=[\s:|–—-]|\p{Lu}|$)/iu;
const MIN_ENTRIES = 3;
/** Of an article that is a ticker itself more is made of such entries. Share of its characters. */
const MOST_SHARE = 0.3;
/** Words of a ticker's heading. */
const HEADING_WORDS = 6;

/** The lines of a site's live ticker among the lines of an article. */
export function tickerLines(blocks: readonly RegionBlock[]): ReadonlySet<RegionBlock> {
  const inBody = blocks.filter(({ inRegion }) => inRegion);
  const runs: RegionBlock[][] = [];
  let run: RegionBlock[] = [];
  for (const known of inBody) {
    const isEntry = TIME.test(known.block.text);
    const last = run.at(-1);
    if (last !== undefined && !isEntry && !isTimeAlone(last.block.text)) {
      runs.push(run);
      run = [];
    } else if (isEntry || last !== undefined) run.push(known);
  }
  runs.push(run);
  const lines = runs.filter(
    (found) => found.filter(({ block }) => TIME.test(block.text)).length >= MIN_ENTRIES,
  );
  const lengthOf = (found: readonly RegionBlock[]): number =>
    found.reduce((sum, { block }) => sum + block.text.length, 0);
  if (lengthOf(lines.flat()) > lengthOf(inBody) * MOST_SHARE) return new Set();
  const places = new Map(blocks.map((known, index) => [known, index]));
  return new Set(
    lines.flatMap((found) => {
      const first = found[0];
      const above = first === undefined ? undefined : blocks[(places.get(first) ?? 0) - 1];
      const isHeading =
        above?.block.kind === "heading" && above.block.text.split(/\s+/u).length <= HEADING_WORDS;
      return isHeading && above !== undefined ? [above, ...found] : found;
    }),
  );
}

function isTimeAlone(text: string): boolean {
  return text.replace(TIME, "").trim() === "" && TIME.test(text);
}
