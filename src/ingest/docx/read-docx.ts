import { zipSync } from "fflate";
import mammoth from "mammoth";
import { cleanBlocks } from "../clean-text.ts";
import type { ReadPage } from "../documents/document.ts";
import { NO_ARTICLE, pageOfCleanText } from "../documents/page-of-clean-text.ts";
import { statedAuthors } from "../documents/stated-authors.ts";
import { statedTitle } from "../documents/stated-title.ts";
import { pageBlocks } from "../html/page-blocks.ts";
import { asBlock } from "../html/judged-block.ts";
import { parsePage } from "../html/parse-page.ts";
import { coreProperties } from "./core-properties.ts";
import { docxParts } from "./docx-parts.ts";

const STYLES = ["p[style-name='Title'] => h1:fresh"];
/** Pictures, numbers of notes in the text, and the arrows that lead back from the notes. */
const NOT_TEXT =
  /<img\b[^>]*>|<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-\d+">[^<]*<\/a>/gu;

/** The article in a Word document: headings, paragraphs, lists and tables, in order. */
export async function readDocx(bytes: Uint8Array): Promise<ReadPage> {
  const unpacked = docxParts(bytes);
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  let html: string;
  try {
    // Packed again without what was left out: it reads archives only, and would unpack them without a limit.
    const buffer = Buffer.from(zipSync(parts, { level: 0 }));
    const image = mammoth.images.imgElement(async () => ({ src: "" }));
    html = (await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage: image })).value;
  } catch {
    return {
      ok: false,
      reason: "not a Word document, or damaged: its text could not be found",
      cure: "open it in a word processor and save it again as .docx, or give its text",
    };
  }
  const { document, warnings } = parsePage(html.replaceAll(NOT_TEXT, ""));
  const found = cleanBlocks(pageBlocks(document.documentElement ?? document).map(asBlock));
  if (found === null) return NO_ARTICLE;
  const core = coreProperties(new TextDecoder().decode(parts["docProps/core.xml"]));
  const stated = {
    title: statedTitle(core.title),
    authors: statedAuthors(core.creator),
    outlet: null,
    // When a file was made says nothing of when its text was published.
    published: null,
  };
  return { ok: true, page: pageOfCleanText(found, stated, warnings) };
}
