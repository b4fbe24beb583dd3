import type { AppliedLimits, Counted, Lead, NamedSpeaker } from "../../src/answer/lead.ts";

/** What a line for people must tell of a lead, whatever its language; and of numbers and days nothing else. */
export interface LeadFacts {
  /** Names, outlets, topics, titles, addresses, words typed and taken. */
  readonly words: readonly string[];
  readonly numbers: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly days: readonly string[];
  /** Whole years, and whole months as `YYYY-MM`. */
  readonly periods: readonly string[];
  /** Those named who are not certain, with the number of their quotes. */
  readonly uncertain: readonly NamedSpeaker[];
  readonly speaksFor: readonly string[];
}

const NONE: LeadFacts = { words: [], numbers: [], days: [], periods: [], uncertain: [], speaksFor: [] };

/** Lists longer than this name one less, and count the rest. */
const MOST_LISTED = 6;

function together(...facts: readonly Partial<LeadFacts>[]): LeadFacts {
  const all = <K extends keyof LeadFacts>(key: K) => facts.flatMap((one) => [...(one[key] ?? [])]);
  return {
    words: all("words") as string[],
    numbers: all("numbers") as number[],
    days: all("days") as string[],
    periods: all("periods") as string[],
    uncertain: all("uncertain") as NamedSpeaker[],
    speaksFor: all("speaksFor") as string[],
  };
}

function word(text: string | null): Partial<LeadFacts> {
  return { words: text === null || text === "" ? [] : [text] };
}

function number(...numbers: readonly number[]): Partial<LeadFacts> {
  return { numbers };
}

function list<T>(items: readonly T[], fact: (item: T) => Partial<LeadFacts>): Partial<LeadFacts> {
  const named = items.length > MOST_LISTED ? items.slice(0, MOST_LISTED - 1) : items;
  return together(
    ...named.map(fact),
    number(...(items.length > named.length ? [items.length - named.length] : [])),
  );
}

function name(speaker: NamedSpeaker): Partial<LeadFacts> {
  const { name, isCertain, speaksFor } = speaker;
  return together(
    word(name),
    { speaksFor: speaksFor === null ? [] : [speaksFor] },
    { uncertain: isCertain ? [] : [speaker] },
  );
}

function counted({ found, shown, articles }: Counted): Partial<LeadFacts> {
  // "The best shown" tells of one without its number.
  return number(found, articles, ...(shown < found && shown > 1 ? [shown] : []));
}

function limited({ outlet, from, to }: AppliedLimits): Partial<LeadFacts> {
  const isWhole = from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4);
  if (isWhole && from.endsWith("-01-01") && to.endsWith("-12-31"))
    return together(word(outlet), { periods: [from.slice(0, 4)] });
  const isMonthEnd = to !== null && new Date(Date.parse(to) + 86_400_000).getUTCDate() === 1;
  if (isWhole && isMonthEnd && from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01"))
    return together(word(outlet), { periods: [from.slice(0, 7)] });
  return together(word(outlet), { days: [from, to].filter((day) => day !== null) });
}

function whoseQuotes(speakers: readonly NamedSpeaker[]): Partial<LeadFacts> {
  if (speakers.length <= 1) return list(speakers, name);
  const named = speakers.length > MOST_LISTED ? speakers.slice(0, MOST_LISTED - 1) : speakers;
  const others = speakers.slice(named.length);
  const theirs = others.reduce((sum, { quotes }) => sum + quotes, 0);
  return together(
    list(speakers, name),
    number(...named.map(({ quotes }) => quotes), ...(others.length > 0 ? [theirs] : [])),
  );
}

