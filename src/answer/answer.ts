import type { Question } from "../question/question.ts";
import type { Polarity } from "../quotes/quote.ts";
import type { ArticleId } from "../text/article.ts";
import type { Pages } from "../text/pages.ts";
import type { Span } from "../text/span.ts";
import type { Lead } from "./lead.ts";

/** What the bot returns, the same in every surface. `answer.schema.json` describes it as JSON Schema. */
export interface Answer {
  readonly question: string;
  readonly understood: Understood;
  readonly status: "answered" | "nothing_found";
  /** What was understood and how much was found, as facts; `src/words` makes a line for people of it. */
  readonly lead: Lead;
  /** What answers the question, best first. Empty when nothing was found, and where `lead` alone answers. */
  readonly statements: readonly Statement[];
  /** The next nearest passages, best first. They are not an answer. */
  readonly closest: readonly Statement[];
  readonly sources: readonly Source[];
  /** Of a question about what somebody said: what the archive has of that speaker, on whatever topic. */
  readonly quoted: Quoted | null;
  /** Where nobody of the name asked for is quoted: the nearest names that are, likeliest first. */
  readonly suggestions: readonly string[];
  readonly tookMs: number;
}

export interface Quoted {
  /** The speakers that the words of the question mean; several where they are ambiguous. */
  readonly speakers: readonly string[];
  /** Their quotes within the limits of the question, and the articles that hold them. */
  readonly quotes: number;
  readonly articles: number;
  /** What they spoke about, the most frequent first; told where nothing was found. */
  readonly topics: readonly string[];
}

export interface Understood {
  /** `archive`: a question about the articles themselves. `talk`: no question to the articles. */
  readonly kind: "fact" | "attribution" | "archive" | "talk";
  /** Which of all the kinds of question it is. */
  readonly asks: Question["asks"];
  /** Whose words are asked for: full names, or the question's words where no speaker of the archive is meant. */
  readonly speakers: readonly string[];
  /** What about: the question's content words, misspelt ones corrected. */
  readonly topic: string | null;
  /** Limits that were applied. */
  readonly outlet: string | null;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A span of an article's canonical text: `text === article.text.slice(start, end)`. */
export interface Piece extends Span {
  readonly article: ArticleId;
  readonly text: string;
}

export interface Statement {
  readonly kind: "passage" | "direct" | "mixed" | "indirect";
  /** The exact words: of a passage, the sentence that answers; of a quote, all that was said, perhaps over paragraphs. */
  readonly pieces: readonly Piece[];
  /**
   * What to show, in order: a quotation with its marks, or the sentence that holds indirect words or a fragment; of a passage its
   * paragraph. Every piece lies in one of them; between two of them something is left out, unless the text between is white space.
   */
  readonly shown: readonly Piece[];
  /** The words of a passage that answer: a number, a name, a day, a reason; left out where no words alone do, and of quotes. */
  readonly words?: Piece | undefined;
  /** Who said it, in full; `null` of a passage, and where the article does not tell. */
  readonly speaker: string | null;
  /** Whether a quote's words were said, denied, not said, asked or ordered; left out of passages. */
  readonly polarity?: Polarity | undefined;
  /** The reporting words as the article has them ("told Axios"). */
  readonly cue: string | null;
  /** How likely it is that these words were said, and by this speaker, 0 to 1; `null` of a passage. */
  readonly confidence: number | null;
  /** Whether that is enough to name the speaker without a doubt; `null` of a passage. */
  readonly isSpeakerCertain: boolean | null;
  /** A person has set who said it, or that this is not known; left out where it is as the article was read. */
  readonly setByHand?: true;
  /** The paragraph the words stand in, with its number in the article, from 1. */
  readonly passage: Piece & { readonly ordinal: number };
  /** Pages of the document that hold the words, such as of a PDF; left out where there are none. */
  readonly pages?: Pages;
  /** Number of the source, from 1: the citation. */
  readonly source: number;
  /** Fused value; comparable within one answer. */
  readonly score: number;
  /** Sources that hold the same paragraph, or the same quote. */
  readonly also: readonly number[];
  /**
   * What the url of its source needs to lead to these very words: a text directive (`:~:text=…`), or the page of a document (`page=7`);
   * left out where that is not known.
   */
  readonly fragment?: string;
  /** Which paragraphs of these sources hold it, from 1, and what leads there; left out where that is not known. */
  readonly alsoAt?: readonly {
    readonly source: number;
    readonly ordinal: number;
    readonly pages?: Pages;
    readonly fragment?: string;
  }[];
  /** How often the paragraph or the quote was found, from 1. */
  readonly count: number;
  /** Earliest day of publication of an article that holds it. */
  readonly earliest: string | null;
  /** The same quote, or of copies of a paragraph the same sentence, in somewhat other words; best first. */
  readonly variants: readonly Variant[];
}

/** Another wording of a quote or a sentence. */
export interface Variant {
  readonly pieces: readonly Piece[];
  readonly source: number;
}

export interface Source {
  readonly number: number;
  readonly article: ArticleId;
  readonly title: string;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly url: string | null;
  /** The url with what leads to the first cited words: a text fragment, or a page; `null` without a url. */
  readonly link: string | null;
  readonly file: string | null;
  /** Number of the first source of this answer that tells the same story in nearly the same words; left out where none does. */
  readonly sameStoryAs?: number;
}
