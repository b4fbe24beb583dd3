import { type CueShape, cueShape } from "./cue-shape.ts";
import { cueShare, isCueWord } from "./cue-words.ts";
import { foreignCueShare, isForeignCue } from "./foreign-cues.ts";
import type { Item } from "./outline.ts";

/** Below this, a word is no cue. */
const LEAST_SHARE = 0.15;
/** What "she asked whether" is worth at least: the sets count it less, for most of their "asked" are passive. */
const QUESTION_SHARE = 0.6;

/** What any verb is worth behind a quoted string that ends with a comma. */
const BESIDE_SHARE = 0.75;
const SPEECH_VERB = /^\p{Ll}{3,}(?:ed|[^s]s)$/u;

/** A word that may report what somebody said. */
export interface Cue {
  /** Its item. */
  readonly at: number;
  /** How likely it reports, 0 to 1. */
  readonly share: number;
  readonly shape: CueShape;
}

/** The cues of a line, in order. */
export function findCues(text: string, items: readonly Item[]): Cue[] {
  const cues: Cue[] = [];
  for (const [at, item] of items.entries()) {
    if (item.type !== "word" || (item.isCapital && !item.opens)) continue;
    const isKnown = isCueWord(item.word) || isForeignCue(item.word);
    if (!isKnown && !SPEECH_VERB.test(item.word)) continue;
    const shape = cueShape(items, at);
    const share = shareOf(text, items, at, shape);
    if (share >= LEAST_SHARE) cues.push({ at, share, shape });
  }
  return cues;
}

function shareOf(text: string, items: readonly Item[], at: number, shape: CueShape): number {
  const word = items[at]?.word ?? "";
  const learned = cueShare(word, shape.place) || foreignCueShare(word, shape.place);
  if (isQuestion(items, at, shape)) return Math.max(learned, QUESTION_SHARE);
  if (shape.place === "after" && SPEECH_VERB.test(word) && leavesOpen(text, items[shape.quote])) {
    return Math.max(learned, BESIDE_SHARE);
  }
  return learned;
}

/** `"…," she crowed`: the comma within the marks says that the sentence goes on with who speaks. */
function leavesOpen(text: string, quote: Item | undefined): boolean {
  return quote?.opens === true && /[,!?—–-]["“”'’]{1,2}$/u.test(text.slice(quote.end - 3, quote.end));
}

/** "she asked whether …", but not "when asked whether …". */
function isQuestion(items: readonly Item[], at: number, { subject }: CueShape): boolean {
  return (
    subject?.to === at &&
    /^(?:ask(?:s|ed)?|wonder(?:s|ed)?)$/u.test(items[at]?.word ?? "") &&
    /^(?:whether|if|why|how|what|when|who|where)$/u.test(items[at + 1]?.word ?? "")
  );
}
