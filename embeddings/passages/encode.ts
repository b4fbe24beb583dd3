import type { PassageInput, PassageVectors, PassageWindow } from "./passage-input.ts";
import { type Piece, piecesOf, type Tokenize } from "./pieces.ts";
import { addRows, type TokenOutputs, toUnitLength } from "./pooling.ts";
import { windowsOf } from "./windows.ts";

/** What the model gives for the tokens of one window. */
export interface WindowOutputs extends TokenOutputs {
  readonly tokens: number;
  /** The same of a layer in its middle; models of others do not give it. */
  readonly middle?: Float32Array;
}

/** A loaded model, as far as turning text into vectors needs it. */
export interface Encoder {
  readonly dimensions: number;
  readonly pooling: "mean" | "cls";
  readonly tokenize: Tokenize;
  /** The model's outputs for one window: its own special tokens, `prefix`, then `ids`. */
  run(prefix: readonly number[], ids: readonly number[]): Promise<WindowOutputs>;
  /** Tokens that the model puts before a text ([CLS]) and in all (with [SEP]). */
  readonly specialTokens: { readonly before: number; readonly inAll: number };
}

export interface EncodeOptions {
  /** Put before the text of every window, such as "passage: "; may be empty. */
  readonly prefix: string;
  /** Most tokens of a window, the model's special ones and the prefix counted. */
  readonly maxTokens: number;
  /** Asked between windows, and waited for: throws to stop, takes its time to let others go first. */
  readonly checkpoint?: () => void | Promise<void>;
  /** Shown each window once the model has read it; the first piece's first token is the row `firstRow`. */
  readonly onWindow?: (pieces: readonly Piece[], outputs: WindowOutputs, firstRow: number) => void;
}

/** How long pieces are made before the thread looks up for questions, in milliseconds. */
const TOKENIZING_SLICE_MS = 10;

/** A passage's windows and sentences as vectors; one forward pass a window. Rejects with what `checkpoint` throws. */
export async function encodePassage(
  encoder: Encoder,
  input: PassageInput,
  options: EncodeOptions,
): Promise<PassageVectors> {
  const { dimensions } = encoder;
  const prefix = options.prefix === "" ? [] : encoder.tokenize(options.prefix);
  const room = options.maxTokens - encoder.specialTokens.inAll - prefix.length;
  const first = encoder.specialTokens.before + prefix.length;
  const sums = input.sentences.map(() => new Float32Array(dimensions));
  const seen = input.sentences.map(() => false);
  const windows: PassageWindow[] = [];
  for (const pieces of windowsOf(await collectPieces(encoder, input, room, options), room)) {
    await options.checkpoint?.();
    const ids = pieces.flatMap((piece) => piece.ids);
    const outputs = await encoder.run(prefix, ids);
    windows.push({ ...coverOf(pieces, input.text), vector: pooled(encoder, outputs) });
    options.onWindow?.(pieces, outputs, first);
    let row = first;
    for (const { sentence, ids } of pieces) {
      const sum = sums[sentence];
      if (sum !== undefined && ids.length > 0) {
        addRows(sum, outputs, row, row + ids.length);
        seen[sentence] = true;
      }
      row += ids.length;
    }
  }
  const [{ vector }] = windows as [PassageWindow];
  const sentences = sums.map((sum, i) => (seen[i] ? toUnitLength(sum) : vector.slice()));
  return { windows, sentences };
}

/** A question as one vector; one longer than the model can read is read in several parts whose sum it becomes. */
export async function encodeQuery(
  encoder: Encoder,
  text: string,
  options: EncodeOptions,
): Promise<Float32Array> {
  const { windows } = await encodePassage(encoder, { text, sentences: [] }, options);
  if (windows.length === 1) return (windows[0] as PassageWindow).vector;
  const sum = new Float32Array(encoder.dimensions);
  for (const { vector } of windows) addRows(sum, { data: vector, dimensions: encoder.dimensions }, 0, 1);
  return toUnitLength(sum);
}

async function collectPieces(encoder: Encoder, input: PassageInput, room: number, options: EncodeOptions) {
  const pieces: Piece[] = [];
  let sliceStart = performance.now();
  for (const piece of piecesOf(input, encoder.tokenize, room)) {
    pieces.push(piece);
    if (performance.now() - sliceStart < TOKENIZING_SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    await options.checkpoint?.();
    sliceStart = performance.now();
  }
  return pieces;
}

/** From the first piece to the last; the whole text for a window without one. */
function coverOf(pieces: readonly Piece[], text: string): { start: number; end: number } {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? text.length };
}

function pooled(encoder: Encoder, outputs: WindowOutputs): Float32Array {
  const vector = new Float32Array(encoder.dimensions);
  addRows(vector, outputs, 0, encoder.pooling === "cls" ? 1 : outputs.tokens);
  return toUnitLength(vector);
}
