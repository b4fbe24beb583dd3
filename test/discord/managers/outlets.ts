import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import { managed, managedServer } from "./managers-bot.ts";
import { add, MILL, WHEEL } from "./mill.ts";

const PRICE = "what did Varrick say about the price?";
const set = async (there: PersonThere, subcommand: string, options: Parameters<PersonThere["slash"]>[1]) =>
  text(await there.slash("settings", options, { subcommand }).answer());
const ask = async (there: PersonThere, question: string) =>
  text(await there.slash("ask", { question }).answer());

/** A server with an article of its own, and a further channel. */
async function limited(name: string) {
  const server = managedServer(name);
  const { fake } = managed();
  await add(server.manager, MILL);
  const further = fake.guildEvents.addChannel(server.guild, "further");
  return { ...server, further, elsewhere: fake.user(server.manager.user).in(further) };
}

describe("/settings outlets", () => {
  test("limits a channel to an outlet: answers, lists, articles and quotations", async () => {
    const { manager, channel, elsewhere } = await limited("Limited");
    expect(await ask(manager, PRICE)).toContain("We were late");
    const told = await set(manager, "outlets add", { channel, outlet: "oatbridge herald" });
    expect(told).toContain(`Outlets:\n-# <#${channel.id}>: Oatbridge Herald`);
    expect(await ask(manager, WHEEL)).toContain("The wheel has not turned");
    expect(await ask(manager, PRICE)).not.toContain("We were late");
    expect(text(await manager.slash("quotes", { speaker: "Varrick" }).answer())).not.toContain(
      "We were late",
    );
    expect(text(await manager.slash("sources").answer())).toMatch(/^\*\*1 article/u);
    expect(
      text(await manager.slash("article", { article: "Storm surge swamps Pellmouth" }).answer()),
    ).toMatch(/^There is no article/u);
    const quote = { quote: "We were late, and I was wrong about the price" };
    expect(text(await manager.slash("check", quote).answer())).toMatch(/Not found/u);
    expect(text(await manager.says(PRICE, { mention: true }).answer())).not.toContain("We were late");
    expect(await ask(elsewhere, PRICE)).toContain("We were late");
  });

  test("takes several, and all again", async () => {
    const { manager, channel } = await limited("Several");
    await set(manager, "outlets add", { channel, outlet: "Oatbridge Herald" });
    const two = await set(manager, "outlets add", { channel, outlet: "Harbour Wire" });
    expect(two).toContain(`<#${channel.id}>: Oatbridge Herald, Harbour Wire`);
    expect(await set(manager, "outlets all", { channel })).toContain("Outlets: all outlets");
    expect(await ask(manager, PRICE)).toContain("We were late");
  });

  test("takes no outlet that there is no article of", async () => {
    const { manager, channel } = await limited("Unknown");
    expect(await set(manager, "outlets add", { channel, outlet: "Nowhere Bell" })).toBe(
      "There is no article of the outlet “Nowhere Bell”.",
    );
  });

  test("a thread goes by its channel", async () => {
    const { fake } = managed();
    const { manager, channel } = await limited("Threaded");
    await set(manager, "outlets add", { channel, outlet: "Oatbridge Herald" });
    const thread = fake.guildEvents.startThread(channel, "talk", manager.user);
    await fake.gateway.settled();
    expect(await ask(fake.user(manager.user).in(thread), PRICE)).not.toContain("We were late");
  });

  test("of one server limit none of another", async () => {
    const { manager, channel } = await limited("Limits");
    await set(manager, "outlets add", { channel, outlet: "Oatbridge Herald" });
    const other = managedServer("Free");
    expect(await ask(other.manager, PRICE)).toContain("We were late");
  });
});

describe("where nothing can be answered", () => {
  test("a channel of outlets without an article says so, to a manager with the cure, to others without", async () => {
    const { bot } = managed();
    const { manager, member, channel, guild } = await limited("Emptied");
    await set(manager, "outlets add", { channel, outlet: "Oatbridge Herald" });
    const own = await bot.libraries.use(guild.id, (library) => library.ownArticles());
    await bot.libraries.removeArticles(guild.id, [...own]);
    expect(await ask(manager, PRICE)).toMatch(
      /^In this channel I answer only from Oatbridge Herald, .* or change it with \/settings outlets\.$/u,
    );
    expect(await ask(member(), PRICE)).toMatch(/from Oatbridge Herald, .*ask in another channel\.$/u);
    expect(text(await manager.slash("quotes", { speaker: "Varrick" }).answer())).toMatch(/^In this channel/u);
  });

  test("a server that hides the shared articles and has none says so", async () => {
    const { manager, member } = managedServer("Hiding");
    await set(manager, "shared", { visible: false });
    expect(await ask(manager, PRICE)).toMatch(
      /^This server hides the shared articles and has none of its own\. .*\/settings shared\.$/u,
    );
    expect(await ask(member(), PRICE)).toMatch(/has none of its own\. Someone who manages it/u);
  });
});
