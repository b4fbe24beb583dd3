import { overlaps, type Span } from "../../text/span.ts";
import type { ScoredSpan } from "../cues/attribution-frame.ts";
import { behindTimeClause } from "../cues/clauses.ts";
import { passiveSource, quotedAsSaying, relativeSubject } from "../cues/sentence-subject.ts";
import { trailingSource } from "../cues/trailing-source.ts";
import type { Outline } from "../marks/outline.ts";
import type { QuotedString } from "../marks/quoted-string.ts";
import { firstBehind, lengthOf, unionOf, without } from "../marks/spans.ts";
import type { Draft, SourceFrame } from "./draft.ts";
import { followLines, type Holding } from "./follow.ts";
import { ownersOf } from "./owners.ts";
import { dropCrumb, trimContent } from "./trim-content.ts";

/** Words outside the marks that a frame must have of its own to be a quote besides the strings it lost, in UTF-16 units. */
const LEAST_OUTSIDE = 2;
const MAX_TITLE = 60;
/** Verbs before words in marks that are called out or written, whatever capitals they have: chanted “Bring Back Our Ferry”. */
const CALLS =
  /^(?:sa(?:id|ys?|ying)|chant|shout|yell|scream|cr[iy]|call|tweet|read|reply|repli|answer|ask|add|declar|proclaim)/u;
/** Probability from which a further part of the content counts. */
const LEAST_PART = 0.7;
/** From this share on, a cue right beside a string reports it whatever the tagger says. */
const LEAST_BESIDE = 0.6;

/**
 * Makes quotes of `frames`. Every quoted string belongs to one quote at most, and to it as a whole. `rules` are the
 * frames of the rules; where `frames` are a tagger's, the rules take the strings that those leave.
 */
export function composeDrafts(
  outline: Outline,
  frames: readonly SourceFrame[],
  rules: readonly SourceFrame[],
): Draft[] {
  const { strings } = outline;
  const isTagged = frames !== rules;
  const owner = ownersOf(strings, frames);
  const byRules = isTagged ? ownersOf(strings, rules) : owner;
  const ruleOf = isTagged ? sameCue(frames, rules) : rules;
  const holdings: Holding[] = frames.map((frame, at) => ({
    frame,
    strings: [],
    rule: ruleOf[at] ?? null,
    isConfirmed: frame.isTurn === true,
  }));
  const given = new Set<number>();
  const byRule = new Map<SourceFrame, Holding>();
  for (const holding of holdings) if (holding.rule !== null) byRule.set(holding.rule, holding);
  const beside = stringsBeside(strings, rules);
  for (const [string, index] of owner.entries()) {
    const rule = beside.get(string) ?? rules[byRules[string] ?? -1];
    let holding = holdings[index];
    if (
      holding !== undefined &&
      isTagged &&
      (isWithin(holding.frame, strings[string]) ||
        isNearer(beside.get(string), holding.frame, strings[string]) ||
        isPassedOn(rule, holding.frame, strings[string]))
    ) {
      holding = undefined;
    }
    if (holding !== undefined || rule !== undefined) given.add(string);
    if (holding !== undefined) {
      holding.strings.push(string);
      if (rule !== undefined && rule === holding.rule) holding.isConfirmed = true;
    } else if (rule !== undefined) {
      // The tagger left this string: its frame around the same cue takes it, or else the rule's own.
      const taker = byRule.get(rule) ?? { frame: rule, strings: [], rule, isConfirmed: true };
      if (!byRule.has(rule)) holdings.push(taker);
      byRule.set(rule, taker);
      taker.strings.push(string);
    }
  }
  followLines(outline, holdings, given);
  return holdings.map((holding) => draftOf(outline, holding)).filter((draft) => draft !== null);
}

/** The strings that stand right beside a likely cue, by the rule that says so. */
function stringsBeside(
  strings: readonly QuotedString[],
  rules: readonly SourceFrame[],
): Map<number, SourceFrame> {
  const found = new Map<number, SourceFrame>();
  for (const rule of rules) {
    if (rule.beside === undefined || rule.beside === null || rule.cue.probability < LEAST_BESIDE) continue;
    const at = firstBehind(strings, rule.beside.start);
    if ((strings[at]?.start ?? Infinity) < rule.beside.end) found.set(at, rule);
  }
  return found;
}

