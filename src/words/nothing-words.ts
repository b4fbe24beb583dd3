import type { Lead } from "../answer/lead.ts";
import { dayWords } from "./formats.ts";
import { limitsOf, listed } from "./lead-parts.ts";
import type { Phrases } from "./phrases.ts";

/** Why nothing answers, and what there is instead. */
export function nothingWords(lead: Extract<Lead, { is: "nothing" }>, phrases: Phrases): string[] {
  const { nothing: say, didYouMean, topics: aboutTopics, silent } = phrases.lead;
  const { topic } = lead;
  const limits = limitsOf(lead.limits, phrases);
  const names = (all: readonly string[]) => (all.length === 0 ? null : listed(all, phrases, "disjunction"));
  const spokeOf = ([who, ...others]: readonly string[], topics: readonly string[]) =>
    topics.length === 0 || who === undefined || others.length > 0
      ? ""
      : aboutTopics(who, listed(topics, phrases, "conjunction", "things"));
  const unread = ({ unread: articles }: { readonly unread?: number }): string =>
    articles === undefined ? "" : say.unread(articles);
  switch (lead.because) {
    case "not_on_topic":
      return [
        say.notOnTopic({
          quotes: lead.quotes,
          names: names(lead.speakers),
          topic,
          articles: lead.articles,
          limits,
        }),
        spokeOf(lead.speakers, lead.topics),
        unread(lead),
      ];
    case "not_in_that_manner":
      return [say.notInThatManner(lead.quotes, names(lead.speakers), topic, limits)];
    case "no_more":
      return [say.noMore(names(lead.speakers), topic, limits), spokeOf(lead.speakers, lead.topics)];
    case "outside_limits":
      return [
        say.outsideLimits(names(lead.speakers), topic, limits),
        lead.latestBefore === null ? "" : latest(lead.latestBefore, lead.limits.from !== null, phrases),
      ];
    case "not_quoted":
      return [
        say.notQuoted(lead.words, lead.articles),
        lead.suggestions.length === 0 ? "" : didYouMean(listed(lead.suggestions, phrases, "disjunction")),
        unread(lead),
      ];
    case "nobody":
      return [say.nobody(topic, limits, lead.quotes, lead.articles), unread(lead)];
    case "no_passage":
      return [say.noPassage(topic, limits, lead.passages, lead.articles)];
    case "name_unknown":
      return [say.nameUnknown(lead.words)];
    case "time_unknown":
      return [
        say.timeUnknown(
          lead.words,
          lead.years.length === 0 ? null : listed(lead.years, phrases, "conjunction", "things"),
        ),
      ];
    case "not_mentioned":
      return [say.notMentioned(lead.words)];
    case "no_article":
      return [say.noArticle(topic, limits, lead.articles)];
    case "no_outlet":
      return [
        say.noOutlet(
          lead.outlet,
          lead.outlets.length === 0 ? null : listed(lead.outlets, phrases, "conjunction", "things"),
        ),
      ];
    case "no_such_day":
      return [say.noSuchDay(lead.words === "" ? null : lead.words)];
    case "article_silent":
      return [silent[lead.detail](lead.title)];
    case "empty_archive":
      return [say.emptyArchive];
  }
}

/** Before a day that limited the question there is a latest one; without such a day it is only the latest of all. */
function latest(day: string, isBefore: boolean, { lead: { nothing: say }, locale }: Phrases): string {
  const words = dayWords(day, locale);
  return isBefore ? say.latestBefore(words) : say.latestWithout(words);
}
