import { type DomElement, namesOf } from "./dom.ts";
import { type Hint, type HintReader, NO_HINTS } from "./element-hints.ts";

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

/** @param hintsOf reads what the element is called; `null` where nobody asks for that */
export function holderOf(
  element: DomElement,
  up: GrowingHolder | null,
  hintsOf: HintReader | null,
): GrowingHolder {
  const names = hintsOf === null ? "" : namesOf(element);
  const { hint, isStandfirst } = hintsOf === null ? NO_HINTS : hintsOf(element, names);
  return {
    tag: headingLevel(element) ?? element.localName,
    names,
    hint,
    isStandfirst,
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
