/** Nobody waits longer than this for a page, whatever a server asks. */
const LONGEST_MS = 24 * 3_600_000;

/**
 * What `Retry-After` asks to wait, in milliseconds from `now` (ms since 1970): seconds or an HTTP date (RFC 9110, 10.2.3). `null` where it says
 * nothing that can be read.
 */
export function retryAfterMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const ms = /^\s*\d{1,9}\s*$/u.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_MS) : null;
}
