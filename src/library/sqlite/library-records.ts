import { createHmac, randomBytes } from "node:crypto";
import { join } from "node:path";
import { explaining } from "../../archive/sqlite/sqlite-errors.ts";
import { inTransaction } from "../../archive/sqlite/transaction.ts";
import type { Correction, HandSet } from "../../archive/corrections/correction.ts";
import type { ArticleId } from "../../text/article.ts";
import type { AnswerKey } from "../kept-answer.ts";
import type { OwnCorrections } from "../union/corrected-archive.ts";
import { KEPT_ANSWER_DAYS, MOST_KEPT_ANSWERS, MOST_VERDICTS, USAGE_DAYS } from "../library-limits.ts";
import { createMeta, LIBRARY_FILE, openLibraryDatabase, RECORDS } from "./library-database.ts";

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
  /** @param now milliseconds since 1970 */
  usage(now: number): Usage;
  /** Deletes what is older than it is kept: writing does so too, but may not come again. */
  expire(now: number): void;
  /** Deletes the answers that were given to a member, and what they have judged and reported. */
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
}

/** How something was asked, and whether it was answered. */
export interface Use {
  /** The command, or the action of a button; "mention", "post". */
  readonly by: string;
  readonly isAnswered: boolean;
}

/** Questions of a day by one command. */
export interface UsageRow {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly command: string;
  readonly answered: number;
  readonly refused: number;
}

/** What was asked and what people thought of the answers, of the last `USAGE_DAYS`; nothing of who, or of what about. */
export interface Usage {
  readonly days: readonly UsageRow[];
  readonly helpful: number;
  readonly notHelpful: number;
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

export interface StoredVerdict {
  readonly voter: string;
  readonly isHelpful: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** JSON. */
  readonly citations: string;
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
  const insertVerdict = db.prepare(
    "INSERT OR REPLACE INTO verdict (answer, voter, question, citations, is_helpful, member, made) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const forgetVerdicts = db.prepare("DELETE FROM verdict WHERE id <= ? OR made < ?");

  const insertReport = db.prepare("INSERT OR IGNORE INTO report (quote, voter, member) VALUES (?, ?, ?)");
  const countReports = db.prepare("SELECT count(*) AS n FROM report WHERE quote = ?");
  const forgetReports = db.prepare("DELETE FROM report WHERE id <= (SELECT max(id) FROM report) - ?");

  const countUse = db.prepare(
    `INSERT INTO usage (day, command, answered, refused) VALUES (?, ?, ?, ?)
     ON CONFLICT (day, command) DO UPDATE SET answered = answered + excluded.answered, refused = refused + excluded.refused`,
  );
  const forgetUses = db.prepare("DELETE FROM usage WHERE day < ?");
  const readUses = db.prepare(
    "SELECT day, command, answered, refused FROM usage WHERE day >= ? ORDER BY day, command",
  );
  const countVerdicts = db.prepare("SELECT count(*) AS n FROM verdict WHERE is_helpful = ? AND made >= ?");
  const usedSince = (now: number): string => new Date(now - USAGE_DAYS * DAY_MS).toISOString().slice(0, 10);

  const dropOf = (table: "kept_answer" | "verdict" | "report") =>
    db.prepare(`DELETE FROM ${table} WHERE member = ?`);
  const [dropAnswers, dropVerdicts, dropReports] = [
    dropOf("kept_answer"),
    dropOf("verdict"),
    dropOf("report"),
  ];
  // Of an earlier program: their hashes are made with the answer, or the quote, and so each has to be tried.
  const earlierVerdicts = db.prepare("SELECT id, answer, voter FROM verdict WHERE member IS NULL");
  const earlierReports = db.prepare("SELECT id, quote, voter FROM report WHERE member IS NULL");
  const dropVerdict = db.prepare("DELETE FROM verdict WHERE id = ?");
  const dropReport = db.prepare("DELETE FROM report WHERE id = ?");

  const mostReports = (quotes: readonly string[]): number =>
    Math.max(0, ...quotes.map((quote) => countReports.get(quote).n));
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
    keep: ({ question: asked, record, now, member, use }) =>
      inTransaction(db, () => {
        const key = randomBytes(KEY_BYTES).toString("base64url") as AnswerKey;
        const { lastInsertRowid } = insert.run(
          key,
          now,
          hashed("question", asked),
          record,
          member === undefined ? null : hashed("member", member),
        );
        if (use !== undefined) {
          const day = new Date(now).toISOString().slice(0, 10);
          countUse.run(day, use.by, use.isAnswered ? 1 : 0, use.isAnswered ? 0 : 1);
          forgetUses.run(usedSince(now));
        }
        forgetOldest.run(Number(lastInsertRowid) - MOST_KEPT_ANSWERS, now - KEPT_ANSWER_DAYS * DAY_MS);
        return key;
      }),
    kept: (key) => read.get(key)?.record,
    judge: (key, { voter, isHelpful, citations, now }) =>
      inTransaction(db, () => {
        const asked: Uint8Array | undefined = question.get(key)?.question;
        if (asked === undefined) return false;
        const who = hashed("voter", key, voter);
        const { lastInsertRowid } = insertVerdict.run(
          key,
          who,
          asked,
          citations,
          isHelpful ? 1 : 0,
          hashed("member", voter),
          now,
        );
        forgetVerdicts.run(Number(lastInsertRowid) - MOST_VERDICTS, now - KEPT_ANSWER_DAYS * DAY_MS);
        return true;
      }),
    report: (quotes, member) =>
      inTransaction(db, () => {
        for (const quote of quotes)
          insertReport.run(quote, hashed("report", quote, member), hashed("member", member));
        forgetReports.run(MOST_VERDICTS);
        return mostReports(quotes);
      }),
    reports: mostReports,
    usage: (now) => {
      const since = usedSince(now);
      const verdicts = (isHelpful: number): number =>
        Number(countVerdicts.get(isHelpful, Date.parse(since)).n);
      return { days: readUses.all(since), helpful: verdicts(1), notHelpful: verdicts(0) };
    },
    expire: (now) =>
      inTransaction(db, () => {
        const madeBefore = now - KEPT_ANSWER_DAYS * DAY_MS;
        forgetOldest.run(0, madeBefore);
        forgetVerdicts.run(0, madeBefore);
        forgetUses.run(usedSince(now));
      }),
    forget: (member) =>
      inTransaction(db, () => {
        const who = hashed("member", member);
        const answers = Number(dropAnswers.run(who).changes);
        let verdicts = Number(dropVerdicts.run(who).changes) + Number(dropReports.run(who).changes);
        for (const { id, answer, voter } of earlierVerdicts.all())
          if (hashed("voter", answer, member).equals(voter)) verdicts += Number(dropVerdict.run(id).changes);
        for (const { id, quote, voter } of earlierReports.all())
          if (hashed("report", quote, member).equals(voter)) verdicts += Number(dropReport.run(id).changes);
        return { answers, verdicts };
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
