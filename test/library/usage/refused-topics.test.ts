import { expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { placesInOne } from "../../../src/library/article-place.ts";
import { createEmptyArchive } from "../../../src/library/empty-archive.ts";
import { DEFAULT_SETTINGS } from "../../../src/library/settings.ts";
import { refusedTopics } from "../../../src/library/usage/refused-topics.ts";

const ANSWER = {
  question: "who painted the tide gate?",
  understood: { kind: "fact", asks: "fact", speakers: [], topic: null, outlet: null, from: null, to: null },
  status: "nothing_found",
  statements: [],
  closest: [],
  sources: [],
  quoted: null,
  suggestions: [],
  speaksFor: {},
  tookMs: 1,
} as const;

const roomOver = (archive: Archive, tenant: string | null = "1", tellsTopics = true) => ({
  tenant,
  settings: async () => ({ ...DEFAULT_SETTINGS, tellsTopics }),
  view: async () => ({ archive, places: placesInOne(true) }) as never,
});

test("an answer is not lost where its topics cannot be looked for", async () => {
  const archive: Archive = {
    ...createEmptyArchive("none"),
    searchTerms: async () => {
      throw new Error("the disk is away");
    },
  };
  const told: string[] = [];
  const given = { member: "7", use: { by: "ask", isAnswered: false } };
  expect(await refusedTopics(ANSWER, given, roomOver(archive), (line) => told.push(line))).toEqual([]);
  expect(told).toEqual(["What was asked in vain is not counted: the disk is away"]);
});

test.each([
  ["what was answered", "1", { member: "7", use: { by: "ask", isAnswered: true } }, true],
  ["what is not counted", "1", { member: "7" }, true],
  ["what nobody in particular asked", "1", { use: { by: "ask", isAnswered: false } }, true],
  [
    "what was asked outside of any server",
    null,
    { member: "7", use: { by: "ask", isAnswered: false } },
    true,
  ],
  ["what a server does not want told", "1", { member: "7", use: { by: "ask", isAnswered: false } }, false],
] as const)("the archive is not asked about %s", async (_, tenant, given, tellsTopics) => {
  let asked = 0;
  const archive: Archive = {
    ...createEmptyArchive("none"),
    searchTerms: async () => {
      asked += 1;
      return [];
    },
  };
  expect(await refusedTopics(ANSWER, given, roomOver(archive, tenant, tellsTopics), () => {})).toEqual([]);
  expect(asked).toBe(0);
});
