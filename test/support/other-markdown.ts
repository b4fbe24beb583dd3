import type { Nodes, Parent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/**
 * What readers see of Markdown by another parser, a slow one that is of no use for hostile texts: headings and paragraphs on one
 * line each, code as it stands, in order.
 */
export function seenByOtherParser(markdown: string): string[] {
  return collected(fromMarkdown(markdown).children).filter((text) => text !== "");
}

function collected(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === "heading" || node.type === "paragraph") return [oneLine(seenText(node))];
    if (node.type === "code") return [oneLine(node.value)];
    return "children" in node ? collected(node.children as RootContent[]) : [];
  });
}

function seenText(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "image":
    case "imageReference":
    case "html":
      return "";
    default:
      return "children" in node ? (node as Parent).children.map(seenText).join("") : "";
  }
}

export function oneLine(text: string): string {
  return text.trim().replaceAll(/[ \t\r\n]+/gu, " ");
}
