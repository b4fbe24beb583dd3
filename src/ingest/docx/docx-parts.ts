import { type Unzipped, unzipSync } from "fflate";
import { MAX_DOCX_UNPACKED_BYTES } from "../limits.ts";

/** What of a Word document its text is made of; pictures, fonts and the like stay packed. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/iu;

export type DocxParts =
  | { readonly ok: true; readonly parts: Unzipped }
  | { readonly ok: false; readonly reason: string; readonly cure: string };

/** Unpacks what is read of a .docx file. An entry gets no more room than it states, and all together no more than the limit. */
export function docxParts(bytes: Uint8Array): DocxParts {
  let unpacked = 0;
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name)) return false;
        unpacked += originalSize;
        return unpacked <= MAX_DOCX_UNPACKED_BYTES;
      },
    });
  } catch {
    return {
      ok: false,
      reason: "not a Word document, or damaged: expected a .docx file, which is a ZIP archive",
      cure: "open it in a word processor and save it again as .docx, or give its text",
    };
  }
  if (unpacked > MAX_DOCX_UNPACKED_BYTES) {
    const reason = `too large: expected at most ${MAX_DOCX_UNPACKED_BYTES} bytes of text and styles when unpacked, got ${unpacked}`;
    return { ok: false, reason, cure: "save the article alone, or as text" };
  }
  return { ok: true, parts };
}
