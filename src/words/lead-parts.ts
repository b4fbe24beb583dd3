import type { AppliedLimits, Counted, Lead, NamedSpeaker } from "../answer/lead.ts";
import { dayWords, listWords, periodWords } from "./formats.ts";
import type { Phrases } from "./phrases.ts";

/** Of a longer list so many are named, and the others counted. */
const MOST_LISTED = 6;
/** Descriptions of unnamed speakers can be whole clauses. UTF-16 units. */
const LONGEST_NAME = 60;

type Joint = "conjunction" | "disjunction";

/** "A, B and 5 more": nothing is left out without being counted. */
export function listed(
  items: readonly string[],
  phrases: Phrases,
  type: Joint,
  of: "people" | "things" = "people",
): string {
  const named = items.length > MOST_LISTED ? items.slice(0, MOST_LISTED - 1) : items;
  const more = items.length - named.length;
  return listWords([...named, ...(more > 0 ? [phrases.lead.others(more, of)] : [])], phrases.locale, type);
}

/** A name with what is uncertain about it, and the body that it speaks for unless the name has that. */
export function nameOf(
  { name, quotes, isCertain, speaksFor, bearers = 1 }: NamedSpeaker,
  { card, lead: say }: Phrases,
): string {
  const own = bearers > 1 ? say.ofOneName(shortName(name), bearers) : shortName(name);
  const known =
    speaksFor === null || holdsWords(name, speaksFor) ? own : say.speaksFor(own, shortName(speaksFor));
  if (isCertain) return known;
  return quotes === 1 ? card.speakerUncertain(known) : say.notAllCertain(known);
}

function holdsWords(name: string, words: string): boolean {
  return name.toLowerCase().includes(words.toLowerCase());
}

/** A description cut between words; the cut is shown. */
export function shortName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const head = name.slice(0, LONGEST_NAME).toWellFormed();
  const end = head.search(/[\s,;]+\S*$/u);
  return `${end > 0 ? head.slice(0, end) : head}…`;
}

export function namesOf(speakers: readonly NamedSpeaker[], phrases: Phrases): string {
  return listed(
    speakers.map((speaker) => nameOf(speaker, phrases)),
    phrases,
    "conjunction",
  );
}

/** Of several: "4 by Orla Finch, 2 by Bram Tessaly and 3 by 5 others". */
function eachOf(speakers: readonly NamedSpeaker[], phrases: Phrases): string {
  const { lead: say, locale } = phrases;
  const named = speakers.length > MOST_LISTED ? speakers.slice(0, MOST_LISTED - 1) : speakers;
  const others = speakers.slice(named.length);
  const theirs = others.reduce((sum, { quotes }) => sum + quotes, 0);
  return listWords(
    [
      ...named.map((speaker) => say.ofWhom(speaker.quotes, nameOf(speaker, phrases))),
      ...(others.length > 0 ? [say.ofOthers(theirs, others.length)] : []),
    ],
    locale,
    "conjunction",
  );
}

export interface QuotesLine {
  readonly speakers: readonly NamedSpeaker[];
  readonly topic: string | null;
  readonly counted: Counted;
  readonly limits: AppliedLimits;
  readonly isMore?: boolean;
  /** Left out where the order is not what was asked for: then what is not shown is told alone. */
  readonly order?: Extract<Lead, { is: "quotes" }>["order"];
}

/** "3 quotes by A on “the ferry” in 2 articles, the best first."; of several who each said how many. */
export function quotesLine(
  { speakers, topic, counted, limits, isMore = false, order }: QuotesLine,
  phrases: Phrases,
): string {
  const { lead: say } = phrases;
  const [only] = speakers;
  const isOne = speakers.length === 1 && only !== undefined;
  const found = say.quotes({
    quotes: quotesCounted(counted, phrases, isMore),
    names: isOne ? nameOf(only, phrases) : null,
    topic,
    articles: counted.articles,
    limits: limitsOf(limits, phrases),
  });
  const each = speakers.length > 1 ? `${say.colon}${eachOf(speakers, phrases)}` : "";
  return `${found}${each}${orderOf("quotes", order ?? null, counted, phrases)}${say.stop}`;
}

/** "3 quotes", "at least 3 more quotes". */
export function quotesCounted({ found, isLeast }: Counted, phrases: Phrases, isMore = false): string {
  const count = isMore ? phrases.lead.moreQuotes(found) : phrases.lists.quotes(found);
  return isLeast ? phrases.lead.atLeast(count) : count;
}

/** ", the best first", or how many of them are shown. */
export function orderOf(
  of: "quotes" | "passages",
  order: "best" | "latest" | "earliest" | null,
  { found, shown }: Pick<Counted, "found" | "shown">,
  { lead: say }: Phrases,
): string {
  if (shown < found) return say.order(of, order ?? "best", shown);
  return found > 1 && order !== null ? say.order(of, order, null) : "";
}

/** Stories told by several articles, where they are fewer than these. */
export function storyNotes(stories: number, articles: number, { lists }: Phrases): string[] {
  return stories === articles ? [] : [lists.stories(stories)];
}

/** The limits that were applied: the outlet, the time. */
export function limitNotes({ outlet, from, to }: AppliedLimits, phrases: Phrases): string[] {
  return [outlet, timeOf(from, to, phrases)].filter((part) => part !== null);
}

/** " (2 stories, The Bell, since 2 May 2031)", or nothing. */
export function bracketed(notes: readonly string[], { lead: say }: Phrases): string {
  return notes.length === 0 ? "" : say.inBrackets(notes);
}

export function limitsOf(limits: AppliedLimits, phrases: Phrases): string {
  return bracketed(limitNotes(limits, phrases), phrases);
}

function timeOf(from: string | null, to: string | null, { lead: say, locale }: Phrases): string | null {
  if (from !== null && to !== null && from !== to) {
    const period = periodWords(from, to, locale);
    if (period === null) return `${from} – ${to}`;
    return period.unit === "days" ? period.words : say.during(period.words, period.unit);
  }
  if (from !== null) return from === to ? say.on(dayWords(from, locale)) : say.since(dayWords(from, locale));
  return to === null ? null : say.until(dayWords(to, locale));
}

/** Bodies that speakers of an answer speak for, by the speaker's name. */
export function bodiesSpokenFor(lead: Lead): ReadonlyMap<string, string> {
  const speakers = "speakers" in lead && lead.is !== "nothing" && lead.is !== "which" ? lead.speakers : [];
  return new Map(
    speakers.flatMap(({ name, speaksFor }): [string, string][] =>
      speaksFor === null || holdsWords(name, speaksFor) ? [] : [[name, speaksFor]],
    ),
  );
}
