import { type KnownLine, knownLines } from "../english/line-kinds.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { AttributionFrame, ScoredSpan } from "./attribution-frame.ts";
import { speechClass } from "./classes/speech-class.ts";
import { composeDrafts } from "./compose.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft, SourceFrame } from "./draft.ts";
import { kindOf } from "./kind.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { cueHead } from "./classes/cue-head.ts";
import { polarityOf } from "./classes/polarity.ts";
import type { ReportedSpeech } from "./quote.ts";
import { quoteFeatures } from "./quote-features.ts";
import { ruleFrames } from "./rule-frames.ts";
import { selectDrafts } from "./select-drafts.ts";
import { signatureFrames } from "./signatures.ts";
import { firstBehind } from "./spans.ts";
import { withWholeTickers } from "./tickers.ts";
import { turnFrames } from "./turns/turn-frames.ts";

/** What quotes are read from. */
export interface SpeechText {
  readonly text: string;
  readonly title?: string;
  /** Those of `text`, where they are known. */
  readonly sentences?: readonly Span[] | undefined;
  /** The lines beside its text, where they are known. */
  readonly beside?: readonly KnownLine[] | undefined;
}

/**
 * The reported speech of an article, in text order; contents do not overlap. `frames` are a trained tagger's, with
 * offsets into `article.text`; `null` where there is none: then cue words and quote marks alone decide. Linear in the
 * text's length; throws for no text.
 */
export function extractReportedSpeech(
  article: SpeechText,
  frames: readonly AttributionFrame[] | null,
): ReportedSpeech[] {
  const outline = outlineOf(article.text, article.sentences);
  const isTagged = frames !== null;
  const candidates = draftsOf(outline, frames, article.title, article.beside).map((draft) => {
    const kind = kindOf(outline, draft);
    const { content: probability, whole } = confidenceOf(quoteFeatures(outline, draft, kind), isTagged);
    return { kind, draft, content: draft.content, probability, confidence: whole };
  });
  return selectDrafts(article.text, candidates, isTagged).map(({ kind, draft, content, confidence }) => {
    const head = draft.cue === null ? null : cueHead(article.text.slice(draft.cue.start, draft.cue.end));
    const polarity = polarityOf(article.text, draft, head);
    return {
      kind,
      class: speechClass(outline, draft, kind, { head, polarity }),
      polarity,
      content,
      cue: draft.cue === null ? [] : [draft.cue],
      mention: draft.mention,
      confidence,
    };
  });
}

/** Everything that may be reported speech, before probabilities decide. */
export function draftsOf(
  outline: Outline,
  frames: readonly AttributionFrame[] | null,
  title = "",
  lines: readonly KnownLine[] = knownLines(outline.text),
): Draft[] {
  const labels = turnFrames(outline, title);
  const beside = lines.filter(({ kind }) => kind === "teaser" || kind === "byline");
  /** The headline of another article tells nothing that this one does. */
  const isInText = ({ cue }: SourceFrame) =>
    (beside[firstBehind(beside, cue.start)]?.start ?? Number.POSITIVE_INFINITY) > cue.start;
  const isOutsideDialogue = ({ cue }: SourceFrame) => {
    const line = labels.dialogue[firstBehind(labels.dialogue, cue.start)];
    return line === undefined || !overlaps(line, cue);
  };
  const ruled = [...signatureFrames(outline), ...ruleFrames(outline)].filter(isInText);
  const rules = [...ruled.filter(isOutsideDialogue), ...labels.frames];
  if (frames === null) return composeDrafts(outline, rules, rules);
  const tagged = withWholeTickers(outline.text, frames)
    .map((frame) => taggedFrame(outline, frame))
    .filter((frame) => isOutsideDialogue(frame) && isInText(frame));
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
