import { describe, expect, test } from "vitest";
import { explainedLoginError, fatalClose, Unreachable } from "../../src/bot/connection-fault.ts";
import { UserError } from "../../src/user-error.ts";

describe("a close", () => {
  test.each([4004, 4010, 4011, 4012, 4013, 4014])(
    "%i ends the bot, with a line that names the cure",
    (code) => {
      expect(fatalClose(code)).toBeInstanceOf(UserError);
      expect(fatalClose(code)?.message).toMatch(/\.$/u);
    },
  );

  test.each([1000, 1001, 1006, 4000, 4007, 4009])("%i does not", (code) => {
    expect(fatalClose(code)).toBeUndefined();
  });
});

describe("a failed login", () => {
  test.each([
    ["Authentication failed", /token again/u],
    ["Used disallowed intents", /needs no privileged intent/u],
    ["Used invalid intents", /Update Verbatim/u],
  ])("that says %j is explained", (message, cure) => {
    const explained = explainedLoginError(new Error(message));
    expect(explained).toBeInstanceOf(UserError);
    expect((explained as Error).message).toMatch(cure);
  });

  test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
    "by %s may be mended by waiting",
    (code) => {
      const explained = explainedLoginError(Object.assign(new Error("connect"), { code }));
      expect(explained).toBeInstanceOf(Unreachable);
      expect((explained as Error).message).toContain(code);
    },
  );

  test("for another reason stays what it is", () => {
    const error = new Error("something else");
    expect(explainedLoginError(error)).toBe(error);
  });
});
