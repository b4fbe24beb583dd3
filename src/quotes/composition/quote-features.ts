import type { Outline } from "../marks/outline.ts";
import { lengthOf } from "../marks/spans.ts";
import type { QuoteKind } from "../quote.ts";
import type { Draft, DraftSource } from "./draft.ts";

export const QUOTE_FEATURES = [
  "cue",
  "validity",
  "content",
  "mention",
  "otherMention",
  "ruleShare",
  "cueOfClause",
  "isTagger",
  "isAfter",
  "isBefore",
  "isClause",
  "isInfinitive",
  "isPlain",
  "isAccording",
  "isLabel",
  "isLeadIn",
  "isContinued",
  "isConfirmed",
  "isDirect",
  "isMixed",
  "isShort",
  "isBroken",
  "length",
  "parts",
  "noMention",
  "isPronoun",
  "isRelative",
  "distance",
] as const;

export type QuoteFeatures = Readonly<Record<(typeof QUOTE_FEATURES)[number], number>>;

/** Words up to which a quoted string may as well be a title, a nickname or a word as a word. */
const SHORT_WORDS = 3;

const is = (value: boolean) => (value ? 1 : 0);

/** Log odds, held within what a few hundred sightings can tell. */
function logit(probability: number): number {
  const p = Math.min(0.995, Math.max(0.005, probability));
  return Math.log(p / (1 - p));
}

/** What tells right quotes from wrong ones. */
export function quoteFeatures(outline: Outline, draft: Draft, kind: QuoteKind): QuoteFeatures {
  const { text, strings } = outline;
  const { mention, cue } = draft;
  const length = lengthOf(draft.content);
  const isFrom = (source: DraftSource) => is((draft.rulePlace ?? draft.source) === source);
  const said = mention === null ? "" : text.slice(mention.start, mention.end).toLowerCase();
  const first = draft.content[0];
  const words =
    first === undefined
      ? 0
      : text.slice(first.start, Math.min(first.end, first.start + 60)).split(/\s+/u).length;
  const anchor = cue ?? first;
  const gap =
    mention === null || anchor === undefined
      ? 0
      : Math.max(0, mention.start - anchor.end, anchor.start - mention.end);
  return {
    cue: logit(draft.cueProbability),
    validity: logit(draft.validity),
    content: logit(draft.contentProbability),
    mention: mention === null ? 0 : logit(draft.mentionProbability),
    otherMention: draft.otherMention,
    ruleShare: draft.ruleShare,
    cueOfClause: kind === "indirect" ? logit(draft.validity) : 0,
    isTagger: is(draft.source === "tagger"),
    isAfter: isFrom("after"),
    isBefore: isFrom("before"),
    isClause: isFrom("clause"),
    isInfinitive: isFrom("infinitive"),
    isPlain: isFrom("plain"),
    isAccording: isFrom("according"),
    isLabel: isFrom("label"),
    isLeadIn: isFrom("leadIn"),
    isContinued: isFrom("continued"),
    isConfirmed: is(draft.isConfirmed),
    isDirect: is(kind === "direct"),
    isMixed: is(kind === "mixed"),
    isShort: is(kind !== "indirect" && words <= SHORT_WORDS),
    isBroken: is(draft.strings.some((at) => strings[at]?.closed === false)),
    length: Math.log(1 + length),
    parts: draft.content.length - 1,
    // Of a turn it is known that the article names nobody.
    noMention: is(mention === null && !draft.isTurn),
    isPronoun: is(/^(?:he|she|they|it|we|i|you)$/u.test(said)),
    isRelative: is(/^(?:who|which|that)$/u.test(said)),
    distance: Math.log(1 + gap),
  };
}
