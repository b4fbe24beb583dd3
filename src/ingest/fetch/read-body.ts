import type { IncomingMessage } from "node:http";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { FetchFault } from "./fetch-fault.ts";
import { requestFault } from "./send-request.ts";

export interface BodyLimits {
  /** Most bytes, unpacked. */
  readonly mostBytes: number;
  /** What becomes of a longer body: refused, or cut there. */
  readonly isCut?: boolean;
}

/** Packed twice is odd, more often is a trap. */
const MOST_ENCODINGS = 2;

/**
 * The bytes of an answer, unpacked. No more than `mostBytes` and one block are ever held, however little was sent for it.
 * Throws a `FetchFault`.
 */
export async function readBody(
  answer: IncomingMessage,
  url: URL,
  { mostBytes, isCut = false }: BodyLimits,
): Promise<Uint8Array> {
  const announced = Number(answer.headers["content-length"] ?? 0);
  if (announced > mostBytes && !isCut) throw tooLarge(mostBytes, answer);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of ungzipped(unpacked(answer))) {
      length += part.length;
      parts.push(part);
      if (length > mostBytes) {
        if (isCut) break;
        throw tooLarge(mostBytes, answer);
      }
    }
  } catch (error) {
    if (isUnpackingError(error))
      throw new FetchFault("the packed body of the answer is damaged or cut off", "try later", {
        isPassing: true,
        cause: error,
      });
    throw error instanceof Error ? requestFault(error, url) : error;
  } finally {
    answer.destroy();
  }
  return Buffer.concat(parts).subarray(0, mostBytes);
}

/** Codes of zlib, and of brotli in it. */
function isUnpackingError(error: unknown): boolean {
  return /^(?:Z_|ERR__ERROR|ERR_BROTLI)/u.test(String((error as NodeJS.ErrnoException | null)?.code));
}

function tooLarge(mostBytes: number, answer: IncomingMessage): FetchFault {
  answer.destroy();
  return new FetchFault(
    `too large: expected at most ${mostBytes / 1_000_000} MB, unpacked`,
    "give the address of one article",
  );
}

/** The answer's body behind one decoder for each of its encodings; who stops reading stops them all. */
function unpacked(answer: IncomingMessage): AsyncIterable<Buffer> {
  const encodings = (answer.headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (encodings.length > MOST_ENCODINGS)
    throw new FetchFault(`packed ${encodings.length} times over`, "give the address of an ordinary page");
  return encodings.reduceRight<AsyncIterable<Buffer>>(decoded, answer);
}

/** A packed file, such as a sitemap's `.xml.gz`, is unpacked too; nothing else that is read here begins so. */
async function* ungzipped(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const parts = body[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
    head = Buffer.concat([head, next.value]);
    if (head.length >= GZIP.length) break;
  }
  async function* all(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head;
    yield* { [Symbol.asyncIterator]: () => parts };
  }
  yield* head.subarray(0, GZIP.length).equals(GZIP) ? through(all(), createGunzip()) : all();
}

/** How a gzip file with deflated content begins (RFC 1952, 2.3.1). */
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

function decoded(packed: AsyncIterable<Buffer>, encoding: string): AsyncIterable<Buffer> {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return through(packed, createGunzip());
    case "br":
      return through(packed, createBrotliDecompress());
    case "deflate":
      return inflated(packed);
    default:
      throw new FetchFault(
        `packed as ${JSON.stringify(encoding.slice(0, 20))}: expected gzip, deflate or br`,
        "give another address",
      );
  }
}

/** "deflate" means zlib's format (RFC 9110, 8.4.1.2), but some servers send the bare stream: the first byte tells. */
async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const parts = packed[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done === true) return;
  async function* all(): AsyncGenerator<Buffer> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => parts };
  }
  const isZlib = ((first.value[0] ?? 0) & 0x0f) === 8;
  yield* through(all(), isZlib ? createInflate() : createInflateRaw());
}

function through(source: AsyncIterable<Buffer>, decoder: Transform): AsyncIterable<Buffer> {
  pipeline(source, decoder, () => {}); // an error reaches whoever reads the decoder
  return decoder;
}
