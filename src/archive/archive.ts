import type { AttributionFrame, TaggedFrames } from "../quotes/cues/attribution-frame.ts";
import type { Quote, Speaker } from "../quotes/quote.ts";
import type { Article, ArticleId } from "../text/article.ts";
import type { Passage, PassageId } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Contents } from "./contents.ts";
import type { Correction, DroppedCorrection, HandSet, StoredCorrection } from "./corrections/correction.ts";
import type { SpeakerRule } from "./corrections/speaker-rule.ts";
import type { Provenance, ReadRecord } from "./provenance.ts";

/**
 * Articles, passages and their indexes as one consistent whole. Nothing outside this folder knows which
 * implementation it has. Every method may be called at any time, from several places at once; a reader never
 * sees half an article.
 */
export interface Archive {
  status(): Promise<ArchiveStatus>;
  article(id: ArticleId): Promise<Article | undefined>;
  /** What is known of the articles but their texts: newest publication first, undated last, then by id. */
  articles(limits?: ArticleLimits): Promise<ArticleEntry[]>;
  /** The outlets that articles name, with their number of articles, most first. */
  outlets(): Promise<{ readonly outlet: string; readonly articles: number }[]>;
  /** In the order asked for; an id that is not (or no longer) there is left out. */
  passages(ids: readonly PassageId[]): Promise<Passage[]>;
  passagesOf(article: ArticleId): Promise<Passage[]>;
  /**
   * Where an article came from, when, and what was cut; `undefined` where it is not there, or was added by a program that did not
   * record it and not read since.
   */
  provenance(article: ArticleId): Promise<Provenance | undefined>;
  /** The passages with exactly this text, earliest publication first. */
  sameText(text: string): Promise<Passage[]>;
  /**
   * Articles that tell the same story in nearly the same words (`isSameStory`), such as copies of an agency's text: those
   * that hold one of `ids`, or all. Earliest first; no article stands in two.
   */
  stories(ids?: readonly ArticleId[]): Promise<readonly Story[]>;
  /** The articles here that tell the same story as this one, of whatever archive; itself too, if it is here. Earliest first. */
  copiesOf(article: Pick<Article, "title" | "outlet" | "text">): Promise<ArticleId[]>;
  /**
   * How similar passages and their sentences are to a vector of unit length. Passages that `known` holds, from
   * `searchVectors` with this vector, are not compared again as a whole.
   */
  similarities(
    ids: readonly PassageId[],
    vector: Float32Array,
    known?: readonly VectorHit[],
  ): Promise<Map<PassageId, Similarities>>;
  /** How many passages there are, and how many hold each of `terms`. */
  termStatistics(terms: readonly string[]): Promise<TermStatistics>;
  /** Indexed terms that start like or are spelt like `term`, nearest first: the cure of typos. */
  similarTerms(term: string, limit: number): Promise<SimilarTerm[]>;
  /** The best passages by BM25 over title and text, best first. */
  searchTerms(query: LexicalQuery): Promise<LexicalHit[]>;
  /**
   * The best passages by cosine similarity, best first; a passage is as similar as its most similar window. Of
   * passages with the same text the first one added stands for all; `sameText` has the others.
   */
  searchVectors(query: VectorQuery): Promise<VectorHit[]>;
  /** Quotes, article by article in the order of `articles()`, each article's in text order. */
  quotes(query: QuoteQuery): Promise<StoredQuote[]>;
  /** Every speaker of every article. Speakers of two articles are never taken for one here. */
  speakers(): Promise<readonly ArticleSpeaker[]>;
  /** What people have corrected in quotes, of these articles or of all, which may be gone; by article, in text order. */
  corrections(articles?: readonly ArticleId[]): Promise<readonly StoredCorrection[]>;
  /** What people have said of who is who, the earliest first. */
  speakerRules(): Promise<readonly SpeakerRule[]>;
  /** Takes the place of the one writer. Throws an `ArchiveBusy` when another process has it. */
  openWriter(): Promise<ArchiveWriter>;
  close(): Promise<void>;
}

/** Two articles or more, earliest publication first, undated last, then by id. */
export type Story = readonly ArticleId[];

