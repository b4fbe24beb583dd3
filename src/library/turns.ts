/** Runs work one after the other where keys are the same; other keys do not wait. */
export interface Turns<K> {
  take<T>(key: K, work: () => Promise<T>): Promise<T>;
  /** Whether work of this key runs or waits. */
  isTaken(key: K): boolean;
}

export function createTurns<K>(): Turns<K> {
  const last = new Map<K, Promise<unknown>>();
  return {
    async take(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(work, work);
      last.set(key, mine);
      try {
        return await mine;
      } finally {
        if (last.get(key) === mine) last.delete(key);
      }
    },
    isTaken: (key) => last.has(key),
  };
}
