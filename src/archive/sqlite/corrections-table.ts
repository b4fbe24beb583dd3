import type { Database } from "../../sqlite/database.ts";
import type { Quote } from "../../quotes/quote.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import type { Span } from "../../text/span.ts";
import {
  type Correction,
  digestOfWords,
  type DroppedCorrection,
  type HandSet,
  isExtent,
  quoteOfCorrection,
  type StoredCorrection,
} from "../corrections/correction.ts";
import { type CorrectionsBefore, placeAllAgain } from "../corrections/place-again.ts";
import type { SpeakerRule } from "../corrections/speaker-rule.ts";
import { textFromBlob } from "../stored/blobs.ts";
import {
  CORRECTION_COLUMNS,
  correctedQuotes,
  type CorrectionRow,
  correctionValues,
  toCorrection,
} from "../stored/correction-rows.ts";
import { QUOTE_COLUMNS, type QuoteRow, toStoredQuote } from "../stored/quote-rows.ts";

export interface CorrectionReader {
  /** Of these articles, or of all; by article, in text order. */
  corrections(articles?: readonly ArticleId[]): StoredCorrection[];
  speakerRules(): SpeakerRule[];
}

export function createCorrectionReader(db: Database): CorrectionReader {
  const all = db.prepare(
    `SELECT ${CORRECTION_COLUMNS}, EXISTS (SELECT 1 FROM article a WHERE a.id = c.article) AS is_there FROM correction c
     WHERE ? IS NULL OR c.article IN (SELECT value FROM json_each(?)) ORDER BY c.article, c.start, c."end"`,
  );
  const quotesOf = createQuotesOf(db);
  const rules = db.prepare("SELECT rule FROM speaker_rule ORDER BY id");
  return {
    corrections(articles) {
      const ids = articles === undefined ? null : JSON.stringify(articles);
      const rows: (CorrectionRow & { is_there: number })[] = all.all(ids, ids);
      const read = new Map<string, ReturnType<typeof quotesOf>>();
      return rows.map((row) => {
        const correction = toCorrection(row);
        if (row.is_there === 0) return { ...correction, state: "gone" };
        const quotes = read.get(row.article) ?? quotesOf(correction.article);
        read.set(row.article, quotes);
        return { ...correction, state: quoteOfCorrection(correction, quotes) < 0 ? "waiting" : "applied" };
      });
    },
    speakerRules: () => rules.all().map(({ rule }: { rule: string }) => JSON.parse(rule) as SpeakerRule),
  };
}

/** Writes corrections, and keeps them with their words; part of the transactions of `SqliteWriter`. */
export interface CorrectionWriter {
  /** Corrects the quote with these words; `null` where none of the article's has them. */
  correct(article: ArticleId, quote: Span, set: HandSet, madeAt: string): Correction | null;
  /** Takes back what was said of the quote with these words, or of all quotes of an article, which may be gone. */
  takeBack(article: ArticleId, quote: Span | null): Correction[];
  /**
   * What is known of an article before another version takes its place; of one that is new, of an article of the same text that is gone:
   * a file that was moved.
   */
  before(article: Article): CorrectionsBefore;
  /** Finds the corrected words in the new version, and forgets the others, which are returned. `apply` comes after its quotes are stored. */
  replaced(
    article: Article,
    quotes: readonly Quote[],
    before: CorrectionsBefore,
  ): readonly DroppedCorrection[];
  /** Before an article is removed: hands its corrections to another of the same text, which a moved file may have become by then. */
  handOver(article: ArticleId): void;
  /** Makes the article's quotes what the corrections say, and else what was read. */
  apply(article: ArticleId): void;
  setSpeakerRules(rules: readonly SpeakerRule[]): void;
  /** Stores a correction of another archive as it is; `text` is the digest of the text it was made in. */
  restore(correction: Correction, text: string): void;
}

