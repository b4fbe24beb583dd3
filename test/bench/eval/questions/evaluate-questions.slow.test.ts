import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf, readBaseline } from "../../../../bench/eval/baseline.ts";
import { askQuestions, questionResult } from "../../../../bench/eval/questions/evaluate-questions.ts";
import { questionsOf } from "../../../../bench/eval/questions/question-set.ts";
import { availableVectorIndex } from "../../../../embeddings/index.ts";
import { openArchive } from "../../../../src/archive/open-archive.ts";
import type { PreparedModel } from "../../../../src/intake/prepare-model.ts";
import { testModel } from "../../../support/running-bot.ts";
import { createWindowReader } from "../../../../src/retrieval/reading/passage-reader.ts";
import { createRetriever } from "../../../../src/retrieval/retriever.ts";
import { copyIngested } from "../../../support/sample-data.ts";

// The part of `npm run eval` that needs no data from outside: questions of readers to the sample articles and to invented ones. No
// figure may fall below the recorded ones (`npm run eval -- --update-baseline` records them), and no lead may contradict itself.

const SETS = join("bench", "eval", "sets", "questions");

let model: PreparedModel;
beforeAll(async () => {
  model = await testModel();
});
afterAll(() => model?.embedder.close());

const LIBRARIES = [
  ["samples", "articles"],
  ["names", join(SETS, "names.articles.jsonl")],
] as const;

describe.each(LIBRARIES)("the questions to %s", (library, articles) => {
  it("are answered as well as they were, in leads that are true to their statements", async () => {
    const folder = await mkdtemp(join(tmpdir(), "verbatim-eval-"));
    await copyIngested(folder, model, [articles]);
    const archive = openArchive({ folder, model: model.model, vectorIndex: await availableVectorIndex() });
    try {
      const questions = questionsOf(SETS, library);
      const asked = await askQuestions(
        questions,
        archive,
        createRetriever(
          archive,
          model.embedder.embedQuery,
          model.embedder.read && createWindowReader(model.embedder.read),
        ),
      );
      const result = questionResult(library, asked);
      expect(asked).toHaveLength(questions.length);
      expect(result.contradictions).toEqual([]);
      const baseline = readBaseline(join("bench", "eval", "baseline.json"));
      expect(Object.keys(baseline[result.name] ?? {})).toEqual(Object.keys(result.figures));
      expect(faultsOf([result], baseline)).toEqual([]);
    } finally {
      await archive.close();
      await rm(folder, { recursive: true, force: true });
    }
  }, 300_000);
});
