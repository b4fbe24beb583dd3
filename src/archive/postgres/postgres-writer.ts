import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { AttributionFrame } from "../../quotes/cues/attribution-frame.ts";
import type { ArticleId } from "../../text/article.ts";
import type { ArchiveWriter } from "../archive.ts";
import { ArchiveBusy } from "../archive-busy.ts";
import { contentDigest } from "../article-digest.ts";
import { textFromBlob } from "../stored/blobs.ts";
import { type Analysis, createAnalysis } from "./analyse.ts";
import { hashOf } from "./article-reader.ts";
import { putArticles, putQuotes, takeOut } from "./article-writer.ts";
import { correct, handOver, putSpeakerRules, takeBack } from "./corrections.ts";
import type { Database, HeldConnection, Query } from "./database.ts";
import { expectModel, type Library, readMeta } from "./library.ts";
import { createWriting } from "./load.ts";
import { putUnchanged, readBefore } from "./provenance.ts";
import { replaceVectors } from "./replace-vectors.ts";
import { takeContents } from "./take-contents.ts";
import { dropUnusedVectors, putFrames, storedHashes } from "./text-writer.ts";

/** First key of the advisory lock that a library's writer holds: "vbtw". The second one is the library. */
const WRITER_LOCK = 0x76627477;
/** The server lets go of a killed writer's place when it sees that its connection has ended. */
const TRIES = 6;
const PAUSE_MS = 200;

export interface PostgresWriterOptions {
  readonly database: Database;
  readonly library: Library;
  /** Stamp of the model that vectors are made with. */
  readonly model: string;
}

/** Takes the place of a library's one writer. Rejects with an `ArchiveBusy` when another has it. */
export async function openPostgresWriter(options: PostgresWriterOptions): Promise<ArchiveWriter> {
  const { database, library } = options;
  const id = await library.id();
  const held = await database.hold(id);
  const key = [WRITER_LOCK, id];
  try {
    for (let tries = 1; ; tries++) {
      const [row] = await held.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1, $2) AS taken", key);
      if (row?.taken === true) break;
      if (tries === TRIES) {
        const [other] = await held.query<{ writer: string | null }>("SELECT writer FROM library");
        throw new ArchiveBusy(
          `The archive ${database.location} is being written by ${other?.writer ?? "another process"}. Expected to be the only writer: ` +
            "wait until it is done, then run the command again. Questions can be asked meanwhile.",
        );
      }
      await wait(PAUSE_MS);
    }
    await library.meta();
    await skipLostNumbers(held.query);
    await held.query("UPDATE library SET writer = $1", [`process ${process.pid} on ${hostname()}`]);
  } catch (error) {
    await held.release();
    throw error;
  }
  return writerOn(held, options, async () => {
    try {
      await held.query("UPDATE library SET writer = NULL");
      await held.query("SELECT pg_advisory_unlock($1, $2)", key);
    } finally {
      await held.release();
    }
  });
}

/** More than were ever given out and lost between a primary and its replica. */
const SKIPPED = 1_000_000;

/** After a promotion numbers go on well beyond those that the lost server may have given out: none is used twice. */
async function skipLostNumbers(query: Query): Promise<void> {
  const counters = ["generation", "passages_made", "windows_made", "quotes_made", "terms_made"];
  await query(
    `UPDATE library SET timeline = now_on.timeline, ${counters
      .map((name) => `${name} = ${name} + CASE WHEN library.timeline = 0 THEN 0 ELSE ${SKIPPED} END`)
      .join(", ")}
     FROM (SELECT ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::int AS timeline) now_on
     WHERE library.timeline <> now_on.timeline`,
  );
}

