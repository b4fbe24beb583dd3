import type { Database } from "../../sqlite/database.ts";
import type { AnswerKey } from "../kept-answer.ts";
import { MOST_VERDICTS } from "../library-limits.ts";
import { type Hashed, type JudgedCitations, MOST_JUDGED, type StoredVerdict } from "../library-records.ts";
import { judgedSince, oldestKept } from "../usage/kept-days.ts";

export interface VerdictTable {
  /** @param question its hash, as the answer is kept with it */
  judge(key: AnswerKey, question: Uint8Array, verdict: StoredVerdict): void;
  count(now: number): { readonly helpful: number; readonly notHelpful: number };
  judged(now: number): readonly JudgedCitations[];
  report(quotes: readonly string[], member: string): number;
  reports(quotes: readonly string[]): number;
  /** Deletes what a member has judged and reported; how much that was. */
  forget(member: string): number;
  expire(now: number): void;
}

/** What members think of answers and of speakers, in transactions of the caller's. @param hashed an HMAC with the database's secret */
export function createVerdictTable(db: Database, hashed: Hashed): VerdictTable {
  const insertVerdict = db.prepare(
    "INSERT OR REPLACE INTO verdict (answer, voter, question, citations, is_helpful, member, made) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const expireVerdicts = db.prepare("DELETE FROM verdict WHERE id <= ? OR made < ?");
  const countVerdicts = db.prepare("SELECT count(*) AS n FROM verdict WHERE is_helpful = ? AND made >= ?");
  const readJudged = db.prepare(
    `SELECT citations, sum(is_helpful) AS helpful, sum(1 - is_helpful) AS notHelpful FROM verdict WHERE made >= ?
     GROUP BY citations ORDER BY notHelpful DESC, helpful DESC LIMIT ?`,
  );
  const insertReport = db.prepare("INSERT OR IGNORE INTO report (quote, voter, member) VALUES (?, ?, ?)");
  const countReports = db.prepare("SELECT count(*) AS n FROM report WHERE quote = ?");
  const expireReports = db.prepare("DELETE FROM report WHERE id <= (SELECT max(id) FROM report) - ?");
  const dropVerdicts = db.prepare("DELETE FROM verdict WHERE member = ?");
  const dropReports = db.prepare("DELETE FROM report WHERE member = ?");
  // Of an earlier program: their hashes are made with the answer, or the quote, and so each has to be tried.
  const earlierVerdicts = db.prepare("SELECT id, answer, voter FROM verdict WHERE member IS NULL");
  const earlierReports = db.prepare("SELECT id, quote, voter FROM report WHERE member IS NULL");
  const dropVerdict = db.prepare("DELETE FROM verdict WHERE id = ?");
  const dropReport = db.prepare("DELETE FROM report WHERE id = ?");

  const reports = (quotes: readonly string[]): number =>
    Math.max(0, ...quotes.map((quote) => countReports.get(quote).n));
  return {
    judge(key, question, { voter, isHelpful, citations, now }) {
      const [who, member] = [hashed("voter", key, voter), hashed("member", voter)];
      const verdict = isHelpful ? 1 : 0;
      const { lastInsertRowid } = insertVerdict.run(key, who, question, citations, verdict, member, now);
      expireVerdicts.run(Number(lastInsertRowid) - MOST_VERDICTS, oldestKept(now));
    },
    count(now) {
      const counted = (isHelpful: number): number => Number(countVerdicts.get(isHelpful, judgedSince(now)).n);
      return { helpful: counted(1), notHelpful: counted(0) };
    },
    judged: (now) => readJudged.all(judgedSince(now), MOST_JUDGED),
    report(quotes, member) {
      for (const quote of quotes)
        insertReport.run(quote, hashed("report", quote, member), hashed("member", member));
      expireReports.run(MOST_VERDICTS);
      return reports(quotes);
    },
    reports,
    forget(member) {
      const who = hashed("member", member);
      let dropped = Number(dropVerdicts.run(who).changes) + Number(dropReports.run(who).changes);
      for (const { id, answer, voter } of earlierVerdicts.all())
        if (hashed("voter", answer, member).equals(voter)) dropped += Number(dropVerdict.run(id).changes);
      for (const { id, quote, voter } of earlierReports.all())
        if (hashed("report", quote, member).equals(voter)) dropped += Number(dropReport.run(id).changes);
      return dropped;
    },
    expire: (now) => void expireVerdicts.run(0, oldestKept(now)),
  };
}
