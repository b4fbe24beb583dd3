import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PreTrainedTokenizer } from "@xenova/transformers";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { prepareEmbeddedModel } from "../../../embeddings/convert/embedded-model.ts";
import { type Word, wordsOf } from "../../../embeddings/frames/words.ts";
import { type Piece, piecesOf } from "../../../embeddings/passages/pieces.ts";
import { MODEL_CACHE } from "../model-cache.ts";
import { oddPassage } from "../passages/odd-text.ts";

let tokenize: (text: string) => number[];
let tokenText: (id: number) => string | undefined;
beforeAll(async () => {
  const folder = await prepareEmbeddedModel(MODEL_CACHE);
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const tokenizer = new PreTrainedTokenizer(json("tokenizer.json"), json("tokenizer_config.json"));
  const texts = new Map([...tokenizer.get_vocab()].map(([text, id]) => [id, text]));
  tokenize = (text) => tokenizer.encode(text, { add_special_tokens: false });
  tokenText = (id) => texts.get(id);
}, 60_000);

const whole = (text: string): Piece => ({ start: 0, end: text.length, sentence: 0, ids: tokenize(text) });
const formsOf = (text: string) =>
  wordsOf(text, whole(text), tokenText).map(({ start, end }) => text.slice(start, end));

describe("words", () => {
  test("are words and single marks, with their places in the text", () => {
    expect(formsOf("“The ferry's late,” Zoë Ångström-Brandt said.")).toEqual(
      "“|The|ferry|'|s|late|,|”|Zoë|Ångström|-|Brandt|said|.".split("|"),
    );
  });

  test("keep what the tokenizer drops or does not know where it stands", () => {
    expect(formsOf("caf\u0065\u0301 a\u200bb")).toEqual(["caf\u0065\u0301", "a\u200bb"]);
    expect(formsOf("한국어 said 東京都, 👩‍👩‍👧 too")).toEqual([
      "한국어",
      "said",
      "東",
      "京",
      "都",
      ",",
      "👩‍👩‍👧",
      "too",
    ]);
    expect(formsOf(`${"x".repeat(101)} [UNK] ΟΔΟΣ İstanbul`)).toEqual([
      "x".repeat(101),
      "[UNK]",
      "ΟΔΟΣ",
      "İstanbul",
    ]);
  });

  test("have the tokens that they have alone", () => {
    const unit = fc.constantFrom(..."abcdefgh ABC éÜñ.,'\"“”-()123 東京한국ßﬁ😀");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const piece = whole(text);
        for (const { start, end, firstRow, endRow } of wordsOf(text, piece, tokenText))
          expect(tokenize(text.slice(start, end))).toEqual(piece.ids.slice(firstRow, endRow));
      }),
    );
  });

  test("of any text are in order, within their piece, and hold every token", () => {
    fc.assert(
      fc.property(oddPassage, ({ text, sentences }) => {
        for (const piece of piecesOf({ text, sentences }, tokenize, 62)) {
          const words = wordsOf(text, piece, tokenText);
          expectInOrder(words, piece);
        }
      }),
    );
  });
});

function expectInOrder(words: readonly Word[], piece: Piece): void {
  let end = piece.start;
  let row = words[0]?.firstRow ?? 0;
  for (const word of words) {
    expect(word.start).toBeGreaterThanOrEqual(end);
    expect(word.end).toBeGreaterThan(word.start);
    expect(word.firstRow).toBe(row);
    expect(word.endRow).toBeGreaterThan(row);
    ({ end } = word);
    row = word.endRow;
  }
  expect(end).toBeLessThanOrEqual(piece.end);
  if (words.length > 0) expect(row).toBe(piece.ids.length);
}
