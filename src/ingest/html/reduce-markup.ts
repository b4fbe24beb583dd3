import { Tokenizer } from "htmlparser2";
import { createNesting, MAX_DEPTH } from "./markup-nesting.ts";
import { tagNames } from "./tag-names.ts";

/** Tags of a page: long live blogs have 20,000, opening and closing ones. */
const MAX_TAGS = 40_000;
/** Pieces of text between tags and character references; each becomes a node. */
const MAX_PIECES = 60_000;
/** Longest attribute that is read: more is a picture in the page, or a state of its scripts. */
const MAX_ATTRIBUTE = 2_000;

const PARAGRAPHS = tagNames("p h1 h2 h3 h4 h5 h6 blockquote");
/** Elements that hold nothing. */
const VOID = tagNames("area base br col embed hr img input link meta param source track wbr");
/** What is read of tags; for all else the tree would only grow. */
const ATTRIBUTES = tagNames(
  `class id role rel href src name property content itemprop itemtype itemscope http-equiv charset type lang xml:lang dir
  datetime hidden aria-hidden width value colspan data-testid data-component data-gu-name pubdate`,
);
/** Elements without text of the page, cut with all they hold. */
const CUT_ELEMENTS = tagNames("style svg");

export interface ReducedMarkup {
  readonly html: string;
  /** What of the page was cut, one line each. */
  readonly warnings: readonly string[];
}

/**
 * `html` without comments, styles, drawings, scripts other than data, and attributes that nobody reads: a tree of it is a third as large.
 * Tags that are nested beyond all sense, and those beyond a page's number, are cut as well. Linear, as the tree builders are not.
 */
export function reduceMarkup(html: string): ReducedMarkup {
  const parts: string[] = [];
  let kept = 0;
  const cut = (start: number, end: number): void => {
    if (start < kept) {
      kept = Math.max(kept, end);
      return;
    }
    parts.push(html.slice(kept, start));
    kept = end;
  };
  const nesting = createNesting();
  let tags = 0;
  let pieces = 0;
  /** Where the next character reference is. */
  let reference = -1;
  let end = html.length;
  let name = "";
  let tagStart = 0;
  let attribute = "";
  let attributeStart = 0;
  let nameEnd = 0;
  let cutFrom: { name: string; at: number } | null = null;
  let scriptType = "";
  let heading = "";

  const openTag = (last: number): void => {
    if (end < html.length) return;
    tags += 1;
    if (tags > MAX_TAGS) {
      end = tagStart;
      return;
    }
    if (cutFrom !== null) return;
    if (
      CUT_ELEMENTS.has(name) ||
      (name === "script" && !/json/iu.test(scriptType) && !holdsState(html, last + 1))
    ) {
      cutFrom = { name, at: tagStart };
      return;
    }
    if (HEADING.test(name)) heading = name;
    if (VOID.has(name) || nesting.open(name)) return;
    cut(tagStart, last + 1);
    // The paragraphs of what is flattened stay apart.
    if (PARAGRAPHS.has(name)) parts.push("<br><br>");
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname: (start, stop) => {
        tagStart = start - 1;
        name = nameAt(html, start, stop);
        scriptType = "";
      },
      onattribname: (start, stop) => {
        attributeStart = start;
        nameEnd = stop;
        attribute = nameAt(html, start, stop);
      },
      onattribdata: (start, stop) => {
        if (attribute === "type") scriptType = html.slice(start, Math.min(stop, start + 60));
      },
      onattribentity: ignore,
      onattribend: (_, after) => {
        // Tags that are cut as a whole are not cut in part.
        if (cutFrom !== null || end < html.length || name === "script" || CUT_ELEMENTS.has(name)) return;
        const isRead =
          ATTRIBUTES.has(attribute) ||
          (attribute === "style" &&
            HIDING.test(html.slice(attributeStart, Math.min(after, attributeStart + 400))));
        const isSmall = html.slice(attributeStart, nameEnd) === attribute;
        if (isRead && !isSmall && attributeStart >= kept) {
          cut(attributeStart, nameEnd);
          parts.push(attribute);
        }
        if (!isRead || (after - attributeStart > MAX_ATTRIBUTE && attribute !== "content"))
          cut(attributeStart, after);
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag: (start, stop) => {
        if (end < html.length) return;
        const closing = nameAt(html, start, stop);
        const close = html.indexOf(">", stop);
        const after = close < 0 ? html.length : close + 1;
        tags += 1;
        if (cutFrom !== null) {
          if (cutFrom.name !== closing) return;
          cut(cutFrom.at, after);
          cutFrom = null;
          return;
        }
        // Browsers close an open heading with the end tag of any.
        if (HEADING.test(closing) && heading !== "" && heading !== closing) {
          cut(start - 2, after);
          parts.push(`</${heading}>`);
          nesting.close(heading);
          heading = "";
          return;
        }
        if (HEADING.test(closing)) heading = "";
        if (!VOID.has(closing) && !nesting.close(closing)) cut(start - 2, after);
      },
      oncomment: (start, last) => {
        if (cutFrom === null && end === html.length)
          cut(html.lastIndexOf("<", start - 1), Math.min(html.length, last + 1));
      },
      oncdata: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontext: (start, stop) => {
        if (end < html.length || cutFrom !== null) return;
        pieces += 1;
        if (reference < start) reference = html.indexOf("&", start);
        for (; reference >= 0 && reference < stop; reference = html.indexOf("&", reference + 1)) pieces += 1;
        if (reference < 0) reference = html.length;
        pieces += 1;
        if (pieces > MAX_PIECES) end = start;
      },
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  if (cutFrom !== null) end = Math.min(end, (cutFrom as { at: number }).at);
  if (kept < end) parts.push(html.slice(kept, end));

  const warnings: string[] = [];
  if (tags > MAX_TAGS)
    warnings.push(`cut: expected at most ${MAX_TAGS} tags; the rest of the page is left out`);
  if (pieces > MAX_PIECES)
    warnings.push(`cut: expected at most ${MAX_PIECES} pieces of text; the rest of the page is left out`);
  if (nesting.isTooDeep())
    warnings.push(`flattened: expected at most ${MAX_DEPTH} elements inside one another`);
  return { html: parts.join(""), warnings };
}

const HEADING = /^h[1-6]$/u;
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** Whether a script opens by assigning data to a variable, such as the state that it draws the page from. */
function holdsState(html: string, start: number): boolean {
  return /(?:window|self|globalThis|Fusion)[.[][\w."'\]]{2,60}\s*=\s*[{[]/u.test(
    html.slice(start, start + 2_000),
  );
}

function nameAt(html: string, start: number, stop: number): string {
  return html.slice(start, Math.min(stop, start + 40)).toLowerCase();
}
