import type { ArticleEntry } from "../../src/archive/archive.ts";
import type { Refusal } from "../../src/ingest/read-event.ts";
import type { AddedFiles, AddProgress } from "../../src/library/library.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { dayStamp } from "./day-stamp.ts";
import { fitLine, fitName } from "./fit-text.ts";
import { fileName } from "./source-text.ts";

/** Refusals told one by one: each has a file, a reason and a cure. */
const MOST_REFUSED = 6;
/** Articles named, so that people see whether a page was read as what it is. */
const MOST_NAMED = 5;
const LONGEST = { file: 80, reason: 200, cure: 120, title: 120, outlet: 50 } as const;
/** Squares of the bar. */
const BAR = 20;

/** How far adding articles has come; edited into the message as it goes on. */
export function progressPage({ share, articles }: AddProgress, phrases: Phrases): CardPage {
  const part = Math.min(1, Math.max(0, share));
  const percent = new Intl.NumberFormat(phrases.locale, { style: "percent" }).format(part);
  const full = Math.floor(part * BAR);
  const bar = "▰".repeat(full) + "▱".repeat(BAR - full);
  return cardPage([textDisplay(`${bar}\n${phrases.lists.reading(percent, articles)}`)]);
}

/** What adding came to: counts, the first of the articles that were met, and one line for each file or line that was not read. */
export function addedPage(added: AddedFiles, met: readonly ArticleEntry[], phrases: Phrases): CardPage {
  const { lists } = phrases;
  const counts = [
    ...(added.added > 0 ? [lists.added(added.added)] : []),
    ...(added.replaced > 0 ? [lists.replaced(added.replaced)] : []),
    ...(added.unchanged > 0 ? [lists.unchanged(added.unchanged)] : []),
    ...(added.twins > 0 ? [lists.twins(added.twins)] : []),
  ];
  const { refused } = added;
  return cardPage([
    textDisplay(`**${counts.length > 0 ? counts.join(" · ") : lists.nothingAdded}**`),
    linesOf(
      met.map((article) => articleLine(article, phrases)),
      MOST_NAMED,
      phrases,
    ),
    refused.length === 0 ? null : textDisplay(lists.refused(refused.length)),
    linesOf(
      refused.map((refusal) => refusalLine(refusal, phrases)),
      MOST_REFUSED,
      phrases,
    ),
  ]);
}

/** The first lines, and how many more there are; `null` where there is none. */
function linesOf(lines: readonly string[], most: number, { lists }: Phrases) {
  if (lines.length === 0) return null;
  const more = lines.length - most;
  return textDisplay(
    [...lines.slice(0, most), ...(more > 0 ? [`-# ${lists.further(more)}`] : [])].join("\n"),
  );
}

function articleLine({ title, outlet, published }: ArticleEntry, { card, lists }: Phrases): string {
  const details = [fitName(outlet ?? "", LONGEST.outlet), dayStamp(published) ?? lists.undated];
  const known = details.filter((detail) => detail !== "").join(" · ");
  return `${fitName(title, LONGEST.title) || card.untitled}\n-# ${known}`;
}

function refusalLine({ file, line, reason, cure }: Refusal, { lists }: Phrases): string {
  const name = fitLine(/^https?:/iu.test(file) ? file : fileName(file), LONGEST.file);
  const place = line === null ? name : `${name}, ${lists.line(line)}`;
  const told = [fitLine(reason, LONGEST.reason), fitLine(cure, LONGEST.cure)].filter((text) => text !== "");
  // Some reasons are sentences that name their file.
  const isNamed = file !== "" && reason.includes(file);
  return `-# ${isNamed ? "" : `**${place || "–"}** `}${told.join("; ")}`;
}