export function createCorrectionWriter(db: Database): CorrectionWriter {
  const ofArticle = db.prepare(
    `SELECT ${CORRECTION_COLUMNS} FROM correction c WHERE c.article = ? ORDER BY c.made, c.start`,
  );
  const textOf = db.prepare("SELECT text FROM article WHERE id = ?");
  const isStored = db.prepare("SELECT 1 FROM article WHERE id = ?");
  const anywhere = db.prepare("SELECT 1 FROM correction LIMIT 1");
  const goneOfText = db.prepare(
    `SELECT ${CORRECTION_COLUMNS} FROM correction c WHERE c.text = ? AND NOT EXISTS (SELECT 1 FROM article a WHERE a.id = c.article)
     ORDER BY c.article, c.start`,
  );
  const insert = db.prepare(
    'INSERT OR REPLACE INTO correction (article, start, "end", digest, "is", speaker, speaker_kind, made, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM correction WHERE article = ? AND start = ? AND "end" = ?');
  const asRead = db.prepare(
    `UPDATE quote SET speaker = was ->> 0, speaker_kind = was ->> 1, also_named = was ->> 2,
       by_hand = NULL, was = NULL WHERE article = ? AND was IS NOT NULL`,
  );
  const byHand = db.prepare(
    `UPDATE quote SET was = coalesce(was, json_array(speaker, speaker_kind, also_named)),
       by_hand = ?, speaker = ?, speaker_kind = ?, also_named = ? WHERE id = ?`,
  );
  const withSameParagraph = db.prepare(
    `SELECT DISTINCT p.article AS id FROM passage first JOIN passage p ON p.text_hash = first.text_hash
     WHERE first.article = ? AND first.ordinal = 1 AND p.article <> ? LIMIT 20`,
  );
  const forgetRules = db.prepare("DELETE FROM speaker_rule");
  const insertRule = db.prepare("INSERT INTO speaker_rule (rule) VALUES (?)");
  const quotesOf = createQuotesOf(db);

  const correctionsOf = (article: ArticleId): Correction[] => ofArticle.all(article).map(toCorrection);
  const storedText = (article: ArticleId): string | null => {
    const row: { text: Uint8Array } | undefined = textOf.get(article);
    return row === undefined ? null : textFromBlob(row.text);
  };
  const restore = (correction: Correction, text: string): void =>
    void insert.run(...correctionValues(correction, text));
  const put = (correction: Correction, text: string): void => restore(correction, digestOfWords(text));
  const drop = ({ article, start, end }: Correction): void => void remove.run(article, start, end);
  /** The corrections that are about the quote with these words. */
  const about = (article: ArticleId, quote: Span): Correction[] => {
    const quotes = quotesOf(article);
    const at = quotes.findIndex((one) => isExtent(one, quote));
    return correctionsOf(article).filter((one) => at >= 0 && quoteOfCorrection(one, quotes) === at);
  };
  const apply = (article: ArticleId): void => {
    asRead.run(article);
    const corrections = correctionsOf(article);
    if (corrections.length === 0) return;
    for (const { id, is, name, kind, alsoNamed } of correctedQuotes(corrections, quotesOf(article)))
      byHand.run(is, name, kind, alsoNamed, id);
  };

  return {
    correct(article, quote, set, madeAt) {
      const text = storedText(article);
      if (text === null || !quotesOf(article).some((one) => isExtent(one, quote))) return null;
      for (const earlier of about(article, quote)) drop(earlier);
      const { start, end } = quote;
      const correction = { article, start, end, digest: digestOfWords(text.slice(start, end)), set, madeAt };
      put(correction, text);
      apply(article);
      return correction;
    },
    takeBack(article, quote) {
      const taken = quote === null ? correctionsOf(article) : about(article, quote);
      for (const one of taken) drop(one);
      apply(article);
      return taken;
    },
    before(article) {
      const corrections = correctionsOf(article.id);
      if (corrections.length > 0) return { corrections, text: storedText(article.id) };
      if (isStored.get(article.id) !== undefined || anywhere.get() === undefined)
        return { corrections: [], text: null };
      const [first, ...others] = goneOfText.all(digestOfWords(article.text)).map(toCorrection);
      if (first === undefined) return { corrections: [], text: null };
      // Of several that are gone one is this article.
      return {
        corrections: [first, ...others.filter((one) => one.article === first.article)],
        text: article.text,
      };
    },
    replaced(article, quotes, before) {
      const { kept, dropped } = placeAllAgain(article, quotes, before);
      for (const correction of before.corrections) drop(correction);
      // Only now: one may have come to stand where another one stood.
      for (const correction of kept) put(correction, article.text);
      return dropped;
    },
    handOver(article) {
      const corrections = correctionsOf(article);
      const text = corrections.length === 0 ? null : storedText(article);
      if (text === null) return;
      const heirs: { id: ArticleId }[] = withSameParagraph.all(article, article);
      const heir = heirs.find(({ id }) => storedText(id) === text && correctionsOf(id).length === 0);
      if (heir === undefined) return;
      for (const correction of corrections) {
        drop(correction);
        put({ ...correction, article: heir.id }, text);
      }
      apply(heir.id);
    },
    apply,
    restore,
    setSpeakerRules(rules) {
      forgetRules.run();
      for (const rule of rules) insertRule.run(JSON.stringify(rule));
    },
  };
}

/** All quotes of an article in text order, those that a person has taken out as well. */
function createQuotesOf(db: Database) {
  const rows = db.prepare(`SELECT ${QUOTE_COLUMNS} FROM quote q WHERE q.article = ? ORDER BY q.start, q.id`);
  return (article: ArticleId) => (rows.all(article) as QuoteRow[]).map(toStoredQuote);
}
