import type { ManagerPhrases, SettingsPhrases } from "../../phrases/manager-phrases.ts";
import { count } from "./counted.ts";

export const settings: SettingsPhrases = {
  heading: "Settings of this server",
  changed: "Settings changed",
  channels: "Channels with public answers",
  allChannels: "all",
  elsewherePrivate: "Elsewhere only the asker sees the answer.",
  shared: "Shared library",
  threads: "Answers in threads",
  forum: "Answers to forum posts",
  on: "on",
  off: "off",
};

export const managers: ManagerPhrases = {
  ownReplyOnly: "This works only in the private reply to your own command. Please give the command again.",
  standingChanged: "What you may do here has changed since. Please give the command again.",
  removeAsked: "Remove this article for good?",
  remove: "Remove",
  speakers: (n) => count(n, { one: "# speaker", other: "# speakers" }),
  withoutOutlet: (n) => count(n, { one: "# names no outlet", other: "# name no outlet" }),
  withoutAuthor: (n) => count(n, { one: "# names no author", other: "# name no author" }),
  did: {
    added: "Articles added",
    removed: "Articles removed",
    refreshed: "Articles read again",
    followed: "Feed followed",
    unfollowed: "Feed no longer followed",
  },
  log: "Log of changes",
  outlets: "Outlets",
  keep: "Articles of feeds are kept",
  logUnreachable:
    "I may not write there: allow me “View Channel” and “Send Messages”, or name another channel.",
  keptForGood: "for good",
  days: (n) => count(n, { one: "# day", other: "# days" }),
  allOutlets: "all outlets",
  tooManyOutlets: (n, most) =>
    `That would be ${count(n, { other: "#" })} outlets of this channel; at most ${count(most, { other: "#" })} can be named. Take them back with /settings outlets all and name fewer.`,
  tooManyLimited: (n, most) =>
    `That would be ${count(n, { other: "#" })} channels with outlets of their own; at most ${count(most, { other: "#" })} can have some. Take those of another channel back with /settings outlets all.`,
  welcome: "Thank you for adding me. I answer with the exact words of news articles. Three steps:",
  welcomeAdd: "Add articles with /articles add: files, a web page, or a feed that I keep up with.",
  welcomeAsk: "Ask: mention me in a channel, or type /ask.",
  welcomeSettings:
    "Set with /settings where I answer and what is seen; who may give which command is set under Server Settings, Integrations.",
  retracted: "The message is deleted.",
  retractRefused:
    "Discord does not let me delete this message. Whoever manages messages here can delete it by hand.",
  notOurs: "That is no message of mine, or it is gone already.",
  noLink: "This message has no link to a page that I could read.",
  feedsFollowed: (n) =>
    count(n, { one: "# feed is followed from now on", other: "# feeds are followed from now on" }),
  feedsKnown: (n) => count(n, { one: "# was followed already", other: "# were followed already" }),
  feedsRefused: (n) =>
    count(n, { one: "# is no address of the web", other: "# are no addresses of the web" }),
  feedsTooMany: (n, most) =>
    `for ${count(n, { other: "#" })} there is no room: a server follows at most ${count(most, { other: "#" })}`,
  noOpml: (name) => `${name} is no list of feeds (OPML).`,
  noFeeds: "This server follows no feed.",
  feedsAttached: "The feeds of this server, as OPML. Another server adds them with /articles add.",
  noneOfOutlets: (outlets) =>
    `In this channel I answer only from ${outlets}, and there is no article of that here. This server has set it so; ask in another channel.`,
  noneOfOutletsManage: (outlets) =>
    `In this channel I answer only from ${outlets}, and there is no article of that here. Add some with /articles add, or change it with /settings outlets.`,
  sharedHidden:
    "This server hides the shared articles and has none of its own. Someone who manages it can add some with /articles add.",
  sharedHiddenManage:
    "This server hides the shared articles and has none of its own. Add some with /articles add, or show the shared ones with /settings shared.",
  statsHeading: (days) => `The last ${count(days, { one: "# day", other: "# days" })}`,
  noQuestions: (days) =>
    `Nothing was asked in ${count(days, { one: "the last day", other: "the last # days" })}.`,
  questions: (n) => count(n, { one: "# question", other: "# questions" }),
  answered: (n) => count(n, { other: "# answered" }),
  refused: (n) => count(n, { other: "# not answered" }),
  helped: (n) => count(n, { one: "# answer was helpful", other: "# answers were helpful" }),
  helpedNot: (n) => count(n, { one: "# was not", other: "# were not" }),
  latestDays: (n, all) =>
    `By day, the latest ${count(n, { other: "#" })} of ${count(all, { other: "#" })} on which something was asked:`,
  topics: "Topics asked without an answer, for /stats",
  refusedTopics: (days, members) =>
    `Asked most without an answer in the last ${count(days, { other: "# days" })}, as articles put it; only what at least ${count(members, { other: "# members" })} asked:`,
  judgedPassages: "Passages of answers that were judged:",
  privacyHelp: "What I keep, why, how long, and how to have it deleted: /privacy",
  privacyStored:
    "Kept for 180 days: which passages an answer of yours showed, with a keyed hash of the question, so that its buttons work; and your 👍 or 👎 with the same. Reports of wrong speakers are kept until you delete them. Beside each stands a keyed hash of you, so that it can be deleted. Whoever has the database, which holds the key, can test whether a certain member or question is in it, and read none out of it. Of a question without an answer it is counted for 30 days, beside a keyed hash of you, which phrases of the articles it names, unless this server does not want that; managers are told those that at least 3 members asked about. How many questions a day were asked is counted for 90 days, of nobody in particular. All of it is deleted when 30 days have passed since I left a server.",
  privacyNever:
    "Never kept: the words of your questions and messages, your name or id. What a conversation is about is remembered for 30 minutes, in memory alone.",
  privacyHow: "Delete what is kept of you here with /privacy delete.",
  keptAnswers: (n) => count(n, { one: "# kept answer", other: "# kept answers" }),
  verdicts: (n) => count(n, { one: "# verdict", other: "# verdicts" }),
  privacyDeleted: (what) => `Deleted of yours in this place: ${what}.`,
};
