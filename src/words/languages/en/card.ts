import { rangeWords } from "../../formats.ts";
import type { ButtonPhrases, ByHandPhrases, CardPhrases } from "../../phrases/card-phrases.ts";
import { count } from "./counted.ts";

export const card: CardPhrases = {
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
};

export const buttons: ButtonPhrases = {
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
};

export const byHand: ByHandPhrases = {
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
  severalOf: (names) => `Several speakers of the article go by this name: ${names}. Choose one of the list.`,
  reported: "Thank you. It is counted for those who manage this server.",
  operatorsOnly:
    "This article is shared by all servers: only who runs this bot can correct it. It is counted.",
};
