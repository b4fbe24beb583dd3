import type { LeadPhrases } from "./lead-phrases.ts";
import type { ManagerPhrases } from "./managers/manager-phrases.ts";

/**
 * The fixed words of all that people see, in one language. A phrase holds no Markdown and no line ends, and what is put
 * into it is given back as it is: whoever shows it escapes the arguments, or the whole. Names of days are given, not made.
 */
export interface Phrases {
  /** BCP 47; decides how numbers, days and lists are written. */
  readonly locale: string;
  readonly card: CardPhrases;
  readonly buttons: ButtonPhrases;
  readonly lead: LeadPhrases;
  readonly check: CheckPhrases;
  readonly lists: ListPhrases;
  readonly settings: SettingsPhrases;
  readonly byHand: ByHandPhrases;
  readonly managers: ManagerPhrases;
  readonly notices: NoticePhrases;
}

/** Around a statement and a page. */
export interface CardPhrases {
  readonly closestPassage: string;
  readonly closestQuote: string;
  readonly speakerUncertain: (name: string) => string;
  readonly somebody: string;
  /** Of indirect speech: the words are the article's. */
  readonly inArticleWords: string;
  /** Behind the speaker, where the article says that the words are denied, or were not said. */
  readonly isDenied: string;
  readonly isNotSaid: string;
  readonly paragraph: (ordinal: number) => string;
  /** Of a document: "p. 7", "p. 7–8"; `last` may be `first`. */
  readonly pages: (first: number, last: number) => string;
  readonly alsoIn: (places: string) => string;
  readonly inOtherWordsIn: (places: string) => string;
  readonly furtherArticles: (count: number) => string;
  readonly foundTimes: (count: number) => string;
  readonly firstOn: (day: string) => string;
  readonly untitled: string;
  readonly page: (page: number, of: number) => string;
  /** Below what somebody has made public. */
  readonly postedBy: (name: string) => string;
  /** Below words that are cut; `button` is the label of "In context". */
  readonly wholeUnder: (button: string) => string;
}

/** Labels of buttons, at most 30 characters without the name, and the modal for a further question. */
export interface ButtonPhrases {
  readonly open: string;
  readonly inContext: string;
  readonly back: string;
  readonly more: string;
  readonly moreFrom: (name: string) => string;
  readonly followUp: string;
  /** Opens a modal for a question; the modal's title and placeholder, of the same lengths as those below. */
  readonly ask: string;
  readonly askTitle: string;
  readonly askPlaceholder: string;
  readonly helpful: string;
  readonly notHelpful: string;
  /** Shows to all in the channel what one alone was shown. */
  readonly post: string;
  /** At most 45 characters each, the placeholder 100. */
  readonly modalTitle: string;
  readonly modalLabel: string;
  readonly modalPlaceholder: string;
}

/** The verdict on a quotation; parts of one sentence, and sentences that follow it. */
export interface CheckPhrases {
  readonly exact: string;
  readonly altered: string;
  readonly saidBySomebodyElse: string;
  readonly saidByNobody: string;
  /** Behind one of the two before. */
  readonly alteredToo: string;
  readonly replaced: (words: number) => string;
  readonly missing: (words: number) => string;
  readonly added: (words: number) => string;
  readonly spliced: string;
  /** Words are left out, and the quotation says so. */
  readonly withCut: string;
  /** The same words written otherwise. */
  readonly butFor: Readonly<Record<"capitals" | "punctuation" | "both", string>>;
  /** The article tells that whoever speaks denies what the words say. */
  readonly denied: string;
  /** The article tells that the words were not said. */
  readonly notSaid: string;
  /** `null` where the article names nobody beside the words. */
  readonly deniedBy: (name: string | null) => string;
  readonly notSaidBy: (name: string | null) => string;
  /** Beside words that were said, according to another article. */
  readonly deniedElsewhere: string;
  readonly asQuestion: string;
  readonly asOrder: string;
  readonly negationLeftOut: (word: string) => string;
  readonly negationAdded: (word: string) => string;
  readonly cutLeavesOut: (word: string) => string;
  readonly cutJoinsParagraphs: string;
  readonly cutTooLong: (words: number) => string;
  readonly withInsertion: string;
  /** Before a quote that is none of those looked for; `percent` as it is shown, with its sign. */
  readonly nearest: (percent: string) => string;
  /** Quotations of a text that holds too many. */
  readonly unchecked: (quotations: number) => string;
  readonly notFound: string;
  readonly saidBy: (name: string) => string;
  readonly notBut: (asked: string, name: string) => string;
  readonly articlesOwnWords: string;
  /** `asked` is who was said to have said it; `null` where nobody was. */
  readonly speakerUncertain: (asked: string | null) => string;
  readonly unknownSpeaker: (name: string) => string;
  readonly furtherPlaces: (places: number) => string;
  /** Before the words that were checked, and whom the text credits. */
  readonly checked: string;
  readonly compared: string;
  /** Which words are struck out, which are bold. */
  readonly legend: string;
  readonly morePlaces: (count: number) => string;
}

