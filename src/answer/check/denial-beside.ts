import { sentenceSpans } from "../../english/sentences.ts";
import { reportingVerb } from "../../english/reporting-verbs.ts";
import { polarityOf } from "../../quotes/classes/polarity.ts";
import type { Polarity } from "../../quotes/quote.ts";
import type { Span } from "../../text/span.ts";
import type { Match } from "./matches.ts";
import { firstFrom } from "./spoken-text.ts";

/** What an article may tell of words beside which it denies them. */
export type Denial = Extract<Polarity, "denied" | "not_said">;

/** The stored sentence around some words, what stands in quote marks there blank: nobody denies with another's words. */
export interface WordsBeside {
  /** From the sentence's beginning to the words, without their opening mark. */
  readonly before: string;
  /** From behind their closing mark to the sentence's end. */
  readonly after: string;
  /** The sentence behind that one, in the same paragraph. */
  readonly next: string;
}

/** So far is looked before and behind the words, in UTF-16 units. */
const REACH = 240;
/** Between a verb and what it reports stands no more: whom it was told to, and when. */
const BETWEEN = 70;
/** Where "nobody" alone denies, no more than whom it was told to. */
const RIGHT_BEFORE = 25;

/** What stands beside the words of a match. */
export function wordsBeside({
  span,
  spoken,
  nearby,
}: Pick<Match, "span" | "spoken" | "nearby">): WordsBeside {
  const { text } = nearby.article;
  const paragraphs = nearby.passages;
  const first = paragraphs.findLast(({ start }) => start <= span.start);
  const last = paragraphs.find(({ end }) => end >= span.end);
  const open = spoken.stringAt({ start: span.start, end: span.start })?.start ?? span.start;
  const close = spoken.stringAt({ start: span.end, end: span.end })?.end ?? span.end;
  const blank = (from: number, to: number): string => blanked(text, { start: from, end: to }, spoken.strings);
  const before = blank(Math.max(first?.start ?? 0, open - REACH), open);
  const behind = blank(close, Math.min(last?.end ?? text.length, close + REACH));
  // A stop before the closing mark ends the sentence only where a new one begins.
  const isEnd =
    /[.!?]["”’'»]?$/u.test(text.slice(Math.max(0, close - 2), close)) && /^\s+["“‘']?\p{Lu}/u.test(behind);
  const end = isEnd ? 0 : endOfSentence(behind);
  const rest = behind.slice(end);
  return {
    before: before.slice(startOfSentence(before)),
    after: behind.slice(0, end),
    next: rest.slice(0, endOfSentence(rest)),
  };
}

/**
 * Whether the words beside a place say that what stands there was not said, or is denied; `null` where they say nothing of the
 * kind. Made for words of which no quote was read, or one that a verb further out undoes ("denied saying that …").
 * @param speakers names of who says the words, where a quote was read: what others did not say is no denial of theirs
 */
export function denialBeside(
  { before, after, next }: WordsBeside,
  speakers: readonly string[],
): Denial | null {
  const clause = /(?<!\p{L})(?:but|yet|though|although|while)(?!\p{L})/iu.exec(after);
  const second = clause === null ? "" : after.slice(clause.index + clause[0].length);
  // "Did she say “…”? No."
  if (/^\s*\?/u.test(after) && /^\s*(?:No|Never|Not)(?!\p{L})/u.test(next)) return "not_said";
  return deniedBefore(before) ?? deniedAfter(after) ?? undoneBy(second, speakers) ?? undoneBy(next, speakers);
}

const NAMING =
  /(?<!\p{L})(?:utter(?:ed|s|ing)?|us(?:e|es|ed|ing)\s+the\s+(?:words?|phrase|term|expression))(?!\p{L})/iu;
const NEGATED_FRONT =
  /(?<!\p{L})(?:at\s+no\s+(?:point|time|stage|moment)|nowhere(?:\s+\p{L}+){0,5}|never|not\s+once|in\s+no\s+\p{L}+)\s+(?:did|does|do|has|have|had)\s[^,;:.!?]{1,50}$/iu;
const NOBODY =
  /(?<!\p{L})(?:(?:nobody|no\s+one|none\s+of|neither)(?!\p{L})[^,;:.!?]{0,40}|no\s+(?:\p{L}+\s+){1,2})$/iu;
const DENIED_SAYING =
  /(?<!(?:not|n['’]t|never|nor|without)\s+(?:\p{L}+\s+){0,2})(?<!\p{L})(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?)\s+(?:(?:\p{L}+\s+)?(?:reports?|claims?|suggestions?|allegations?|rumou?rs?|accusations?)\s+)?(?:that\s+)?(?:(?:he|she|they|it|(?:\p{Lu}\S*\s?){1,3})\s+)?(?:(?:ever|having|had|has|have|been|even|publicly)\s+)*$/u;
const NO_RECORD =
  /(?<!\p{L})(?:no|any)\s+(?:record(?:ing)?s?|evidence|proof|trace|transcripts?|videos?|footage)(?!\p{L})[^,;:.!?]{0,40}$/iu;
/** "Did not, however, say". */
const INTERRUPTED = /(?:(?<!\p{L})(?:not|never)|n['’]t)\s*,[^,;:.!?]{1,40},\s*$/iu;
/** "Not only said": said. */
const NOT_ONLY = /(?<!\p{L})not\s+(?:only|just|merely|simply)\s+$/iu;
const UNTRUE = /(?<!\p{L})(?:not\s+true|untrue|false|a\s+(?:lie|myth|hoax|fabrication))\s+that\s[^;.!?]*$/iu;
const CLAUSE =
  /(?<!\p{L})(?:but|and|why|when|what|how|where|who|because|although|though|while)(?!\p{L})|[;!?]/iu;

function deniedBefore(before: string): Denial | null {
  if (isMisattributed(before)) return "not_said";
  const verb = lastVerb(before);
  if (verb === null || before.length - verb.end > BETWEEN || CLAUSE.test(before.slice(verb.end))) return null;
  const lead = before.slice(0, verb.start);
  if (DENIED_SAYING.test(lead)) return "denied";
  if (NOT_ONLY.test(lead)) return null;
  const isRightBefore = before.length - verb.end <= RIGHT_BEFORE;
  const fronts = [NEGATED_FRONT, NO_RECORD, ...(isRightBefore ? [NOBODY] : [])];
  if (fronts.some((front) => isWithoutClause(front.exec(lead)))) return "not_said";
  if (UNTRUE.test(lead) || INTERRUPTED.test(lead)) return "not_said";
  return denialOf(before, verb, { start: before.length, end: before.length + 1 });
}

/** "Nobody laughed when she said": the clause between is another one. */
function isWithoutClause(front: RegExpExecArray | null): boolean {
  return front !== null && !CLAUSE.test(front[0]);
}

function deniedAfter(after: string): Denial | null {
  if (isMisattributed(after)) return "not_said";
  if (NOT_THE_WORDS.test(after)) return "not_said";
  const [verb, second] = verbsIn(after);
  if (verb === undefined || verb.start > BETWEEN) return null;
  const between = after.slice(0, verb.start);
  if (CLAUSE.test(between.replace(/^\W*(?:is|was)\s+what/iu, ""))) return null;
  const isOfWords = OF_WORDS.test(between);
  // “I stole nothing,” she denied: those are her words.
  if (reportingVerb(after.slice(verb.start, verb.end))?.class === "deny" && !isOfWords) return null;
  if (NOT_ONLY.test(between)) return null;
  if (DENIED_SAYING.test(between)) return "denied";
  const here = { start: after.length, end: after.length + 1 };
  // "A sentence that she says she never uttered."
  const isNested = isOfWords && second !== undefined && !/[,;:]/u.test(after.slice(verb.end, second.start));
  return denialOf(after, verb, here) ?? (isNested ? denialOf(after, second, here) : null);
}

/** “…” were not her words. */
const NOT_THE_WORDS =
  /^\W*(?:is|was|are|were)(?:n['’]t|\s+not)\s+(?:(?:what|how|something)(?!\p{L})|[\p{L}'’.\s]{1,40}\s(?:words?|quotes?|remarks?|sentence)(?!\p{L}))/iu;
const OF_WORDS =
  /(?<!\p{L})(?:is|was|are|were|that|which|what|words?|remarks?|phrase|sentence|line|claim|quote)(?!\p{L})/iu;

const UNDOING =
  /^\s*(?:(?:but|yet|however|in\s+fact|in\s+truth),?\s+)?(?:(?:[\p{L}.’'-]+\s+){1,5}?)(?:(?:has|have|had)\s+)?(?:never|(?:did|does|has|have|had)(?:\s+not|n['’]t))\s+(?:actually\s+|ever\s+)?(?:sa(?:y|id)|utter(?:ed)?|ma[dk]e|used?|spoken?)\s+(?:that|so|this|it|(?:those|these|the|any\s+such)\s+(?:words?|remarks?|thing|sentence|comments?)|such\s+a\s+thing|anything\s+(?:of\s+the|like)\s+\p{L}+)\s*(?=[.,;!?]|$)/iu;
const NO_SUCH_THING =
  /^[^,;:.!?]{1,60}\s(?:sa(?:id|ys)|made|uttered)\s+no\s+such\s+(?:thing|remark|words)(?!\p{L})/iu;
const DENIES_SAYING =
  /^[^,;:.!?]{1,60}\s(?:den(?:y|ies|ied)|disput(?:es|ed))\s+(?:(?:ever\s+)?(?:saying|having\s+said|uttering)\s+(?:so|it|this|that|any\s+such\s+thing)|(?:making|having\s+(?:made|used))\s+[^.;]{2,30}|the\s+(?:remarks?|quotes?|quotation|words|statement|comments?))\s*(?=[.,;!?]|$)/iu;
const DENIES_IT =
  /^[^,;:.!?]{1,60}\s(?:den(?:y|ies|ied)|disput(?:es|ed))\s+(?:it|this|that)\s*(?=[.,;!?]|$)/iu;

/** A sentence or clause that takes back what the one before reports: "She never said that." */
function undoneBy(next: string, speakers: readonly string[]): Denial | null {
  if (!isOf(next, speakers)) return null;
  if (UNDOING.test(next) || NO_SUCH_THING.test(next)) return "not_said";
  if (DENIES_SAYING.test(next)) return "denied";
  // "The mayor denied it" is of what somebody said, where somebody did.
  return speakers.length === 0 && DENIES_IT.test(next) ? "denied" : null;
}

/** Whether a sentence that begins with a name begins with one of these. */
function isOf(next: string, speakers: readonly string[]): boolean {
  const [subject = ""] =
    /^(?:\s*(?:But|Yet|However|In\s+fact),?)?\s*(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}/u.exec(next) ?? [];
  const names = subject.match(/\p{Lu}[\p{L}'’-]+/gu)?.filter((word) => !PRONOUN.test(word)) ?? [];
  return (
    speakers.length === 0 ||
    names.length === 0 ||
    names.some((name) => speakers.some((each) => each.includes(name)))
  );
}

const PRONOUN = /^(?:He|She|They|It|The|But|Yet|However|In|Mr|Mrs|Ms|Dr)$/u;

const MISATTRIBUTED =
  /(?<!\p{L})(?:(?:wrongly|falsely|mistakenly|erroneously|incorrectly)\s+(?:been\s+)?(?:attributed|credited|ascribed|quoted)|misattributed|(?:fake|fabricated|invented|made-up|bogus|doctored)\s+(?:quotes?|quotations?|remarks?|words)|(?:is|was|are|were)\s+(?:an?\s+)?(?:fabrications?|fabricated|fake|hoax|inventions?|made\s+up))(?!\p{L})/iu;

function isMisattributed(text: string): boolean {
  return MISATTRIBUTED.test(text);
}

function denialOf(text: string, cue: Span, content: Span): Denial | null {
  if (NOT_ONLY.test(text.slice(0, cue.start))) return null;
  const polarity = polarityOf(text, { cue, content: [content] });
  return polarity === "denied" || polarity === "not_said" ? polarity : null;
}

function verbsIn(text: string): Span[] {
  const spans = [...text.matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)]
    .filter(({ 0: word }) => reportingVerb(word) !== undefined)
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const naming = NAMING.exec(text);
  if (naming !== null) spans.push({ start: naming.index, end: naming.index + naming[0].length });
  return spans.sort((a, b) => a.start - b.start);
}

function lastVerb(text: string): Span | null {
  return verbsIn(text).at(-1) ?? null;
}

function startOfSentence(before: string): number {
  return /[.!?]["”’'»]?\s*$/u.test(before) ? before.length : (sentenceSpans(before).at(-1)?.start ?? 0);
}

function endOfSentence(behind: string): number {
  const stop = /^[.!?]["”’'»]?(?=\s|$)/u.exec(behind);
  return stop?.[0].length ?? sentenceSpans(behind)[0]?.end ?? behind.length;
}

/** A part of a text in which what stands between quote marks is blank, marks and all. */
function blanked(text: string, { start, end }: Span, strings: readonly Span[]): string {
  let part = "";
  let from = start;
  for (let i = Math.max(0, firstFrom(strings, start) - 1); i < strings.length; i += 1) {
    const string = strings[i];
    if (string === undefined || string.start >= end) break;
    if (string.end <= from) continue;
    const to = Math.min(end, string.end);
    part += text.slice(from, Math.max(from, string.start)) + " ".repeat(to - Math.max(from, string.start));
    from = to;
  }
  return part + text.slice(from, Math.max(from, end));
}
