import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import type { SlashOptions } from "../../support/discord/people/slash-options.ts";
import { everyday } from "./everyday-bot.ts";

const ABOUT_PRICE = "what did Varrick say about the price?";

/** Somebody who may manage a server of their own. */
function managerOf(name: string): PersonThere {
  const { fake, server, someone } = everyday();
  const { guild, channel } = server(name);
  return fake.user(someone(["ManageGuild"], guild)).in(channel);
}

async function set(there: PersonThere, subcommand: string, options: SlashOptions = {}): Promise<string> {
  const answer = await there.slash("settings", options, { subcommand }).answer();
  expect(answer.visibleTo?.id).toBe(there.user.id);
  return text(answer);
}

describe("/settings", () => {
  test("shows what holds where nothing was set", async () => {
    expect(await set(managerOf("Plain"), "show")).toBe(
      [
        "**Settings of this server**",
        "Channels with public answers: all",
        "Shared library: on",
        "Answers in threads: off",
        "Answers to forum posts: off",
        "Log of changes: off",
        "Outlets: all outlets",
        "Articles of feeds are kept: for good",
        "Topics asked without an answer, for /stats: on",
      ].join("\n"),
    );
  });

  test("channels: names those with public answers, takes one away, and lets all of them", async () => {
    const { fake } = everyday();
    const there = managerOf("Channels");
    const { guild } = there.channel;
    if (guild === null) throw new Error("Expected a server");
    const bots = fake.guildEvents.addChannel(guild, "bots");
    await set(there, "channels add", { channel: bots });
    expect(await set(there, "channels add", { channel: bots })).toContain(`public answers: <#${bots.id}>\n`);
    const named = await set(there, "channels add", { channel: there.channel });
    expect(named).toContain(`<#${bots.id}> <#${there.channel.id}>`);
    expect(named).toContain("Elsewhere only the asker sees the answer.");
    expect(await set(there, "channels remove", { channel: there.channel })).not.toContain(there.channel.id);
    const asked = there.slash("ask", { question: ABOUT_PRICE });
    expect((await asked.acknowledged()).isEphemeral).toBe(true);
    expect(await set(there, "channels all")).toContain("public answers: all");
    const again = there.slash("ask", { question: ABOUT_PRICE });
    expect((await again.acknowledged()).isEphemeral).toBe(false);
  });

  test("channels: of several named at once none is lost", async () => {
    const there = managerOf("Channels At Once");
    const { guild } = there.channel;
    if (guild === null) throw new Error("Expected a server");
    const named = ["one", "two", "three"].map((name) => everyday().fake.guildEvents.addChannel(guild, name));
    await Promise.all(named.map((channel) => set(there, "channels add", { channel })));
    const shown = await set(there, "show");
    for (const { id } of named) expect(shown).toContain(`<#${id}>`);
  });

  test("channels: the last one is not taken away, which would let all of them", async () => {
    const there = managerOf("Last Channel");
    await set(there, "channels add", { channel: there.channel });
    const refused = await set(there, "channels remove", { channel: there.channel });
    expect(refused).toContain("Public answers need at least one channel");
    expect(await set(there, "show")).toContain(`public answers: <#${there.channel.id}>`);
  });

  test("shared: hides the shared library from everything, and shows it again", async () => {
    const there = managerOf("Alone");
    expect(await set(there, "shared", { visible: false })).toContain("Shared library: off");
    const empty = /^This server hides the shared articles and has none of its own\./u;
    expect(text(await there.slash("ask", { question: ABOUT_PRICE }).answer())).toMatch(empty);
    expect(text(await there.slash("quotes", { speaker: "Varrick" }).answer())).toMatch(empty);
    expect(text(await there.slash("sources").answer())).toMatch(empty);
    expect(text(await there.slash("check", { quote: "We were late" }).answer())).toMatch(empty);
    expect(text(await there.says(ABOUT_PRICE, { mention: true }).answer())).toMatch(empty);
    expect(text(await there.slash("status").answer())).toContain("the shared library is hidden");
    expect(await there.autocomplete("quotes", { speaker: "" }, "speaker").choices()).toEqual([]);
    expect(await there.autocomplete("article", { article: "" }, "article").choices()).toEqual([]);
    expect(await set(there, "shared", { visible: true })).toContain("Shared library: on");
    expect(text(await there.slash("ask", { question: ABOUT_PRICE }).answer())).toContain("We were late");
  });

  test("threads: lets mentions be answered in threads, and in the channel again", async () => {
    const there = managerOf("Threads");
    expect(await set(there, "threads", { enabled: true })).toContain("Answers in threads: on");
    const said = there.says(ABOUT_PRICE, { mention: true });
    expect((await said.answer()).channel.parent).toBe(there.channel);
    await set(there, "threads", { enabled: false });
    expect((await there.says(ABOUT_PRICE, { mention: true }).answer()).channel).toBe(there.channel);
  });

  test("of one server are not those of another", async () => {
    await set(managerOf("Changed"), "threads", { enabled: true });
    expect(await set(managerOf("Unchanged"), "show")).toContain("Answers in threads: off");
  });

  test("are shown to a member to whom the server offers them, and to no other", async () => {
    const there = everyday().someoneThere();
    expect(() => there.slash("settings", {}, { subcommand: "show" })).toThrow(/offered/u);
    const asked = there.slash("settings", {}, { subcommand: "show", isAllowedByServer: true });
    expect(text(await asked.answer())).toContain("Settings of this server");
    expect((await asked.acknowledged()).isEphemeral).toBe(true);
  });
});
