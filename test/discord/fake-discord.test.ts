import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Events, MessageFlags } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFakeDiscord, type FakeDiscord } from "../support/discord/fake-discord.ts";
import { buttons, text } from "../support/discord/people/components-of.ts";
import { logIn, testClient } from "./test-client.ts";

let fake: FakeDiscord;
beforeEach(async () => {
  fake = await createFakeDiscord();
});
afterEach(() => fake.stop());

test("login, mention, slash, button", async () => {
  const guild = fake.world.addGuild("Pellmouth");
  const channel = fake.world.addChannel(guild, "questions");
  const ada = fake.world.addUser("ada");
  fake.world.addMember(guild, ada);
  const client = testClient(fake);
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot || !message.mentions.has(client.user ?? "")) return;
    await message.channel.sendTyping();
    await message.reply({ content: `heard: ${message.content}` });
  });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.deferReply();
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId("more").setLabel("More").setStyle(ButtonStyle.Primary),
      );
      await interaction.editReply({
        components: [{ type: 10, content: "Lead" }, row],
        flags: MessageFlags.IsComponentsV2,
      });
    }
    if (interaction.isButton()) await interaction.update({ components: [{ type: 10, content: "Page 2" }] });
  });
  await logIn(fake, client);
  const there = fake.user(ada).in(channel);
  const said = there.says("hello", { mention: true });
  expect((await said.acknowledged()).by).toBe("typing");
  expect(text(await said.answer())).toBe(`heard: <@${fake.botUser.id}> hello`);
  fake.register([
    {
      name: "ask",
      description: "Asks",
      options: [{ type: 3, name: "question", description: "q", required: true }],
    },
  ]);
  const asked = there.slash("ask", { question: "why" });
  const message = await asked.answer();
  expect(text(message)).toBe("Lead");
  expect(buttons(message)).toMatchObject([{ label: "More", customId: "more" }]);
  expect(text(await there.click(message, "More").answer())).toBe("Page 2");
  expect(fake.violations.map(({ message }) => message)).toEqual([]);
  expect(fake.unguarded).toEqual([]);
  expect(fake.deviations).toEqual([]);
});
