import type { Archive } from "../archive/archive.ts";
import { speakerNamed } from "../question/asked-speaker.ts";
import type { Names } from "../question/names/names.ts";
import { quotesInContext } from "../retrieval/quote-context.ts";
import { namesOf } from "../retrieval/speaker-directory.ts";
import { type SpokenTopic, topicsSpokenOf } from "../retrieval/spoken-topics.ts";
import { speakersMeant } from "./speakers-meant.ts";

export type QuotedTopic = SpokenTopic;

/** Quotes that are read for topics, the newest: reading one in its context takes some tenths of a millisecond. */
const MOST_READ = 120;
/** Articles that are looked through where no speaker is named, the newest. */
const MOST_ARTICLES = 40;
const MOST_TOPICS = 200;

/**
 * What a speaker's quotes are about, with how many of them hold each topic; where `speaker` is empty, what the quotes of
 * the newest articles are about. Empty where nobody of that name is quoted.
 */
export async function quotedTopics(
  archive: Archive,
  names: Names,
  speaker: string,
): Promise<readonly QuotedTopic[]> {
  if (speaker.trim() === "") {
    const newest = (await archive.articles()).slice(0, MOST_ARTICLES).map(({ id }) => id);
    const quotes = await archive.quotes({ within: { ids: newest } });
    return topicsSpokenOf(await quotesInContext(archive, quotes.slice(0, MOST_READ), null), [], MOST_TOPICS);
  }
  const meant = await speakersMeant(speakerNamed(speaker, names), { names, archive });
  const likely = meant.filter(({ tier }) => tier === meant[0]?.tier).flatMap(({ own }) => own);
  if (likely.length === 0) return [];
  const quotes = await archive.quotes({ speakers: namesOf(likely) });
  const own = likely.flatMap((identity) => identity.names);
  return topicsSpokenOf(await quotesInContext(archive, quotes.slice(0, MOST_READ), null), own, MOST_TOPICS);
}
