import type { Refusal } from "../../src/ingest/read-event.ts";
import type { AddedFiles, AddProgress } from "../../src/library/library.ts";
import type { Phrases } from "../locales/phrases.ts";
import { type CardPage, cardPage, container, EDGES, textDisplay } from "./card-page.ts";
import { fitLine } from "./fit-text.ts";
import { fileName } from "./source-text.ts";

/** Refusals told one by one: each has a file, a reason and a cure. */
const MOST_REFUSED = 8;
const LONGEST = { file: 80, reason: 200, cure: 120 } as const;
/** Squares of the bar. */
const BAR = 20;

/** How far adding articles has come; edited into the message as it goes on. */
export function progressPage({ share, articles }: AddProgress, phrases: Phrases): CardPage {
  const part = Math.min(1, Math.max(0, share));
  const percent = new Intl.NumberFormat(phrases.locale, { style: "percent" }).format(part);
  const full = Math.floor(part * BAR);
  const bar = "▰".repeat(full) + "▱".repeat(BAR - full);
  return cardPage([container([textDisplay(`${bar}\n${phrases.lists.reading(percent, articles)}`)])]);
}

/** What adding files came to: counts, and one line for each file or line that was not read. */
export function addedPage(added: AddedFiles, phrases: Phrases): CardPage {
  const { lists } = phrases;
  const counts = [
    added.added > 0 ? lists.added(added.added) : lists.nothingAdded,
    ...(added.replaced > 0 ? [lists.replaced(added.replaced)] : []),
    ...(added.unchanged > 0 ? [lists.unchanged(added.unchanged)] : []),
    ...(added.twins > 0 ? [lists.twins(added.twins)] : []),
  ];
  const { refused } = added;
  const more = refused.length - MOST_REFUSED;
  const lines = [
    ...(refused.length > 0 ? [lists.refused(refused.length)] : []),
    ...refused.slice(0, MOST_REFUSED).map((refusal) => refusalLine(refusal, phrases)),
    ...(more > 0 ? [`-# ${lists.further(more)}`] : []),
  ];
  const isSound = refused.length === 0;
  return cardPage([
    container(
      [textDisplay(`**${counts.join(" · ")}**`), lines.length === 0 ? null : textDisplay(lines.join("\n"))],
      isSound ? EDGES.good : EDGES.warning,
    ),
  ]);
}

function refusalLine({ file, line, reason, cure }: Refusal, { lists }: Phrases): string {
  const name = fitLine(/^https?:/iu.test(file) ? file : fileName(file), LONGEST.file);
  const place = line === null ? name : `${name}, ${lists.line(line)}`;
  const told = [fitLine(reason, LONGEST.reason), fitLine(cure, LONGEST.cure)].filter((text) => text !== "");
  return `-# **${place || "–"}** ${told.join("; ")}`;
}
