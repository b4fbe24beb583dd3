import type { LeadNothingPhrases } from "../../phrases/nothing-phrases.ts";
import { articles, count, on, passages, quoted, quotes } from "./counted.ts";

export const nothing: LeadNothingPhrases = {
  notOnTopic: (f) => {
    const by = f.names === null ? "" : ` by ${f.names}`;
    if (f.topic === null) return `Nothing found: no quote${by}${f.limits} that is sure enough to show.`;
    if (f.quotes === 0) return `Nothing found: no quote${by}${on(f.topic)}${f.limits}.`;
    return `Nothing found${on(f.topic)}${f.limits}: ${quotes(f.quotes)}${by} in ${articles(f.articles)}, none of them on it.`;
  },
  notInThatManner: (n, names, topic, limits) =>
    `Nothing found: ${quotes(n)}${names === null ? "" : ` by ${names}`}${on(topic)}${limits}, but none does that.`,
  noMore: (names, topic, limits) =>
    `No more quotes${names === null ? "" : ` by ${names}`}${on(topic)}${limits}.`,
  outsideLimits: (names, topic, limits) =>
    `Nothing found${names === null ? "" : `: no quote by ${names}`}${on(topic)}${limits}.`,
  latestBefore: (day) => `The latest before that is from ${day}.`,
  latestWithout: (day) => `Without that limit, the latest is from ${day}.`,
  notQuoted: (words, n) =>
    n === 0
      ? `Nothing found: ${quoted(words)} is not in the articles here.`
      : `Nothing found: ${quoted(words)} is named in ${articles(n)}, but not quoted.`,
  nobody: (topic, limits, q, n) =>
    `Nothing found${on(topic)}${limits}: none of ${quotes(q)} in ${articles(n)} fits.`,
  unread: (n) =>
    count(n, {
      one: "# article in another language has it; its quotes are not read.",
      other: "# articles in other languages have it; their quotes are not read.",
    }),
  noPassage: (topic, limits, p, n) =>
    `Nothing found${on(topic)}${limits} in ${passages(p)} of ${articles(n)}.`,
  nameUnknown: (words) => `No article here names ${quoted(words)}.`,
  timeUnknown: (words, years) =>
    `Nothing here is from ${words}${years === null ? "" : `; the nearest articles are from ${years}`}.`,
  notMentioned: (words) => `The nearest article does not mention ${quoted(words)}.`,
  noArticle: (topic, limits, n) => {
    const what = topic === null ? "fits" : `is about ${quoted(topic)}`;
    return `Nothing found: ${n === 0 ? "no article" : `none of ${articles(n)}`} ${what}${limits}.`;
  },
  noOutlet: (outlet, outlets) =>
    `Nothing found: there is no article from ${quoted(outlet)}.${outlets === null ? "" : ` Outlets: ${outlets}.`}`,
  noSuchDay: (words) => `There is no such day${words === null ? "" : ` as ${quoted(words)}`}.`,
  emptyArchive: "There are no articles yet.",
};
