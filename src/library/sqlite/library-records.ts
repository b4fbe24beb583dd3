import { createHmac, randomBytes } from "node:crypto";
import { join } from "node:path";
import { type AtOnce, promising } from "../../sqlite/sqlite-errors.ts";
import { inTransaction } from "../../sqlite/transaction.ts";
import type { Correction, HandSet } from "../../archive/corrections/correction.ts";
import type { ArticleId } from "../../text/article.ts";
import type { AnswerKey } from "../kept-answer.ts";
import { MOST_KEPT_ANSWERS } from "../library-limits.ts";
import { ANSWER_KEY_BYTES, type LibraryRecords } from "../library-records.ts";
import { oldestKept } from "../usage/kept-days.ts";
import { createMeta, LIBRARY_FILE, openLibraryDatabase, RECORDS } from "./library-database.ts";
import { readRecordRows, replaceRecordRows } from "./move-records.ts";
import { createUsageTable } from "./usage-table.ts";
import { createVerdictTable } from "./verdict-table.ts";

interface CorrectionRow {
  article: string;
  start: number;
  end: number;
  digest: string;
  set: string;
  made: string;
}

/** Opens the records of a folder, and makes both where there are none. Throws a `UserError`. */
export function openLibraryRecords(folder: string): LibraryRecords {
  const db = openLibraryDatabase(folder);
  const meta = createMeta(db);
  let secret = Buffer.from(meta.get("secret") ?? "", "base64");
  const hashed = (...parts: string[]): Buffer =>
    createHmac("sha256", secret).update(JSON.stringify(parts)).digest();
  const insert = db.prepare(
    "INSERT INTO kept_answer (key, made, question, record, member) VALUES (?, ?, ?, ?, ?)",
  );
  const forgetOldest = db.prepare("DELETE FROM kept_answer WHERE id <= ? OR made < ?");
  const read = db.prepare("SELECT record FROM kept_answer WHERE key = ?");
  const question = db.prepare("SELECT question FROM kept_answer WHERE key = ?");
  const usage = createUsageTable(db, hashed);
  const verdicts = createVerdictTable(db, hashed);
  const dropAnswers = db.prepare("DELETE FROM kept_answer WHERE member = ?");
  const readCorrections = db.prepare(
    'SELECT article, start, "end", digest, "set", made FROM correction ORDER BY made, article, start',
  );
  const putCorrection = db.prepare(
    'INSERT OR REPLACE INTO correction (article, start, "end", digest, "set", made) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const dropCorrection = db.prepare('DELETE FROM correction WHERE article = ? AND start = ? AND "end" = ?');
  const version = (): number => Number(meta.get("corrections") ?? "0");

  const records: AtOnce<LibraryRecords> = {
    settings: () => meta.get("settings"),
    changeSettings: (change) =>
      inTransaction(db, () => {
        const { json, forgetsTopics } = change(meta.get("settings"));
        if (forgetsTopics) usage.forgetRefused();
        meta.set("settings", json);
        return json;
      }),
    departure: () => meta.get("left"),
    setDeparture: (day) => (day === null ? meta.remove("left") : meta.setFirst("left", day)),
    usage: usage.days,
    refusedTopics: usage.refused,
    isTopic: usage.isTopic,
    keep: ({ question: asked, record, now, member, use, topics }) =>
      inTransaction(db, () => {
        const key = randomBytes(ANSWER_KEY_BYTES).toString("base64url") as AnswerKey;
        const { lastInsertRowid } = insert.run(
          key,
          now,
          hashed("question", asked),
          record,
          member === undefined ? null : hashed("member", member),
        );
        if (use !== undefined) usage.count(use, now);
        if (member !== undefined && topics.length > 0) usage.countRefused(topics, member, now);
        forgetOldest.run(Number(lastInsertRowid) - MOST_KEPT_ANSWERS, oldestKept(now));
        return key;
      }),
    kept: (key) => read.get(key)?.record,
    judge: (key, verdict) =>
      inTransaction(db, () => {
        const asked: Uint8Array | undefined = question.get(key)?.question;
        if (asked === undefined) return false;
        verdicts.judge(key, asked, verdict);
        return true;
      }),
    report: (quotes, member) => inTransaction(db, () => verdicts.report(quotes, member)),
    reports: verdicts.reports,
    verdicts: verdicts.count,
    judged: verdicts.judged,
    expire: (now) =>
      inTransaction(db, () => {
        forgetOldest.run(0, oldestKept(now));
        verdicts.expire(now);
        usage.expire(now);
      }),
    forget: (member) =>
      inTransaction(db, () => {
        usage.forgetRefused(member);
        const answers = Number(dropAnswers.run(hashed("member", member)).changes);
        return { answers, verdicts: verdicts.forget(member) };
      }),
    corrections: () => ({
      version: version(),
      all: readCorrections.all().map(
        ({ article, start, end, digest, set, made }: CorrectionRow): Correction => ({
          article: article as ArticleId,
          ...{ start, end, digest, set: JSON.parse(set) as HandSet, madeAt: made },
        }),
      ),
    }),
    wasCorrected: () => version() > 0,
    changeCorrections: ({ takenBack, set: added }) =>
      inTransaction(db, () => {
        for (const { article, start, end } of takenBack) dropCorrection.run(article, start, end);
        for (const { article, start, end, digest, set, madeAt } of added)
          putCorrection.run(article, start, end, digest, JSON.stringify(set), madeAt);
        meta.set("corrections", String(version() + 1));
      }),
    contents: () =>
      inTransaction(db, () => ({
        secret: secret.toString("base64"),
        settings: meta.get("settings") ?? null,
        departed: meta.get("left") ?? null,
        version: version(),
        rows: readRecordRows(db),
      })),
    take: ({ secret: its, settings, departed, version: reached, rows }, digest) =>
      inTransaction(db, () => {
        for (const [key, value] of [
          ["taken", digest],
          ["secret", its],
          ["settings", settings],
          ["left", departed],
          ["corrections", reached === 0 ? null : String(reached)],
        ] as const)
          if (value === null) meta.remove(key);
          else meta.set(key, value);
        replaceRecordRows(db, rows);
        secret = Buffer.from(its, "base64");
      }),
    taken: () => meta.get("taken"),
    close: () => db.close(),
  };
  return promising<LibraryRecords>(records, join(folder, LIBRARY_FILE), RECORDS);
}
