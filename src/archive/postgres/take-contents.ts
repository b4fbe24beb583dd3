import type { TaggedFrames } from "../../quotes/cues/attribution-frame.ts";
import type { Contents } from "../contents.ts";
import { hashOf } from "./article-reader.ts";
import { putArticles } from "./article-writer.ts";
import { applyCorrections, restoreCorrection } from "./corrections.ts";
import type { Writing } from "./load.ts";
import { restoreProvenance } from "./provenance.ts";
import { putFrames, putStoredVectors, storedHashes } from "./text-writer.ts";

/** Adds articles just as another archive holds them; part of a transaction. */
export async function takeContents(
  writing: Writing,
  { articles, texts, corrections }: Contents,
): Promise<void> {
  const { query } = writing;
  const byHash = new Map(texts.map((text) => [hashOf(text.text), text]));
  const stored = await storedHashes(query, [...byHash.keys()]);
  await putStoredVectors(writing, new Map([...byHash].filter(([hash]) => !stored.has(hash))));
  const frames = [...byHash].flatMap(([hash, text]): [string, TaggedFrames][] =>
    text.frames === null ? [] : [[hash, text.frames]],
  );
  await putFrames(writing, new Map(frames));
  await putArticles(
    writing,
    articles.map(({ article, passages, quotes, quotesBy }) => ({
      ...{ article, quotes, quotesBy: quotesBy ?? "" },
      passages: passages.map((passage) => ({ ...passage, vectors: null })),
    })),
  );
  const unread = articles.filter(({ quotesBy }) => quotesBy === null).map(({ article }) => article.id);
  await query("UPDATE article SET quotes_by = NULL WHERE id = ANY($1::text[])", [unread]);
  for (const { article, provenance } of articles) await restoreProvenance(query, article.id, provenance);
  for (const { text, ...correction } of corrections) await restoreCorrection(query, correction, text);
  for (const article of new Set(corrections.map((one) => one.article)))
    await applyCorrections(query, article);
}
