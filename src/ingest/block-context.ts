import { isPlaceholder, shadeTeasers } from "./teasers.ts";
import type { ReadText, TextBlock } from "./text-block.ts";

/** Log odds of a short line inside the text against which nothing but its shape speaks: a cross-head, an item of a list. */
const UNSUSPECTED = -0.1;
/** Of the items of a list that a paragraph announces with a colon. */
const ANNOUNCED = 0.4;
/** From here on a block counts as a paragraph. */
const PARAGRAPH = 0.5;
/** Log odds below which a sentence has something against it. */
const BAD_SENTENCE = -0.8;
/** Share of capitals from which on a line is written as a title. */
const TITLE_CASE = 0.7;
/** Longer blocks are judged by themselves. In words. */
const SHORT = 20;

const VERSE_OR_QUESTION =
  /^\p{Ll}|^(?:[Ww](?:hat|hy|ho|hen|here|hich|as|ie|arum|er|o)|[Hh]ow|[Pp]ourquoi|[Cc]omment|[Qq]ué|[Cc]ómo|[Pp]or qué|[Oo] que|[Cc]omo)\b/u;
/**
 * Notes the log odds of each block in the light of its neighbours. Short lines between paragraphs are taken for the article's
 * (cross-heads, lists, verse) unless one of them, or a line above them in the same run, shows that a box of the site stands there.
 */
export function noteContext(blocks: readonly TextBlock[]): void {
  shadeTeasers(blocks);
  const last = blocks.findLast(isParagraph);
  let before: TextBlock | null = null;
  let run: TextBlock[] = [];
  const close = (): void => {
    if (before !== null) liftRun(run, before, before === last);
    run = [];
  };
  for (const known of blocks) {
    if (isParagraph(known)) {
      close();
      before = known;
    } else run.push(known);
  }
  close();
}

function isParagraph({ score }: ReadText): boolean {
  return score > PARAGRAPH;
}

/** The shape of a sentence alone does not bring a block that low. */
function isAccused({ features: f, score, isRepeated }: ReadText): boolean {
  return isRepeated || (f.endsSentence && f.words > 3 && score < BAD_SENTENCE);
}

/**
 * Gives the blocks of a run that may be the article's the log odds they deserve at least.
 * @param run blocks that are no paragraphs, behind the paragraph `before`
 * @param isTail no paragraph follows
 */
function liftRun(run: readonly TextBlock[], { features: before }: ReadText, isTail: boolean): void {
  const announcedOnes: TextBlock[] = [];
  const others: TextBlock[] = [];
  let announced = before.endsColon && before.words >= 2 && before.address === 0;
  // It may open below the heading of a box.
  let inBox = run[0]?.inShadow === true;
  for (const known of run) {
    const { features: f } = known;
    if (opensBox(known)) {
      inBox = true;
      announced = false;
    }
    if (inBox || isSuspect(known) || isAccused(known)) continue;
    if (f.endsColon && f.words >= 2) announced = true;
    (announced ? announcedOnes : others).push(known);
  }
  const suspects = run.length - announcedOnes.length - others.length;
  const lift = (some: readonly TextBlock[], least: number): void => {
    for (const known of some) known.inContext = Math.max(least, known.score);
  };
  lift(announcedOnes, ANNOUNCED);
  // Behind the last paragraph lines are the article's only where nothing at all shows the site.
  const [only] = run;
  const isTitle = run.length === 1 && only !== undefined && only.features.capitalShare >= TITLE_CASE;
  if (!(isTail && (suspects > 0 || isTitle)) && !isLinkList(others)) lift(others, UNSUSPECTED);
}

/** Several headlines one below the other: long enough, in title case, most without the commas of other lists. */
function isLinkList(lines: readonly ReadText[]): boolean {
  const headlines = lines.filter(({ features: f }) => f.capitalShare >= TITLE_CASE && f.words >= 4);
  const plain = headlines.filter(({ features: f }) => !f.hasInnerPunctuation);
  return lines.length >= 2 && headlines.length === lines.length && plain.length * 2 > lines.length;
}

/** A line above which the article ends or pauses: what follows in the run belongs to it. */
function opensBox(known: ReadText): boolean {
  const { block, features: f } = known;
  if (f.words <= 6 && f.isLabelAlone) return true;
  if (f.words <= 5 && f.labelShare >= 0.5 && !isPlaceholder(block.text)) return true;
  return (addresses(known) && f.words <= SHORT) || (f.siteTalk > 0 && f.isInvitation) || f.isAboutArticle;
}

/** Whether something other than its shape speaks against the block. */
function isSuspect(known: ReadText): boolean {
  const { features: f } = known;
  return (
    f.words > SHORT ||
    f.isLabelled ||
    f.isCredit ||
    f.isAboutArticle ||
    f.hasLink ||
    f.separators > 0 ||
    f.labelShare >= 0.5 ||
    (f.siteTalk > 0 && (f.address > 0 || f.isInvitation)) ||
    addresses(known)
  );
}

/** "What you need to know" and "Check on your neighbours" are cross-heads, "Like us on …" and "Make this your homepage" are none. */
function addresses({ block, features: f }: ReadText): boolean {
  if (f.address === 0 || f.endsSentence || f.isQuoted || VERSE_OR_QUESTION.test(block.text)) return false;
  return f.labelShare > 0 || f.siteTalk > 0 || (f.isInvitation && f.capitalShare >= TITLE_CASE);
}
