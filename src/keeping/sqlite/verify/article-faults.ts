import type { Database } from "../../../sqlite/database.ts";
import { articleDigest, contentDigest } from "../../../archive/article-digest.ts";
import { standsIn } from "../../../archive/corrections/correction.ts";
import { createCorrectionReader } from "../../../archive/sqlite/corrections-table.ts";
import { QUOTE_COLUMNS } from "../../../archive/stored/quote-rows.ts";
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  PASSAGE_COLUMNS,
  type PassageRow,
  toArticle,
  toPassage,
} from "../../../archive/stored/rows.ts";
import type { Article } from "../../../text/article.ts";
import type { Passage } from "../../../text/passage.ts";
import { checkPassages, checkQuotes } from "../../article-checks.ts";
import { isList, isObject, jsonOf, type Tell } from "../../fault.ts";

type StoredArticle = ArticleRow & {
  text: Uint8Array;
  digest: string;
  content: string;
  page_starts: string | null;
};
type StoredPassage = PassageRow & { text_hash: Uint8Array };

/** An article with its passages, as the other checks want them. */
export interface CheckedArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
}

/** Checks one article after the other: its fields, its passages and quotes against its text, its corrections and where it came from. */
export function* articleFaults(db: Database, tell: Tell): Generator<CheckedArticle> {
  const ids: { id: string }[] = db.prepare("SELECT id FROM article ORDER BY id").all();
  const one = db.prepare(
    `SELECT ${ARTICLE_COLUMNS}, a.text, a.page_starts, a.digest, a.content FROM article a WHERE a.id = ?`,
  );
  const passagesOf = db.prepare(
    `SELECT ${PASSAGE_COLUMNS}, p.text_hash FROM passage p WHERE p.article = ? ORDER BY p.ordinal`,
  );
  const quotesOf = db.prepare(`SELECT ${QUOTE_COLUMNS} FROM quote q WHERE q.article = ? ORDER BY q.start`);
  const provenance = db.prepare("SELECT earlier, cut, warnings FROM provenance WHERE article = ?");
  for (const { id } of ids) {
    const broken = (what: string): void => tell({ article: id, what, cure: "restore" });
    const row: StoredArticle = one.get(id);
    if (jsonOf(row.authors, isList, () => broken("its authors are not a list")) === null) continue;
    const article = toArticle(row);
    if (row.digest !== articleDigest(article) || row.content !== contentDigest(article))
      broken("its fields or its text are not those that were stored");
    const stored: StoredPassage[] = passagesOf.all(id);
    checkPassages(
      article,
      stored.map((row) => ({ ...row, hash: Buffer.from(row.text_hash).toString("hex") })),
      broken,
    );
    checkQuotes(article, stored, quotesOf.all(id), broken);
    const from: Record<string, string> | undefined = provenance.get(id);
    for (const [name, text] of Object.entries(from ?? {}))
      jsonOf(text, isObject, () => broken(`where it came from is not readable (${name})`));
    yield { article, passages: stored.map(toPassage) };
  }
  checkCorrections(db, tell);
}

function checkCorrections(db: Database, tell: Tell): void {
  const broken = (article: string | null, what: string): void => tell({ article, what, cure: "restore" });
  const textOf = db.prepare("SELECT a.text FROM article a WHERE a.id = ?");
  try {
    const reader = createCorrectionReader(db);
    for (const correction of reader.corrections()) {
      const row: { text: Uint8Array } | undefined = textOf.get(correction.article);
      if (row !== undefined && !standsIn(Buffer.from(row.text).toString("utf8"), correction))
        broken(correction.article, `the correction at ${correction.start} is not of the words there`);
    }
    reader.speakerRules();
  } catch {
    broken(null, "what was corrected by hand cannot be read");
  }
  const orphans: { article: string; start: number }[] = db
    .prepare(
      "SELECT article, start FROM quote q WHERE by_hand IS NOT NULL AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.article = q.article)",
    )
    .all();
  for (const { article, start } of orphans)
    broken(article, `the quote at ${start} counts as corrected, and no correction is there`);
}
