import type { ArticleId } from "../text/article.ts";
import type { Span } from "../text/span.ts";

/** What the bot returns, the same in every surface. `answer.schema.json` describes it as JSON Schema. */
export interface Answer {
  readonly question: string;
  readonly understood: Understood;
  readonly status: "answered" | "nothing_found";
  /** One line for people: what was understood and how much was found. */
  readonly lead: string;
  /** What answers the question, best first. Empty when nothing was found, and where `lead` alone answers. */
  readonly statements: readonly Statement[];
  /** The next nearest passages, best first. They are not an answer. */
  readonly closest: readonly Statement[];
  readonly sources: readonly Source[];
  readonly tookMs: number;
}

export interface Understood {
  /** `archive`: a question about the articles themselves. */
  readonly kind: "fact" | "attribution" | "archive";
  /** Whose words are asked for, as the question names them. */
  readonly speaker: string | null;
  /** What about: the question's content words, misspelt ones corrected. */
  readonly topic: string | null;
  readonly outlet: string | null;
  /** First and last day of a time in the question, `YYYY-MM-DD`. */
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
  /** The exact words: of a passage, the sentence that answers. */
  readonly pieces: readonly Piece[];
  readonly speaker: string | null;
  readonly cue: string | null;
  /** The paragraph the words stand in, with its number in the article, from 1. */
  readonly passage: Piece & { readonly ordinal: number };
  /** Number of the source, from 1: the citation. */
  readonly source: number;
  /** Fused value; comparable within one answer. */
  readonly score: number;
  /** Sources that hold the same paragraph. */
  readonly also: readonly number[];
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
  /** The url with a text fragment that leads to the first cited words; `null` without a url. */
  readonly link: string | null;
  readonly file: string | null;
}
