import type { Query } from "../../archive/postgres/database.ts";
import { FEWEST_ASKERS, MOST_REFUSED, TOPIC_DAYS, USAGE_DAYS } from "../library-limits.ts";
import type { Hashed, RefusedPlace, RefusedRow } from "../library-records.ts";
import { dayOf, since } from "../usage/kept-days.ts";
import type { Use, UsageRow } from "../usage/usage.ts";

export async function countUse(query: Query, { by, isAnswered }: Use, now: number): Promise<void> {
  await query(
    `INSERT INTO usage AS u (day, command, answered, refused) VALUES ($1, $2, $3, $4)
     ON CONFLICT (library, day, command) DO UPDATE SET answered = u.answered + excluded.answered, refused = u.refused + excluded.refused`,
    [dayOf(now), by, isAnswered ? 1 : 0, isAnswered ? 0 : 1],
  );
  await expireUses(query, now);
}

export function readUsage(query: Query, now: number): Promise<UsageRow[]> {
  return query<UsageRow>(
    "SELECT day, command, answered, refused FROM usage WHERE day >= $1 ORDER BY day, command",
    [since(now, USAGE_DAYS)],
  );
}

interface Refused {
  readonly topics: readonly RefusedPlace[];
  readonly member: string;
  readonly now: number;
  readonly hashed: Hashed;
}

/** Counts that a member got no answer about these topics. */
export async function countRefused(query: Query, { topics, member, now, hashed }: Refused): Promise<void> {
  const who = hashed("member", member);
  for (const { key, place } of topics)
    await query(
      `INSERT INTO refused AS r (id, topic, member, day, place, questions)
       VALUES ((SELECT coalesce(max(id), 0) + 1 FROM refused), $1, $2, $3, $4, 1)
       ON CONFLICT (library, topic, member, day) DO UPDATE SET place = excluded.place, questions = r.questions + 1`,
      [hashed("topic", key), who, dayOf(now), place],
    );
  await expireRefused(query, now);
}

/** The topics that at least `FEWEST_ASKERS` members asked about, most questions first. */
export async function readRefusedTopics(query: Query, now: number): Promise<RefusedRow[]> {
  const topics = await query<{ topic: Uint8Array; questions: number; members: number }>(
    `SELECT topic, sum(questions)::int AS questions, count(DISTINCT member)::int AS members FROM refused WHERE day >= $1
     GROUP BY topic HAVING count(DISTINCT member) >= $2 ORDER BY sum(questions) DESC, count(DISTINCT member) DESC, max(id) DESC`,
    [since(now, TOPIC_DAYS), FEWEST_ASKERS],
  );
  const told: RefusedRow[] = [];
  for (const { topic, questions, members } of topics) {
    const places = await query<{ place: string }>(
      "SELECT place FROM refused WHERE topic = $1 GROUP BY place ORDER BY max(id) DESC",
      [topic],
    );
    told.push({ topic: Buffer.from(topic), places: places.map(({ place }) => place), questions, members });
  }
  return told;
}

/** @param member the hash of one; `null`: of everybody */
export async function forgetRefused(query: Query, member: Uint8Array | null): Promise<void> {
  if (member === null) await query("DELETE FROM refused");
  else await query("DELETE FROM refused WHERE member = $1", [member]);
}

export async function expireUsage(query: Query, now: number): Promise<void> {
  await expireUses(query, now);
  await expireRefused(query, now);
}

async function expireUses(query: Query, now: number): Promise<void> {
  await query("DELETE FROM usage WHERE day < $1", [since(now, USAGE_DAYS)]);
}

async function expireRefused(query: Query, now: number): Promise<void> {
  await query("DELETE FROM refused WHERE day < $1 OR id <= (SELECT max(id) FROM refused) - $2", [
    since(now, TOPIC_DAYS),
    MOST_REFUSED,
  ]);
}
