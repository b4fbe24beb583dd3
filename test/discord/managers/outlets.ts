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

  test("what is offered while somebody types is of these outlets, in the channel and its threads alone", async () => {
    const { fake } = managed();
    const { manager, channel, elsewhere } = await limited("Offered");
    await set(manager, "outlets add", { channel, outlet: "Oatbridge Herald" });
    const offered = async (there: PersonThere) => {
      const choices = async (name: string, options: Record<string, string>, focused: string) =>
        (await there.autocomplete(name, options, focused).choices()).map((choice) => choice.name);
      return [
        await choices("quotes", { speaker: "var" }, "speaker"),
        await choices("check", { quote: "x", speaker: "threl" }, "speaker"),
        await choices("timeline", { speaker: "Amara Hall", topic: "" }, "topic"),
        await choices("sources", { outlet: "h" }, "outlet"),
        await choices("article", { article: "storm" }, "article"),
      ];
    };
    const here = [
      [],
      ["Jasper Threlkeld · 1 quote"],
      [expect.stringMatching(/^pond|^goats/u)],
      ["Oatbridge Herald · 1 article"],
      [],
    ];
    const found = await offered(manager);
    expect([found[0], found[1], found[3], found[4]]).toEqual([here[0], here[1], here[3], here[4]]);
    expect(found[2]).toEqual(expect.arrayContaining(here[2] as string[]));
    const thread = fake.guildEvents.startThread(channel, "talk", manager.user);
    await fake.gateway.settled();
    expect(await offered(fake.user(manager.user).in(thread))).toEqual(found);
    const [speakers, , , outlets, articles] = await offered(elsewhere);
    expect(speakers).toEqual([expect.stringMatching(/^Ilse Varrick/u)]);
    expect(outlets).toContain("Harbour Wire · 2 articles");
    expect(articles).toEqual([expect.stringMatching(/^Storm surge/u)]);
    const outletsToAdd = manager.autocomplete("settings", { channel, outlet: "harbour" }, "outlet", {
      subcommand: "outlets add",
    });
    expect((await outletsToAdd.choices()).map(({ value }) => value)).toEqual(["Harbour Wire"]);
  });

  test("takes at most 20 for a channel, and says how many there would be", async () => {
    const { bot } = managed();
    const { manager, channel, guild } = managedServer("Too Many");
    const outlets = await bot.libraries.use(guild.id, ({ archive }) => archive.outlets());
    const names = outlets.map(({ outlet }) => outlet).slice(0, 21);
    for (const outlet of names.slice(0, 20)) await set(manager, "outlets add", { channel, outlet });
    expect(await set(manager, "outlets add", { channel, outlet: names[20] ?? "" })).toMatch(
      /^That would be 21 outlets of this channel; at most 20 can be named\./u,
    );
    expect(await set(manager, "outlets add", { channel, outlet: names[3] ?? "" })).toMatch(
      /Settings changed|changed/u,
    );
  });

  test("takes at most 20 channels with some, and says how many there would be", async () => {
    const { fake } = managed();
    const { manager, guild } = managedServer("Too Many Channels");
    const channels = Array.from({ length: 21 }, (_, i) => fake.guildEvents.addChannel(guild, `desk-${i}`));
    await fake.gateway.settled();
    for (const channel of channels.slice(0, 20))
      await set(manager, "outlets add", { channel, outlet: "Harbour Wire" });
    const [last = channels[0]] = channels.slice(20);
    expect(await set(manager, "outlets add", { channel: last as never, outlet: "Harbour Wire" })).toMatch(
      /^That would be 21 channels with outlets of their own; at most 20 can have some\./u,
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
