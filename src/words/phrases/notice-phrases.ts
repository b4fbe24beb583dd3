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
