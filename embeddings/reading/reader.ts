import { EmbeddingError } from "../embedding-error.ts";
import type { TokenText } from "../frames/words.ts";
import type { GraphSession, GraphTensor } from "../inference/graph-session.ts";
import type { Tokenize } from "../passages/pieces.ts";
import { type Bounds, severalBounds } from "./best-bounds.ts";
import { firstTokens, readableText } from "./readable-text.ts";
import type { TrainedReader } from "./reader-file.ts";
import type { Reading, WindowToRead } from "./reading.ts";
import { wholeWords } from "./whole-words.ts";

/** The base model's tokens, as far as reading needs them. */
export interface ReaderTokens {
  readonly tokenize: Tokenize;
  readonly tokenText: TokenText;
  /** The tokens that it wants before a text ([CLS]) and after it ([SEP]). */
  readonly marks: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/** A loaded reader. */
export interface Reader {
  /**
   * One reading a window, in their order. `checkpoint` is asked before each; what it throws is rejected with. Rejects
   * with an `EmbeddingError` (`inference_failed`) when the model gives no number.
   */
  read(question: string, windows: readonly WindowToRead[], checkpoint?: () => void): Promise<Reading[]>;
}

/** Spans of words that are told of each window. */
const SPANS = 5;
/** Tokens of a window's head that are read, at most: a headline's. */
const HEAD_TOKENS = 32;

/** What is read where there is nothing to read: below everything that the model gives for texts. */
const NOTHING = { answer: -12, margin: -24 } as const;

/**
 * Reads with the model of `prepareReader`, a window at a time: a pass over several at once would quantize them
 * together, so that a reading would depend on its neighbours, and is no faster on one thread.
 */
export function createReader(trained: TrainedReader, session: GraphSession, tokens: ReaderTokens): Reader {
  const { tokenize, tokenText, marks } = tokens;
  // Taken out, so that the adapter's tensors are not kept.
  const { questionTokens, windowTokens, answerTokens, marginShare } = trained;
  const score = ({ answer, margin }: { answer: number; margin: number }) => answer + marginShare * margin;

  async function readWindow(question: readonly number[], window: WindowToRead): Promise<Reading> {
    const head = window.head === "" ? [] : firstTokens(`${window.head}.`, tokenize, HEAD_TOKENS);
    const text = readableText(window.text, tokenize, tokenText, windowTokens - head.length);
    if (question.length === 0 || text.ids.length === 0) {
      return { ...NOTHING, score: score(NOTHING), words: null, others: [] };
    }
    const { inputs, from: row } = pairInputs(question, [...head, ...text.ids], marks);
    const from = row + head.length;
    const outputs = await session.run(inputs);
    const bounds = outputs.bounds as Float32Array;
    const answer = outputs.answer?.[0] as number;
    const [best, ...next] = severalBounds(bounds, from, from + text.ids.length, answerTokens, SPANS);
    const marginOf = (fit: number) => fit - (bounds[0] as number) - (bounds[1] as number);
    const margin = marginOf(best?.fit as number);
    if (best === undefined || !Number.isFinite(answer) || !Number.isFinite(margin)) {
      throw new EmbeddingError(
        "inference_failed",
        `Expected the reader to give numbers, got ${answer}, ${margin}`,
      );
    }
    const wordAt = (row: number) => text.wordOfToken[row - from] as number;
    const wordsOf = ({ first, last }: Bounds) =>
      wholeWords(window.text, text.words, wordAt(first), wordAt(last)) ?? null;
    const others = next.flatMap((bounds) => {
      const words = wordsOf(bounds);
      return words === null ? [] : [{ ...words, margin: marginOf(bounds.fit) }];
    });
    return { answer, margin, score: score({ answer, margin }), words: wordsOf(best), others };
  }

  return {
    async read(question, windows, checkpoint = () => {}) {
      const asked = firstTokens(question, tokenize, questionTokens);
      const readings: Reading[] = [];
      for (const window of windows) {
        checkpoint();
        readings.push(await readWindow(asked, window));
      }
      return readings;
    },
  };
}

/** `[CLS] question [SEP] window [SEP]` as the model takes it, and the row of the window's first token. */
function pairInputs(
  question: readonly number[],
  window: readonly number[],
  { before, after }: ReaderTokens["marks"],
): { inputs: Record<string, GraphTensor>; from: number } {
  const ids = [...before, ...question, ...after, ...window, ...after];
  const from = before.length + question.length + after.length;
  const tensor = (data: BigInt64Array): GraphTensor => ({ data, shape: [1, ids.length] });
  return {
    inputs: {
      input_ids: tensor(BigInt64Array.from(ids, BigInt)),
      attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
      token_type_ids: tensor(new BigInt64Array(ids.length).fill(1n, from)),
    },
    from,
  };
}
