import { Readability } from "@mozilla/readability";
import { type DomDocument, type DomNode, isElement } from "./dom.ts";
import { type PageBlock, pageBlocks } from "./page-blocks.ts";

/** Elements above which Readability's time is no longer worth its verdict. */
const MAX_ELEMENTS = 60_000;

/**
 * Which of a page's blocks Mozilla's Readability takes for the article: a second opinion that the score of a block starts from. All
 * `null` where it finds no article. It changes the tree, which is of no use afterwards.
 */
export function readableBlocks(document: DomDocument, blocks: readonly PageBlock[]): (boolean | null)[] {
  const root = articleRoot(document);
  if (root === null || !isElement(root)) return blocks.map(() => null);
  const kept = new Set(pageBlocks(root, true).map(({ text }) => text));
  return blocks.map(({ text }) => kept.has(text));
}

function articleRoot(document: DomDocument): DomNode | null {
  try {
    const reader = new Readability<DomNode>(
      document as unknown as ConstructorParameters<typeof Readability>[0],
      {
        serializer: (node) => node as unknown as DomNode,
        maxElemsToParse: MAX_ELEMENTS,
        disableJSONLD: true,
      },
    );
    return reader.parse()?.content ?? null;
  } catch {
    // It throws for too many elements, and for trees that no browser would make.
    return null;
  }
}
