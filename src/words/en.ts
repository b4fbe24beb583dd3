import { createCounted } from "./counted.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("en");
const articles = (n: number) => count(n, { one: "# article", other: "# articles" });
const quotes = (n: number) => count(n, { one: "# quote", other: "# quotes" });
const passages = (n: number) => count(n, { one: "# passage", other: "# passages" });
const seconds = (n: number) => count(n, { one: "# second", other: "# seconds" });
const on = (topic: string | null) => (topic === null ? "" : ` on “${topic}”`);

export const en: Phrases = {
  locale: "en",
  card: {
    closestPassages: "Closest passages (not an answer)",
    closestQuotes: "Closest quotes (not an answer)",
    speakerUncertain: (name) => `${name} (speaker not certain)`,
    somebody: "somebody",
    inArticleWords: "in the article’s words",
    paragraph: (n) => count(n, { other: "paragraph #" }),
    alsoIn: (places) => `also in ${places}`,
    inOtherWordsIn: (places) => `in other words in ${places}`,
    furtherArticles: (n) => count(n, { one: "# further article", other: "# further articles" }),
    foundTimes: (n) => count(n, { one: "found once", other: "found # times" }),
    firstOn: (day) => `first on ${day}`,
    untitled: "without a title",
    page: (page, of) => `Page ${page} of ${of}`,
    wholeUnder: (button) => `Cut here; whole under “${button}”.`,
  },
  buttons: {
    open: "Open article",
    inContext: "In context",
    back: "Back",
    more: "More",
    moreFrom: (name) => `More from ${name}`,
    followUp: "Ask a follow-up",
    helpful: "Helpful",
    notHelpful: "Not helpful",
    modalTitle: "Ask a follow-up",
    modalLabel: "Your question",
    modalPlaceholder: "and about the ferry?",
  },
  lead: {
    quotes: (f) =>
      `${quotes(f.quotes)}${f.speaker === null ? "" : ` of ${f.speaker}`}${on(f.topic)}${f.limits} in ${articles(f.articles)}.`,
    passages: (n, topic, inArticles, limits) =>
      `${passages(n)}${on(topic)}${limits} in ${articles(inArticles)}.`,
    nothing: (speaker, topic, limits) =>
      `Nothing found${speaker === null ? "" : ` of ${speaker}`}${on(topic)}${limits}.`,
    noneOn: (f) =>
      `Nothing found: ${quotes(f.quotes)} of ${f.speaker ?? "anybody"}${f.limits} in ${articles(f.articles)}, none${on(f.topic)}.`,
    topics: (speaker, topics) => `What ${speaker} spoke about: ${topics}.`,
    didYouMean: (names) => `Did you mean ${names}?`,
    articles: (n, topic, limits) => `${articles(n)}${topic === null ? "" : ` about “${topic}”`}${limits}.`,
    articleSilent: "The article does not say.",
    on: (day) => `on ${day}`,
    since: (day) => `since ${day}`,
    until: (day) => `until ${day}`,
    between: (from, to) => `from ${from} to ${to}`,
  },
  check: {
    exact: "Exact",
    altered: "Altered",
    saidBySomebodyElse: "Said by somebody else",
    saidByNobody: "Said by nobody",
    notFound: "Not found: no article holds these words, or nearly these.",
    saidBy: (name) => `said by ${name}`,
    notBut: (asked, name) => `not ${asked} but ${name}`,
    articlesOwnWords: "the article’s own words, no quote",
    speakerUncertain: "quoted, the speaker not certain",
    spliced: "words of several speakers joined",
    unknownSpeaker: (name) => `Nobody of the name “${name}” is quoted here.`,
    compared: "Compared:",
    legend: "Struck out: not in the article. Bold: what stands there.",
    morePlaces: (n) => count(n, { one: "and # more place", other: "and # more places" }),
  },
  lists: {
    articles,
    passages,
    quotes,
    stories: (n) => count(n, { one: "# story", other: "# stories" }),
    articlesOf: (n, outlet) => `${articles(n)} of ${outlet}`,
    noArticles: "There is no article yet.",
    undated: "undated",
    by: (authors) => `by ${authors}`,
    updatedOn: (day) => `updated on ${day}`,
    addedOn: (day) => `added on ${day}`,
    replacedOn: (day) => `earlier version replaced on ${day}`,
    statusHeading: "What the archive holds",
    ownArticles: (n) =>
      count(n, { one: "# article of this server’s own", other: "# articles of this server’s own" }),
    sharedVisible: "the shared library is visible",
    sharedHidden: "the shared library is hidden",
    model: (name) => `Model: ${name}`,
    exactSearch: "Every passage is compared: the fast index is not there.",
    helpHeading: "Verbatim answers with the exact words of news articles",
    helpMention: "Mention me, reply to my answer, or send me a direct message with your question.",
    helpMenu: "On a message, under Apps:",
    helpPromise: "Every quote is checked against the stored article. Where nothing answers, I say so.",
    reading: (percent, n) => `Reading … ${percent}, ${articles(n)}`,
    added: (n) => count(n, { one: "# article added", other: "# articles added" }),
    replaced: (n) => count(n, { one: "# replaced", other: "# replaced" }),
    unchanged: (n) => count(n, { one: "# unchanged", other: "# unchanged" }),
    twins: (n) => count(n, { one: "# there already", other: "# there already" }),
    nothingAdded: "No article was added.",
    refused: (n) => count(n, { one: "# not read:", other: "# not read:" }),
    line: (line) => count(line, { other: "line #" }),
    further: (n) => count(n, { one: "and # more", other: "and # more" }),
    removed: (titles) => `Removed: ${titles}`,
    feeds: (n) => count(n, { one: "# feed followed", other: "# feeds followed" }),
    feedLooked: (when) => `looked at ${when}`,
    feedAgain: (when) => `again ${when}`,
    unfollowed: (name) => `Not followed any more; its articles stay: ${name}`,
  },
  settings: {
    heading: "Settings of this server",
    changed: "Settings changed",
    channels: "Channels with public answers",
    allChannels: "all",
    elsewherePrivate: "Elsewhere only the asker sees the answer.",
    shared: "Shared library",
    threads: "Answers in threads",
    on: "on",
    off: "off",
  },
  notices: {
    emptyMention:
      "Ask me something about the articles, for example: what did the mayor say about the ferry? More under /help.",
    noWords: "I found no words in that question. Try for example: who is the mayor?",
    tooLong: (got, most) =>
      `A question may have ${count(most, { one: "# character", other: "# characters" })}; this one has ${count(got, { other: "#" })}. Ask one thing at a time.`,
    waitSeconds: (n) => `You ask faster than I can answer. Please try again in ${seconds(n)}.`,
    serverWaitSeconds: (n) => `This server asks faster than I can answer. Please try again in ${seconds(n)}.`,
    busy: "Many questions are waiting just now. Please try again in a minute.",
    answerGone: "This answer is no longer there, or its articles have been removed. Please ask again.",
    fromEarlierVersion: "This is from an earlier version of me. Please ask again.",
    notAllowedHere:
      "In this channel I answer only commands, and only the asker sees the answers: this server has set it so.",
    replyUnreadable: (button) =>
      `I cannot read replies to the answers of slash commands. Use “${button}”, or mention me.`,
    libraryBusy:
      "The articles are being changed from elsewhere just now. Please try again when that is done; questions are answered meanwhile.",
    alreadyReading:
      "I am already reading articles of this server. Please try again when that is done; questions are answered meanwhile.",
    serversBefore: (n) =>
      count(n, {
        one: "# server before yours. Nothing needs to be done.",
        other: "# servers before yours. Nothing needs to be done.",
      }),
    serverOnly: "This works in a server only.",
    nothingToAdd: "Name a page with “url”, or attach a file.",
    manageServerNeeded: "For this you need the permission “Manage Server”.",
    attachmentTooLarge: (name, size, most) =>
      `${name} has ${size}, more than the ${most} I can read. Please divide it.`,
    attachmentUnavailable: (name) => `Discord did not hand over ${name}. Please attach it again.`,
    severalArticles: (titles) =>
      `Several articles have these words in their titles: ${titles}. Choose one of the list that appears as you type.`,
    channelNeeded: "Public answers need at least one channel. Name another one first, or admit all channels.",
    unknownArticle: (words) =>
      `There is no article “${words}”. Choose one of the list that appears as you type.`,
    unknownFeed: (words) =>
      `No feed “${words}” is followed. Choose one of the list that appears as you type.`,
    unknownSpeaker: (words) => `Nobody of the name “${words}” is quoted here.`,
    unknownOutlet: (words) => `There is no article of the outlet “${words}”.`,
    notADay: (words) => `“${words}” is no day I understand. Try for example: 2024, 2024-05 or 2024-05-31.`,
    nothingToCheck: "This message holds no words that I could look for.",
    archiveEmpty: "There is no article yet. Someone who manages this server can add some with /articles add.",
    archiveEmptyManage: "There is no article yet. Add some with /articles add.",
    shuttingDown: "I am being restarted. Please ask again in a minute.",
    error: (id) => `Sorry, something went wrong on my side. It is noted under ${id}.`,
    thanks: "Thank you, noted.",
  },
};
