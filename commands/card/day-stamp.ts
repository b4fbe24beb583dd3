/**
 * A day as a Discord timestamp, which each reader sees in his own language. The moment is 10:30 UTC: it lies on the same day
 * from Hawaii (UTC-10) to New Zealand in summer (UTC+13), where noon would be the day after.
 */
export function dayStamp(day: string | null): string | null {
  const date = dateOf(day, "T10:30:00Z");
  return date === null ? null : `<t:${date.getTime() / 1_000}:D>`;
}

function dateOf(day: string | null, time: string): Date | null {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) return null;
  const date = new Date(day + time);
  return Number.isNaN(date.getTime()) ? null : date;
}
