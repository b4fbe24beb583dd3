import { fits, roomAfter, sizeOf, type TextSize } from "./page-limits.ts";

/**
 * Texts put on pages in their order: as many as fit into `room`, each as a display of its own, and at most `most`.
 * @param isEnough whether a page is not to get one more, though there is room
 */
export function inPages<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  room: TextSize,
  most: number,
  isEnough: (page: readonly T[], next: T) => boolean = () => false,
): T[][] {
  const pages: T[][] = [];
  let [page, left]: [T[], TextSize] = [[], room];
  for (const item of items) {
    const size = sizeOf(textOf(item));
    if (page.length > 0 && (page.length >= most || !fits(size, left) || isEnough(page, item))) {
      pages.push(page);
      [page, left] = [[], room];
    }
    page.push(item);
    left = roomAfter(left, size);
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** One of several pages; the last one where `asked` is beyond it, as after articles were removed. */
export interface Numbered<T> {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly items: readonly T[];
}

export function numbered<T>(groups: readonly (readonly T[])[], asked: number): Numbered<T> {
  const pages = Math.max(1, groups.length);
  const page = Math.min(asked, pages - 1);
  return { page, pages, items: groups[page] ?? [] };
}
