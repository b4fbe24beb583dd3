import { readFile, stat } from "node:fs/promises";
import type { DocumentFormat } from "../file-format.ts";
import { explainFileError } from "../find-files.ts";
import { MAX_DOCUMENT_BYTES } from "../limits.ts";
import type { DocumentFile, ReadDocument, ReadPage, Refused, WebPage } from "./document.ts";

/**
 * Reads a document on this thread, for as long as it takes; too large a file is refused unread. Rejects only where a document
 * breaks its reader.
 */
export async function readDocument(document: DocumentFile | WebPage): Promise<ReadDocument> {
  if ("bytes" in document) {
    const { bytes, charset, url } = document;
    return readBytes(bytes, "html", { charset, url });
  }
  const content = await contentOf(document);
  return "ok" in content ? content : readBytes(content, document.format, {});
}

async function contentOf({ path, format }: DocumentFile): Promise<Uint8Array | Refused> {
  try {
    const { size } = await stat(path);
    return size > MAX_DOCUMENT_BYTES[format] ? tooLarge(size, format) : await readFile(path);
  } catch (error) {
    const [reason, cure] = explainFileError(error);
    return { ok: false, reason, cure };
  }
}

interface Known {
  readonly url?: string;
  readonly charset?: string | null;
}

/** What reads a format is loaded when the first document of it comes. */
async function readBytes(bytes: Uint8Array, named: DocumentFormat, known: Known): Promise<ReadDocument> {
  if (bytes.length === 0)
    return { ok: false, reason: "empty: expected an article", cure: "fill it or remove it" };
  // Addresses and names without an ending say nothing of what is there.
  const format = named === "html" && isPdf(bytes) ? "pdf" : named;
  const read = await READERS[format](bytes, known);
  return read.ok ? { ...read, format } : read;
}

const READERS: Readonly<Record<DocumentFormat, (bytes: Uint8Array, known: Known) => Promise<ReadPage>>> = {
  html: async (bytes, known) => (await import("../html/read-html.ts")).readHtml(bytes, known),
  "web-archive": async (bytes) => (await import("../mail/read-web-archive.ts")).readWebArchive(bytes),
  mail: async (bytes) => (await import("../mail/read-mail.ts")).readMail(bytes),
  docx: async (bytes) => (await import("../docx/read-docx.ts")).readDocx(bytes),
  pdf: async (bytes) => (await import("../pdf/read-pdf.ts")).readPdf(bytes),
};

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";
}

function tooLarge(sizeBytes: number, format: DocumentFormat): Refused {
  return {
    ok: false,
    reason: `too large: expected at most ${MAX_DOCUMENT_BYTES[format]} bytes, got ${sizeBytes}`,
    cure: "save the article alone, or as text",
  };
}
