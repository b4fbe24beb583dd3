import type { BlockFeatures } from "./block-features.ts";
import type { Block } from "./blocks.ts";

/** A heading between two paragraphs keeps this log odds at least: nothing but its shape speaks against it. */
const CROSS_HEAD = -1.2;
/** What a list gains when a paragraph announces it with a colon. */
const ANNOUNCED = 3;
/** From here on a neighbour counts as a paragraph. */
const PARAGRAPH = 0.5;

const QUESTION_WORD =
  /^(?:what|why|how|who|when|where|which|was|wie|warum|wer|wo|pourquoi|comment|qué|cómo|por qué|o que|como)\b/iu;

/** The log odds of each block in the light of its neighbours: cross-heads and announced lists belong to the text around them. */
export function withContext(
  blocks: readonly Block[],
  features: readonly BlockFeatures[],
  scores: readonly number[],
): number[] {
  let announced = false;
  return scores.map((score, index) => {
    const block = blocks[index];
    const f = features[index];
    if (block === undefined || f === undefined) return score;
    const before = features[index - 1];
    if (!block.isBullet) announced = false;
    else if (before?.endsColon === true && (scores[index - 1] ?? 0) > -0.5 && before.words >= 3)
      announced = true;
    if (announced && f.labelShare < 0.5) return score + ANNOUNCED;
    const between = (scores[index - 1] ?? 0) > PARAGRAPH && (scores[index + 1] ?? 0) > PARAGRAPH;
    const isMarked = block.isHeading && (scores[index + 1] ?? 0) > PARAGRAPH;
    return (between || isMarked) && mayBeCrossHead(block, f) ? Math.max(score, CROSS_HEAD) : score;
  });
}

function mayBeCrossHead(block: Block, f: BlockFeatures): boolean {
  const addresses = f.address > 0 && !f.isQuoted && !QUESTION_WORD.test(block.text);
  return (
    block.groupSize === 1 &&
    f.words <= 14 &&
    !addresses &&
    !block.isBullet &&
    !f.isLabelled &&
    !f.isCredit &&
    !f.isAboutArticle &&
    !f.hasLink &&
    f.separators === 0 &&
    f.labelShare < 0.5 &&
    !(f.siteTalk > 0 && f.isInvitation)
  );
}
