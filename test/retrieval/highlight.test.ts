import { describe, expect, it } from "vitest";
import { answeringSentence } from "../../src/retrieval/highlight.ts";
import type { Hit } from "../../src/retrieval/retriever.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";

/** A hit whose sentences have the given similarity and share of the question. */
function hitOf(text: string, scores: readonly [similarity: number, coverage: number][]): Hit {
  const sentences = sentenceSpans(text).map((span, i) => {
    const [similarity, coverage] = scores[i] ?? [0, 0];
    return { ...span, similarity, coverage };
  });
  return { passage: { text }, sentences } as unknown as Hit;
}
const marked = (hit: Hit, wanted: Parameters<typeof answeringSentence>[1] = null) => {
  const { start, end } = answeringSentence(hit, wanted, new Set());
  return hit.passage.text.slice(start, end);
};

describe("answeringSentence", () => {
  const TEXT = "The hall was cold. There were 212 swans. Nobody stayed.";

  it("marks the sentence that is nearest to the question and holds most of it", () => {
    expect(
      marked(
        hitOf(TEXT, [
          [0.1, 0],
          [0.5, 0.5],
          [0.2, 0],
        ]),
      ),
    ).toBe("There were 212 swans.");
  });

  it("prefers one that holds what is asked for among near equals", () => {
    const hit = hitOf(TEXT, [
      [0.42, 0.5],
      [0.4, 0.5],
      [0, 0],
    ]);
    expect(marked(hit)).toBe("The hall was cold.");
    expect(marked(hit, "number")).toBe("There were 212 swans.");
  });

  it("marks the first of equals", () => {
    expect(marked(hitOf(TEXT, []))).toBe("The hall was cold.");
  });

  it("marks the whole passage where it was not divided", () => {
    const whole = { passage: { text: "One line" }, sentences: [] } as unknown as Hit;
    expect(marked(whole)).toBe("One line");
  });

  it("marks a quotation to its end", () => {
    const text = "“The bridge is closed. It stays closed,” she said. Then she left.";
    expect(marked(hitOf(text, [[0.9, 1]]))).toBe("“The bridge is closed. It stays closed,” she said.");
  });
});
