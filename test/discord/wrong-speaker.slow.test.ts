import { expect, onTestFinished, test } from "vitest";
import { runProcess } from "../cli/cli-process.ts";
import { jsonLines } from "../library/open-libraries.ts";
import { articleOf } from "../support/articles.ts";
import { buttons, text } from "../support/discord/people/components-of.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import type { StoredMessage } from "../support/discord/world/records.ts";
import { fileModel, openStage, type OpenStage, setUpOnce } from "./stage.ts";

// What strangers, forgers and other processes do to the correction of speakers.

const MANY = { points: 1_000, seconds: 30 };
const UNLIMITED = { question: { user: MANY, server: MANY }, click: { user: MANY, server: MANY } };
const GONE = /^This answer is no longer there/u;
const OWN_REPLY = /^This works only in the private reply to your own command/u;
const NEEDED = "For this you need the permission “Manage Server”.";
const LAMPS = articleOf(
  "lamps",
  ["“The lamps burn until nine,” harbour master Zuzanna Kordrick said on Monday."],
  {
    title: "Lamps of the quay",
    outlet: "Quay Herald",
    published: "2031-04-01",
  },
);
const QUESTION = "what did Kordrick say about the lamps?";

const model = fileModel();

async function openServers() {
  const stage = await openStage(model);
  const { fake, guild, channel, ada, ben, start } = stage;
  const other = fake.world.addGuild("Quillhaven");
  const cleo = fake.world.addUser("cleo");
  fake.world.addMember(other, cleo, ["ManageGuild"]);
  const quillhaven = fake.world.addChannel(other, "general");
  const bot = await start({ rateLimits: UNLIMITED });
  await bot.libraries.addFiles(guild.id, [jsonLines("lamps.jsonl", [LAMPS])]);
  return {
    stage,
    bot,
    manager: fake.user(ada).in(channel),
    member: fake.user(ben).in(channel),
    foreign: fake.user(cleo).in(quillhaven),
  };
}
const servers = setUpOnce(openServers);

async function ownServers() {
  const opened = await openServers();
  onTestFinished(opened.stage.close);
  return opened;
}

const plain = (message: StoredMessage) => text(message).replaceAll("\\", "");
/** The key of an answer, as its buttons hold it. */
const keyOf = (card: StoredMessage) =>
  /(?<=v1:helpful:)[\w-]{16}/u.exec(
    buttons(card)
      .map(({ customId }) => customId)
      .join(" "),
  )?.[0] ?? "";
const speakersOf = async ({
  stage,
  bot,
}: {
  readonly stage: OpenStage;
  readonly bot: Awaited<ReturnType<OpenStage["start"]>>;
}) =>
  bot.libraries.use(stage.guild.id, async ({ archive }) =>
    (await archive.quotes({ within: { ids: [LAMPS.id] } })).map(({ speaker, byHand }) => [
      speaker?.name,
      byHand,
    ]),
  );
const AS_READ = [["Zuzanna Kordrick", undefined]];

test("a member who forges the manager's menu, button or modal is refused, and nothing is set", async () => {
  const given = await servers();
  const { member } = given;
  const card = await member.slash("ask", { question: QUESTION }).answer();
  const key = keyOf(card);
  const chosen = member.select(card, `v1:set-speaker:${key}:0`, ["not-a-quote"], { isForged: true });
  const taken = member.click(card, `v1:as-read:${key}:0`, { isForged: true });
  const typed = member.submitModal(`v1:name-speaker:${key}:0`, { name: "Will Hall" }, { source: card });
  for (const pressed of [chosen, taken, typed]) expect(text(await pressed.answer())).toMatch(OWN_REPLY);
  expect(await speakersOf(given)).toEqual(AS_READ);
});