/** Whether cue and speaker of a frame are words of the string: they report what its speaker tells, not the string. */
function isWithin({ cue, speaker }: SourceFrame, string: QuotedString | undefined): boolean {
  if (string === undefined || string.inside.length > 1) return false;
  const holds = (span: Span) => string.start < span.start && span.end < string.end;
  return holds(cue) && speaker.length > 0 && speaker.every(holds);
}

/** Whether `rule` stands nearer to `string` than the cue of the `frame` that claims it. */
function isNearer(
  rule: SourceFrame | undefined,
  frame: SourceFrame,
  string: QuotedString | undefined,
): boolean {
  if (rule === undefined || string === undefined) return false;
  if (overlaps(rule.cue, frame.cue)) return false;
  return rule.rule === "after" || gapBetween(rule.cue, string) < gapBetween(frame.cue, string);
}

/** In UTF-16 units. */
const LONGEST_TO_CUE = 60;

/** “…,” the caller said, according to the chief: whoever the cue right behind the string names said it, and the frame around both tells of it. */
function isPassedOn(
  rule: SourceFrame | undefined,
  { cue, content }: SourceFrame,
  string: QuotedString | undefined,
): boolean {
  if (rule === undefined || string === undefined || rule.speaker.length === 0) return false;
  const isBehind = rule.cue.start >= string.end && rule.cue.start - string.end <= LONGEST_TO_CUE;
  return (
    isBehind &&
    cue.start >= rule.cue.end &&
    content.some((span) => span.start <= string.start && span.end >= rule.cue.end)
  );
}

