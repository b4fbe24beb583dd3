import type { Decoded } from "../decode-text.ts";

/** Where a page's own statement of its encoding is looked for, in bytes. */
const HEAD_BYTES = 8_192;
const STATED =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,30})|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,30})/iu;
/** Zero bytes do not occur in pages; a few do in broken ones. */
const MAX_ZERO_SHARE = 0.01;
const OTHER_KINDS: readonly (readonly [magic: string, kind: string])[] = [
  ["%PDF-", "PDF"],
  ["PK\u0003\u0004", "zip"],
  ["\u001f\u008b", "gzip"],
  ["\u0089PNG", "PNG"],
  ["\u00ff\u00d8\u00ff", "JPEG"],
];

/**
 * The text of a page's bytes: by its byte order mark, else `charset` (of an HTTP header), else what its `<meta>` states, else UTF-8
 * where it is that, else Windows-1252, as browsers do. Bytes that are wrong in the encoding become U+FFFD; what is no page is refused.
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null = null): Decoded {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const other = OTHER_KINDS.find(([magic]) => head.startsWith(magic))?.[1];
  if (other !== undefined)
    return refused(`not HTML: these are the bytes of a ${other} file`, "give the page itself");
  const marked = markOf(bytes);
  if (marked !== null) return { ok: true, text: new TextDecoder(marked).decode(bytes) };
  const zeros = countZeros(bytes.subarray(0, HEAD_BYTES));
  const isUtf16 = zeros > Math.min(bytes.length, HEAD_BYTES) * 0.3;
  if (!isUtf16 && zeros > Math.max(2, Math.min(bytes.length, HEAD_BYTES) * MAX_ZERO_SHARE))
    return refused("not HTML: it holds zero bytes", "give a page, not a renamed binary file");
  if (isUtf16)
    return { ok: true, text: new TextDecoder(bytes[0] === 0 ? "utf-16be" : "utf-16le").decode(bytes) };
  const match = STATED.exec(head);
  const stated = decoderOf(charset) ?? decoderOf(match?.[1] ?? match?.[2] ?? null);
  // A page that can be read as a meta tag is not in UTF-16, whatever the tag says.
  const encoding = stated === null || stated.encoding.startsWith("utf-16") ? null : stated.encoding;
  if (encoding !== null && encoding !== "utf-8") return { ok: true, text: decodeAs(encoding, bytes) };
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    // A page in UTF-8 with a few broken bytes, such as a cut character, is still one.
    const text = new TextDecoder("utf-8").decode(bytes);
    const broken = text.match(/\ufffd/gu)?.length ?? 0;
    const foreign = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
    const isUtf8 = broken <= foreign / 4 || (encoding === "utf-8" && broken <= 20);
    return { ok: true, text: isUtf8 ? text : decodeAs("windows-1252", bytes) };
  }
}

/** What Windows-1252 has where Latin-1 has control characters; some versions of Node decode the one as the other. */
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replaceAll(
    /[\u0080-\u009f]/gu,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decoderOf(label: string | null): InstanceType<typeof TextDecoder> | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function countZeros(bytes: Uint8Array): number {
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros += 1;
  return zeros;
}

function refused(reason: string, cure: string): Decoded {
  return { ok: false, reason, cure };
}
