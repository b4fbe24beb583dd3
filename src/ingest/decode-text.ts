export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string; readonly cure: string };

/** Share of control characters above which bytes are no text. Terminal escapes in a log stay below it. */
const MAX_CONTROL_SHARE = 0.02;

/**
 * The text of a file's bytes: UTF-8, or UTF-16 of either byte order where its mark opens the file. The mark is not part of
 * the text. Anything else is refused: guessing an encoding would alter words.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = markedEncoding(bytes);
  if (encoding !== "utf-8") {
    if (bytes.length % 2 !== 0)
      return refused(
        "UTF-16 text with an odd number of bytes: the file is cut off",
        "save it again as UTF-8",
      );
    return { ok: true, text: new TextDecoder(encoding).decode(bytes) };
  }
  if (bytes.includes(0)) {
    const at = bytes.indexOf(0);
    return refused(
      `not text: expected UTF-8, got a zero byte at offset ${at}`,
      "give a text file, not a renamed binary one",
    );
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const at = invalidUtf8Offset(bytes);
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
    const line = countLines(bytes, at);
    return refused(
      `invalid UTF-8: byte 0x${byte} at offset ${at} (line ${line})`,
      "save it as UTF-8 (iconv -f LATIN1 -t UTF-8)",
    );
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu)?.length ?? 0;
  if (controls > text.length * MAX_CONTROL_SHARE) {
    return refused(`not text: ${controls} control characters`, "give a text file, not a renamed binary one");
  }
  return { ok: true, text };
}

/** The encoding that the byte order mark names; UTF-8 where there is none. */
export function markedEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** Offset of the first byte that is no UTF-8: the longest prefix that decodes is found by halving. */
export function invalidUtf8Offset(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8Start(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // The last character of that prefix may be cut off: then its first byte is the one to name.
  while (low > 0 && ((bytes[low - 1] ?? 0) & 0xc0) === 0x80 && !isUtf8(bytes.subarray(0, low))) low -= 1;
  return isUtf8(bytes.subarray(0, low)) ? low : low - 1;
}

/** Whether `bytes` is UTF-8 that may be cut inside its last character. */
function isUtf8Start(bytes: Uint8Array): boolean {
  return isUtf8(bytes, true);
}

function isUtf8(bytes: Uint8Array, mayBeCut = false): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}

function countLines(bytes: Uint8Array, end: number): number {
  let lines = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

function refused(reason: string, cure: string): Decoded {
  return { ok: false, reason, cure };
}
