import { createHmac, randomBytes } from "node:crypto";
import { join } from "node:path";
import { explaining } from "../../sqlite/sqlite-errors.ts";
import { inTransaction } from "../../sqlite/transaction.ts";
import type { Correction, HandSet } from "../../archive/corrections/correction.ts";
import type { ArticleId } from "../../text/article.ts";
import type { AnswerKey } from "../kept-answer.ts";
import type { OwnCorrections } from "../union/corrected-archive.ts";
import { KEPT_ANSWER_DAYS, MOST_KEPT_ANSWERS } from "../library-limits.ts";
import type { Use } from "../usage/usage.ts";
import { createMeta, LIBRARY_FILE, openLibraryDatabase, RECORDS } from "./library-database.ts";
import { createUsageTable, type RefusedPlace, type UsageTable } from "./usage-table.ts";
import { createVerdictTable, type JudgedCitations, type StoredVerdict } from "./verdict-table.ts";

/** What is kept beside a tenant's archive. Every process that serves the tenant may have it open. */
export interface LibraryRecords {
  /** The settings as JSON; `undefined` while none were changed. */
  settings(): string | undefined;
  setSettings(json: string): void;
  /** Day on which the tenant left, `YYYY-MM-DD`; `undefined` while it is there. */
  departure(): string | undefined;
  setDeparture(day: string | null): void;
  /** Keeps a record under a new key, and forgets the oldest ones. */
  keep(kept: NewKeptAnswer): AnswerKey;
  kept(key: AnswerKey): string | undefined;
  /** Stores a verdict; the last one of a voter counts. `false` where there is no such answer. */
  judge(key: AnswerKey, verdict: StoredVerdict): boolean;
  /** Counts that a member holds the speaker of quotes for wrong, once each; returns how many do of the one of most. */
  report(quotes: readonly string[], member: string): number;
  reports(quotes: readonly string[]): number;
  /** What was counted of questions, by day and command; `keep` counts. @param now milliseconds since 1970 */
  usage(now: number): ReturnType<UsageTable["days"]>;
  refusedTopics(now: number): ReturnType<UsageTable["refused"]>;
  /** Whether a topic that was counted has this key. */
  isTopic: UsageTable["isTopic"];
  /** Forgets what questions without an answer were about. */
  forgetTopics(): void;
  /** How many verdicts of the last `USAGE_DAYS` were which. */
  verdicts(now: number): { readonly helpful: number; readonly notHelpful: number };
  /** The citations (JSON) of these, each with its verdicts: the first of those that helped least. */
  judged(now: number): readonly JudgedCitations[];
  /** Deletes what is older than it is kept: writing does so too, but may not come again. */
  expire(now: number): void;
  /** Deletes the answers that were given to a member, what they got none about, and what they have judged and reported. */
  forget(member: string): Forgotten;
  /** What the tenant has corrected in shared articles, the earliest first. */
  corrections(): OwnCorrections;
  /** Whether anything was ever corrected: what was taken back counts, too, so that a generation of what is seen never comes twice. */
  wasCorrected(): boolean;
  /** Replaces a correction of the same words. */
  setCorrection(correction: Correction): void;
  /** Takes corrections back. */
  dropCorrections(corrections: readonly Correction[]): void;
  close(): void;
}

export interface NewKeptAnswer {
  readonly question: string;
  readonly record: string;
  readonly now: number;
  /** Who it is given to. */
  readonly member: string | undefined;
  /** Counted with it; `undefined`: nothing is. */
  readonly use: Use | undefined;
  /** What a question without an answer was about; counted where it is known who asked. */
  readonly topics: readonly RefusedPlace[];
}

/** How much of a member's was deleted. */
export interface Forgotten {
  readonly answers: number;
  /** Verdicts on answers, and on speakers. */
  readonly verdicts: number;
}

interface CorrectionRow {
  article: string;
  start: number;
  end: number;
  digest: string;
  set: string;
  made: string;
}

const DAY_MS = 86_400_000;
/** 16 characters of base64url: nobody guesses one of 2^96. */
const KEY_BYTES = 12;

/** Opens the records of a folder, and makes both where there are none. Throws a `UserError`. */
export function openLibraryRecords(folder: string): LibraryRecords {
  const db = openLibraryDatabase(folder);
  const meta = createMeta(db);
  const secret = Buffer.from(meta.get("secret") ?? "", "base64");
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

  const records: LibraryRecords = {
    settings: () => meta.get("settings"),
    setSettings: (json) => meta.set("settings", json),
    departure: () => meta.get("left"),
    setDeparture: (day) => (day === null ? meta.remove("left") : meta.set("left", day)),
    usage: usage.days,
    refusedTopics: usage.refused,
    isTopic: usage.isTopic,
    forgetTopics: () => usage.forgetRefused(),
    keep: ({ question: asked, record, now, member, use, topics }) =>
      inTransaction(db, () => {
        const key = randomBytes(KEY_BYTES).toString("base64url") as AnswerKey;
        const { lastInsertRowid } = insert.run(
          key,
          now,
          hashed("question", asked),
          record,
          member === undefined ? null : hashed("member", member),
        );
        if (use !== undefined) usage.count(use, now);
        if (member !== undefined && topics.length > 0) usage.countRefused(topics, member, now);
        forgetOldest.run(Number(lastInsertRowid) - MOST_KEPT_ANSWERS, now - KEPT_ANSWER_DAYS * DAY_MS);
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
        forgetOldest.run(0, now - KEPT_ANSWER_DAYS * DAY_MS);
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
    setCorrection: ({ article, start, end, digest, set, madeAt }) =>
      inTransaction(db, () => {
        putCorrection.run(article, start, end, digest, JSON.stringify(set), madeAt);
        meta.set("corrections", String(version() + 1));
      }),
    dropCorrections: (corrections) =>
      inTransaction(db, () => {
        for (const { article, start, end } of corrections) dropCorrection.run(article, start, end);
        meta.set("corrections", String(version() + 1));
      }),
    close: () => db.close(),
  };
  return explaining(records, join(folder, LIBRARY_FILE), RECORDS);
}
