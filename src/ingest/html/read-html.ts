import type { ReadPage } from "../documents/document.ts";
import { decodeHtml } from "./decode-html.ts";
import { readPage } from "./read-page.ts";

export interface ReadHtmlOptions {
  /** Where the page was fetched from. */
  readonly url?: string | undefined;
  /** As a header states it. */
  readonly charset?: string | null | undefined;
}

/** The page in some bytes; refused where they are no page. */
export function readHtml(bytes: Uint8Array, { url, charset = null }: ReadHtmlOptions = {}): ReadPage {
  const decoded = decodeHtml(bytes, charset);
  return decoded.ok ? { ok: true, page: readPage(decoded.text, { url }) } : decoded;
}
