/**
 * Works on several items at once and yields the results in the order of the items, each as soon as it is its turn:
 * a result never waits for items that have not come yet. Rejects with the first rejection of `work`.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const underWay: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | undefined = iterator.next();
  while (next !== undefined || underWay.length > 0) {
    const [oldest] = underWay;
    const come =
      next === undefined || underWay.length >= atOnce
        ? undefined
        : await Promise.race(oldest === undefined ? [next] : [next, oldest.then(() => undefined)]);
    if (come === undefined) {
      yield await (underWay.shift() as Promise<R>);
    } else if (come.done === true) next = undefined;
    else {
      const result = work(come.value);
      result.catch(() => {}); // reported when its turn comes
      underWay.push(result);
      next = iterator.next();
    }
  }
}