test("a manager of another server finds nothing by these ids, and sets nothing", async () => {
  const given = await servers();
  const { manager, foreign } = given;
  const key = keyOf(await manager.slash("ask", { question: QUESTION }).answer());
  const own = await foreign.slash("ask", { question: "who is the mayor of Pellmouth?" }).answer();
  const tried = [
    foreign.click(own, `v1:as-read:${key}:0`, { isForged: true }),
    foreign.select(own, `v1:set-speaker:${key}:0`, ["name:Will Hall"], { isForged: true }),
    foreign.submitModal(`v1:name-speaker:${key}:0`, { name: "Will Hall" }, { source: own }),
  ];
  for (const pressed of tried) expect(text(await pressed.answer())).toMatch(OWN_REPLY);
  const asked = foreign.click(own, `v1:wrong-speaker:${key}:0`, { isForged: true });
  expect(text(await asked.answer())).toMatch(GONE);
  expect(await speakersOf(given)).toEqual(AS_READ);
});

test.each([
  "",
  "name",
  "name:",
  "name:   ",
  "Zuzanna Kordrick",
  "v1:unknown",
  "name:\u0007bell",
  `name:${"x".repeat(95)}`,
])("the value %j of a menu that was never shown sets no nameless speaker", async (value) => {
  const given = await servers();
  const { manager } = given;
  const card = await manager.slash("ask", { question: QUESTION }).answer();
  const menu = await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer();
  const pressed = manager.select(menu, `v1:set-speaker:${keyOf(card)}:0`, [value], { isForged: true });
  const told = plain(await pressed.answer((message) => !/^Who said this/u.test(plain(message))));
  const isName = value.startsWith("name:xx");
  expect(told).toMatch(
    isName ? /^Set by hand: x+ said this\. No article names x+\./u : /no longer there|found no name/u,
  );
  if (isName) {
    const taken = manager.click(await pressed.answer(), "As it was read, without a correction");
    await taken.answer((message) => /taken back/u.test(text(message)));
  }
  expect(await speakersOf(given)).toEqual(AS_READ);
});

test.each([
  "v1:wrong-speaker::0",
  "v1:wrong-speaker:KEY:99",
  "v1:set-speaker:KEY",
  "v1:as-read:KEY:0:0",
  "v1:name-speaker:KEY:-1",
])("%s, which names nothing, is told kindly", async (id) => {
  const { manager } = await servers();
  const card = await manager.slash("ask", { question: QUESTION }).answer();
  const pressed = manager.click(card, id.replace("KEY", keyOf(card)), { isForged: true });
  expect(text(await pressed.answer())).toMatch(GONE);
});

test("a modal of more than a name's letters sets nothing", async () => {
  const given = await servers();
  const { manager } = given;
  const card = await manager.slash("ask", { question: QUESTION }).answer();
  const id = `v1:name-speaker:${keyOf(card)}:0`;
  const source = await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer();
  const sent = manager.submitModal(id, { name: "Will Hall ".repeat(400) }, { source });
  expect(plain(await sent.answer())).toBe("I found no name in that.");
  expect(await speakersOf(given)).toEqual(AS_READ);
});

test("who has lost the right since the menu was opened sets nothing", async () => {
  const given = await ownServers();
  const { stage, manager } = given;
  const card = await manager.slash("ask", { question: QUESTION }).answer();
  const asked = await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer();
  stage.fake.world.addMember(stage.guild, stage.ada, []);
  const chosen = manager.select(asked, `v1:set-speaker:${keyOf(card)}:0`, ["not-a-quote"]);
  expect(text(await chosen.answer())).toContain(NEEDED);
  expect(await speakersOf(given)).toEqual(AS_READ);
});

test("an article that is removed meanwhile is told to be gone", async () => {
  const { stage, bot, manager } = await ownServers();
  const card = await manager.slash("ask", { question: QUESTION }).answer();
  const asked = await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer();
  await bot.libraries.removeArticles(stage.guild.id, [LAMPS.id]);
  const chosen = manager.select(asked, `v1:set-speaker:${keyOf(card)}:0`, ["not-a-quote"]);
  expect(text(await chosen.answer())).toMatch(GONE);
});

