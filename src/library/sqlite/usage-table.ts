import type { Database } from "../../sqlite/database.ts";
import { FEWEST_ASKERS, MOST_REFUSED, TOPIC_DAYS, USAGE_DAYS } from "../library-limits.ts";
import type { Hashed, RefusedPlace, RefusedRow } from "../library-records.ts";
import { dayOf, since } from "../usage/kept-days.ts";
import type { Use, UsageRow } from "../usage/usage.ts";

export interface UsageTable {
  count(use: Use, now: number): void;
  /** Counts that a member got no answer about these topics. */
  countRefused(topics: readonly RefusedPlace[], member: string, now: number): void;
  days(now: number): readonly UsageRow[];
  /** The topics that at least `FEWEST_ASKERS` members asked about, most questions first. */
  refused(now: number): RefusedRow[];
  isTopic(row: RefusedRow, key: string): boolean;
  /** Forgets a member's, or everybody's. */
  forgetRefused(member?: string): void;
  expire(now: number): void;
}

/** The counts of questions, in transactions of the caller's. @param hashed an HMAC with the database's secret */
export function createUsageTable(db: Database, hashed: Hashed): UsageTable {
  const countUse = db.prepare(
    `INSERT INTO usage (day, command, answered, refused) VALUES (?, ?, ?, ?)
     ON CONFLICT (day, command) DO UPDATE SET answered = answered + excluded.answered, refused = refused + excluded.refused`,
  );
  const readUses = db.prepare(
    "SELECT day, command, answered, refused FROM usage WHERE day >= ? ORDER BY day, command",
  );
  const expireUses = db.prepare("DELETE FROM usage WHERE day < ?");
  const putRefused = db.prepare(
    `INSERT INTO refused (topic, member, day, place, questions) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT (topic, member, day) DO UPDATE SET place = excluded.place, questions = questions + 1`,
  );
  const expireRefused = db.prepare(
    "DELETE FROM refused WHERE day < ? OR id <= (SELECT max(id) FROM refused) - ?",
  );
  const readRefused = db.prepare(
    `SELECT topic, sum(questions) AS questions, count(DISTINCT member) AS members FROM refused WHERE day >= ?
     GROUP BY topic HAVING members >= ? ORDER BY questions DESC, members DESC, max(id) DESC`,
  );
  const readPlaces = db.prepare(
    "SELECT place, max(id) AS latest FROM refused WHERE topic = ? GROUP BY place ORDER BY latest DESC",
  );
  const dropRefused = db.prepare("DELETE FROM refused WHERE member = ?");
  const dropAllRefused = db.prepare("DELETE FROM refused");
  return {
    count({ by, isAnswered }, now) {
      countUse.run(dayOf(now), by, isAnswered ? 1 : 0, isAnswered ? 0 : 1);
      expireUses.run(since(now, USAGE_DAYS));
    },
    countRefused(topics, member, now) {
      const who = hashed("member", member);
      for (const { key, place } of topics) putRefused.run(hashed("topic", key), who, dayOf(now), place);
      expireRefused.run(since(now, TOPIC_DAYS), MOST_REFUSED);
    },
    days: (now) => readUses.all(since(now, USAGE_DAYS)),
    refused: (now) =>
      readRefused
        .all(since(now, TOPIC_DAYS), FEWEST_ASKERS)
        .map(({ topic, questions, members }: { topic: Uint8Array; questions: number; members: number }) => ({
          topic: Buffer.from(topic),
          places: readPlaces.all(topic).map(({ place }: { place: string }) => place),
          questions,
          members,
        })),
    isTopic: ({ topic }, key) => hashed("topic", key).equals(topic),
    forgetRefused(member) {
      if (member === undefined) dropAllRefused.run();
      else dropRefused.run(hashed("member", member));
    },
    expire(now) {
      expireUses.run(since(now, USAGE_DAYS));
      expireRefused.run(since(now, TOPIC_DAYS), MOST_REFUSED);
    },
  };
}
