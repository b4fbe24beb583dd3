import { fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { botCommands } from "../src/bot/deploy.ts";
import type { FakeDiscord } from "../test/support/discord/fake-discord.ts";
import type { BotFigures } from "./measured-bot.ts";

export interface MeasuredBot {
  /** What comes from now on counts. */
  measure(): void;
  stop(): Promise<BotFigures>;
}

/** Models and archives of other sizes; what an open database has beside its file. */
const NOT_COPIED = /^(?:models|of-\d+|.*-shm|.*-wal)$/u;
const BOT = fileURLToPath(new URL("./measured-bot.js", import.meta.url));

/** Starts a bot in a process of its own, over a copy of the archive in `dataFolder`, so that every run begins alike. */
export async function startMeasuredBot(
  fake: FakeDiscord,
  { dataFolder, modelFolder }: { readonly dataFolder: string; readonly modelFolder: string },
): Promise<MeasuredBot> {
  fake.register(botCommands());
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  await cp(dataFolder, folder, {
    recursive: true,
    filter: (path) => path === dataFolder || !NOT_COPIED.test(basename(path)),
  });
  const child = fork(BOT, [folder, modelFolder, fake.apiUrl, fake.token], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const died = once(child, "exit").then(([code]) => {
    throw new Error(`Expected the bot to run until it is stopped, got exit code ${code}`);
  });
  died.catch(() => {}); // reported where its message is awaited
  const message = async (): Promise<unknown> => (await Promise.race([once(child, "message"), died]))[0];
  await message();
  return {
    measure: () => child.send("measure"),
    async stop() {
      const figures = message();
      const ended = died.catch(() => {});
      child.send("stop");
      const said = await figures;
      await ended;
      await rm(folder, { recursive: true, force: true });
      return said as BotFigures;
    },
  };
}
