import type { DocumentFormat } from "../file-format.ts";
import type { PageArticle } from "../html/read-page.ts";

/** A file; it is opened by whoever reads it. */
export interface DocumentFile {
  /** Absolute. */
  readonly path: string;
  readonly format: DocumentFormat;
}

/** A page as it was fetched. */
export interface WebPage {
  /** Where it was found in the end. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** As the answer states it. */
  readonly charset: string | null;
}

export interface Refused {
  readonly ok: false;
  readonly reason: string;
  readonly cure: string;
  /** Its pages are pictures: OCR may read them. */
  readonly isScan?: true;
}

/** What a reader of one format gives. */
export type ReadPage = { readonly ok: true; readonly page: PageArticle } | Refused;

/** `format` is what the bytes were found to be. */
export type ReadDocument =
  | { readonly ok: true; readonly page: PageArticle; readonly format: DocumentFormat }
  | Refused;
