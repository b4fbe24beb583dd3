import type { Archive } from "../archive/archive.ts";
import type { Hit } from "../retrieval/retriever.ts";
import type { Article, ArticleId } from "../text/article.ts";
import type { Passage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Piece, Source, Statement } from "./answer.ts";
import { linkToText } from "./text-fragment.ts";

/** Numbers the sources of one answer in the order of their first use. */
export interface Citations {
  /** A statement that shows a passage and marks some of it. Throws when a word differs from the stored article. */
  cite(hit: Hit, marked: Span): Promise<Statement>;
  /** Cites an article as a whole. */
  citeArticle(article: Omit<Article, "text">): number;
  sources(): Source[];
}

export function createCitations(archive: Archive): Citations {
  const sources = new Map<ArticleId, Source>();
  const texts = new Map<ArticleId, string>();

  const numberOf = (article: Omit<Article, "text">, quotation: string | null): number => {
    const known = sources.get(article.id);
    if (known !== undefined) return known.number;
    const { id, title, outlet, authors, published, url, file } = article;
    const link = url === null || quotation === null ? url : linkToText(url, quotation);
    const number = sources.size + 1;
    sources.set(id, { number, article: id, title, outlet, authors, published, url, link, file });
    return number;
  };
  const textOf = async (id: ArticleId): Promise<string> => {
    const text = texts.get(id) ?? (await archive.article(id))?.text;
    if (text === undefined) throw new Error(`Expected article ${id} in the archive, got none`);
    texts.set(id, text);
    return text;
  };

  return {
    async cite(hit, marked) {
      const { passage } = hit;
      const text = await textOf(passage.article);
      const piece = pieceOf(passage, {
        start: passage.start + marked.start,
        end: passage.start + marked.end,
      });
      assertVerbatim(text, passage);
      assertVerbatim(text, piece);
      const source = numberOf(hit.article, piece.text);
      return {
        kind: "passage",
        pieces: [piece],
        speaker: null,
        cue: null,
        passage: { ...pieceOf(passage, passage), ordinal: passage.ordinal },
        source,
        score: hit.score,
        also: hit.also.map((other) => numberOf(other.article, piece.text)),
      };
    },
    citeArticle: (article) => numberOf(article, null),
    sources: () => [...sources.values()],
  };
}

function pieceOf(passage: Passage, { start, end }: Span): Piece {
  const text = passage.text.slice(start - passage.start, end - passage.start);
  return { article: passage.article, start, end, text };
}

/** The promise of the product: what is shown is what is stored, to the character. */
function assertVerbatim(article: string, { start, end, text }: Span & { readonly text: string }): void {
  if (article.slice(start, end) !== text)
    throw new Error(`Expected the words at ${start}-${end} of the stored article, got others: not answered`);
}
