/** Most time on the clock for a piece of work, as a multiple of its own: one that waits for what never comes ends as well. */
const MOST_TIMES_LONGER = 4;

/**
 * Calls `onOver` once when work that begins now has had `withinMs`, on the clock and of this process's processor time, or four
 * times that on the clock: nobody is given up for what others do, neither on a busy machine nor on threads beside it. Returns
 * what ends the watch.
 */
export function limitWork(withinMs: number, onOver: () => void): () => void {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const look = (): void => {
    const { user, system } = process.cpuUsage(before);
    const clockMs = performance.now() - startedAt;
    const workedMs = Math.min((user + system) / 1_000, clockMs);
    const leftMs = withinMs * MOST_TIMES_LONGER - clockMs;
    if (workedMs >= withinMs || leftMs <= 0) onOver();
    else timer = setTimeout(look, Math.min(leftMs, Math.max(MIN_PAUSE_MS, withinMs - workedMs)));
  };
  let timer = setTimeout(look, withinMs);
  return () => clearTimeout(timer);
}

/** Between two looks at the clock. */
const MIN_PAUSE_MS = 50;
