import { type APIOverwrite, type APIRole, OverwriteType, PermissionFlagsBits } from "discord.js";
import { describe, expect, test } from "vitest";
import { inviteLink, type MemberOfServer, permissionsIn } from "../../src/bot/permissions.ts";

const { ViewChannel, SendMessages, Administrator } = PermissionFlagsBits;
const GUILD = "1";
const role = (id: string, permissions: bigint): APIRole =>
  ({ id, permissions: permissions.toString() }) as APIRole;
const overwrite = (id: string, allow: bigint, deny: bigint, type = OverwriteType.Role): APIOverwrite => ({
  id,
  type,
  allow: allow.toString(),
  deny: deny.toString(),
});
const bot = (roles: readonly APIRole[]): MemberOfServer => ({
  guildId: GUILD,
  ownerId: "9",
  roles,
  member: { roles: ["2"] },
  userId: "5",
});

describe("permissions in a channel", () => {
  const server = bot([role(GUILD, ViewChannel), role("2", SendMessages), role("3", Administrator)]);

  test("are those of everyone and of the bot's roles", () => {
    expect(permissionsIn([], server).has([ViewChannel, SendMessages])).toBe(true);
    expect(permissionsIn([], server).has(Administrator, false)).toBe(false);
  });

  test.each<[string, APIOverwrite[], boolean]>([
    ["everyone may not write", [overwrite(GUILD, 0n, SendMessages)], false],
    ["but its role may", [overwrite(GUILD, 0n, SendMessages), overwrite("2", SendMessages, 0n)], true],
    [
      "but it itself may not",
      [overwrite("2", SendMessages, 0n), overwrite("5", 0n, SendMessages, OverwriteType.Member)],
      false,
    ],
    ["another role may not", [overwrite("3", 0n, SendMessages)], true],
  ])("%s", (_, overwrites, expected) => {
    expect(permissionsIn(overwrites, server).has(SendMessages)).toBe(expected);
  });

  test("of an administrator or owner are all", () => {
    const denied = [overwrite(GUILD, 0n, SendMessages)];
    expect(permissionsIn(denied, bot([role("2", Administrator)])).has(SendMessages)).toBe(true);
    expect(permissionsIn(denied, { ...server, ownerId: "5" }).has(SendMessages)).toBe(true);
  });
});

test("the invite asks for what is needed and no more", () => {
  const url = new URL(inviteLink("42"));
  expect(url.searchParams.get("client_id")).toBe("42");
  expect(url.searchParams.get("scope")).toBe("bot applications.commands");
  // View Channels, Send Messages, Read Message History, Create Public Threads, Send Messages in Threads.
  expect(url.searchParams.get("permissions")).toBe("309237713920");
});
