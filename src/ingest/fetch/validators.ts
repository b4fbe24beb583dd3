import type { IncomingHttpHeaders } from "node:http";

/** What a server gave to ask with whether a page has changed. */
export interface Validators {
  /** The address that gave them; they mean nothing to another one. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Longer ones are not kept. */
const LONGEST = 500;
const VISIBLE = /^[\u0021-\u007e ]+$/u;

export function validatorsOf(url: string, headers: IncomingHttpHeaders): Validators {
  return { url, etag: sound(headers.etag), lastModified: sound(headers["last-modified"]) };
}

/** The headers that ask `url` for its content only if it is another one than known. */
export function conditionalHeaders(url: string, known: Validators | undefined): Record<string, string> {
  if (known === undefined || known.url !== url) return {};
  return {
    ...(known.etag === null ? {} : { "if-none-match": known.etag }),
    ...(known.lastModified === null ? {} : { "if-modified-since": known.lastModified }),
  };
}

/** A value that can be sent back as it came. */
function sound(value: string | undefined): string | null {
  return value !== undefined && value.length <= LONGEST && VISIBLE.test(value) ? value : null;
}
