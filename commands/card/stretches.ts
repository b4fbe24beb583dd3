import { escapeText } from "./escape-text.ts";

/** Words of an article in a quotation, or the mark of words left out. */
export type Stretch =
  | { readonly kind: "plain" | "marked"; readonly text: string }
  /** Shown as `[…]`. */
  | { readonly kind: "cut" };

export const CUT: Stretch = { kind: "cut" };

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

/** How many UTF-16 units of text the stretches hold. */
export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, stretch) => sum + (stretch.kind === "cut" ? 0 : stretch.text.length), 0);
}

/** The stretches divided behind `at` units of text. */
export function divideAt(stretches: readonly Stretch[], at: number): [head: Stretch[], tail: Stretch[]] {
  const [head, tail]: [Stretch[], Stretch[]] = [[], []];
  let from = 0;
  for (const stretch of stretches) {
    if (stretch.kind === "cut") {
      (from < at || at === 0 ? head : tail).push(stretch);
      continue;
    }
    const split = Math.max(0, Math.min(stretch.text.length, at - from));
    if (split > 0) head.push({ kind: stretch.kind, text: stretch.text.slice(0, split) });
    if (split < stretch.text.length) tail.push({ kind: stretch.kind, text: stretch.text.slice(split) });
    from += stretch.text.length;
  }
  return [head, tail];
}
