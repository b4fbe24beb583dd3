/** Orders strings by their code units, which no locale changes. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Index of the last of the ascending `numbers` that is not above `value`; -1 where all are. */
export function lastAtOrBefore(numbers: readonly number[], value: number): number {
  return lastWith(numbers, (number) => number <= value);
}

/** Index of the last item that `is` true of, where that is true of some first ones alone; -1 where it is of none. */
export function lastWith<T>(items: readonly T[], is: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
