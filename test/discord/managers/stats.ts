import { expect, test } from "vitest";
import { runCli } from "../../cli/cli-process.ts";
import { text } from "../../support/discord/people/components-of.ts";
import { managed, managedServer } from "./managers-bot.ts";

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
  expect(lines.slice(0, -1).toSorted()).toEqual([
    "-# **ask** 2 questions · 1 answered · 1 not answered",
    "-# **check** 1 question · 0 answered · 1 not answered",
    "-# **mention** 1 question · 1 answered · 0 not answered",
    "-# **quotes** 1 question · 1 answered · 0 not answered",
  ]);
  expect(lines.at(-1)).toMatch(/^-# <t:\d+:D> 5 questions/u);

  const { stdout } = await runCli(["stats", "--json", "--data", dataFolder]);
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
  expect(stdout).not.toMatch(/zwieback|Varrick/u);
});

test("/stats of one server counts nothing of another", async () => {
  const [one, other] = [managedServer("Asked Much"), managedServer("Asked Nothing")];
  await one.member().slash("ask", { question: PRICE }).answer();
  expect(text(await other.manager.slash("stats").answer())).toContain(
    "Nothing was asked in the last 90 days.",
  );
});
