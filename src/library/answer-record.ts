import { createHash } from "node:crypto";
import type { Answer, Piece, Source, Statement, Variant } from "../answer/answer.ts";
import type { AnswerBody } from "./kept-answer.ts";
import type { Span } from "../text/span.ts";
import type { ArticlePlace } from "./article-place.ts";

/** A piece without its words: `digest` tells whether the article still has them there. */
export interface PieceRecord extends Span {
  /** Index into `AnswerRecord.articles`. */
  readonly article: number;
  readonly digest: string;
}

export interface StatementRecord
  extends Omit<Statement, "pieces" | "shown" | "words" | "passage" | "variants"> {
  readonly pieces: readonly PieceRecord[];
  /** Left out by release 0.1.0 and before. */
  readonly shown?: readonly PieceRecord[];
  readonly words?: PieceRecord;
  readonly passage: PieceRecord & Pick<Statement["passage"], "ordinal">;
  readonly variants: readonly (Omit<Variant, "pieces"> & { readonly pieces: readonly PieceRecord[] })[];
}

export interface SourceRecord extends Pick<Source, "number" | "sameStoryAs"> {
  readonly article: number;
  /** What the link adds to the article's url; `null` where there is no link. */
  readonly fragment: string | null;
}

/**
 * An answer as it is kept: what it cites, and nothing of what was asked. So `understood` has neither topic nor outlet, and
 * a speaker only where the archive quotes one of the name.
 */
export interface AnswerRecord extends Pick<Answer, "status" | "quoted" | "suggestions" | "tookMs"> {
  /** Left out by release 0.1.0 and before. */
  readonly speaksFor?: AnswerBody["speaksFor"];
  readonly understood: Pick<Answer["understood"], "kind" | "from" | "to"> & {
    readonly asks?: Answer["understood"]["asks"];
    readonly speakers?: readonly string[];
    /** Until release 0.1.0: the speakers, joined by " or ". */
    readonly speaker?: string | null;
  };
  readonly articles: readonly ArticlePlace[];
  readonly sources: readonly SourceRecord[];
  readonly statements: readonly StatementRecord[];
  readonly closest: readonly StatementRecord[];
}

/** The first 12 bytes of SHA-256: names words. */
export function wordsDigest(words: string): string {
  return createHash("sha256").update(words, "utf16le").digest("base64url").slice(0, 16);
}

/** Every article that an answer names. */
export function articlesOf({ statements, closest, sources }: AnswerBody): Piece["article"][] {
  const cited = [...statements, ...closest].flatMap(({ pieces, shown, passage, variants }) => [
    passage,
    ...pieces,
    ...shown,
    ...variants.flatMap((variant) => variant.pieces),
  ]);
  return [...new Set([...sources, ...cited].map(({ article }) => article))];
}

/** @param places of every article that the answer names */
export function recordOf(
  answer: AnswerBody,
  places: ReadonlyMap<Piece["article"], ArticlePlace>,
): AnswerRecord {
  const articles: ArticlePlace[] = [];
  const numbers = new Map<Piece["article"], number>();
  const numberOf = (id: Piece["article"]): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const place = places.get(id);
    if (place === undefined) throw new Error(`Expected the place of article ${id}, got none: not kept`);
    numbers.set(id, articles.length);
    return articles.push(place) - 1;
  };
  const pieceOf = ({ article, start, end, text }: Piece): PieceRecord => ({
    article: numberOf(article),
    start,
    end,
    digest: wordsDigest(text),
  });
  const statementOf = ({ words, ...statement }: Statement): StatementRecord => ({
    ...statement,
    ...(words !== undefined && { words: pieceOf(words) }),
    pieces: statement.pieces.map(pieceOf),
    shown: statement.shown.map(pieceOf),
    passage: { ...pieceOf(statement.passage), ordinal: statement.passage.ordinal },
    variants: statement.variants.map(({ pieces, source }) => ({ pieces: pieces.map(pieceOf), source })),
  });
  const { understood, status, quoted, suggestions, speaksFor, tookMs } = answer;
  const { kind, asks, from, to } = understood;
  return {
    understood: { kind, asks, speakers: quoted === null ? [] : understood.speakers, from, to },
    status,
    quoted,
    suggestions,
    speaksFor,
    tookMs,
    sources: answer.sources.map(({ number, article, url, link, sameStoryAs }) => ({
      number,
      ...(sameStoryAs !== undefined && { sameStoryAs }),
      article: numberOf(article),
      fragment: url === null || link === null ? null : link.slice(url.length),
    })),
    statements: answer.statements.map(statementOf),
    closest: answer.closest.map(statementOf),
    articles,
  };
}
