import { withoutInvisible } from "../../text/invisible.ts";
import { classOf, type DomElement, type DomNode, isElement, isText } from "./dom.ts";
import { isPieceOfLine } from "./drop-caps.ts";
import { BLOCK_ELEMENTS, HEADINGS, SILENT_ELEMENTS } from "./element-kinds.ts";
import { hintReader } from "./element-hints.ts";
import { isHidden } from "./hidden.ts";
import { type GrowingHolder, grow, type Holder, holderOf } from "./holder.ts";
import { joinedLines, type Line, lineBuffer } from "./line-buffer.ts";
import { rowText } from "./table-rows.ts";

/** A line of a page, by which it is kept or dropped. */
export interface PageBlock {
  /** White space collapsed; several lines only in a `literal`. */
  readonly text: string;
  readonly kind: "text" | "heading" | "item" | "row" | "literal";
  /** 1 to 6 of headings, else 0. */
  readonly level: number;
  /** Share of its characters that are links. */
  readonly linkShare: number;
  /** Share that is set in italics or small print. */
  readonly softShare: number;
  /** Whether a picture or player stands between it and the block before. */
  readonly followsImage: boolean;
  /** The innermost element that is a line of its own and holds it. */
  readonly holder: Holder;
  /** Lines that one element breaks with `<br>`, and rows of one table, have the same number. */
  readonly group: number;
}

/**
 * What a reader sees of the tree below `root` as lines, in order. Elements that are hidden or hold no text are passed over.
 * @param ofReadability whether the tree is what Readability left: what it shows is seen, and what its elements are called is not asked
 */
export function pageBlocks(root: DomElement, ofReadability = false): PageBlock[] {
  const hintsOf = ofReadability ? null : hintReader();
  const blocks: PageBlock[] = [];
  const buffer = lineBuffer();
  let group = 0;
  const tableGroups = new Map<Holder, number>();

  let images = 0;
  const push = (
    line: Pick<Line, "text" | "linkShare" | "softShare">,
    kind: PageBlock["kind"],
    level: number,
    group: number,
    holder: GrowingHolder,
  ): void => {
    const { text, linkShare, softShare } = line;
    blocks.push({ text, kind, level, linkShare, softShare, followsImage: images > 0, holder, group });
    images = 0;
    grow(holder, "characters", text.length);
  };
  const flush = (holder: GrowingHolder): void => {
    const lines = buffer.take();
    if (lines.length === 0) return;
    const level = headingAbove(holder);
    const kind = level > 0 ? "heading" : isItem(holder) ? "item" : "text";
    let isOpen = false;
    // A heading is broken for its looks.
    for (const line of level > 0 ? [joinedLines(lines)] : lines) {
      if (line.opensParagraph || !isOpen) group += 1;
      isOpen = true;
      push(line, kind, level, group, holder);
    }
  };
  const visit = (node: DomNode, owner: GrowingHolder, linkDepth: number, softDepth: number): void => {
    if (isText(node)) {
      buffer.add(node.textContent ?? "", linkDepth > 0, softDepth > 0);
      return;
    }
    if (!isElement(node)) return;
    const name = node.localName;
    if (IMAGES.has(name) && !isIcon(node)) {
      grow(owner, "images", 1);
      images += 1;
    }
    if (name === "button" && SIGNS_UP.test((node.textContent ?? "").slice(0, LONGEST_BUTTON).trim()))
      grow(owner, "fields", 1);
    if (FIELDS.has(name) && !NO_FIELDS.test(node.getAttribute("type") ?? "")) grow(owner, "fields", 1);
    if (SILENT_ELEMENTS.has(name) || (!ofReadability && isHidden(node) && !isPieceOfLine(node))) return;
    if (name === "br") {
      buffer.breakLine();
      return;
    }
    if (!BLOCK_ELEMENTS.has(name)) {
      if (name === "a" ? isMark(node) : EDIT_LINKS.test(classOf(node))) return;
      const inLink = linkDepth + (name === "a" && node.hasAttribute("href") ? 1 : 0);
      const soft = softDepth + (SOFT.has(name) ? 1 : 0);
      if (PARTED.has(name)) buffer.part();
      for (let child = node.firstChild; child !== null; child = child.nextSibling)
        visit(child, owner, inLink, soft);
      return;
    }
    flush(owner);
    const holder = holderOf(node, owner, hintsOf);
    const row = name === "tr" ? rowText(node) : null;
    if (row !== null) {
      if (row.text === "") return;
      const table = tableOf(holder);
      let rows = tableGroups.get(table);
      if (rows === undefined) {
        group += 1;
        rows = group;
        tableGroups.set(table, rows);
      }
      push({ ...row, softShare: 0 }, "row", 0, rows, holder);
      return;
    }
    if (name === "pre") {
      const text = literalText(node);
      group += 1;
      if (text !== "") push({ text, linkShare: 0, softShare: 0 }, "literal", 0, group, holder);
      return;
    }
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      visit(child, holder, linkDepth, softDepth);
    flush(holder);
  };
  const top = holderOf(root, null, hintsOf);
  visit(root, top, 0, 0);
  flush(top);
  return blocks;
}

