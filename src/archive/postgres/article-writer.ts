import { setImmediate as nextTurn } from "node:timers/promises";
import { termList } from "../../english/terms.ts";
import type { TaggedFrames } from "../../quotes/cues/attribution-frame.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import type { PassageId } from "../../text/passage.ts";
import type { NewArticle, NewPassage, PassageVectors } from "../archive.ts";
import { articleDigest, contentDigest } from "../article-digest.ts";
import { headOf } from "../article-head.ts";
import type { DroppedCorrection } from "../corrections/correction.ts";
import type { CorrectionsBefore } from "../corrections/place-again.ts";
import { assertSlice, assertStorable } from "../storable.ts";
import { textToBlob } from "../stored/blobs.ts";
import { outletWords } from "../stored/outlet-words.ts";
import { assertQuote, toQuoteRow } from "../stored/quote-rows.ts";
import { hashOf } from "./article-reader.ts";
import { applyCorrections, correctionsBefore, correctionsReplaced, isAnyCorrection } from "./corrections.ts";
import type { Query, Value } from "./database.ts";
import { takeNumbers, type Writing } from "./load.ts";
import { putProvenance, readBefore } from "./provenance.ts";
import { compareStories } from "./stories.ts";
import { countTerms, type PassageTerms, termsOfPassage, uncountTerms } from "./term-writer.ts";
import { putFrames, putVectors, storedHashes } from "./text-writer.ts";

/** Passages whose terms are made before others have their turn. */
const AT_ONCE = 50;

type Reread = Pick<NewArticle, "article" | "quotes" | "quotesBy">;

interface StoredPassage extends NewPassage {
  readonly id: PassageId;
  readonly article: Article;
  readonly ordinal: number;
  readonly hash: string;
  readonly terms: PassageTerms;
}

/** Adds articles or replaces their earlier versions; part of a transaction. Returns the corrections whose words are gone. */
export async function putArticles(
  writing: Writing,
  articles: readonly NewArticle[],
): Promise<DroppedCorrection[]> {
  const dropped: DroppedCorrection[] = [];
  let part = new Map<ArticleId, NewArticle>();
  for (const added of articles) {
    // Of one that comes twice the later version replaces the earlier one, as if it had come in a write of its own.
    if (part.has(added.article.id)) {
      dropped.push(...(await putEach(writing, [...part.values()])));
      part = new Map();
    }
    part.set(added.article.id, added);
  }
  dropped.push(...(await putEach(writing, [...part.values()])));
  return dropped;
}

/** Takes articles out, with all that is made from them; part of a transaction. */
export async function takeOut(query: Query, ids: readonly ArticleId[]): Promise<void> {
  await uncountTerms(query, ids);
  // Passages, quotes, bands and the rest go with it.
  await query("DELETE FROM article WHERE id = ANY($1::text[])", [ids]);
}

async function putEach(writing: Writing, added: readonly NewArticle[]): Promise<DroppedCorrection[]> {
  const { query, load } = writing;
  for (const { article, passages } of added) {
    assertStorable(article);
    for (const passage of passages) assertSlice(article, passage);
  }
  const ids = added.map(({ article }) => article.id);
  const before = await readBefore(query, ids);
  const corrected = (await isAnyCorrection(query)) ? await correctedBefore(query, added) : null;
  const replaced = ids.filter((id) => before.dates.has(id));
  if (replaced.length > 0) await takeOut(query, replaced);
  await load(
    "article",
    added.map(({ article, quotesBy }) => articleRow(article, quotesBy)),
  );
  for (const { article, read } of added)
    if (read !== undefined) await putProvenance(query, article.id, read, before);
  const passages = await putPassages(writing, added);
  await putTexts(writing, passages);
  const dropped: DroppedCorrection[] = [];
  if (corrected !== null)
    for (const { article, quotes } of added) {
      const known = corrected.get(article.id);
      if (known !== undefined) dropped.push(...(await correctionsReplaced(query, article, quotes, known)));
    }
  await putQuoteRows(writing, added, passages);
  if (corrected !== null) for (const id of ids) await applyCorrections(query, id);
  await compareStories(
    query,
    added.map(({ article }) => article),
  );
  return dropped;
}

async function correctedBefore(
  query: Query,
  added: readonly NewArticle[],
): Promise<Map<ArticleId, CorrectionsBefore>> {
  const found = new Map<ArticleId, CorrectionsBefore>();
  for (const { article } of added) found.set(article.id, await correctionsBefore(query, article));
  return found;
}

