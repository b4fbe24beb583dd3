import { expect, test } from "vitest";
import { messageOnce } from "../../../commands/dispatch/message-with.ts";

const PAGE = { components: [] };
/** As long as ids of twenty digits get. */
const ID = "18446744073709551615";
const PURPOSES = ["reply", "post", "late", "dm", "log1", "log2", "share", "panel", "join"] as const;

test("what one id is the reason for is told apart by its purpose, within Discord's 25 characters", () => {
  const nonces = PURPOSES.map((purpose) => messageOnce(PAGE, purpose, ID).nonce);
  expect(new Set(nonces).size).toBe(PURPOSES.length);
  for (const nonce of nonces) expect(nonce.length).toBeLessThanOrEqual(25);
});

test("the same for the same purpose is one message, and two ids are two", () => {
  const nonce = (id: string) => messageOnce(PAGE, "log1", id).nonce;
  expect(nonce(ID)).toBe(nonce(ID));
  expect(nonce(ID)).not.toBe(nonce("18446744073709551614"));
});
