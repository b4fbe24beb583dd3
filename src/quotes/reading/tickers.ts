import { sentenceSpans } from "../../english/sentences.ts";
import type { Span } from "../../text/span.ts";
import type { AttributionFrame, ScoredSpan } from "../cues/attribution-frame.ts";
import { firstBehind } from "../marks/spans.ts";

/** "<FB.O>", "<BRK.A>", "(NYSE: HLX.N)": what stands behind a company's name in news of markets. */
const TICKER = /<[\p{Lu}\p{N}^=.-]{1,14}>|\((?:[\p{Lu}]{2,10}:\s?)[\p{Lu}\p{N}.-]{1,10}\)/gu;

/**
 * Frames whose contents are whole where a tagger took the dot of a ticker for the end of a sentence: what ends in a ticker
 * goes on with what begins in it, and what begins in it reaches back to where its sentence or its cue does.
 */
export function withWholeTickers(
  text: string,
  frames: readonly AttributionFrame[],
): readonly AttributionFrame[] {
  const tickers = [...text.matchAll(TICKER)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  if (tickers.length === 0) return frames;
  const around = (at: number): Span | null => {
    const ticker = tickers[firstBehind(tickers, at)];
    return ticker !== undefined && ticker.start < at && at < ticker.end ? ticker : null;
  };
  const sentences = sentenceSpans(text);
  const isTorn = ({ start, end }: Span) => around(start) !== null || around(end) !== null;
  /** By where a ticker begins, how far the content goes that begins inside it. */
  const rest = new Map<number, number>();
  for (const { content } of frames) {
    for (const { start, end } of content) {
      const ticker = around(start);
      if (ticker !== null) rest.set(ticker.start, Math.max(end, rest.get(ticker.start) ?? 0));
    }
  }
  const mended = (frame: AttributionFrame, span: ScoredSpan): ScoredSpan => {
    if (!isTorn(span)) return span;
    const last = around(span.end);
    const end = last === null ? span.end : Math.max(last.end, rest.get(last.start) ?? 0);
    const isBefore = frame.cue.start >= span.end;
    const sentence = sentences[firstBehind(sentences, span.start)]?.start ?? span.start;
    const back = isBefore ? sentence : Math.max(sentence, frame.cue.end);
    return { ...span, start: around(span.start) === null ? span.start : Math.min(span.start, back), end };
  };
  return frames.map((frame) =>
    frame.content.some(isTorn)
      ? { ...frame, content: joined(frame.content.map((span) => mended(frame, span))) }
      : frame,
  );
}

/** In text order, without overlap. */
function joined(spans: readonly ScoredSpan[]): ScoredSpan[] {
  const all: ScoredSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && span.start < last.end)
      all[all.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else all.push(span);
  }
  return all;
}
