import type { NoticePhrases } from "../../phrases/notice-phrases.ts";
import { count } from "./counted.ts";

const seconds = (n: number) => count(n, { one: "# second", other: "# seconds" });

export const notices: NoticePhrases = {
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
  unknownFeed: (words) => `No feed “${words}” is followed. Choose one of the list that appears as you type.`,
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
};
