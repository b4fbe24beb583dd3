import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CustomId,
  LONGEST_CUSTOM_ID,
  MOST_PAGES,
  readCustomId,
  shortHash,
  writeCustomId,
} from "../../commands/custom-id.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";

const KEY = "aB3-_xYz01234567" as AnswerKey;

const hash = fc.string().map(shortHash);
const answer = hash.map((text) => text as AnswerKey);
const count = fc.nat(MOST_PAGES - 1);
const anyId: fc.Arbitrary<CustomId> = fc.oneof(
  fc.record({ action: fc.constant("page" as const), answer, page: count }),
  fc.record({ action: fc.constant("context" as const), answer, statement: count, page: count }),
  fc.record({ action: fc.constant("speaker" as const), answer, statement: count }),
  fc.record({ action: fc.constantFrom("follow-up", "helpful", "not-helpful", "post"), answer }),
  fc.constant({ action: "panel" as const }),
  fc.record({ action: fc.constant("sources" as const), page: count, outlet: fc.option(hash) }),
  fc.record({ action: fc.constant("own-articles" as const), page: count }),
  fc.record({ action: fc.constant("article" as const), article: hash, page: count }),
);

describe("a custom id", () => {
  test("is read as it was written, and fits", () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const text = writeCustomId(id);
        expect(text.length).toBeLessThanOrEqual(LONGEST_CUSTOM_ID);
        expect(readCustomId(text)).toEqual(id);
      }),
    );
  });

  test("is different for every meaning", () => {
    fc.assert(
      fc.property(anyId, anyId, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(writeCustomId(a)).not.toBe(writeCustomId(b));
      }),
    );
  });

  test("is read from one text alone: what is accepted is written the same again", () => {
    const near = fc
      .array(fc.constantFrom("v1", ":", "page", "sources", KEY, "0", "7", "-1", "01", "1e3", " ", "\n", ""))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), near), (text) => {
        const id = readCustomId(text);
        if (id !== null) expect(writeCustomId(id)).toBe(text);
      }),
    );
  });

  test.each([
    ["of another program", "confirm-delete"],
    ["of another form", `v0:page:${KEY}:1`],
    ["without a page", `v1:page:${KEY}`],
    ["with more than it may hold", `v1:page:${KEY}:1:2`],
    ["with a key too short", "v1:page:short:1"],
    ["with a key of other characters", "v1:page:aB3-_xYz0123456/:1"],
    ["with a negative page", `v1:page:${KEY}:-1`],
    ["with a page that is no whole number", `v1:page:${KEY}:1.5`],
    ["with a page that is too far", `v1:page:${KEY}:${MOST_PAGES}`],
    ["with a page of digits of another script", `v1:page:${KEY}:١`],
    ["with a line end behind it", `v1:page:${KEY}:1\n`],
    ["of an unknown action", `v1:delete:${KEY}`],
    ["that is empty", ""],
    ["of a hundred thousand characters", "v1:".repeat(33_334)],
  ])("%s means nothing", (_, text) => {
    expect(readCustomId(text)).toBeNull();
  });

  test("is not written where it could not be read", () => {
    expect(() => writeCustomId({ action: "page", answer: KEY, page: -1 })).toThrow("custom id");
    expect(() => writeCustomId({ action: "helpful", answer: "short" as AnswerKey })).toThrow("custom id");
  });
});

test("a short hash is 16 characters of base64url, the same for the same text", () => {
  expect(shortHash("Pellmouth Bell")).toMatch(/^[\w-]{16}$/u);
  expect(shortHash("Pellmouth Bell")).toBe(shortHash("Pellmouth Bell"));
  expect(shortHash("Pellmouth Bell")).not.toBe(shortHash("Pellmouth bell"));
});
