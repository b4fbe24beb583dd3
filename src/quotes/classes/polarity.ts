import { reportingVerb, type SayingClass } from "../../english/reporting-verbs.ts";
import type { Span } from "../../text/span.ts";
import type { Draft } from "../composition/draft.ts";
import { type CueHead, cueHead } from "../cues/cue-words.ts";
import type { Polarity } from "../quote.ts";

/** How far before the cue a word that undoes it may stand, and how far into the content the rest of it, in UTF-16 units. */
const REACH = 60;
/** What was said, as far as it is looked at: "the harbour board and all its members to …". */
const REACH_INSIDE = 120;
const REACH_FRONTED = 90;
/** The last end of a sentence, a clause or a quotation. */
const LAST_END = /(?:[.!?;”"]\s|\n)(?![\s\S]*(?:[.!?;”"]\s|\n))/u;

const ADVERB =
  "(?:\\s+(?:ever|once|actually|explicitly|specifically|publicly|yet|immediately|directly|even|himself|herself|themselves|at\\s+any\\s+time|(?:on\\s+)?\\p{L}+day|\\p{L}+ly))*";
const AUXILIARY = "(?:\\s+(?:have|has|had|be|been|being|to))*";
/**
 * What right before a verb says that it was not done: "never said", "did not say", "declined to say", "has yet to say", "stopped short of
 * saying". "Not only said" was said.
 */
