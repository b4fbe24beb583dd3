import type { Source, Statement } from "../../src/answer/answer.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { dayStamp } from "./day-stamp.ts";
import { fitLine, fitQuote } from "./fit-text.ts";
import { linkUrl, maskedLink } from "./link-url.ts";
import { roomAfter, sizeOf, type TextSize } from "./page-limits.ts";
import { cueShown, denialShown, shownWords } from "../../src/words/shown-words.ts";

/** Lengths in Markdown up to which names and titles are shown. */
const LONGEST = { name: 100, body: 60, cue: 160, title: 160, outlet: 80, alsoUrl: 256 } as const;
/** Other sources of the same words that are named; the rest is counted. */
const MOST_ALSO = 3;

export interface StatementFrame {
  /** Number shown beside the speaker, from 1; `null` where it is the only one. */
  readonly ordinal: number | null;
  readonly sources: ReadonlyMap<number, Source>;
  /** Bodies that speakers speak for, by the speaker's name. */
  readonly speaksFor?: Readonly<Record<string, string>>;
  readonly phrases: Phrases;
}

/**
 * A statement as Markdown within `room`: the exact words as a block quote, who said them, where they stand. Words that
 * alone are more than a page are cut, which is shown and told.
 */
export function statementText(statement: Statement, frame: StatementFrame, room: TextSize): string {
  const { card, buttons } = frame.phrases;
  const below = [speakerLine(statement, frame), placeLine(statement, frame)].filter((line) => line !== "");
  const note = `-# ${card.wholeUnder(buttons.inContext)}`;
  const left = roomAfter(room, sizeOf(["", ...below, note].join("\n")));
  const { markdown, rest } = fitQuote(shownWords(statement), left, true);
  return [markdown, ...below, ...(rest.length > 0 ? [note] : [])].join("\n");
}

/** "**2** · **Orla Finch** (speaker not certain), told the Bell"; nothing of a passage. */
function speakerLine(statement: Statement, { ordinal, speaksFor = {}, phrases }: StatementFrame): string {
  const { kind, speaker, isSpeakerCertain } = statement;
  const cue = cueShown(statement);
  const denied = denialShown(statement, phrases);
  if (kind === "passage") return "";
  const known = speaker === null ? phrases.card.somebody : `**${fitLine(speaker, LONGEST.name)}**`;
  const body = speaker !== null && Object.hasOwn(speaksFor, speaker) ? speaksFor[speaker] : undefined;
  const name = body === undefined ? known : phrases.lead.speaksFor(known, fitLine(body, LONGEST.body));
  const who = isSpeakerCertain === false ? phrases.card.speakerUncertain(name) : name;
  const how = [
    ...(cue === null ? [] : [fitLine(cue, LONGEST.cue)]),
    ...(denied === null ? [] : [denied]),
    ...(denied === null && kind === "indirect" ? [phrases.card.inArticleWords] : []),
  ];
  return `${numberOf(ordinal)}${[who, ...how].join(", ")}`;
}

/** Small print: citation, title, outlet, day, paragraph; where else the same words stand, and since when. */
function placeLine(statement: Statement, { ordinal, sources, phrases }: StatementFrame): string {
  const { card, lists } = phrases;
  const source = sources.get(statement.source);
  const place = [
    `${statement.kind === "passage" ? numberOf(ordinal) : ""}\\[${statement.source}\\] ${titleOf(source, phrases)}`,
    source?.outlet == null ? "" : fitLine(source.outlet, LONGEST.outlet),
    dayStamp(source?.published ?? null) ?? lists.undated,
    card.paragraph(statement.passage.ordinal),
  ];
  const ordinals = new Map(statement.alsoAt?.map((at) => [at.source, at.ordinal]));
  const others = placesOf(statement.also, ordinals, { sources, phrases });
  const wordings = [...new Set(statement.variants.map((variant) => variant.source))];
  const worded = placesOf(wordings, new Map(), { sources, phrases });
  const first = dayStamp(statement.earliest);
  const again = [
    others === "" ? "" : card.alsoIn(others),
    worded === "" ? "" : card.inOtherWordsIn(worded),
    statement.count > 1 ? card.foundTimes(statement.count) : "",
    statement.count > 1 && first !== null ? card.firstOn(first) : "",
  ];
  return [place, again]
    .map((parts) => parts.filter((part) => part !== "").join(" · "))
    .filter((line) => line !== "")
    .map((line) => `-# ${line}`)
    .join("\n");
}

function numberOf(ordinal: number | null): string {
  return ordinal === null ? "" : `**${ordinal}** · `;
}

/** "The Courier 2 (paragraph 4), The Bell 3, 2 further articles": other sources, their numbers as links. */
function placesOf(
  numbers: readonly number[],
  ordinals: ReadonlyMap<number, number>,
  { sources, phrases }: Pick<StatementFrame, "sources" | "phrases">,
): string {
  const named = numbers.slice(0, MOST_ALSO).map((number) => {
    const source = sources.get(number);
    const name = fitLine(source?.outlet ?? source?.title ?? "", LONGEST.outlet) || phrases.card.untitled;
    const url = linkUrl([source?.link ?? null, source?.url ?? null], LONGEST.alsoUrl);
    const ordinal = ordinals.get(number);
    const paragraph = ordinal === undefined ? "" : ` (${phrases.card.paragraph(ordinal)})`;
    return `${name} ${url === null ? `\\[${number}\\]` : maskedLink(String(number), url)}${paragraph}`;
  });
  const more = numbers.length - named.length;
  return [...named, ...(more > 0 ? [phrases.card.furtherArticles(more)] : [])].join(", ");
}

function titleOf(source: Source | undefined, { card }: Phrases): string {
  return fitLine(source?.title ?? "", LONGEST.title) || card.untitled;
}
