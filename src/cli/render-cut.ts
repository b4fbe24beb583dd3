import { withoutBullet } from "../ingest/blocks.ts";
import type { CutBlock } from "../ingest/cut/cut-list.ts";
import type { CutReason } from "../ingest/cut/cut-reason.ts";
import { columnsOf } from "./columns-of.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

/** Why something was cut, for people. */
const WORDS: Readonly<Record<CutReason, string>> = {
  title: "headline, kept as the title",
  fields: "byline, date and the like, read as fields",
  caption: "caption or credit",
  menu: "menu, label or link",
  related: "other articles and topics",
  share: "share buttons",
  "sign-up": "newsletter, subscription or cookie box",
  comments: "comments",
  about: "about the article or its author",
  advert: "advertisement",
  repeated: "stands on other pages, too",
  copy: "stands in the text already",
  heading: "heading of nothing that was kept",
  unlike: "does not read like the text, or stands apart from it",
};

/** Marks lines that are not the article's, where paragraphs have their numbers: no text can imitate it. */
const MARK = "×";
/** Columns of what was cut for one reason in one place, where not all of it is wanted. */
const COMPACT = 160;

/**
 * What was cut in one place, one entry for each reason in turn; each line has the mark in its margin, and is dimmed.
 * @param margin columns of the numbers of paragraphs and the space behind them, at least 3
 * @param isWhole all that is kept of it, one entry a block, and not the beginnings
 */
export function renderCut(
  blocks: readonly CutBlock[],
  { colours, width }: Page,
  margin: number,
  isWhole: boolean,
): string[] {
  return runsOf(blocks, isWhole).flatMap(([why, run]) => {
    const texts = run.map(shown);
    const entry = `[${WORDS[why]}] ${isWhole ? texts.join("") : compact(texts.map(withoutBullet))}`;
    return wrapPlain(entry, width - margin).map((line) =>
      colours.dim(`${MARK.padStart(margin - 2)}  ${line}`),
    );
  });
}

function runsOf(blocks: readonly CutBlock[], isWhole: boolean): [CutReason, CutBlock[]][] {
  const runs: [CutReason, CutBlock[]][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.[0] === block.why && !isWhole) last[1].push(block);
    else runs.push([block.why, [block]]);
  }
  return runs;
}

function shown({ text, length }: CutBlock): string {
  return visible(text) + (text.length < length ? `… (${length.toLocaleString("en")} characters)` : "");
}

function compact(texts: readonly string[]): string {
  let columns = 0;
  const fitting = texts.findIndex((text) => {
    columns += columnsOf(text) + 3;
    return columns > COMPACT;
  });
  // The first one is told whatever its length.
  const told = fitting < 0 ? texts : texts.slice(0, Math.max(1, fitting));
  const more = texts.length - told.length;
  return told.join(" · ") + (more > 0 ? ` … and ${more} more` : "");
}
