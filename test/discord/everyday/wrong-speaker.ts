import { describe, expect, test } from "vitest";
import type { AttachedFile } from "../../support/discord/http/cdn.ts";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import type { StoredMessage } from "../../support/discord/world/records.ts";
import { allComponents, COMPONENT } from "../../support/discord/world/visible.ts";
import { everyday } from "./everyday-bot.ts";

const PRICE = "what did Varrick say about the price?";
const WHEEL = "who said that the wheel has not turned?";
const MILL: AttachedFile = {
  name: "mill.txt",
  bytes:
    "The mill of Oatbridge turns again\n\nBy Wenna Prowse\n\nOatbridge Herald\nMay 3, 2025\n\n“The wheel has not turned since my father’s day,” miller Jasper Threlkeld said on Saturday.\n\n“The pond is full of goats,” warden Amara Hall said. She had counted nineteen of them.\n",
};

/** A server with an article of its own, somebody who manages it, and somebody who does not. */
async function millTown(name: string): Promise<{ readonly manager: PersonThere; member(): PersonThere }> {
  const { fake, server, someone } = everyday();
  const { guild, channel } = server(name);
  const manager = fake.user(someone(["ManageGuild"], guild)).in(channel);
  const added = manager.slash("articles", { file: MILL }, { subcommand: "add" });
  await added.answer((message) => /1 article added/u.test(text(message)));
  return { manager, member: () => fake.user(someone([], guild)).in(channel) };
}

/** The private paragraph of an answer's statement. */
async function inContext(there: PersonThere, question: string, number = 1): Promise<StoredMessage> {
  const card = await there.slash("ask", { question }).answer();
  return there.reads(card, number).answer();
}
/** Escapes are seen by nobody. */
const plain = (message: StoredMessage) => text(message).replaceAll("\\", "");
const label = (message: StoredMessage) => buttons(message).map((each) => each.label);

/** The menu of who said it: its custom id, and what can be chosen. */
function menuOf(message: StoredMessage) {
  const menu = allComponents(message.data.components ?? []).find(
    ({ type }) => type === COMPONENT.stringSelect,
  );
  const options = (menu as { options?: { label: string; value: string }[] } | undefined)?.options ?? [];
  return {
    id: menu?.custom_id ?? "",
    labels: options.map((option) => option.label),
    valueOf: (wanted: string) => options.find((option) => option.label === wanted)?.value ?? "",
  };
}
async function choose(there: PersonThere, message: StoredMessage, wanted: string): Promise<StoredMessage> {
  const menu = menuOf(message);
  return there.select(message, menu.id, [menu.valueOf(wanted)]).answer();
}

/** One for tests that each set all that they look at; only the last one leaves words that are no quote. */
let typed: ReturnType<typeof millTown> | undefined;
function typedTown(): ReturnType<typeof millTown> {
  typed ??= millTown("Typed");
  return typed;
}

