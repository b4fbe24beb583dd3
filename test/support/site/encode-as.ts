/** Windows-1252 from 0x80 to 0x9f; some versions of Node decode these as Latin-1. */
const UPPER_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The bytes of `text` in an old encoding: found by decoding every one and two bytes there are. */
export function encodeAs(
  text: string,
  encoding: "shift_jis" | "gb18030" | "windows-1252" | "utf-16le",
): Uint8Array {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, readonly number[]>();
  for (let first = 0; first < 256; first += 1) {
    const single =
      (encoding === "windows-1252" && UPPER_1252[first - 0x80]) || decoder.decode(Uint8Array.of(first));
    if (single !== "\ufffd" && single.length === 1) bytes.set(single, [first]);
    if (encoding === "windows-1252" || first < 0x81) continue;
    for (let second = 0x40; second < 256; second += 1) {
      const pair = decoder.decode(Uint8Array.of(first, second));
      if ([...pair].length === 1 && pair !== "\ufffd" && !bytes.has(pair)) bytes.set(pair, [first, second]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const encoded = bytes.get(character);
      if (encoded === undefined) throw new Error(`${encoding} has no ${JSON.stringify(character)}`);
      return [...encoded];
    }),
  );
}
