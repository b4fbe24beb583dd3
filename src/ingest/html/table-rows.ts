import { childrenOf, type DomElement, type DomNode, isElement, isText } from "./dom.ts";
import { SILENT_ELEMENTS } from "./element-kinds.ts";
import { isHidden } from "./hidden.ts";
import { lineBuffer } from "./line-buffer.ts";

/** Longer cells hold text of their own: their table divides a page into columns. In characters. */
const MAX_CELL = 300;
/** Of elements in a cell; a cell with these is a column of a page. */
const OF_COLUMNS = new Set(
  "table ul ol dl h1 h2 h3 h4 h5 h6 blockquote form article section iframe pre".split(" "),
);

/** A row of data as one line, its cells parted by " | "; `null` where the row lays out a page. Empty for a row without text. */
export function rowText(row: DomElement): { readonly text: string; readonly linkShare: number } | null {
  const cells: string[] = [];
  let links = 0;
  let characters = 0;
  for (const cell of childrenOf(row)) {
    if (!isElement(cell) || (cell.localName !== "td" && cell.localName !== "th")) continue;
    const buffer = lineBuffer();
    if (!fill(cell, buffer, 0, { paragraphs: 0, breaks: 0 })) return null;
    const lines = buffer.take();
    const text = lines.map((line) => line.text).join(" ");
    if (text.length > MAX_CELL) return null;
    if (text === "") continue;
    cells.push(text);
    characters += text.length;
    links += lines.reduce((sum, line) => sum + line.linkShare * line.text.length, 0);
  }
  if (cells.length === 1 && characters > 0) return null;
  return { text: cells.join(" | "), linkShare: links / Math.max(1, characters) };
}

/** Adds the text of a cell; false when it holds what no cell of data does. */
function fill(
  node: DomNode,
  buffer: ReturnType<typeof lineBuffer>,
  linkDepth: number,
  count: { paragraphs: number; breaks: number },
): boolean {
  for (const child of childrenOf(node)) {
    if (isText(child)) buffer.add(child.textContent ?? "", linkDepth > 0);
    if (!isElement(child)) continue;
    const name = child.localName;
    if (OF_COLUMNS.has(name)) return false;
    if (SILENT_ELEMENTS.has(name) || isHidden(child)) continue;
    const isLine = name === "p" || name === "div" || name === "br" || name === "li";
    if (isLine) {
      count[name === "br" ? "breaks" : "paragraphs"] += 1;
      if (count.paragraphs > 3 || count.breaks > 3) return false;
      buffer.breakLine();
    }
    if (!fill(child, buffer, linkDepth + (name === "a" ? 1 : 0), count)) return false;
    if (isLine && name !== "br") buffer.breakLine();
  }
  return true;
}
