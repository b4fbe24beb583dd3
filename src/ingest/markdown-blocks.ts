import type { Nodes, Parent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block } from "./blocks.ts";
import { metaLineOf } from "./meta-line.ts";

/** Longest line that may be a byline or a date of its own inside a paragraph. */
const MAX_META_LINE = 120;
const TOO_DEEP = /^(?:[ \t]{0,4}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){24}/mu;
const TABLE_RULER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

type Draft = Pick<Block, "text" | "isBullet" | "isHeading" | "isLiteral">;

/**
 * The blocks of CommonMark as a reader sees them: no marks, links as their text, images and comments gone, one block a list item,
 * code and table rows kept as lines. `null` for containers in one another beyond all sense, on which the parser's time and stack explode.
 */
export function markdownBlocks(markdown: string): Block[] | null {
  if (TOO_DEEP.test(markdown)) return null;
  const groups: Draft[][] = [];
  collect(fromMarkdown(markdown).children, false, groups);
  return groups
    .map((drafts) => drafts.filter(({ text }) => text.trim() !== ""))
    .flatMap((drafts, group) => drafts.map((draft) => ({ ...draft, group, groupSize: drafts.length })));
}

function collect(nodes: readonly RootContent[], isBullet: boolean, groups: Draft[][]): void {
  for (const node of nodes) {
    switch (node.type) {
      case "heading":
        groups.push([{ text: oneLine(seenText(node)), isBullet: false, isHeading: true, isLiteral: false }]);
        break;
      case "paragraph":
        groups.push(paragraphDrafts(seenText(node), isBullet));
        break;
      case "list": {
        const items: Draft[][] = [];
        for (const item of node.children) collect(item.children, true, items);
        groups.push(items.flat());
        break;
      }
      case "code":
        groups.push([{ text: node.value, isBullet: false, isHeading: false, isLiteral: true }]);
        break;
      case "html":
        groups.push([
          { text: oneLine(withoutTags(node.value)), isBullet, isHeading: false, isLiteral: false },
        ]);
        break;
      default:
        if ("children" in node) collect(node.children as RootContent[], isBullet, groups);
    }
  }
}

/** One block, unless its lines are a table's rows, or a header's ("By …", a date) that a writer put one below the other. */
function paragraphDrafts(text: string, isBullet: boolean): Draft[] {
  const lines = text.split("\n").map((line) => line.trim());
  const draft = (line: string, isLiteral = false): Draft => ({
    text: line,
    isBullet,
    isHeading: false,
    isLiteral,
  });
  if (lines.length >= 2 && TABLE_RULER.test(lines[1] ?? "") && lines.every((line) => line.includes("|"))) {
    const rows = lines
      .filter((_, index) => index !== 1)
      .map((line) =>
        line
          .replaceAll(/^\||\|$/gu, "")
          .split("|")
          .map((cell) => cell.trim())
          .join(" | "),
      );
    return [draft(rows.join("\n"), true)];
  }
  const isHeader =
    lines.length > 1 &&
    lines.length <= 8 &&
    lines.every((line) => line.length <= MAX_META_LINE) &&
    lines.some((line) => metaLineOf(line, null, null) !== null);
  return isHeader ? lines.map((line) => draft(line)) : [draft(oneLine(lines.join(" ")))];
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

/** Comments, scripts and styles go whole. The patterns cannot backtrack: each stops at the first mark that closes it. */
function withoutTags(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, " ")
    .replaceAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, " ")
    .replaceAll(/<[^<>]*>/gu, " ");
}

/** White space at marks that were taken away; what is inside words stays. */
function oneLine(text: string): string {
  return text.trim().replaceAll(/[ \t\r\n]+/gu, " ");
}
