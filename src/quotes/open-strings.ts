import type { Span } from "../text/span.ts";
import type { MarkStyle, QuoteMark } from "./quote-marks.ts";

/** A quoted string whose closing mark has not come yet. */
export interface Open {
  readonly mark: QuoteMark;
  /** Pieces on earlier lines. */
  readonly pieces: Span[];
  /** Where its words on the current line begin. */
  from: number;
  /** A closing mark that may as well be the apostrophe of a plural. */
  weakClose?: QuoteMark;
  /** Where the first string of the same style inside it begins; there it ends when its own mark is missing. */
  firstChild?: number;
}

/** The strings open at one place, innermost on top. Every operation takes constant time, amortised. */
export interface OpenStack {
  isEmpty(): boolean;
  /** Whether a string with double marks is open. */
  hasDouble(): boolean;
  top(): Open | undefined;
  /** The innermost open string of `style`. */
  nearest(style: MarkStyle): Open | undefined;
  push(open: Open): void;
  pop(): Open | undefined;
  /** Removes the innermost string of `style` and all inside it; gives that string. */
  popTo(style: MarkStyle): Open | undefined;
}

export const isSingle = (style: MarkStyle) => style === "single" || style === "singleCurly";

export function createStack(): OpenStack {
  const all: Open[] = [];
  const byStyle = new Map<MarkStyle, Open[]>();
  const ofStyle = (style: MarkStyle) => byStyle.get(style) ?? [];
  const pop = () => {
    const open = all.pop();
    if (open !== undefined) ofStyle(open.mark.style).pop();
    return open;
  };
  return {
    isEmpty: () => all.length === 0,
    hasDouble: () => [...byStyle].some(([style, opens]) => !isSingle(style) && opens.length > 0),
    top: () => all.at(-1),
    nearest: (style) => ofStyle(style).at(-1),
    push(open) {
      all.push(open);
      const same = byStyle.get(open.mark.style);
      if (same === undefined) byStyle.set(open.mark.style, [open]);
      else same.push(open);
    },
    pop,
    popTo(style) {
      if (ofStyle(style).length === 0) return undefined;
      for (let open = pop(); open !== undefined; open = pop()) if (open.mark.style === style) return open;
      return undefined;
    },
  };
}
