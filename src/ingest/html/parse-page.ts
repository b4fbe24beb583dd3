import { parseHTML } from "linkedom";
import type { DomDocument, DomNode } from "./dom.ts";
import { childrenOf, isElement } from "./dom.ts";
import { reduceMarkup } from "./reduce-markup.ts";

export interface ParsedPage {
  readonly document: DomDocument;
  /** What was cut, one line each. */
  readonly warnings: readonly string[];
}

interface Growing extends DomNode {
  appendChild(node: DomNode): void;
}

/** The tree of a page, or of a piece of one; its size is bounded whatever `html` holds. No script runs, nothing is fetched. */
export function parsePage(html: string): ParsedPage {
  const reduced = reduceMarkup(html);
  const document = parseHTML(withRoot(reduced.html)).document as unknown as DomDocument & {
    readonly body: Growing;
  };
  const root = document.documentElement;
  // Many pages leave out <body>, as HTML allows; the tree builder does not add it around what there is.
  const strays = root === null ? [] : [...childrenOf(root)].filter((node) => !isHeadOrBody(node));
  if (strays.some(isElement)) for (const stray of strays) document.body.appendChild(stray);
  return { document, warnings: reduced.warnings };
}

function isHeadOrBody(node: DomNode): boolean {
  return isElement(node) && (node.localName === "head" || node.localName === "body");
}

/** A tree needs one root: pieces of pages get one. */
function withRoot(html: string): string {
  const start = html.search(/<[a-z]/iu);
  if (start >= 0 && /^<html[\s>]/iu.test(html.slice(start, start + 6))) return html;
  const hasParts = /<(?:body|head)[\s>]/iu.test(html.slice(0, 100_000));
  return hasParts && start >= 0 ? `<html>${html.slice(start)}</html>` : `<html><body>${html}</body></html>`;
}
