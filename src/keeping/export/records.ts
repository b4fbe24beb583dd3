import type { Archive, ArticleEntry, ArticleLimits, StoredQuote } from "../../archive/archive.ts";
import type { Answer } from "../../answer/answer.ts";
import { fragmentAt, withFragment } from "../../answer/text-fragment.ts";
import type { Article } from "../../text/article.ts";
import { en } from "../../words/languages/en/index.ts";
import { leadWords } from "../../words/lead-words.ts";
import { shownWords } from "../../words/shown-words.ts";

/** A row of an export: the same names in each of its kind, whatever the format. */
export type ExportedArticle = Omit<Article, "file">;

/** A quote with its citation. `words` is the article's: what lies between two pieces of a quote is shown as cut. */
export interface ExportedQuote {
  readonly speaker: string | null;
  readonly words: string;
  readonly kind: StoredQuote["kind"];
  /** Whether the words were said, denied, not said, asked or ordered. */
  readonly polarity: StoredQuote["polarity"];
  readonly cue: string | null;
  readonly confidence: number;
  readonly isSetByHand: boolean;
  readonly article: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  /** Leads to these words, where the article has an address. */
  readonly link: string | null;
  /** Number of the paragraph that it begins in, from 1. */
  readonly paragraph: number | null;
  /** Offsets into the article's text, from the first word to the last. */
  readonly start: number;
  readonly end: number;
}

/** One statement of an answer, or (`words` is `null`) an answer without any. */
export interface ExportedStatement {
  readonly question: string;
  readonly status: Answer["status"];
  readonly lead: string;
  readonly speaker: string | null;
  /** `null` where it is no quote. */
  readonly isSpeakerCertain: boolean | null;
  readonly words: string | null;
  readonly article: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly link: string | null;
  readonly paragraph: number | null;
}

/** Every article within the limits, in the order of `articles()`. */
export async function* exportedArticles(
  archive: Archive,
  limits: ArticleLimits,
): AsyncGenerator<ExportedArticle> {
  for (const { id } of await archive.articles(limits)) {
    const article = await archive.article(id);
    if (article === undefined) continue; // removed meanwhile
    const { file: _, ...fields } = article;
    yield fields;
  }
}

/** Every quote of the articles within the limits, article by article, in text order. */
export async function* exportedQuotes(
  archive: Archive,
  limits: ArticleLimits,
): AsyncGenerator<ExportedQuote> {
  for (const entry of await archive.articles(limits)) {
    const within = { ids: [entry.id] };
    const [article, quotes, passages] = await Promise.all([
      archive.article(entry.id),
      archive.quotes({ within }),
      archive.passagesOf(entry.id),
    ]);
    if (article === undefined) continue;
    const ordinals = new Map(passages.map(({ id, ordinal }) => [id, ordinal]));
    for (const quote of quotes) {
      // Read a moment later than the article, which another process may have replaced.
      if ((quote.content.at(-1)?.end ?? 0) > article.text.length) continue;
      const [first] = quote.passages;
      const paragraph = first === undefined ? null : (ordinals.get(first) ?? null);
      yield { ...quoteOf(article.text, quote, entry), paragraph };
    }
  }
}

function quoteOf(text: string, quote: StoredQuote, entry: ArticleEntry): Omit<ExportedQuote, "paragraph"> {
  const { content, cue, speaker, kind, polarity, confidence, byHand } = quote;
  const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
  const { id, title, outlet, authors, published, url } = entry;
  return {
    speaker: speaker?.name ?? null,
    words: piecesOf(text, content),
    ...{ kind, polarity, confidence, isSetByHand: byHand !== undefined },
    cue: cue.length === 0 ? null : piecesOf(text, cue),
    ...{ article: id, title, outlet, authors, published, start, end },
    link: url === null ? null : withFragment(url, fragmentAt(text, content[0] ?? { start, end })),
  };
}

function piecesOf(text: string, pieces: StoredQuote["content"]): string {
  let words = "";
  let last: number | null = null;
  for (const { start, end } of pieces) {
    const between = last === null ? "" : text.slice(last, start);
    words += (between.trim() === "" ? between : " […] ") + text.slice(start, end);
    last = end;
  }
  return words;
}

/** The statements of an answer, each with its citation; one row without words where there are none. */
export function exportedStatements(answer: Answer): ExportedStatement[] {
  const { question, status } = answer;
  const lead = leadWords(answer.lead, en);
  const common = { question, status, lead };
  const nothing = {
    speaker: null,
    isSpeakerCertain: null,
    words: null,
    article: null,
    title: null,
    outlet: null,
    published: null,
    link: null,
    paragraph: null,
  };
  if (answer.statements.length === 0) return [{ ...common, ...nothing }];
  return answer.statements.map((statement) => {
    const source = answer.sources.find(({ number }) => number === statement.source);
    const words = shownWords(statement)
      .map((stretch) => (stretch.kind === "cut" ? "[…]" : stretch.text))
      .join("");
    return {
      ...common,
      speaker: statement.speaker,
      isSpeakerCertain: statement.isSpeakerCertain,
      words,
      article: source?.article ?? null,
      title: source?.title ?? null,
      outlet: source?.outlet ?? null,
      published: source?.published ?? null,
      link: source?.url == null ? null : withFragment(source.url, statement.fragment ?? ""),
      paragraph: statement.passage.ordinal,
    };
  });
}