export interface ArchiveStatus {
  /** Which implementation, in words for people. */
  readonly engine: string;
  readonly location: string;
  readonly format: number;
  readonly model: string;
  readonly articles: number;
  readonly passages: number;
  /** Stored vectors (windows of distinct passages). */
  readonly vectors: number;
  readonly vectorIndex: VectorIndexStatus;
  readonly quotes: number;
  /** Which versions of the extraction read the quotes of how many articles; `null`: not yet read. */
  readonly quotesBy: readonly { readonly stamp: string | null; readonly articles: number }[];
  /** Rises with every write. */
  readonly generation: number;
}

export interface VectorIndexStatus {
  readonly kind: "hnsw" | "exact";
  /** Why the index is exact although HNSW is the rule; `null` when it is HNSW. */
  readonly reason: string | null;
  /** Vectors found through the index; the rest (`vectors - indexed`) is compared one by one. */
  readonly indexed: number;
}

export type ArticleEntry = Omit<Article, "text" | "pageStarts"> & { readonly passages: number };

export interface ArticleLimits {
  /** Compared word by word, without case and accents; `"reuters"` admits "Reuters" and "Reuters News". */
  readonly outlet?: string | undefined;
  /** First and last publication day, `YYYY-MM-DD`, inclusive. An undated article is outside every limit. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only these articles. */
  readonly ids?: readonly ArticleId[] | undefined;
}

export interface LexicalQuery {
  /** Terms as `termsOf` makes them; a passage needs one of them. */
  readonly terms: readonly string[];
  readonly limit: number;
  readonly within?: ArticleLimits | undefined;
  /** What the archive is a part of, when its passages are to be scored as those of the whole; left out: itself. */
  readonly collection?: CollectionStatistics | undefined;
}

/** What BM25 knows of all passages that it compares. Sums of several archives are those of all their passages. */
export interface CollectionStatistics {
  readonly passages: number;
  /** Terms of all passages together, each with its title's: a passage's length is compared with the mean. */
  readonly length: number;
  /** Passages that hold a term, in text or title. */
  readonly frequency: ReadonlyMap<string, number>;
}

export interface LexicalHit {
  readonly id: PassageId;
  /** BM25, higher is better, above 0. */
  readonly bm25: number;
}

export interface VectorQuery {
  /** Unit length. */
  readonly vector: Float32Array;
  readonly limit: number;
  readonly within?: ArticleLimits | undefined;
}

export interface VectorHit {
  readonly id: PassageId;
  /** Cosine, -1 to 1. */
  readonly similarity: number;
}

export interface Similarities {
  /** Cosine with the most similar window, -1 to 1. */
  readonly similarity: number;
  /** The sentences the passage was embedded with, in order; offsets into its text. */
  readonly sentences: readonly (Span & { readonly similarity: number })[];
}

/** Absent terms are 0. */
export interface TermStatistics extends CollectionStatistics {
  /** Passages that hold the term in their text or, where none does, in their title. */
  readonly holding: ReadonlyMap<string, number>;
}

export interface SimilarTerm {
  readonly term: string;
  /** Edits (insertions, deletions, replacements) between the two. */
  readonly distance: number;
  readonly passages: number;
}

declare const quoteIdBrand: unique symbol;

/** A quote's number in one archive: a positive integer; another one once its article is read again. */
export type QuoteId = number & { readonly [quoteIdBrand]: true };

/** A quote as stored. Spans are offsets into the article's text. */
export interface StoredQuote extends Quote {
  readonly id: QuoteId;
  readonly article: ArticleId;
  /** The paragraphs from the first to the last that the content touches, in order; at least one. */
  readonly passages: readonly PassageId[];
  /** What a person has made of it; left out where it is as it was read. One that is `not_a_quote` is found where it is asked for alone. */
  readonly byHand?: HandSet["is"];
}

/** Which quotes: those that every given limit admits. */
export interface QuoteQuery {
  /** Said by one of these: a name as `speakers()` gives it, in its article. */
  readonly speakers?: readonly { readonly article: ArticleId; readonly name: string }[] | undefined;
  /** Touching one of these paragraphs. */
  readonly passages?: readonly PassageId[] | undefined;
  readonly within?: ArticleLimits | undefined;
  /** Those, too, that a person has found to be no quotes. */
  readonly withTakenOut?: boolean | undefined;
}