const UNDONE = new RegExp(
  `(?:\\b(?:never|not|nor|neither|cannot)|n['’]t|\\b(?:refus|declin|fail)(?:e|es|ed|ing|s)?\\s+to|\\bunable\\s+to|\\byet\\s+to|\\bstop(?:s|ped|ping)?\\s+short\\s+of|\\bwithout|\\bavoid(?:s|ed|ing)?|\\b(?:neither|none|nobody|no\\s+one)\\b[\\p{L}\\s]{0,30}\\b(?:has|have|had|would|did|could))${AUXILIARY}${ADVERB}${AUXILIARY}\\s*$`,
  "iu",
);
/** Without one of these there is nothing to look for. */
const MAY_UNDO =
  /n['’]t|not|never|nor|neither|nobody|none|no one|refus|declin|fail|unable|yet|short|without|avoid/iu;
const NOT_WHAT =
  /^["”’'».,!?]{0,3}\s*,?\s*(?:(?:is|was|are|were)(?:\s+not|n['’]t)|(?:is|was)\s+never)\s+what(?!\p{L})/iu;
/** "Nowhere did she claim", "at no point has he said". */
const FRONTED =
  /(?<!\p{L})(?:nowhere|nor|never|not\s+once|at\s+no\s+(?:point|time|stage|moment)|in\s+no\s+(?:way|case|sense)|by\s+no\s+means|under\s+no\s+circumstances)(?:\s+[\p{L}’'-]+){0,4}?\s+(?:did|does|do|has|have|had|would|will)\s+(?:[\p{L}’'.-]+\s+){1,6}$/iu;
const ONLY = /\bnot\s+(?:only|just|merely|simply)\b[\s\p{L}]*$/iu;
/** "declined [to release the names]": telling that is refused. */
const REFUSES = /\b(?:declin|refus)(?:e|es|ed|ing|s)?\s*(?:to)?$/iu;
const TO_TELL =
  /^(?:to\s+)?(?:say|tell|name|give|provide|identify|discuss|reveal|disclose|release|confirm|specify|elaborate|share|explain|answer|describe|state|talk|speak)\b/iu;

/** Verbs with which the thing reported is denied. */
const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|disavow(?:s|ed|ing)?)\b/iu;
/** Verbs that deny what others claimed, where a word for a claim follows. */
const REJECTS =
  /\b(?:reject|dismiss|rebuff|contradict|challeng|rubbish|repudiat)(?:e?s|e?d|ed|ing|e)?\b|\bpush(?:es|ed|ing)?\s+back\b/iu;
const CLAIMS =
  /^(?:(?:back|against|on|as|the|any|all|these|those|such|his|her|their|its|an?)\s+)*(?:[\p{L}’'-]+\s+){0,3}?(?:claims?|allegations?|accusations?|suggestions?|reports?|rumou?rs?|assertions?|charges?|notions?|ideas?|speculation|concerns?|worries|fears|complaints?|characteri[sz]ations?|insinuations?)\b/iu;

const ASKS =
  /\b(?:ask|wonder|inquir|enquir|quer|question)(?:e|es|ed|ing|s|y|ies|ied)?\b|\bwant(?:s|ed)?\s+to\s+know\b/iu;
const WHETHER = /^(?:[\p{L}.’'-]+\s+){0,6}?(?:if|whether|why|how|what|when|who|whom|where|which)\b/iu;
/** "not to leave", "the council to close the road". */
const TO_DO =
  /^(?:(?!(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did)\s)[\p{L}\p{N}.,’'-]+\s+){0,9}?to\s+(?:\p{L}+ly\s+)?\p{Ll}/u;
const CLAUSE = /^(?:(?:me|us|him|her|them|you)\s+)?(?:that|if|whether|why|how|what|when|who|where|which)\b/iu;
const TELLS = /\b(?:t(?:old|ell|ells|elling)|ask(?:s|ed|ing)?|warn(?:s|ed|ing)?|encourag(?:e|es|ed|ing))\b/iu;
/** Of these somebody is to do something; what they want for themselves is no order. */
const ORDERS: ReadonlySet<SayingClass> = new Set(["demand", "recommend"]);
const WISHES: ReadonlySet<string> = new Set(["want"]);
/** What can be left unsaid; of the other classes, not to do it is something else: "does not support", "will not threaten". */
const TELLING: ReadonlySet<SayingClass> = new Set<SayingClass>([
  "say",
  "write",
  "think",
  "explain",
  "claim",
  "announce",
  "suggest",
  "confirm",
  "admit",
  "warn",
  "predict",
  "accuse",
  "answer",
  "apologise",
]);

/** What the article tells of a draft's words: whether they were said, denied, not said, asked or ordered. */
export function polarityOf(
  text: string,
  { cue, content }: Pick<Draft, "cue" | "content">,
  head = cue === null ? null : cueHead(text.slice(cue.start, cue.end)),
): Polarity {
  const first = content[0];
  if (first === undefined) return "said";
  if (cue === null) return "said";
  const words = text.slice(cue.start, cue.end);
  if (head === null) return isAsked(text, content) && /^\W*$/u.test(words) ? "asked" : "said";
  const said = text
    .slice(first.start, Math.min(first.end, first.start + REACH_INSIDE))
    .replace(/^["“”'’‘«»\s]+/u, "");
  const isUndone = isUndoneAt(text, cue, words);
  // “I never took it,” he denied: these are his words.
  const isQuoted = /["“”'’‘«»]/u.test(text.slice(Math.max(0, first.start - 1), first.start + 1));
  const isOwn = isQuoted && first.start < cue.start;
  if (!isOwn && denies(text, { cue, words, first, said })) return isUndone ? "said" : "denied";
  if ((isUndone || isNotWhat(text, cue, content)) && tells(words)) return "not_said";
  if (REFUSES.test(words.trimEnd()) && TO_TELL.test(said)) return "not_said";
  if (isQuestion(text, words, said, content)) return "asked";
  return isOrder(head, words, isQuoted ? "" : said) ? "ordered" : "said";
}

function isUndoneAt(text: string, cue: Span, words: string): boolean {
  const before = beforeCue(text, cue);
  if (FRONTED.test(text.slice(Math.max(0, cue.start - REACH_FRONTED), cue.start))) return true;
  if (!MAY_UNDO.test(before) && !MAY_UNDO.test(words)) return false;
  const lastWord = Math.max(0, words.search(/\p{L}+\P{L}*$/u));
  const upTo = (part: string) => UNDONE.test(part) && !ONLY.test(part);
  return (
    upTo(before) ||
    [...words.matchAll(/\p{L}+/gu)].some(
      ({ index }) => index > 0 && index <= lastWord && upTo(before + words.slice(0, index)),
    )
  );
}

/** “…” is not what she said. */
function isNotWhat(text: string, cue: Span, content: readonly Span[]): boolean {
  const end = content.at(-1)?.end ?? cue.start;
  return end < cue.start && NOT_WHAT.test(text.slice(end, Math.min(cue.start, end + REACH)));
}

/** Whether a word of the cue tells: in "declined to confirm" it is the last. Not to like something is no silence about it. */
function tells(cue: string): boolean {
  return (cue.match(/\p{L}[\p{L}’'-]*/gu) ?? []).some((word) => {
    const known = reportingVerb(word);
    return known !== undefined && TELLING.has(known.class) && !FEELING.has(known.lemma);
  });
}

const FEELING: ReadonlySet<string> = new Set([
  "like",
  "dislike",
  "hate",
  "love",
  "trust",
  "care",
  "mind",
  "enjoy",
  "prefer",
]);

interface Denied {
  readonly cue: Span;
  readonly words: string;
  readonly first: Span;
  readonly said: string;
}

/** "denied that", "dismissed claims [that]", "rejected [her accusations that …]". */
function denies(text: string, { cue, words, first, said }: Denied): boolean {
  if (DENIES.test(words)) return true;
  if (!REJECTS.test(words)) return false;
  const end = first.start >= cue.end && first.start - cue.end <= REACH ? first.start : cue.end;
  const behind = words.slice(words.search(REJECTS)).replace(/^\S+\s*/u, "") + text.slice(cue.end, end);
  return CLAIMS.test(`${behind} ${said}`.trimStart());
}

function isOrder({ known }: CueHead, cue: string, said: string): boolean {
  if (
    said !== "" &&
    known !== undefined &&
    !known.isNoun &&
    ORDERS.has(known.class) &&
    !WISHES.has(known.lemma)
  )
    return true;
  return TELLS.test(cue) && TO_DO.test(said) && !CLAUSE.test(said);
}

function isQuestion(text: string, cue: string, said: string, content: readonly Span[]): boolean {
  return ASKS.test(cue) && (isAsked(text, content) || WHETHER.test(said));
}

/** Whether a piece ends in a question mark. */
function isAsked(text: string, content: readonly Span[]): boolean {
  return content.some(({ end }) => text.slice(end - 1, end + 2).includes("?"));
}

/** What of the cue's sentence stands before it, as far as it is looked at. */
function beforeCue(text: string, cue: Span): string {
  const near = text.slice(Math.max(0, cue.start - REACH), cue.start);
  const end = near.search(LAST_END);
  return end < 0 ? near : near.slice(end + 1);
}