test("while the server's articles are being changed nobody waits: that is told", async () => {
  const given = await ownServers();
  const { stage, bot, manager } = given;
  const card = await manager.slash("ask", { question: QUESTION }).answer();
  const asked = await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer();
  let goOn = (): void => {};
  const held = new Promise<Uint8Array>((resolve) => {
    goOn = () => resolve(Buffer.from("Nothing much is told in this note of the harbour office.\n"));
  });
  const adding = bot.libraries.addFiles(stage.guild.id, [{ name: "note.txt", load: () => held }]);
  const chosen = manager.select(asked, `v1:set-speaker:${keyOf(card)}:0`, ["unknown"]);
  expect(text(await chosen.answer())).toMatch(/^The articles are being changed from elsewhere just now/u);
  goOn();
  await adding;
  expect(await speakersOf(given)).toEqual(AS_READ);
});

test("the bot sees at once what the terminal corrects, and takes back, in shared articles", async () => {
  const { stage, member } = await ownServers();
  const quote = "We were late, and I was wrong about the price";
  const who = async (there: PersonThere) => plain(await there.slash("check", { quote }).answer());
  const terminal = (...args: string[]) => runProcess([...args, "--data", stage.dataFolder]);
  expect(await who(member)).toContain("said by Ilse Varrick");
  const listed = JSON.parse((await terminal("show", "--quotes", "--json", "wrong", "price")).stdout) as {
    readonly number: number;
    readonly pieces: readonly { readonly text: string }[];
  }[];
  const number = String(
    listed.find(({ pieces }) => pieces.some((piece) => piece.text.includes("We were late")))?.number,
  );
  expect(await terminal("correct", "wrong", "price", number, "--speaker", "Nadia Brandreth")).toMatchObject({
    code: 0,
  });
  expect(await who(member)).toMatch(/said by Nadia Brandreth[\s\S]*speaker set by hand/u);
  expect((await terminal("correct", "wrong", "price", number, "--undo")).code).toBe(0);
  expect(await who(member)).toContain("said by Ilse Varrick");
  expect((await terminal("speakers", "merge", "Bastian Orme", "Ilse Varrick")).code).toBe(0);
  expect(await who(member)).toContain("said by Bastian Orme");
  expect((await terminal("speakers", "split", "Bastian Orme")).code).toBe(0);
  expect(await who(member)).toContain("said by Ilse Varrick");
});

test("what a server corrects in a shared article survives a restart", async () => {
  const given = await ownServers();
  const { stage, bot, manager } = given;
  const quote = "We were late, and I was wrong about the price";
  const card = await manager.slash("check", { quote }).answer();
  const asked = await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer();
  const key = /(?<=v1:name-speaker:)[\w-]{16}/u.exec(JSON.stringify(asked.data.components))?.[0];
  await manager.select(asked, `v1:set-speaker:${key}:0`, ["unknown"]).answer();
  await bot.stop();
  await stage.start({ rateLimits: UNLIMITED });
  const told = text(await manager.slash("check", { quote }).answer());
  expect(told).toContain("speaker set by hand");
});

test("what members hold for wrong in shared articles is listed for the operator, and is not once it is corrected", async () => {
  const { stage, member } = await ownServers();
  const quote = "We were late, and I was wrong about the price";
  // Once in the server, however often; once outside of it.
  for (const there of [member, member, stage.fake.user(stage.ben).dm()]) {
    const card = await there.slash("check", { quote }).answer();
    await there.click(await there.reads(card).answer(), "Wrong speaker").answer();
  }
  const terminal = (...args: string[]) => runProcess([...args, "--data", stage.dataFolder]);
  const listed = (await terminal("correct", "--list")).stdout;
  expect(listed).toMatch(
    / (\d+), by Ilse Varrick: held for wrong by 2 members in Discord\n {4}We were late/u,
  );
  const number = / (\d+), by Ilse Varrick/u.exec(listed)?.[1] ?? "";
  await terminal("correct", "wrong", "price", number, "--speaker", "unknown");
  expect((await terminal("correct", "--list")).stdout).not.toContain("held for wrong");
});
