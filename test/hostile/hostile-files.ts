import {
  MAX_ARTICLE_CHARACTERS,
  MAX_DOCUMENT_BYTES,
  MAX_DOCX_UNPACKED_BYTES,
  MAX_MARKDOWN_CHARACTERS,
} from "../../src/ingest/limits.ts";
import { MOST_FILE_BYTES } from "../../src/library/library-limits.ts";
import { DOCX } from "./shapes/docx-shapes.ts";
import { FRONT_MATTER } from "./shapes/front-matter-shapes.ts";
import { HTML } from "./shapes/html-shapes.ts";
import { JSON_LINES } from "./shapes/json-lines-shapes.ts";
import { MAIL } from "./shapes/mail-shapes.ts";
import { MARKDOWN } from "./shapes/markdown-shapes.ts";
import { PDF } from "./shapes/pdf-shapes.ts";
import { TEXT_FILE } from "./shapes/text-shapes.ts";

/** A format of files, with what is hostile in it. */
export interface HostileFormat {
  readonly format: string;
  readonly extension: string;
  /** The largest size that is taken in, in what the shapes count: characters, or bytes. */
  readonly largest: number;
  readonly shapes: Readonly<Record<string, (size: number) => string | Buffer>>;
}

export const HOSTILE_FORMATS: readonly HostileFormat[] = [
  { format: "text", extension: "txt", largest: MAX_ARTICLE_CHARACTERS, shapes: TEXT_FILE },
  { format: "Markdown", extension: "md", largest: MAX_MARKDOWN_CHARACTERS, shapes: MARKDOWN },
  // Where the closing ruler is looked for.
  { format: "front matter", extension: "md", largest: 19_000, shapes: FRONT_MATTER },
  { format: "JSON Lines", extension: "jsonl", largest: MOST_FILE_BYTES, shapes: JSON_LINES },
  { format: "HTML", extension: "html", largest: MAX_DOCUMENT_BYTES.html, shapes: HTML },
  { format: "mail", extension: "eml", largest: MAX_DOCUMENT_BYTES.mail, shapes: MAIL },
  { format: "Word", extension: "docx", largest: MAX_DOCX_UNPACKED_BYTES, shapes: DOCX },
  { format: "PDF", extension: "pdf", largest: MAX_DOCUMENT_BYTES.pdf, shapes: PDF },
];

/** A little less than `largest`, so that what stands around it fits, too. */
export function largestOf({ largest }: HostileFormat): number {
  return Math.floor(largest * 0.99);
}
