import { expect, test } from "vitest";
import { runCli } from "../../cli/cli-process.ts";
import { text } from "../../support/discord/people/components-of.ts";
import { databaseUrlOf } from "../../support/running-bot.ts";
import { managed, managedServer } from "./managers-bot.ts";

/** What the command of the terminal prints, wherever the bot keeps it. */
const statsIn = async (dataFolder: string, ...options: string[]) =>
  runCli(["stats", ...options, "--data", dataFolder], {
    env: { DATABASE_URL: (await databaseUrlOf(dataFolder)) ?? "" },
  });

const PRICE = "what did Varrick say about the price?";

test("/stats adds up with what was asked, by command and day, and is shown to managers alone", async () => {
  const { dataFolder } = managed();
  const { guild, manager, member } = managedServer("Counting");
  const there = member();
  expect(text(await manager.slash("stats").answer())).toBe("Nothing was asked in the last 90 days.");
  const answer = await there.slash("ask", { question: PRICE }).answer();
  await there.slash("ask", { question: "what did Varrick say about the zwieback?" }).answer();
  await there.slash("quotes", { speaker: "Varrick" }).answer();
  await there.slash("check", { quote: "The moon is made of zwieback and of nothing else" }).answer();
  await there.says(PRICE, { mention: true }).answer();
  await there.slash("ask", { question: "hello" }).answer();
  await there.click(answer, "👍").answer();
  await manager.click(answer, "👎").answer();
  expect(() => there.slash("stats")).toThrow(/offered/u);
  const told = await manager.slash("stats").answer();
  expect(told.visibleTo?.id).toBe(manager.user.id);
  const [, together, verdicts, ...lines] = text(told).split("\n");
  expect(together).toBe("5 questions · 3 answered · 2 not answered");
  expect(verdicts).toBe("1 answer was helpful · 1 was not");
  const judgedFrom = lines.indexOf("Passages of answers that were judged:");
  expect(lines.slice(0, judgedFrom - 1).toSorted()).toEqual([
    "-# **ask** · 1 answered · 1 not answered",
    "-# **check** · 0 answered · 1 not answered",
    "-# **mention** · 1 answered · 0 not answered",
    "-# **quotes** · 1 answered · 0 not answered",
  ]);
  expect(lines[judgedFrom - 1]).toMatch(/^-# <t:\d+:D> · 3 answered · 2 not answered$/u);
  for (const line of lines.slice(judgedFrom + 1)) expect(line).toMatch(/^-# 👎 1 · 👍 1 · \*\*/u);

  const { stdout } = await statsIn(dataFolder, "--json");
  const ofServer = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .find(({ server }) => server === guild.id);
  expect(ofServer).toMatchObject({ helpful: 1, notHelpful: 1 });
  expect(ofServer.days.map(({ command }: { command: string }) => command)).toEqual([
    "ask",
    "check",
    "mention",
    "quotes",
  ]);
  expect(stdout).not.toMatch(/zwieback|moon|hello/u);
});

test("/stats of one server counts nothing of another", async () => {
  const [one, other] = [managedServer("Asked Much"), managedServer("Asked Nothing")];
  await one.member().slash("ask", { question: PRICE }).answer();
  expect(text(await other.manager.slash("stats").answer())).toContain(
    "Nothing was asked in the last 90 days.",
  );
});

const ZWIEBACK = "what did Varrick say about the zwieback?";
const TOLD =
  "Asked most without an answer in the last 30 days, as articles put it; only what at least 3 members asked:\n-# **Ilse Varrick** · ";

test("/stats tells what three members got no answer about, as articles put it, and none of their words", async () => {
  const { manager, member, guild } = managedServer("In Vain");
  const [one, other, third] = [member(), member(), member()];
  const told = async () => text(await manager.slash("stats").answer());
  for (const there of [one, one, other]) await there.slash("ask", { question: ZWIEBACK }).answer();
  await third.slash("ask", { question: PRICE }).answer();
  await third.slash("check", { quote: "Varrick is made of zwieback and of nothing else" }).answer();
  expect(await told()).not.toContain("Asked most");
  await third.says(ZWIEBACK, { mention: true }).answer();
  expect(await told()).toContain(`${TOLD}4 questions`);
  expect(await told()).not.toContain("zwieback");
  const { stdout } = await statsIn(managed().dataFolder);
  expect(stdout).toContain(
    `server ${guild.id}: 6 asked, 1 answered, 5 not; 0 helpful, 0 not\n  most without an answer: Ilse Varrick (4)\n`,
  );
  expect(stdout).not.toContain("zwieback");
  await third.slash("privacy", {}, { subcommand: "delete" }).answer();
  expect(await told()).not.toContain("Asked most");
});

test("/settings topics switches that off, and on again from nothing", async () => {
  const { manager, member } = managedServer("Untold");
  const told = async () => text(await manager.slash("stats").answer());
  const set = async (enabled: boolean) =>
    text(await manager.slash("settings", { enabled }, { subcommand: "topics" }).answer());
  const ask = async () => {
    for (const there of [member(), member(), member()])
      await there.slash("ask", { question: ZWIEBACK }).answer();
  };
  await ask();
  expect(await told()).toContain(`${TOLD}3 questions`);
  expect(await set(false)).toContain("Topics asked without an answer, for /stats: off");
  await ask();
  expect(await told()).not.toContain("Asked most");
  expect(await set(true)).toContain("for /stats: on");
  expect(await told()).not.toContain("Asked most");
  await ask();
  expect(await told()).toContain(`${TOLD}3 questions`);
});

test("/stats tells the passages of answers that were judged, what helped least first", async () => {
  const { manager, member } = managedServer("Judged");
  const [one, other] = [member(), member()];
  const answer = await one.slash("ask", { question: PRICE }).answer();
  await one.click(answer, "👎").answer();
  await other.click(answer, "👎").answer();
  const mayor = await one.slash("ask", { question: "who is the mayor of Pellmouth?" }).answer();
  await one.click(mayor, "👍").answer();
  const [, , , , ...lines] = text(await manager.slash("stats").answer()).split("\n");
  const at = lines.indexOf("Passages of answers that were judged:");
  expect(lines[at + 1]).toMatch(/^-# 👎 2 · \*\*Varrick[^*]*\*\* · .*late/u);
  expect(lines.slice(at + 1).some((line) => /^-# 👍 1 · /u.test(line))).toBe(true);
  await other.click(answer, "👍").answer();
  expect(text(await manager.slash("stats").answer())).toMatch(/-# 👎 1 · 👍 1 · /u);
  const { stdout } = await statsIn(managed().dataFolder);
  expect(stdout).toMatch(/\n {2}1 helpful, 1 not: Varrick: [^\n]*: We were late/u);
});
