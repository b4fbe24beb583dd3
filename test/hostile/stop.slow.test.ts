import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createRandom } from "../../bench/random.ts";
import { botCommands } from "../../src/bot/deploy.ts";
import { dataFolderIn, endOf, runProcess, startCli, workFolder, writeFiles } from "../cli/cli-process.ts";
import { createFakeDiscord } from "../support/discord/fake-discord.ts";
import { HOSTILE_FORMATS, largestOf } from "./hostile-files.ts";

const work = workFolder();
const random = createRandom(20_26);
const END_MS = 2_000;

/** Hostile files of all formats, each as large as it may be. */
function hostileFiles(most: number): Record<string, Buffer> {
  return Object.fromEntries(
    HOSTILE_FORMATS.flatMap((format) =>
      Object.entries(format.shapes)
        .slice(0, most)
        .map(([name, make]) => [`${name}.${format.extension}`, Buffer.from(make(largestOf(format)))]),
    ),
  );
}

/** Sends SIGTERM and returns how long the process took to end, in milliseconds. */
async function endedAfter(child: ChildProcess): Promise<number> {
  const end = endOf(child);
  const sentAt = performance.now();
  child.kill("SIGTERM");
  await end;
  return performance.now() - sentAt;
}

test("SIGTERM ends whoever reads hostile files within two seconds, at any moment, and the archive is whole", async () => {
  const files = hostileFiles(3);
  const folder = writeFiles(join(work, "hostile"), files);
  const data = dataFolderIn(work, "stopped");
  const commands = [["ingest"], ["watch"], ["extract"], ["ingest", "--prune"]];
  const took: number[] = [];
  for (let i = 0; i < 24; i++) {
    const [command = "", ...more] = commands[i % commands.length] ?? [];
    const child = startCli(
      command === "extract" ? ["quotes", "extract", folder] : [command, ...more, "--data", data, folder],
    );
    // From its first steps to the middle of the reading.
    await wait(random() * random() * 8_000);
    took.push(await endedAfter(child));
  }
  console.log(
    `ended after ${took
      .map(Math.round)
      .sort((a, b) => a - b)
      .join(", ")} ms`,
  );
  expect(Math.max(...took)).toBeLessThan(END_MS);
  const { code, stdout } = await runProcess(["doctor", "--data", data]);
  expect(code, stdout).toBe(0);
});

test("SIGTERM ends a bot that reads hostile files within two seconds, at any moment", async () => {
  const data = dataFolderIn(work, "bot");
  const files = Object.entries(hostileFiles(2)).filter(([, bytes]) => bytes.length < 10_000_000);
  const took: number[] = [];
  for (let i = 0; i < 8; i++) {
    const fake = await createFakeDiscord();
    onTestFinished(() => fake.stop());
    fake.register(botCommands());
    const guild = fake.world.addGuild("Pellmouth");
    const channel = fake.world.addChannel(guild, "questions");
    const ada = fake.world.addUser("ada");
    fake.world.addMember(guild, ada, ["ManageGuild"]);
    const child = startCli(["start", "--data", data], {
      env: { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl },
    });
    child.stdout?.resume();
    // The last ones before it is ready.
    if (i < 6) {
      await fake.waitFor(() => fake.gateway.connected() > 0 || undefined, "the bot", 30_000);
      const [name = "", bytes = Buffer.alloc(0)] = files[i % files.length] ?? [];
      void fake.user(ada).in(channel).slash("articles", { file: { name, bytes } }, { subcommand: "add" });
    }
    await wait(random() * 3_000);
    took.push(await endedAfter(child));
  }
  console.log(
    `ended after ${took
      .map(Math.round)
      .sort((a, b) => a - b)
      .join(", ")} ms`,
  );
  expect(Math.max(...took)).toBeLessThan(END_MS);
});