export interface ArticleSpeaker {
  readonly article: ArticleId;
  readonly speaker: Speaker;
  readonly quotes: number;
}

/** What the embedder made of one passage. Spans are offsets into the passage's text. */
export interface PassageVectors {
  readonly windows: readonly (Span & { readonly vector: Float32Array })[];
  readonly sentences: readonly (Span & { readonly vector: Float32Array })[];
  /** What the trained tagger read in it; `null` where none belongs to the model. */
  readonly frames?: TaggedFrames | null;
}

/** A passage on its way in. */
export interface NewPassage extends Span {
  readonly text: string;
  /** `null`: the archive has this text's vectors already (`lacksVectors` did not name it). */
  readonly vectors: PassageVectors | null;
}

/** An article on its way in. */
export interface NewArticle {
  readonly article: Article;
  readonly passages: readonly NewPassage[];
  readonly quotes: readonly Quote[];
  /** Names the version of the extraction that read the quotes. */
  readonly quotesBy: string;
  /** How it was read; where it is left out, nothing is recorded. */
  readonly read?: ReadRecord | undefined;
}

export interface ArchiveWriter {
  /** Digest of the stored version of an article, to tell whether a new one differs. */
  digestOf(id: ArticleId): Promise<string | undefined>;
  /** Another article with the same digest but for its id and file, if there is one. */
  twinOf(article: Article): Promise<ArticleId | undefined>;
  /** Those of `texts` that no stored vector belongs to, or no frames of `tagger` where one is given. */
  lacksVectors(texts: readonly string[], tagger?: string | null): Promise<ReadonlySet<string>>;
  /** The stored frames of those of `texts` that `tagger` has read. */
  framesOf(
    texts: readonly string[],
    tagger: string,
  ): Promise<ReadonlyMap<string, readonly AttributionFrame[]>>;
  /**
   * Adds articles or replaces their earlier versions: all of them or, on an error, none. Corrections stay with their words; those whose
   * words are no longer there are forgotten, and returned.
   */
  put(articles: readonly NewArticle[]): Promise<readonly DroppedCorrection[]>;
  /** Records that stored articles were read and are the same. No other read depends on it: the generation stays. */
  noteUnchanged(read: readonly { readonly id: ArticleId; readonly read: ReadRecord }[]): Promise<void>;
  /** Up to `limit` articles whose quotes another version of the extraction has read, or none. */
  articlesToReread(quotesBy: string, limit: number): Promise<ArticleId[]>;
  /** Replaces the quotes of stored articles, and adds `frames` by text; vectors stay as they are. */
  putQuotes(
    articles: readonly Pick<NewArticle, "article" | "quotes" | "quotesBy">[],
    frames: ReadonlyMap<string, TaggedFrames>,
  ): Promise<void>;
  remove(ids: readonly ArticleId[]): Promise<void>;
  /**
   * Sets by hand who said a quote, given from its first word said to its last, or that it is none; an earlier correction of it is
   * replaced. `null` where no quote of the article, or no article, is there.
   */
  correct(article: ArticleId, quote: Span, set: HandSet, madeAt: Date): Promise<Correction | null>;
  /** Takes back the corrections of a quote, or (`null`) all of an article, which may be gone; returns them. */
  takeBack(article: ArticleId, quote: Span | null): Promise<readonly Correction[]>;
  /** Replaces what people have said of who is who. */
  setSpeakerRules(rules: readonly SpeakerRule[]): Promise<void>;
  /**
   * Adds articles just as another archive holds them, or puts them in the place of what is there: all of them or, on an error, none. Nothing is
   * embedded or read again.
   */
  take(contents: Contents): Promise<void>;
  /**
   * Gives back the room that removed articles have left, in the archive and its indexes; questions are answered meanwhile. The sizes of
   * the archive are in bytes. After large removals `close` does the same by itself.
   */
  compact(): Promise<{ readonly before: number; readonly after: number }>;
  /** Every stored passage text, for embedding again with another model; batches of up to `size`. */
  texts(size: number): AsyncIterable<string[]>;
  /** Replaces every vector, for another model: `vectors` has those of every text, or nothing changes. */
  replaceVectors(vectors: AsyncIterable<Map<string, PassageVectors>>): Promise<void>;
  /** Brings derived indexes up to date and gives the writer's place back. */
  close(): Promise<void>;
}
