import { type Progress, percent, timeLeft } from "./progress.ts";

/** Work that is done sooner than this is not worth a line, in milliseconds. */
const QUIET_MS = 1_000;
/** Time between two lines of one piece of work, in milliseconds. */
const BETWEEN_MS = 3_000;

/** A plain line now and then; for log files and pipes. */
export function createProgressLines(write: (line: string) => void, now: () => number = Date.now): Progress {
  return {
    task(label) {
      const startedAt = now();
      let nextAt = startedAt + QUIET_MS;
      return {
        update(done, total, detail = "") {
          if (now() < nextAt) return;
          nextAt = now() + BETWEEN_MS;
          const parts = [`${percent(done, total)}%`, detail, timeLeft(done, total, startedAt, now())];
          write(`${label}: ${parts.filter((part) => part !== "").join(", ")}`);
        },
        end() {},
      };
    },
    note: write,
  };
}
