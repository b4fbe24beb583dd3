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

/** What people who manage a server are asked and told, and what everybody is told of what is kept; as `Phrases` are. */
export interface ManagerPhrases {
  /** Something was pressed elsewhere than in the private reply to who pressed. */
  readonly ownReplyOnly: string;
  /** Roles or permissions have changed between a command and the button that it asked back with. */
  readonly standingChanged: string;
  readonly removeAsked: string;
  /** Label of a button, at most 30 characters. */
  readonly remove: string;
  readonly speakers: (count: number) => string;
  readonly withoutOutlet: (articles: number) => string;
  readonly withoutAuthor: (articles: number) => string;
  /** What somebody did, as the heading of a line for the log. */
  readonly did: Readonly<Record<"added" | "removed" | "refreshed" | "followed" | "unfollowed", string>>;
  /** Labels of settings. */
  readonly log: string;
  readonly outlets: string;
  readonly keep: string;
  readonly logUnreachable: string;
  readonly keptForGood: string;
  readonly days: (count: number) => string;
  /** Behind a channel without limits. */
  readonly allOutlets: string;
  /** How many outlets a channel would have, and may. */
  readonly tooManyOutlets: (outlets: number, most: number) => string;
  /** How many channels would have outlets of their own, and may. */
  readonly tooManyLimited: (channels: number, most: number) => string;
  /** To whoever has added the bot: a line of thanks, three steps. */
  readonly welcome: string;
  readonly welcomeAdd: string;
  readonly welcomeAsk: string;
  readonly welcomeSettings: string;
  readonly retracted: string;
  /** Discord does not let the bot delete it. */
  readonly retractRefused: string;
  readonly notOurs: string;
  readonly noLink: string;
  /** What adding a list of feeds came to; parts of one line. */
  readonly feedsFollowed: (count: number) => string;
  readonly feedsKnown: (count: number) => string;
  readonly feedsRefused: (count: number) => string;
  readonly feedsTooMany: (count: number, most: number) => string;
  readonly noOpml: (name: string) => string;
  readonly noFeeds: string;
  readonly feedsAttached: string;
  /** Nothing can be answered where it is asked: the channel is limited to these outlets, of which there is no article. */
  readonly noneOfOutlets: (outlets: string) => string;
  readonly noneOfOutletsManage: (outlets: string) => string;
  /** The same: the server hides the shared articles and has none of its own. */
  readonly sharedHidden: string;
  readonly sharedHiddenManage: string;
  readonly statsHeading: (days: number) => string;
  readonly noQuestions: (days: number) => string;
  readonly questions: (count: number) => string;
  readonly answered: (count: number) => string;
  readonly refused: (count: number) => string;
  readonly helped: (answers: number) => string;
  readonly helpedNot: (answers: number) => string;
  /** Above the days that are told one by one: how many, and of how many. */
  readonly latestDays: (shown: number, all: number) => string;
  /** Label of a setting: whether it is told what is asked most without an answer. */
  readonly topics: string;
  /** Above what was asked most without an answer: in how many days, and by how many members at least. */
  readonly refusedTopics: (days: number, members: number) => string;
  readonly judgedPassages: string;
  readonly privacyHelp: string;
  readonly privacyStored: string;
  readonly privacyNever: string;
  readonly privacyHow: string;
  readonly keptAnswers: (count: number) => string;
  readonly verdicts: (count: number) => string;
  readonly privacyDeleted: (what: string) => string;
}
