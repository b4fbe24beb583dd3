import { describe, expect, test } from "vitest";
import { buttons, clickable, text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import type { StoredMessage } from "../../support/discord/world/records.ts";
import { QUILL } from "../../support/pellmouth-articles.ts";
import { removeArticle } from "../remove-article.ts";
import { everyday } from "./everyday-bot.ts";

const labels = (message: StoredMessage) => buttons(message).map(({ label }) => label);
const numbers = (message: StoredMessage) =>
  [...text(message).matchAll(/^-# \*\*(\d+)\*\* · /gmu)].map(([, n]) => Number(n));

async function askedBy(there: PersonThere, question: string): Promise<StoredMessage> {
  return there.slash("ask", { question }).answer();
}

describe("More and Back", () => {
  test("turn a list of 50 quotes to its end and back, in pages of one's own", async () => {
    const there = everyday().someoneThere();
    const message = await askedBy(there, "what did Quill say?");
    expect(text(message)).toMatch(/^56 quotes by Dorothea Quill in 7 articles, the best 50 shown/u);
    const first = text(message);
    const shown = numbers(message);
    expect(labels(message)).not.toContain("Back");
    const own = await there.click(message, "More").answer();
    expect(own.visibleTo?.id).toBe(there.user.id);
    shown.push(...numbers(own));
    while (labels(own).includes("More")) {
      expect(await there.click(own, "More").answer()).toBe(own);
      shown.push(...numbers(own));
      expect(text(own).split("\n")[0]).toBe(first.split("\n")[0]);
    }
    expect(shown).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    while (labels(own).includes("Back")) await there.click(own, "Back").answer();
    expect(text(own)).toBe(first);
    expect(text(message)).toBe(first);
    expect(everyday().channel.messages.filter(({ id }) => id === message.id)).toHaveLength(1);
  });

  test("pressed by two on one card give each pages of their own, and leave the card as it is", async () => {
    const { someoneThere } = everyday();
    const message = await askedBy(someoneThere(), "what did Quill say?");
    const first = text(message);
    const [one, other] = [someoneThere(), someoneThere()];
    const ofOne = await one.click(message, "More").answer();
    const ofOther = await other.click(message, "More").answer();
    await one.click(ofOne, "More").answer();
    expect(text(ofOne)).toContain("Page 3 of");
    expect(text(ofOther)).toContain("Page 2 of");
    expect([ofOne.visibleTo?.id, ofOther.visibleTo?.id]).toEqual([one.user.id, other.user.id]);
    expect(text(message)).toBe(first);
  });

  test("are there for everybody, in private answers for the asker", async () => {
    const { someoneThere } = everyday();
    const there = someoneThere();
    const open = await there.slash("quotes", { speaker: QUILL }).answer();
    expect(text(await someoneThere().click(open, "More").answer())).toContain("Page 2 of");
    const secret = await there.slash("quotes", { speaker: QUILL, private: true }).answer();
    const turned = await there.click(secret, "More").answer();
    expect(turned.visibleTo?.id).toBe(there.user.id);
    expect(text(turned)).toContain("Page 2 of");
  });
});

describe("In context", () => {
  test("shows the paragraph with its neighbours and the words marked, to whoever clicks", async () => {
    const { someoneThere } = everyday();
    const message = await askedBy(someoneThere(), "what did Varrick say about the price?");
    const reader = someoneThere();
    const clicked = reader.reads(message, 1);
    expect((await clicked.acknowledged()).isEphemeral).toBe(true);
    const context = await clicked.answer();
    expect(context.visibleTo?.id).toBe(reader.user.id);
    expect(text(context).match(/^-# \d+$/gmu)).toEqual(["-# 1", "-# 2", "-# 3"]);
    expect(text(context)).toMatch(/\*\*[^*]*We were late, and I was wrong about the price[^*]*\*\*/u);
  });

  test("belongs to the statement of its number", async () => {
    const there = everyday().someoneThere();
    const message = await there.slash("timeline", { speaker: QUILL }).answer();
    const second = await there.click(message, "More").answer();
    const context = await there.reads(second, 4).answer();
    expect(text(context)).toMatch(/\*\*[^*]*eleven new ropes[^*]*\*\*/u);
  });

  test("opens a paragraph longer than a page where the words are, and turns its pages in place", async () => {
    const there = everyday().someoneThere();
    const message = await askedBy(there, "what did Brånnvik say about the whale?");
    const context = await there.reads(message).answer();
    expect(text(context)).toMatch(/\*\*[^*]*We never once saw the whale/u);
    expect(text(context)).toContain("Page 2 of 2");
    const back = there.click(context, "Back");
    expect(await back.answer()).toBe(context);
    expect(text(context)).toContain("On day 1 of the voyage");
    expect(await there.click(context, "More").answer()).toBe(context);
    expect(text(context)).toContain("We never once saw the whale");
  });

  test("in a private answer leaves that answer as it is", async () => {
    const there = everyday().someoneThere();
    const question = "what did Varrick say about the price?";
    const secret = await there.slash("ask", { question, private: true }).answer();
    const before = text(secret);
    const context = await there.reads(secret, 1).answer();
    expect(context).not.toBe(secret);
    expect(text(secret)).toBe(before);
  });
});

describe("More from", () => {
  test("lists all that the speaker said, to whoever clicks", async () => {
    const { someoneThere } = everyday();
    const message = await askedBy(someoneThere(), "what did Varrick say about the price?");
    const reader = someoneThere();
    const context = await reader.reads(message, 1).answer();
    const clicked = reader.click(context, "More from Ilse Varrick");
    expect((await clicked.acknowledged()).isEphemeral).toBe(true);
    expect(text(await clicked.answer())).toMatch(
      /^9 quotes by Ilse Varrick in 5 articles, the latest first/u,
    );
  });
});

describe("Follow up", () => {
  test("opens a modal whose answer goes on from the answer above", async () => {
    const there = everyday().someoneThere();
    const message = await askedBy(there, "what did Varrick say about the price?");
    await askedBy(there, "what did Bastian Orme say about the bill?");
    const modal = await there.click(message, "Follow up").modal();
    expect(modal.title).toBe("Ask a follow-up");
    const answer = await there.submitModal(modal, { question: "and about the wall?" }).answer();
    expect(text(answer)).toMatch(/by Ilse Varrick on “(?:the )?wall”/u);
    expect(answer).not.toBe(message);
    expect(answer.visibleTo).toBeNull();
  });

  test("goes on from a list of /quotes too", async () => {
    const there = everyday().someoneThere();
    const message = await there.slash("quotes", { speaker: "Ilse Varrick", topic: "price" }).answer();
    const modal = await there.click(message, "Follow up").modal();
    const answer = await there.submitModal(modal, { question: "and about the wall?" }).answer();
    expect(text(answer)).toMatch(/by Ilse Varrick on “(?:the )?wall”/u);
  });

  test("submitted twice is answered twice, each once", async () => {
    const there = everyday().someoneThere();
    const message = await askedBy(there, "what did Varrick say about the price?");
    const modal = await there.click(message, "Follow up").modal();
    const twice = [1, 2].map(() => there.submitModal(modal, { question: "and about the wall?" }));
    const answers = await Promise.all(twice.map((submitted) => submitted.answer()));
    expect(new Set(answers).size).toBe(2);
    for (const { interaction } of twice) expect(interaction.followUps).toEqual([]);
  });

  test("on a private answer is answered privately", async () => {
    const there = everyday().someoneThere();
    const question = "what did Varrick say about the price?";
    const secret = await there.slash("ask", { question, private: true }).answer();
    const modal = await there.click(secret, "Follow up").modal();
    const answer = await there.submitModal(modal, { question: "and about the wall?" }).answer();
    expect(answer.visibleTo?.id).toBe(there.user.id);
  });

  test("with emoji alone is refused kindly", async () => {
    const there = everyday().someoneThere();
    const message = await askedBy(there, "what did Varrick say about the price?");
    const modal = await there.click(message, "Follow up").modal();
    const answer = await there.submitModal(modal, { question: "🚢" }).answer();
    expect(text(answer)).toMatch(/^I found no words in that question/u);
  });
});

describe("Helpful and Not helpful", () => {
  test("thank the clicker alone, also the second time and when the mind is changed", async () => {
    const there = everyday().someoneThere();
    const message = await askedBy(there, "what did Varrick say about the price?");
    const before = text(message);
    for (const label of ["👍", "👍", "👎"]) {
      const clicked = there.click(message, label);
      expect((await clicked.acknowledged()).isEphemeral).toBe(true);
      expect(text(await clicked.answer())).toBe("Thank you, noted.");
    }
    expect(text(message)).toBe(before);
  });
});

describe("buttons of what is gone", () => {
  test("say so kindly when the article has been removed", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server("Goneville");
    const there = fake.user(someone(["ManageGuild"], guild)).in(channel);
    const file = {
      name: "swans.txt",
      bytes:
        "Swans return to Goneville\n\nBy Pim Osterhout\n\n“There were nine swans on the millpond this morning,” keeper Pim Osterhout said on Sunday.\n",
    };
    await there.slash("articles", { file }, { subcommand: "add" }).answer((m) => text(m).includes("added"));
    const message = await askedBy(there, "what did Osterhout say about the swans?");
    expect(text(message)).toContain("There were nine swans on the millpond");
    const article = await there.slash("article", { article: "swans" }).answer();
    expect(text(article)).toContain("nine swans");
    const context = await there.reads(message).answer();
    const before = text(message);
    await removeArticle(there, "Swans return");
    const gone = "This answer is no longer there, or its articles have been removed. Please ask again.";
    for (const clicked of [there.reads(message), there.click(context, /^More from/u)]) {
      const told = await clicked.answer();
      expect(text(told)).toBe(gone);
      expect(told.visibleTo?.id).toBe(there.user.id);
    }
    expect(text(message)).toBe(before);
    expect(text(await there.slash("article", { article: "swans" }).answer())).toMatch(
      /^There is no article/u,
    );
  });

  test("say so kindly when the shared library has been hidden", async () => {
    const { fake, server, someone, bot } = everyday();
    const { guild, channel } = server("Hideaway");
    const there = fake.user(someone([], guild)).in(channel);
    const message = await there.slash("quotes", { speaker: QUILL }).answer();
    const sources = await there.slash("sources").answer();
    const { customId: more } = clickable(message, "More");
    await bot.libraries.changeSettings(guild.id, { isSharedVisible: false });
    for (const clicked of [there.click(message, more), there.reads(message, 1)]) {
      const told = await clicked.answer();
      expect(text(told)).toMatch(/^This answer is no longer there/u);
      expect(told.visibleTo?.id).toBe(there.user.id);
    }
    expect(text(message)).toContain("56 quotes by Dorothea Quill");
    expect(text(await there.click(sources, "More").answer())).toMatch(
      /^This server hides the shared articles/u,
    );
    await bot.libraries.changeSettings(guild.id, { isSharedVisible: true });
    expect(text(await there.click(message, "More").answer())).toContain("Page 2 of");
  });

  test.each([
    ["of an earlier form", "v0:page:AAAAAAAAAAAAAAAA:1"],
    ["of nobody's answer", "v1:page:AAAAAAAAAAAAAAAA:1"],
    ["of nobody's statement", "v1:context:AAAAAAAAAAAAAAAA:0:0"],
    ["of nobody's article", "v1:article:AAAAAAAAAAAAAAAA:0"],
  ])("a button %s is told as gone", async (_, id) => {
    const there = everyday().someoneThere();
    const message = await there.slash("status").answer();
    const told = await there.click(message, id, { isForged: true }).answer();
    expect(text(told)).toMatch(/no longer there/u);
  });
});