function writerOn(
  held: HeldConnection,
  { database, model }: PostgresWriterOptions,
  release: () => Promise<void>,
): ArchiveWriter {
  const { query } = held;
  const writing = createWriting(held);
  let hasRemoved = false;
  let analysis: Analysis | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw database.explained(error);
    }
  };
  /** One transaction after the other. */
  const written = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.catch(() => {}).then(() => asked(() => held.transaction(work)));
    last = mine;
    return mine;
  };
  const nextGeneration = async (): Promise<void> => {
    await query("UPDATE library SET generation = generation + 1");
  };

  return {
    digestOf: (id) =>
      asked(async () => {
        const [row] = await query<{ digest: string }>("SELECT digest FROM article WHERE id = $1", [id]);
        return row?.digest;
      }),
    twinOf: (article) =>
      asked(async () => {
        const [row] = await query<{ id: ArticleId }>(
          "SELECT id FROM article WHERE content = $1 AND id <> $2 ORDER BY id LIMIT 1",
          [contentDigest(article), article.id],
        );
        return row?.id;
      }),
    lacksVectors: (texts, tagger = null) =>
      asked(async () => {
        const hashes = new Map(texts.map((text) => [text, hashOf(text)]));
        const stored = await storedHashes(query, [...hashes.values()]);
        const read = tagger === null ? null : await framesBy([...hashes.values()], tagger);
        return new Set(
          texts.filter((text) => {
            const hash = hashes.get(text) ?? "";
            return !stored.has(hash) || read?.has(hash) === false;
          }),
        );
      }),
    framesOf: (texts, tagger) =>
      asked(async () => {
        const read = await framesBy(texts.map(hashOf), tagger);
        return new Map(
          texts.flatMap((text) => {
            const frames = read.get(hashOf(text));
            return frames === undefined ? [] : [[text, JSON.parse(frames) as AttributionFrame[]] as const];
          }),
        );
      }),
    put: (articles) =>
      written(async () => {
        const before = await readMeta(query);
        // The library may have been given another model's vectors since it was opened.
        await expectModel(query, database.location, model);
        analysis ??= createAnalysis(query, before.passages);
        hasRemoved = true;
        const dropped = await putArticles(writing, articles);
        await nextGeneration();
        await analysis.wrote((await readMeta(query)).passages);
        return dropped;
      }),
    take: (contents) =>
      written(async () => {
        const before = await readMeta(query);
        await expectModel(query, database.location, model);
        analysis ??= createAnalysis(query, before.passages);
        hasRemoved = true;
        await takeContents(writing, contents);
        await nextGeneration();
        await analysis.wrote((await readMeta(query)).passages);
      }),
    noteUnchanged: (read) =>
      written(async () => {
        const before = await readBefore(
          query,
          read.map(({ id }) => id),
        );
        for (const { id, read: record } of read) await putUnchanged(query, id, record, before);
      }),
    articlesToReread: (quotesBy, limit) =>
      asked(async () => {
        const rows = await query<{ id: ArticleId }>(
          "SELECT id FROM article WHERE quotes_by IS DISTINCT FROM $1 ORDER BY id LIMIT $2",
          [quotesBy, limit],
        );
        return rows.map(({ id }) => id);
      }),
    putQuotes: (articles, frames) =>
      written(async () => {
        await putQuotes(writing, articles);
        await putFrames(writing, new Map([...frames].map(([text, read]) => [hashOf(text), read])));
        await nextGeneration();
      }),
    remove: (ids) =>
      written(async () => {
        hasRemoved = true;
        for (const id of ids) await handOver(query, id);
        await takeOut(query, ids);
        await nextGeneration();
      }),
    correct: (article, quote, set, madeAt) =>
      written(async () => {
        const correction = await correct(query, article, quote, set, madeAt.toISOString());
        if (correction !== null) await nextGeneration();
        return correction;
      }),
    takeBack: (article, quote) =>
      written(async () => {
        const taken = await takeBack(query, article, quote);
        if (taken.length > 0) await nextGeneration();
        return taken;
      }),
    setSpeakerRules: (rules) =>
      written(async () => {
        await putSpeakerRules(query, rules);
        await nextGeneration();
      }),
    compact: () =>
      asked(async () => {
        const before = await size();
        await written(async () => {
          await dropUnusedVectors(query);
          await query("DELETE FROM term WHERE passages <= 0");
          await nextGeneration();
        });
        // The room itself is given back by the server's own autovacuum.
        return { before, after: await size() };
      }),
    async *texts(size) {
      for (let after = 0; ; ) {
        const rows = await asked(() =>
          query<{ id: number; text: Uint8Array }>(
            `SELECT p.id, p.text FROM passage p WHERE p.id > $1 AND NOT EXISTS
               (SELECT 1 FROM passage q WHERE q.text_hash = p.text_hash AND q.id < p.id) ORDER BY p.id LIMIT $2`,
            [after, size],
          ),
        );
        const end = rows.at(-1);
        if (end === undefined) return;
        after = end.id;
        yield rows.map(({ text }) => textFromBlob(text));
      }
    },
    replaceVectors: (vectors) =>
      written(async () => {
        await replaceVectors(writing, vectors, model);
        await nextGeneration();
      }),
    async close() {
      try {
        if (hasRemoved)
          await written(async () => {
            if (await dropUnusedVectors(query)) await nextGeneration();
          });
      } finally {
        await asked(release);
      }
    },
  };

  async function framesBy(hashes: readonly string[], tagger: string): Promise<Map<string, string>> {
    const rows = await query<{ hash: string; frames: string }>(
      `SELECT replace(text_hash::text, '-', '') AS hash, frames FROM frames WHERE text_hash = ANY($1::uuid[]) AND tagger = $2`,
      [hashes, tagger],
    );
    return new Map(rows.map(({ hash, frames }) => [hash, frames]));
  }

  /** Bytes of all tables, which all libraries share. */
  async function size(): Promise<number> {
    const [row] = await query<{ bytes: number }>(
      `SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 AS bytes FROM pg_class c
       WHERE c.relnamespace = 'verbatim'::regnamespace AND c.relkind = 'r'`,
    );
    return row?.bytes ?? 0;
  }
}
