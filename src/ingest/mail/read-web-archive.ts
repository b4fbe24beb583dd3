import PostalMime from "postal-mime";
import type { ReadPage } from "../documents/document.ts";
import { readHtml } from "../html/read-html.ts";
import { type MimePart, mimePart, partsOf } from "./mime-part.ts";

/** A page's frames and pictures are beside it; a page within parts within more parts than this is made to break readers. */
const MOST_LEVELS = 4;
const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/iu;
const NO_PAGE = {
  ok: false,
  reason: "no page in this web archive: expected a part of type text/html",
  cure: "save the page again, as HTML",
} as const;

/** The page that a saved web archive (RFC 2557) holds, without its frames; its address is where it was saved from. */
export async function readWebArchive(bytes: Uint8Array): Promise<ReadPage> {
  const root = mimePart(bytes);
  const saved = root.header("snapshot-content-location");
  const pages = pagesIn(root, MOST_LEVELS);
  let main: MimePart | undefined;
  for (const page of pages) {
    main ??= page;
    if (saved === null || page.header("content-location") !== saved) continue;
    main = page;
    break;
  }
  if (main === undefined) return NO_PAGE;
  const location = main.header("content-location") ?? saved ?? "";
  const charset = /;\s*charset="?([\w:.+-]{1,40})/iu.exec(main.header("content-type") ?? "")?.[1] ?? null;
  const url = /^https?:\/\//iu.test(location) ? location : undefined;
  return readHtml(await contentOf(main), { url, charset });
}

function* pagesIn(part: MimePart, levels: number): Generator<MimePart> {
  if (PAGE.test(part.header("content-type") ?? "")) yield part;
  else if (levels > 0) for (const inner of partsOf(part)) yield* pagesIn(inner, levels - 1);
}

/** The bytes that a part encodes. It goes by as a file in a mail: as a text it would be decoded, before the page says how. */
async function contentOf(part: MimePart): Promise<Uint8Array> {
  const encoding = (part.header("content-transfer-encoding") ?? "8bit").replaceAll(/[^\w-]/gu, "");
  const head = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const mail = await PostalMime.parse(
    Buffer.concat([Buffer.from(head), part.bytes.subarray(part.bodyStart)]),
  );
  const content = mail.attachments[0]?.content ?? "";
  return typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
}
