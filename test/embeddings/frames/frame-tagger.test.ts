import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createEmbedder,
  describeFrameTagger,
  describeModel,
  type Embedder,
  type Frame,
  type TextSpan,
} from "../../../embeddings/index.ts";
import { MODEL_CACHE } from "../model-cache.ts";

let embedder: Embedder;
beforeAll(async () => {
  const model = await describeModel(undefined, MODEL_CACHE);
  embedder = await createEmbedder({ model, cacheFolder: MODEL_CACHE, threads: 1, tagFrames: true });
}, 60_000);
afterAll(() => embedder.close());

/** Sentences are divided at ". " here. */
function passage(text: string) {
  const sentences: TextSpan[] = [];
  for (const match of text.matchAll(/[^.]+\.”?\s*/gu))
    sentences.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  return { text, sentences };
}

async function framesOf(text: string): Promise<readonly Frame[]> {
  const [vectors] = await embedder.embedPassages([passage(text)]);
  return vectors?.frames ?? [];
}

/** Likely frames, as words. */
async function readFrames(text: string) {
  const slice = ({ start, end }: TextSpan) => text.slice(start, end);
  const frames = await framesOf(text);
  return frames
    .filter(({ validity, predicate }) => validity > 0.5 && predicate.probability > 0.5)
    .map(({ predicate, arguments: found }) => {
      const of = (role: string) => found.filter((argument) => argument.role === role).map(slice);
      return { predicate: slice(predicate), content: of("content"), speaker: of("speaker") };
    });
}

describe("frames", () => {
  test("tell who said what", async () => {
    expect(
      await readFrames(
        "Ada Brandt said that the new bridge to Lindenau would open in spring. It has three arches.",
      ),
    ).toEqual([
      {
        predicate: "said",
        content: ["that the new bridge to Lindenau would open in spring"],
        speaker: ["Ada Brandt"],
      },
    ]);
  });

  test("tell them apart where a passage has several", async () => {
    const frames = await readFrames(
      "The mayor of Lindenau promised that the ferry would stay. Her rival, Otto Falk, said it was too expensive.",
    );
    expect(frames.map(({ speaker }) => speaker[0])).toEqual([
      "The mayor of Lindenau",
      expect.stringContaining("Otto Falk"),
    ]);
    expect(frames[1]?.content.join(" ")).toContain("it was too expensive");
  });

  test("hold both parts of what stands around its predicate", async () => {
    const [frame] = await readFrames("“The swans are back,” said Ada Brandt. “Nobody had counted on it.”");
    expect(frame?.speaker).toEqual(["Ada Brandt"]);
    expect(frame?.content.join(" ")).toContain("The swans are back");
    expect(frame?.content.join(" ")).toContain("Nobody had counted on it");
  });

  test("are none where nobody says anything", async () => {
    expect(await readFrames("The ferry to Port Almond leaves at nine in the evening.")).toEqual([]);
    expect(await framesOf("")).toEqual([]);
    expect(await framesOf("  \u200b ")).toEqual([]);
  });

  test("are the same every time, whoever is embedded beside them, and leave the vectors as they are", async () => {
    const texts = ["Otto Falk denied it.", "The clock is slow, she told the Almond Gazette.", "Nobody knew."];
    const together = await embedder.embedPassages(texts.map(passage));
    for (const [i, text] of texts.entries()) {
      const [alone] = await embedder.embedPassages([passage(text)]);
      expect(alone).toEqual(together[i]);
    }
    const plain = await createEmbedder({ model: embedder.model, cacheFolder: MODEL_CACHE, threads: 1 });
    const [without] = await plain.embedPassages([passage(texts[0] as string)]);
    await plain.close();
    expect(without).toEqual({ windows: together[0]?.windows, sentences: together[0]?.sentences });
  });

  test("lie within their passage, on whole words, in order", async () => {
    const text =
      "Zoë Ångström-Brandt, 41, said: “It’s late.”\n\n  東京 official told 한국 reporters he “couldn’t say” 👩‍👩‍👧. ".repeat(
        12,
      );
    for (const { predicate, arguments: found } of await framesOf(text)) {
      for (const { start, end, probability } of [predicate, ...found]) {
        expect(start).toBeLessThan(end);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
      for (const role of ["content", "speaker"]) {
        const ends = found
          .filter((argument) => argument.role === role)
          .flatMap(({ start, end }) => [start, end]);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
      }
    }
  });
});

describe("a tagger", () => {
  test("is described for the model that it was trained on, and for no other", async () => {
    const tagger = describeFrameTagger(embedder.model);
    expect(tagger?.roles).toEqual(["content", "speaker"]);
    expect(describeFrameTagger({ ...embedder.model, stamp: "another|model" })).toBeNull();
  });

  test("does not read another model: frames are null", async () => {
    const model = { ...embedder.model, stamp: "another|model" };
    const other = await createEmbedder({ model, cacheFolder: MODEL_CACHE, threads: 1, tagFrames: true });
    const [vectors] = await other.embedPassages([passage("Ada Brandt said so.")]);
    await other.close();
    expect(vectors?.frames).toBeNull();
  });
});
