import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { MANAGERS_COMMANDS } from "../../commands/describe-command.ts";
import { COMMANDS } from "../../commands/index.ts";

const MANAGE_GUILD = PermissionFlagsBits.ManageGuild.toString();

test("the commands for managers are those that Discord offers to who may manage the server", () => {
  const guarded = COMMANDS.filter(
    (command) => command.kind === "slash" && command.data.default_member_permissions === MANAGE_GUILD,
  );
  expect(guarded.map(({ data }) => data.name)).toEqual(MANAGERS_COMMANDS);
});
