import type { Source, Statement } from "../../src/answer/answer.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { cueShown, denialShown, shownWords } from "../../src/words/shown-words.ts";
import type { Stretch } from "../../src/words/stretches.ts";
import { dayStamp } from "./day-stamp.ts";
import { fitLine, fitName, fitQuote } from "./fit-text.ts";
import { alsoLink, statementLink } from "./link-url.ts";
import { linkedName } from "./linked-name.ts";
import { roomAfter, sizeOf, type TextSize } from "./page-limits.ts";

/** Lengths in Markdown up to which names and titles are shown. */
const LONGEST = { name: 100, body: 60, cue: 160, title: 160, outlet: 80, url: 400, alsoUrl: 256 } as const;
/** Other sources of the same words that are named; the rest is counted. */
const MOST_ALSO = 3;

export interface StatementFrame {
  /** Number shown before the speaker, from 1; `null` where it is the only one. */
  readonly ordinal: number | null;
  readonly sources: ReadonlyMap<number, Source>;
  /** Bodies that speakers speak for, by the speaker's name. */
  readonly speaksFor?: Readonly<Record<string, string>>;
  readonly phrases: Phrases;
  /** Whether the words are shown; left out: yes. They are not where they stand right above. */
  readonly hasWords?: boolean;
}

/**
 * A statement as Markdown within `room`: the exact words as a block quote; below them in small print who said them, what they did with
 * them, where, as a link to these words, and when; then where else they stand. Words that alone are more than a page are
 * cut, which is shown and told.
 */
export function statementText(statement: Statement, frame: StatementFrame, room: TextSize): string {
  const { card, buttons } = frame.phrases;
  const below = [whoAndWhere(statement, frame), elsewhere(statement, frame)]
    .filter((line) => line !== "")
    .map((line) => `-# ${line}`);
  if (frame.hasWords === false) return below.join("\n");
  const note = `-# ${card.wholeUnder(buttons.inContext)}`;
  const left = roomAfter(room, sizeOf(["", ...below, note].join("\n")));
  const { markdown, rest } = fitQuote(wordsOf(statement), left, true);
  return [markdown, ...below, ...(rest.length > 0 ? [note] : [])].join("\n");
}

/** Where the quotation's own marks tell what was said, it is not bold besides. */
function wordsOf(statement: Statement): Stretch[] {
  const words = shownWords(statement);
  const [first] = words;
  const isInMarks = statement.kind === "direct" && first?.kind === "plain" && /^["“„«‘]/u.test(first.text);
  return isInMarks
    ? words.map((stretch) => (stretch.kind === "marked" ? { ...stretch, kind: "plain" } : stretch))
    : words;
}

/** "**2** · **Orla Finch** (speaker not certain), told the Bell · The Bell · 2 May 2031"; of a passage its title in place of the speaker. */
function whoAndWhere(statement: Statement, frame: StatementFrame): string {
  const { ordinal, sources, phrases } = frame;
  const source = sources.get(statement.source);
  const url = statementLink(statement, source, LONGEST.url);
  const title = fitName(source?.title ?? "", LONGEST.title) || phrases.card.untitled;
  const outlet = source?.outlet?.trim() ? source.outlet : null;
  const isPassage = statement.kind === "passage";
  return [
    ordinal === null ? "" : `**${ordinal}**`,
    isPassage ? (outlet === null ? "" : title) : speakerPart(statement, frame),
    linkedName(outlet ?? source?.title ?? "", outlet === null ? LONGEST.title : LONGEST.outlet, url) ||
      phrases.card.untitled,
    dayStamp(source?.published ?? null) ?? phrases.lists.undated,
    statement.pages === undefined ? "" : phrases.card.pages(statement.pages.first, statement.pages.last),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function speakerPart(statement: Statement, { speaksFor = {}, phrases }: StatementFrame): string {
  const { kind, speaker, isSpeakerCertain, setByHand } = statement;
  const cue = cueShown(statement);
  const denied = denialShown(statement, phrases);
  const known = speaker === null ? phrases.card.somebody : `**${fitName(speaker, LONGEST.name)}**`;
  const body = speaker !== null && Object.hasOwn(speaksFor, speaker) ? speaksFor[speaker] : undefined;
  const name = body === undefined ? known : phrases.lead.speaksFor(known, fitName(body, LONGEST.body));
  const who = isSpeakerCertain === false && setByHand !== true ? phrases.card.speakerUncertain(name) : name;
  const how =
    denied !== null
      ? [denied]
      : [
          ...(cue === null ? [] : [fitLine(cue, LONGEST.cue)]),
          ...(kind === "indirect" ? [phrases.card.inArticleWords] : []),
        ];
  return [who, ...how, ...(setByHand === true ? [phrases.byHand.setByHand] : [])].join(", ");
}

/** Where else the same words stand, and since when, if that is not the day told already. */
function elsewhere(statement: Statement, { sources, phrases }: StatementFrame): string {
  const { card } = phrases;
  const others = placesOf(statement.also, statement, { sources, phrases });
  const wordings = [...new Set(statement.variants.map((variant) => variant.source))];
  const worded = placesOf(wordings, statement, { sources, phrases });
  const isTold = statement.earliest === (sources.get(statement.source)?.published ?? null);
  const first = statement.count > 1 && !isTold ? dayStamp(statement.earliest) : null;
  return [
    others === "" ? "" : card.alsoIn(others),
    worded === "" ? "" : card.inOtherWordsIn(worded),
    first === null ? "" : card.firstOn(first),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** "The Courier, The Bell, 2 further articles": other sources, each a link to the words there. */
function placesOf(
  numbers: readonly number[],
  statement: Statement,
  { sources, phrases }: Pick<StatementFrame, "sources" | "phrases">,
): string {
  const named = numbers.slice(0, MOST_ALSO).map((number) => {
    const source = sources.get(number);
    const url = alsoLink(statement, source, LONGEST.alsoUrl);
    return linkedName(source?.outlet ?? source?.title ?? "", LONGEST.outlet, url) || phrases.card.untitled;
  });
  const more = numbers.length - named.length;
  return [...named, ...(more > 0 ? [phrases.card.furtherArticles(more)] : [])].join(", ");
}
