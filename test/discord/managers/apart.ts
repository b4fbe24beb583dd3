import { expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import { managed, managedServer } from "./managers-bot.ts";
import { add, MILL, WHEEL } from "./mill.ts";

/** Sets all that a server can have of its own, and gives what it shows. */
async function furnish(name: string, days: number, outlet: string) {
  const { fake } = managed();
  const server = managedServer(name);
  const { manager, guild, channel } = server;
  await add(manager, MILL);
  const log = fake.guildEvents.addChannel(guild, "changes");
  const set = (subcommand: string, options: Parameters<typeof manager.slash>[1]) =>
    manager.slash("settings", options, { subcommand }).answer();
  await set("log", { channel: log });
  await set("keep", { days });
  await set("outlets add", { channel, outlet });
  const shown = async () => text(await set("show", {}));
  return { ...server, log, shown };
}

test("two servers with different logs, outlets and days know nothing of each other's", async () => {
  const one = await furnish("Sherwick", 3, "Oatbridge Herald");
  const other = await furnish("Dunmere", 90, "Harbour Wire");
  expect(await one.shown()).toMatch(
    new RegExp(
      `<#${one.log.id}>\\nOutlets:\\n-# <#${one.channel.id}>: Oatbridge Herald\\n.*: 3 days\\n`,
      "u",
    ),
  );
  const shown = await other.shown();
  expect(shown).toMatch(/: Harbour Wire\n.*: 90 days\n/u);
  for (const foreign of [one.log.id, one.channel.id, "Oatbridge", "3 days"])
    expect(shown).not.toContain(foreign);
  expect(text(await one.manager.slash("ask", { question: WHEEL }).answer())).toContain("has not turned");
  expect(text(await other.manager.slash("ask", { question: WHEEL }).answer())).not.toContain("Threlkeld");
});

test("a server that leaves and comes back finds its own", async () => {
  const { fake, bot } = managed();
  const server = await furnish("Returning", 5, "Oatbridge Herald");
  const before = await server.shown();
  fake.guildEvents.leave(server.guild);
  await expect
    .poll(
      async () =>
        (await bot.libraries.tenants()).find(({ tenant }) => tenant === server.guild.id)?.deletedAfter,
    )
    .toMatch(/^\d{4}-/u);
  fake.guildEvents.join(server.guild);
  await expect
    .poll(
      async () =>
        (await bot.libraries.tenants()).find(({ tenant }) => tenant === server.guild.id)?.deletedAfter,
    )
    .toBeNull();
  expect(await server.shown()).toBe(before);
  expect(text(await server.manager.slash("ask", { question: WHEEL }).answer())).toContain("has not turned");
});
