import { createHmac, randomBytes } from "node:crypto";
import type { Correction, HandSet } from "../../archive/corrections/correction.ts";
import type { LibraryId, Query } from "../../archive/postgres/database.ts";
import { type LibraryRows, putTaken, readTaken } from "../../archive/postgres/library-rows.ts";
import type { ArticleId } from "../../text/article.ts";
import type { AnswerKey } from "../kept-answer.ts";
import { MOST_KEPT_ANSWERS } from "../library-limits.ts";
import { ANSWER_KEY_BYTES, type Hashed, type LibraryRecords } from "../library-records.ts";
import { oldestKept } from "../usage/kept-days.ts";
import { readRecordRows, replaceRecordRows } from "./move-records.ts";
import {
  countRefused,
  countUse,
  expireUsage,
  forgetRefused,
  readRefusedTopics,
  readUsage,
} from "./usage-rows.ts";
import {
  countReports,
  countVerdicts,
  expireVerdicts,
  forgetVerdicts,
  putReports,
  putVerdict,
  readJudged,
} from "./verdict-rows.ts";

const SECRET_BYTES = 32;

interface RecordRow {
  readonly secret: Uint8Array;
  readonly settings: string | null;
  readonly corrections: number;
}

interface CorrectionRow {
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
  readonly digest: string;
  readonly set: string;
  readonly made: string;
}

/** What is kept beside the archive of a library of a database. */
export function openPostgresRecords(rows: LibraryRows, library: LibraryId): LibraryRecords {
  const read = <T>(work: (query: Query) => Promise<T>): Promise<T> => rows.read(library, work);
  /** Whoever writes a library's records waits for who does so already: numbers rise, and nobody's change is lost. */
  const write = <T>(work: (query: Query, row: RecordRow, hashed: Hashed) => Promise<T>): Promise<T> =>
    rows.write(library, async (query) => {
      const row = await lockedRow(query);
      return work(query, row, hashedWith(row.secret));
    });

  return {
    settings: () => read(async (query) => (await readRow(query))?.settings ?? undefined),
    changeSettings: (change) =>
      write(async (query, { settings }) => {
        const { json, forgetsTopics } = change(settings ?? undefined);
        if (forgetsTopics) await forgetRefused(query, null);
        await query("UPDATE library_record SET settings = $1", [json]);
        return json;
      }),
    departure: () => read(readDeparture),
    setDeparture: (day) =>
      write(async (query) => {
        await query(
          day === null
            ? "UPDATE library_record SET departed = NULL"
            : "UPDATE library_record SET departed = coalesce(departed, $1)",
          day === null ? [] : [day],
        );
      }),
    keep: ({ question, record, now, member, use, topics }) =>
      write(async (query, _, hashed) => {
        const key = randomBytes(ANSWER_KEY_BYTES).toString("base64url") as AnswerKey;
        const [made] = await query<{ id: number }>(
          `INSERT INTO kept_answer (id, key, made, question, record, member)
           VALUES ((SELECT coalesce(max(id), 0) + 1 FROM kept_answer), $1, $2, $3, $4, $5) RETURNING id`,
          [
            ...[key, now, hashed("question", question), record],
            member === undefined ? null : hashed("member", member),
          ],
        );
        if (use !== undefined) await countUse(query, use, now);
        if (member !== undefined && topics.length > 0)
          await countRefused(query, { topics, member, now, hashed });
        await forgetAnswers(query, (made?.id ?? 0) - MOST_KEPT_ANSWERS, now);
        return key;
      }),
    kept: (key) =>
      read(async (query) => {
        const [row] = await query<{ record: string }>("SELECT record FROM kept_answer WHERE key = $1", [key]);
        return row?.record;
      }),
    judge: (key, verdict) =>
      write(async (query, _, hashed) => {
        const [answer] = await query<{ question: Uint8Array }>(
          "SELECT question FROM kept_answer WHERE key = $1",
          [key],
        );
        if (answer === undefined) return false;
        await putVerdict(query, { ...verdict, key, question: answer.question, hashed });
        return true;
      }),
    report: (quotes, member) =>
      write(async (query, _, hashed) => {
        await putReports(query, quotes, member, hashed);
        return countReports(query, quotes);
      }),
    reports: (quotes) => read((query) => countReports(query, quotes)),
    usage: (now) => read((query) => readUsage(query, now)),
    refusedTopics: (now) => read((query) => readRefusedTopics(query, now)),
    isTopic: ({ topic }, key) =>
      read(async (query) => {
        const row = await readRow(query);
        return row !== undefined && hashedWith(row.secret)("topic", key).equals(topic);
      }),
    verdicts: (now) => read((query) => countVerdicts(query, now)),
    judged: (now) => read((query) => readJudged(query, now)),
    async expire(now) {
      // Nothing is made where nothing is kept.
      if ((await read(readRow)) === undefined) return;
      await write(async (query) => {
        await forgetAnswers(query, 0, now);
        await expireVerdicts(query, 0, now);
        await expireUsage(query, now);
      });
    },
    forget: (member) =>
      write(async (query, _, hashed) => {
        await forgetRefused(query, hashed("member", member));
        const answers = await query("DELETE FROM kept_answer WHERE member = $1 RETURNING 1", [
          hashed("member", member),
        ]);
        return { answers: answers.length, verdicts: await forgetVerdicts(query, member, hashed) };
      }),
    corrections: () =>
      read(async (query) => {
        const stored = await query<CorrectionRow>(
          `SELECT article, start, "end", digest, "set", made FROM shared_correction ORDER BY made, article, start`,
        );
        return { version: (await readRow(query))?.corrections ?? 0, all: stored.map(toCorrection) };
      }),
    wasCorrected: () => read(async (query) => ((await readRow(query))?.corrections ?? 0) > 0),
    changeCorrections: ({ takenBack, set }) =>
      write(async (query) => {
        for (const { article, start, end } of takenBack)
          await query('DELETE FROM shared_correction WHERE article = $1 AND start = $2 AND "end" = $3', [
            ...[article, start, end],
          ]);
        for (const one of set) await putCorrection(query, one);
        await query("UPDATE library_record SET corrections = corrections + 1");
      }),
    contents: () =>
      read(async (query) => {
        const row = await readRow(query);
        return {
          secret: Buffer.from(row?.secret ?? []).toString("base64"),
          settings: row?.settings ?? null,
          departed: (await readDeparture(query)) ?? null,
          version: row?.corrections ?? 0,
          rows: await readRecordRows(query),
        };
      }),
    take: ({ secret, settings, departed, version, rows: taken }, digest) =>
      write(async (query) => {
        await query(
          "UPDATE library_record SET (secret, settings, departed, corrections) = ROW ($1::bytea, $2::text, $3::text, $4::int)",
          [Buffer.from(secret, "base64"), settings, departed, version],
        );
        await replaceRecordRows(query, taken);
        await putTaken(query, "records", digest);
      }),
    taken: () => read((query) => readTaken(query, "records")),
    close: async () => {},
  };
}

