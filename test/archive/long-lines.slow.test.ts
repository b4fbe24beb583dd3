import { expect, test } from "vitest";
import { articleOf } from "../support/articles.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { add } from "./archive-contract.ts";
import { EXACT, openWith } from "./sqlite/open.ts";

test.each([
  ["words", "The swans came back. "],
  ["letters without a space", "a"],
  ["two-unit characters", "\u{1f986}"],
  ["marks", "e\u0301"],
  ["zero-width characters", "\u200b\u200d"],
])("a single line of 1 MB of %s comes back whole, divided at most where sentences end", async (_, unit) => {
  const archive = openWith(await temporaryFolder(), { vectorIndex: EXACT });
  const text = `${unit.repeat(Math.ceil(1_000_000 / unit.length))}.`;
  const vector = new Float32Array(384).fill(1 / Math.sqrt(384));
  await add(archive, [articleOf("long", [text])], async (inputs) =>
    inputs.map((input) => {
      const whole = { start: 0, end: input.text.length, vector };
      return { windows: [whole], sentences: [whole] };
    }),
  );
  const passages = await archive.passagesOf(articleOf("long", []).id);
  expect((await archive.article(articleOf("long", []).id))?.text === text).toBe(true);
  expect(passages.every(({ start, end, text: words }) => words === text.slice(start, end))).toBe(true);
  expect(
    passages
      .map(({ text: words }) => words)
      .join(" ")
      .replaceAll(/\s+/gu, "") === text.replaceAll(/\s+/gu, ""),
  ).toBe(true);
  await archive.close();
});
