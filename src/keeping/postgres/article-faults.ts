import { articleDigest, contentDigest } from "../../archive/article-digest.ts";
import { headOf } from "../../archive/article-head.ts";
import { standsIn } from "../../archive/corrections/correction.ts";
import { readCorrections } from "../../archive/postgres/corrections.ts";
import type { Query } from "../../archive/postgres/database.ts";
import { termsOfPassage } from "../../archive/postgres/term-writer.ts";
import { textFromBlob } from "../../archive/stored/blobs.ts";
import { QUOTE_COLUMNS, type QuoteRow } from "../../archive/stored/quote-rows.ts";
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  PASSAGE_COLUMNS,
  type PassageRow,
  toArticle,
} from "../../archive/stored/rows.ts";
import { termList } from "../../english/terms.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import { checkPassages, checkQuotes } from "../article-checks.ts";
import { isList, isObject, jsonOf, type Tell } from "../fault.ts";

type StoredArticle = ArticleRow & {
  text: Uint8Array;
  page_starts: string | null;
  digest: string;
  content: string;
};
type StoredPassage = PassageRow & { hash: string; length: number };
interface IndexedTerm {
  readonly passage: number;
  readonly term: string | null;
  readonly in_text: number | null;
  readonly in_title: number | null;
  readonly length: number | null;
}

/**
 * Checks articles: their fields, their passages and quotes against their texts, the index of words against the passages, their corrections
 * and where they came from. Returns the number of passages.
 */
export async function articleFaults(query: Query, ids: readonly string[], tell: Tell): Promise<number> {
  const articles = await query<StoredArticle>(
    `SELECT ${ARTICLE_COLUMNS}, a.text, a.page_starts, a.digest, a.content FROM article a WHERE a.id = ANY($1::text[])`,
    [ids],
  );
  const passages = grouped(
    await query<StoredPassage>(
      `SELECT ${PASSAGE_COLUMNS}, replace(p.text_hash::text, '-', '') AS hash, p.length FROM passage p
       WHERE p.article = ANY($1::text[]) ORDER BY p.article, p.ordinal`,
      [ids],
    ),
    ({ article }) => article,
  );
  const quotes = grouped(
    await query<QuoteRow>(
      `SELECT ${QUOTE_COLUMNS} FROM quote q WHERE q.article = ANY($1::text[]) ORDER BY q.start, q.id`,
      [ids],
    ),
    ({ article }) => article,
  );
  const terms = grouped(
    await query<IndexedTerm>(
      `SELECT p.id AS passage, t.term, o.in_text, o.in_title, o.length FROM passage p CROSS JOIN unnest(p.terms) x (term)
       LEFT JOIN term t ON t.id = x.term LEFT JOIN posting o ON o.term = x.term AND o.passage = p.id WHERE p.article = ANY($1::text[])`,
      [ids],
    ),
    ({ passage }) => passage,
  );
  const from = await query<Record<string, string>>(
    "SELECT article, earlier, cut, warnings FROM provenance WHERE article = ANY($1::text[])",
    [ids],
  );
  for (const row of articles) {
    const broken = (what: string): void => tell({ article: row.id, what, cure: "dump" });
    if (jsonOf(row.authors, isList, () => broken("its authors are not a list")) === null) continue;
    const article = toArticle(row);
    if (row.digest !== articleDigest(article) || row.content !== contentDigest(article))
      broken("its fields or its text are not those that were stored");
    const own = passages.get(row.id) ?? [];
    checkPassages(article, own, broken);
    checkQuotes(article, own, quotes.get(row.id) ?? [], broken);
    for (const passage of own) checkTerms(article, passage, terms.get(passage.id) ?? [], broken);
    const { article: _, ...records } = from.find((one) => one.article === row.id) ?? {};
    for (const [name, text] of Object.entries(records))
      jsonOf(text, isObject, () => broken(`where it came from is not readable (${name})`));
  }
  await checkCorrections(query, articles, tell);
  return [...passages.values()].reduce((sum, own) => sum + own.length, 0);
}

/** A passage is found by its words and those above it, as often as they stand there, and by no others. */
function checkTerms(
  article: Article,
  passage: StoredPassage,
  indexed: readonly IndexedTerm[],
  broken: (what: string) => void,
): void {
  const { held, length } = termsOfPassage(termList(headOf(article)), textFromBlob(passage.text));
  const isSame =
    passage.length === length &&
    indexed.length === held.size &&
    indexed.every(({ term, in_text, in_title, length: counted }) => {
      const expected = held.get(term ?? "");
      return expected?.inText === in_text && expected?.inTitle === in_title && counted === length;
    });
  if (!isSame) broken(`paragraph ${passage.ordinal} is indexed under other words than its own`);
}

async function checkCorrections(query: Query, articles: readonly StoredArticle[], tell: Tell): Promise<void> {
  const texts = new Map(articles.map(({ id, text }) => [id as ArticleId, textFromBlob(text)]));
  const broken = (article: string | null, what: string): void => tell({ article, what, cure: "dump" });
  try {
    for (const correction of await readCorrections(query, [...texts.keys()]))
      if (!standsIn(texts.get(correction.article) ?? "", correction))
        broken(correction.article, `the correction at ${correction.start} is not of the words there`);
  } catch {
    broken(articles[0]?.id ?? null, "what was corrected by hand, there or nearby, cannot be read");
  }
}

function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
