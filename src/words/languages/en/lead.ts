import type { LeadPhrases } from "../../phrases/lead-phrases.ts";
import { articles, count, on, passages, quoted } from "./counted.ts";
import { nothing } from "./nothing.ts";

export const lead: LeadPhrases = {
  stop: ".",
  gap: " ",
  comma: ", ",
  colon: ": ",
  quoted,
  inBrackets: (parts) => ` (${parts.join(", ")})`,
  others: (n) => count(n, { other: "# more" }),
  atLeast: (what) => `At least ${what}`,
  moreQuotes: (n) => count(n, { one: "# more quote", other: "# more quotes" }),
  quotes: (f) =>
    `${f.quotes}${f.names === null ? "" : ` by ${f.names}`}${on(f.topic)} in ${articles(f.articles)}${f.limits}`,
  denials: (f) => {
    const how = { denied: "Denied", not_said: "Not said", both: "Denied or not said" }[f.how];
    return `${how} by ${f.names}, as the articles have it: ${f.statements}${on(f.topic)} in ${articles(f.articles)}${f.limits}`;
  },
  statements: (n) => count(n, { one: "# statement", other: "# statements" }),
  ofWhom: (n, name) => count(n, { other: `# by ${name}` }),
  ofOthers: (n, people) => `${count(n, { other: "#" })} by ${count(people, { other: "# others" })}`,
  speaksFor: (name, body) => `${name} (for ${body})`,
  ofOneName: (name, bearers) => `${name}${count(bearers, { other: " (# people of that name)" })}`,
  notAllCertain: (name) => `${name} (speaker not certain in all)`,
  order: (_, order, shown) => {
    const first = { best: "the best", latest: "the latest", earliest: "the earliest" }[order];
    if (shown === null) return `, ${first} first`;
    return count(shown, { one: `, ${first} shown`, other: `, ${first} # shown` });
  },
  mannerNotShown: (n) => (n === 1 ? "It does not plainly do that." : "None of them plainly does that."),
  voices: (f) => {
    const how = { on: "on", for: "in favour of", against: "against", said: "with the words" }[f.stance];
    return `${f.quotes} ${how} ${quoted(f.topic)} in ${articles(f.articles)}${f.limits}`;
  },
  saidBy: (names) => `Said by ${names}.`,
  passages: (n, topic, among) => `${passages(n)}${on(topic)} in ${articles(among)}`,
  answer: (words, line) => `${quoted(words)} – ${line}`,
  otherAnswers: (words, isOne) => `${isOne ? "Another article says" : "Other articles say"} ${words}.`,
  days: (days) => `Published ${days}.`,
  undated: "No day of publication is known.",
  notQuotedOnIt: (names) => `Not quoted on it here: ${names}.`,
  articles: (n, topic) => `${articles(n)}${topic === null ? "" : ` about ${quoted(topic)}`}`,
  newest: (n) => count(n, { one: "The latest article", other: "The # latest articles" }),
  latestOf: (day) => `The most recent is from ${day}.`,
  holding: (among, n) => `There ${among === 1 ? "is" : "are"} ${articles(among)} with ${passages(n)}`,
  fact: {
    author: (title, names) => `${quoted(title)} was written by ${names}.`,
    date: (title, day) => `${quoted(title)} was published on ${day}.`,
    outlet: (title, name) => `${quoted(title)} was published by ${name}.`,
    link: (title, url) => `${quoted(title)} is at ${url}`,
    title: (title) => `${quoted(title)} is the title.`,
  },
  silent: {
    author: (title) => `${quoted(title)} names no author.`,
    date: (title) => `${quoted(title)} states no day of publication.`,
    outlet: (title) => `${quoted(title)} names no outlet.`,
    link: (title) => `${quoted(title)} has no link.`,
    title: (title) => `${quoted(title)} has no other title.`,
  },
  people: (title, names) => `${quoted(title)} quotes ${names}.`,
  nobodyQuoted: (title) => `${quoted(title)} quotes nobody.`,
  notRetold: "I do not retell articles; here are their own words.",
  which: (words, names) => `${quoted(words)} could be ${names}. Whom do you mean?`,
  whichArticle: (titles) =>
    titles === null
      ? "Which article do you mean? Name some words of its headline."
      : `Which article do you mean: ${titles}?`,
  unreferred: (word) => `I cannot tell what ${quoted(word)} refers to. Ask with a name or the subject.`,
  talk: {
    greeting: "Hello! I answer with the exact words of news articles.",
    farewell: "Goodbye!",
    thanks: "You are welcome.",
    help: "Ask what somebody said about something, who said something, or for a fact; I answer with the exact words of the articles here.",
    identity: "I am a bot that looks up the exact words of news articles; I write no text of my own.",
    praise: "Thank you!",
    abuse:
      "Sorry that this was no help. The more exactly you say whom and what you mean, the better I find it.",
    chat: "I can only look things up in the articles here.",
  },
  unclear: "I found no question in that.",
  tryThese: (examples) => `Try: ${examples}`,
  askInEnglish: "The articles here are in English. Please ask in English.",
  nothing,
  topics: (speaker, topics) => `What ${speaker} spoke about: ${topics}.`,
  didYouMean: (names) => `Did you mean ${names}?`,
  taken: (typed, word) => `Took ${quoted(typed)} for ${quoted(word)}.`,
  on: (day) => `on ${day}`,
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  during: (period) => `in ${period}`,
};
