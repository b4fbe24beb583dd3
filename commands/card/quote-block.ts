import type { Stretch } from "../../src/words/stretches.ts";
import { escapeText } from "./escape-text.ts";

/** Escaped: with a "](" in the text behind it, an open bracket would begin a link. */
const CUT_MARK = "\\[…\\]";

/** A block quote in Markdown: every line with its mark, marked words bold. */
export function quoteBlock(stretches: readonly Stretch[]): string {
  return `> ${markdownOf(stretches).replaceAll("\n", "\n> ")}`;
}

/** The stretches as Markdown, one behind the other; marked words are bold line by line. */
export function markdownOf(stretches: readonly Stretch[]): string {
  return joined(stretches)
    .map((stretch) => {
      if (stretch.kind === "cut") return CUT_MARK;
      const text = escapeText(stretch.text);
      return stretch.kind === "marked" ? text.replace(/^([^\S\n]*)(\S(?:.*\S)?)/gmu, "$1**$2**") : text;
    })
    .join("");
}

/** Neighbours of one kind as one: what escaping looks at may lie on both sides of their border. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last !== undefined && last.kind !== "cut" && stretch.kind === last.kind)
      result[result.length - 1] = { kind: last.kind, text: last.text + stretch.text };
    else result.push(stretch);
  }
  return result;
}
