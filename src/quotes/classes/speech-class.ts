import type { Draft } from "../composition/draft.ts";
import { isTimeClause } from "../cues/clauses.ts";
import type { CueHead } from "../cues/cue-words.ts";
import type { Outline } from "../marks/outline.ts";
import type { Polarity, QuoteKind, SpeechClass } from "../quote.ts";
import { CLASS_FEATURES, classFeatures } from "./class-features.ts";
import { CLASS_WEIGHTS } from "./class-weights.ts";

/** From this probability on a draft is a saying or a thought; chosen on the half of the ruler that may be fitted on. */
const SAYING_FROM = 0.62;
/** From here on what is denied is: it is shown as a denial, and its loss costs more than a deed among the denials. */
const DENIAL_FROM = 0.4;
const THINKING: ReadonlySet<string> = new Set(["think", "hope", "doubt"]);
/** Verbs that other classes of the lexicon hold, and that report what somebody has in mind. */
const FEELS: ReadonlySet<string> = new Set([
  "want",
  "fear",
  "expect",
  "know",
  "understand",
  "worry",
  "regret",
]);

/** "whatever the papers claim": nothing in particular. */
const WHATEVER = /\b(?:whatever|no\s+matter\s+what|regardless\s+of\s+what)\s+(?:[\p{L}’'-]+\s+){1,5}$/iu;
const BEFORE_CUE = 60;

/** How likely a draft is something that somebody said or thought, 0 to 1. */
export function sayingProbability(
  outline: Outline,
  draft: Draft,
  kind: QuoteKind,
  head: CueHead | null,
): number {
  const features = classFeatures(outline, draft, kind, head);
  const sum = CLASS_FEATURES.reduce(
    (total, name) => total + CLASS_WEIGHTS[name] * features[name],
    CLASS_WEIGHTS.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** What a draft is: a saying, a thought, or neither. Words in marks were said, whatever verb reports them. */
export function speechClass(
  outline: Outline,
  draft: Draft,
  kind: QuoteKind,
  { head, polarity }: { readonly head: CueHead | null; readonly polarity: Polarity },
): SpeechClass {
  if (kind === "indirect" && isTimeClause(outline.text, draft.cue, draft.content)) return "other";
  if (isWhatever(outline.text, draft)) return "other";
  const least = polarity === "denied" || polarity === "not_said" ? DENIAL_FROM : SAYING_FROM;
  if (sayingProbability(outline, draft, kind, head) < least) return "other";
  if (kind === "direct" || draft.cue === null) return "saying";
  const known = head?.known;
  const thinks =
    known !== undefined && !known.isNoun && (THINKING.has(known.class) || FEELS.has(known.lemma));
  return thinks ? "thought" : "saying";
}

function isWhatever(text: string, { cue, content }: Draft): boolean {
  if (cue === null || (content[0]?.start ?? 0) > cue.start) return false;
  return WHATEVER.test(text.slice(Math.max(0, cue.start - BEFORE_CUE), cue.start));
}