const IMAGES = new Set(
  "img picture video iframe embed object amp-img amp-video amp-youtube svg canvas".split(" "),
);

const FIELDS = new Set(["input", "textarea", "select"]);
const NO_FIELDS = /^(?:hidden|checkbox|radio|submit|button|image)$/iu;
/** What is written on a button that asks for an address. */
const SIGNS_UP =
  /^(?:sign (?:me )?up|subscribe|register|join(?: us| now)?|donate|anmelden|kostenlos anmelden|abonnieren|s[’']abonner|s[’']inscrire|suscribirse|suscríbete|assinar)\b/iu;
/** In UTF-16 units. */
const LONGEST_BUTTON = 40;
const PARTED = new Set(["span", "a", "time", "label"]);
const SOFT = new Set(["em", "i", "small", "cite", "figcaption"]);

/** What wikis put beside a heading. */
const EDIT_LINKS = /(?:^|\s)(?:mw-)?edit-?(?:section|link)(?:\s|$)/u;

/** A link within the page that is a mark and no words: the anchor of a heading, the way back from a footnote. */
function isMark(link: DomElement): boolean {
  if (!(link.getAttribute("href") ?? "").startsWith("#")) return false;
  const text = (link.textContent ?? "").slice(0, LONGEST_MARK + 1).trim();
  return text.length <= LONGEST_MARK && !/[\p{L}\p{N}]/u.test(text);
}
/** In UTF-16 units. */
const LONGEST_MARK = 4;

/** Smileys, avatars and arrows stand in or beside lines that are no captions. */
function isIcon(element: DomElement): boolean {
  const width = Number.parseInt(element.getAttribute("width") ?? "", 10);
  return (
    element.localName === "svg" ||
    width <= 50 ||
    /emoji|smil(?:ey|ie)|icon|avatar|logo|spacer|pixel|tracking/iu.test(
      `${classOf(element)} ${element.getAttribute("src") ?? ""}`.slice(0, 300),
    )
  );
}

function headingAbove(holder: Holder): number {
  // <h2><div>…</div></h2>: not valid, and common.
  for (const at of [holder, holder.up])
    if (at !== null && HEADINGS.has(at.tag)) return Number(at.tag.slice(1));
  return 0;
}

function isItem({ tag, up }: Holder): boolean {
  return tag === "li" || up?.tag === "li";
}

function tableOf(row: Holder): Holder {
  for (let at: Holder | null = row; at !== null; at = at.up) if (at.tag === "table") return at;
  return row;
}

/** Lines as they stand; blank ones would divide a passage. */
function literalText(element: DomElement): string {
  return withoutInvisible(element.textContent ?? "")
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll("\0", "")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== "")
    .join("\n");
}
