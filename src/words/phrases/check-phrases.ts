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
