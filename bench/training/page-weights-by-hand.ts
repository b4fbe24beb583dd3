import type { BlockTerm } from "../../src/ingest/html/block-weights.ts";

/** The weights of the page reader as they were set by hand, on invented pages and by reading what changes on real ones: what a fit starts from. */
export const WEIGHTS_BY_HAND = {
  /** A sentence or two between headline and text. */
  standfirst: 2,
  namedStandfirst: 2.5,
  /** A paragraph that opens with where the report was written: "PELLMOUTH – …". */
  dateline: 2.5,
  /** Lines about the author, with whose name they begin. */
  opensWithAuthor: -3,
  aboutAuthor: -3,
  readable: 2.2,
  notReadable: -2.6,
  noVerdict: -0.4,
  prose: 0.7,
  /** Headings, items and rows are no sentences. */
  proseOfParts: 0.3,
  linkAlone: -2.4,
  linkedItem: -2.4,
  linkedLine: -1.8,
  /** Of a short text in one element with a picture; less for whole sentences. */
  besideImage: -4,
  /** The picture is in the paragraph's own element. */
  withImage: -1.6,
  besideImageSentence: -1,
  /** "Join our channel", with a link. */
  linkedInvitation: -1.5,
  /** Short text in italics below a picture. */
  softBelowImage: -4,
  /** Text in one element with little but a field to fill in. */
  besideFields: -2.8,
  boxed: -1.4,
  teaser: -4.2,
  /** Outside the element that is named for the body and holds nearly all of it. */
  behindBody: -4.5,
  /** Behind the heading of a discussion, or an offer. */
  behindTail: -5,
  /** On top of what the text cleaner counts: here nothing else that speaks for the block is as sure. */
  aboutArticle: -3,
  siblings: 1.8,
  stated: 3,
  notStated: -1.4,
  siteLine: -5,
  readAlso: -4,
  channel: -5,
  // The hints of the elements around it.
  "in body": 0.8,
  "in comments": -7,
  "in navigation": -4,
  "in related": -4,
  "in share": -4,
  "in signup": -4,
  "in credit": -3,
  "in caption": -5,
  "in author": -4,
  "in advert": -3,
  "in frame": -2.5,
  "in aside": -2,
  "in pull-quote": -2,
  "in figure": -1.5,
} satisfies Record<BlockTerm, number>;
