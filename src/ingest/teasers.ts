import type { BlockFeatures } from "./block-features.ts";
import type { Block } from "./blocks.ts";
import { contentWords } from "./content-words.ts";
import type { ReadText, TextBlock } from "./text-block.ts";

/** What a short sentence loses below a box's heading, and for how many blocks. */
const SHADOW = 1.6;
const SHADOW_BLOCKS = 8;
/** Teasers are no longer than this. In words. */
const TEASER = 25;
/** More paragraphs do not tell more of what an article is about. */
const MAX_TOPIC_BLOCKS = 50;
/** Share of its words that a block about anything has in common with an article. */
const COMMON_SHARE = 0.25;

const PLACEHOLDER =
  /^\W*(?:advertis?e?ment|ad|anzeige|werbung|publicité|publicidade?|pubblicità|sponsored|promoted|advertentie)(?!\p{L})/iu;

/**
 * Below "You may also like" even good sentences are teasers, unless they share the article's words, until a paragraph
 * comes that is none by its length or its quotes. Notes which blocks stand below such a heading, and takes that off their log odds.
 */
export function shadeTeasers(blocks: readonly TextBlock[]): void {
  let topic: ReadonlySet<string> | undefined;
  let shadow = 0;
  for (const known of blocks) {
    const { block, features: f } = known;
    if (f.words > TEASER || f.hasQuote) shadow = 0;
    known.inShadow = shadow > 0;
    if (isLinkHeading(block, f)) shadow = SHADOW_BLOCKS;
    else if (shadow > 0) {
      shadow -= 1;
      if (!f.endsSentence) continue;
      topic ??= topicWords(blocks);
      const loss = SHADOW * Math.max(0, 1 - 3 * Math.max(0, sharedWords(block, topic) - COMMON_SHARE));
      known.inContext = known.score - loss;
    }
  }
}

/** "Advertisement" marks a place, and what stands below it is as likely the article's as what stands above. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

function isLinkHeading({ text }: Block, f: BlockFeatures): boolean {
  const isLabel = f.isLabelAlone || (f.labelShare >= 0.5 && !isPlaceholder(text));
  return f.words <= 6 && !f.endsSentence && isLabel;
}

/** The words that say what the article is about: those of several long paragraphs, or of all where there are few. */
function topicWords(blocks: readonly ReadText[]): ReadonlySet<string> {
  const long = blocks.filter(({ features: f }) => f.words > TEASER && f.siteTalk === 0);
  const counts = new Map<string, number>();
  for (const { block } of long.slice(0, MAX_TOPIC_BLOCKS)) {
    for (const word of contentWords(block.text.slice(0, 1_000)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const least = long.length >= 4 ? 2 : 1;
  return new Set([...counts].filter(([, count]) => count >= least).map(([word]) => word));
}

function sharedWords({ text }: Block, topic: ReadonlySet<string>): number {
  const own = [...contentWords(text.slice(0, 1_000))];
  return own.filter((word) => topic.has(word)).length / Math.max(1, own.length);
}
