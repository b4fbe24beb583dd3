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
