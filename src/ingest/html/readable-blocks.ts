import { Readability } from "@mozilla/readability";
import { type DomDocument, type DomElement, type DomNode, isElement } from "./dom.ts";
import { type PageBlock, pageBlocks } from "./page-blocks.ts";

/**
 * Sum of the depths of a page's elements, and `SELF` for each, above which Readability's verdict is not worth its time, which grows faster than the page. Real
 * pages stay below 100,000.
 */
const MAX_WEIGHT = 160_000;
const SELF = 4;

/**
 * The blocks of a page that Mozilla's Readability takes for the article: a second opinion that the score of a block starts from. `null`
 * where it finds no article. It changes the tree, which is of no use afterwards.
 */
export function readableBlocks(
  document: DomDocument,
  blocks: readonly PageBlock[],
): ReadonlySet<PageBlock> | null {
  const root = weightOf(document) > MAX_WEIGHT ? null : articleRoot(document);
  if (root === null || !isElement(root)) return null;
  const kept = new Set(pageBlocks(root, true).map(({ text }) => text));
  return new Set(blocks.filter(({ text }) => kept.has(text)));
}

/** The text that Readability by itself gives, to compare with. Changes the tree. */
export function plainReadability(document: DomDocument): string {
  return articleRoot(document)?.textContent ?? "";
}

function weightOf(document: DomDocument): number {
  let weight = 0;
  const waiting: [node: DomNode, depth: number][] = [[document, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    if (node.nextSibling !== null) waiting.push([node.nextSibling, depth]);
    if (node.firstChild !== null) waiting.push([node.firstChild, depth + 1]);
    if (isElement(node)) weight += depth + SELF;
  }
  return weight;
}

function articleRoot(document: DomDocument): DomNode | null {
  try {
    const reader = new PageReader(document as unknown as ConstructorParameters<typeof Readability>[0], {
      serializer: (node) => node as unknown as DomNode,
      disableJSONLD: true,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // It throws for trees that no browser would make.
    return null;
  }
}

interface StyledElement extends DomElement {
  readonly style: { readonly display?: string; readonly visibility?: string };
  readonly className: string;
}

/**
 * Readability that sees what it would see: asked for an element's styles the tree makes a table of them, which takes a quarter of
 * Readability's time, and hardly any element has a style.
 */
class PageReader extends Readability<DomNode> {
  _isProbablyVisible(element: StyledElement): boolean {
    if (element.hasAttribute("hidden")) return false;
    if (element.hasAttribute("style")) {
      const { display, visibility } = element.style;
      if (display === "none" || visibility === "hidden") return false;
    }
    return element.getAttribute("aria-hidden") !== "true" || element.className.includes("fallback-image");
  }
}
