/** A part of a message, its body as it was sent. */
export interface MimePart {
  /** A header's value on one line; `null` where it is missing. */
  header(name: string): string | null;
  /** Headers, an empty line, and body. */
  readonly bytes: Uint8Array;
  readonly bodyStart: number;
}

/** Longest headers of a part that are looked at, in bytes. */
const MOST_HEADER_BYTES = 64_000;

/** The part that some bytes are. */
export function mimePart(bytes: Uint8Array): MimePart {
  const start = latin1(bytes.subarray(0, MOST_HEADER_BYTES));
  const end = /\r?\n\r?\n/u.exec(start);
  const head = (end === null ? start : start.slice(0, end.index)).replaceAll(/\r?\n[ \t]+/gu, " ");
  return {
    header: (name) => new RegExp(`^${name}:[ \\t]*(.*?)\\s*$`, "imu").exec(head)?.[1] ?? null,
    bytes,
    bodyStart: end === null ? start.length : end.index + end[0].length,
  };
}

/** The parts that a part is made of, in order; none where it is not multipart. */
export function* partsOf(part: MimePart): Generator<MimePart> {
  const type = part.header("content-type") ?? "";
  const boundary = /^multipart\/.*?;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/iu.exec(type);
  if (boundary === null) return;
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`, "latin1");
  const bytes = Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength);
  let from = -1;
  for (let at = markAt(bytes, mark, part.bodyStart); ; at = markAt(bytes, mark, at + mark.length)) {
    const end = at < 0 ? bytes.length : at;
    if (from >= 0) yield mimePart(bytes.subarray(bytes.indexOf(10, from) + 1 || end, end));
    if (at < 0 || latin1(bytes.subarray(at + mark.length, at + mark.length + 2)) === "--") return;
    from = at + mark.length;
  }
}

/** Where a mark stands next at the start of a line. */
function markAt(bytes: Buffer, mark: Buffer, from: number): number {
  let at = bytes.indexOf(mark, from);
  while (at > 0 && bytes[at - 1] !== 10) at = bytes.indexOf(mark, at + 1);
  return at;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
