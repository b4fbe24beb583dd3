import { createHash } from "node:crypto";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { SiteAnswer } from "./site.ts";

const HTML = "text/html; charset=utf-8";

export function page(html: string | Uint8Array, headers: Record<string, string> = {}): SiteAnswer {
  return (_, response) => void response.writeHead(200, { "content-type": HTML, ...headers }).end(html);
}

/** A page with ETag and Last-Modified, that answers 304 to who has it; `content` is asked each time. */
export function versioned(content: () => string, contentType = HTML): SiteAnswer {
  return (request, response) => {
    const body = content();
    const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 12)}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { "content-type": contentType, etag }).end(body);
  };
}

export function redirect(location: string, status = 301): SiteAnswer {
  return (_, response) => void response.writeHead(status, { location }).end();
}

export function status(code: number, headers: Record<string, string> = {}): SiteAnswer {
  return (_, response) => void response.writeHead(code, headers).end();
}

/** One answer after the other; the last one for good. */
export function inTurn(...answers: readonly SiteAnswer[]): SiteAnswer {
  let next = 0;
  return (request, response) => {
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    answer?.(request, response);
  };
}

const PACKED = {
  gzip: gzipSync,
  "x-gzip": gzipSync,
  deflate: deflateSync,
  "raw deflate": deflateRawSync,
  br: brotliCompressSync,
} as const;

export function packed(as: keyof typeof PACKED, html: string): SiteAnswer {
  return page(PACKED[as](html), { "content-encoding": as === "raw deflate" ? "deflate" : as });
}

/** Says nothing for good. */
export const silence: SiteAnswer = () => {};

/** Sends `part` again and again, for good. */
export function endless(part: Uint8Array, headers: Record<string, string> = {}): SiteAnswer {
  return (_, response) => {
    response.writeHead(200, { "content-type": HTML, ...headers });
    const send = (): void => {
      while (!response.destroyed && response.write(part));
      if (!response.destroyed) response.once("drain", send);
    };
    send();
  };
}

/** Sends one byte at a time. */
export function dripping(html: string, everyMs: number): SiteAnswer {
  return (_, response) => {
    response.writeHead(200, { "content-type": HTML });
    let at = 0;
    const timer = setInterval(() => {
      if (at >= html.length || response.destroyed) {
        clearInterval(timer);
        response.end();
      } else response.write(html[at++]);
    }, everyMs);
  };
}

/** Announces more than it sends, and hangs up. */
export function brokenOff(html: string, headers: Record<string, string> = {}): SiteAnswer {
  return (_, response) => {
    response.writeHead(200, { "content-type": HTML, "content-length": "1000000", ...headers });
    response.write(html, () => response.destroy());
  };
}

/** Hangs up before a word. */
export const hangUp: SiteAnswer = (request) => void request.socket.destroy();

/** Sends bytes that are no HTTP. */
export function raw(bytes: string): SiteAnswer {
  return (request) => void request.socket.end(bytes);
}
