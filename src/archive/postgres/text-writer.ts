import type { TaggedFrames } from "../../quotes/cues/attribution-frame.ts";
import type { PassageVectors } from "../archive.ts";
import type { TextContent } from "../contents.ts";
import { sentencesToBlob } from "../stored/blobs.ts";
import type { Query } from "./database.ts";
import { takeNumbers, type Writing } from "./load.ts";
import { vectorText } from "./vector-search.ts";

/** Those of the texts, by hash, whose vectors are stored. */
export async function storedHashes(query: Query, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ hash: string }>(
    `SELECT DISTINCT replace(text_hash::text, '-', '') AS hash FROM text_window WHERE text_hash = ANY($1::uuid[])`,
    [hashes],
  );
  return new Set(rows.map(({ hash }) => hash));
}

/** Stores the vectors of texts that have none, by hash. */
export function putVectors(writing: Writing, vectors: ReadonlyMap<string, PassageVectors>): Promise<void> {
  const stored = [...vectors].map(
    ([hash, { windows, sentences }]) => [hash, { windows, sentences: sentencesToBlob(sentences) }] as const,
  );
  return putStoredVectors(writing, new Map(stored));
}

/** The same, with those of sentences as they are stored. */
export async function putStoredVectors(
  { query, load }: Writing,
  vectors: ReadonlyMap<string, Pick<TextContent, "windows" | "sentences">>,
): Promise<void> {
  const windows = [...vectors].flatMap(([hash, of]) => of.windows.map((window) => ({ hash, ...window })));
  const first = await takeNumbers(query, "windows", windows.length);
  await load(
    "text_window",
    windows.map(({ hash, start, end, vector }, i) => [first + i, hash, start, end, vectorText(vector)]),
  );
  await load(
    "sentences",
    [...vectors].map(([hash, { sentences }]) => [hash, sentences]),
  );
}

/** Stores what was read in texts, by hash, in the place of what was. */
export async function putFrames({ load }: Writing, frames: ReadonlyMap<string, TaggedFrames>): Promise<void> {
  await load(
    "frames",
    [...frames].map(([hash, read]) => [hash, read.tagger, JSON.stringify(read.frames)]),
    "ON CONFLICT (library, text_hash) DO UPDATE SET tagger = excluded.tagger, frames = excluded.frames",
  );
}

/**
 * Deletes vectors whose text no passage has any more. Not part of each write: a text that one article loses and the next one brings
 * keeps its vectors that way. Returns whether there were any.
 */
export async function dropUnusedVectors(query: Query): Promise<boolean> {
  let isAny = false;
  for (const table of ["text_window", "sentences", "frames"]) {
    const dropped = await query(
      `DELETE FROM ${table} t WHERE NOT EXISTS (SELECT 1 FROM passage p WHERE p.text_hash = t.text_hash) RETURNING 1`,
    );
    isAny ||= dropped.length > 0;
  }
  return isAny;
}
