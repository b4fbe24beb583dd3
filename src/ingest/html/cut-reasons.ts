import type { CutReason } from "../cut/cut-reason.ts";
import { lineReason, withHeadings } from "../cut/line-reason.ts";
import type { Hint } from "./element-hints.ts";
import type { JudgedBlock } from "./judged-block.ts";
import type { PageBlock } from "./page-blocks.ts";

/** What the elements around a block say of it, the surest first. */
const BY_HINT: readonly (readonly [Exclude<Hint, null>, CutReason])[] = [
  ["comments", "comments"],
  ["signup", "sign-up"],
  ["related", "related"],
  ["share", "share"],
  ["advert", "advert"],
  ["author", "about"],
  ["caption", "caption"],
  ["credit", "fields"],
  ["navigation", "menu"],
  ["pull-quote", "copy"],
  ["figure", "caption"],
  ["frame", "menu"],
];
/** From here on a block is a link and nothing else. */
const ALL_LINK = 0.85;

/**
 * Each block of a page with why it is not in the text, as far as what decided knows.
 * @param kept the blocks that the text is made of
 * @param ofAuthors those that would be, but say no more than who wrote
 */
export function cutReasons(
  blocks: readonly JudgedBlock[],
  kept: readonly PageBlock[],
  ofAuthors: ReadonlySet<PageBlock>,
): { readonly text: string; readonly why: CutReason | null }[] {
  const isKept = new Set(kept);
  // What stands behind a text is the next article, where a headline begins it.
  const behind = blocks.find(({ isTail }) => isTail)?.block.level === 1 ? "related" : "comments";
  const whyOf = (known: JudgedBlock): CutReason | null => {
    if (isKept.has(known.block)) return null;
    if (ofAuthors.has(known.block)) return "about";
    return known.isKept ? "copy" : reasonOf(known, behind);
  };
  const told = blocks.map((known) => ({
    text: known.block.text,
    features: known.features,
    why: whyOf(known),
  }));
  return withHeadings(told);
}

function reasonOf(
  { block, features: f, place, isTitle, meta, isTail }: JudgedBlock,
  behind: CutReason,
): CutReason {
  if (isTitle) return "title";
  const [, named] = BY_HINT.find(([hint]) => place.hints.has(hint)) ?? [];
  if (named !== undefined) return named;
  if (meta !== null) return "fields";
  const told = lineReason(block.text, f);
  if (told !== "unlike" && told !== "menu") return told;
  if (place.isBesideFields) return "sign-up";
  if (place.isTeaser) return "related";
  if (place.isBesideImage || (block.followsImage && block.softShare > ALL_LINK)) return "caption";
  if (block.linkShare >= ALL_LINK) return block.kind === "text" && f.words > MENU_LINK ? "related" : "menu";
  if (block.kind === "heading") return "heading";
  return told === "unlike" && isTail ? behind : told;
}

/** Longer links are headlines. In words. */
const MENU_LINK = 4;
