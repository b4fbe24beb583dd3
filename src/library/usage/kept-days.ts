import { KEPT_ANSWER_DAYS, USAGE_DAYS } from "../library-limits.ts";

const DAY_MS = 86_400_000;

/** `YYYY-MM-DD`, UTC. @param ms since 1970 */
export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The first day of those that are kept. */
export function since(now: number, days: number): string {
  return dayOf(now - days * DAY_MS);
}

/** Answers and verdicts that were made before are deleted. */
export function oldestKept(now: number): number {
  return now - KEPT_ANSWER_DAYS * DAY_MS;
}

/** Verdicts that were given since are told. */
export function judgedSince(now: number): number {
  return Date.parse(since(now, USAGE_DAYS));
}
