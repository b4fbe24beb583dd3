import { parseHTML } from "linkedom";
import { childrenOf, type DomDocument, type DomElement, type DomNode, isElement } from "./dom.ts";
import { reduceMarkup } from "./reduce-markup.ts";

export interface ParsedPage {
  readonly document: DomDocument;
  /** What was cut, one line each. */
  readonly warnings: readonly string[];
}

interface Growing extends DomElement {
  appendChild(node: DomNode): void;
}

interface Parts extends DomDocument {
  readonly head: Growing;
  readonly body: Growing;
}

interface Removable extends DomNode {
  remove(): void;
}

/** The tree of a page, or of a piece of one; its size is bounded whatever `html` holds. No script runs, nothing is fetched. */
export function parsePage(html: string): ParsedPage {
  const reduced = reduceMarkup(html);
  const document = parseHTML(withRoot(reduced.html)).document as unknown as Parts;
  const root = document.documentElement;
  if (root !== null) putInPlace(root, document);
  return { document, warnings: reduced.warnings };
}

const OF_HEAD = new Set(["title", "meta", "link", "base", "script", "style"]);

/** Many pages leave out `<head>` and `<body>`, as HTML allows, or have them twice; the tree builder leaves it at that. */
function putInPlace(root: DomElement, document: Parts): void {
  const [first, ...others] = [...childrenOf(root)].filter(
    (node) => isElement(node) && node.localName === "body",
  );
  const strays = [...childrenOf(root)].filter(
    (node) => !(isElement(node) && /^(?:head|body)$/u.test(node.localName)),
  );
  if (first !== undefined && others.length === 0 && !strays.some(isElement)) return;
  // Only when head and body stand side by side are they found.
  for (const stray of [...strays, ...others]) (stray as Removable).remove();
  const { head } = document;
  const { body } = document;
  for (const stray of strays)
    (isElement(stray) && OF_HEAD.has(stray.localName) ? head : body).appendChild(stray);
  for (const other of others) for (const child of [...childrenOf(other)]) body.appendChild(child);
}

/** A tree needs one root: pieces of pages get one. */
function withRoot(html: string): string {
  const start = html.search(/<[a-z]/iu);
  if (start >= 0 && /^<html[\s>]/iu.test(html.slice(start, start + 6))) return html.slice(start);
  const hasParts = /<(?:body|head)[\s>]/iu.test(html.slice(0, 100_000));
  return hasParts && start >= 0 ? `<html>${html.slice(start)}</html>` : `<html><body>${html}</body></html>`;
}
