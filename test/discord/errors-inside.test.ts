import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ArchiveBusy } from "../../src/archive/archive-busy.ts";
import type { Libraries } from "../../src/library/library.ts";
import { libraryBusy } from "../../src/library/upload/library-busy.ts";
import { text } from "../support/discord/people/components-of.ts";
import type { RunningBot } from "../support/running-bot.ts";
import { errorsIn, fileModel, logged, setStage } from "./stage.ts";

const QUESTION = "What did the quillwright Zephanine say about marmalade?";
const ASKED = /quillwright|Zephanine|marmalade/iu;

const model = fileModel();

/** Libraries that fail `times` times, in the midst of a question. */
function broken(times: number): (libraries: Libraries) => Libraries {
  let left = times;
  return (libraries) => ({
    ...libraries,
    use: (tenant, work, limits) => {
      if (left-- <= 0) return libraries.use(tenant, work, limits);
      return libraries.use(tenant, async (library) => {
        await work(library);
        throw new Error("disk I/O error");
      });
    },
  });
}

/** The apology's id is in the log, and of what was asked, and who asked, nothing. */
async function expectApology(said: string, bot: RunningBot): Promise<void> {
  const line = await logged(bot, "failed");
  expect(said).toBe(`Sorry, something went wrong on my side. It is noted under ${String(line.errorId)}.`);
  expect(line).toMatchObject({ level: "error", err: { message: "disk I/O error" } });
  const log = JSON.stringify(bot.log);
  expect(log).not.toMatch(ASKED);
  expect(log).not.toMatch(/\bada\b/u);
}

test("an error inside becomes one apology below the mention, with an id that is in the log", async () => {
  const { there, start } = await setStage(model);
  const bot = await start({ around: broken(1) });
  const said = there.says(QUESTION, { mention: true });
  await expectApology(text(await said.answer()), bot);
  expect(said.answers()).toHaveLength(1);
  // The next question is none the worse for it.
  expect(text(await there.says("Who is the mayor?", { mention: true }).answer())).toContain("Varrick");
});

test("a server whose archive was lost is apologised to, the log says what is gone and how to mend it; others are answered", async () => {
  const { fake, ada, guild, dataFolder, there, start } = await setStage(model);
  const folder = join(dataFolder, "servers", guild.id);
  mkdirSync(folder, { recursive: true });
  const manifest = { format: 1, archive: "lost", generation: 9, articles: 12, passages: 80 };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  const other = fake.world.addGuild("Marrowick");
  fake.world.addMember(other, ada);
  const elsewhere = fake.user(ada).in(fake.world.addChannel(other, "questions"));
  const bot = await start();
  const said = text(await there.says("Who is the mayor?", { mention: true }).answer());
  expect(said).toMatch(/^Sorry, something went wrong on my side\. It is noted under/u);
  expect(said).not.toContain(dataFolder);
  const { err } = await logged(bot, "failed");
  expect((err as Error).message).toMatch(
    /archive\.sqlite is gone\. Expected .+: 12 articles with 80 passages\. Put a backup in its place: verbatim restore FILE --replace; or, to begin anew, delete/u,
  );
  expect(text(await elsewhere.says("Who is the mayor?", { mention: true }).answer())).toContain("Varrick");
});

test("an error inside becomes an apology in place of a command's answer", async () => {
  const { channel, there, start } = await setStage(model);
  const bot = await start({ around: broken(1) });
  await expectApology(text(await there.slash("ask", { question: QUESTION }).answer()), bot);
  expect(channel.messages).toHaveLength(1);
});

test("an error inside a private check is told to its asker alone", async () => {
  const { channel, there, start } = await setStage(model);
  const bot = await start({ around: broken(1) });
  const answer = await there.slash("check", { quote: QUESTION, private: true }).answer();
  expect(answer.visibleTo?.name).toBe("ada");
  await expectApology(text(answer), bot);
  expect(channel.messages).toEqual([]);
});

test("an error inside a modal's question becomes an apology", async () => {
  const { there, start } = await setStage(model);
  let isBroken = false;
  const bot = await start({
    around: (libraries) => ({
      ...libraries,
      use: (tenant, work, limits) => {
        if (isBroken) throw new Error("disk I/O error");
        return libraries.use(tenant, work, limits);
      },
    }),
  });
  const answer = await there.slash("ask", { question: "What did Varrick say about the price?" }).answer();
  const modal = await there.click(answer, "Follow up").modal();
  isBroken = true;
  await expectApology(text(await there.submitModal(modal, { question: QUESTION }).answer()), bot);
});

test("an error while choices are looked up leaves no choices, and no word of what was typed in the log", async () => {
  const { there, start } = await setStage(model);
  const bot = await start({ around: broken(Number.POSITIVE_INFINITY) });
  expect(await there.autocomplete("quotes", { speaker: "Zephanine" }, "speaker").choices()).toEqual([]);
  expect(await logged(bot, "completing failed")).toMatchObject({ level: "warn" });
  expect(JSON.stringify(bot.log)).not.toMatch(ASKED);
});

test("a refusal by Discord, whose error carries the whole request, leaves nothing of it in the log", async () => {
  const { fake, there, start } = await setStage(model);
  const bot = await start();
  const body = { message: "Invalid Form Body", code: 50035 };
  fake.faults.next("POST /channels/{channel_id}/messages", { status: 400, body });
  const said = there.says(QUESTION, { mention: true });
  expect(text(await said.answer())).toMatch(/^Sorry/u);
  expect(await logged(bot, "failed")).toMatchObject({ err: { code: 50035, status: 400 } });
  expect(JSON.stringify(bot.log)).not.toMatch(ASKED);
});

test("articles that another process changes are told as such, and are no error", async () => {
  const { there, start } = await setStage(model);
  const bot = await start({
    around: (libraries) => ({
      ...libraries,
      refresh: async () => {
        throw libraryBusy(new ArchiveBusy("a folder of this machine"));
      },
    }),
  });
  expect(text(await there.slash("articles", {}, { subcommand: "refresh" }).answer())).toMatch(
    /^The articles are being changed from elsewhere just now\./u,
  );
  expect(errorsIn(bot)).toEqual([]);
});
