import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import { everyColumn, everyColumnOfServer } from "../../support/every-column.ts";
import { databaseUrlOf } from "../../support/running-bot.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import { managed, managedServer } from "./managers-bot.ts";

const PRICE = "what did Varrick say about the price?";
const MAYOR = "who is the mayor of Pellmouth?";
const GONE = /^This answer is no longer there/u;

async function forget(there: PersonThere): Promise<string> {
  const answer = await there.slash("privacy", {}, { subcommand: "delete" }).answer();
  expect(answer.visibleTo?.id).toBe(there.user.id);
  return text(answer).replaceAll("\\", "");
}

describe("/privacy", () => {
  test("show tells what is kept, why and how long, to the asker alone", async () => {
    const there = managedServer("Curious").member();
    const answer = await there.slash("privacy", {}, { subcommand: "show" }).answer();
    expect(answer.visibleTo?.id).toBe(there.user.id);
    expect(text(answer)).toMatch(/^Kept for 180 days[\s\S]*Never kept[\s\S]*\/privacy delete\.$/u);
  });

  test("delete removes a member's kept answers and verdicts, and nobody else's", async () => {
    const server = managedServer("Forgetting");
    const [mine, other] = [server.member(), server.member()];
    const answer = await mine.slash("ask", { question: PRICE }).answer();
    await mine.slash("ask", { question: MAYOR }).answer();
    const others = await other.slash("ask", { question: PRICE }).answer();
    await mine.click(answer, "👍").answer();
    await mine.click(others, "👎").answer();
    expect(await forget(mine)).toBe("Deleted of yours in this place: 2 kept answers and 2 verdicts.");
    expect(text(await mine.reads(answer).answer())).toMatch(GONE);
    expect(text(await other.reads(others).answer())).not.toMatch(GONE);
    expect(await forget(mine)).toBe("Deleted of yours in this place: 0 kept answers and 0 verdicts.");
    expect(await forget(other)).toMatch(/1 kept answer and 0 verdicts/u);
  });

  test("delete removes what was said to be a wrong speaker, too", async () => {
    const there = managedServer("Reporting").member();
    const answer = await there.slash("ask", { question: PRICE }).answer();
    await there.click(await there.reads(answer).answer(), "Wrong speaker").answer();
    expect(await forget(there)).toMatch(/1 kept answer and 1 verdict\./u);
  });

  test("delete in one place leaves what is kept in another", async () => {
    const { fake } = managed();
    const [one, other] = [managedServer("Here"), managedServer("There")];
    const there = one.member();
    fake.world.addMember(other.guild, there.user);
    const elsewhere = fake.user(there.user).in(other.channel);
    const kept = await elsewhere.slash("ask", { question: PRICE }).answer();
    const direct = await fake.user(there.user).dm().slash("ask", { question: PRICE }).answer();
    expect(await forget(there)).toMatch(/0 kept answers/u);
    expect(text(await elsewhere.reads(kept).answer())).not.toMatch(GONE);
    expect(await forget(fake.user(there.user).dm())).toMatch(/1 kept answer/u);
    expect(text(await fake.user(there.user).dm().reads(direct).answer())).toMatch(GONE);
  });

  test("nothing of a person or a question stands in any column of any database", async () => {
    const { dataFolder } = managed();
    const server = managedServer("Scanned");
    const there = server.member();
    const answer = await there
      .slash("ask", { question: "what did Varrick say about the zwieback?" })
      .answer();
    const helpful = await there.slash("ask", { question: PRICE }).answer();
    await there.click(helpful, "👍").answer();
    await there.click(await there.reads(helpful).answer(), "Wrong speaker").answer();
    const url = await databaseUrlOf(dataFolder);
    const columns =
      url === undefined
        ? everyColumn(join(dataFolder, "servers", server.guild.id, "library.sqlite"))
        : await everyColumnOfServer(url, server.guild.id);
    expect(columns.length).toBeGreaterThan(10);
    for (const wanted of ["zwieback", there.user.id, there.user.name, answer.id])
      expect(columns.filter((column) => column.includes(wanted))).toEqual([]);
  });
});
