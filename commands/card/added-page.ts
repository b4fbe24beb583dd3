import type { ArticleEntry } from "../../src/archive/archive.ts";
import type { Quoted } from "../../src/archive/quoted-in.ts";
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

/** How many articles were added, replaced, unchanged, there already; without those of which there is none. */
export function addedCounts({ added, replaced, unchanged, twins }: AddedFiles, { lists }: Phrases): string[] {
  return [
    ...(added > 0 ? [lists.added(added)] : []),
    ...(replaced > 0 ? [lists.replaced(replaced)] : []),
    ...(unchanged > 0 ? [lists.unchanged(unchanged)] : []),
    ...(twins > 0 ? [lists.twins(twins)] : []),
  ];
}

/** What of articles is known: how much they quote, and what they do not name. */
function knownLine(met: readonly ArticleEntry[], { quotes, speakers }: Quoted, phrases: Phrases) {
  if (met.length === 0) return null;
  const { lists, managers } = phrases;
  const noOutlet = met.filter(({ outlet }) => outlet === null).length;
  const noAuthor = met.filter(({ authors }) => authors.length === 0).length;
  const told = [
    lists.quotes(quotes),
    managers.speakers(speakers),
    ...(noOutlet > 0 ? [managers.withoutOutlet(noOutlet)] : []),
    ...(noAuthor > 0 ? [managers.withoutAuthor(noAuthor)] : []),
  ];
  return textDisplay(`-# ${told.join(" · ")}`);
}

/** The articles that were met, and what they quote. */
export interface MetArticles {
  readonly articles: readonly ArticleEntry[];
  readonly quoted: Quoted;
}

/**
 * What adding came to: counts, the first of the articles that were met, what is known of all of them, and one line for each file or line that
 * was not read.
 */
export function addedPage(
  added: AddedFiles,
  { articles: met, quoted }: MetArticles,
  phrases: Phrases,
): CardPage {
  const { lists } = phrases;
  const counts = addedCounts(added, phrases);
  const { refused } = added;
  return cardPage([
    textDisplay(`**${counts.length > 0 ? counts.join(" · ") : lists.nothingAdded}**`),
    linesOf(
      met.map((article) => articleLine(article, phrases)),
      MOST_NAMED,
      phrases,
    ),
    knownLine(met, quoted, phrases),
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
