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

/** Sends SIGTERM after a while, and returns how long the process took to end then, in milliseconds; `null`: it had ended before. */
async function endedAfter(child: ChildProcess, waitMs: number): Promise<number | null> {
  const end = endOf(child);
  await Promise.race([end, wait(waitMs)]);
  if (child.exitCode !== null) return null;
  const sentAt = performance.now();
  child.kill("SIGTERM");
  await end;
  return performance.now() - sentAt;
}

/** Says how long processes took, and expects that most of them were stopped, each in time. */
function expectInTime(times: readonly (number | null)[]): void {
  const took = times.filter((each) => each !== null);
  console.log(
    `ended after ${took
      .map(Math.round)
      .sort((x, y) => x - y)
      .join(", ")} ms`,
  );
  expect(took.length).toBeGreaterThan(times.length * 0.7);
  expect(Math.max(...took)).toBeLessThan(END_MS);
}

test("SIGTERM ends whoever reads hostile files within two seconds, at any moment, and the archive is whole", async () => {
  const files = hostileFiles(2);
  const folder = writeFiles(join(work, "hostile"), files);
  const data = dataFolderIn(work, "stopped");
  const commands = [["ingest"], ["watch"], ["extract"], ["ingest", "--prune"]];
  const took: (number | null)[] = [];
  for (let i = 0; i < 24; i++) {
    const [command = "", ...more] = commands[i % commands.length] ?? [];
    const child = startCli(
      command === "extract" ? ["quotes", "extract", folder] : [command, ...more, "--data", data, folder],
    );
    // From its first steps to the middle of the reading.
    took.push(await endedAfter(child, random() * random() * 8_000));
  }
  expectInTime(took);
  const { code, stdout } = await runProcess(["doctor", "--data", data]);
  expect(code, stdout).toBe(0);
});

test("SIGTERM ends a bot that reads hostile files within two seconds, at any moment", async () => {
  const data = dataFolderIn(work, "bot");
  const files = Object.entries(hostileFiles(2)).filter(([, bytes]) => bytes.length < 10_000_000);
  const took: (number | null)[] = [];
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
    // The last ones before it is ready.
    if (i < 6) {
      await fake.waitFor(() => fake.gateway.connected() > 0 || undefined, "the bot", 30_000);
      const [name = "", bytes = Buffer.alloc(0)] = files[i % files.length] ?? [];
      void fake.user(ada).in(channel).slash("articles", { file: { name, bytes } }, { subcommand: "add" });
    }
    took.push(await endedAfter(child, random() * 3_000));
  }
  expectInTime(took);
});
