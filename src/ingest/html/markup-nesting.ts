import { tagNames } from "./tag-names.ts";

/** Elements inside one another: real pages stay below 60; trees deeper than this only cost time. */
export const MAX_DEPTH = 128;

const CLOSE_P = tagNames("p");
const CLOSE_CELL = tagNames("td th");
const CLOSE_ROW = tagNames("td th tr");
/** Which open elements a tag closes, after HTML's rules for tags that may be left out. */
const CLOSED_BY: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  ...Object.fromEntries(
    [
      ...tagNames(
        `address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
        hgroup hr main menu nav ol p pre section summary table ul`,
      ),
    ].map((name) => [name, CLOSE_P]),
  ),
  li: tagNames("li p"),
  dt: tagNames("dt dd p"),
  dd: tagNames("dt dd p"),
  td: tagNames("td th thead p"),
  th: CLOSE_CELL,
  tr: tagNames("tr td th p"),
  thead: CLOSE_ROW,
  tbody: tagNames("td th tr thead tbody"),
  tfoot: tagNames("td th tr thead tbody"),
  option: tagNames("option"),
  optgroup: tagNames("option optgroup"),
};

/** The elements that are open while tags are read, one after another. */
export interface Nesting {
  /** False when the element is too deep, and its tags are to be cut. */
  open(name: string): boolean;
  /** False when the tag closes an element that was cut. */
  close(name: string): boolean;
  isTooDeep(): boolean;
}

/** Follows the elements that a parser has open, those included that it closes by itself. */
export function createNesting(): Nesting {
  const open: string[] = [];
  const dropped = new Map<string, number>();
  let isTooDeep = false;
  return {
    open(name) {
      const closed = CLOSED_BY[name];
      if (closed !== undefined) while (open.length > 0 && closed.has(open.at(-1) ?? "")) open.pop();
      if (open.length >= MAX_DEPTH) {
        dropped.set(name, (dropped.get(name) ?? 0) + 1);
        isTooDeep = true;
        return false;
      }
      open.push(name);
      return true;
    },
    close(name) {
      const waiting = dropped.get(name) ?? 0;
      if (waiting > 0) {
        dropped.set(name, waiting - 1);
        return false;
      }
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      return true;
    },
    isTooDeep: () => isTooDeep,
  };
}
