/** Keeps things open that are slow to open, as many as fit; closes the one that was used longest ago. */
export interface KeptOpen<K, V> {
  /** Opens it if need be. It is not closed while `work` runs. */
  use<T>(key: K, work: (value: V) => T | Promise<T>): Promise<T>;
  /** Waits until nobody uses it and closes it; whoever wants it meanwhile waits until `work` is done. */
  alone<T>(key: K, work: () => Promise<T>): Promise<T>;
  /** Closes everything once nobody uses it; nothing is opened from now on. */
  close(): Promise<void>;
}

export interface KeptOpenOptions<K, V> {
  readonly open: (key: K) => V;
  readonly close: (value: V) => Promise<void>;
  /** From 1. More are open only while all of them are used. */
  readonly mostOpen: number;
}

interface Opened<V> {
  readonly value: V;
  users: number;
  /** Called when the last user has left. */
  idle: (() => void)[];
}

export function createKeptOpen<K, V>({ open, close, mostOpen }: KeptOpenOptions<K, V>): KeptOpen<K, V> {
  /** The one used last comes last. */
  const opened = new Map<K, Opened<V>>();
  const alone = new Map<K, Promise<void>>();
  const closing = new Set<Promise<void>>();
  let isClosed = false;

  const take = (key: K): Opened<V> => {
    const known = opened.get(key) ?? { value: open(key), users: 0, idle: [] };
    opened.delete(key);
    opened.set(key, known);
    known.users += 1;
    return known;
  };
  const closeSuperfluous = (): void => {
    if (isClosed) return; // whoever closes everything closes these too
    for (const [key, { value, users }] of opened) {
      if (opened.size <= mostOpen) return;
      if (users > 0 || alone.has(key)) continue; // whoever waits for it to be unused closes it
      opened.delete(key);
      const closed = close(value).finally(() => closing.delete(closed));
      closing.add(closed);
      closed.catch(() => {}); // what is open for reading loses nothing when closing fails
    }
  };
  const expectOpen = (): void => {
    if (isClosed) throw new Error("Expected the libraries to be open, got closed ones");
  };
  const unused = async ({ users, idle }: Opened<V>): Promise<void> => {
    if (users > 0) await new Promise<void>((resolve) => idle.push(resolve));
  };

  return {
    async use(key, work) {
      for (let wait = alone.get(key); wait !== undefined; wait = alone.get(key)) await wait;
      expectOpen();
      const taken = take(key);
      closeSuperfluous();
      try {
        return await work(taken.value);
      } finally {
        taken.users -= 1;
        if (taken.users === 0) for (const tell of taken.idle.splice(0)) tell();
        closeSuperfluous();
      }
    },
    async alone(key, work) {
      for (let wait = alone.get(key); wait !== undefined; wait = alone.get(key)) await wait;
      expectOpen();
      let done: () => void = () => {};
      alone.set(key, new Promise<void>((resolve) => (done = resolve)));
      try {
        const known = opened.get(key);
        if (known !== undefined) {
          await unused(known);
          opened.delete(key);
          await close(known.value);
        }
        await Promise.allSettled(closing); // one of them may be this one
        return await work();
      } finally {
        alone.delete(key);
        done();
      }
    },
    async close() {
      isClosed = true;
      await Promise.all(alone.values());
      const all = [...opened.values()];
      await Promise.all(all.map(unused));
      opened.clear();
      await Promise.all([...closing, ...all.map(({ value }) => close(value))]);
    },
  };
}
