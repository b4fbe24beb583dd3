/** Reads anew whenever the key is another one, once for whoever asks meanwhile. What has failed is not kept: the next one who asks tries again. */
export function createKeptRead<T>(): (key: string, read: () => Promise<T>) => Promise<T> {
  let kept: { readonly key: string; readonly result: Promise<T> } | undefined;
  return (key, read) => {
    if (kept?.key === key) return kept.result;
    const reading = { key, result: read() };
    kept = reading;
    reading.result.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading.result;
  };
}
