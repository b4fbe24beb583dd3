import type { PageStart } from "../../text/pages.ts";
import { cutList } from "../cut/cut-list.ts";
import type { ReadingNotes } from "../cut/reading-notes.ts";
import { type Candidate, headlineIndex } from "../headline.ts";
import { languageOf } from "../language.ts";
import { readMetadata } from "../metadata.ts";
import type { AuthorOption } from "./authors/options.ts";
import { likeliestAuthors } from "./authors/likeliest-authors.ts";
import { linesOfAuthors } from "./authors/lines-of-authors.ts";
import { statementsOf } from "./authors/statements.ts";
import { clientState } from "./client-state.ts";
import { cutReasons } from "./cut-reasons.ts";
import { elementsIn } from "./dom.ts";
import { keptText, withoutRepetition } from "./kept-text.ts";
import { type PageBlock, pageBlocks } from "./page-blocks.ts";
import { asBlock, type GrowingBlock } from "./judged-block.ts";
import { type PageBody, pageBody, placedBlocks } from "./page-body.ts";
import { isForeign } from "./judged-block.ts";
import {
  type MetadataEvidence,
  type PageMetadata,
  pageAuthorOptions,
  pageMetadata,
  statedNames,
} from "./page-metadata.ts";
import { namesOutletOnly, pageTitle } from "./page-title.ts";
import { isArticleText, pageWarnings } from "./page-warnings.ts";
import { parsePage } from "./parse-page.ts";
import { readableBlocks } from "./readable-blocks.ts";
import { shownFields } from "./shown-fields.ts";
import { spelledOut } from "./spelled-out.ts";
import { type StatedFields, statedFields } from "./stated-fields.ts";

/** An article as a web page holds it. */
export interface PageArticle extends PageMetadata, ReadingNotes {
  /** ISO 639-1 code; `null` when neither the text tells nor the page states it. */
  readonly language: string | null;
  /** Canonical text: paragraphs parted by blank lines, without headline, byline and furniture. Empty where nothing was recognised. */
  readonly text: string;
  /** Whether there is text enough to call it an article. */
  readonly isArticle: boolean;
  /** As `Article.pageStarts`; of a document with pages. */
  readonly pageStarts?: readonly PageStart[];
}

export interface ReadPageOptions {
  /** Where the page was fetched from; relative addresses are resolved against it. */
  readonly url?: string | undefined;
}

/** A page that shows less of the article than this share of what its data states is drawn by a script. */
const DRAWN_BY_SCRIPT = 0.5;
const MIN_STATED = 500;

/** Reads the article of a page. Never throws, whatever `html` holds; linear in its length. */
export function readPage(html: string, { url }: ReadPageOptions = {}): PageArticle {
  const { evidence, authors, warnings, images, blocks, kept, ofAuthors } = evidenceOf(html, url ?? null);
  const { stated, text, language, body } = evidence;
  const metadata = pageMetadata(evidence, authors);
  return {
    ...metadata,
    title: storable(metadata.title),
    authors: metadata.authors.map((name) => storable(spelledOut(name, blocks)) ?? name),
    outlet: storable(metadata.outlet),
    language: languageOf(text) ?? language ?? statedLanguage(stated),
    text,
    isArticle: isArticleText(text),
    cut: cutList(cutReasons(body.blocks, kept, ofAuthors), text),
    warnings: [...warnings, ...pageWarnings({ stated, blocks, kept, text, images })],
  };
}

/** Who may have written the article of a page, with what speaks for it, to fit weights on. */
export function readAuthorOptions(html: string): AuthorOption[] {
  return pageAuthorOptions(evidenceOf(html, null).evidence);
}

/** What a page holds, before its fields are told from it. */
interface ReadEvidence {
  readonly evidence: MetadataEvidence;
  readonly authors: readonly string[];
  readonly warnings: readonly string[];
  /** Pictures with captions. */
  readonly images: number;
  readonly blocks: readonly PageBlock[];
  readonly kept: readonly PageBlock[];
  /** Those that are not kept since they say no more than who wrote. */
  readonly ofAuthors: ReadonlySet<PageBlock>;
}

