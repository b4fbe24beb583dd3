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