/** Every kind of lead: one that is added does not compile without its facts. */
export function factsOf(lead: Lead): LeadFacts {
  const taken = together(
    ...("taken" in lead ? lead.taken : []).map(({ typed, word }) => ({ words: [typed, word] })),
  );
  switch (lead.is) {
    case "quotes":
    case "days":
    case "count":
    case "sides":
      return together(
        whoseQuotes(lead.speakers),
        word(lead.topic),
        counted(lead.counted),
        limited(lead.limits),
        lead.is === "days" ? list(lead.days, (day) => ({ days: [day] })) : {},
        lead.is === "sides" ? list(lead.silent, word) : {},
        taken,
      );
    case "denials":
    case "voices":
      return together(
        list(lead.speakers, name),
        word(lead.topic),
        counted(lead.counted),
        limited(lead.limits),
        taken,
      );
    case "passages":
      return together(
        word(lead.topic),
        word(lead.words),
        list(lead.others, word),
        counted(lead.counted),
        number(...(lead.stories === lead.counted.articles ? [] : [lead.stories])),
        limited(lead.limits),
        taken,
      );
    case "articles": {
      const { topic, articles, stories, passages, limits, latest, isLatest } = lead;
      return together(
        word(topic),
        // "The latest article" is one.
        number(...(isLatest && topic === null && articles === 1 ? [] : [articles])),
        number(...(stories === articles ? [] : [stories]), ...(passages === null ? [] : [passages])),
        limited(limits),
        { days: latest === null ? [] : [latest] },
      );
    }
    case "article_fact":
      return together(
        word(lead.title),
        lead.detail === "date" ? { days: lead.values } : { words: lead.values },
      );
    case "article_people":
      return together(word(lead.title), list(lead.speakers, name));
    case "which":
      return together(word(lead.words), list(lead.speakers, word));
    case "which_article":
      return together(list(lead.titles, word));
    case "unreferred":
      return together(word(lead.word));
    case "talk":
      return together(...(lead.of === "farewell" || lead.of === "praise" ? [] : lead.examples.map(word)));
    case "unclear":
      return together(...lead.examples.map(word));
    case "foreign":
      return NONE;
    case "nothing":
      return together(
        taken,
        nothingFacts(lead),
        number(...("unread" in lead && lead.unread !== undefined ? [lead.unread] : [])),
      );
    default:
      return lead satisfies never;
  }
}

function nothingFacts(lead: Extract<Lead, { is: "nothing" }>): LeadFacts {
  const about = together(word(lead.topic), limited(lead.limits));
  const spokeOf = (speakers: readonly string[], topics: readonly string[]) =>
    speakers.length === 1 ? list(topics, word) : {};
  switch (lead.because) {
    case "not_on_topic":
      return together(
        list(lead.speakers, word),
        about,
        // Without a topic none is sure enough, and where they are not counted there is no number.
        number(...(lead.topic === null || lead.quotes === 0 ? [] : [lead.quotes, lead.articles])),
        spokeOf(lead.speakers, lead.topics),
      );
    case "not_in_that_manner":
      return together(list(lead.speakers, word), about, number(lead.quotes));
    case "no_more":
      return together(list(lead.speakers, word), about, spokeOf(lead.speakers, lead.topics));
    case "outside_limits":
      return together(list(lead.speakers, word), about, {
        days: lead.latestBefore === null ? [] : [lead.latestBefore],
      });
    case "not_quoted":
      // Nobody is quoted on whatever topic: neither topic nor limits decide.
      return together(
        word(lead.words),
        number(...(lead.articles === 0 ? [] : [lead.articles])),
        list(lead.suggestions, word),
      );
    case "nobody":
      return together(about, number(lead.quotes, lead.articles));
    case "no_passage":
      return together(about, number(lead.passages, lead.articles));
    case "name_unknown":
    case "not_mentioned":
      return together(word(lead.words));
    case "time_unknown":
      return together({ periods: [lead.words, ...lead.years] });
    case "no_article":
      return together(about, number(...(lead.articles === 0 ? [] : [lead.articles])));
    case "no_outlet":
      return together(word(lead.outlet), list(lead.outlets, word));
    case "no_such_day":
      return together(word(lead.words));
    case "article_silent":
      return together(word(lead.title));
    case "empty_archive":
      return NONE;
    default:
      return lead satisfies never;
  }
}
