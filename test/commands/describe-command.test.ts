import { expect, test } from "vitest";
import { MANAGERS_COMMANDS } from "../../commands/describe-command.ts";
import { COMMANDS } from "../../commands/index.ts";

test("the commands for managers are those that only managers are admitted to", () => {
  const guarded = COMMANDS.filter((command) => command.kind === "slash" && command.isForManagers === true);
  expect(guarded.map(({ data }) => data.name)).toEqual(MANAGERS_COMMANDS);
});
