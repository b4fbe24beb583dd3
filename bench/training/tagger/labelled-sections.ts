import { passageReader, type ReadPassage } from "../../../embeddings/frames/read-passage.ts";
import type { LoadedModel } from "../../../embeddings/inference/load-encoder.ts";
import type { ModelDescription } from "../../../embeddings/model-description.ts";
import { piecesOf } from "../../../embeddings/passages/pieces.ts";
import { windowsOf } from "../../../embeddings/passages/windows.ts";
import { passageSpans } from "../../../src/text/passage.ts";
import { sentenceSpans } from "../../../src/english/sentences.ts";
import type { Span } from "../../../src/text/span.ts";
import type { QuoteArticle } from "../quote-sets.ts";
import type { TokenOutputSource } from "./token-outputs.ts";

/** Words `[start, end)` of a section. */
export type WordSpan = readonly [start: number, end: number];

/** A predicate and its arguments as words of one section, the arguments by their role's number. */
export interface LabelledFrame {
  readonly predicate: WordSpan;
  readonly arguments: readonly (readonly WordSpan[])[];
}

/** A section of a passage, with the frames whose predicate lies in it. */
export interface LabelledSection {
  readonly article: string;
  /** Where its passage begins in the article. */
  readonly offset: number;
  readonly passage: ReadPassage;
  readonly frames: readonly LabelledFrame[];
}

export const ROLES = ["content", "speaker"] as const;

/** The sections of an article, read by the model as archives read it. */
export async function labelledSections(
  { id, text, gold }: QuoteArticle,
  model: ModelDescription,
  { encoder, tokenText }: LoadedModel,
  outputs: TokenOutputSource,
): Promise<LabelledSection[]> {
  const { specialTokens, dimensions } = encoder;
  const room = model.windowTokens - specialTokens.inAll;
  const sections: LabelledSection[] = [];
  for (const span of passageSpans(text)) {
    const input = { text: text.slice(span.start, span.end) };
    const sentences = sentenceSpans(input.text);
    const reader = passageReader(input.text, tokenText);
    for (const pieces of windowsOf([...piecesOf({ ...input, sentences }, encoder.tokenize, room)], room)) {
      const data = await outputs.of(pieces.flatMap(({ ids }) => ids));
      reader.add({ pieces, data, dimensions, firstRow: specialTokens.before });
    }
    for (const passage of reader.finish()) {
      const within = (spans: readonly Span[]) => wordsWithin(passage, span.start, spans);
      const frames = gold.flatMap(({ cue, content, speaker }): LabelledFrame[] => {
        const [predicate] = within(cue.slice(0, 1));
        return predicate === undefined ? [] : [{ predicate, arguments: [within(content), within(speaker)] }];
      });
      sections.push({ article: id, offset: span.start, passage, frames });
    }
  }
  return sections;
}

/** Words count to the span that holds their middle. */
function wordsWithin({ words }: ReadPassage, offset: number, spans: readonly Span[]): WordSpan[] {
  return spans.flatMap(({ start, end }): WordSpan[] => {
    const inside = (word: Span) => {
      const middle = offset + (word.start + word.end) / 2;
      return middle > start && middle < end;
    };
    const first = words.findIndex(inside);
    return first < 0 ? [] : [[first, words.findLastIndex(inside) + 1]];
  });
}
