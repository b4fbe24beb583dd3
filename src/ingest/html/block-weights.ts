/**
 * How much each term speaks for a block being the article's, in log odds; see `blockTerms`. Set by hand, then fitted on the labelled pages
 * of bench/eval/sets by bench/training/train-page-blocks.ts. Terms without which no page was read otherwise are gone, but for names of
 * elements, of which invented pages have few.
 */
export const BLOCK_WEIGHTS = {
  /** A sentence or two between headline and text. */
  standfirst: 1.8,
  namedStandfirst: 3.7,
  /** A paragraph that opens with where the report was written: "PELLMOUTH – …". */
  dateline: 2.5,
  /** Lines about the author, with whose name they begin. */
  opensWithAuthor: -3.8,
  aboutAuthor: -3,
  readable: 2.2,
  notReadable: -2.7,
  noVerdict: -0.4,
  prose: 0.8,
  /** Headings, items and rows are no sentences. */
  proseOfParts: 0.2,
  linkAlone: -2.4,
  linkedItem: -2.4,
  /** A paragraph that is a link as a whole, and no sentence: the headline of another article. */
  linkedLine: -1.8,
  /** Of a short text in one element with a picture; less for whole sentences. */
  besideImage: -4.4,
  /** The picture is in the paragraph's own element. */
  withImage: -1.6,
  besideImageSentence: -1,
  /** "Join our channel", with a link. */
  linkedInvitation: -1.8,
  /** Short text in italics below a picture. */
  softBelowImage: -4.6,
  /** Text in one element with little but a field to fill in. */
  besideFields: -3.9,
  boxed: -2.4,
  teaser: -4.3,
  /** Outside the element that is named for the body and holds nearly all of it. */
  behindBody: -4.7,
  /** Behind the heading of a discussion, or an offer. */
  behindTail: -5.1,
  /** On top of what the text cleaner counts: here nothing else that speaks for the block is as sure. */
  aboutArticle: -3.5,
  siblings: 2.3,
  stated: 3,
  notStated: -1.4,
  siteLine: -5.1,
  readAlso: -4.2,
  channel: -5.6,
  // The hints of the elements around it.
  "in body": 0.5,
  "in comments": -7,
  "in navigation": -4,
  "in related": -4.3,
  "in share": -4.1,
  "in signup": -5,
  "in credit": -3.4,
  "in caption": -5,
  "in author": -3.5,
  "in advert": -3.4,
  "in frame": -2.5,
  "in aside": -2,
  "in pull-quote": -2.9,
  "in figure": -2.4,
} satisfies Record<string, number>;

export type BlockTerm = keyof typeof BLOCK_WEIGHTS;
