import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type GreyPicture, isEmpty, pgmOf, type Turns, turned } from "../pdf/grey-picture.ts";

/** A word as it stands on a picture, in dots from its upper left corner. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line of its line. */
  readonly base: number;
  /** Height of the letters of its line, with what they have above and below. */
  readonly height: number;
  /** 0 to 100. */
  readonly confidence: number;
}

export interface Recognised {
  readonly words: readonly RecognisedWord[];
  /** Of the words, each counting by its letters, 0 to 100; 0 without words. */
  readonly confidence: number;
  /** How the picture was turned to be read. */
  readonly turns: Turns;
  /** Of the picture as it was read. */
  readonly width: number;
  readonly height: number;
}

export interface Recogniser {
  read(picture: GreyPicture): Promise<Recognised>;
  close(): Promise<void>;
}

/** What adds the recogniser to an installation: 58 MB, its model for English among them; nothing is loaded from elsewhere. */
export const HOW_TO_ADD = "npm install tesseract.js @tesseract.js-data/eng";
/** Below this a page may stand on its head, or on its side. */
const UPRIGHT = 70;
const TURNS: readonly Turns[] = [0, 2, 1, 3];

/** Where the recogniser's model lies; `null` where it, or the model, is not installed. */
export function recogniserModel(): string | null {
  const { resolve } = createRequire(import.meta.url);
  try {
    resolve("tesseract.js");
    return join(dirname(resolve("@tesseract.js-data/eng/package.json")), "4.0.0_best_int");
  } catch {
    return null;
  }
}

/** Starts tesseract on a thread of its own. Throws where it is not installed: see `recogniserModel`. */
export async function createRecogniser(): Promise<Recogniser> {
  const langPath = recogniserModel();
  if (langPath === null) throw new Error(`Expected a recogniser, got none: ${HOW_TO_ADD}`);
  const { createWorker, OEM } = (await import(PACKAGE)) as Tesseract;
  const worker = await createWorker("eng", OEM.LSTM_ONLY, { langPath, cacheMethod: "none" });
  // Pages of one document mostly stand as the one before.
  let last: Turns = 0;
  const readTurned = async (picture: GreyPicture, turns: Turns): Promise<Recognised> => {
    const { width, height, grey } = turned(picture, turns);
    const { data } = await worker.recognize(
      pgmOf({ width, height, grey }),
      {},
      { blocks: true, text: false },
    );
    const words = wordsIn(data.blocks ?? []);
    return { words, confidence: confidenceOf(words), turns, width, height };
  };
  return {
    async read(picture) {
      if (isEmpty(picture))
        return { words: [], confidence: 0, turns: 0, width: picture.width, height: picture.height };
      let best: Recognised | null = null;
      for (const turns of [last, ...TURNS.filter((other) => other !== last)]) {
        const found = await readTurned(picture, turns);
        if (best === null || weightOf(found) > weightOf(best)) best = found;
        if (found.confidence >= UPRIGHT) break;
      }
      if (best === null) throw new Error("Expected a picture to be read in some way, got none");
      if (best.confidence >= UPRIGHT) last = best.turns;
      return best;
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** A name that is not known at compile time: the package may be missing. */
const PACKAGE: string = "tesseract.js";

/** As much of tesseract.js as is used. */
interface Tesseract {
  readonly OEM: { readonly LSTM_ONLY: number };
  createWorker(
    language: string,
    engine: number,
    options: { readonly langPath: string; readonly cacheMethod: "none" },
  ): Promise<TesseractWorker>;
}

interface TesseractWorker {
  recognize(
    image: Buffer,
    options: object,
    output: { readonly blocks: true; readonly text: false },
  ): Promise<{ readonly data: { readonly blocks: readonly Block[] | null } }>;
  terminate(): Promise<unknown>;
}

interface Block {
  readonly paragraphs: readonly { readonly lines: readonly Line[] }[];
}

interface Line {
  readonly baseline: { readonly y0: number; readonly y1: number };
  readonly rowAttributes: { readonly rowHeight: number };
  readonly words: readonly {
    readonly text: string;
    readonly confidence: number;
    readonly bbox: { readonly x0: number; readonly x1: number };
  }[];
}

function wordsIn(blocks: readonly Block[]): RecognisedWord[] {
  return blocks.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) =>
      lines.flatMap(({ baseline, rowAttributes, words }) =>
        words.map(({ text, confidence, bbox }) => ({
          text,
          confidence,
          left: bbox.x0,
          right: bbox.x1,
          base: (baseline.y0 + baseline.y1) / 2,
          height: rowAttributes.rowHeight,
        })),
      ),
    ),
  );
}

function confidenceOf(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return (
    words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(1, letters)
  );
}

/** Letters that are read without much doubt: of a picture on its head there are few. */
function weightOf({ words }: Recognised): number {
  return words.reduce((sum, { text, confidence }) => sum + (confidence >= UPRIGHT ? text.length : 0), 0);
}
