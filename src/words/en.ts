import { createCounted, rangeWords } from "./formats.ts";
import { managersEn } from "./managers/en.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("en");
const articles = (n: number) => count(n, { one: "# article", other: "# articles" });
const quotes = (n: number) => count(n, { one: "# quote", other: "# quotes" });
const passages = (n: number) => count(n, { one: "# passage", other: "# passages" });
const seconds = (n: number) => count(n, { one: "# second", other: "# seconds" });
const quoted = (words: string) => `“${words}”`;
const on = (topic: string | null) => (topic === null ? "" : ` on ${quoted(topic)}`);

export const en: Phrases = {
  locale: "en",
  card: {
    closestPassage: "Closest passage (not an answer)",
    closestQuote: "Closest quote (not an answer)",
    speakerUncertain: (name) => `${name} (speaker not certain)`,
    somebody: "somebody",
    inArticleWords: "in the article’s words",
    isDenied: "denied it, the article says",
    isNotSaid: "did not say it, the article says",
    paragraph: (n) => count(n, { other: "paragraph #" }),
    pages: (first, last) => `p. ${rangeWords(first, last)}`,
    alsoIn: (places) => `also in ${places}`,
    inOtherWordsIn: (places) => `in other words in ${places}`,
    furtherArticles: (n) => count(n, { one: "# further article", other: "# further articles" }),
    foundTimes: (n) => count(n, { one: "found once", other: "found # times" }),
    firstOn: (day) => `first on ${day}`,
    untitled: "without a title",
    page: (page, of) => `Page ${page} of ${of}`,
    postedBy: (name) => `Checked and posted by ${name}`,
    wholeUnder: (button) => `Cut here; whole under “${button}”.`,
  },
  buttons: {
    open: "Open article",
    inContext: "Read in context",
    back: "Back",
    more: "More",
    moreFrom: (name) => `More from ${name}`,
    followUp: "Follow up",
    ask: "Ask",
    askTitle: "Ask the articles",
    askPlaceholder: "what did the mayor say about the ferry?",
    helpful: "Helpful",
    notHelpful: "Not helpful",
    post: "Post in channel",
    modalTitle: "Ask a follow-up",
    modalLabel: "Your question",
    modalPlaceholder: "and about the ferry?",
  },
  lead: {
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
    nothing: {
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
    },
    topics: (speaker, topics) => `What ${speaker} spoke about: ${topics}.`,
    didYouMean: (names) => `Did you mean ${names}?`,
    taken: (typed, word) => `Took ${quoted(typed)} for ${quoted(word)}.`,
    on: (day) => `on ${day}`,
    since: (day) => `since ${day}`,
    until: (day) => `until ${day}`,
    during: (period) => `in ${period}`,
  },
  check: {
    exact: "Exact",
    altered: "Altered",
    saidBySomebodyElse: "Said by somebody else",
    saidByNobody: "Said by nobody",
    alteredToo: "and altered",
    replaced: (n) => count(n, { one: "# word replaced", other: "# words replaced" }),
    missing: (n) => count(n, { one: "# word missing", other: "# words missing" }),
    added: (n) => count(n, { one: "# word added", other: "# words added" }),
    spliced: "words of several speakers joined",
    withCut: "with a marked cut",
    butFor: {
      capitals: "but for capitals",
      punctuation: "but for punctuation",
      both: "but for capitals and punctuation",
    },
    denied: "Denied",
    notSaid: "Not said",
    deniedBy: (name) =>
      name === null ? "the article says that this is denied" : `the article says that ${name} denied this`,
    notSaidBy: (name) =>
      name === null
        ? "the article says that this was not said"
        : `the article says that ${name} did not say this`,
    deniedElsewhere: "An article says that this was not said, or is denied.",
    asQuestion: "as a question",
    asOrder: "as a demand",
    negationLeftOut: (word) => `negation left out (${quoted(word)})`,
    negationAdded: (word) => `negation added (${quoted(word)})`,
    cutLeavesOut: (word) => `the cut leaves out ${quoted(word)}`,
    cutJoinsParagraphs: "the cut joins paragraphs",
    cutTooLong: (n) => count(n, { one: "the cut leaves out # word", other: "the cut leaves out # words" }),
    withInsertion: "with an insertion in brackets",
    nearest: (percent) => `The nearest quote is another one, ${percent} alike:`,
    unchecked: (n) =>
      count(n, {
        one: "# further quotation was not checked.",
        other: "# further quotations were not checked.",
      }),
    notFound: "Not found: no article holds these words, or nearly these.",
    saidBy: (name) => `said by ${name}`,
    notBut: (asked, name) => `not ${asked} but ${name}`,
    articlesOwnWords: "the article’s own words, no quote",
    speakerUncertain: (asked) =>
      asked === null
        ? "quoted, the speaker not certain"
        : `quoted, but whether ${asked} said it is not certain`,
    unknownSpeaker: (name) => `Nobody of the name ${quoted(name)} is quoted here.`,
    furtherPlaces: (n) =>
      count(n, { one: "It stands in # further place.", other: "It stands in # further places." }),
    checked: "Checked:",
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
    nothingFound: "Nothing found.",
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
    forum: "Answers to forum posts",
    on: "on",
    off: "off",
  },
  byHand: {
    setByHand: "speaker set by hand",
    wrongSpeaker: "Wrong speaker",
    anotherName: "Another name …",
    whoSaidIt: "Who said this?",
    reportedBy: (n) =>
      count(n, {
        one: "# member says that the speaker is wrong.",
        other: "# members say that the speaker is wrong.",
      }),
    choose: "Choose who said it",
    unknown: "Not known who said it",
    notAQuote: "Not a quote",
    asRead: "As it was read, without a correction",
    nameLabel: "Name of the speaker",
    isSet: (name) => `Set by hand: ${name} said this.`,
    isUnknown: "Set by hand: it is not known who said this.",
    isNoQuote: "Set by hand: this is not a quote. No answer shows it as a quote any more.",
    isAsRead: "The correction is taken back.",
    noArticleNames: (name) => `No article names ${name}.`,
    noName: "I found no name in that.",
    severalOf: (names) =>
      `Several speakers of the article go by this name: ${names}. Choose one of the list.`,
    reported: "Thank you. It is counted for those who manage this server.",
    operatorsOnly:
      "This article is shared by all servers: only who runs this bot can correct it. It is counted.",
  },
  managers: managersEn,
  notices: {
    emptyMention:
      "Ask me something about the articles, for example: what did the mayor say about the ferry? More under /help.",
    noWords: "I found no words in that question. Try for example: who is the mayor?",
    tooLong: (got, most) =>
      `A question may have ${count(most, { one: "# character", other: "# characters" })}; this one has ${count(got, { other: "#" })}. Ask one thing at a time.`,
    waitSeconds: (n) => `You ask faster than I can answer. Please try again in ${seconds(n)}.`,
    serverWaitSeconds: (n) => `This server asks faster than I can answer. Please try again in ${seconds(n)}.`,
    longWait: (n) => `Many questions are waiting just now. Your answer comes here in about ${seconds(n)}.`,
    busy: "Many questions are waiting just now. Please try again in a minute.",
    answerGone: "This answer is no longer there, or its articles have been removed. Please ask again.",
    cannotPost: "I may not write in this channel, so this verdict stays with you.",
    askerCannotPost: "You may not write in this channel.",
    fromEarlierVersion: "This is from an earlier version of me. Please ask again.",
    notAllowedHere:
      "In this channel I answer only commands, and only the asker sees the answers: this server has set it so.",
    threadByMention: "Here I answer when you mention me, or reply to an answer of mine.",
    threadOpen: "In this thread I answer without a mention.",
    replyUnreadable: (button) =>
      `I cannot read replies to the answers of slash commands. Use “${button}”, or mention me.`,
    othersUnreadable: (menu) =>
      `I cannot read the message you reply to: Discord shows me only messages that mention me. Choose Apps → “${menu}” on it.`,
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
    manageMessagesNeeded: "For this you need the permission “Manage Messages”.",
    attachmentTooLarge: (name, size, most) =>
      `${name} has ${size}, more than the ${most} I can read. Please divide it.`,
    attachmentUnavailable: (name) => `Discord did not hand over ${name}. Please attach it again.`,
    severalArticles: (titles) =>
      `Several articles have these words in their titles: ${titles}. Choose one of the list that appears as you type.`,
    channelNeeded: "Public answers need at least one channel. Name another one first, or admit all channels.",
    panel: "Press the button and type your question. The answer is the exact words of news articles.",
    panelPosted: "Posted. Whoever presses its button asks, and all of that channel see the answer.",
    panelPostedPrivate:
      "Posted. Whoever presses its button asks; in that channel only the asker sees the answer, as this server has set it.",
    panelRefused:
      "I may not write in that channel. Allow me “View Channel” and “Send Messages” there (in a thread “Send Messages in Threads”), and try again.",
    channelGone: "That channel is no longer there.",
    unknownArticle: (words) =>
      `There is no article “${words}”. Choose one of the list that appears as you type.`,
    unknownFeed: (words) =>
      `No feed “${words}” is followed. Choose one of the list that appears as you type.`,
    unknownSpeaker: (words) => `Nobody of the name “${words}” is quoted here.`,
    unknownOutlet: (words) => `There is no article of the outlet “${words}”.`,
    notADay: (words) => `“${words}” is no day I understand. Try for example: 2024, 2024-05 or 2024-05-31.`,
    linkNotHeld: "There is no article of this address here.",
    nothingToCheck: "This message holds no words that I could look for.",
    archiveEmpty: "There is no article yet. Someone who manages this server can add some with /articles add.",
    archiveEmptyManage: "There is no article yet. Add some with /articles add.",
    shuttingDown: "I am being restarted. Please ask again in a minute.",
    error: (id) => `Sorry, something went wrong on my side. It is noted under ${id}.`,
    thanks: "Thank you, noted.",
  },
};
