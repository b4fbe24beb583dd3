import type { Hint } from "./element-hints.ts";
import type { Holder } from "./holder.ts";
import type { BlockPlace, GrowingBlock, ReadBlock, WeighedBlock } from "./judged-block.ts";
import type { PageBlock } from "./page-blocks.ts";
import {
  BESIDE_CAPTION,
  BESIDE_FIELDS,
  boxIn,
  cardsOf,
  isBeside,
  isInCard,
  mainParent,
} from "./small-boxes.ts";

/** An element named like a part of the site that holds so much of the article is named after something else. */
const WHOLE_SHARE = 0.4;
/** What comments are called may hold more than the article. */
const WHOLE_SHARE_OF_COMMENTS = 0.9;

/**
 * Notes where blocks stand.
 * @param isGood whether a block is prose that is taken for the article's
 */
export function notePlaces(read: readonly GrowingBlock[], isGood: (known: ReadBlock) => boolean): void {
  const blocks = read.map((known): WeighedBlock & { known: GrowingBlock } => ({
    known,
    block: known.block,
    weight: isGood(known) ? known.block.text.length : 0,
  }));
  const held = new Map<Holder, number>();
  /** By names: parts of one article are often all called alike. */
  const heldByName = new Map<string, number>();
  let total = 0;
  for (const { block, weight } of blocks) {
    const { holder } = block;
    if (weight === 0) continue;
    total += weight;
    for (let at: Holder | null = holder; at !== null; at = at.up) {
      held.set(at, (held.get(at) ?? 0) + weight);
      if (at.hint !== null) heldByName.set(nameOf(at), (heldByName.get(nameOf(at)) ?? 0) + weight);
    }
  }
  const known = new Map<Holder, ReadonlySet<Hint>>();
  const none: ReadonlySet<Hint> = new Set();
  const hintsAt = (holder: Holder): ReadonlySet<Hint> => {
    const path: Holder[] = [];
    let above: Holder | null = holder;
    while (above !== null && !known.has(above)) {
      path.push(above);
      above = above.up;
    }
    let hints = (above === null ? undefined : known.get(above)) ?? none;
    for (const at of path.reverse()) {
      // A heading may be styled as a caption, or be the name of an author's section.
      const hint =
        /^h[1-6]$/u.test(at.tag) && (at.hint === "caption" || at.hint === "credit") ? null : at.hint;
      // Of figures that hold a quotation or a table, the text is no caption.
      if (hints.has("figure") && (at.tag === "blockquote" || at.tag === "table"))
        hints = new Set([...hints].filter((known) => known !== "figure"));
      const share = (hint === null ? 0 : (heldByName.get(nameOf(at)) ?? 0)) / Math.max(1, total);
      const limit = hint === "comments" ? WHOLE_SHARE_OF_COMMENTS : WHOLE_SHARE;
      if (hint === "body" ? share > 0 : hint !== null && share < limit) hints = new Set([...hints, hint]);
      known.set(at, hints);
    }
    return hints;
  };

  const parents = new Map<Holder | null, number>();
  const signatures = new Map<string, number>();
  for (const { block, weight } of blocks) {
    if (weight === 0) continue;
    const { holder } = block;
    parents.set(holder.up, (parents.get(holder.up) ?? 0) + 1);
    const signature = signatureOf(holder);
    signatures.set(signature, (signatures.get(signature) ?? 0) + 1);
  }
  /** What holds of much of the article is how the article is made: lists of things, each with its picture and link. */
  const unlessMost = (isMarked: (block: PageBlock) => boolean): ReadonlySet<PageBlock> => {
    const marked = blocks.filter(({ block }) => isMarked(block));
    const weight = marked.reduce((sum, one) => sum + one.weight, 0);
    return new Set(weight > total * WHOLE_SHARE ? [] : marked.map(({ block }) => block));
  };
  const main = mainParent(blocks, total);
  const [title, firstParagraph] = openingOf(blocks);
  const sideOf = sidesOf(bodyHolder(held, total));
  const cards = cardsOf(blocks);
  const inCard = unlessMost((block) => isInCard(cards, block));
  const besideImage = unlessMost((block) => isBeside("images", block, BESIDE_CAPTION));
  for (const [index, { known, block, weight }] of blocks.entries()) {
    const self = weight > 0 ? 1 : 0;
    known.place = {
      hints: hintsAt(block.holder),
      goodSiblings: (parents.get(block.holder.up) ?? 0) - self,
      goodCousins: (signatures.get(signatureOf(block.holder)) ?? 0) - self,
      isBesideImage: besideImage.has(block),
      isTeaser: inCard.has(block),
      box: main === null ? null : boxIn(main, block),
      side: sideOf(block),
      isBelowTitle: index > title && index <= firstParagraph,
      isNamedStandfirst: [block.holder, block.holder.up].some((at) => at?.isStandfirst === true),
      isBesideFields: isBeside("fields", block, BESIDE_FIELDS),
    };
  }
}

/** Share of the article that an element named for its body must hold to be believed. */
const BODY_SHARE = 0.8;

/** The smallest element named for the article's body that holds nearly all of it. */
function bodyHolder(held: ReadonlyMap<Holder, number>, total: number): Holder | null {
  let best: Holder | null = null;
  for (const [holder, weight] of held) {
    if (holder.hint !== "body" || weight < total * BODY_SHARE) continue;
    if (best === null || holder.characters < best.characters) best = holder;
  }
  return best;
}

/** Lines below a headline that is farther from the text do not belong to it. */
const MOST_BELOW_TITLE = 25;

/** The places of the headline above the first paragraph and of that; the same number twice where there is none. */
function openingOf(
  blocks: readonly (WeighedBlock & { known: ReadBlock })[],
): [title: number, paragraph: number] {
  const isTitle = ({ known, block }: { known: ReadBlock; block: PageBlock }): boolean =>
    known.isTitle || block.level === 1;
  let first = blocks.findIndex(({ weight }) => weight > 0);
  const above = blocks.slice(0, Math.max(0, first)).findLastIndex(isTitle);
  if (above < 0) {
    // Prose above the headline is a notice of the site's.
    const title = blocks.findIndex(isTitle);
    first = title < 0 ? -1 : blocks.findIndex(({ weight }, index) => weight > 0 && index > title);
    return first < 0 || first - title > MOST_BELOW_TITLE ? [0, 0] : [title, first];
  }
  return first - above > MOST_BELOW_TITLE ? [0, 0] : [above, first];
}

/** To be asked of each block in the order of the page. */
function sidesOf(body: Holder | null): (block: PageBlock) => BlockPlace["side"] {
  let isBehind = false;
  return ({ holder }) => {
    if (body === null) return null;
    for (let at: Holder | null = holder; at !== null; at = at.up) {
      if (at === body) {
        isBehind = true;
        return "in";
      }
    }
    return isBehind ? "behind" : "before";
  };
}

function nameOf({ hint, tag, names }: Holder): string {
  return `${hint} ${names.trim() === "" ? tag : names}`;
}

function signatureOf({ tag, names, up }: Holder): string {
  return up === null ? `${tag}.${kindOf(names)}` : `${up.tag}.${kindOf(up.names)}>${tag}.${kindOf(names)}`;
}

/** Names of elements that are numbered, without the numbers. */
function kindOf(names: string): string {
  return names.replaceAll(/\d+/gu, "");
}
