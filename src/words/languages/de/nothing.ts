import type { LeadNothingPhrases } from "../../phrases/nothing-phrases.ts";
import { count, inArticles, on, quoted, quotes } from "./counted.ts";

export const nothing: LeadNothingPhrases = {
  notOnTopic: (f) => {
    const by = f.names === null ? "" : ` von ${f.names}`;
    if (f.topic === null) return `Nichts gefunden: kein Zitat${by}${f.limits}, das sicher genug ist.`;
    if (f.quotes === 0) return `Nichts gefunden: kein Zitat${by}${on(f.topic)}${f.limits}.`;
    return `Nichts gefunden${on(f.topic)}${f.limits}: ${quotes(f.quotes)}${by} in ${inArticles(f.articles)}, keines davon dazu.`;
  },
  notInThatManner: (n, names, topic, limits) =>
    `Nichts gefunden: ${quotes(n)}${names === null ? "" : ` von ${names}`}${on(topic)}${limits}, aber keines, in dem das geschieht.`,
  noMore: (names, topic, limits) =>
    `Keine weiteren Zitate${names === null ? "" : ` von ${names}`}${on(topic)}${limits}.`,
  outsideLimits: (names, topic, limits) =>
    `Nichts gefunden${names === null ? "" : `: kein Zitat von ${names}`}${on(topic)}${limits}.`,
  latestBefore: (day) => `Das Neueste davor ist vom ${day}.`,
  latestWithout: (day) => `Ohne diese Einschränkung ist das Neueste vom ${day}.`,
  notQuoted: (words, n) =>
    n === 0
      ? `Nichts gefunden: ${quoted(words)} kommt in den Artikeln hier nicht vor.`
      : `Nichts gefunden: ${quoted(words)} kommt in ${inArticles(n)} vor, wird aber nicht zitiert.`,
  nobody: (topic, limits, q, n) =>
    `Nichts gefunden${on(topic)}${limits}: keines von ${count(q, { one: "# Zitat", other: "# Zitaten" })} in ${inArticles(n)} passt.`,
  unread: (n) =>
    count(n, {
      one: "# Artikel in einer anderen Sprache nennt es; seine Zitate werden nicht gelesen.",
      other: "# Artikel in anderen Sprachen nennen es; ihre Zitate werden nicht gelesen.",
    }),
  noPassage: (topic, limits, p, n) =>
    `Nichts gefunden${on(topic)}${limits} in ${count(p, { one: "# Absatz", other: "# Absätzen" })} aus ${inArticles(n)}.`,
  nameUnknown: (words) => `Kein Artikel hier nennt ${quoted(words)}.`,
  timeUnknown: (words, years) =>
    `Nichts hier ist von ${words}${years === null ? "" : `; die nächsten Artikel sind von ${years}`}.`,
  notMentioned: (words) => `Im nächstliegenden Artikel kommt ${quoted(words)} nicht vor.`,
  noArticle: (topic, limits, n) => {
    const what = topic === null ? "passt" : `handelt von ${quoted(topic)}`;
    return `Nichts gefunden: ${n === 0 ? "kein Artikel" : `keiner von ${inArticles(n)}`} ${what}${limits}.`;
  },
  noOutlet: (outlet, outlets) =>
    `Nichts gefunden: Es gibt keinen Artikel von ${quoted(outlet)}.${outlets === null ? "" : ` Medien: ${outlets}.`}`,
  noSuchDay: (words) => `Diesen Tag gibt es nicht${words === null ? "" : `: ${quoted(words)}`}.`,
  emptyArchive: "Es gibt noch keine Artikel.",
};
