import { type DomElement, namesOf } from "./dom.ts";
import type { Hint, HintReader } from "./element-hints.ts";

/**
 * An element that holds blocks, as it was when the page was read: what is judged later does not depend on the tree, which
 * Readability takes apart.
 */
export interface Holder {
  readonly tag: string;
  /** Class and id. */
  readonly names: string;
  readonly hint: Hint;
  /** Whether it is named after what leads from headline to text. */
  readonly isStandfirst: boolean;
  readonly up: Holder | null;
  /** Pictures, players and frames in it. */
  readonly images: number;
  /** Fields to fill in. */
  readonly fields: number;
  /** Characters of the blocks in it. */
  readonly characters: number;
}

export interface GrowingHolder extends Holder {
  readonly up: GrowingHolder | null;
  images: number;
  fields: number;
  characters: number;
}

/** @param hintsOf what the element is called */
export function holderOf(element: DomElement, up: GrowingHolder | null, hintsOf: HintReader): GrowingHolder {
  const names = namesOf(element);
  return {
    tag: headingLevel(element) ?? element.localName,
    names,
    ...hintsOf(element, names),
    up,
    images: 0,
    fields: 0,
    characters: 0,
  };
}

/** What is a heading by its role is one, whatever its element. */
function headingLevel(element: DomElement): string | null {
  if (element.getAttribute("role") !== "heading") return null;
  const level = element.getAttribute("aria-level") ?? "2";
  return /^[1-6]$/u.test(level) ? `h${level}` : "h2";
}

/** Adds to a holder and all around it. */
export function grow(holder: GrowingHolder, what: "images" | "fields" | "characters", by: number): void {
  for (let at: GrowingHolder | null = holder; at !== null; at = at.up) at[what] += by;
}
