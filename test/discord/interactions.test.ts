import { Events, type Interaction, MessageFlags } from "discord.js";
import { describe, expect, test } from "vitest";
import { buttons, text } from "../support/discord/people/components-of.ts";
import { createScene, type Scene } from "./scene.ts";

const V2 = MessageFlags.IsComponentsV2;
const COMMANDS = [
  {
    name: "ask",
    description: "Asks",
    options: [
      {
        type: 3,
        name: "question",
        description: "What to ask",
        required: true,
        autocomplete: true,
        max_length: 300,
      },
      { type: 5, name: "private", description: "Only for you" },
    ],
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
  {
    name: "articles",
    description: "Articles",
    default_member_permissions: "32",
    contexts: [0],
    options: [
      {
        type: 1,
        name: "add",
        description: "Adds",
        options: [{ type: 11, name: "file", description: "A file", required: true }],
      },
    ],
  },
  { name: "Check this quote", type: 3 },
];

type On = (interaction: Interaction) => Promise<unknown> | undefined;

/** What the handler threw, by code. */
function handle({ client, fake }: Scene, on: On): unknown[] {
  const failures: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    Promise.resolve(on(interaction)).catch((error) => failures.push(error.code ?? error));
  });
  fake.register(COMMANDS);
  return failures;
}

const display = (content: string) => ({ type: 10, content });

