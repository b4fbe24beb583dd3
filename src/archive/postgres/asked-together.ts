import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Reads together what is asked for one by one in the same turn of the event loop: ten statements, each in a transaction of its own, take
 * many times as long as one of ten. A key that is asked for twice is read once.
 * @param readAll what is missing in its result was not found
 */
export function askedTogether<K, V>(
  readAll: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): (key: K) => Promise<V | undefined> {
  let waiting: { readonly keys: Set<K>; readonly found: Promise<ReadonlyMap<K, V>> } | undefined;
  const collect = (): NonNullable<typeof waiting> => {
    const keys = new Set<K>();
    const read = async (): Promise<ReadonlyMap<K, V>> => {
      await nextTurn();
      waiting = undefined;
      return readAll([...keys]);
    };
    return { keys, found: read() };
  };
  return async (key) => {
    waiting ??= collect();
    const { keys, found } = waiting;
    keys.add(key);
    return (await found).get(key);
  };
}
