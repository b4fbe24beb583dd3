import { type CueShape, cueShape } from "./cue-shape.ts";
import { cueShare, isCueWord } from "./cue-words.ts";
import { foreignCueShare, isForeignCue } from "./foreign-cues.ts";
import type { Item } from "./outline.ts";

/** Below this, a word is no cue. */
const LEAST_SHARE = 0.15;
/** What "she asked whether" is worth at least: the sets count it less, for most of their "asked" are passive. */
const QUESTION_SHARE = 0.6;

/** A word that may report what somebody said. */
export interface Cue {
  /** Its item. */
  readonly at: number;
  /** How likely it reports, 0 to 1. */
  readonly share: number;
  readonly shape: CueShape;
}

/** The cues of a line, in order. */
export function findCues(items: readonly Item[]): Cue[] {
  const cues: Cue[] = [];
  for (const [at, item] of items.entries()) {
    if (item.type !== "word" || !(isCueWord(item.word) || isForeignCue(item.word))) continue;
    const shape = cueShape(items, at);
    const learned = cueShare(item.word, shape.place) || foreignCueShare(item.word, shape.place);
    const share = isQuestion(items, at, shape) ? Math.max(learned, QUESTION_SHARE) : learned;
    if (share >= LEAST_SHARE) cues.push({ at, share, shape });
  }
  return cues;
}

/** "she asked whether …", but not "when asked whether …". */
function isQuestion(items: readonly Item[], at: number, { subject }: CueShape): boolean {
  return (
    subject?.to === at &&
    /^(?:ask(?:s|ed)?|wonder(?:s|ed)?)$/u.test(items[at]?.word ?? "") &&
    /^(?:whether|if|why|how|what|when|who|where)$/u.test(items[at + 1]?.word ?? "")
  );
}
