/** Places that are had in turns: whoever comes waits behind all who came before. */
export interface Line {
  /**
   * Resolves when a place is free and it is this one's turn. Rejects with the reason of the abort when the end comes before.
   * @param onMoved told how many are before this one, those who have places included, whenever that changes
   */
  enter(onMoved?: (before: number) => void): Promise<void>;
  /** Enters when a place is free that nobody else waits for. */
  enterLast(): Promise<void>;
  leave(): void;
  /** Whether somebody waits, those who go last not counted. */
  readonly isAwaited: boolean;
}

interface Waiting {
  readonly begin: () => void;
  readonly refuse: (reason: unknown) => void;
  readonly onMoved: (before: number) => void;
}

/** @param closing aborted when the end is near: nobody is let in then */
export function createLine(places: number, closing: AbortSignal): Line {
  const waiting: Waiting[] = [];
  const last: Waiting[] = [];
  let taken = 0;

  const tellAll = (): void => {
    for (const [i, { onMoved }] of waiting.entries()) onMoved(taken + i);
  };
  const wait = (queue: Waiting[], onMoved: (before: number) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      queue.push({ begin: resolve, refuse: reject, onMoved });
    });
  closing.addEventListener(
    "abort",
    () => {
      for (const { refuse } of [...waiting.splice(0), ...last.splice(0)]) refuse(closing.reason);
    },
    { once: true },
  );

  return {
    async enter(onMoved = () => {}) {
      closing.throwIfAborted();
      if (taken < places && waiting.length === 0) {
        taken += 1;
        return;
      }
      const begun = wait(waiting, onMoved);
      onMoved(taken + waiting.length - 1);
      await begun;
    },
    async enterLast() {
      closing.throwIfAborted();
      if (taken < places && waiting.length + last.length === 0) taken += 1;
      else await wait(last, () => {});
    },
    leave() {
      // The place goes from hand to hand, so that nobody who comes now gets in between.
      const next = waiting.shift() ?? last.shift();
      if (next === undefined) taken -= 1;
      else next.begin();
      tellAll();
    },
    get isAwaited() {
      return waiting.length > 0;
    },
  };
}
