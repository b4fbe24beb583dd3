import { ApplicationCommandType, Routes } from "discord.js";
import { describe, expect, test } from "vitest";
import { createScene } from "./scene.ts";

const ASK = {
  name: "ask",
  description: "Asks",
  name_localizations: { de: "frage" },
  options: [
    { type: 3, name: "question", description: "What", required: true, autocomplete: false },
    {
      type: 5,
      name: "private",
      description: "Hidden",
      required: false,
      description_localizations: { de: "Privat" },
    },
  ],
};

describe.concurrent("registration, and what is asked about the bot itself", () => {
  test("a set is replaced as a whole, ids are kept, what is false comes back as nothing", async (context) => {
    const { fake, client, logIn } = await createScene(context);
    await logIn();
    const path = Routes.applicationCommands(fake.applicationId);
    const [first] = (await client.rest.put(path, { body: [ASK] })) as Record<string, unknown>[];
    expect(first).toMatchObject({ name: "ask", type: 1, application_id: fake.applicationId, contexts: null });
    expect(first?.options).toEqual([
      { type: 3, name: "question", description: "What", required: true },
      { type: 5, name: "private", description: "Hidden", description_localizations: { de: "Privat" } },
    ]);
    const menu = { name: "Check", type: ApplicationCommandType.Message };
    const both = (await client.rest.put(path, { body: [menu, ASK] })) as Record<string, unknown>[];
    expect(both.map(({ id }) => id)).toContain(first?.id);
    const plain = (await client.rest.get(path)) as object[];
    expect(JSON.stringify(plain)).not.toContain("_localizations");
    const query = new URLSearchParams({ with_localizations: "true" });
    expect(JSON.stringify(await client.rest.get(path, { query }))).toContain("frage");
    await client.rest.put(path, { body: [] });
    expect(fake.commands.list(null)).toEqual([]);
  });

  test("one command is added, changed and removed, in one guild alone", async (context) => {
    const { fake, client, guild, logIn } = await createScene(context);
    await logIn();
    const path = Routes.applicationGuildCommands(fake.applicationId, guild.id);
    const added = (await client.rest.post(path, { body: ASK })) as { id: string };
    const again = (await client.rest.post(path, { body: { ...ASK, description: "Anew" } })) as { id: string };
    expect(again.id).toBe(added.id);
    const one = Routes.applicationGuildCommand(fake.applicationId, guild.id, added.id);
    await client.rest.patch(one, { body: { description: "Changed" } });
    expect(fake.commands.list(guild.id)).toMatchObject([{ description: "Changed", options: [{}, {}] }]);
    expect(fake.requests.slice(-3).map(({ status }) => status)).toEqual([201, 200, 200]);
    expect(fake.commands.list(null)).toEqual([]);
    await client.rest.delete(one);
    await expect(client.rest.get(one)).rejects.toMatchObject({ code: 10063 });
  });

  test("in a guild without the bot nothing is registered or told", async (context) => {
    const { fake, client, logIn } = await createScene(context);
    await logIn();
    const { id } = fake.world.addGuild("Elsewhere", { hasBot: false });
    const put = client.rest.put(Routes.applicationGuildCommands(fake.applicationId, id), { body: [] });
    await expect(put).rejects.toMatchObject({ code: 50001 });
    await expect(client.rest.get(Routes.guild(id))).rejects.toMatchObject({ code: 50001 });
    await expect(client.rest.get(Routes.guild("1"))).rejects.toMatchObject({ code: 10004 });
  });

  test("account, application, guilds, members, roles and channels fit the document", async (context) => {
    const { fake, client, guild, channel, ada, logIn } = await createScene(context, {
      privilegedIntents: 1 << 15,
    });
    await logIn();
    const get = (path: `/${string}`) => client.rest.get(path) as Promise<Record<string, unknown>>;
    expect(await get(Routes.user())).toMatchObject({ id: fake.botUser.id, bot: true });
    expect(await get("/applications/@me")).toMatchObject({ id: fake.applicationId, flags: 1 << 19 });
    expect(fake.applicationId).not.toBe(fake.botUser.id);
    expect(await get(Routes.guild(guild.id))).toMatchObject({ name: "Pellmouth" });
    expect(await get(Routes.guildMember(guild.id, ada.id))).toMatchObject({ user: { id: ada.id } });
    await expect(get(Routes.guildMember(guild.id, "1"))).rejects.toMatchObject({ code: 10007 });
    expect(await get(Routes.guildRoles(guild.id))).toMatchObject([{ id: guild.id, name: "@everyone" }]);
    expect(await get(Routes.guildChannels(guild.id))).toMatchObject([{ id: channel.id }]);
    expect(await get(Routes.channel(channel.id))).toMatchObject({ name: "questions" });
    const dm = fake.user(ada).dm().channel;
    expect(await get(Routes.channel(dm.id))).toMatchObject({ type: 1, recipients: [{ id: ada.id }] });
    expect(fake.violations).toEqual([]);
  });
});