function gapBetween(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** For each of `frames` the rule around the same cue. */
function sameCue(frames: readonly SourceFrame[], rules: readonly SourceFrame[]): (SourceFrame | undefined)[] {
  const sorted = rules.toSorted((a, b) => a.cue.start - b.cue.start);
  const cues = sorted.map(({ cue }) => cue);
  const own = new Set(rules);
  return frames.map((frame) => {
    if (own.has(frame)) return frame;
    const { cue } = frame;
    const rule = sorted[firstBehind(cues, cue.start)];
    return rule !== undefined && overlaps(rule.cue, cue) ? rule : undefined;
  });
}

function draftOf(outline: Outline, holding: Holding): Draft | null {
  const { frame, rule } = holding;
  const isTurn = frame.isTurn === true;
  const owned = holding.strings.toSorted((a, b) => a - b);
  // Marks around several turns tell nothing of the bounds of one.
  const mine = withoutTitles(outline, owned).filter(
    (string) => !isTurn || frame.content.some((span) => span.start <= string.start && string.end <= span.end),
  );
  const isBeside = rule?.beside != null && mine.some((string) => overlaps(string, rule.beside ?? string));
  const claimed = unionOf(likely(frame.content));
  const outside =
    isBeside && rule.rule === "after"
      ? []
      : isTurn
        ? claimed
        : without(claimed, foreignStrings(outline.strings, frame.content, owned));
  const whole = contentOf(outline, frame, unionOf([...outside, ...mine.flatMap(partsOf)]), mine);
  const content = mine.length === 0 ? behindTimeClause(outline.text, frame.cue, whole) : whole;
  if (isTitleAlone(outline.text, frame, content, mine)) return null;
  if (content.length === 0 || (mine.length === 0 && lengthOf(content) < LEAST_OUTSIDE)) return null;
  const weighed = frame.content.reduce((sum, span) => sum + span.probability * (span.end - span.start), 0);
  const told = frame.speaker[0] ?? rule?.speaker[0] ?? null;
  const active =
    quotedAsSaying(outline.text, frame.cue, told) ?? relativeSubject(outline.text, frame.cue, told) ?? told;
  const passive = passiveSource(outline.text, frame.cue, active, content);
  const mention =
    trailingSource(outline.text, frame.cue, content) ?? (passive === undefined ? active : passive);
  return {
    source: frame.rule,
    cue: frame.cue.end > frame.cue.start ? { start: frame.cue.start, end: frame.cue.end } : null,
    cueProbability: frame.cue.probability,
    validity: frame.validity ?? frame.cue.probability,
    content,
    contentProbability:
      frame.content.length === 0 ? frame.cue.probability : weighed / lengthOf(frame.content),
    mention: mention === null ? null : { start: mention.start, end: mention.end },
    mentionProbability: frame.speaker[0]?.probability ?? 0,
    otherMention: frame.speaker[1]?.probability ?? 0,
    ruleShare: rule?.cue.probability ?? 0,
    rulePlace: rule?.rule ?? null,
    isConfirmed: holding.isConfirmed,
    isTurn,
    strings: owned,
  };
}

/** A turn is left whole, its last stop with it, unless all of it stands in marks. */
function contentOf(
  { text }: Outline,
  frame: SourceFrame,
  spans: readonly Span[],
  strings: readonly QuotedString[],
): readonly Span[] {
  const trimmed = trimContent(text, spans, strings, frame.isTurn === true);
  return frame.isTurn === true ? trimmed : dropCrumb(text, trimmed, [frame.cue, ...strings]);
}

/** The strings at `owned`; beside others, those that look like the title of a work or a show are left out. */
function withoutTitles(outline: Outline, owned: readonly number[]): QuotedString[] {
  const strings = owned.map((at) => outline.strings[at]).filter((string) => string !== undefined);
  const kept = strings.filter((string) => !isTitle(outline.text, string));
  return kept.length > 0 ? kept : strings;
}

/** Behind a word without a comma, every longer word with a capital: `told “Tides and Tales”`. */
function isTitle(text: string, string: QuotedString): boolean {
  if (!/[\p{L}\p{N}]\s$/u.test(text.slice(Math.max(0, string.start - 2), string.start))) return false;
  if (string.end - string.start > MAX_TITLE || /[!?]/u.test(text.slice(string.start, string.end)))
    return false;
  const words = text.slice(string.start, string.end).match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
  return words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length <= 3);
}

/** Without the parts that the tagger is much less sure of than of its best one. */
function likely(spans: readonly ScoredSpan[]): ScoredSpan[] {
  const best = Math.max(0, ...spans.map(({ probability }) => probability));
  return spans.filter(({ probability }) => probability >= Math.min(best, LEAST_PART));
}

/** `her film "Tides of Home"`: the name of a thing in marks, and nothing else; what was called out may look the same. */
function isTitleAlone(
  text: string,
  { cue, isTurn }: SourceFrame,
  content: readonly Span[],
  strings: readonly QuotedString[],
): boolean {
  if (isTurn === true || strings.length === 0 || !strings.every((string) => isTitle(text, string)))
    return false;
  if (lengthOf(content) > lengthOf(strings)) return false;
  const first = strings[0];
  const word = /\p{L}+$/u.exec(text.slice(cue.start, cue.end))?.[0].toLowerCase() ?? "";
  const isRight = first !== undefined && first.start - cue.end === 1;
  return !(isRight && CALLS.test(word));
}

/** With its marks, one span a line. */
function partsOf(string: QuotedString): readonly Span[] {
  return string.inside.length === 1 ? [string] : string.inside;
}

/** The strings that `spans` touch and that are not among those `owned`. */
function foreignStrings(
  strings: readonly QuotedString[],
  spans: readonly Span[],
  owned: readonly number[],
): QuotedString[] {
  const mine = new Set(owned);
  const found = new Set<QuotedString>();
  for (const span of spans) {
    for (let at = firstBehind(strings, span.start); at < strings.length; at += 1) {
      const string = strings[at];
      if (string === undefined || string.start >= span.end) break;
      if (!mine.has(at)) found.add(string);
    }
  }
  return [...found].sort((a, b) => a.start - b.start);
}
