import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { ANSWER_VERSION, answerJson } from "../../src/words/answer-json.ts";
import { arbitraryLead } from "../support/arbitrary-lead.ts";

const isAnswer = new Ajv2020({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync("answer.schema.json", "utf8")),
);

const EMPTY = {
  question: "what did Kordrick say?",
  understood: {
    kind: "attribution",
    asks: "sayings",
    speakers: [],
    topic: null,
    outlet: null,
    from: null,
    to: null,
  },
  status: "nothing_found",
  statements: [],
  closest: [],
  sources: [],
  quoted: null,
  suggestions: [],
  tookMs: 1,
} as const satisfies Omit<Answer, "lead">;

test("whatever a lead tells, the JSON answer keeps to its schema, with the line and the facts", () => {
  fc.assert(
    fc.property(arbitraryLead, (lead) => {
      const json = answerJson({ ...EMPTY, lead });
      expect(isAnswer(json), JSON.stringify(isAnswer.errors?.slice(0, 3))).toBe(true);
      expect(json).toMatchObject({ version: ANSWER_VERSION, found: lead });
      expect(json.lead).not.toBe("");
    }),
    { numRuns: 300 },
  );
});

test("the schema refuses a lead that has what its kind has not, or lacks what it has", () => {
  const found = { is: "unreferred", word: "she" };
  const json = { ...answerJson({ ...EMPTY, lead: { is: "unreferred", word: "she" } }), found };
  expect(isAnswer(json)).toBe(true);
  expect(isAnswer({ ...json, found: { is: "unreferred" } })).toBe(false);
  expect(isAnswer({ ...json, found: { ...found, limits: { outlet: null, from: null, to: null } } })).toBe(
    false,
  );
  expect(isAnswer({ ...json, version: 1 })).toBe(false);
});
