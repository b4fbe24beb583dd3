/** Shows how far long work is; on standard error, so that standard output holds answers alone. */
export interface Progress {
  /** Begins to show one piece of work. */
  task(label: string): ProgressTask;
  /** One line for people, above whatever is shown. */
  note(line: string): void;
}

export interface ProgressTask {
  /** `detail` is shown beside the share that is done, such as a rate. */
  update(done: number, total: number, detail?: string): void;
  /** Takes the work off the display. */
  end(): void;
}

/** "1 m 20 s left" at the pace since `startedAt`; empty while nothing can be told. */
export function timeLeft(done: number, total: number, startedAt: number, now: number): string {
  const elapsedMs = now - startedAt;
  if (done <= 0 || done >= total || elapsedMs < 1_000) return "";
  const seconds = Math.ceil((elapsedMs * (total - done)) / done / 1_000);
  const minutes = Math.floor(seconds / 60);
  return `${minutes > 0 ? `${minutes} m ` : ""}${seconds % 60} s left`;
}

/** Share that is done, in percent. */
export function percent(done: number, total: number): number {
  return total <= 0 ? 100 : Math.min(100, Math.floor((100 * done) / total));
}