function evidenceOf(html: string, pageUrl: string | null): ReadEvidence {
  const { document, warnings } = parsePage(html);
  const root = document.documentElement ?? document;
  const elements = elementsIn(root);
  const stated = statedFields(elements);
  const shown = shownFields(elements);
  const state = clientState(elements);
  const images = elements.filter(({ localName }) => localName === "figure" || localName === "amp-img").length;
  const blocks = pageBlocks(root);
  const language = languageOf(longBlocks(blocks));
  const top = topLines(blocks);
  const called = pageTitle(stated.titles, top);
  let body = pageBody({
    blocks,
    readable: readableBlocks(document, blocks),
    statedText: stated.text,
    titles: titlesOf(stated, called),
    authors: statedNames(stated, shown),
    language,
  });
  let kept: readonly PageBlock[] = keptBlocks(body);
  let text = keptText(kept);
  for (const other of [stated.text, state?.text ?? null]) {
    if (other === null || other.length < MIN_STATED || text.length >= other.length * DRAWN_BY_SCRIPT)
      continue;
    const drawn = drawnText(other);
    if (drawn.text.length * DRAWN_BY_SCRIPT <= text.length) continue;
    ({ body, kept, text } = drawn);
  }
  const candidates = candidatesOf(body);
  const lines = readMetadata({
    candidates,
    // Where nothing states a title, the headline is a line.
    titleIndex:
      (namesOutletOnly(called, stated.titles) ? headlineIndex(candidates) : null) ?? body.titleIndex,
    firstParagraph: kept[0]?.text ?? "",
    language,
  });
  const statements = statementsOf({ stated, shown, state, body });
  const evidence = { stated, shown, lines, statements, called, top, state, pageUrl, language, body, text };
  // Who wrote is known only now, and some lines at the text's ends say no more than that.
  const authors = likeliestAuthors(pageAuthorOptions(evidence));
  const ofAuthors = linesOfAuthors(kept, authors);
  const read = { authors, warnings, images, blocks, ofAuthors };
  if (ofAuthors.size === 0) return { ...read, evidence, kept };
  const left = kept.filter((block) => !ofAuthors.has(block));
  return { ...read, evidence: { ...evidence, text: keptText(left) }, kept: left };
}

/** Titles by which a heading is known for the headline, most likely first. */
function titlesOf({ titles }: StatedFields, called: string | null): string[] {
  return [called ?? "", titles.headings[0] ?? "", titles.headline ?? "", ...titles.tags];
}

/** Lines on top of a page that are short enough for a headline. */
function topLines(blocks: readonly PageBlock[]): string[] {
  const some = blocks.slice(0, TOP_LINES).filter(({ text }) => text.length <= MAX_HEADLINE);
  return some.map(({ text }) => text);
}
const TOP_LINES = 80;
/** In characters. */
const MAX_HEADLINE = 250;

/** The lines of a page with what is known of each before it is judged, to fit weights on. */
export function readBlocks(html: string): GrowingBlock[] {
  const { document } = parsePage(html);
  const root = document.documentElement ?? document;
  const elements = elementsIn(root);
  const stated = statedFields(elements);
  const blocks = pageBlocks(root);
  const names = statedNames(stated, shownFields(elements));
  return placedBlocks({
    blocks,
    readable: readableBlocks(document, blocks),
    statedText: stated.text,
    titles: titlesOf(stated, pageTitle(stated.titles, topLines(blocks))),
    authors: names,
    language: null,
  });
}

/** What the archive can hold: JSON may have half a surrogate pair, or a NUL. */
function storable(value: string | null): string | null {
  return value?.replaceAll("\0", "").toWellFormed() ?? null;
}

/** Text that scripts would have drawn: HTML, or paragraphs. All of it is the article's. */
function drawnText(source: string): { body: PageBody; kept: PageBlock[]; text: string } {
  const html = /<(?:p|div|br|h[1-6]|li)\b/iu.test(source)
    ? source
    : source
        .split(/\n{2,}|\r\n\r\n/u)
        .map((paragraph) => `<p>${escapeText(paragraph)}</p>`)
        .join("");
  const { document } = parsePage(html);
  const blocks = pageBlocks(document.documentElement ?? document);
  const readable = new Set(blocks);
  const body = pageBody({ blocks, readable, statedText: null, titles: [], authors: [], language: null });
  const kept = keptBlocks(body);
  return { body, kept, text: keptText(kept) };
}

function escapeText(text: string): string {
  return text
    .replaceAll(/<[^<>]{1,200}>/gu, " ")
    .replaceAll("<", "&lt;")
    .replaceAll("\n", "<br>");
}

/** The blocks that the text is made of. */
export function keptBlocks({ blocks }: PageBody): PageBlock[] {
  return withoutRepetition(blocks.filter(({ isKept }) => isKept).map(({ block }) => block));
}

function candidatesOf({ blocks }: PageBody): Candidate[] {
  return blocks.map(({ block, features, meta, place, isKept }) => ({
    block: asBlock(block),
    features,
    // Other articles have authors, too.
    meta: meta !== null && isForeign({ place }) ? { ...meta, authors: [], maybeAuthors: [] } : meta,
    isMeta: meta !== null,
    inBody: isKept,
  }));
}

/** The long blocks are prose more often than not. */
function longBlocks(blocks: readonly PageBlock[]): string {
  const long = blocks.filter(({ text, linkShare }) => text.length >= 80 && linkShare < 0.5);
  return long
    .slice(0, 20)
    .map(({ text }) => text.slice(0, 500))
    .join("\n");
}

function statedLanguage({ languages }: StatedFields): string | null {
  for (const code of languages) {
    try {
      const { language } = new Intl.Locale(code.trim().replace("_", "-"));
      if (language !== "und") return language;
    } catch {
      // Not a language tag.
    }
  }
  return null;
}
