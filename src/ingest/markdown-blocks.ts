import { type Node, Parser } from "commonmark";
import type { Block } from "./blocks.ts";
import { withoutMarkdownTraps } from "./markdown-traps.ts";
import { metaLineOf } from "./meta-line.ts";

/** Longest line that may be a byline or a date of its own inside a paragraph. */
const MAX_META_LINE = 120;
const TOO_DEEP = /^(?:[ \t]{0,4}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){24}/mu;
const TABLE_RULER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

type Draft = Pick<Block, "text" | "isBullet" | "isHeading" | "isLiteral">;

/**
 * The blocks of CommonMark as a reader sees them: no marks, links as their text, images and comments gone, one block a list item,
 * code and table rows kept as lines. `null` for containers in one another beyond all sense. Near-linear in the text's length, for
 * hostile texts too.
 */
export function markdownBlocks(markdown: string): Block[] | null {
  if (TOO_DEEP.test(markdown)) return null;
  const groups: Draft[][] = [];
  const lineEnd = markdown.includes("\r\n") && !/[^\r]\n/u.test(markdown) ? "\r\n" : "\n";
  collect(new Parser().parse(withoutMarkdownTraps(markdown)), { isBullet: false, lineEnd }, groups);
  return groups
    .map((drafts) => drafts.filter(({ text }) => text.trim() !== ""))
    .flatMap((drafts, group) => drafts.map((draft) => ({ ...draft, group, groupSize: drafts.length })));
}

interface Surroundings {
  readonly isBullet: boolean;
  /** The file's own; code keeps it. */
  readonly lineEnd: string;
}

function collect(container: Node, around: Surroundings, groups: Draft[][]): void {
  const { isBullet, lineEnd } = around;
  for (let node = container.firstChild; node !== null; node = node.next) {
    switch (node.type) {
      case "heading":
        groups.push([{ text: oneLine(seenText(node)), isBullet: false, isHeading: true, isLiteral: false }]);
        break;
      case "paragraph":
        groups.push(paragraphDrafts(seenText(node), isBullet));
        break;
      case "list": {
        const items: Draft[][] = [];
        for (let item = node.firstChild; item !== null; item = item.next)
          collect(item, { ...around, isBullet: true }, items);
        groups.push(items.flat());
        break;
      }
      case "code_block": {
        const text = (node.literal ?? "").replace(/\n$/u, "").replaceAll("\n", lineEnd);
        groups.push([{ text, isBullet: false, isHeading: false, isLiteral: true }]);
        break;
      }
      case "html_block":
        groups.push([
          {
            text: oneLine(withoutTags(node.literal ?? "")),
            isBullet,
            isHeading: false,
            isLiteral: false,
          },
        ]);
        break;
      default:
        collect(node, around, groups);
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

/** Walks and does not call itself: marks may be nested as deep as a text is long. */
function seenText(block: Node): string {
  let text = "";
  const walker = block.walker();
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { node, entering } = event;
    if (!entering) continue;
    if (node.type === "image") {
      // Its description is not shown where the image is.
      walker.resumeAt(node, false);
      walker.next();
    } else if (node.type === "softbreak" || node.type === "linebreak") text += "\n";
    else if (node.type === "text" || node.type === "code") text += node.literal ?? "";
  }
  return text;
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