/** Lists of articles, an article, the state of the archive, what was added. */
export interface ListPhrases {
  readonly articles: (count: number) => string;
  readonly passages: (count: number) => string;
  readonly quotes: (count: number) => string;
  /** What several articles tell in nearly the same words counts once. */
  readonly stories: (count: number) => string;
  readonly articlesOf: (count: number, outlet: string) => string;
  readonly noArticles: string;
  readonly nothingFound: string;
  readonly undated: string;
  readonly by: (authors: string) => string;
  readonly updatedOn: (day: string) => string;
  readonly addedOn: (day: string) => string;
  /** When an earlier version of the article gave way to this one. */
  readonly replacedOn: (day: string) => string;
  readonly statusHeading: string;
  readonly ownArticles: (count: number) => string;
  readonly sharedVisible: string;
  readonly sharedHidden: string;
  readonly model: (name: string) => string;
  readonly exactSearch: string;
  readonly helpHeading: string;
  readonly helpMention: string;
  readonly helpMenu: string;
  readonly helpPromise: string;
  /** `percent` as it is shown, with its sign. */
  readonly reading: (percent: string, articles: number) => string;
  readonly added: (count: number) => string;
  readonly replaced: (count: number) => string;
  readonly unchanged: (count: number) => string;
  readonly twins: (count: number) => string;
  readonly nothingAdded: string;
  readonly refused: (count: number) => string;
  readonly line: (line: number) => string;
  readonly further: (count: number) => string;
  readonly removed: (titles: string) => string;
  readonly feeds: (count: number) => string;
  /** `when` tells how long ago, such as "5 minutes ago". */
  readonly feedLooked: (when: string) => string;
  /** `when` tells how soon, such as "in 5 minutes". */
  readonly feedAgain: (when: string) => string;
  readonly unfollowed: (name: string) => string;
}

export interface SettingsPhrases {
  readonly heading: string;
  readonly changed: string;
  readonly channels: string;
  readonly allChannels: string;
  readonly elsewherePrivate: string;
  readonly shared: string;
  readonly threads: string;
  readonly forum: string;
  readonly on: string;
  readonly off: string;
}

/** What people correct: who said a quote, or that it is none. */
export interface ByHandPhrases {
  /** Behind the speaker of a statement. */
  readonly setByHand: string;
  /** Labels of buttons, at most 30 characters. */
  readonly wrongSpeaker: string;
  readonly anotherName: string;
  /** Above the choice of who said it. */
  readonly whoSaidIt: string;
  /** Members who say that the speaker is wrong. */
  readonly reportedBy: (members: number) => string;
  /** In the menu: its placeholder, and what can be chosen beside names; at most 100 characters. */
  readonly choose: string;
  readonly unknown: string;
  readonly notAQuote: string;
  readonly asRead: string;
  /** Of the modal for another name, at most 45 characters. */
  readonly nameLabel: string;
  readonly isSet: (name: string) => string;
  readonly isUnknown: string;
  readonly isNoQuote: string;
  readonly isAsRead: string;
  readonly noArticleNames: (name: string) => string;
  readonly noName: string;
  readonly severalOf: (names: string) => string;
  readonly reported: string;
  /** The article belongs to all servers. */
  readonly operatorsOnly: string;
}

/** Hints, refusals, apologies. */
export interface NoticePhrases {
  readonly emptyMention: string;
  readonly noWords: string;
  readonly tooLong: (got: number, most: number) => string;
  readonly waitSeconds: (seconds: number) => string;
  readonly serverWaitSeconds: (seconds: number) => string;
  /** Said in the place of an answer that comes later. */
  readonly longWait: (seconds: number) => string;
  readonly busy: string;
  readonly answerGone: string;
  /** The bot may not write there; or who wants it to may not. */
  readonly cannotPost: string;
  readonly askerCannotPost: string;
  readonly fromEarlierVersion: string;
  readonly notAllowedHere: string;
  /** At the end of the first answer in a thread that was opened for it. */
  readonly threadByMention: string;
  /** The same, where the bot may read what is written in its own threads. */
  readonly threadOpen: string;
  /** `button` is the label of the button for a further question. */
  readonly replyUnreadable: (button: string) => string;
  /** `menu` is the entry under "Apps" that checks a message. */
  readonly othersUnreadable: (menu: string) => string;
  /** Another process changes the articles. */
  readonly libraryBusy: string;
  /** Of this server as much is read, and waits, as may be at a time. */
  readonly alreadyReading: string;
  /** Of other servers as much is read, or waits to be, before it is this one's turn. */
  readonly serversBefore: (count: number) => string;
  readonly serverOnly: string;
  readonly nothingToAdd: string;
  readonly manageServerNeeded: string;
  readonly manageMessagesNeeded: string;
  readonly attachmentTooLarge: (name: string, size: string, most: string) => string;
  readonly attachmentUnavailable: (name: string) => string;
  /** Where something is done to one article, and the words mean several. */
  readonly severalArticles: (titles: string) => string;
  /** The last channel of the list is not taken out: that would admit all of them. */
  readonly channelNeeded: string;
  /** Over the button of a panel, by which whoever comes along asks. */
  readonly panel: string;
  readonly panelPosted: string;
  /** Where the channel has no public answers. */
  readonly panelPostedPrivate: string;
  /** The bot may not write in the channel that the panel was meant for. */
  readonly panelRefused: string;
  readonly channelGone: string;
  readonly unknownArticle: (words: string) => string;
  readonly unknownFeed: (words: string) => string;
  readonly unknownSpeaker: (words: string) => string;
  readonly unknownOutlet: (words: string) => string;
  readonly notADay: (words: string) => string;
  readonly linkNotHeld: string;
  readonly nothingToCheck: string;
  readonly archiveEmpty: string;
  readonly archiveEmptyManage: string;
  readonly shuttingDown: string;
  readonly error: (id: string) => string;
  readonly thanks: string;
}