describe.concurrent("interactions", () => {
  test("a deferred answer thinks, is edited to Components V2, and is never taken back", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, there } = scene;
    const failures = handle(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      expect(channel.messages[0]?.data.flags).toBe(MessageFlags.Loading);
      await interaction.editReply({
        components: [display(interaction.options.getString("question", true))],
        flags: V2,
      });
      await interaction.editReply({ components: [display("edited")] });
      await interaction.editReply({ content: "back" });
    });
    await scene.logIn();
    const asked = there.slash("ask", { question: "why?" });
    expect(await asked.acknowledged()).toMatchObject({ type: 5, isEphemeral: false });
    const message = await asked.answer((answer) => text(answer) === "edited");
    expect(message.versions.map(({ flags }) => flags)).toEqual([MessageFlags.Loading, V2, V2]);
    expect(message.data).toMatchObject({ type: 20, interaction_metadata: { type: 2 } });
    await fake.waitFor(() => failures[0], "a refusal");
    expect(failures).toEqual([50035]);
    expect(fake.violations).toHaveLength(1);
    expect(fake.unguarded).toEqual([]);
  });

  test("an ephemeral answer is seen by the asker alone: not in history, not on the gateway", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, guild, there } = scene;
    const told: string[] = [];
    scene.client.on(Events.MessageCreate, ({ id }) => void told.push(id));
    handle(scene, async (interaction) => {
      if (interaction.isButton()) await interaction.update({ content: "clicked", components: [] });
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const row = { type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] };
      await interaction.editReply({ content: "psst", components: [row] });
    });
    const client = await scene.logIn();
    const asked = there.slash("ask", { question: "why?" });
    const message = await asked.answer();
    expect(await asked.acknowledged()).toMatchObject({ isEphemeral: true });
    expect(message.visibleTo?.name).toBe("ada");
    expect(channel.messages).toEqual([]);
    const fetched = client.rest.get(`/channels/${channel.id}/messages/${message.id}`);
    await expect(fetched).rejects.toMatchObject({ code: 10008 });
    expect(told).toEqual([]);
    const eve = fake.world.addUser("eve");
    fake.world.addMember(guild, eve);
    expect(() => fake.user(eve).in(channel).click(message, "Go")).toThrow("Expected a message that eve sees");
    expect(text(await there.click(message, "Go").answer())).toBe("clicked");
  });

  test("a second callback is 40060, a late one 10062, a later edit 50027", async (context) => {
    const scene = await createScene(context);
    const { fake, there } = scene;
    const failures = handle(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const question = interaction.options.getString("question");
      if (question === "late") fake.clock.advance(3001);
      await interaction.deferReply();
      if (question === "later") {
        fake.clock.advance(15 * 60_000);
        await interaction.editReply("too late");
      }
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await interaction.client.rest.post(path, { body: { type: 5 }, auth: false });
    });
    await scene.logIn();
    const late = there.slash("ask", { question: "late" });
    await fake.waitFor(() => failures[0], "a refusal");
    await expect(late.acknowledged(10)).rejects.toThrow("no callback");
    there.slash("ask", { question: "twice" });
    await fake.waitFor(() => failures[1], "a refusal");
    const later = there.slash("ask", { question: "later" });
    await fake.waitFor(() => failures[2], "a refusal");
    expect(failures).toEqual([10062, 40060, 50027]);
    await expect(later.answer(undefined, 10)).rejects.toThrow("callback 5");
  });

  test("a follow-up right after a deferral becomes the answer; the next is a message of its own", async (context) => {
    const scene = await createScene(context);
    const failures = handle(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.followUp({ content: "first", flags: MessageFlags.Ephemeral });
      const second = await interaction.followUp({ content: "second", flags: MessageFlags.Ephemeral });
      await interaction.webhook.editMessage(second, "third");
      await interaction.deleteReply();
      await expect(interaction.fetchReply()).rejects.toMatchObject({ code: 10008 });
    });
    await scene.logIn();
    const asked = scene.there.slash("ask", { question: "why?" });
    const [followUp] = await asked.followUps();
    await scene.fake.waitFor(() => asked.interaction.original?.isDeleted || undefined, "a deletion");
    expect(asked.interaction.original?.visibleTo).toBe(null);
    expect(followUp?.versions.map(({ content }) => content)).toEqual(["second", "third"]);
    expect(followUp?.visibleTo?.name).toBe("ada");
    expect(failures).toEqual([]);
    expect(await asked.answer()).toBe(followUp);
  });

  test("buttons update, defer and answer; @original is the message that carried them", async (context) => {
    const scene = await createScene(context);
    const { there } = scene;
    const button = (id: string, more: object = {}) => ({
      type: 2,
      style: 1,
      label: id.toUpperCase(),
      custom_id: id,
      ...more,
    });
    const rows = [
      display("page 1"),
      {
        type: 1,
        components: [button("next"), button("slow"), button("context"), button("off", { disabled: true })],
      },
      {
        type: 9,
        components: [display("words")],
        accessory: { type: 2, style: 5, label: "Read", url: "https://a.example/#:~:text=x" },
      },
    ];
    handle(scene, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ components: rows, flags: V2 });
      if (!interaction.isButton()) return;
      if (interaction.customId === "next")
        await interaction.update({ components: [display("page 2"), ...rows.slice(1)] });
      if (interaction.customId === "slow") {
        await interaction.deferUpdate();
        await interaction.editReply({ components: [display("page 3"), ...rows.slice(1)] });
      }
      if (interaction.customId === "context")
        await interaction.reply({ content: "around it", flags: MessageFlags.Ephemeral });
    });
    await scene.logIn();
    const message = await there.slash("ask", { question: "why?" }).answer();
    expect(message.data.components?.map(({ id }) => id)).toEqual([1, 2, 7]);
    expect(buttons(message).map(({ label, url }) => [label, url])).toEqual([
      ["NEXT", undefined],
      ["SLOW", undefined],
      ["CONTEXT", undefined],
      ["OFF", undefined],
      ["Read", "https://a.example/#:~:text=x"],
    ]);
    expect(await there.click(message, "NEXT").answer()).toBe(message);
    expect(text(message)).toBe("page 2\nwords");
    const slow = there.click(message, "slow");
    expect(await slow.acknowledged()).toMatchObject({ type: 6 });
    expect(text(await slow.answer())).toBe("page 3\nwords");
    const around = await there.click(message, /^CON/u).answer();
    expect([text(around), around.visibleTo?.name]).toEqual(["around it", "ada"]);
    expect(() => there.click(message, "Read")).toThrow("Expected a button");
    expect(() => there.click(message, "OFF")).toThrow("Expected a button");
    expect(() => there.click(message, "none")).toThrow('"NEXT" (next)');
    await expect(there.click(message, "none", { isForged: true }).acknowledged(30)).rejects.toThrow(
      "no callback",
    );
  });

  test("a modal opens, is filled in and answered; its rules are kept", async (context) => {
    const scene = await createScene(context);
    const { there } = scene;
    const input = { type: 4, custom_id: "question", style: 1, max_length: 20 };
    const row = { type: 1, components: [{ type: 2, style: 1, label: "Follow up", custom_id: "open" }] };
    handle(scene, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: "card", components: [row] });
      if (interaction.isButton())
        await interaction.showModal({
          custom_id: "modal",
          title: "A further question",
          components: [{ type: 18, label: "Question", component: input }],
        });
      if (interaction.isModalSubmit())
        await interaction.reply(
          `${interaction.isFromMessage()}: ${interaction.fields.getTextInputValue("question")}`,
        );
    });
    await scene.logIn();
    const message = await there.slash("ask", { question: "why?" }).answer();
    const modal = await there.click(message, "Follow up").modal();
    expect(modal).toMatchObject({ customId: "modal", title: "A further question", source: message });
    expect(() => there.submitModal(modal, { other: "x" })).toThrow("Expected a field");
    expect(() => there.submitModal(modal, { question: "" })).toThrow("Expected 1 to 20 characters");
    const answer = await there.submitModal(modal, { question: "and then?" }).answer();
    expect(text(answer)).toBe("true: and then?");
    expect(answer.data.message_reference?.message_id).toBe(message.id);
    const forged = await there.submitModal("modal", { question: "who?" }).answer();
    expect(text(forged)).toBe("false: who?");
  });

  test("choices are given while somebody types", async (context) => {
    const scene = await createScene(context);
    handle(scene, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([
        { name: `${name} ${value}`, value },
        { name: interaction.locale, value: "x" },
      ]);
    });
    await scene.logIn();
    const typed = scene.there.autocomplete("ask", { question: "wh" }, "question", { locale: "pt-BR" });
    expect(await typed.choices()).toEqual([
      { name: "question wh", value: "wh" },
      { name: "pt-BR", value: "x" },
    ]);
    expect((await typed.acknowledged()).type).toBe(8);
  });

  test("menus and message commands carry what they were used on", async (context) => {
    const scene = await createScene(context, {});
    const { there } = scene;
    const menu = {
      type: 3,
      custom_id: "pick",
      options: [
        { label: "One", value: "1" },
        { label: "Two", value: "2" },
      ],
    };
    handle(scene, async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply({
          content: interaction.targetMessage.content,
          components: [{ type: 1, components: [menu] }],
        });
      if (interaction.isStringSelectMenu()) await interaction.update(interaction.values.join());
    });
    await scene.logIn();
    const { message } = there.says("unreadable on the gateway");
    const checked = await there.messageCommand("Check this quote", message).answer();
    expect([text(checked), checked.data.type]).toEqual(["unreadable on the gateway", 23]);
    expect(text(await there.select(checked, "pick", ["2"]).answer())).toBe("2");
    expect(() => there.select(checked, "pick", ["3"])).toThrow('Expected a menu "pick"');
  });

  test("files reach a subcommand that is offered to managers", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, guild, there } = scene;
    handle(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const file = interaction.options.getAttachment("file", true);
      const words = await (await fetch(file.url)).text();
      await interaction.reply(
        `${interaction.options.getSubcommand()} ${file.name} ${words} ${interaction.memberPermissions?.has("ManageGuild")}`,
      );
    });
    await scene.logIn();
    const file = { name: "news.txt", bytes: "Pellmouth" };
    expect(() => there.slash("articles", { file }, { subcommand: "add" })).toThrow("without permissions");
    const allowed = there.slash("articles", { file }, { subcommand: "add", isAllowedByServer: true });
    expect(text(await allowed.answer())).toBe("add news.txt Pellmouth false");
    const mara = fake.world.addUser("mara");
    fake.world.addMember(guild, mara, ["ManageGuild"]);
    const added = fake.user(mara).in(channel).slash("articles", { file }, { subcommand: "add" });
    expect(text(await added.answer())).toBe("add news.txt Pellmouth true");
  });

  test("where it came from: guild, direct message, a private channel, a guild without the bot", async (context) => {
    const scene = await createScene(context);
    const { fake, ada, there } = scene;
    handle(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const {
        authorizingIntegrationOwners: owners,
        context: where,
        guildId,
        locale,
        guildLocale,
      } = interaction;
      const facts = {
        owners,
        where,
        guildId,
        locale,
        guildLocale,
        may: interaction.appPermissions.has("SendMessages"),
      };
      await interaction.reply({ content: JSON.stringify(facts) });
    });
    await scene.logIn();
    const facts = async (from: typeof there, locale: "de" | "ja") =>
      JSON.parse(text(await from.slash("ask", { question: "?" }, { locale }).answer()));
    expect(await facts(there, "de")).toEqual({
      owners: { "0": scene.guild.id },
      where: 0,
      guildId: scene.guild.id,
      locale: "de",
      guildLocale: "en-US",
      may: true,
    });
    const nobody = { guildId: null, guildLocale: null, may: true };
    expect(await facts(fake.user(ada).dm(), "ja")).toEqual({
      ...nobody,
      owners: { "0": "0" },
      where: 1,
      locale: "ja",
    });
    const eve = fake.world.addUser("eve");
    const between = fake.user(ada).inPrivateWith(eve);
    expect(() => between.slash("ask", { question: "?" })).toThrow("Expected the app to be installed");
    ada.hasInstalled = true;
    expect(await facts(between, "ja")).toEqual({
      ...nobody,
      owners: { "1": ada.id },
      where: 2,
      locale: "ja",
    });
    const foreign = fake.world.addGuild("Elsewhere", { hasBot: false });
    fake.world.addMember(foreign, ada);
    const abroad = fake.user(ada).in(fake.world.addChannel(foreign, "hall"));
    expect(await facts(abroad, "ja")).toMatchObject({
      owners: { "1": ada.id },
      where: 0,
      guildId: foreign.id,
    });
    fake.world.overwrite(abroad.channel, foreign, { deny: ["UseExternalApps"] });
    const forced = await abroad.slash("ask", { question: "?" }).answer();
    expect(forced.visibleTo).toBe(ada);
  });

  test("an app that only the user has installed may follow up five times in a guild", async (context) => {
    const scene = await createScene(context);
    const { fake, ada } = scene;
    const failures = handle(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply("0");
      for (let count = 1; count <= 6; count++) await interaction.followUp(String(count));
    });
    await scene.logIn();
    ada.hasInstalled = true;
    const foreign = fake.world.addGuild("Elsewhere", { hasBot: false });
    fake.world.addMember(foreign, ada);
    fake.user(ada).in(fake.world.addChannel(foreign, "hall")).slash("ask", { question: "?" });
    await fake.waitFor(() => failures[0], "a refusal");
    expect(failures).toEqual([40094]);
  });

  test("where the bot may not speak an interaction is answered all the same, and says so", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, guild, there } = scene;
    handle(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ content: String(interaction.appPermissions.has("SendMessages")) });
    });
    await scene.logIn();
    fake.world.overwrite(channel, guild, { deny: ["SendMessages"] });
    expect(text(await there.slash("ask", { question: "?" }).answer())).toBe("false");
  });

  test("with_response says what became of the answer", async (context) => {
    const scene = await createScene(context);
    const seen: unknown[] = [];
    handle(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const response = await interaction.reply({ content: "x", withResponse: true });
      seen.push(response.resource?.message?.content, response.interaction.responseMessageEphemeral);
    });
    await scene.logIn();
    await scene.there.slash("ask", { question: "?" }).answer();
    await scene.fake.waitFor(() => (seen.length > 0 ? true : undefined), "a response");
    expect(seen).toEqual(["x", false]);
  });

  test("commands are offered and filled in as Discord's client does it", async (context) => {
    const { fake, there, ada, guild } = await createScene(context);
    fake.register(COMMANDS);
    expect(() => there.slash("nothing")).toThrow('Expected a registered command, got "nothing"');
    expect(() => there.slash("ask")).toThrow('Expected the required option "question"');
    expect(() => there.slash("ask", { question: "?", other: 1 })).toThrow(
      'Expected an option of the command, got "other"',
    );
    expect(() => there.slash("ask", { question: "x".repeat(301) })).toThrow("fits the option");
    expect(() => there.slash("ask", { question: "?", private: "yes" })).toThrow("fits the option");
    expect(() => there.slash("articles")).toThrow("Expected somebody to whom");
    expect(() => fake.user(ada).dm().slash("articles", {}, { subcommand: "add" })).toThrow(
      "offered in context 1",
    );
    expect(() => there.slash("articles", {}, { isAllowedByServer: true })).toThrow("Expected a subcommand");
    expect(() => fake.register([{ name: "ASK", description: "x" }])).toThrow("not a name in lower case");
    expect(() => fake.user(fake.world.addUser("eve")).in(guild.channels[0] ?? there.channel)).toThrow(
      "Expected a member",
    );
  });
});
