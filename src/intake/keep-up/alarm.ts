/** Wakes somebody up; a ring while nobody sleeps wakes who goes to sleep next. */
export interface Alarm {
  ring(): void;
  /** Forgets that it has rung. */
  hush(): void;
  /** Resolves when it has rung, at the latest after `withinMs`; whether it has. Rejects with the signal's reason. */
  rings(withinMs: number): Promise<boolean>;
}

export function createAlarm(signal: AbortSignal): Alarm {
  let hasRung = false;
  let wake: () => void = () => {};
  return {
    ring() {
      hasRung = true;
      wake();
    },
    hush() {
      hasRung = false;
    },
    async rings(withinMs) {
      signal.throwIfAborted();
      if (!hasRung) {
        let timer: NodeJS.Timeout | undefined;
        const wakened = new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, withinMs);
          signal.addEventListener("abort", wake, { once: true });
        });
        await wakened;
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
      }
      signal.throwIfAborted();
      return hasRung;
    },
  };
}