describe("Wrong speaker", () => {
  test("is offered in the private paragraph of a quote, and of no fact", async () => {
    const there = everyday().someoneThere();
    expect(label(await inContext(there, PRICE))).toContain("Wrong speaker");
    const fact = await inContext(there, "how many passengers does the Kittiwake carry?");
    expect(label(fact)).not.toContain("Wrong speaker");
  });

  test("asks a manager who said it, and every answer in that server says that it was set by hand", async () => {
    const { manager, member } = await millTown("Handset");
    const asked = await manager.click(await inContext(manager, WHEEL), "Wrong speaker").answer();
    expect(asked.visibleTo?.id).toBe(manager.user.id);
    expect(text(asked)).toMatch(
      /^\*\*Who said this\?\*\*\n> The wheel has not turned since my father’s day/u,
    );
    expect(text(asked)).not.toContain("member");
    const { labels } = menuOf(asked);
    expect(labels.slice(0, 2).sort()).toEqual(["Amara Hall", "Jasper Threlkeld"]);
    expect(labels.slice(-2)).toEqual(["Not known who said it", "Not a quote"]);
    expect(label(asked)).toEqual(["Another name …"]);
    const set = await choose(manager, asked, "Amara Hall");
    expect(set).toBe(asked);
    expect(plain(set)).toBe("Set by hand: Amara Hall said this.");
    const quotes = text(await member().slash("quotes", { speaker: "Amara Hall" }).answer());
    expect(quotes).toMatch(/^2 quotes by Amara Hall in 1 article/u);
    expect(quotes).toMatch(/\*\*Amara Hall\*\*, said, speaker set by hand · /u);
    const quote = "The wheel has not turned";
    expect(text(await member().slash("check", { quote }).answer())).toMatch(/said by Amara Hall/u);
    const elsewhere = await everyday().someoneThere().slash("check", { quote }).answer();
    expect(text(elsewhere)).toContain("Not found");
  });

  test("answers that were given before show it when they are opened again", async () => {
    const { manager } = await millTown("Reopened");
    const card = await manager.slash("ask", { question: WHEEL }).answer();
    const asked = await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer();
    await choose(manager, asked, "Amara Hall");
    expect(label(await manager.reads(card).answer())).toContain("More from Amara Hall");
    await choose(
      manager,
      await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer(),
      "Not a quote",
    );
    expect(text(await manager.reads(card).answer())).toMatch(/^This answer is no longer there/u);
  });

  test("can be taken back, also what was found to be no quote", async () => {
    const { manager, member } = await typedTown();
    const asked = await manager.click(await inContext(manager, WHEEL), "Wrong speaker").answer();
    const set = await choose(manager, asked, "Not a quote");
    expect(plain(set)).toBe("Set by hand: this is not a quote. No answer shows it as a quote any more.");
    expect(text(await member().slash("ask", { question: WHEEL }).answer())).not.toContain(
      "Jasper Threlkeld**",
    );
    const undone = await manager.click(set, "As it was read, without a correction").answer();
    expect(plain(undone)).toBe("The correction is taken back.");
    expect(buttons(undone)).toEqual([]);
    const answer = text(await member().slash("ask", { question: WHEEL }).answer());
    expect(answer).toMatch(/\*\*Jasper Threlkeld\*\*, said · /u);
  });

  test("an unknown speaker is somebody", async () => {
    const { manager, member } = await typedTown();
    const asked = await manager.click(await inContext(manager, WHEEL), "Wrong speaker").answer();
    expect(plain(await choose(manager, asked, "Not known who said it"))).toBe(
      "Set by hand: it is not known who said this.",
    );
    const check = await member().slash("check", { quote: "The wheel has not turned since" }).answer();
    expect(text(check)).toContain("somebody, said, speaker set by hand");
  });

  test.each([
    ["  amara   HALL ", "Set by hand: Amara Hall said this."],
    ["State Post", "Set by hand: State Post said this. No article names State Post."],
    ["42", "I found no name in that."],
    ["@everyone **Will**", "Set by hand: @everyone **Will** said this. No article names @everyone **Will**."],
  ])("another name may be typed: %s", async (typed, told) => {
    const { manager } = await typedTown();
    const asked = await manager.click(await inContext(manager, WHEEL), "Wrong speaker").answer();
    const modal = await manager.click(asked, "Another name …").modal();
    expect(modal.title).toBe("Who said this?");
    const set = await manager.submitModal(modal, { name: typed }).answer();
    expect(set.visibleTo?.id).toBe(manager.user.id);
    expect(plain(set)).toBe(told);
  });

  test("counts other members once each, thanks them, and tells the manager how many there are", async () => {
    const { manager, member } = await millTown("Counted");
    const thanks = "Thank you. It is counted for those who manage this server.";
    const [one, other] = [member(), member()];
    for (const there of [one, one, other]) {
      const told = await there.click(await inContext(there, WHEEL), "Wrong speaker").answer();
      expect([plain(told), told.visibleTo?.id]).toEqual([thanks, there.user.id]);
    }
    const asked = await manager.click(await inContext(manager, WHEEL), "Wrong speaker").answer();
    expect(text(asked)).toContain("-# 2 members say that the speaker is wrong.");
    const goats = await manager
      .click(await inContext(manager, "what did Hall say about goats?"), "Wrong speaker")
      .answer();
    expect(text(goats)).not.toContain("members say");
  });

  test("a shared article is corrected for one's own server alone", async () => {
    const { fake, server, someone, someoneThere } = everyday();
    const { guild, channel } = server("Sharing");
    const manager = fake.user(someone(["ManageGuild"], guild)).in(channel);
    const asked = await manager.click(await inContext(manager, PRICE), "Wrong speaker").answer();
    await choose(manager, asked, "Not known who said it");
    const check = { quote: "We were late, and I was wrong about the price" };
    const member = fake.user(someone([], guild)).in(channel);
    expect(text(await member.slash("check", check).answer())).toContain("speaker set by hand");
    const elsewhere = text(await someoneThere().slash("check", check).answer());
    expect(elsewhere).toContain("said by Ilse Varrick");
    expect(elsewhere).not.toContain("set by hand");
    await manager.click(asked, "As it was read, without a correction").answer();
    expect(text(await member.slash("check", check).answer())).toContain("said by Ilse Varrick");
  });

  test("in a direct message it is counted: the articles there are the operator's", async () => {
    const { fake, someone } = everyday();
    const there = fake.user(someone()).dm();
    const told = await there.click(await inContext(there, PRICE), "Wrong speaker").answer();
    expect(plain(told)).toBe(
      "This article is shared by all servers: only who runs this bot can correct it. It is counted.",
    );
  });

  test("is there in the language of whoever presses it", async () => {
    const { manager } = await typedTown();
    const card = await manager.slash("ask", { question: WHEEL }).answer();
    const context = await manager.reads(card, 1, { locale: "de" }).answer();
    const asked = await manager.click(context, "Falscher Sprecher", { locale: "de" }).answer();
    expect(text(asked)).toMatch(/^\*\*Wer hat das gesagt\?\*\*/u);
    const menu = menuOf(asked);
    const set = await manager.select(asked, menu.id, [menu.valueOf("Kein Zitat")], { locale: "de" }).answer();
    expect(plain(set)).toMatch(/^Von Hand gesetzt: Das ist kein Zitat/u);
  });
});