/** Day on which the server of a library left. */
async function readDeparture(query: Query): Promise<string | undefined> {
  const [row] = await query<{ departed: string | null }>("SELECT departed FROM library_record");
  return row?.departed ?? undefined;
}

async function putCorrection(
  query: Query,
  { article, start, end, digest, set, madeAt }: Correction,
): Promise<void> {
  await query(
    `INSERT INTO shared_correction (article, start, "end", digest, "set", made) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (library, article, start, "end") DO UPDATE SET (digest, "set", made) = ROW (excluded.digest, excluded."set", excluded.made)`,
    [article, start, end, digest, JSON.stringify(set), madeAt],
  );
}

async function readRow(query: Query): Promise<RecordRow | undefined> {
  const [row] = await query<RecordRow>("SELECT secret, settings, corrections FROM library_record");
  return row;
}

/** The row of a library's records, which is made where there is none, and locked until the transaction ends. */
async function lockedRow(query: Query): Promise<RecordRow> {
  const lock = "SELECT secret, settings, corrections FROM library_record FOR UPDATE";
  const [row] = await query<RecordRow>(lock);
  if (row !== undefined) return row;
  await query("INSERT INTO library_record (secret) VALUES ($1) ON CONFLICT (library) DO NOTHING", [
    randomBytes(SECRET_BYTES),
  ]);
  const [made] = await query<RecordRow>(lock);
  if (made === undefined) throw new Error("Expected the records of a library, got none");
  return made;
}

async function forgetAnswers(query: Query, upTo: number, now: number): Promise<void> {
  await query("DELETE FROM kept_answer WHERE id <= $1 OR made < $2", [upTo, oldestKept(now)]);
}

function hashedWith(secret: Uint8Array): Hashed {
  return (...parts) => createHmac("sha256", secret).update(JSON.stringify(parts)).digest();
}

function toCorrection({ article, start, end, digest, set, made }: CorrectionRow): Correction {
  return { article, start, end, digest, set: JSON.parse(set) as HandSet, madeAt: made };
}