/** Stores passages and the index of their terms. */
async function putPassages(
  { query, load }: Writing,
  added: readonly NewArticle[],
): Promise<readonly StoredPassage[]> {
  const count = added.reduce((sum, { passages }) => sum + passages.length, 0);
  const first = await takeNumbers(query, "passages", count);
  const stored: StoredPassage[] = [];
  for (const { article, passages } of added) {
    const title = termList(headOf(article));
    for (const [i, passage] of passages.entries()) {
      if (stored.length % AT_ONCE === AT_ONCE - 1) await nextTurn();
      const id = (first + stored.length) as PassageId;
      const terms = termsOfPassage(title, passage.text);
      stored.push({ ...passage, id, article, ordinal: i + 1, hash: hashOf(passage.text), terms });
    }
  }
  const numbers = await countTerms(
    { query, load },
    stored.map(({ terms }) => terms),
  );
  const numberOf = (term: string): number => numbers.get(term) ?? 0;
  await load(
    "passage",
    stored.map(({ id, article, ordinal, start, end, text, hash, terms }): Value[] => [
      ...[id, article.id, ordinal, start, end, textToBlob(text), hash, terms.length],
      [...terms.held.keys()].map(numberOf),
    ]),
  );
  await load(
    "posting",
    stored.flatMap(({ id, terms: { held, length } }) =>
      [...held].map(([term, { inText, inTitle }]) => [numberOf(term), id, inText, inTitle, length]),
    ),
  );
  return stored;
}

async function putTexts(writing: Writing, passages: readonly StoredPassage[]): Promise<void> {
  const stored = await storedHashes(
    writing.query,
    passages.map(({ hash }) => hash),
  );
  const vectors = new Map<string, PassageVectors>();
  const frames = new Map<string, TaggedFrames>();
  for (const { hash, vectors: made, article, ordinal } of passages) {
    if (made?.frames) frames.set(hash, made.frames);
    if (stored.has(hash) || vectors.has(hash)) continue;
    if (made === null)
      throw new Error(`Expected vectors for paragraph ${ordinal} of ${article.id}, got none`);
    vectors.set(hash, made);
  }
  await putVectors(writing, vectors);
  await putFrames(writing, frames);
}

/** Replaces the quotes of stored articles, corrected as people have done; part of a transaction. */
export async function putQuotes(writing: Writing, articles: readonly Reread[]): Promise<void> {
  const { query } = writing;
  const ids = articles.map(({ article }) => article.id);
  await query("DELETE FROM quote WHERE article = ANY($1::text[])", [ids]);
  const passages = await query<{ id: PassageId; of: ArticleId; start: number; end: number }>(
    'SELECT id, article AS of, start, "end" FROM passage WHERE article = ANY($1::text[]) ORDER BY article, ordinal',
    [ids],
  );
  await putQuoteRows(
    writing,
    articles,
    passages.map(({ of, ...passage }) => ({ ...passage, article: { id: of } })),
  );
  if (await isAnyCorrection(query)) for (const id of ids) await applyCorrections(query, id);
  await query(
    "UPDATE article a SET quotes_by = s.stamp FROM unnest($1::text[], $2::text[]) s (id, stamp) WHERE a.id = s.id",
    [ids, articles.map(({ quotesBy }) => quotesBy)],
  );
}

/** @param passages of all the articles, each article's in text order */
async function putQuoteRows(
  { query, load }: Writing,
  articles: readonly Reread[],
  passages: readonly (Pick<StoredPassage, "id" | "start" | "end"> & {
    readonly article: Pick<Article, "id">;
  })[],
): Promise<void> {
  const passagesOf = new Map<ArticleId, Pick<StoredPassage, "id" | "start" | "end">[]>();
  for (const passage of passages) {
    const known = passagesOf.get(passage.article.id);
    if (known === undefined) passagesOf.set(passage.article.id, [passage]);
    else known.push(passage);
  }
  const rows = articles.flatMap(({ article, quotes }) =>
    quotes.map((quote) => {
      assertQuote(article, quote);
      const start = quote.content[0]?.start ?? 0;
      const end = quote.content.at(-1)?.end ?? start;
      const touched = (passagesOf.get(article.id) ?? []).filter((p) => p.start < end && p.end > start);
      return toQuoteRow(
        quote,
        article.id,
        touched.map(({ id }) => id),
      );
    }),
  );
  const first = await takeNumbers(query, "quotes", rows.length);
  await load(
    "quote",
    rows.map((row, i) => [
      ...[first + i, row.article, row.kind, row.class, row.polarity, row.start, row.end, row.passages],
      ...[row.content, row.cue, row.mention, row.confidence, row.speaker, row.speaker_kind, row.also_named],
    ]),
  );
}

function articleRow(article: Article, quotesBy: string): Value[] {
  const { id, title, authors, outlet, published, updated, url, language, file, text, pageStarts } = article;
  return [
    ...[id, title, JSON.stringify(authors), outlet, outlet === null ? "" : outletWords(outlet)],
    ...[
      published,
      updated,
      url,
      language,
      file,
      textToBlob(text),
      articleDigest(article),
      contentDigest(article),
    ],
    pageStarts === undefined ? null : JSON.stringify(pageStarts),
    quotesBy,
  ];
}
