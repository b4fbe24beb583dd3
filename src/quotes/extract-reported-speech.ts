import { overlaps } from "../text/span.ts";
import type { AttributionFrame, ScoredSpan } from "./attribution-frame.ts";
import { composeDrafts } from "./compose.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft, SourceFrame } from "./draft.ts";
import { kindOf } from "./kind.ts";
import { labelFrames } from "./labels.ts";
import { type Outline, outlineOf } from "./outline.ts";
import type { ReportedSpeech } from "./quote.ts";
import { quoteFeatures } from "./quote-features.ts";
import { ruleFrames } from "./rule-frames.ts";
import { firstBehind } from "./spans.ts";

/** Least probability of the content being reported speech at which a quote is given; chosen on the train set. */
const LEAST_CONTENT = { tagged: 0.36, ruled: 0.28 } as const;

interface Weighed {
  readonly speech: ReportedSpeech;
  readonly content: number;
}

/**
 * The reported speech of an article, in text order; contents do not overlap. `frames` are a trained tagger's, with
 * offsets into `article.text`; `null` where there is none: then cue words and quote marks alone decide. Linear in the
 * text's length; throws for no text.
 */
export function extractReportedSpeech(
  article: { readonly text: string; readonly title?: string },
  frames: readonly AttributionFrame[] | null,
): ReportedSpeech[] {
  const outline = outlineOf(article.text);
  const isTagged = frames !== null;
  const least = LEAST_CONTENT[isTagged ? "tagged" : "ruled"];
  const weighed = draftsOf(outline, frames)
    .map((draft) => weigh(outline, draft, isTagged))
    .filter(({ content }) => content >= least);
  return apart(article.text, weighed);
}

/** Everything that may be reported speech, before probabilities decide. */
export function draftsOf(outline: Outline, frames: readonly AttributionFrame[] | null): Draft[] {
  const labels = labelFrames(outline);
  const isOutsideDialogue = ({ cue }: SourceFrame) => {
    const line = labels.dialogue[firstBehind(labels.dialogue, cue.start)];
    return line === undefined || !overlaps(line, cue);
  };
  const rules = [...ruleFrames(outline).filter(isOutsideDialogue), ...labels.frames];
  if (frames === null) return composeDrafts(outline, rules, rules);
  const tagged = frames.map((frame) => taggedFrame(outline, frame)).filter(isOutsideDialogue);
  return composeDrafts(outline, [...tagged, ...labels.frames], rules);
}

/** A tagger's frame, cut to the line of its cue: a tagger may read several lines as one paragraph. */
function taggedFrame(outline: Outline, frame: AttributionFrame): SourceFrame {
  const line = outline.lines[firstBehind(outline.lines, frame.cue.start)];
  const cut = (spans: readonly ScoredSpan[]) =>
    spans
      .map((span) => ({
        ...span,
        start: Math.max(span.start, line?.start ?? 0),
        end: Math.min(span.end, line?.end ?? 0),
      }))
      .filter(({ start, end }) => end > start);
  return { ...frame, content: cut(frame.content), speaker: cut(frame.speaker), rule: "tagger" };
}

function weigh(outline: Outline, draft: Draft, isTagged: boolean): Weighed {
  const kind = kindOf(outline, draft);
  const { content, whole } = confidenceOf(quoteFeatures(outline, draft, kind), isTagged);
  const cue = draft.cue === null ? [] : [draft.cue];
  const speech = { kind, content: draft.content, cue, mention: draft.mention, confidence: whole };
  return { speech, content };
}

/** Of two quotes whose contents overlap the likelier one stays. */
function apart(text: string, quotes: readonly Weighed[]): ReportedSpeech[] {
  const taken = new Uint8Array(text.length);
  const kept: ReportedSpeech[] = [];
  for (const { speech } of quotes.toSorted((a, b) => b.content - a.content)) {
    if (speech.content.some(({ start, end }) => taken.subarray(start, end).includes(1))) continue;
    for (const { start, end } of speech.content) taken.fill(1, start, end);
    kept.push(speech);
  }
  return kept.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}
