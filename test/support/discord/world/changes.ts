/** Tells those who wait that something on the server has changed. */
export interface Changes {
  notify(): void;
  /**
   * What `look` finds, looked for now, after each change, and now and then (for what changes at the client); rejects
   * after `timeoutMs`, naming `what` was expected and what `seen` says instead.
   */
  until<T>(look: () => T | undefined, what: string, timeoutMs?: number, seen?: () => string): Promise<T>;
}

const NOW_AND_THEN_MS = 10;

/** Above what anything takes on a machine that others keep busy, below a test's own time limit. */
const PATIENCE_MS = 60_000;

export function createChanges(): Changes {
  const waiting = new Set<() => void>();
  return {
    notify() {
      for (const look of [...waiting]) look();
    },
    until: (look, what, timeoutMs = PATIENCE_MS, seen = () => "nothing") =>
      new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          clearInterval(looking);
          waiting.delete(again);
        };
        const again = (): void => {
          try {
            const found = look();
            if (found === undefined) return;
            end();
            resolve(found);
          } catch (error) {
            end();
            reject(error);
          }
        };
        const timer = setTimeout(() => {
          end();
          reject(new Error(`Expected ${what} within ${timeoutMs} ms, got ${seen()}`));
        }, timeoutMs);
        const looking = setInterval(again, NOW_AND_THEN_MS);
        waiting.add(again);
        again();
      }),
  };
}
