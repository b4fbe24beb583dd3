import type { BlockFeatures } from "../block-features.ts";
import { isDiscussionHeading } from "../discussion-heading.ts";
import { type LineKind, lineKindOf } from "../line-kind.ts";
import { isPlaceholder } from "../teasers.ts";
import type { CutReason } from "./cut-reason.ts";

const BY_KIND: Readonly<Record<LineKind, CutReason>> = {
  gallery: "caption",
  makers: "about",
  dateline: "fields",
  "read-more": "related",
  follow: "share",
  copyright: "caption",
  "comment-rules": "comments",
  release: "fields",
  notice: "about",
  "sign-up": "sign-up",
};

/** Why a line that is no passage by its kind was left out; `null` of others. */
export function reasonOfKind(text: string): CutReason | null {
  const kind = lineKindOf(text);
  return kind === null ? null : BY_KIND[kind];
}

/** Longer lines are no entries of a menu. In words. */
const MENU_WORDS = 6;

/** Why a line that is not the article's was left out, by its words alone. */
export function lineReason(text: string, f: BlockFeatures): CutReason {
  if (isDiscussionHeading(text)) return "comments";
  const kind = reasonOfKind(text);
  if (kind !== null) return kind;
  if (f.isCredit) return "caption";
  if (f.isAboutArticle) return "about";
  if (isPlaceholder(text)) return "advert";
  if (f.siteTalk > 0 && (f.address > 0 || f.isInvitation)) return "sign-up";
  if (f.isLabelled) return "related";
  if (f.labelShare >= 0.5 || f.separators > 0 || f.hasLink || (f.words <= MENU_WORDS && !f.endsSentence))
    return "menu";
  return "unlike";
}

/** Longer blocks below the heading of a box are not taken for its lines. In words. */
const TEASER_WORDS = 25;

/** A block with why it was left out; `null` for what was kept. */
export interface ReasonedBlock {
  readonly text: string;
  readonly features: BlockFeatures;
  readonly why: CutReason | null;
}

/** The blocks of a page, those below the heading of a box with the reason of that: lines of it by themselves say nothing. */
export function withHeadings(blocks: readonly ReasonedBlock[]): ReasonedBlock[] {
  let box: CutReason | null = null;
  return blocks.map((block) => {
    const { why, features: f } = block;
    if (why === null) {
      box = null;
      return block;
    }
    if (why === "comments" || (why === "related" && f.isLabelAlone)) box = why;
    const isTeaser = f.words <= TEASER_WORDS && (why === "unlike" || (why === "menu" && f.labelShare < 0.5));
    return box !== null && (isTeaser || (box === "comments" && why === "unlike"))
      ? { ...block, why: box }
      : block;
  });
}
